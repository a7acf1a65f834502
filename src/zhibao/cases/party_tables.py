"""The tables of those who take part in a case beside the person: enterprises, proxies, and the letters sent to them.

All are append-only; what holds is the newest row.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from zhibao.kit.tables import Base

_APPEND_ONLY: dict[str, Any] = {"sqlite_strict": True, "info": {"append_only": True}}


class CasePartyRow(Base):
    """An enterprise becomes or ceases to be a party of a case; the newest row of a case and party holds."""

    __tablename__ = "case_party"
    __table_args__ = (
        CheckConstraint("step IN ('reported', 'filed', 'named', 'released')", name="step"),
        Index(None, "party", "case_no"),
        _APPEND_ONLY,
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    case_no: Mapped[str] = mapped_column(ForeignKey("case_file.case_no"), index=True)
    party: Mapped[str]
    step: Mapped[str]
    actor: Mapped[str]
    at: Mapped[datetime]


class ReportSenderRow(Base):
    """Which enterprise sent a report, so that it finds it again."""

    __tablename__ = "report_sender"
    __table_args__ = (_APPEND_ONLY,)

    report_no: Mapped[str] = mapped_column(ForeignKey("injury_report.report_no"), primary_key=True)
    party: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]


class ProxyRow(Base):
    """An authorisation: a relative or a union may act for a person, from a day to a day (None: until it is ended)."""

    __tablename__ = "proxy"
    __table_args__ = (CheckConstraint("kind IN ('relative', 'union')", name="kind"), _APPEND_ONLY)

    proxy_no: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(index=True)
    kind: Mapped[str]
    account: Mapped[str] = mapped_column(index=True)
    # The paper of the case on which an officer recorded it; None where the person gave it herself.
    document: Mapped[str | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    actor: Mapped[str]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class ProxyEndRow(Base):
    """The end of an authorisation; it holds from the next request on."""

    __tablename__ = "proxy_end"
    __table_args__ = (_APPEND_ONLY,)

    proxy_no: Mapped[str] = mapped_column(ForeignKey("proxy.proxy_no"), primary_key=True)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))


class IssuedLetterRow(Base):
    """A letter as it was printed: its number, its check code, its facts sealed under the key of the person."""

    __tablename__ = "issued_letter"
    __table_args__ = (CheckConstraint("copy IN ('person', 'platform')", name="copy"), _APPEND_ONLY)

    check_code: Mapped[str] = mapped_column(primary_key=True)
    case_no: Mapped[str] = mapped_column(ForeignKey("case_file.case_no"), index=True)
    letter: Mapped[str]
    version: Mapped[int]
    letter_no: Mapped[str]
    copy: Mapped[str]
    award_no: Mapped[str | None]
    issued_on: Mapped[date]
    facts: Mapped[bytes] = mapped_column(LargeBinary)
    actor: Mapped[str]
    at: Mapped[datetime]
    act_id: Mapped[int] = mapped_column(ForeignKey("act.id"))
