"""The structure of a document, judged before it is filed: from the file to the findings."""

from dataclasses import replace

import pytest

from gouji.core.config import ROOT
from gouji.ingest.check import check_file
from make_examples import copied_text, report

STORY = [
    "建立健全政府信息公开工作制度，明确各科室的责任。",
    "开展政策解读，及时发布解读材料和一图读懂。",
    "规范受理和答复依申请公开的程序，统一文书格式。",
    "加强政府网站和政务新媒体的日常检查和管理。",
    "组织全区业务培训，提高工作人员的能力和水平。",
]
WORDS = {"一": ["".join(STORY)], "五": ["部分栏目更新不够及时，下一年度按月核对。"], "六": ["无"]}
STRUCTURE = {
    "SECTION-MISSING",
    "SECTION-NUMBER",
    "SECTION-PROBLEMS",
    "TEMPLATE-RESIDUE",
    "NARRATIVE-OTHER-YEAR",
    "NARRATIVE-SAME-AS-LAST-YEAR",
    "DATED-BEFORE-PERIOD-END",
}


def text(year=2023, name="城北区", words=WORDS, **changes):
    written = copied_text(replace(report("630105", name, year), narrative=words))
    for old, new in changes.items():
        assert old in written
        written = written.replace(old, new)
    return written


@pytest.fixture
def judge(warehouse, tmp_path):
    def judged(written, prior=None):
        path, before = tmp_path / "年报.txt", tmp_path / "上年.txt"
        path.write_text(written, "utf-8")
        if prior:
            before.write_text(prior, "utf-8")
        verdict = check_file(path, before if prior else None)
        found = {f["rule"]: f for f in verdict.findings if f["rule"] in STRUCTURE}
        return found, {
            n["rule"]: n["reason"] for n in verdict.not_assessed if n["rule"] in STRUCTURE
        }

    return judged


def test_a_report_as_it_should_be(judge):
    found, lacking = judge(text() + "\n2024年1月20日\n")
    assert (found, set(lacking)) == ({}, {"NARRATIVE-SAME-AS-LAST-YEAR"})


def test_everything_wrong_at_once(judge):
    written = text(
        words={
            "一": ["2022年，本机关共收到政府信息公开申请12件。", "发布信息XX条。"],
            "五": ["无。"],
            "六": ["无"],
        },
        **{"六、其他需要报告的事项": "七、其他需要报告的事项"},
    )
    found, _ = judge(f"{written}\n2023年12月20日\n")
    assert set(found) == STRUCTURE - {"SECTION-MISSING", "NARRATIVE-SAME-AS-LAST-YEAR"}
    assert {finding["severity"] for finding in found.values()} == {"warning"}
    assert "“七、其他需要报告的事项”应为“六”" in found["SECTION-NUMBER"]["message"]
    assert "“发布信息XX条。”" in found["TEMPLATE-RESIDUE"]["message"]
    assert "2022年,本机关共收到政府信息公开申请12件" in found["NARRATIVE-OTHER-YEAR"]["message"]
    assert "2023-12-20" in found["DATED-BEFORE-PERIOD-END"]["message"]
    assert all(
        found[rule]["at"].startswith("line ") for rule in ("SECTION-NUMBER", "TEMPLATE-RESIDUE")
    )


def test_a_section_that_is_missing(judge):
    found, _ = judge(text(**{"五、存在的主要问题及改进情况": ""}))
    assert set(found) == {"SECTION-MISSING"}
    assert "第五部分“存在的主要问题及改进情况”" in found["SECTION-MISSING"]["message"]


def test_tables_alone_are_not_assessed(judge):
    lines = text().split("\n")
    tables = [line for line in lines if "\t" in line]
    found, lacking = judge("\n".join(lines[:1] + tables))
    assert found == {}
    assert set(lacking) == {rule for rule in STRUCTURE if rule.startswith("SECTION")} | {
        "NARRATIVE-SAME-AS-LAST-YEAR"
    }
    assert "只有表格" in lacking["SECTION-MISSING"]


EXAMPLES = sorted((ROOT / "examples" / "submissions").rglob("*.*"))


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.name for path in EXAMPLES])
def test_the_examples_are_built_as_they_should_be(warehouse, path):
    assert not STRUCTURE & {finding["rule"] for finding in check_file(path).findings}


@pytest.mark.shared
def test_a_real_report_is_built_as_it_should_be(warehouse, shared):
    findings = check_file(shared / "real" / "湟中区2023-flattened.txt").findings
    assert not STRUCTURE & {finding["rule"] for finding in findings}


def test_the_text_of_the_year_before(judge):
    found, lacking = judge(text(), prior=text(2022))
    assert (set(found), lacking) == ({"NARRATIVE-SAME-AS-LAST-YEAR"}, {})
    assert (
        found["NARRATIVE-SAME-AS-LAST-YEAR"]["lhs"],
        found["NARRATIVE-SAME-AS-LAST-YEAR"]["rhs"],
    ) == (5, 5)
    other = {
        **WORDS,
        "一": ["".join(STORY[:3]) + "新建专栏两个。开通智能问答。推进基层标准化试点工作。"],
    }
    assert judge(text(words=other), prior=text(2022)) == ({}, {})
