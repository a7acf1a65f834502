"""The tables of the evidence: what came in, how it was judged, what was taken back. No content and no names.

The content lies sealed in files named by the digest of their sealed bytes; reasons are sealed here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class DocumentRow(Base):
    """One document of a case: what it is, its digests, whose key seals it."""

    __tablename__ = "evidence_document"
    __table_args__ = (
        UniqueConstraint("case_no", "number"),
        Index(None, "digest"),
        CheckConstraint("media IN ('jpeg', 'png', 'pdf')", name="media"),
        CheckConstraint("size > 0", name="size"),
        _APPEND_ONLY,
    )

    ref: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str]
    number: Mapped[int]
    person: Mapped[int]
    paper: Mapped[str]
    media: Mapped[str]
    size: Mapped[int]
    received_digest: Mapped[str]
    digest: Mapped[str]
    sealed_digest: Mapped[str] = mapped_column(unique=True)
    capture: Mapped[bytes | None] = mapped_column(LargeBinary)
    bundle_digest: Mapped[str | None]
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class VerdictRow(Base):
    """What a person decided about a document, with sealed reason; the newest counts."""

    __tablename__ = "evidence_verdict"
    __table_args__ = (
        Index(None, "document"),
        CheckConstraint("verdict IN ('accepted', 'insufficient', 'rejected')", name="verdict"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    document: Mapped[str] = mapped_column(ForeignKey("evidence_document.ref"))
    verdict: Mapped[str]
    reason: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class WithdrawalRow(Base):
    """A document was taken back by who brought it; its content stays sealed."""

    __tablename__ = "evidence_withdrawal"
    __table_args__ = (_APPEND_ONLY,)

    document: Mapped[str] = mapped_column(ForeignKey("evidence_document.ref"), primary_key=True)
    reason: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
