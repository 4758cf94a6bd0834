"""Fixtures of the tests that change the catalogue."""

import shutil
from datetime import timedelta

import pytest
import yaml

from gouji.core.clock import today
from gouji.core.config import ROOT, settings
from gouji.review.overrides import set_override
from gouji.validation import violations


@pytest.fixture
def warned(clean):
    """A wrong total of table 4 is only a warning, for everybody in 2023."""
    with clean.begin() as connection:
        set_override(
            connection, rule="T4-TOTAL", year=2023, unit=None, severity="warning", reason="口径调整", by="办公室",
            until=today() + timedelta(days=1),
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
