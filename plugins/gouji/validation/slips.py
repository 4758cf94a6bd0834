"""Typing slips that turn one figure into another: they make an explanation more likely, but never
prove it.
"""

from decimal import Decimal

from gouji.catalogue.receipt_words import Slip


def slip(meant: Decimal, written: Decimal | None) -> Slip | None:
    """The slip by which one figure may have been written as another; None when there is none.

    >>> slip(Decimal(12), Decimal(21)), slip(Decimal(12), Decimal(120))
    ('transposed', 'power_of_ten')
    >>> slip(Decimal(305), Decimal(3005)), slip(Decimal(122), Decimal(12))
    ('repeated', 'dropped')
    >>> slip(Decimal(12), Decimal(-12)), slip(Decimal(12), Decimal(57))
    ('sign', None)
    """
    if not meant or not written or meant == written:
        return None
    if written == -meant:
        return "sign"
    if (written / meant).normalize().as_tuple().digits == (1,):
        return "power_of_ten"
    right, found = (str(value) for value in (meant, written))
    if _transposed(right, found):
        return "transposed"
    if _without_one(found, right):
        return "repeated"
    return "dropped" if _without_one(right, found) else None


def _transposed(one: str, other: str) -> bool:
    differ = [
        place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]
    ]
    return (
        len(one) == len(other)
        and len(differ) == 2
        and differ[1] == differ[0] + 1
        and one[differ[0]] == other[differ[1]]
        and one[differ[1]] == other[differ[0]]
    )


def _without_one(long: str, short: str) -> bool:
    """Whether a text is another without one of two equal characters in a row."""
    return any(
        long[place] == long[place - 1] and long[:place] + long[place + 1 :] == short
        for place in range(1, len(long))
    )
