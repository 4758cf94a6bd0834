"""Documents as readers give them, from the few fields that a test is about."""

from typing import Any

import msgspec
from openpyxl import Workbook

from gouji.core.extracted import Extraction

_PLAIN = {
    "file": "",
    "sha256": "",
    "format": "",
    "form": None,
    "year": None,
    "unit_name": None,
    "period": None,
}


def made(**fields: Any) -> Extraction:
    """A document of these fields, as in JSON; a cell needs its value only."""
    cells = {key: {"raw": "", "at": "", **cell} for key, cell in fields.pop("cells", {}).items()}
    return msgspec.convert({**_PLAIN, **fields, "cells": cells}, Extraction, strict=False)


def types_in(book: Workbook) -> set[str]:
    """The types of the cells of a workbook that hold something."""
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return {cell.data_type for cell in cells if cell.value is not None}
