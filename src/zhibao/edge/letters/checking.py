"""The code on a letter, by which anybody who holds the facts sees whether the paper says what was decided.

It holds the number of the letter and half an SM3 digest over the facts of this copy. The platform's copy is
digested without what it hides, so that nothing hidden can be tried out against it.
"""

from __future__ import annotations

import hmac
import json
from typing import Final

import segno

from zhibao.edge.letters.catalogue import form
from zhibao.edge.letters.masking import for_copy
from zhibao.edge.letters.model import Letter
from zhibao.kit.digest import text_digest

_SIGNS: Final = 32
_QUIET: Final = 4


def payload(letter: Letter) -> str:
    """The text of the code: "zhibao:1:LETTER_NO:" and 32 signs of the SM3 digest."""
    held = form(letter.id, letter.version)
    facts = for_copy(held, letter)
    content = json.dumps(
        {"letter": held.id, "version": held.version, "copy": letter.copy, "facts": facts},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    digest = text_digest(content, "sm3").partition(":")[2]
    return f"zhibao:1:{facts['letter_no']}:{digest[:_SIGNS]}"


def check(read: str, letter: Letter) -> bool:
    """Whether a code that was read from paper belongs to these facts."""
    return hmac.compare_digest(read.strip().encode(), payload(letter).encode())


def matrix(text: str) -> list[str]:
    """The QR code of a text, row by row, dark as 1, without its margin. It can be read with 15 % of it lost."""
    code = segno.make_qr(text, error="m", boost_error=False, encoding="utf-8")
    return ["".join("1" if dark else "0" for dark in row) for row in code.matrix]


def drawing(text: str) -> str:
    """The QR code as SVG with its margin, one path of squares."""
    rows = matrix(text)
    size = len(rows) + 2 * _QUIET
    squares = "".join(
        f"M{x + _QUIET} {y + _QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark == "1"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}">'
        f'<rect width="{size}" height="{size}" fill="#fff"/><path d="{squares}" fill="#000"/></svg>'
    )
