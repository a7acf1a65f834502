"""What may come in as evidence, judged by its bytes: photographs, scans and bundles of them, within limits.

The kind is read off the content, never off a name. A photograph is kept without its metadata; when and where it was
taken is handed over apart. No library of the lock file reads pictures, and one that decodes and encodes them again
would change the evidence; the filters below only leave whole segments out, so that every pixel stays as it came.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from zhibao.cases.evidence_exif import Capture, orientation_segment, read_exif
from zhibao.kit.errors import CallerFault

FILE_LIMIT = 20 << 20
BUNDLE_FILES = 50
BUNDLE_LIMIT = 60 << 20
BUNDLE_RATIO = 100
_SMALL = 64 << 10


class Media(StrEnum):
    """The kinds of content that are taken in."""

    JPEG = "jpeg"
    PNG = "png"
    PDF = "pdf"


@dataclass(frozen=True)
class Content:
    """One piece of evidence, ready to be kept: its kind, its bytes without metadata, and when and where it was taken."""

    media: Media
    received: bytes
    kept: bytes
    capture: Capture | None


def examine(received: bytes) -> tuple[Content, ...]:
    """Judge what came in: one piece, or the pieces of a bundle (ZIP).

    Raises CallerFault with one sentence and a remedy for whatever cannot be taken in; then nothing is.
    """
    if received.startswith(b"PK\x03\x04"):
        return tuple(_piece(member) for member in _unpacked(received))
    return (_piece(received),)


def _piece(received: bytes) -> Content:
    if not received:
        raise _refused(
            "evidence_empty",
            "文件是空的。",
            "The file is empty.",
            "请重新拍摄或导出后上传。",
            "Take or export it again.",
        )
    if len(received) > FILE_LIMIT:
        raise _too_large("evidence_too_large", "单个文件超过 20 MB。", "A file is larger than 20 MB.")
    if received.startswith(b"\xff\xd8\xff"):
        return _photograph(Media.JPEG, received, *_jpeg(received))
    if received.startswith(b"\x89PNG\r\n\x1a\n"):
        return _photograph(Media.PNG, received, *_png(received))
    if received.startswith(b"%PDF-"):
        return Content(Media.PDF, received, _pdf(received), None)
    if received.startswith((b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")):
        raise _refused(
            "evidence_nested",
            "压缩包里不能再有压缩包，也不收 Word、Excel 等文件。",
            "A bundle may not hold another archive, nor Word or Excel files.",
            "请解压后只打包照片和 PDF，文档先导出为 PDF。",
            "Unpack it and bundle pictures and PDFs only; export documents as PDF.",
        )
    if received[4:8] == b"ftyp":
        raise _refused(
            "evidence_heic",
            "暂不收 HEIC 照片和视频，因为其中的拍摄地点无法可靠地分离。",
            "HEIC pictures and videos are not taken in, because the place in them cannot be kept apart reliably.",
            "请在手机上选择“兼容性最佳”（JPEG）后重拍，或导出为 JPEG。",
            "Choose “most compatible” (JPEG) on the telephone, or export it as JPEG.",
        )
    raise _refused(
        "evidence_kind",
        "只收 JPEG、PNG、PDF 和装有它们的 ZIP；这个文件的内容不是其中任何一种。",
        "JPEG, PNG, PDF and ZIP bundles of them are taken in; the content of this file is none of them.",
        "请拍照，或扫描、导出为 PDF。",
        "Take a photograph, or scan or export it as PDF.",
    )


def _photograph(media: Media, received: bytes, kept: bytes, exif: bytes | None) -> Content:
    return Content(media, received, kept, None if exif is None else read_exif(exif))


# JPEG: the segments that draw the picture stay; all others (EXIF, XMP, IPTC, comments, hidden second pictures) go.

_JPEG_KEPT = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}


def _jpeg(received: bytes) -> tuple[bytes, bytes | None]:
    """The picture without metadata, and the EXIF block it had."""
    kept: list[bytes] = []
    exif = None
    drawn = False
    for marker, segment in _segments(received):
        body = segment[4:]
        drawn = drawn or marker == 0xDA
        if marker == 0xE1 and body.startswith(b"Exif\x00\x00"):
            exif = exif or body[6:]
        elif marker in _JPEG_KEPT:
            if body.startswith(_JPEG_KEPT[marker]):
                kept.append(segment)
        elif not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append(segment)
    if not drawn:
        raise _damaged()
    # How the camera was held is no place and no time, and without it the picture would lie on its side.
    return b"\xff\xd8" + orientation_segment(exif) + b"".join(kept) + b"\xff\xd9", exif


def _segments(received: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments between start and end, the picture data with the scan header before it. What follows is left."""
    place = 2
    while True:
        while received[place : place + 2] == b"\xff\xff":
            place += 1
        head = received[place : place + 4]
        if len(head) < 2 or head[0] != 0xFF:
            raise _damaged()
        marker = head[1]
        if marker == 0xD9:
            return
        length = int.from_bytes(head[2:4], "big")
        end = place + 2 + length
        if len(head) < 4 or length < 2 or end > len(received):
            raise _damaged()
        if marker == 0xDA:
            end = _end_of_scan(received, end)
        yield marker, received[place:end]
        place = end


def _end_of_scan(received: bytes, place: int) -> int:
    """Where the picture data of a scan ends: at the first marker that is neither a stuffed byte nor a restart."""
    while True:
        place = received.find(b"\xff", place)
        if place < 0 or place + 1 >= len(received):
            raise _damaged()
        follower = received[place + 1]
        if follower != 0x00 and not 0xD0 <= follower <= 0xD7:
            return place
        place += 2


# PNG: the chunks that draw the picture stay.

_PNG_KEPT = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP",
}  # fmt: skip


def _png(received: bytes) -> tuple[bytes, bytes | None]:
    """The picture without metadata, and the EXIF block it had."""
    kept = [received[:8]]
    exif = None
    place = 8
    while True:
        length = int.from_bytes(received[place : place + 4], "big")
        kind, end = received[place + 4 : place + 8], place + 12 + length
        if len(kind) < 4 or end > len(received):
            raise _damaged()
        if zlib.crc32(received[place + 4 : end - 4]) != int.from_bytes(received[end - 4 : end], "big"):
            raise _damaged()
        if kind in _PNG_KEPT:
            kept.append(received[place:end])
        elif kind == b"eXIf":
            exif = received[place + 8 : end - 4]
        if kind == b"IEND":
            return b"".join(kept), exif
        place = end


def _pdf(received: bytes) -> bytes:
    """A PDF as it came: it must be whole and readable without a password."""
    if b"%%EOF" not in received[-2048:]:
        raise _damaged()
    if b"/Encrypt" in received:
        raise _refused(
            "evidence_encrypted",
            "PDF 设有密码或权限保护，办案人打不开。",
            "The PDF is protected by a password or rights, and the officer cannot open it.",
            "请去掉保护后重新导出。",
            "Export it again without protection.",
        )
    return received


# ZIP: unpacked within limits, in memory; names are looked at and not kept.


def _unpacked(received: bytes) -> Iterator[bytes]:
    """The members of a bundle, each read only as far as the limits allow, whatever its directory says."""
    if len(received) > BUNDLE_LIMIT:
        raise _too_large("bundle_too_large", "压缩包超过 60 MB。", "The bundle is larger than 60 MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(received)) as bundle:
            members = [member for member in bundle.infolist() if not member.is_dir()]
            _check_directory(members)
            left = BUNDLE_LIMIT
            for member in members:
                content = _read(bundle, member, left)
                left -= len(content)
                yield content
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise _damaged() from None


def _check_directory(members: list[zipfile.ZipInfo]) -> None:
    if not members:
        raise _refused(
            "evidence_empty", "压缩包是空的。", "The bundle is empty.", "请放入照片或 PDF。", "Put pictures or PDFs in."
        )
    if len(members) > BUNDLE_FILES:
        raise _too_large(
            "bundle_too_many",
            f"压缩包里的文件超过 {BUNDLE_FILES} 个。",
            f"The bundle holds more than {BUNDLE_FILES} files.",
        )
    for member in members:
        parts = member.orig_filename.replace("\\", "/").split("/")
        if parts[0] == "" or ".." in parts or ":" in parts[0] or stat.S_ISLNK(member.external_attr >> 16):
            raise _refused(
                "bundle_path",
                "压缩包里有指向包外的路径或链接。",
                "The bundle holds a path or link that leads out of it.",
                "请重新打包，只选文件本身。",
                "Bundle the files themselves again.",
            )
        if member.flag_bits & 0x1:
            raise _refused(
                "evidence_encrypted",
                "压缩包设有密码。",
                "The bundle is protected by a password.",
                "请去掉密码后重新打包。",
                "Bundle it again without a password.",
            )


def _read(bundle: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes:
    # Small files of one colour pack tightly and harm nobody; the ratio is asked of what unpacks to more.
    most = min(left, FILE_LIMIT, max(_SMALL, member.compress_size * BUNDLE_RATIO))
    with bundle.open(member) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise _too_large(
            "bundle_unpacks_too_large",
            "压缩包解开后超过限度（单个 20 MB、合计 60 MB、压缩比 100）。",
            "The bundle unpacks beyond the limits (20 MB a file, 60 MB together, ratio 100).",
        )
    return content


def _too_large(code: str, zh: str, en: str) -> CallerFault:
    return _refused(code, zh, en, "请降低分辨率，或分几次上传。", "Lower the resolution, or send it in several parts.")


def _damaged() -> CallerFault:
    return _refused(
        "evidence_damaged",
        "文件不完整或已损坏，打不开。",
        "The file is incomplete or damaged and cannot be opened.",
        "请重新拍摄、导出或传送。",
        "Take, export or send it again.",
    )


def _refused(code: str, zh: str, en: str, remedy_zh: str, remedy_en: str) -> CallerFault:
    return CallerFault(code, zh, en, remedy_zh=remedy_zh, remedy_en=remedy_en)
