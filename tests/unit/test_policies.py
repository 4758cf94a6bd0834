"""What counts as an explanation, until when, and which totals are implied."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest
from chinese_calendar import constants

from corpus import valid_cells
from gouji.catalogue.rules import load_rules
from gouji.review.implied import imply_totals
from gouji.review.policies import Within, policies
from gouji.review.states import states

MESSAGE = "表四“行政复议”：总计应等于结果维持、结果纠正、其他结果、尚未审结之和"
EQUATIONS = load_rules()["zfxxgk-2021"].equations


@pytest.mark.parametrize(
    "reported",
    [
        *(
            "",
            "无",
            "核实无误",
            "经核实，情况属实。",
            "　同上 ",
            "我单位所报数据准确无误，情况属实！",
            "正常",
            "OK",
            "确认",
        ),
        *(MESSAGE, "总计应等于结果维持"),
    ],
)
def test_what_says_nothing_is_refused_with_a_reason(reported):
    assert policies().explanations.refuse(reported, MESSAGE)


@pytest.mark.parametrize(
    "reported",
    [
        *(
            "因机构改革，复议职责划转",
            "上年一件复议案件跨年办结，经核实无误",
            "2023年起统计口径改为按受理日期",
        ),
        f"{MESSAGE}，但有一件已并入诉讼",
    ],
)
def test_what_gives_a_reason_counts(reported):
    assert policies().explanations.refuse(reported, MESSAGE) is None


def within(days: int, *, working: bool = True, closed=(), open=()) -> Within:
    return Within(days=days, working=working, closed=frozenset(closed), open=frozenset(open))


@pytest.mark.parametrize(
    ("asked", "days", "last"),
    [
        (date(2024, 1, 15), 5, date(2024, 1, 22)),  # an ordinary week
        (
            date(2024, 2, 7),
            3,
            date(2024, 2, 18),
        ),  # 8 and 9 February, then the Sunday after the feast, which is worked
        (date(2026, 2, 13), 1, date(2026, 2, 14)),  # the Saturday before Spring Festival is worked
        (date(2026, 2, 14), 1, date(2026, 2, 24)),  # nine days of Spring Festival
        (date(2025, 9, 30), 2, date(2025, 10, 10)),  # National Day and Mid-Autumn together
        (date(2023, 12, 28), 2, date(2024, 1, 2)),  # New Year
    ],
)
def test_working_days_are_those_that_the_state_council_announced(asked, days, last):
    assert within(days).after(asked) == last


def test_days_of_the_office_go_before_the_calendar():
    assert within(1, closed=[date(2024, 1, 16)]).after(date(2024, 1, 15)) == date(2024, 1, 17)
    assert within(1, open=[date(2024, 1, 20)]).after(date(2024, 1, 19)) == date(2024, 1, 20)
    assert within(3, working=False).after(date(2023, 12, 28)) == date(2023, 12, 31)


def test_of_a_year_that_is_not_announced_no_day_is_guessed():
    unknown = max(constants.workdays).year + 1
    eve = date(unknown - 1, 12, 31)
    assert within(1).after(eve) is None
    assert within(1).after(date(unknown - 1, 11, 10)) is not None
    assert within(1, working=False).after(eve) == date(unknown, 1, 1)
    named = within(1, closed=[date(unknown, 1, 1)]).after(eve)
    assert named is not None
    assert date(unknown, 1, 1) < named <= date(unknown, 1, 4)


def test_by_default_every_year_is_strict():
    assert [policies().accepts_omitted(year) for year in range(2008, 2101)] == [None] * 93


def test_every_state_has_its_words():
    assert {
        "accepted",
        "accepted_with_warnings",
        "awaiting_explanation",
        "returned",
        "missing",
    } <= states().keys()


@pytest.mark.parametrize("seed", range(20))
def test_blank_totals_are_implied_by_their_parts(seed):
    random = Random(seed)
    values = dict(valid_cells(random))
    totals = sorted({total for equation in EQUATIONS for total in equation.totals})
    blank = random.sample(totals, 9)
    implied = imply_totals({**values, **dict.fromkeys(blank)}, EQUATIONS)
    assert implied is not None
    assert {key: figure for key, (figure, _) in implied.items()} == {
        key: values[key] for key in blank if values[key]
    }


def test_nothing_is_implied_where_a_balance_still_fails():
    values = dict(valid_cells(Random(1)))
    values["t3.received.total"] += Decimal(1)
    assert imply_totals({**values, "t3.result_total.total": None}, EQUATIONS) is None
