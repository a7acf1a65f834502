"""The print of a picture: 256 bits that stay nearly the same when a picture is saved again, made smaller or lighter. Pure.

The picture is made grey and shrunk to 17 by 16 points; each bit says whether a point is lighter than its right neighbour. A
picture with hardly any light and dark in it (a white page) has no print, because all of them would be alike. From a print no
picture can be made again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise

ALGORITHM = "dhash-256"
_WIDE, _HIGH = 17, 16
_BITS = 256
# Of 255 steps of grey: less between the lightest and the darkest point is a blank page.
_CONTRAST = 48
_MOST_POINTS = 80_000_000


def print_of(content: bytes) -> str | None:
    """The print of a picture in 64 hexadecimal digits; None where it is no picture, too large, or blank."""
    # Asked for by the sweep alone: no other command waits for it to be loaded.
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.width * picture.height > _MOST_POINTS:
                return None
            picture.draft("L", (_WIDE * 8, _HIGH * 8))
            points = list(picture.convert("L").resize((_WIDE, _HIGH), Image.Resampling.BOX).tobytes())
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None
    if max(points) - min(points) < _CONTRAST:
        return None
    bits = 0
    for row in range(_HIGH):
        for column in range(_WIDE - 1):
            at = row * _WIDE + column
            bits = bits << 1 | (points[at] > points[at + 1])
    return f"{bits:064x}"


def distance(one: str, other: str) -> int:
    """In how many of 256 bits two prints differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def alike(held: Sequence[str], most: int) -> Iterator[tuple[int, int, int]]:
    """Pairs of places (the earlier first) whose prints differ in `most` bits or fewer, with how many.

    Cut into one band more than bits may differ, two such prints agree in at least one band: only those are compared.
    """
    bands = most + 1
    whole = [int(one, 16) for one in held]
    cuts = [_BITS * band // bands for band in range(bands + 1)]
    compared: set[tuple[int, int]] = set()
    for low, high in pairwise(cuts):
        mask = (1 << high - low) - 1
        groups: dict[int, list[int]] = defaultdict(list)
        for place, bits in enumerate(whole):
            same = groups[bits >> low & mask]
            for before in same:
                if (before, place) not in compared and (whole[before] ^ bits).bit_count() <= most:
                    compared.add((before, place))
            same.append(place)
    for before, place in sorted(compared, key=lambda pair: (pair[1], pair[0])):
        yield before, place, (whole[before] ^ whole[place]).bit_count()
