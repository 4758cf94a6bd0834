"""The repository as a whole: what it may not hold, and that its configuration is valid."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from gouji.catalogue.forms import load_forms, load_series
from gouji.core.config import Settings

ROOT = Path(__file__).resolve().parents[2]


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_address_of_a_package_registry():
    hosts = re.compile(r"https?://[^\s\"']*(pypi\.|pythonhosted|npmjs|/simple/?\b)")
    found = [path for path in tracked() if path.suffix in {".txt", ".toml", ".yml", ".yaml", ".json", ".md", ".py", ""}
             and hosts.search(path.read_text(encoding="utf-8", errors="replace"))]  # fmt: skip
    assert found == []


def test_no_form_and_no_series_is_named_in_code():
    names = {*load_forms(), *load_series(), *(series.title for series in load_series().values())}
    past = ROOT / "sql" / "migrations"
    code = [
        path
        for path in tracked()
        if path.is_relative_to(ROOT / "plugins") or path.is_relative_to(ROOT / "dags")
    ]
    code += [
        path
        for path in tracked()
        if path.is_relative_to(ROOT / "sql") and not path.is_relative_to(past)
    ]
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in code
        if path.suffix in {".py", ".sql", ".j2"}
    }
    assert len(texts) > 200
    assert [
        (path.name, name) for path, text in texts.items() for name in names if name in text
    ] == []


def test_one_module_looks_at_the_clock():
    """All logic is given the day or the instant; what measures a duration may look by itself."""
    clock = re.compile(r"datetime\.now|datetime\.utcnow|\.today\(\)|\btime\.time\(|time_ns\(")
    folders = (ROOT / "plugins", ROOT / "dags")
    found = [
        path.name
        for path in tracked()
        if path.suffix == ".py"
        and any(path.is_relative_to(folder) for folder in folders)
        and clock.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["clock.py"]


def test_no_statement_looks_at_the_clock():
    """Rows are stamped by defaults of their tables and by `core.instant()`; a day is a parameter."""
    clock = re.compile(r"(?i)\bnow\(\)|current_date|current_timestamp|clock_timestamp")
    queries = sorted((ROOT / "sql" / "queries").rglob("*.sql"))
    assert [path.name for path in queries if clock.search(path.read_text(encoding="utf-8"))] == []


def test_requirements_are_locked_to_versions_alone():
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            assert re.match(r"^[A-Za-z0-9_.-]+==[^ ]+( ; .+)?$", line), f"{name}: {line}"


def test_every_dag_file_is_short():
    assert [
        path.name
        for path in (ROOT / "dags").glob("*.py")
        if len(path.read_text().splitlines()) >= 100
    ] == []


def test_every_mart_says_its_grain_and_has_its_columns_described():
    for path in sorted((ROOT / "sql" / "marts").glob("[2-9]*.sql")):
        script = path.read_text(encoding="utf-8")
        assert script.startswith("-- Grain: "), path.name
        view = re.search(r"CREATE VIEW (mart\.\w+)", script)
        assert view, path.name
        assert f"COMMENT ON VIEW {view[1]} IS" in script, path.name


def test_migrations_are_numbered_and_each_has_its_sql():
    revisions = sorted((ROOT / "sql" / "migrations").glob("*.py"))
    assert [path.name[:4] for path in revisions] == [
        f"{n:04d}" for n in range(1, len(revisions) + 1)
    ]
    assert all(path.with_suffix(".sql").exists() for path in revisions)


def test_compose_file_follows_the_compose_schema():
    result = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout + result.stderr


def test_compose_runs_every_airflow_service_on_the_same_package_and_dags():
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    services = compose["services"]
    for name in ("scheduler", "dag-processor", "triggerer", "api-server"):
        assert services[name]["command"].startswith(f"airflow {name}")
        assert services[name]["environment"]["AIRFLOW__CORE__DAGS_FOLDER"] == "/opt/gouji/dags"
    assert {service["image"] for name, service in services.items() if name != "postgres"} == {
        "gouji:0.1.0"
    }


def test_operations_tell_of_every_setting_and_every_dag():
    reported = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    names = {f"GOUJI_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"^\| `(GOUJI_\w+)`", reported, re.MULTILINE)) == names
    dags = {path.stem for path in (ROOT / "dags").glob("*.py")}
    assert set(re.findall(r"^\| `([a-z]\w+)`", reported, re.MULTILINE)) == dags


@pytest.mark.parametrize("target", ["run", "up", "down", "test", "bench", "lint"])
def test_make_targets_of_the_contract(target):
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def titled(path: Path) -> str:
    """A decision's title without its number."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    return re.sub(r"^0*[0-9]+\.? *", "", first.lstrip("# "))


def test_the_list_of_decisions_is_that_of_the_files():
    folder = ROOT / "docs" / "decisions"
    files = sorted(path for path in folder.glob("*.md") if path.name != "README.md")
    lines = (folder / "README.md").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line.startswith("- ")]
    assert listed == [f"- [{path.name[:4]}]({path.name}) {titled(path)}" for path in files]


def test_the_architecture_names_the_layers_that_are_checked():
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    checked = config["tool"]["importlinter"]["contracts"][0]["layers"]
    table = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").split("## One file")[0]
    rows = re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE)
    named = [sorted(re.findall(r"`(\w+)`", row)) for row in rows]
    assert named == [sorted(re.findall(r"\w+", layer)) for layer in checked]


@pytest.mark.parametrize(
    "document",
    [
        "README.md",
        "docs/README.md",
        "docs/architecture.md",
        "docs/contributing.md",
        "docs/operations.md",
        "docs/reference.md",
    ],
)
def test_links_lead_to_files(document):
    path = ROOT / document
    links = re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []
