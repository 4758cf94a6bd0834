"""Periods, and which form of a series is in force when and where."""

from datetime import date

import pytest
import yaml

from gouji.catalogue.forms import form_for, load_forms, load_series
from gouji.catalogue.period import Period
from gouji.core.config import ROOT, settings
from gouji.core.errors import CatalogueError

FORM = {
    "basis": "示例发〔2020〕1号",
    "law": "《示例条例》",
    "sections": [{"key": "one", "number": "一", "title": "示例表", "table": "t1"}],
    "tables": [
        {
            "key": "t1",
            "title": "示例表",
            "fact": {"table": "fact_example", "grain": "report"},
            "blocks": [
                {
                    "columns": [{"key": "count", "label": "数量"}],
                    "rows": [{"key": "all", "label": "全部"}],
                }
            ],
        }
    ],
}
TITLES = {"subject": "示例", "patterns": [], "lead": "示例"}


@pytest.mark.parametrize(
    ("text", "start", "end", "before", "year_before"),
    [
        ("2023", "2023-01-01", "2023-12-31", "2022", "2022"),
        ("2023-H1", "2023-01-01", "2023-06-30", "2022-H2", "2022-H1"),
        ("2023-H2", "2023-07-01", "2023-12-31", "2023-H1", "2022-H2"),
        ("2024-Q1", "2024-01-01", "2024-03-31", "2023-Q4", "2023-Q1"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-01", "2023-02"),
        ("2024-01", "2024-01-01", "2024-01-31", "2023-12", "2023-01"),
    ],
)
def test_a_period_knows_its_days_and_its_neighbours(text, start, end, before, year_before):
    period = Period.parse(text)
    assert str(period) == text
    assert (period.start, period.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert (str(period.before), str(period.year_before)) == (before, year_before)
    assert period.before.end.toordinal() + 1 == period.start.toordinal()


@pytest.mark.parametrize(
    "text", ["", "23", "2023-13", "2023-00", "2023-Q5", "2023-H3", "2023-1", "2023-Q1 ", "3023"]
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match="not a period"):
        Period.parse(text)


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """Writes series with forms: {series: {form: (first, last, places)}}; `form_for` looks there."""

    def write(series):
        for order, (name, forms) in enumerate(series.items()):
            folder = tmp_path / name / "forms"
            folder.mkdir(parents=True)
            head = {
                "series": name,
                "order": order,
                "title": name,
                "statute": "示例",
                "titles": TITLES,
            }
            (folder.parent / "series.yaml").write_text(yaml.safe_dump(head, allow_unicode=True))
            for form, (first, last, places) in forms.items():
                document = FORM | {
                    "form": form,
                    "title": name,
                    "years": {"first": first, "last": last},
                }
                document["places"] = list(places)
                (folder / f"{form}.yaml").write_text(yaml.safe_dump(document, allow_unicode=True))
        monkeypatch.setenv("GOUJI_EXPECTATIONS", str(tmp_path))
        settings.cache_clear()
        return tmp_path

    yield write
    monkeypatch.undo()
    settings.cache_clear()


def test_forms_of_different_series_may_be_in_force_in_one_year(catalogue):
    folder = catalogue(
        {"b": {"b-1": (2020, None, ())}, "a": {"a-1": (2020, 2021, ()), "a-2": (2022, None, ())}}
    )
    assert list(load_series(folder)) == ["b", "a"]
    assert [form_for("a", year).form for year in (2020, 2021, 2022)] == ["a-1", "a-1", "a-2"]
    assert form_for("b", 2022).form == "b-1"
    assert form_for("b", 2019) is None


def test_the_form_of_a_place_holds_in_and_below_it(catalogue):
    catalogue(
        {
            "a": {
                "a-1": (2020, None, ()),
                "a-p": (2021, None, ("330000",)),
                "a-c": (2023, 2023, ("330100",)),
            }
        }
    )
    county = ("330106", "330100", "330000")
    assert [form_for("a", year, county).form for year in (2020, 2021, 2022, 2023, 2024)] == [
        "a-1", "a-p", "a-p", "a-c", "a-p",
    ]  # fmt: skip
    assert form_for("a", 2023, ("330200", "330000")).form == "a-p"
    assert form_for("a", 2023, ("630106", "630100")).form == "a-1"


@pytest.mark.parametrize("places", [(), ("330000",)])
def test_two_forms_of_one_series_year_and_place_are_refused(catalogue, places):
    folder = catalogue({"a": {"a-1": (2020, None, places), "a-2": (2022, None, places)}})
    with pytest.raises(CatalogueError, match="both in force in 2022"):
        load_forms(folder)


def test_every_form_of_the_project_is_of_the_series_in_whose_folder_it_lies():
    for name, form in load_forms().items():
        assert (ROOT / "expectations" / form.series / "forms" / f"{name}.yaml").is_file()
