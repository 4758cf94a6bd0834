"""What a person reads as a list has one line an item: questions before publishing, notices."""

from types import SimpleNamespace

import pytest

from gouji.core.templating import fill
from gouji.publishing.wording import words
from gouji.reminders.wording import season


@pytest.mark.parametrize("obstacles", [[], ["甲"], ["甲", "乙"]])
@pytest.mark.parametrize("changes", [0, 1, 20, 22])
def test_the_question_before_publishing(obstacles, changes):
    listed = [SimpleNamespace(label=f"指标{n}", before=n, after=n + 1) for n in range(changes)]
    body = fill(
        words().body,
        coverage=SimpleNamespace(reporting=["a"], missing=["b"]),
        folder="文件夹",
        obstacles=obstacles,
        previous=1,
        changes=listed,
        changes_file="不同.csv",
    )
    items = [line for line in body.splitlines() if line.startswith("- ")]
    expected = [f"- {obstacle}" for obstacle in obstacles]
    expected += [f"- {one.label}：{one.before} → {one.after}" for one in listed[:20]]
    assert items[: len(expected)] == expected
    assert len(items) == len(expected) + (changes > 20)


def test_a_notice_of_several_matters():
    matters = [SimpleNamespace(text="报告已逾期。"), SimpleNamespace(text="报告已退回。")]
    body = fill(season().body, unit="甲区", matters=matters, folder="drop/1")
    assert body.splitlines()[:4] == ["甲区：", "报告已逾期。", "报告已退回。", ""]
