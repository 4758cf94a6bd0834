"""Lines of text in pictures, by the model that the extra `ocr` carries; nothing is fetched, one
thread is used.

The model is loaded once a process, when the first picture is met.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gouji.core.errors import UnreadableError

Image = NDArray[np.uint8]
_SHAPE = [3, 48, 64]
"""What the model is shown at least, in pixels: with the width of whole lines lone digits would take
three times as long.
"""


class Seen(NamedTuple):
    """The reading of a picture of one line: its characters, how sure each is (0 to 1) and where it
    is (0 to 1).
    """

    text: str
    sure: tuple[float, ...]
    places: tuple[float, ...]

    @property
    def least(self) -> float:
        """How sure its least sure character is."""
        return min(self.sure, default=0.0)


def check_installed(kind: str) -> None:
    """Raises UnreadableError (with the name of the format) where pictures cannot be read without
    the extra.
    """
    if find_spec("rapidocr") is None or find_spec("onnxruntime") is None:
        raise UnreadableError("ocr_missing", kind)


def see(lines: Sequence[Image]) -> list[Seen]:
    """The reading of each picture: grey or coloured, one line of text, dark on light, hardly more
    than the line.
    """
    model = _model()
    found = []
    for line in lines:
        coloured = np.repeat(line[:, :, None], 3, axis=2) if line.ndim == 2 else line
        answer = model(coloured, use_det=False, use_cls=False, use_rec=True, return_word_box=True)
        text, words = answer.txts[0], answer.word_results[0]
        if not text.strip():
            found.append(Seen("", (), ()))
            continue
        columns = iter([column for word in words.word_cols for column in word])
        places, place = [], 0.0
        for character in text:
            place = (
                place
                if character.isspace()
                else (next(columns, 0) + 0.5) / max(words.line_txt_len, 1.0)
            )
            places.append(min(place, 1.0))
        found.append(Seen(text, tuple(map(float, words.confs)), tuple(places)))
    return found


@cache
def _model() -> Any:  # noqa: ANN401
    import rapidocr

    models = Path(rapidocr.__file__).parent / "models"
    return rapidocr.RapidOCR(
        params={
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Global.log_level": "error",
            "Global.use_preprocess_img": False,
            "Rec.model_path": str(next(models.glob("*_rec_*.onnx"))),
            "Rec.rec_img_shape": _SHAPE,
        }
    )
