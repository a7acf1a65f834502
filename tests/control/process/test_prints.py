"""The print of a picture: the same after it was saved again, another for another picture, none for a blank page."""

from __future__ import annotations

import random
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from tests.control.process.ground import LIMITS
from zhibao.control.process import prints


def street(seed: int) -> Image.Image:
    """A picture with shapes and shades of its own."""
    rng = random.Random(seed)
    picture = Image.new("RGB", (640, 480), (rng.randrange(256), 120, 90))
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        left, top = rng.randrange(600), rng.randrange(440)
        draw.rectangle((left, top, left + rng.randrange(20, 200), top + rng.randrange(20, 200)), fill=tuple(rng.randrange(256) for _ in range(3)))
    return picture


def saved(picture: Image.Image, kind: str = "JPEG", **how: int) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def shown(content: bytes) -> str:
    told = prints.print_of(content)
    assert told is not None and len(told) == 64
    return told


@pytest.mark.parametrize("seed", range(5))
def test_a_picture_saved_again_has_nearly_the_same_print(seed: int) -> None:
    picture = street(seed)
    first = shown(saved(picture, quality=92))
    for again in (saved(picture, quality=35), saved(picture.resize((320, 240)), quality=70), saved(picture, "PNG")):
        assert prints.distance(first, shown(again)) <= LIMITS.picture_bits


def test_other_pictures_have_other_prints() -> None:
    held = [shown(saved(street(seed))) for seed in range(30)]
    assert list(prints.alike(held, LIMITS.picture_bits)) == []


def test_a_blank_page_and_what_is_no_picture_have_none() -> None:
    assert prints.print_of(saved(Image.new("RGB", (400, 600), (250, 250, 248)))) is None
    assert prints.print_of(b"%PDF-1.7") is None and prints.print_of(b"") is None
    assert prints.print_of(saved(street(1))[:200]) is None


def test_no_pair_is_missed_by_comparing_bands_alone() -> None:
    rng = random.Random(5)
    held = [rng.getrandbits(256) for _ in range(60)]
    for place in range(60, 90):
        bits = held[place - 60]
        for at in rng.sample(range(256), rng.randrange(0, 30)):
            bits ^= 1 << at
        held.append(bits)
    told = {(one, other) for one, other, _ in prints.alike([f"{bits:064x}" for bits in held], 20)}
    assert told == {(one, other) for other in range(90) for one in range(other) if (held[one] ^ held[other]).bit_count() <= 20} and len(told) > 10
