"""Which warehouse is meant, and in which form its URL is handed on."""

import pytest

from gouji.core.config import settings
from gouji.warehouse.engine import engine, warehouse_url


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u:p%40ss@db:5433/w", "postgresql+psycopg://u:p%40ss@db:5433/w"),
        ("postgres://u@db/w", "postgresql+psycopg://u@db/w"),
        (
            "postgresql+psycopg://u@localhost/w?host=/run/pg",
            "postgresql+psycopg://u@localhost/w?host=%2Frun%2Fpg",
        ),
    ],
)
def test_the_environment_decides_and_the_driver_is_ours(
    given: str, used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOUJI_WAREHOUSE_URL", given)
    settings.cache_clear()
    assert warehouse_url() == used
    assert engine() is engine()
    monkeypatch.undo()
    settings.cache_clear()
