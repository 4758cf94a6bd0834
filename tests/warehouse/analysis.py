"""docs/分析.md: a page of Python for analysts, with what each block prints and draws for the
example city.

`make analysis` builds the city, runs the blocks in their order and writes outputs and pictures
anew.
"""

import os
import re
import sys
import tempfile
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]
BLOCK = re.compile(r"```python\n(.+?)```\n(?:\n```text\n.*?```\n)?", re.DOTALL)


def with_outputs(page: str, images: Path) -> str:
    """The page with the output of every block below it; pictures go to `images`."""
    import matplotlib as mpl
    import pandas as pd

    names: dict[str, Any] = {"images": images}

    def run(found: re.Match[str]) -> str:
        printed = StringIO()
        with redirect_stdout(printed):
            exec(compile(found[1], "分析.md", "exec"), names)
        lines = "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())
        return f"```python\n{found[1]}```\n" + (f"\n```text\n{lines}```\n" if lines else "")

    with (
        mpl.rc_context({"backend": "agg"}),
        pd.option_context("display.unicode.east_asian_width", True),
    ):
        return BLOCK.sub(run, page)


def main() -> None:
    """Write the outputs into the page and the pictures beside it."""
    import office

    from gouji.core.config import ROOT
    from gouji.warehouse.migrate import upgrade

    upgrade()
    office.fill()
    path = ROOT / "docs" / "分析.md"
    path.write_text(
        with_outputs(path.read_text(encoding="utf-8"), ROOT / "docs" / "images"), encoding="utf-8"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="gj-", dir="/tmp") as home:
        Path(home).chmod(0o755)
        os.environ.pop("GOUJI_WAREHOUSE_URL", None)
        os.environ |= {"GOUJI_HOME": home, "GOUJI_SETTLE_SECONDS": "0"}
        from gouji.embedded import postgres

        try:
            main()
        finally:
            postgres.stop()
