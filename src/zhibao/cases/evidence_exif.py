"""When and where a photograph was taken, read from its EXIF block before the block is left out."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict, dataclass
from fractions import Fraction

from zhibao.kit.money import round_half_up

_ORIENTATION, _DATE_TIME, _EXIF_IFD, _GPS_IFD, _TAKEN, _OFFSET = 0x0112, 0x0132, 0x8769, 0x8825, 0x9003, 0x9011
_SHORT, _LONG, _RATIONAL = 3, 4, 5
_WIDTH = {1: 1, 2: 1, _SHORT: 2, _LONG: 4, _RATIONAL: 8, 7: 1}
_MOST = 1000


@dataclass(frozen=True)
class Capture:
    """When and where a photograph was taken, as its camera said; None where it said nothing."""

    taken_at: str | None
    lat: str | None
    lng: str | None

    def to_bytes(self) -> bytes:
        """As bytes to be sealed."""
        return json.dumps(asdict(self), sort_keys=True).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> Capture:
        """Back from bytes."""
        return cls(**json.loads(content))


class _Block:
    """A TIFF block: its directories of tags, read with every place checked against its end."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._order = "<" if content[:2] == b"II" else ">"
        self.sound = content[:4] in (b"II*\x00", b"MM\x00*") and len(content) >= 8
        self.first = self._number("I", 4) if self.sound else 0

    def tags(self, place: int) -> dict[int, tuple[int, int, bytes]]:
        """The tags of a directory: kind, count and raw value. What does not fit is passed over."""
        found: dict[int, tuple[int, int, bytes]] = {}
        if not 0 < place <= len(self._content) - 2:
            return found
        for number in range(min(self._number("H", place), _MOST)):
            entry = place + 2 + 12 * number
            if entry + 12 > len(self._content):
                break
            tag, kind = self._number("H", entry), self._number("H", entry + 2)
            count = self._number("I", entry + 4)
            size = _WIDTH.get(kind, 0) * count
            start = entry + 8 if size <= 4 else self._number("I", entry + 8)
            if 0 < size <= 4096 and start + size <= len(self._content):
                found[tag] = (kind, count, self._content[start : start + size])
        return found

    def number(self, held: tuple[int, int, bytes] | None) -> int | None:
        """A tag that holds one whole number."""
        if held is None or held[0] not in (_SHORT, _LONG):
            return None
        return int(struct.unpack_from(self._order + ("H" if held[0] == _SHORT else "I"), held[2])[0])

    def degrees(self, held: tuple[int, int, bytes] | None, side: str | None) -> str | None:
        """Degrees, minutes and seconds as decimal degrees with seven places, south and west negative."""
        if held is None or held[:2] != (_RATIONAL, 3):
            return None
        parts = struct.unpack(self._order + "6I", held[2])
        if 0 in parts[1::2]:
            return None
        whole = sum(Fraction(parts[2 * i], parts[2 * i + 1] * 60**i) for i in range(3))
        scaled = round_half_up(whole * 10**7)
        sign = "-" if side in ("S", "W") and scaled else ""
        return f"{sign}{scaled // 10**7}.{scaled % 10**7:07d}"

    def _number(self, form: str, place: int) -> int:
        return int(struct.unpack_from(self._order + form, self._content, place)[0])


def read_exif(content: bytes) -> Capture | None:
    """When and where, from an EXIF block; None where it says neither. A damaged block says nothing."""
    block = _Block(content)
    if not block.sound:
        return None
    main = block.tags(block.first)
    camera = block.tags(block.number(main.get(_EXIF_IFD)) or 0)
    gps = block.tags(block.number(main.get(_GPS_IFD)) or 0)
    taken = _text(camera.get(_TAKEN)) or _text(main.get(_DATE_TIME))
    if taken is not None and (zone := _text(camera.get(_OFFSET))):
        taken += zone
    capture = Capture(taken, block.degrees(gps.get(2), _text(gps.get(1))), block.degrees(gps.get(4), _text(gps.get(3))))
    return None if capture == Capture(None, None, None) else capture


def orientation_segment(exif: bytes | None) -> bytes:
    """A JPEG segment that says only how the camera was held; empty where it was upright."""
    block = _Block(exif or b"")
    turned = block.number(block.tags(block.first).get(_ORIENTATION)) if block.sound else None
    if turned is None or not 2 <= turned <= 8:
        return b""
    tiff = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, _SHORT, 1, turned, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\x00\x00" + tiff


def _text(held: tuple[int, int, bytes] | None) -> str | None:
    if held is None or held[0] != 2:
        return None
    return held[2].split(b"\x00")[0].decode("ascii", "replace").strip() or None
