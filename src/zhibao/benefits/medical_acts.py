"""Catalogues that an agency imports, receipts judged line by line, and the officer's decision on them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import steps
from zhibao.benefits.medical import Bill, BillLine, Entry, Judged, Kind, Reason, Totals, judge, sentence, total
from zhibao.benefits.tables import (
    CatalogueEntryRow,
    CatalogueRow,
    MedicalBillRow,
    MedicalLineRow,
    MedicalSettledRow,
)
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json


@dataclass(frozen=True)
class JudgedLine:
    """A line of a bill as it stands: the proposal, or what a person decided."""

    line_no: int
    benefit: str
    judged: Judged
    judgement: int
    actor: str
    ground: str

    def document(self) -> dict[str, Any]:
        """The line as others read it."""
        zh, en = sentence(self.line_no, self.judged, self.judged.reasons)
        return {
            "line_no": self.line_no,
            "benefit": self.benefit,
            "outcome": self.judged.outcome,
            **self.judged.totals.document(),
            "reasons": [reason.value for reason in self.judged.reasons],
            "zh": zh,
            "en": en,
            "decided_by": self.actor if self.judgement > 1 else None,
            "ground": self.ground,
        }


@dataclass(frozen=True)
class JudgedBill:
    """A bill with its lines as they stand. `settled` once an officer took it as her decision."""

    bill_no: str
    case_no: str
    person: int
    digest: str
    lines: tuple[JudgedLine, ...]
    settled: bool
    same_receipt: tuple[str, ...]

    @property
    def totals(self) -> Totals:
        """All lines together."""
        return total(line.judged.totals for line in self.lines)

    def accepted_fen(self, benefit: str) -> int:
        """What is accepted of one benefit."""
        return sum(line.judged.totals.accepted_fen for line in self.lines if line.benefit == benefit)

    def document(self) -> dict[str, Any]:
        """The bill as others read it."""
        return {
            "bill_no": self.bill_no,
            "case_no": self.case_no,
            "settled": self.settled,
            **self.totals.document(),
            "lines": [line.document() for line in self.lines],
            "same_receipt": list(self.same_receipt),
            "digest": self.digest,
        }


def import_catalogue(
    session: Session,
    entries: Sequence[Entry],
    *,
    place: str,
    kind: Kind,
    since: date,
    until: date | None,
    digest: str,
    actor: Actor,
    at: datetime,
    ground: str,
) -> int:
    """Keep a catalogue whole, as a new version from a day on; the versions before stay. Returns its number.

    Raises CallerFault `person_needed`, `catalogue_empty`, `catalogue_known`, `period_form`.
    """
    steps.by_a_person(actor)
    code = law.places().resolve(place).code
    if not entries:
        raise CallerFault("catalogue_empty", "目录中没有任何条目。", "The catalogue has no entry.")
    if until is not None and until < since:
        raise CallerFault("period_form", "终止日期早于起始日期。", "The last day lies before the first day.")
    known = session.scalars(
        select(CatalogueRow).where(
            CatalogueRow.place == code, CatalogueRow.kind == kind.value, CatalogueRow.digest == digest
        )
    ).first()
    if known is not None:
        raise CallerFault(
            "catalogue_known",
            f"这份目录已作为第 {known.id} 号导入。",
            f"This catalogue was imported before as number {known.id}.",
        )
    act = steps.record_about(
        session,
        f"catalogue:{code}:{kind.value}",
        "catalogue_imported",
        {"digest": digest, "entries": len(entries), "since": since.isoformat(), "until": until and until.isoformat()},
        actor=actor,
        at=at,
        ground=ground,
    )
    row = CatalogueRow(
        place=code,
        kind=kind.value,
        since=since,
        until=until,
        digest=digest,
        entries=len(entries),
        ground=ground,
        actor=str(actor),
        at=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    session.add_all(
        CatalogueEntryRow(
            catalogue_id=row.id,
            code=entry.code,
            zh=entry.zh,
            unit=entry.unit,
            ceiling_fen=entry.ceiling_fen,
            self_share=str(entry.self_share),
        )
        for entry in entries
    )
    session.flush()
    return row.id


@dataclass(frozen=True)
class Catalogue:
    """A catalogue as it was imported: whose, of which kind, from when, how many entries, by whom."""

    number: int
    place: str
    kind: Kind
    since: date
    until: date | None
    entries: int
    digest: str
    actor: str
    at: datetime


def catalogues(session: Session) -> list[Catalogue]:
    """Every catalogue that was imported, the newest first."""
    return [
        Catalogue(row.id, row.place, Kind(row.kind), row.since, row.until, row.entries, row.digest, row.actor, row.at)
        for row in session.scalars(select(CatalogueRow).order_by(CatalogueRow.id.desc()))
    ]


def entries_of(session: Session, number: int, *, text: str | None, offset: int, limit: int) -> tuple[int, list[Entry]]:
    """Entries of a catalogue whose code or name holds a text, with how many there are."""
    query = select(CatalogueEntryRow).where(CatalogueEntryRow.catalogue_id == number)
    if text:
        query = query.where(CatalogueEntryRow.code.contains(text, autoescape=True) | CatalogueEntryRow.zh.contains(text, autoescape=True))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    rows = session.scalars(query.order_by(CatalogueEntryRow.code).offset(offset).limit(limit))
    return total, [Entry(row.code, row.zh, row.unit, row.ceiling_fen, exact(row.self_share)) for row in rows]


def catalogue_on(session: Session, place: str, kind: Kind, day: date) -> int | None:
    """The catalogue that holds in a place on a day: of the narrowest place, the one imported last."""
    for code in law.places().path(law.places().resolve(place).code):
        rows = session.scalars(
            select(CatalogueRow)
            .where(CatalogueRow.place == code, CatalogueRow.kind == kind.value, CatalogueRow.since <= day)
            .order_by(CatalogueRow.id.desc())
        )
        for row in rows:
            if row.until is None or day <= row.until:
                return row.id
    return None


def _entry(session: Session, catalogue_id: int | None, code: str) -> Entry | None:
    row = session.scalars(
        select(CatalogueEntryRow).where(CatalogueEntryRow.catalogue_id == catalogue_id, CatalogueEntryRow.code == code)
    ).first()
    return None if row is None else Entry(row.code, row.zh, row.unit, row.ceiling_fen, exact(row.self_share))


def record_bill(
    session: Session,
    keyring: Keyring,
    *,
    case_no: str,
    person: int,
    place: str,
    bill: Bill,
    treatment: tuple[date, date],
    actor: Actor,
    at: datetime,
) -> JudgedBill:
    """Take in a receipt and propose what becomes of each line. Raises CallerFault `bill_empty`; law.MissingNumber."""
    if not bill.lines:
        raise CallerFault("bill_empty", "票据没有任何明细。", "The receipt has no line.")
    content = canonical_json(bill.document()).encode()
    receipt_key = keyring.blind(f"receipt\0{bill.hospital}\0{bill.receipt_no}").hex()
    duplicate = bool(_same_receipt(session, receipt_key, ""))
    number = 1 + int(session.scalar(select(func.count()).where(MedicalBillRow.case_no == case_no)) or 0)
    bill_no = f"{case_no}-B{number}"
    submitted = sum(line.amount_fen for line in bill.lines)
    ground = _ground(place, bill.lines[0])
    act = steps.record(
        session,
        case_no,
        "medical_bill_recorded",
        {"bill_no": bill_no, "digest": text_digest(content), "lines": len(bill.lines), "submitted_fen": submitted},
        actor=actor,
        at=at,
        ground=ground,
    )
    row = MedicalBillRow(
        bill_no=bill_no,
        case_no=case_no,
        number=number,
        person=person,
        place=place,
        receipt_key=receipt_key,
        line_count=len(bill.lines),
        submitted_fen=submitted,
        digest=text_digest(content),
        sealed=vault.seal_for(session, keyring, person, content, at=at),
        actor=str(actor),
        at=act.at,
        act_id=act.id,
    )
    session.add(row)
    session.flush()
    for line_no, line in enumerate(bill.lines, start=1):
        held = catalogue_on(session, place, line.kind, line.treated_on)
        entry = None if held is None else _entry(session, held, line.code)
        judged = judge(line, entry, treatment=treatment, catalogue=held is not None, duplicate=duplicate)
        _judgement(session, bill_no, line_no, 1, line.benefit, judged, _ground(place, line), actor, act.at, act.id)
    return judged_bill(session, bill_no)


def _ground(place: str, line: BillLine) -> str:
    """The article under which the cost is borne on the day of treatment."""
    return law.book().number("benefit_payer", place=place, on=line.treated_on, by={"benefit": line.benefit}).cites[0]


def _judgement(
    session: Session,
    bill_no: str,
    line_no: int,
    judgement: int,
    benefit: str,
    judged: Judged,
    ground: str,
    actor: Actor,
    at: datetime,
    act_id: int,
) -> None:
    session.add(
        MedicalLineRow(
            bill_no=bill_no,
            line_no=line_no,
            judgement=judgement,
            benefit=benefit,
            **judged.totals.document(),
            reasons=[reason.value for reason in judged.reasons],
            ground=ground,
            actor=str(actor),
            at=at,
            act_id=act_id,
        )
    )
    session.flush()


def _same_receipt(session: Session, receipt_key: str, bill_no: str) -> tuple[str, ...]:
    rows = session.scalars(
        select(MedicalBillRow.bill_no)
        .where(MedicalBillRow.receipt_key == receipt_key, MedicalBillRow.bill_no != bill_no)
        .order_by(MedicalBillRow.bill_no)
    )
    return tuple(rows)


def judged_bill(session: Session, bill_no: str) -> JudgedBill:
    """A bill with its lines as they stand. Raises CallerFault `not_found`."""
    row = session.get(MedicalBillRow, bill_no)
    if row is None:
        raise steps.unknown("费用单", "bill", bill_no)
    last: dict[int, MedicalLineRow] = {}
    rows = session.scalars(
        select(MedicalLineRow).where(MedicalLineRow.bill_no == bill_no).order_by(MedicalLineRow.judgement)
    )
    for line in rows:
        last[line.line_no] = line
    return JudgedBill(
        bill_no=bill_no,
        case_no=row.case_no,
        person=row.person,
        digest=row.digest,
        lines=tuple(_line(last[number]) for number in sorted(last)),
        settled=session.get(MedicalSettledRow, bill_no) is not None,
        same_receipt=_same_receipt(session, row.receipt_key, bill_no),
    )


def _line(row: MedicalLineRow) -> JudgedLine:
    totals = Totals(row.submitted_fen, row.accepted_fen, row.cut_fen, row.refused_fen, row.waiting_fen)
    judged = Judged(totals, tuple(Reason(code) for code in row.reasons))
    return JudgedLine(row.line_no, row.benefit, judged, row.judgement, row.actor, row.ground)


def judged_bills(session: Session, case_no: str) -> list[JudgedBill]:
    """All bills of a case, the oldest first."""
    rows = session.scalars(
        select(MedicalBillRow.bill_no).where(MedicalBillRow.case_no == case_no).order_by(MedicalBillRow.number)
    )
    return [judged_bill(session, bill_no) for bill_no in rows]


def open_bill(session: Session, keyring: Keyring, bill_no: str) -> Bill:
    """What a receipt says. Raises CallerFault `not_found`, `person_key_destroyed`."""
    row = session.get(MedicalBillRow, bill_no)
    if row is None:
        raise steps.unknown("费用单", "bill", bill_no)
    return Bill.read(json.loads(vault.open_for(session, keyring, row.person, row.sealed)))


def decide_line(
    session: Session,
    bill_no: str,
    line_no: int,
    *,
    accepted_fen: int,
    cut_fen: int = 0,
    refused_fen: int = 0,
    actor: Actor,
    at: datetime,
    ground: str,
) -> JudgedBill:
    """A person decides a line; her parts must add up to what was submitted.

    Raises CallerFault `person_needed`, `bill_settled`, `parts_differ`, `not_found`.
    """
    steps.by_a_person(actor)
    bill = judged_bill(session, bill_no)
    _must_be_open(bill)
    line = next((one for one in bill.lines if one.line_no == line_no), None)
    if line is None:
        raise steps.unknown("明细行", "line", line_no)
    submitted = line.judged.totals.submitted_fen
    if min(accepted_fen, cut_fen, refused_fen) < 0 or accepted_fen + cut_fen + refused_fen != submitted:
        raise CallerFault(
            "parts_differ",
            "认可、扣减、不予支付三部分之和不等于申报金额。",
            "Accepted, cut and refused do not add up to what was submitted.",
            submitted_fen=submitted,
        )
    judged = Judged(Totals(submitted, accepted_fen, cut_fen, refused_fen), (*line.judged.reasons, Reason.BY_OFFICER))
    content = {"bill_no": bill_no, "line_no": line_no, **judged.totals.document()}
    act = steps.record(session, bill.case_no, "medical_line_decided", content, actor=actor, at=at, ground=ground)
    _judgement(session, bill_no, line_no, line.judgement + 1, line.benefit, judged, ground, actor, act.at, act.id)
    return judged_bill(session, bill_no)


def settle_bill(session: Session, bill_no: str, *, actor: Actor, at: datetime, ground: str) -> JudgedBill:
    """An officer takes the audit as her decision; from then on it may be awarded.

    Raises CallerFault `person_needed`, `bill_settled`, `lines_waiting`.
    """
    steps.by_a_person(actor)
    bill = judged_bill(session, bill_no)
    _must_be_open(bill)
    waiting = [line.line_no for line in bill.lines if line.judged.totals.waiting_fen]
    if waiting:
        raise CallerFault(
            "lines_waiting",
            f"还有 {len(waiting)} 行待核，不能定案。",
            f"{len(waiting)} lines still wait for a person.",
            lines=waiting,
            remedy_zh="请逐行作出决定。",
            remedy_en="Decide them one by one.",
        )
    totals = bill.totals.document()
    totals.pop("waiting_fen")
    content = {"bill_no": bill_no, **totals}
    act = steps.record(session, bill.case_no, "medical_bill_settled", content, actor=actor, at=at, ground=ground)
    session.add(MedicalSettledRow(bill_no=bill_no, **totals, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return judged_bill(session, bill_no)


def _must_be_open(bill: JudgedBill) -> None:
    if bill.settled:
        raise CallerFault(
            "bill_settled",
            f"{bill.bill_no} 已经定案。",
            f"{bill.bill_no} was decided already.",
            remedy_zh="如有错误，请通过重新核定更正。",
            remedy_en="A mistake is corrected by a re-decision of the award.",
        )
