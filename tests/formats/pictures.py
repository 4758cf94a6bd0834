"""Reports as pictures: pages of a PDF drawn in dots, and what scanners and cameras make of them."""

from io import BytesIO
from typing import NamedTuple

import cv2
import numpy as np
import pypdfium2
from PIL import Image

from gouji.extraction.readers.pdf_fonts import use_own_fonts


class Scanner(NamedTuple):
    """How a page is scanned: degrees that it leans and is slanted, grey noise, quality of the JPEG,
    blur, shadow.
    """

    dpi: int = 200
    angle: float = 0.0
    slant: float = 0.0
    noise: float = 0.0
    quality: int = 0
    blur: float = 0.0
    shadow: float = 0.0


SCANNERS = (
    Scanner(200),
    Scanner(300, angle=0.4, noise=8, quality=75),
    Scanner(150, angle=-0.3, noise=4, quality=85),
    Scanner(200, angle=1.2, noise=12, quality=60),
    Scanner(200, angle=-1.5, slant=0.6, noise=6, quality=70, blur=0.7, shadow=0.35),
    Scanner(150, angle=0.8, noise=8, quality=60, blur=0.5),
)


def pages(pdf: bytes, dpi: int = 200) -> list[np.ndarray]:
    use_own_fonts()
    document = pypdfium2.PdfDocument(pdf)
    return [np.asarray(page.render(scale=dpi / 72, grayscale=True).to_pil()) for page in document]


def scan(picture: np.ndarray, how: Scanner, seed: int = 1) -> np.ndarray:
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), how.angle, 1)
    lean = np.tan(np.radians(how.slant))
    turn[0, 1] += lean
    turn[0, 2] -= lean * height / 2
    seen = cv2.warpAffine(
        picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=250
    ).astype(np.float32)
    if how.blur:
        seen = cv2.GaussianBlur(seen, (0, 0), how.blur)
    seen = seen * np.linspace(1 - how.shadow, 1, width)[None, :]
    seen = seen + np.random.default_rng(seed).normal(0, how.noise, seen.shape)
    seen = np.clip(seen * 0.93 + 10, 0, 255).astype(np.uint8)
    return cv2.imdecode(cv2.imencode(".jpg", seen, [1, how.quality])[1], 0) if how.quality else seen


def as_picture(picture: np.ndarray, kind: str = "PNG", **options) -> bytes:
    target = BytesIO()
    Image.fromarray(picture).save(target, kind, **options)
    return target.getvalue()


def as_pdf(pictures: list[np.ndarray], dpi: int = 200) -> bytes:
    return as_pages(pictures, "PDF", resolution=dpi)


def as_pages(pictures: list[np.ndarray], kind: str, **options) -> bytes:
    first, *rest = (Image.fromarray(picture) for picture in pictures)
    target = BytesIO()
    first.save(target, kind, save_all=True, append_images=rest, **options)
    return target.getvalue()


def scanned(pdf: bytes, how: Scanner, seed: int = 1) -> bytes:
    """A PDF of pictures of the pages of another."""
    return as_pdf([scan(page, how, seed) for page in pages(pdf, how.dpi)], how.dpi)
