"""The tables of admissions: the evidence as it was handed in, and what was decided.

Both are appended to only. The database itself holds that an admission has the consent it needs, begins no day before it,
and went through three natural persons.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class AdmissionEvidenceRow(Base):
    """A document of an application, sealed; `digest` is the SM3 of what was handed in, which the act names too."""

    __tablename__ = "admission_evidence"
    __table_args__ = (UniqueConstraint("number", "digest"), CheckConstraint("size > 0", name="size"), _APPEND_ONLY)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    number: Mapped[str]
    place: Mapped[str]
    uscc: Mapped[str]
    kind: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]


class AdmissionRow(Base):
    """An admission that was decided: the enterprise, its first day, the consent it rests on, and the three persons.

    An application begins neither before the consent nor before the decision. A batch comes in by a published document, which
    may name an earlier day; what was refused a bill until then comes in as an adjustment.
    """

    __tablename__ = "enterprise_admission"
    __table_args__ = (
        UniqueConstraint("number", "enterprise", "industry"),
        CheckConstraint("kind IN ('application', 'batch')", name="kind"),
        CheckConstraint("consent_of IN ('ministry', 'province')", name="consent_of"),
        CheckConstraint("(consent_of = 'ministry') = (consent_document IS NOT NULL)", name="consent_document"),
        CheckConstraint("(consent_document IS NULL) = (consent_on IS NULL)", name="consent_on"),
        CheckConstraint("kind = 'batch' OR consent_on IS NULL OR valid_from >= consent_on", name="not_before_the_consent"),
        CheckConstraint("kind = 'batch' OR valid_from >= decided_on", name="not_before_the_decision"),
        CheckConstraint("assessed_by <> reviewed_by AND assessed_by <> decided_by AND reviewed_by <> decided_by", name="three_persons"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    number: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str]
    uscc: Mapped[str]
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"))
    industry: Mapped[str]
    valid_from: Mapped[date]
    consent_of: Mapped[str]
    consent_document: Mapped[str | None]
    consent_on: Mapped[date | None]
    decided_on: Mapped[date]
    assessed_by: Mapped[str]
    reviewed_by: Mapped[str]
    decided_by: Mapped[str]
    enrolment: Mapped[int] = mapped_column(ForeignKey("enterprise_enrolment.id"), unique=True)
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]
