"""Slips of the hand that turn one figure into another: what makes one explanation likelier, never
what proves it.
"""

from decimal import Decimal

from gouji.catalogue.receipt_words import Slip


def slip(meant: Decimal, written: Decimal | None) -> Slip | None:
    """By which slip a figure that was meant may have been written as another; None for no such
    slip.

    >>> slip(Decimal(12), Decimal(21)), slip(Decimal(12), Decimal(120)), slip(Decimal(305),
    Decimal(3005)) ('transposed', 'power_of_ten', 'repeated') >>> slip(Decimal(122), Decimal(12)),
    slip(Decimal(12), Decimal(-12)), slip(Decimal(12), Decimal(57)) ('dropped', 'sign', None)
    """
    if not meant or not written or meant == written:
        return None
    if written == -meant:
        return "sign"
    if (written / meant).normalize().as_tuple().digits == (1,):
        return "power_of_ten"
    told, found = (str(value) for value in (meant, written))
    if _transposed(told, found):
        return "transposed"
    if _without_one(found, told):
        return "repeated"
    return "dropped" if _without_one(told, found) else None


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
    """Whether a text is another without one character that stands twice in a row."""
    return any(
        long[place] == long[place - 1] and long[:place] + long[place + 1 :] == short
        for place in range(1, len(long))
    )
