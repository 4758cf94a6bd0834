"""A reader that hangs, dies or eats memory ends its own file and no other."""

import errno
import multiprocessing
import os
import resource
import time
from threading import Timer

import pytest

from gouji.core.config import settings
from gouji.core.errors import ReadingError
from gouji.extraction import guarded
from gouji.extraction.guarded import read_guarded


class PanicError(BaseException):
    """As a library in Rust raises it: no Exception."""


def read(item):
    if item == "hangs":
        time.sleep(600)
    if item == "dies":
        os.kill(os.getpid(), 9)
    if item == "eats":
        return len(bytearray(64 << 30))
    if item == "broken":
        raise ZeroDivisionError
    if item == "panics":
        raise PanicError("the panic")
    if item == "unpicklable":
        return lambda: None
    if item == "full disk":
        raise OSError(errno.ENOSPC, "No space left on device")
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
    expected[1], expected[3], expected[5] = (
        "hangs: reader_timeout",
        "dies: reader_crashed",
        "eats: reader_crashed",
    )
    assert list(read_guarded(items, read, failed)) == expected


def test_whatever_a_reader_raises_ends_its_own_file(caplog):
    items = ["a", "broken", "b", "panics", "unpicklable", "c"]
    assert list(read_guarded(items, read, failed)) == [
        "A", "broken: reader_crashed", "B", "panics: reader_crashed", "unpicklable: reader_crashed", "C"
    ]  # fmt: skip
    reported = [record for record in caplog.records if record.exc_info]
    assert [record.args[1] for record in reported] == ["broken", "panics", "unpicklable"]
    assert "ZeroDivisionError" in caplog.text
    assert "the panic" in caplog.text


def starved(answer):
    """Reads as a user who may start no process."""
    if os.geteuid() == 0:
        os.setuid(65534)
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    try:
        answer.send(list(read_guarded(["a", "b"], read, failed)))
    except ReadingError as error:
        answer.send(error.code)


def test_a_machine_without_a_process_to_spare_is_not_taken_for_bad_files():
    mine, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=starved, args=(theirs,))
    process.start()
    theirs.close()
    assert mine.recv() == "reading"
    process.join()


def test_a_reader_that_hangs_while_the_clock_is_set_back_is_no_bad_file_yet(monkeypatch):
    monkeypatch.setattr(guarded, "START_SECONDS", 1)
    now, back = time.time, [0.0]
    monkeypatch.setattr(time, "time", lambda: now() - back[0])
    setting = Timer(1, lambda: back.__setitem__(0, 3600))
    setting.start()
    with pytest.raises(ReadingError):
        list(read_guarded(["hangs"], read, failed))


def test_a_full_disk_is_not_taken_for_a_bad_file():
    with pytest.raises(OSError, match="No space"):
        list(read_guarded(["a", "full disk"], read, failed))
