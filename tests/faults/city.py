"""The corpus of a round: a small city whose files end in every way there is, and the plan that says
which.

What is planned follows from how a file was made; nothing of it is asked of the program under test.
"""

import io
import json
import os
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from random import Random

from corpus import form, valid_cells
from gouji.rendering.docx import render_docx
from gouji.rendering.report import Report
from gouji.rendering.xlsx import render_xlsx
from make_examples import copied_text, saved_page

YEAR = 2023
UNITS = 24
WORDS = {"一": ["测试。"], "五": ["测试。"], "六": ["无"]}
WRITERS = {
    "xlsx": render_xlsx,
    "docx": render_docx,
    "html": lambda made: saved_page(made).encode(),
    "txt": lambda made: copied_text(made).encode(),
}
SOUND = ("accepted", "accepted_with_warnings")

Cells = Mapping[str, Decimal | None]


@dataclass(frozen=True)
class Filed:
    """One file that is dropped. `ends`: the states that it may end in; `group`: exactly one of
    these is accepted.

    `cells` are its figures where it is a report that is right; `members` are those of a zip, by
    their names in it. `optional`: it may have been gone before anybody saw it.
    """

    folder: str
    name: str
    content: bytes
    ends: tuple[str, ...]
    year: int | None = None
    cells: Cells | None = None
    group: str = ""
    optional: bool = False
    members: tuple["Filed", ...] = field(default=())

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()

    def planned(self) -> dict[str, object]:
        """As the plan's JSON has it: figures as text, a blank as null."""
        cells = self.cells and {
            key: None if value is None else str(value) for key, value in self.cells.items()
        }
        plan = {**asdict(self), "sha256": self.sha256, "cells": cells, "size": len(self.content)}
        plan["members"] = [member.planned() for member in self.members]
        del plan["content"]
        return plan


def unit_code(number: int, city: int = 1) -> str:
    return f"{city:02d}{number:04d}"


def unit_name(number: int, city: int = 1) -> str:
    return f"测试{city}之{number}县"


def register(cities: int = 1, units: int = UNITS) -> str:
    """The register of units as the CSV that `gouji units load` takes."""
    lines = ["unit_code,name,kind,parent_code,valid_from,valid_to,aliases,predecessors"]
    for city in range(1, cities + 1):
        lines.append(f"{city:02d}0000,测试{city}市,city,,2008-05-01,,,")
        lines += [
            f"{unit_code(number, city)},{unit_name(number, city)},county,{city:02d}0000,2008-05-01,,,"
            for number in range(1, units + 1)
        ]
    return "\n".join(lines) + "\n"


def report(number: int, cells: Cells, year: int = YEAR, city: int = 1) -> Report:
    """A report of that unit."""
    name = unit_name(number, city)
    title = f"{name}{year}年政府信息公开工作年度报告"
    return Report(form(), title, name, year, (date(year, 1, 1), date(year, 12, 31)), cells, WORDS)


def sound(number: int, kind: str = "xlsx", seed: int = 0, year: int = YEAR, city: int = 1) -> Filed:
    """A report that is right, to be accepted."""
    cells = valid_cells(Random(f"{city}-{number}-{seed}-{year}"))
    content = WRITERS[kind](report(number, cells, year, city))
    return Filed(unit_code(number, city), f"{year}年报.{kind}", content, SOUND, year, cells)


def unbalanced(number: int, city: int = 1, seed: int = 7) -> Filed:
    """A report whose total is off by one, to be returned."""
    cells = valid_cells(Random(f"{city}-{number}-{seed}"))
    wrong = {**cells, "t3.received.total": (cells["t3.received.total"] or 0) + 1}
    content = render_xlsx(report(number, wrong, YEAR, city))
    return Filed(unit_code(number, city), "有误.xlsx", content, ("returned",), YEAR)


def revision(of: Filed, number: int, city: int = 1, kind: str = "xlsx") -> tuple[Filed, Filed]:
    """A report and its revision, which takes its place."""
    newer = replace(sound(number, kind, 99, city=city), name=f"更正.{kind}")
    return replace(of, ends=("superseded",)), newer


def zipped(number: int, member: Filed, city: int = 1) -> Filed:
    """A zip of a report and of a text that is none."""
    note = Filed(member.folder, "说明.txt", "请查收。".encode(), ("attachment",))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in (member, note):
            archive.writestr(one.name, one.content)
    name = "报送材料.zip"
    members = tuple(replace(one, name=f"{name}/{one.name}") for one in (member, note))
    return Filed(unit_code(number, city), name, target.getvalue(), ("unpacked",), members=members)


@cache
def corpus_of(city: int = 1) -> list[Filed]:
    """Some thirty files: every format that needs no other program, and every end."""
    kinds = list(WRITERS)
    files = [sound(number, kinds[number % len(kinds)], city=city) for number in range(1, 13)]
    files += [unbalanced(13, city), unbalanced(14, city)]
    good = sound(14, "docx", city=city)
    files += [replace(good, name="改好.docx")]
    stranger = sound(1, "xlsx", 5, city=city)
    files += [
        replace(
            stranger,
            folder=unit_code(15, city),
            name="别家的.xlsx",
            ends=("quarantined",),
            cells=None,
        ),
        Filed(unit_code(15, city), "空.xlsx", b"", ("quarantined",)),
        Filed(unit_code(15, city), "半个.xlsx", stranger.content[:900], ("quarantined",)),
        Filed(
            unit_code(15, city),
            "通知.txt",
            f"第{city}号，没有表格的文字。".encode(),
            ("quarantined",),
        ),
        replace(
            stranger, folder=f"99{city:04d}", name="年报.xlsx", ends=("quarantined",), cells=None
        ),
    ]
    first = sound(16, "html", city=city)
    files += [first, replace(first, name="再报.html", ends=("duplicate",), cells=None)]
    files += [zipped(17, sound(17, "docx", city=city), city)]
    older, newer = revision(sound(18, "txt", city=city), 18, city)
    files += [older, newer]
    files += [replace(sound(19, "docx", city=city), name="二〇二三/年报.docx")]
    files += [sound(20, "html", year=YEAR - 1, city=city)]
    return files


def drop(home: Path, file: Filed, at: int = 0) -> Path:
    """Put a file into the drop folder in one step; `at` orders the files of a unit (nanoseconds of
    their age).
    """
    path = home / "drop" / file.folder / file.name
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(file.content)
    if at:
        os.utime(draft, ns=(at, at))
    draft.rename(path)
    return path


def write_plan(path: Path, files: list[Filed]) -> None:
    """What the checker is reported: which files were dropped, and how each must end."""
    path.write_text(
        json.dumps([file.planned() for file in files], ensure_ascii=False), encoding="utf-8"
    )
