"""When the drop folder's trigger fires, and when it must not."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from gouji.core.config import settings


@pytest.fixture
def drop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("GOUJI_HOME", str(tmp_path))
    monkeypatch.setenv("GOUJI_SETTLE_SECONDS", "0")
    settings.cache_clear()
    (tmp_path / "drop" / "630106").mkdir(parents=True)
    yield tmp_path / "drop" / "630106"
    settings.cache_clear()


def trigger() -> Any:
    from gouji.orchestration.trigger import DropFolderTrigger

    return DropFolderTrigger(poll_seconds=0.01)


async def fires(events: AsyncIterator[Any]) -> bool:
    """Whether another event comes while the folder is looked at some twenty times."""
    next_event = asyncio.ensure_future(anext(events))
    done, _ = await asyncio.wait([next_event], timeout=0.3)
    if not done:
        next_event.cancel()
    return bool(done)


def test_fires_once_for_all_that_lies_there(drop: Path) -> None:
    async def watch() -> None:
        events = trigger().run()
        assert (await anext(events)).payload == {"files": 2}
        assert not await fires(events)

    (drop / "a.xlsx").write_bytes(b"1")
    (drop / "b.xlsx").write_bytes(b"2")
    asyncio.run(watch())


def test_fires_again_for_a_new_file_and_for_a_changed_one(drop: Path) -> None:
    async def watch() -> None:
        events = trigger().run()
        assert (await anext(events)).payload == {"files": 1}
        (drop / "b.xlsx").write_bytes(b"2")
        assert (await anext(events)).payload == {"files": 1}
        (drop / "a.xlsx").write_bytes(b"another size")
        assert (await anext(events)).payload == {"files": 1}
        assert not await fires(events)

    (drop / "a.xlsx").write_bytes(b"1")
    asyncio.run(watch())


def test_stays_silent_when_files_are_taken_or_in_flight(drop: Path) -> None:
    async def watch() -> None:
        events = trigger().run()
        await anext(events)
        (drop / "a.xlsx").unlink()
        (drop / "b.xlsx.part").write_bytes(b"half")
        assert not await fires(events)

    (drop / "a.xlsx").write_bytes(b"1")
    asyncio.run(watch())


def test_a_restarted_triggerer_announces_what_still_lies_there(drop: Path) -> None:
    async def watch() -> None:
        await anext(trigger().run())
        assert (await anext(trigger().run())).payload == {"files": 1}

    (drop / "a.xlsx").write_bytes(b"1")
    asyncio.run(watch())


def test_can_be_made_again_from_what_airflow_stores() -> None:
    from airflow.sdk.module_loading import import_string

    path, arguments = trigger().serialize()
    assert import_string(path)(**arguments).serialize() == (path, arguments)
