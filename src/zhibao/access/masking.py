"""Personal data as they are shown unless somebody asks for them with a purpose: enough to recognise, not enough to use."""

from __future__ import annotations

_TAIL = 4


def masked_name(name: str) -> str:
    """A name with its first sign and, from three signs on, its last: 张三丰 -> 张*丰, 张三 -> 张*, 欧阳娜娜 -> 欧**娜."""
    if len(name) < 3:
        return name[:1] + "*"
    return name[0] + "*" * (len(name) - 2) + name[-1]


def masked_document(number: str) -> str:
    """A document number of which two signs at each end are shown; a short one is not shown at all."""
    if len(number) < 8:
        return "*" * len(number)
    return number[:2] + "*" * (len(number) - 4) + number[-2:]


def masked_phone(number: str) -> str:
    """A telephone number as it is usually shown: 13812345678 -> 138****5678. What is no number is hidden whole."""
    digits = "".join(sign for sign in number if sign.isdigit())
    if len(digits) < 11:
        return "*" * len(number)
    return f"{digits[:3]}{'*' * (len(digits) - 7)}{digits[-4:]}"


def tail(number: str) -> str:
    """The last four signs of an account; of one that has no more than eight signs nothing."""
    return number[-_TAIL:] if len(number) > 2 * _TAIL else ""
