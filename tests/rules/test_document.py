"""docs/勾稽规则.md is what the catalogue says."""

from gouji.catalogue.rule_document import as_markdown
from gouji.core.config import ROOT


def test_the_document_is_current():
    written = (ROOT / "docs" / "勾稽规则.md").read_text(encoding="utf-8")
    assert written == as_markdown(), "run: gouji rules --markdown > docs/勾稽规则.md"
