"""How parts of a year are called, and how they are read."""

import pytest
import typer

from gouji.catalogue.period import Period
from gouji.catalogue.period_words import name_about, name_period, take_part
from gouji.cli.periods import parse_period
from gouji.extraction.narrative.title import file_part


@pytest.mark.parametrize(
    ("text", "kind", "bare", "number"),
    [
        ("甲区2024年第一季度统计表", "quarter", "甲区2024年统计表", 1),
        ("甲区2024年度四季度统计表", "quarter", "甲区2024年统计表", 4),
        ("统计表(2024年第3季度)", "quarter", "统计表(2024年)", 3),
        ("2024年7—9月统计表", "quarter", "2024年统计表", 3),
        ("2024年10月至12月统计表", "quarter", "2024年统计表", 4),
        ("2024-Q2统计表", "quarter", "2024年统计表", 2),
        ("2024年1-6月统计表", "half", "2024年统计表", 1),
        ("2024年下半年统计表", "half", "2024年统计表", 2),
        ("2024年11月统计表", "month", "2024年统计表", 11),
        ("2024年1月份统计表", "month", "2024年统计表", 1),
        ("2024年一月统计表", "month", "2024年统计表", 1),
        # what is no such part
        ("2024年第一季度统计表", "year", "2024年第一季度统计表", None),
        ("2024年1—4月统计表", "quarter", "2024年1—4月统计表", None),
        ("2024年2—4月统计表", "quarter", "2024年2—4月统计表", None),
        ("2024年11—13月统计表", "quarter", "2024年11—13月统计表", None),
        ("2024年第五季度统计表", "quarter", "2024年第五季度统计表", None),
        ("2024年第一季度统计表", "half", "2024年第一季度统计表", None),
        ("2024年统计表", "month", "2024年统计表", None),
        ("第一季度统计表", "quarter", "第一季度统计表", None),
    ],
)
def test_the_part_of_a_year_is_taken_out_of_a_title(text, kind, bare, number):
    assert take_part(text, kind) == (bare, number)


@pytest.mark.parametrize("written", ["2024", "2024-H2", "2024-Q3", "2024-02", "2024-12"])
def test_what_a_period_is_called_is_read_as_that_period(written):
    period = Period.parse(written)
    bare, number = take_part(name_period(period), period.kind)
    assert (bare, number or 1) == ("2024年", period.number)


def test_a_year_is_called_so_in_sentences():
    assert name_about(Period(2024)) == "2024年度"
    assert name_about(Period.parse("2024-Q1")) == "2024年第一季度"


def test_a_file_name_may_say_the_part():
    assert file_part("甲区 2024年 第二季度.xlsx", "quarter") == 2
    assert file_part("甲区2024.xlsx", "quarter") is None


def test_the_period_around_two_days_holds_both():
    quarter = Period.parse("2024-Q2")
    assert Period.around(quarter.start, quarter.end, "quarter") == quarter
    assert Period.around(quarter.start, quarter.before.end, "quarter") == quarter
    assert Period.around(quarter.before.start, quarter.end, "quarter") is None


def test_a_command_takes_a_period_and_says_what_is_none():
    assert parse_period("2024-Q1") == Period(2024, "quarter", 1)
    with pytest.raises(typer.BadParameter, match="2024-Q5"):
        parse_period("2024-Q5")
