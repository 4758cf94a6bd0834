"""The project's catalogue with the second series beside its own."""

import shutil
import tempfile
from pathlib import Path

from gouji.core.config import ROOT

HERE = Path(__file__).parent


def overlay() -> Path:
    """A folder of expectations that has both."""
    folder = Path(tempfile.mkdtemp(prefix="gouji-expectations-")) / "expectations"
    shutil.copytree(ROOT / "expectations", folder)
    shutil.copytree(HERE / "xzzf", folder / "xzzf")
    return folder
