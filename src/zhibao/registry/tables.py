"""The registry's SQL. Every table is appended to only: a change is a new row, an end is a row of its own.

Personal content (`document_sealed`, `name_sealed`) is encrypted; persons are found by `pseudonym`, which is the
first 63 bits of `blind`, and `blind` itself proves that the right person was found.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base, JsonText, Whole

_APPEND: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}
_CLUSTERED: dict[str, Any] = {**_APPEND, "sqlite_with_rowid": False}
_MARKS = "mark IN ('official', 'reported', 'assumed')"


class EnterpriseRow(Base):
    """A platform enterprise: one subject, however many places it works in."""

    __tablename__ = "enterprise"
    __table_args__ = (_APPEND,)

    slug: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(unique=True)
    phase: Mapped[int]
    joined: Mapped[date]
    mark: Mapped[str]
    cites: Mapped[Any] = mapped_column(JsonText)
    recorded_at: Mapped[datetime]


class EnterpriseNameRow(Base):
    """A name of an enterprise; `valid_from` is null where the day of the change is not known."""

    __tablename__ = "enterprise_name"
    __table_args__ = (CheckConstraint(_MARKS, name="mark"), _APPEND)

    id: Mapped[int] = mapped_column(primary_key=True)
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"), index=True)
    name: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    mark: Mapped[str]
    cites: Mapped[Any] = mapped_column(JsonText)


class EnterpriseCodeRow(Base):
    """A unified social credit code recorded for an enterprise; the newest one is in use, all of them find it."""

    __tablename__ = "enterprise_code"
    __table_args__ = (_APPEND,)

    id: Mapped[int] = mapped_column(primary_key=True)
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"), index=True)
    uscc: Mapped[str] = mapped_column(unique=True)
    warnings: Mapped[Any] = mapped_column(JsonText)
    act: Mapped[int] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]


class EnterpriseBranchRow(Base):
    """Where an enterprise has its head office or a branch: one head office, split by place."""

    __tablename__ = "enterprise_branch"
    __table_args__ = (CheckConstraint("role IN ('head_office', 'branch')", name="role"), _APPEND)

    id: Mapped[int] = mapped_column(primary_key=True)
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"), index=True)
    role: Mapped[str]
    place: Mapped[str]
    name: Mapped[str]
    uscc: Mapped[str | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    mark: Mapped[str]
    cites: Mapped[Any] = mapped_column(JsonText)
    act: Mapped[int | None] = mapped_column(ForeignKey("act.id"))


class EnrolmentRow(Base):
    """A version of an enrolment by province, industry, tier and period.

    Rows of `origin` data come from the list of enterprises, the newest `edition` per enterprise and place counts;
    rows of origin decision are official acts and stand above them, the newer one above the older.
    """

    __tablename__ = "enterprise_enrolment"
    __table_args__ = (
        CheckConstraint(_MARKS, name="mark"),
        CheckConstraint("origin IN ('data', 'decision')", name="origin"),
        CheckConstraint("tier IN ('low', 'high')", name="tier"),
        CheckConstraint("(origin = 'decision') = (act IS NOT NULL)", name="decision_has_act"),
        CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="period"),
        Index(None, "place", "enterprise"),
        _APPEND,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"))
    place: Mapped[str]
    industry: Mapped[str]
    tier: Mapped[str | None]
    tier_basis: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    mark: Mapped[str]
    cites: Mapped[Any] = mapped_column(JsonText)
    origin: Mapped[str]
    edition: Mapped[int]
    act: Mapped[int | None] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]


class ServiceAgencyRow(Base):
    """A platform service agency (平台服务机构); a later row with the same code corrects its name or place."""

    __tablename__ = "service_agency"
    __table_args__ = (_APPEND,)

    id: Mapped[int] = mapped_column(primary_key=True)
    uscc: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    place: Mapped[str]
    warnings: Mapped[Any] = mapped_column(JsonText)
    act: Mapped[int] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]


class ServiceAgencyLinkRow(Base):
    """Which enterprise a service agency serves, and when; the newest row of the same start counts."""

    __tablename__ = "service_agency_link"
    __table_args__ = (CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="period"), _APPEND)

    id: Mapped[int] = mapped_column(primary_key=True)
    service_agency: Mapped[str] = mapped_column(index=True)
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    act: Mapped[int] = mapped_column(ForeignKey("act.id"))


class RegistryBatchRow(Base):
    """One file or list of workers that was registered, with its digest and its counts."""

    __tablename__ = "registry_batch"
    __table_args__ = (
        CheckConstraint("received = registered + linked + ended + unchanged + rejected", name="counts_add_up"),
        _APPEND,
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(unique=True)
    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"))
    digest: Mapped[str] = mapped_column(index=True)
    received: Mapped[int]
    registered: Mapped[int]
    linked: Mapped[int]
    ended: Mapped[int]
    unchanged: Mapped[int]
    rejected: Mapped[int]
    act: Mapped[int] = mapped_column(ForeignKey("act.id"))
    recorded_at: Mapped[datetime]


class WorkerRow(Base):
    """A platform worker. Number and name are sealed."""

    __tablename__ = "worker"
    __table_args__ = (_APPEND,)

    pseudonym: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    blind: Mapped[bytes] = mapped_column(LargeBinary)
    kind: Mapped[str]
    document_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    name_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    batch: Mapped[int] = mapped_column(ForeignKey("registry_batch.number"))


class WorkerNameRow(Base):
    """A name learnt after the worker was registered without one."""

    __tablename__ = "worker_name"
    __table_args__ = (_APPEND,)

    id: Mapped[int] = mapped_column(primary_key=True)
    pseudonym: Mapped[int] = mapped_column(ForeignKey("worker.pseudonym"), index=True)
    name_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    batch: Mapped[int] = mapped_column(ForeignKey("registry_batch.number"))


class WorkerLinkRow(Base):
    """That a worker takes orders of an enterprise, since when, and through which service agency ('' for none).

    Clustered by enterprise and pseudonym, so that all workers of an enterprise are read in one sweep.
    """

    __tablename__ = "worker_link"
    __table_args__ = (
        CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="period"),
        Index(None, "pseudonym"),
        _CLUSTERED,
    )

    enterprise: Mapped[str] = mapped_column(ForeignKey("enterprise.slug"), primary_key=True)
    pseudonym: Mapped[int] = mapped_column(Whole, ForeignKey("worker.pseudonym"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    service_agency: Mapped[str] = mapped_column(primary_key=True)
    valid_to: Mapped[date | None]
    batch: Mapped[int] = mapped_column(ForeignKey("registry_batch.number"))


class WorkerLinkEndRow(Base):
    """The last day of a link that was open when it was recorded; a link ends at most once."""

    __tablename__ = "worker_link_end"
    __table_args__ = (
        ForeignKeyConstraint(
            ["enterprise", "pseudonym", "valid_from", "service_agency"],
            [
                "worker_link.enterprise",
                "worker_link.pseudonym",
                "worker_link.valid_from",
                "worker_link.service_agency",
            ],
        ),
        CheckConstraint("valid_to >= valid_from", name="period"),
        _CLUSTERED,
    )

    enterprise: Mapped[str] = mapped_column(primary_key=True)
    pseudonym: Mapped[int] = mapped_column(Whole, primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    service_agency: Mapped[str] = mapped_column(primary_key=True)
    valid_to: Mapped[date]
    batch: Mapped[int] = mapped_column(ForeignKey("registry_batch.number"))


class AgreementHospitalRow(Base):
    """A hospital under agreement with the agency, as one list or one import says; the newest row of a code holds.

    Where it lies is held in millionths of a degree, because a float has no single spelling.
    """

    __tablename__ = "agreement_hospital"
    __table_args__ = (
        CheckConstraint("valid_to IS NULL OR valid_to >= valid_from", name="period"),
        CheckConstraint("(lng_e6 IS NULL) = (lat_e6 IS NULL)", name="point"),
        Index(None, "county"),
        _APPEND,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    name_en: Mapped[str | None]
    level: Mapped[str | None]
    county: Mapped[str]
    address: Mapped[str | None]
    telephone: Mapped[str | None]
    lng_e6: Mapped[int | None]
    lat_e6: Mapped[int | None]
    emergency: Mapped[int]
    rehabilitation: Mapped[int]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    origin: Mapped[str]
    recorded_at: Mapped[datetime]
