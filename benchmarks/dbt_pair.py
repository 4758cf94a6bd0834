"""`python benchmarks/dbt_pair.py DBT`: the same rules over the same staged reports, by ours and as
tests of dbt-core.

DBT is the path of a dbt with its postgres adapter, in an environment of its own: it shares no
locked dependency with ours. Every rule that looks at the report itself or the year before becomes a
singular test with the very SELECT that we run; what is compared is the running of 5,000 pairs of
reports with known faults (10,000 staged), once each.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml
from sqlalchemy import make_url, text

import faults
from corpus import form
from gouji.catalogue.rules import load_rules
from gouji.core.config import settings
from gouji.embedded import postgres
from gouji.review.judge import judge
from gouji.validation.violations import RUN as STANDS_FOR_RUN
from gouji.validation.violations import statement_of
from gouji.warehouse.engine import engine, warehouse_url
from gouji.warehouse.migrate import upgrade


def write_project(folder: Path, threads: int) -> int:
    """A dbt project with one test a rule; returns how many."""
    url = make_url(warehouse_url())
    output = {
        "type": "postgres", "host": url.query["host"], "port": postgres.PORT, "user": url.username, "password": "",
        "dbname": url.database, "schema": "staging", "threads": threads,
    }  # fmt: skip
    profile = {"gouji": {"target": "it", "outputs": {"it": output}}}
    project = {"name": "gouji", "version": "1.0", "config-version": 2, "profile": "gouji"}
    (folder / "tests").mkdir(parents=True)
    (folder / "profiles.yml").write_text(yaml.safe_dump(profile), encoding="utf-8")
    (folder / "dbt_project.yml").write_text(yaml.safe_dump(project), encoding="utf-8")
    catalogue = load_rules()[form().form]
    rules = catalogue.of_scope("report", "prior", "peers")
    for rule in rules:
        select = statement_of(form().form, rule.id).replace(STANDS_FOR_RUN, f"'{faults.RUN}'")
        test = f"{{% raw %}}{select}{{% endraw %}}"
        (folder / "tests" / f"{rule.id.lower().replace('-', '_')}.sql").write_text(
            test, encoding="utf-8"
        )
    return len(rules)


def main() -> int:
    """Stage, run both, print seconds and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dbt", type=Path)
    parser.add_argument("--reports", type=int, default=5000)
    given = parser.parse_args()
    home = Path(tempfile.mkdtemp(prefix="gjd-", dir="/tmp"))
    home.chmod(0o755)
    os.environ["GOUJI_HOME"] = str(home)
    os.environ.pop("GOUJI_WAREHOUSE_URL", None)
    settings.cache_clear()
    try:
        upgrade()
        with engine().begin() as connection:
            connection.execute(
                text("SET LOCAL session_replication_role = replica")
            )  # the reports are in no ledger
            outcome = faults.run(
                connection, faults.make(given.reports)
            )  # staged, and linked with the year before
        with engine().begin() as connection:
            started = time.perf_counter()
            judge(connection, faults.RUN, load_rules())
            ours = time.perf_counter() - started
        count = write_project(home / "dbt", threads=1)
        started = time.perf_counter()
        done = subprocess.run(
            [str(given.dbt), "test", "--project-dir", str(home / "dbt"), "--profiles-dir", str(home / "dbt")],
            capture_output=True, text=True, check=False, env=os.environ | {"DO_NOT_TRACK": "1"},
        )  # fmt: skip
        theirs = time.perf_counter() - started
    finally:
        postgres.stop()
        shutil.rmtree(home, ignore_errors=True)
    reported = [line for line in done.stdout.splitlines() if "PASS=" in line]
    faults.say(
        f"{count} rules over {outcome.reports} staged reports, all that is found kept: {ours:.1f} s"
    )
    faults.say(
        f"the same as tests of dbt, which count: {theirs:.1f} s; {theirs / ours:.2f} of ours"
    )
    faults.say(
        f"{reported[-1].strip()} (ERROR: a test that found violations)" if reported else done.stdout
    )
    return 0 if reported else 1


if __name__ == "__main__":
    sys.exit(main())
