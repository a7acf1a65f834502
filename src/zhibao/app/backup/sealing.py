"""A file under the keys of its home: pieces in their order, of which none can be changed, moved or left out unseen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring

_PIECE = 1 << 20
_HEAD = 4
_NUMBER = 8


def seal_file(keyring: Keyring, source: Path, target: Path) -> None:
    """Seal a file into another one that is on disk when this returns."""
    with source.open("rb") as reading, target.open("xb") as writing:
        os.fchmod(writing.fileno(), 0o600)
        number, piece = 0, reading.read(_PIECE)
        while True:
            following = reading.read(_PIECE)
            sealed = keyring.seal(number.to_bytes(_NUMBER) + (b"more" if following else b"last") + piece)
            writing.write(len(sealed).to_bytes(_HEAD) + sealed)
            if not following:
                break
            number, piece = number + 1, following
        writing.flush()
        os.fsync(writing.fileno())


def open_file(keyring: Keyring, source: Path, target: Path) -> None:
    """Open what `seal_file` made. Raises CallerFault `backup_key`, `backup_damaged`."""
    with target.open("wb") as writing:
        os.fchmod(writing.fileno(), 0o600)
        for piece in _pieces(keyring, source):
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())


def _pieces(keyring: Keyring, source: Path) -> Iterator[bytes]:
    with source.open("rb") as reading:
        number = 0
        while True:
            head = reading.read(_HEAD)
            size = int.from_bytes(head)
            sealed = reading.read(size) if len(head) == _HEAD and size <= 2 * _PIECE else b""
            if not sealed or len(sealed) != size:
                raise damaged(source.name)
            try:
                opened = keyring.unseal(sealed)
            except OwnFault:
                raise _wrong_key() if number == 0 else damaged(source.name) from None
            if int.from_bytes(opened[:_NUMBER]) != number:
                raise damaged(source.name)
            yield opened[_NUMBER + 4 :]
            if opened[_NUMBER : _NUMBER + 4] == b"last":
                if reading.read(1):
                    raise damaged(source.name)
                return
            number += 1


def damaged(place: str) -> CallerFault:
    """The refusal of a backup of which something is not as it was written."""
    return CallerFault(
        "backup_damaged", f"备份已损坏或被改动：{place}。", f"The backup is damaged or was changed: {place}.", place=place,
        remedy_zh="请改用另一份备份。", remedy_en="Use another backup.",
    )  # fmt: skip


def _wrong_key() -> CallerFault:
    return CallerFault(
        "backup_key", "密钥文件与这份备份不符。", "The key file does not fit this backup.",
        remedy_zh="请用 --key 指定备份时该数据目录的密钥文件 zhibao.key；密钥不在备份之内，须另行保管。",
        remedy_en="Name by --key the key file zhibao.key of the home at the time; keys are never in a backup and are kept apart.",
    )  # fmt: skip
