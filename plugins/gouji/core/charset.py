"""The charset of a text that declares none and is no UTF-8."""

import codecs
import re

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TEXT = re.compile("[\t\n\r\x20-\x7e\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_SAMPLE = 20_000


def wide_charset(data: bytes) -> str | None:
    """UTF-16 of either byte order without its mark; None for what is neither.

    >>> wide_charset("规章\\t0\\r\\n".encode("utf-16-le")), wide_charset(b"GIF\\x00\\x00\\x01")
    ('utf-16-le', None)
    """
    sample = data[: _SAMPLE // 2 * 2]
    for charset in ("utf-16-le", "utf-16-be"):
        text = codecs.getincrementaldecoder(charset)(errors="replace").decode(sample)
        if text and not _NO_TEXT.search(text) and len(_TEXT.findall(text)) > 0.9 * len(text):
            return charset
    return None


def chinese_charset(data: bytes) -> str:
    """GB 18030 or Big5: whichever explains the bytes; of both the one that makes likelier text.

    >>> chinese_charset("政府信息公开".encode("gbk"))
    'gb18030'
    >>> chinese_charset("政府信息公開工作年度報告".encode("big5"))
    'big5hkscs'
    """
    possible = [
        charset for charset in ("gb18030", "big5hkscs") if _explains(data[:_SAMPLE], charset)
    ]
    if len(possible) != 2:
        return possible[0] if possible else "gb18030"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=["gb18030", "big5hkscs"]).best()
    return best.encoding if best and best.encoding in possible else "gb18030"


def _explains(sample: bytes, charset: str) -> bool:
    try:
        codecs.getincrementaldecoder(charset)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True
