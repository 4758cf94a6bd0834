"""A reader that hangs, dies or eats memory ends its own file and no other."""

import os
import time

import pytest

from gouji.config import settings
from gouji.extraction.guarded import read_guarded


def read(item):
    if item == "hangs":
        time.sleep(600)
    if item == "dies":
        os.kill(os.getpid(), 9)
    if item == "eats":
        return len(bytearray(64 << 30))
    if item == "broken":
        raise ZeroDivisionError
    return item.upper()


def failed(item, code):
    return f"{item}: {code}"


@pytest.fixture(autouse=True)
def short_limits(monkeypatch):
    monkeypatch.setenv("GOUJI_READ_SECONDS", "2")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def test_only_the_bad_ones_fail_and_the_order_stays():
    items = ["a", "hangs", "b", "dies", "c", "eats", *"defghijklmnopqrstuvw"]
    expected = [read(item) if len(item) == 1 else item for item in items]
    expected[1], expected[3], expected[5] = "hangs: reader_timeout", "dies: reader_crashed", "eats: reader_crashed"
    assert list(read_guarded(items, read, failed)) == expected


def test_a_broken_program_is_not_taken_for_a_bad_file():
    with pytest.raises(ZeroDivisionError):
        list(read_guarded(["a", "broken"], read, failed))
