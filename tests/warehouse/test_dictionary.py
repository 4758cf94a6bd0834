"""docs/数据字典.md is what the database says of itself, and it says something of every column."""

import pytest

from databases import own_database
from gouji.core.config import ROOT
from gouji.warehouse.dictionary import as_markdown, read_dictionary, undescribed
from gouji.warehouse.migrate import upgrade


@pytest.fixture(scope="module")
def schemas(warehouse, tmp_path_factory):
    with own_database(warehouse, "dictionary", tmp_path_factory.mktemp("dictionary")) as owner:
        upgrade()
        with owner.connect() as connection:
            yield read_dictionary(connection)


def test_everything_is_described(schemas):
    assert {schema.name for schema in schemas} == {
        "mart",
        "unit",
        "core",
        "quality",
        "intake",
        "staging",
    }
    assert undescribed(schemas) == []


def test_the_document_is_current(schemas):
    written = (ROOT / "docs" / "数据字典.md").read_text(encoding="utf-8")
    assert written == as_markdown(schemas), "run: gouji dictionary --markdown > docs/数据字典.md"
