"""Evidence of a case: taken in by content, sealed under the person's key, judged by a person, never thrown away.

The file is on disk before its row is written, so that a killed upload leaves at most a sealed file without a row
(`unreferenced` lists them). Acts hold digests and references only.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.cases.evidence_content import Content, examine
from zhibao.cases.evidence_exif import Capture
from zhibao.cases.evidence_tables import DocumentRow, VerdictRow, WithdrawalRow
from zhibao.cases.papers import Needed, Paper, PaperStep, paper
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import open_for, seal_for

# Papers are taken in and asked for by the article on one notice of corrections, judged by the one on inquiry.
_TAKEN_IN = "work-injury-regulation §18"
_JUDGED = "work-injury-regulation §19"


class Verdict(StrEnum):
    """What a person decides about a document."""

    ACCEPTED = "accepted"
    INSUFFICIENT = "insufficient"
    REJECTED = "rejected"


PENDING = "pending"
WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Document:
    """A document of a case as it stands: pending, accepted, insufficient, rejected or withdrawn.

    `elsewhere` names the other cases that hold the same content.
    """

    ref: str
    case_no: str
    paper: Paper
    media: str
    size: int
    digest: str
    received_digest: str
    status: str
    at: datetime
    actor: str
    elsewhere: tuple[str, ...]


def add_evidence(
    session: Session,
    keyring: Keyring,
    folder: Path,
    case_no: str,
    kind: Paper | str,
    content: Path | bytes,
    *,
    person: int,
    actor: Actor,
    at: datetime,
) -> tuple[Document, ...]:
    """Take in one paper of a case, or the papers of a bundle; what the case already holds is not taken in twice.

    Raises CallerFault with one sentence for content that cannot be taken in; then nothing of it is kept.
    """
    received = _read(content)
    pieces = examine(received)
    bundle = text_digest(received, "sm3") if len(pieces) > 1 or pieces[0].received != received else None
    name = paper(kind)
    refs = [_add(session, keyring, folder, case_no, name, piece, bundle, person, actor, at) for piece in pieces]
    held = {document.ref: document for document in documents(session, case_no)}
    return tuple(held[ref] for ref in dict.fromkeys(refs))


def judge_document(
    session: Session, keyring: Keyring, ref: str, verdict: Verdict, reason: str, *, actor: Actor, at: datetime
) -> Document:
    """Record what a person decided about a document, with her reason.

    Raises CallerFault `person_needed`, `reason_needed`, `document_withdrawn`, `unknown_document`.
    """
    _a_person(actor)
    row = _standing(session, ref)
    sealed = _sealed_reason(session, keyring, row, reason, at)
    content = {"document": ref, "verdict": Verdict(verdict).value, "reason_digest": text_digest(sealed, "sm3")}
    act = _record(session, "evidence_judged", row.case_no, _JUDGED, content, actor, at)
    session.add(
        VerdictRow(
            document=ref, verdict=Verdict(verdict).value, reason=sealed, actor=str(actor), at=act.at, act_id=act.id
        )
    )
    session.flush()
    return document(session, ref)


def withdraw_document(
    session: Session, keyring: Keyring, ref: str, reason: str, *, actor: Actor, at: datetime
) -> Document:
    """Take a document back: it no longer counts, its content stays sealed. Raises as `judge_document` does."""
    _a_person(actor)
    row = _standing(session, ref)
    sealed = _sealed_reason(session, keyring, row, reason, at)
    content = {"document": ref, "reason_digest": text_digest(sealed, "sm3")}
    act = _record(session, "evidence_withdrawn", row.case_no, _TAKEN_IN, content, actor, at)
    session.add(WithdrawalRow(document=ref, reason=sealed, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return document(session, ref)


def documents(session: Session, case_no: str) -> tuple[Document, ...]:
    """The documents of a case in the order in which they came."""
    rows = session.execute(
        select(DocumentRow).where(DocumentRow.case_no == case_no).order_by(DocumentRow.number)
    ).scalars()
    return tuple(_document(session, row) for row in rows)


def document(session: Session, ref: str) -> Document:
    """One document as it stands. Raises CallerFault `unknown_document`."""
    return _document(session, _row(session, ref))


def read_document(session: Session, keyring: Keyring, folder: Path, ref: str) -> bytes:
    """The content of a document, checked against both digests.

    Raises CallerFault `person_key_destroyed`, OwnFault `evidence_lost` when the file is gone or was changed.
    """
    row = _row(session, ref)
    try:
        sealed = _file(folder, row.sealed_digest).read_bytes()
    except OSError:
        raise _lost(ref) from None
    if text_digest(sealed, "sm3") != row.sealed_digest:
        raise _lost(ref)
    content = open_for(session, keyring, row.person, sealed)
    if text_digest(content, "sm3") != row.digest:
        raise _lost(ref)
    return content


def capture_of(session: Session, keyring: Keyring, ref: str) -> Capture | None:
    """When and where a photograph was taken, as its camera said; None when it said nothing."""
    row = _row(session, ref)
    return None if row.capture is None else Capture.from_bytes(open_for(session, keyring, row.person, row.capture))


def verdict_reason(session: Session, keyring: Keyring, ref: str) -> str | None:
    """The reason of the newest verdict on a document, None when nobody has judged it."""
    row = _row(session, ref)
    newest = _newest_verdict(session, ref)
    return None if newest is None else open_for(session, keyring, row.person, newest.reason).decode()


def missing_papers(session: Session, case_no: str, needed: tuple[Needed, ...], step: PaperStep) -> tuple[Needed, ...]:
    """What of a checklist is not there at a step: neither pending nor accepted. To be asked for all at once."""
    there = {held.paper for held in documents(session, case_no) if held.status in (PENDING, Verdict.ACCEPTED)}
    return tuple(paper for paper in needed if paper.step == step and paper.paper not in there)


def unreferenced(session: Session, folder: Path) -> tuple[str, ...]:
    """Names of files that no row speaks of: an upload was killed before its row, or was undone."""
    if not folder.is_dir():
        return ()
    known = {_name(digest) for digest in session.execute(select(DocumentRow.sealed_digest)).scalars()}
    return tuple(sorted(path.name for path in folder.iterdir() if path.name not in known))


def _add(
    session: Session,
    keyring: Keyring,
    folder: Path,
    case_no: str,
    name: Paper,
    piece: Content,
    bundle: str | None,
    person: int,
    actor: Actor,
    at: datetime,
) -> str:
    digest = text_digest(piece.kept, "sm3")
    already = _already(session, case_no, name, digest)
    if already is not None:
        return already
    sealed = seal_for(session, keyring, person, piece.kept, at=at)
    capture = piece.capture and seal_for(session, keyring, person, piece.capture.to_bytes(), at=at)
    sealed_digest = text_digest(sealed, "sm3")
    _write(_file(folder, sealed_digest), sealed)
    query = select(func.coalesce(func.max(DocumentRow.number), 0)).where(DocumentRow.case_no == case_no)
    number = session.execute(query).scalar_one() + 1
    ref = f"{case_no}-E{number}"
    content = {"document": ref, "paper": name.value, "digest": digest, "sealed_digest": sealed_digest}
    act = _record(session, "evidence_added", case_no, _TAKEN_IN, content, actor, at)
    session.add(
        DocumentRow(
            ref=ref,
            case_no=case_no,
            number=number,
            person=person,
            paper=name.value,
            media=piece.media.value,
            size=len(piece.kept),
            received_digest=text_digest(piece.received, "sm3"),
            digest=digest,
            sealed_digest=sealed_digest,
            capture=capture,
            bundle_digest=bundle,
            actor=str(actor),
            at=act.at,
            act_id=act.id,
        )
    )
    session.flush()
    return ref


def _already(session: Session, case_no: str, name: Paper, digest: str) -> str | None:
    query = (
        select(DocumentRow.ref)
        .where(DocumentRow.case_no == case_no, DocumentRow.paper == name.value, DocumentRow.digest == digest)
        .where(~select(WithdrawalRow).where(WithdrawalRow.document == DocumentRow.ref).exists())
    )
    return session.execute(query.limit(1)).scalar_one_or_none()


def _write(path: Path, sealed: bytes) -> None:
    """Put a sealed file on disk for good: bytes, then name, then folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".new")
    with draft.open("wb") as stream:
        stream.write(sealed)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read(content: Path | bytes) -> bytes:
    if isinstance(content, bytes):
        return content
    try:
        return content.read_bytes()
    except OSError:
        raise CallerFault(
            "no_file",
            "找不到或无法读取要上传的文件。",
            "The file to be uploaded is missing or cannot be read.",
            remedy_zh="请核对文件名。",
            remedy_en="Check the name of the file.",
        ) from None


def _document(session: Session, row: DocumentRow) -> Document:
    elsewhere = session.execute(
        select(DocumentRow.case_no)
        .where(DocumentRow.digest == row.digest, DocumentRow.case_no != row.case_no)
        .distinct()
        .order_by(DocumentRow.case_no)
    ).scalars()
    return Document(
        ref=row.ref,
        case_no=row.case_no,
        paper=Paper(row.paper),
        media=row.media,
        size=row.size,
        digest=row.digest,
        received_digest=row.received_digest,
        status=_status(session, row.ref),
        at=row.at,
        actor=row.actor,
        elsewhere=tuple(elsewhere),
    )


def _status(session: Session, ref: str) -> str:
    if session.get(WithdrawalRow, ref) is not None:
        return WITHDRAWN
    newest = _newest_verdict(session, ref)
    return PENDING if newest is None else newest.verdict


def _newest_verdict(session: Session, ref: str) -> VerdictRow | None:
    query = select(VerdictRow).where(VerdictRow.document == ref).order_by(VerdictRow.id.desc()).limit(1)
    return session.execute(query).scalar_one_or_none()


def _row(session: Session, ref: str) -> DocumentRow:
    row = session.get(DocumentRow, ref)
    if row is None:
        raise CallerFault(
            "unknown_document",
            f"没有编号为“{ref}”的材料。",
            f"There is no document {ref!r}.",
            remedy_zh="用 zhibao cases evidence list 查看案件的材料。",
            remedy_en="zhibao cases evidence list shows the documents of a case.",
        )
    return row


def _standing(session: Session, ref: str) -> DocumentRow:
    row = _row(session, ref)
    if session.get(WithdrawalRow, ref) is not None:
        raise CallerFault(
            "document_withdrawn",
            f"材料“{ref}”已撤回，不能再处理。",
            f"The document {ref!r} was withdrawn and is not judged any more.",
            remedy_zh="需要时请重新上传。",
            remedy_en="Bring it in again where it is needed.",
        )
    return row


def _sealed_reason(session: Session, keyring: Keyring, row: DocumentRow, reason: str, at: datetime) -> bytes:
    if not reason.strip():
        raise CallerFault(
            "reason_needed",
            "请写明理由。",
            "A reason is needed.",
            remedy_zh="理由写给申请人看，说明还缺什么、怎么补。",
            remedy_en="Write it for the applicant: what is missing, and how to supply it.",
        )
    return seal_for(session, keyring, row.person, reason.strip().encode(), at=at)


def _a_person(actor: Actor) -> None:
    if actor.machine:
        raise CallerFault(
            "person_needed",
            "材料由人判断，系统作业不得自行认可或退回。",
            "A person judges papers; a job neither accepts nor rejects them.",
            remedy_zh="请由办案人办理。",
            remedy_en="Let an officer act.",
        )


def _record(
    session: Session, verb: str, case_no: str, ground: str, content: dict[str, str], actor: Actor, at: datetime
) -> acts.Act:
    return acts.record(
        session, verb=verb, subject=f"case:{case_no}", actor=str(actor), ground=ground, content=content, at=at
    )


def _name(digest: str) -> str:
    return digest.removeprefix("sm3:")


def _file(folder: Path, digest: str) -> Path:
    return folder / _name(digest)


def _lost(ref: str) -> OwnFault:
    return OwnFault(
        "evidence_lost",
        f"材料“{ref}”的存档文件不见了或已被改动。",
        f"The stored file of document {ref!r} is gone or was changed.",
        remedy_zh="请从备份恢复 evidence 目录。",
        remedy_en="Restore the folder evidence from the backup.",
    )
