"""Warnings wait, explanations and decisions settle them, and whatever the order, at most one report
is effective.
"""

import json
import shutil
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
import yaml
from openpyxl import load_workbook
from sqlalchemy import text

from corpus import form, valid_cells
from filing import assess_as_is
from gouji import pipeline
from gouji.catalogue.rules import load_rules
from gouji.core.config import ROOT, settings
from gouji.core.errors import GoujiError
from gouji.ingest.load import load_run
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from gouji.review import revalidation
from gouji.review.decisions import Decision, decide
from gouji.review.explanations import explain, open_findings
from gouji.review.overrides import set_override
from gouji.review.settle import has_changes
from gouji.validation import violations
from gouji.warehouse.ledger import Event, record

REASON = "因机构改革，行政复议职责自七月起划转，上半年数据按原口径统计"
SHARED_RULES = next(
    f"zfxxgk/rules/{name}.yaml"
    for name in ("common", "zfxxgk-2021")
    if (ROOT / "expectations" / "zfxxgk" / "rules" / f"{name}.yaml").is_file()
)
"""Where T4-TOTAL is written."""


def report(year=2023, seed=1, **changes) -> bytes:
    cells = {
        **valid_cells(Random(seed)),
        **{key.replace("__", "."): value for key, value in changes.items()},
    }
    title = f"城东区{year}年政府信息公开工作年度报告"
    words = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
    return render_xlsx(
        Report(form(), title, "城东区", year, (date(year, 1, 1), date(year, 12, 31)), cells, words)
    )


def doubtful(figure=99999, **changes) -> bytes:
    return report(t4__review__total=Decimal(figure), **changes)


def ingest(run_id: str, content: bytes | None = None, explanations=()) -> list[str]:
    """One run; `explanations` are what a receipt's workbook would bring along."""
    if content is not None:
        path = settings().drop / "630102" / f"{run_id}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shards = [pipeline.extract_shard(manifest) for manifest in pipeline.collect(run_id)]
    for shard in shards if explanations else ():
        lines = [json.loads(line) for line in Path(shard).read_text(encoding="utf-8").splitlines()]
        for line in lines:
            line["document"]["explanations"] = [
                {"code": code, "text": told} for code, told in explanations
            ]
        Path(shard).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    if shards:
        pipeline.stage(run_id, shards)
        pipeline.validate(run_id)
    partitions = pipeline.load(run_id)
    pipeline.write_receipts(run_id)
    return partitions


def states(engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.scalars(text("SELECT state FROM intake.submission ORDER BY submission_id"))
        )


def ids(engine) -> list[int]:
    with engine.connect() as connection:
        return list(
            connection.scalars(
                text("SELECT submission_id FROM intake.submission ORDER BY submission_id")
            )
        )


def last_receipt() -> str:
    pages = (settings().drop / "630102" / "回执").glob("*.html")
    return max(pages, key=lambda path: path.stat().st_mtime_ns).read_text(encoding="utf-8")


def open_codes(engine, submission_id) -> list[str]:
    with engine.connect() as connection:
        return [row["code"] for row in open_findings(connection, submission_id)]


@pytest.fixture
def warned(clean):
    """A wrong total of table 4 is only a warning, for everybody in 2023."""
    with clean.begin() as connection:
        set_override(
            connection, rule="T4-TOTAL", year=2023, unit=None, severity="warning", reason="口径调整", by="办公室",
            until=date.today() + timedelta(days=1),
        )  # fmt: skip
    return clean


@pytest.fixture
def rewrite(tmp_path, monkeypatch):
    """The catalogue in a copy, to change a file of it: `rewrite(path, change)`."""
    folder = tmp_path / "expectations"
    shutil.copytree(ROOT / "expectations", folder)

    def change(name, edit):
        path = folder / name
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        edit(document)
        path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
        again = (
            tmp_path / f"expectations-{len(list(tmp_path.iterdir()))}"
        )  # what is loaded is kept by folder
        shutil.copytree(folder, again)
        monkeypatch.setenv("GOUJI_EXPECTATIONS", str(again))
        forget()

    def forget():
        settings.cache_clear()
        violations.statement_of.cache_clear()

    yield change
    monkeypatch.undo()
    forget()


def test_a_warning_waits_until_it_is_explained_and_the_accepted_report_stands_meanwhile(warned):
    assert ingest("first", report()) == ["2023|630102"]
    assert ingest("second", doubtful(seed=2)) == []
    two = ids(warned)[-1]
    assert states(warned) == ["accepted", "awaiting_explanation"]
    assert "待说明" in last_receipt()
    with warned.connect() as connection:
        status = connection.execute(text("SELECT status, explain_by FROM mart.unit_status WHERE unit_code = '630102'"
                                         " AND year = 2023")).one()  # fmt: skip
        assert not has_changes(connection)
    assert (status.status, status.explain_by > date.today()) == ("accepted", True)
    [code] = open_codes(warned, two)
    with warned.begin() as connection:
        [filed] = explain(connection, two, code[:12], "情况属实，核实无误。", "张三", office=False)
        assert "原因" in filed.refused
        assert not has_changes(connection)
        [filed] = explain(connection, two, code[:12], REASON, "张三", office=False)
        assert filed.refused is None
        assert has_changes(connection)
    assert ingest("third") == ["2023|630102"]
    assert states(warned) == ["superseded", "accepted_with_warnings"]
    assert "已受理" in last_receipt()
    with warned.connect() as connection:
        figure = connection.scalar(text("SELECT value FROM core.cell WHERE submission_id = :id"
                                        " AND cell_key = 't4.review.total'"), {"id": two})  # fmt: skip
        told = connection.scalar(
            text(
                "SELECT explanation FROM mart.finding WHERE submission_id = :id AND rule_id = 'T4-TOTAL'"
            ),
            {"id": two},
        )
    assert (figure, told) == (99999, REASON)
    assert ingest("fourth") == []


def test_an_explanation_survives_a_new_version_and_lapses_with_a_value(warned):
    ingest("first", doubtful())
    with warned.begin() as connection:
        explain(
            connection,
            ids(warned)[0],
            open_codes(warned, ids(warned)[0])[0],
            REASON,
            "张三",
            office=False,
        )
    ingest(
        "second", doubtful(t2__fee__amount=Decimal("1.5"))
    )  # another cell: the finding is the same
    assert states(warned) == ["superseded", "accepted_with_warnings"]
    ingest("third", doubtful(88888))
    assert states(warned) == ["superseded", "accepted_with_warnings", "awaiting_explanation"]


def test_a_workbook_that_comes_back_with_the_same_figures_is_a_letter(warned):
    ingest("first", doubtful())
    [one] = ids(warned)
    [code] = open_codes(warned, one)
    ingest("boilerplate", doubtful() + b"\n", [(code, "核实无误")])
    assert states(warned) == ["awaiting_explanation", "duplicate"]
    assert "没有说明原因" in last_receipt() or "说明已收到" in last_receipt()
    assert ingest("letter", doubtful() + b"\n\n", [(code, REASON), ("f" * 12, REASON)]) == [
        "2023|630102"
    ]
    assert states(warned) == ["accepted_with_warnings", "duplicate", "duplicate"]
    with warned.connect() as connection:
        effective = connection.scalar(text("SELECT submission_id FROM core.effective_report"))
        given = connection.execute(text("SELECT text, refused_reason IS NULL AS ok FROM quality.explanation"
                                        " ORDER BY explanation_id")).all()  # fmt: skip
    assert effective == one
    assert [tuple(row) for row in given] == [("核实无误", False), (REASON, True)]


def test_the_receipts_own_workbook_filled_in_settles_the_report(warned):
    ingest("first", doubtful())
    [path] = (settings().drop / "630102" / "回执").glob("*.xlsx")
    book = load_workbook(path)
    sheet = book["问题清单"]
    [(row, column)] = [
        (c.row, c.column) for line in sheet.iter_rows() for c in line if c.value == "审核说明"
    ]
    sheet.cell(row + 1, column).value = REASON
    filled = BytesIO()
    book.save(filled)
    assert ingest("letter", filled.getvalue()) == ["2023|630102"]
    assert states(warned) == ["accepted_with_warnings", "duplicate"]


def test_a_workbook_that_comes_back_with_other_figures_is_a_new_version(warned):
    ingest("first", doubtful())
    [code] = open_codes(warned, ids(warned)[0])
    ingest("second", report(seed=4), [(code, REASON)])
    assert states(warned) == ["superseded", "accepted"]


def decision(engine, *arguments, **more) -> None:
    with engine.begin() as connection:
        decide(connection, Decision(*arguments, **more))


def test_the_office_accepts_and_returns_by_hand(warned):
    ingest("first", doubtful())
    [one] = ids(warned)
    decision(warned, one, "return", "李四", "请附情况说明")
    assert ingest("carry-out") == []
    assert states(warned) == ["returned"]
    decision(warned, one, "accept", "王五", "已电话核实")
    assert ingest("carry-out-2") == ["2023|630102"]
    assert states(warned) == ["accepted_with_warnings"]
    assert "已受理" in last_receipt()
    with pytest.raises(GoujiError, match="已接受"):
        decision(warned, one, "return", "李四", "太迟")
    with pytest.raises(GoujiError, match="必须写明是谁"):
        decision(warned, one, "accept", " ", "没有署名")
    with warned.connect() as connection:
        [reason] = connection.scalars(
            text(
                "SELECT detail ->> 'decision' FROM intake.submission_event WHERE state = 'accepted_with_warnings'"
            )
        )
        assert reason


def test_a_decision_about_a_version_that_was_replaced_meanwhile_is_refused_and_kept(warned):
    ingest("first", doubtful())
    decision(warned, ids(warned)[0], "accept", "王五", "已电话核实")
    ingest("second", report(seed=3))
    assert states(warned) == ["superseded", "accepted"]
    with warned.connect() as connection:
        assert "新版本" in connection.scalar(
            text("SELECT refused_reason FROM quality.decision_outcome")
        )


def test_errors_are_waived_only_where_the_rule_allows_it(clean, rewrite):
    ingest("first", doubtful())
    [one] = ids(clean)
    assert states(clean) == ["returned"]
    with pytest.raises(GoujiError, match="不可豁免"):
        decision(clean, one, "waive", "王五", "历史原因", rule="T4-TOTAL")
    with pytest.raises(GoujiError, match="T4-TOTAL"):
        decision(clean, one, "accept", "王五", "历史原因")

    def allow(document):
        for rule in document["rules"]:
            if rule["id"] == "T4-TOTAL":
                rule["waivable"] = True

    rewrite(SHARED_RULES, allow)
    decision(clean, one, "waive", "王五", "历史原因", rule="T4-TOTAL")
    assert ingest("carry-out") == ["2023|630102"]
    assert states(clean) == ["accepted_with_warnings"]
    with clean.connect() as connection:
        assert (
            connection.scalar(text("SELECT waived_by FROM mart.finding WHERE rule_id = 'T4-TOTAL'"))
            == "王五"
        )


def blanks(seed=1) -> dict[str, None]:
    return {"t3.granted.total": None, "t3.result_total.total": None, "t4.review.total": None}


def test_in_season_a_blank_total_is_returned_and_a_back_fill_implies_it(clean, rewrite):
    cells = valid_cells(Random(1))
    content = report(
        **dict.fromkeys(("t3__granted__total", "t3__result_total__total", "t4__review__total"))
    )
    ingest("season", content)
    assert states(clean) == ["returned"]

    def accept_omitted(document):
        document["intake"] = [
            {"first": 2008, "last": 2023, "omitted": "accept", "explanation": "往年补录"}
        ]

    rewrite("policies.yaml", accept_omitted)
    ingest("back-fill", content + b"\n")
    assert states(clean) == ["returned", "accepted_with_warnings"]
    with clean.connect() as connection:
        figures = {
            row.cell_key: (row.value, row.inferred)
            for row in connection.execute(text("SELECT cell_key, value, inferred FROM core.figure"))
        }
        filed = connection.scalar(
            text("SELECT value FROM core.cell WHERE cell_key = 't3.granted.total'")
        )
        total = connection.scalar(
            text("SELECT value FROM mart.consolidated_cell WHERE cell_key = 't3.granted.total' AND year = 2023"
                 " AND parent_code = '630100'")
        )  # fmt: skip
        said = set(
            connection.scalars(text("SELECT explanation FROM mart.finding WHERE version = 2"))
        )
    for key in blanks():
        assert figures[key] == (cells[key], bool(cells[key])) or (
            figures[key] == (None, False) and not cells[key]
        )
    assert filed is None
    assert total == cells["t3.granted.total"]
    assert said == {"往年补录"}


def test_a_blank_total_that_does_not_fit_is_returned_in_a_back_fill_too(clean, rewrite):
    rewrite(
        "policies.yaml",
        lambda document: document.update(
            intake=[{"first": 2008, "last": 2023, "omitted": "accept", "explanation": "往年补录"}]
        ),
    )
    cells = valid_cells(Random(1))
    ingest(
        "first",
        report(
            t3__result_total__total=None, t3__carried_out__total=cells["t3.carried_out.total"] + 1
        ),
    )
    assert states(clean) == ["returned"]
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM core.implied_cell")) == 0


def test_an_exception_for_one_unit_goes_before_that_for_all_and_ends(clean):
    def exception(severity, unit=None, days=1):
        with clean.begin() as connection:
            set_override(
                connection, rule="T4-TOTAL", year=2023, unit=unit, severity=severity, reason="试点", by="办公室",
                until=date.today() + timedelta(days=days),
            )  # fmt: skip

    exception("off")
    exception("info", unit="630102")
    ingest("first", doubtful())
    assert states(clean) == ["accepted"]
    with clean.connect() as connection:
        assert (
            connection.scalar(text("SELECT severity FROM mart.finding WHERE rule_id = 'T4-TOTAL'"))
            == "info"
        )
    exception("info", unit="630102", days=-1)
    ingest("second", doubtful(77777))
    assert states(clean) == ["superseded", "accepted"]  # that for all units stands
    with clean.connect() as connection:
        assert (
            connection.scalar(
                text("SELECT count(*) FROM mart.finding WHERE version = 2 AND rule_id = 'T4-TOTAL'")
            )
            == 0
        )
    exception("off", days=-1)
    ingest("third", doubtful(66666))
    assert states(clean)[-1] == "returned"
    with pytest.raises(GoujiError, match="T9-NONE"), clean.begin() as connection:
        set_override(
            connection,
            rule="T9-NONE",
            year=2023,
            unit=None,
            severity="off",
            reason="x",
            by="x",
            until=date.today(),
        )


def test_a_revalidation_shows_what_changes_before_it_takes_effect(clean, rewrite):
    ingest("first", report())
    ingest("second", doubtful(seed=2))
    assert states(clean) == ["accepted", "returned"]

    def lower(document):
        for rule in document["rules"]:
            if rule["id"] == "T4-TOTAL":
                rule["severity"] = "info"

    def add(document):
        document["rules"].append({
            "id": "T2-FEE-NONE", "title": "没有收费", "severity": "error", "expression": "t2.fee.amount > 100000000",
            "blank": "skip", "message": "不应收费", "basis": "测试",
        })  # fmt: skip

    rewrite(SHARED_RULES, lower)
    rewrite("zfxxgk/rules/zfxxgk-2021.yaml", add)
    prepared = revalidation.prepare("check", 2023, with_returned=True)
    assert "新增 3 处，消除 1 处" in prepared.subject
    page = Path(prepared.path).read_text(encoding="utf-8")
    assert "T2-FEE-NONE" in page
    assert "T4-TOTAL" in page
    assert revalidation.prepare("check", 2023, with_returned=True) == prepared
    assert states(clean) == ["accepted", "returned"]
    with clean.connect() as connection:
        assert connection.scalar(text("SELECT sum(found_new) FROM quality.revalidation")) == 3
        assert (
            connection.scalar(text("SELECT count(*) FROM quality.finding WHERE severity = 'error'"))
            == 1
        )
    assert revalidation.apply("check", "office") == []
    assert revalidation.apply("check", "office") == []
    assert states(clean) == ["accepted", "returned"]
    with clean.connect() as connection:
        rows = connection.execute(
            text("SELECT rule_id, severity, version, catalogue_version FROM quality.current_finding AS f INNER JOIN"
                 " intake.submission AS s USING (submission_id) WHERE rule_id IN ('T2-FEE-NONE', 'T4-TOTAL')"
                 " ORDER BY version, rule_id")
        ).all()  # fmt: skip
        status = connection.execute(text("SELECT status, errors FROM mart.unit_status WHERE unit_code = '630102'"
                                         " AND year = 2023")).one()  # fmt: skip
    version = load_rules()["zfxxgk-2021"].version
    assert [tuple(row) for row in rows] == [
        ("T2-FEE-NONE", "error", 1, version),
        ("T2-FEE-NONE", "error", 2, version),
        ("T4-TOTAL", "info", 2, version),
    ]
    assert tuple(status) == ("accepted", 1)


def test_a_revalidation_takes_up_what_a_changed_rule_no_longer_stops(warned, rewrite):
    ingest("first", doubtful())
    assert states(warned) == ["awaiting_explanation"]

    def drop(document):
        for rule in document["rules"]:
            if rule["id"] == "T4-TOTAL":
                rule["severity"] = "info"

    rewrite(SHARED_RULES, drop)
    revalidation.prepare("check", 2023)
    assert revalidation.apply("check", "office") == ["2023|630102"]
    assert states(warned) == ["accepted"]
    rewrite(SHARED_RULES, lambda document: document["rules"].reverse())
    revalidation.prepare("old", 2023)
    rewrite(SHARED_RULES, lambda document: document["rules"].reverse())
    with pytest.raises(GoujiError, match="重新复核"):
        revalidation.apply("old", "office")


def arrive(connection, run_id: str, kind: str, number: int) -> int:
    """A validated submission with one finding of that severity, or none, as the steps before would
    leave it.
    """
    submission_id = connection.scalar(
        text("INSERT INTO intake.submission (folder, unit_code, file_name, sha256, size_bytes, mtime_ns, form, series,"
             " period, year)"
             " VALUES ('630102', '630102', 'x', lpad(:n, 64, '0'), 1, 1, 'zfxxgk-2021', 'zfxxgk', '2023', 2023)"
             " RETURNING submission_id"),
        {"n": str(number)},
    )  # fmt: skip
    connection.execute(
        text("INSERT INTO intake.extraction (submission_id, format, form, year, period, cells, problems)"
             " VALUES (:id, 'xlsx', 'zfxxgk-2021', 2023, '2023', '{}', '[]')"), {"id": submission_id},
    )  # fmt: skip
    for state in ("received", "extracted", "validated"):
        record(connection, run_id, [Event(submission_id, state)])
    stage_again(connection, run_id, submission_id, kind)
    return submission_id


def stage_again(connection, run_id: str, submission_id: int, kind: str) -> None:
    values = {"run": run_id, "id": submission_id, "kind": kind}
    connection.execute(
        text('INSERT INTO staging."report_zfxxgk-2021" (run_id, submission_id) VALUES (:run, :id)'),
        values,
    )
    if kind != "clean":
        connection.execute(
            text("INSERT INTO staging.finding (run_id, submission_id, rule_id, instance, severity, message, cells,"
                 " fingerprint) VALUES (:run, :id, 'R-ONE', '', :kind, 'm', '{}', md5(CAST(:id AS text)))"),
            values,
        )  # fmt: skip
    connection.execute(
        text("INSERT INTO staging.report (run_id, submission_id, form, year, unit_code)"
             " VALUES (:run, :id, 'zfxxgk-2021', 2023, '630102')"), values,
    )  # fmt: skip
    assess_as_is(connection, run_id, submission_id, "zfxxgk-2021")


@pytest.mark.parametrize("seed", range(12))
def test_whatever_the_order_at_most_one_report_is_effective_and_none_is_lost(clean, seed):
    """Arrivals of all kinds (several in a run, some held back to a later one), explanations and
    decisions at random.
    """
    random = Random(seed)
    catalogues = load_rules()
    arrived: dict[int, str] = {}
    held: list[tuple[int, str]] = []
    with clean.connect() as connection:  # never committed
        for step in range(14):
            run = f"run-{step}"
            move = random.choice(
                ["arrive", "arrive", "hold", "release", "explain", "accept", "return"]
            )
            if move in ("arrive", "hold"):
                for _ in range(random.randint(1, 2)):
                    kind = random.choice(["clean", "warning", "error"])
                    # what is held back was staged by a run that never came to its end
                    one = arrive(
                        connection, run if move == "arrive" else f"held-{step}", kind, len(arrived)
                    )
                    arrived[one] = kind
                    if move == "hold":
                        held.append((one, kind))
            elif move == "release" and held:
                one, kind = held.pop()
                record(connection, run, [Event(one, "validated")])
                stage_again(connection, run, one, kind)
            elif move == "explain" and arrived:
                one = random.choice(list(arrived))
                connection.execute(
                    text("INSERT INTO quality.explanation (unit_code, series, period, year, rule_id, instance,"
                         " fingerprint, text, given_by, given_as)"
                         " VALUES ('630102', 'zfxxgk', '2023', 2023, 'R-ONE', '', md5(CAST(:id AS text)), 'x', 'x',"
                         " 'unit')"
                         " ON CONFLICT DO NOTHING"), {"id": one},
                )  # fmt: skip
            elif move in ("accept", "return") and arrived:
                try:
                    decide(connection, Decision(random.choice(list(arrived)), move, "x", "y"))
                except GoujiError:
                    continue
            load_run(connection, run, catalogues)
            check(connection, arrived, {one for one, _ in held})
        assert len(arrived) == connection.scalar(text("SELECT count(*) FROM intake.submission"))
        assert connection.scalar(
            text("SELECT count(*) FROM quality.decision")
        ) == connection.scalar(text("SELECT count(*) FROM quality.decision_outcome"))


def check(connection, arrived: dict[int, str], held: set[int]) -> None:
    rows = connection.execute(
        text("SELECT submission_id, state FROM intake.submission ORDER BY submission_id")
    ).all()
    state = {row.submission_id: row.state for row in rows}
    standing = [one for one, now in state.items() if now in ("accepted", "accepted_with_warnings")]
    waiting = [one for one, now in state.items() if now == "awaiting_explanation"]
    effective = connection.scalars(text("SELECT submission_id FROM core.effective_report")).all()
    assert standing == effective
    assert len(standing) <= 1
    assert len(waiting) <= 1
    decided = [one for one in state if one not in held]
    if waiting:
        assert waiting[0] == max(decided)  # only the unit's last word waits
    if standing and waiting:
        assert standing[0] < waiting[0]
    for one, kind in arrived.items():
        if one in held:
            assert state[one] == "validated"
        elif kind == "error":
            assert state[one] == "returned"
        else:
            assert state[one] in (
                "accepted",
                "accepted_with_warnings",
                "awaiting_explanation",
                "returned",
                "superseded",
            )
