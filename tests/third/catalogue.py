"""The project's catalogue with an invented series beside its own."""

import shutil
import tempfile
from pathlib import Path

from gouji.core.config import ROOT

HERE = Path(__file__).parent


def overlay() -> Path:
    """A folder of expectations that has them all."""
    folder = Path(tempfile.mkdtemp(prefix="gouji-expectations-")) / "expectations"
    shutil.copytree(ROOT / "expectations", folder)
    shutil.copytree(HERE / "hall", folder / "hall")
    return folder
