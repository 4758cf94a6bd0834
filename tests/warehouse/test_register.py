"""`gouji units load`: what it refuses and how it says so, what it plans, and what it leaves alone."""

from datetime import date

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from databases import own_database
from filing import open_years
from gouji.cli.app import app
from gouji.core.config import ROOT
from gouji.core.errors import CatalogueError
from gouji.warehouse.migrate import upgrade
from gouji.warehouse.units import load_units, read_units

HEADER = "unit_code,name,kind,parent_code,valid_from,valid_to,aliases,predecessors"


@pytest.fixture(scope="module")
def register(warehouse, tmp_path_factory):
    with own_database(warehouse, "register", tmp_path_factory.mktemp("register")) as owner:
        upgrade()
        yield owner


@pytest.fixture
def write(tmp_path):
    def written(*lines, encoding="utf-8"):
        path = tmp_path / "units.csv"
        path.write_text("\n".join([HEADER, *lines, ""]), encoding=encoding)
        return path

    return written


@pytest.fixture
def load(register, write):
    """Load lines on top of the example city in a transaction that is rolled back; returns the plan."""
    with register.connect() as connection:
        yield lambda *lines: load_units(connection, write(*lines))


def codes(units):
    return [unit.unit_code for unit in units]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["710102,东区,district,710100,2008-05-01,,,"], "第 2 行：710102 的上级 710100 在 2008-05-01 不在名册里"),
        (
            ["710102,甲,district,710103,2008-05-01,,,", "710103,乙,district,710102,2008-05-01,,,"],
            "第 3 行：710103 在 2008-05-01 成了自己的上级",
        ),
        (["710102,甲,district,710102,2008-05-01,,,"], "第 2 行：710102 在 2008-05-01 成了自己的上级"),
        (
            ["710102,甲,district,,2008-05-01,2012-01-01,,", "710102,乙,district,,2011-01-01,,,"],
            "第 3 行：710102 的有效期与它自 2008-05-01 起的一段（第 2 行）重叠；前一段要写上失效日",
        ),
        (["630102,城东区,district,630100,2020-01-01,,,"], "与它自 2008-05-01 起的一段（名册已有）重叠"),
        (["710102,甲,district,,2012-01-01,,,", "710102,乙,district,,2012-01-01,,,"], "自 2012-01-01 起写了两次"),
        (["710102,甲,district,,2012-01-01,2012-01-01,,"], "失效日 2012-01-01 不在生效日 2012-01-01 之后"),
        (
            ["710102,甲,city,,2008-05-01,2012-01-01,,", "710103,乙,district,710102,2008-05-01,,,"],
            "第 3 行：710103 的上级 710102 在 2012-01-01 不在名册里",
        ),
        (["630100,西宁市,city,,2008-05-01,2020-01-01,,"], "名册已有：630102 的上级 630100 在 2020-01-01 不在名册里"),
        (["710103,乙,city,,2012-01-01,,,630109"], "710103 的前身 630109 在 2012-01-01 之前不在名册里"),
        (["710103,乙,village,,2012-01-01,,,"], "单位类别“village”不对；可以是 city、county、department"),
        (["630100-bgs,市本级,own_level,630100,2012-01-01,,,"], "有两个本级：630100-bgs 和 630100-zfb（名册已有）"),
        (["630107,城东区,district,630100,2012-01-01,,,"], "630107 和 630102（名册已有）同时在 630100 下用这个名称"),
        (["63-1,甲,district,,2008-05-01,,,"], "第 2 行：单位代码“63-1”不对"),
        (["710102,,district,,2008-05-01,,,"], "第 2 行：没有单位名称"),
        (["710102,甲,district,,2008年5月,,,"], "第 2 行：生效日“2008年5月”不是日期"),
        (["710102,甲,district,,2008-05-01"], "第 2 行：这一行的栏数与表头不符"),
        (["710102,甲,district,,2008-05-01,,,,,"], "第 2 行：这一行的栏数与表头不符"),
    ],
)  # fmt: skip
def test_a_wrong_register_is_refused_with_its_lines(load, lines, says):
    with pytest.raises(CatalogueError) as raised:
        load(*lines)
    assert says in str(raised.value)


def test_a_unit_may_file_other_series_than_its_kind(register, tmp_path):
    path = tmp_path / "units.csv"
    row = "630103,城中区,district,630100,2008-05-01,,西宁市城中区,,"

    def planned(connection, names):
        path.write_text(f"{HEADER},series\n{row}{names}\n", encoding="utf-8")
        return [change.fields for change in load_units(connection, path).changed]

    filed = text("SELECT series FROM core.unit WHERE unit_code = '630103'")
    with register.connect() as connection:
        assert planned(connection, "") == []
        assert planned(connection, "zfxxgk") == [{"series": (None, ("zfxxgk",))}]
        assert connection.scalar(filed) == ["zfxxgk"]
        assert planned(connection, " xzzf; zfxxgk") == [
            {"series": (("zfxxgk",), ("xzzf", "zfxxgk"))}
        ]
        assert planned(connection, "") == [{"series": (("xzzf", "zfxxgk"), None)}]
        with pytest.raises(CatalogueError) as raised:
            planned(connection, "xzzff")
    assert (
        "第 2 行：630103 报送的系列“xzzff”没有；可以是 zfxxgk（政府信息公开工作年度报告）、xzzf（行政执法统计年报）"
        in str(raised.value)
    )


def test_everything_that_is_wrong_is_reported_at_once(write):
    with pytest.raises(CatalogueError, match=r"units\.csv 有 3 处不对") as raised:
        read_units(write("1,甲,district,,2008-05-01,,,", "710102,,district,,2008-05-01,x,,"))
    assert [line.strip()[:6] for line in str(raised.value).splitlines()[1:]] == [
        "第 2 行：",
        "第 3 行：",
        "第 3 行：",
    ]


def test_a_header_of_other_columns_is_refused(tmp_path):
    path = tmp_path / "units.csv"
    path.write_text("code,name\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"第 1 行：表头应为.*缺 unit_code、kind.*不认识 code"):
        read_units(path)


def test_what_a_spreadsheet_saves_is_read(write):
    path = write("710102, 东区 ,district,,2008-05-01,,东城;东关,", encoding="gb18030")
    [entry] = read_units(path)
    assert (entry.line, entry.unit.name, entry.unit.aliases) == (2, "东区", ("东城", "东关"))


def test_the_plan_tells_what_is_added_changed_ended_and_left(load):
    plan = load(
        "630102,城东区,district,630100,2008-05-01,,西宁市城东区;东区,",
        "630103,城中区,district,630100,2008-05-01,,西宁市城中区,",
        "630105,城北区,district,630100,2008-05-01,2025-01-01,西宁市城北区,",
        "630107,北川区,district,630100,2025-01-01,,,630105",
    )
    assert codes(plan.added) == ["630107"]
    assert [(c.unit.unit_code, list(c.fields)) for c in plan.changed] == [("630102", ["aliases"])]
    assert codes(plan.ended) == ["630105"]
    assert (plan.unchanged, plan.not_named, plan.effects) == (1, 9, [])


def test_loading_the_same_again_changes_nothing(register):
    with register.connect() as connection:
        plan = load_units(connection, ROOT / "examples" / "units.csv")
    assert plan[:3] == ([], [], [])
    assert (plan.unchanged, plan.not_named) == (12, 0)


def test_a_parent_changes_over_the_years_in_a_tree_of_any_depth(register, write):
    with register.connect() as connection:
        open_years(connection, 2019, 2021)
        load_units(connection, write(
            "710000,某省,province,,2008-01-01,,,",
            "710100,甲市,city,710000,2008-01-01,,,",
            "710200,乙市,city,710000,2008-01-01,,,",
            "710101,丙区,district,710100,2008-01-01,2020-07-01,,",
            "710101,丙区,district,710200,2020-07-01,,,",
            "710101001,丁街道,township,710101,2008-01-01,,,",
            "710101001-zfb,丁街道本级,own_level,710101001,2008-01-01,,,",
        ))  # fmt: skip
        above = text("""
            WITH RECURSIVE up AS (
                SELECT u.year, u.parent_code, ARRAY[u.unit_code] AS way FROM core.unit_year AS u
                WHERE u.unit_code = '710101001-zfb'
                UNION ALL
                SELECT u.year, u.parent_code, up.way || u.unit_code FROM up
                INNER JOIN core.unit_year AS u ON up.parent_code = u.unit_code AND up.year = u.year
            )
            SELECT year, array_to_string(way, ' < ') FROM up WHERE parent_code IS NULL ORDER BY 1
        """)
        assert connection.execute(above).all() == [
            (2019, "710101001-zfb < 710101001 < 710101 < 710100 < 710000"),
            (2021, "710101001-zfb < 710101001 < 710101 < 710200 < 710000"),
        ]


def test_reports_that_are_added_up_elsewhere_are_reported(register, write):
    with register.connect() as connection:
        open_years(connection, 2023)
        for number, unit in enumerate(("630102", "630105"), 1):
            connection.execute(
                text("""
                    INSERT INTO intake.submission (submission_id, unit_code, file_name, sha256, size_bytes, mtime_ns)
                    OVERRIDING SYSTEM VALUE VALUES (:id, :unit, '年报.xlsx', repeat('0', 64), 1, 1)
                """),
                {"id": -number, "unit": unit},
            )
            connection.execute(
                text("""
                    INSERT INTO core.report (submission_id, unit_code, series, period, year, form, version)
                    VALUES (:id, :unit, 'zfxxgk', '2023', 2023, 'zfxxgk-2021', 1)
                """),
                {"id": -number, "unit": unit},
            )
        plan = load_units(connection, write(
            "632800,海西州,city,,2008-05-01,,,",
            "630102,城东区,district,632800,2008-05-01,,西宁市城东区,",
            "630105,城北区,district,630100,2008-05-01,2023-06-01,西宁市城北区,",
        ))  # fmt: skip
    assert plan.effects == [
        "2023 年度 630102 的有效报告原在 630100 下汇总，改在 632800 下汇总",
        "2023 年度 630105 已有有效报告，改后那一年不再有这个单位，报告不再计入汇总",
    ]


def test_a_dry_run_writes_nothing_and_shows_the_plan(register, write):
    path = str(write("630107,北川区,district,630100,2025-01-01,,,"))

    def count():
        with register.connect() as connection:
            return connection.scalar(
                text("SELECT count(*) FROM core.unit WHERE unit_code = '630107'")
            )

    tried = CliRunner().invoke(app, ["units", "load", path, "--dry-run"])
    assert tried.exit_code == 0, tried.output
    assert "增加 630107 北川区，自 2025-01-01 起，上级 630100" in tried.stdout
    assert "增加 1，修改 0，终止 0，不变 0；文件没有写到的 12 个保持不变" in tried.stdout
    assert "没有写入" in tried.stderr
    assert count() == 0
    assert CliRunner().invoke(app, ["units", "load", path]).exit_code == 0
    assert count() == 1
    with register.begin() as connection:
        connection.execute(text("DELETE FROM core.unit WHERE unit_code = '630107'"))


def test_a_register_of_thousands_is_checked(register, write):
    lines = [f"71{n:010d},单位{n},department,710000,2008-01-01,,," for n in range(2_000)]
    with register.connect() as connection:
        plan = load_units(connection, write("710000,某省,province,,2008-01-01,,,", *lines))
    assert len(plan.added) == 2_001
    assert plan.added[0].valid_from == date(2008, 1, 1)
