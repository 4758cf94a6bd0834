"""What a person reads as a list has one line an item: questions before publishing, notices."""

from types import SimpleNamespace

import pytest

from gouji.core.templating import fill
from gouji.publishing.wording import words
from gouji.reminders.wording import season


@pytest.mark.parametrize("obstacles", [[], ["甲"], ["甲", "乙"]])
@pytest.mark.parametrize("changes", [0, 1, 20, 22])
@pytest.mark.parametrize("previous", [None, 1])
def test_the_question_before_publishing(obstacles, changes, previous):
    listed = [SimpleNamespace(label=f"指标{n}", before=n, after=n + 1) for n in range(changes)]
    body = fill(
        words().body,
        coverage=SimpleNamespace(reporting=["a"], missing=["b"]),
        folder="文件夹",
        obstacles=obstacles,
        previous=previous,
        changes=listed,
        changes_file="不同.csv",
        preview=[SimpleNamespace(label="新收", before="3", after="5")],
        files=["报告.docx", "报告.pdf"],
    )
    items = [line for line in body.splitlines() if line.startswith("- ")]
    expected = [f"- {obstacle}" for obstacle in obstacles]
    if previous:
        expected += [f"- {one.label}：{one.before} → {one.after}" for one in listed[:20]]
    assert items[: len(expected)] == expected
    assert items[-2:] == ["- 报告.docx", "- 报告.pdf"]
    assert len(items) == len(expected) + (changes > 20 and previous is not None) + 2
    table = [line for line in body.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in table} == {4 if previous else 3}
    assert table[-1] == ("| 新收 | 3 | 5 |" if previous else "| 新收 | 5 |")


def test_a_notice_of_several_matters():
    matters = [SimpleNamespace(text="报告已逾期。"), SimpleNamespace(text="报告已退回。")]
    body = fill(season().body, unit="甲区", matters=matters, folder="drop/1")
    assert body.splitlines()[:4] == ["甲区：", "报告已逾期。", "报告已退回。", ""]
