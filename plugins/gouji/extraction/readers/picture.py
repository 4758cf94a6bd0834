"""Pictures of pages: PNG, JPEG, TIFF and BMP, each of their pages a page of the report."""

import struct
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Any

import numpy as np

from gouji.core.config import settings
from gouji.core.errors import UnreadableError
from gouji.extraction.document import Document
from gouji.extraction.readers.detect import Content
from gouji.extraction.readers.page_tables import Page, blocks_of
from gouji.extraction.readers.sight import Image, check_installed

_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    struct.error,
)
"""What Pillow raises on pictures that are broken."""
_KINDS = ("PNG", "JPEG", "TIFF", "BMP")


def read(content: Content) -> Document:
    """Paragraphs and tables as they are seen. Raises UnreadableError for what is damaged, too
    large, or not legible.
    """
    check_installed(content.format)
    pages = [see_page(picture, number) for number, picture in enumerate(_pictures(content), 1)]
    return Document(content.format, tuple(blocks_of(pages)), pictured=pictured(pages))


def pictured(pages: Sequence[Page]) -> frozenset[str]:
    """What the locators of the pages that are pictures begin with."""
    return frozenset(f"page {page.number}" for page in pages if page.pictured)


def see_page(picture: Image, number: int) -> Page:
    """The page that a grey picture shows."""
    import cv2

    from gouji.extraction.readers.scan import page_of

    cv2.setNumThreads(1)
    return page_of(picture, number)


def check_pixels(width: int, height: int) -> None:
    """Raises UnreadableError for a picture that is larger than is allowed."""
    if width * height > settings().max_pixels:
        raise UnreadableError("unsafe_file")


def check_pages(count: int) -> None:
    """Raises UnreadableError for more pictures of pages than can be seen in the time that there
    is.
    """
    if count > settings().max_pictures:
        raise UnreadableError("too_many_pictures", str(settings().max_pictures))


def _pictures(content: Content) -> Iterator[Image]:
    """The pages in grey, the way round that the camera notes; of formats that hold moving pictures,
    the first.
    """
    from PIL import Image as Pictures
    from PIL import ImageOps, ImageSequence

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pictures.DecompressionBombWarning)
            picture = Pictures.open(BytesIO(content.data), formats=_KINDS)
            pages = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
        check_pages(pages)
        for frame in islice(ImageSequence.Iterator(picture), pages):
            check_pixels(*frame.size)
            yield _grey(ImageOps.exif_transpose(frame))
    except (Pictures.DecompressionBombError, Pictures.DecompressionBombWarning) as error:
        raise UnreadableError("unsafe_file") from error
    except _DAMAGED as error:
        raise UnreadableError("corrupt_file", content.format) from error


def _grey(picture: Any) -> Image:  # noqa: ANN401
    """A picture of Pillow in 256 shades, on white where it can be seen through."""
    from PIL import Image as Pictures

    if picture.mode.startswith(("I", "F")):
        deep = np.asarray(picture, np.float64)
        return np.asarray(deep / max(float(deep.max()), 1.0) * 255, np.uint8)
    if "A" in picture.getbands() or "transparency" in picture.info:
        paper = Pictures.new("RGBA", picture.size, "white")
        picture = Pictures.alpha_composite(paper, picture.convert("RGBA"))
    return np.asarray(picture.convert("L"))
