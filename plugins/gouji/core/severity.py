"""How much a finding or a problem weighs: 强制性, 核实性, 提示."""

from typing import Literal

Severity = Literal["error", "warning", "info"]
"""`error` returns a report, `warning` is to be explained, `info` is a hint."""
