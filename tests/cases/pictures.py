"""Small pictures and bundles made by hand, with metadata that must not survive."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

TAKEN = b"2025:09:03 12:07:41\x00"


def exif(*, order: str = ">", turned: int = 6, lat: tuple[int, int, int] = (30, 16, 3000)) -> bytes:
    """A TIFF block: orientation, camera, time with zone, 30°16'30" north, 120°9'15" east (seconds in hundredths)."""
    main, camera, gps, heap = 8, 100, 200, 300
    data = bytearray(600)
    struct.pack_into(order + "2sHI", data, 0, b"MM" if order == ">" else b"II", 42, main)
    used = heap

    def keep(content: bytes) -> int:
        nonlocal used
        data[used : used + len(content)] = content
        used += len(content) + len(content) % 2
        return used - len(content) - len(content) % 2

    def directory(place: int, tags: list[tuple[int, int, int, bytes]]) -> None:
        struct.pack_into(order + "H", data, place, len(tags))
        for number, (tag, kind, count, raw) in enumerate(tags):
            entry = place + 2 + 12 * number
            struct.pack_into(order + "HHI", data, entry, tag, kind, count)
            if len(raw) <= 4:
                data[entry + 8 : entry + 8 + len(raw)] = raw
            else:
                struct.pack_into(order + "I", data, entry + 8, keep(raw))

    def long(value: int) -> bytes:
        return struct.pack(order + "I", value)

    directory(
        main,
        [
            (0x010F, 2, 12, b"SecretPhone\x00"),
            (0x0112, 3, 1, struct.pack(order + "H", turned)),
            (0x8769, 4, 1, long(camera)),
            (0x8825, 4, 1, long(gps)),
        ],
    )
    directory(camera, [(0x9003, 2, 20, TAKEN), (0x9011, 2, 7, b"+08:00\x00")])
    directory(
        gps,
        [
            (1, 2, 2, b"N\x00"),
            (2, 5, 3, struct.pack(order + "6I", lat[0], 1, lat[1], 1, lat[2], 100)),
            (3, 2, 2, b"E\x00"),
            (4, 5, 3, struct.pack(order + "6I", 120, 1, 9, 1, 1500, 100)),
        ],
    )
    return bytes(data)


def segment(marker: int, body: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


DRAWN = (
    segment(0xDB, b"\x00" + bytes(range(1, 65)))
    + segment(0xC0, b"\x08\x00\x01\x00\x01\x01\x01\x11\x00")
    + segment(0xC4, b"\x00" + bytes(16))
    + segment(0xDA, b"\x01\x01\x00\x00\x3f\x00")
    + b"\x12\xff\x00\x34\xff\xd0\x56"
    + segment(0xC4, b"\x10" + bytes(16))
    + segment(0xDA, b"\x01\x01\x00\x01\x05\x00")
    + b"\x78\x9a"
)


def jpeg(metadata: bytes | None = None, *, tail: bytes = b"", salt: bytes = b"") -> bytes:
    """A JPEG of two scans with EXIF, XMP, IPTC, a comment, a colour profile and what hides behind its end."""
    block = exif() if metadata is None else metadata
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
        + segment(0xE1, b"Exif\x00\x00" + block)
        + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>home address</x:xmpmeta>")
        + segment(0xE2, b"ICC_PROFILE\x00\x01\x01profile" + salt)
        + segment(0xE2, b"MPF\x00second picture with home address")
        + segment(0xED, b"Photoshop 3.0\x008BIM home address")
        + segment(0xFE, b"taken near home address")
        + DRAWN
        + b"\xff\xd9"
        + tail
    )


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*, tail: bytes = b"") -> bytes:
    """A PNG of one pixel with EXIF, texts, a time and what hides behind its end."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"pHYs", bytes(9))
        + chunk(b"eXIf", exif(order="<"))
        + chunk(b"tEXt", b"Comment\x00home address")
        + chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00<x:xmpmeta>home address")
        + chunk(b"tIME", bytes(7))
        + chunk(b"IDAT", zlib.compress(b"\x00\x7f"))
        + chunk(b"IEND", b"")
        + tail
    )


def pdf(text: bytes = b"diagnosis") -> bytes:
    """Something that begins and ends as a PDF does."""
    return b"%PDF-1.7\n% " + text + b"\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def bundle(members: dict[str, bytes], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of named members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packed) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return stream.getvalue()
