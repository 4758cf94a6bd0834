"""One warehouse for all tests of the invented series: what is filed is taken in one run."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from databases import own_database, settings_of
from gouji.core.config import settings
from gouji.warehouse.migrate import upgrade
from third.catalogue import overlay
from third.city import file_all, ingest


@pytest.fixture(scope="package")
def catalogue() -> Iterator[Path]:
    """The settings point at a catalogue with the invented series in it."""
    folder = overlay()
    with settings_of(GOUJI_EXPECTATIONS=str(folder)):
        yield folder
    settings.cache_clear()
    shutil.rmtree(folder.parent)


@pytest.fixture(scope="package")
def filed(
    warehouse: Engine, catalogue: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """A warehouse and a home of their own, in which all of `file_all` has come to its end."""
    with own_database(warehouse, "third_series", tmp_path_factory.mktemp("home")) as owner:
        upgrade()
        file_all()
        ingest("all")
        yield owner
