"""Comparing labels as people write them: spaces, punctuation, widths and numbering do not count."""

import re
import unicodedata
from functools import lru_cache

_NUMERAL = "一二三四五六七八九十"
_NUMBERING = re.compile(rf"^(?:[{_NUMERAL}]+[、.．,)]|\([{_NUMERAL}\d]+\)|\d+[.、．,)])")


@lru_cache(maxsize=20_000)
def normalise(text: str) -> str:
    """A label reduced to what identifies it: NFKC, leading numbering gone, letters and digits only.

    >>> normalise("（二） 部分 公开")
    '部分公开'
    >>> normalise("3．危及“三安全一稳定”") == normalise("3、危及「三安全一稳定」")
    True
    """
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    previous = None
    while previous != folded:
        previous, folded = folded, _NUMBERING.sub("", folded, count=1)
    return "".join(char for char in folded if char.isalnum()).lower()
