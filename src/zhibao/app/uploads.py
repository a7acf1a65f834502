"""Files that arrive in parts, over connections that break: made with their size and digest, continued where they stopped.

Each part is sealed before it is on disk, because photographs and order files hold personal data. The row says how far the
file has come; a part that is on disk without it is written again. What is not finished within a week is thrown away.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.app.tables import UploadRow
from zhibao.kit.digest import hasher
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

PART_LIMIT = 8 << 20
KEPT = timedelta(days=7)
_DIGEST = re.compile(r"(sha256|sm3):[0-9a-f]{64}")
_OPEN_AT_ONCE = 50


@dataclass(frozen=True)
class Incoming:
    """The folder of a home in which parts lie, and the keys that seal them."""

    folder: Path
    keyring: Keyring

    def parts(self, upload: str) -> list[Path]:
        """The parts of an upload that are on disk, in their order."""
        return sorted(self._of(upload).glob("*.part"))

    def write(self, upload: str, offset: int, content: bytes) -> None:
        """Put a sealed part on disk for good: bytes, then name, then folder."""
        folder = self._of(upload)
        self.folder.mkdir(mode=0o700, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        path = folder / f"{offset:013d}.part"
        draft = path.with_suffix(".new")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(self.keyring.seal(content))
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def read(self, upload: str, size: int) -> Iterator[bytes]:
        """The content, part by part. Raises CallerFault `upload_incomplete` where a part is not there."""
        at = 0
        for path in self.parts(upload):
            if int(path.stem) != at:
                continue
            content = self.keyring.unseal(path.read_bytes())
            at += len(content)
            yield content
        if at != size:
            raise incomplete(at, size)

    def forget(self, upload: str) -> None:
        """Throw the parts of an upload away."""
        shutil.rmtree(self._of(upload), ignore_errors=True)

    def _of(self, upload: str) -> Path:
        return self.folder / upload


def create(
    session: Session, *, owner: str, kind: str, purpose: Mapping[str, Any], size: int, digest: str, most: int, at: datetime
) -> UploadRow:
    """Begin an upload; the same file for the same purpose that is still open goes on where it stopped.

    Raises CallerFault `too_large`, `upload_form`, `too_many_requests`.
    """
    if not 0 < size <= most:
        raise CallerFault(
            "too_large", f"文件须大于 0、不超过 {most:,} 字节。", f"A file has more than 0 and at most {most:,} bytes.", place="size",
            remedy_zh="请分成几个文件发送。", remedy_en="Send it as several files.",
        )  # fmt: skip
    if _DIGEST.fullmatch(digest) is None:
        raise CallerFault(
            "upload_form", "摘要应写作 sha256: 或 sm3: 加 64 个十六进制小写字符。", "A digest is sha256: or sm3: and 64 lower-case hexadecimal signs.",
            place="digest",
        )  # fmt: skip
    standing = select(UploadRow).where(UploadRow.owner == owner, UploadRow.state == "open").order_by(UploadRow.created_at)
    rows = list(session.execute(standing).scalars())
    for row in rows:
        if (row.kind, row.digest, row.size, row.purpose) == (kind, digest, size, dict(purpose)):
            return row
    if len(rows) >= _OPEN_AT_ONCE:
        raise CallerFault(
            "too_many_requests", f"未完成的上传已有 {len(rows)} 个。", f"{len(rows)} uploads are not finished yet.",
            remedy_zh="请先完成它们。", remedy_en="Finish those first.",
        )  # fmt: skip
    made = UploadRow(
        id=f"u_{secrets.token_hex(12)}", owner=owner, kind=kind, purpose=dict(purpose), size=size, digest=digest, received=0,
        state="open", created_at=at, touched_at=at,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def find(session: Session, owner: str, upload: str, *, kind: str, hold: bool = False) -> UploadRow:
    """An upload of somebody; `hold` keeps it until the transaction ends. Raises CallerFault `unknown_upload`."""
    query = select(UploadRow).where(UploadRow.id == upload, UploadRow.owner == owner, UploadRow.kind == kind)
    row = session.execute(query.with_for_update() if hold else query).scalar_one_or_none()
    if row is None:
        raise CallerFault("unknown_upload", f"没有上传“{upload[:40]}”。", f"There is no upload {upload[:40]!r}.")
    return row


def take_part(session: Session, incoming: Incoming, row: UploadRow, offset: int, content: bytes, at: datetime) -> UploadRow:
    """Take a part in at its place; one that has come already changes nothing.

    Raises CallerFault `upload_closed`, `offset_wrong`, `too_large`.
    """
    if row.state != "open":
        raise closed(row)
    if offset >= 0 and offset + len(content) <= row.received and content:
        return row
    if offset != row.received or not content:
        raise CallerFault(
            "offset_wrong", f"下一部分应从第 {row.received} 字节开始。", f"The next part begins at byte {row.received}.",
            place="offset", remedy_zh="请从该处续传。", remedy_en="Go on from there.", received=row.received,
        )  # fmt: skip
    if offset + len(content) > row.size:
        raise CallerFault("too_large", "内容超过了所报的大小。", "There is more content than was announced.", place="size", received=row.received)
    incoming.write(row.id, offset, content)
    row.received, row.touched_at = offset + len(content), at
    session.flush()
    return row


def check_whole(row: UploadRow) -> None:
    """Raises CallerFault `upload_closed`, `upload_incomplete` where it is not there whole."""
    if row.state != "open":
        raise closed(row)
    if row.received != row.size:
        raise incomplete(row.received, row.size)


def checked(incoming: Incoming, upload: str, size: int, digest: str) -> Iterator[bytes]:
    """The content part by part, held against its digest at the end. Raises CallerFault `digest_wrong`."""
    running = hasher(digest.partition(":")[0])
    for content in incoming.read(upload, size):
        running.update(content)
        yield content
    if running.hexdigest() != digest.partition(":")[2]:
        raise CallerFault(
            "digest_wrong", "收到的内容与所报的摘要不符。", "What arrived is not what was announced: the digest differs.",
            remedy_zh="请从头重新上传。", remedy_en="Send it again from the beginning.",
        )  # fmt: skip


def begin_again(session: Session, incoming: Incoming, row: UploadRow, at: datetime) -> None:
    """Let an upload begin again at its first byte."""
    incoming.forget(row.id)
    row.received, row.touched_at = 0, at
    session.flush()


def finish(session: Session, incoming: Incoming, row: UploadRow, at: datetime, *, keep: bool = False) -> None:
    """Close an upload; its parts go unless a job still needs them."""
    row.state, row.touched_at = "finished", at
    session.flush()
    if not keep:
        incoming.forget(row.id)


def forget_old(session: Session, incoming: Incoming, at: datetime) -> int:
    """Give up what nobody has continued for a week; returns how many."""
    query = select(UploadRow).where(UploadRow.state == "open", UploadRow.touched_at < at - KEPT)
    rows = list(session.execute(query).scalars())
    for row in rows:
        row.state = "given_up"
        incoming.forget(row.id)
    session.flush()
    return len(rows)


def closed(row: UploadRow) -> CallerFault:
    """The refusal of an upload that is over."""
    return CallerFault(
        "upload_closed", "这个上传已经结束。", "This upload is over.", place=row.id,
        remedy_zh="请新建一个上传。", remedy_en="Begin another one.", state=row.state,
    )  # fmt: skip


def incomplete(received: int, size: int) -> CallerFault:
    """The refusal of an upload of which something is still to come."""
    return CallerFault(
        "upload_incomplete", f"文件还没有传完：已收到 {received} / {size} 字节。", f"Not all has arrived: {received} of {size} bytes.",
        remedy_zh="请从该处续传。", remedy_en="Go on from there.", received=received,
    )  # fmt: skip
