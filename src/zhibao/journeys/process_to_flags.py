"""From the steps of every case to rows that control looks over: ties, accounts, papers, orders, hands, looks, reviews.

The story in order. Cases of a place, then what each has that another may share, its papers and the prints of its pictures, the
orders of its person around the injury, who of the staff acted in it and who looked at it, and how reviews and inquiries ended. No
name, contact or account leaves here: each stands by a pseudonym or a keyed index. Nothing is decided (`jiangsu-2025-31 §3`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.benefits.tables import AwardReviewRow, AwardRow
from zhibao.cases import acts as cases
from zhibao.cases import evidence, reports
from zhibao.cases.appraisal_tables import AppraisalRow, MemberRow
from zhibao.cases.evidence_tables import DocumentRow, WithdrawalRow
from zhibao.cases.model import ConfirmationState, Track
from zhibao.cases.papers import Paper as Kind
from zhibao.cases.party_tables import ProxyRow
from zhibao.cases.report_tables import InjuryReportRow, ReportStepRow
from zhibao.cases.tables import CaseRow
from zhibao.control import rules
from zhibao.control.model import Spending, Unjudged
from zhibao.control.process import prints
from zhibao.control.process.model import AccountSet, Injury, OrderSeen, Panellist, Paper, Process, Tie, Verdict
from zhibao.control.tables import PrintRow
from zhibao.fund.tables import PayeeAccountRow, PaymentRow
from zhibao.insurers.tables import TaskRow
from zhibao.journeys import staff_to_flags as staff
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders.store import OrderStore
from zhibao.orders.tables import OrderCountRow
from zhibao.registry.tables import WorkerLinkRow

_AROUND = timedelta(hours=24)
_REFUSED = frozenset({ConfirmationState.NOT_CONFIRMED, ConfirmationState.NOT_CONFIRMED_SERVED})
_DECIDED = _REFUSED | {ConfirmationState.CONFIRMED, ConfirmationState.CONFIRMED_SERVED}


@dataclass(frozen=True)
class Files:
    """Where a home keeps its orders and its evidence."""

    orders: Path
    evidence: Path


@dataclass(frozen=True)
class Steps:
    """The steps of a place as rows, the prints that were made just now, and what could not be looked at."""

    process: Process
    made: tuple[PrintRow, ...]
    unjudged: tuple[Unjudged, ...]


def gather(
    session: Session, keyring: Keyring, files: Files, place: str, last: date, spending: Spending, *, at: datetime, progress: Progress = silent
) -> Steps:
    """All rows of a place up to a day; `spending` is what was gathered of its money before."""
    until = datetime.combine(last + timedelta(days=1), time(), ZONE) - timedelta(milliseconds=1)
    rows = session.scalars(select(CaseRow).where(CaseRow.prefecture.startswith(rules.prefix(place)), CaseRow.opened_at <= until)).all()
    held = {row.case_no: row for row in rows}
    unjudged: list[Unjudged] = []
    made: list[PrintRow] = []
    papers = list(_papers(session, keyring, files.evidence, held, until, made, unjudged, at, progress))
    ties = [*_ties(session, keyring, held, unjudged), *_money_ties(spending, held)]
    hands = staff.hands(session, held, until)
    process = Process(
        ties=(*ties, *(_witness(one) for one in papers if one.kind == Kind.WITNESS_STATEMENT)), accounts=tuple(_accounts(session, held, until)),
        papers=tuple(papers), injuries=tuple(_injuries(session, keyring, files.orders, held)), panellists=tuple(_panellists(session, keyring, held)),
        hands=hands, interests=staff.interests(session, held, ties), looks=staff.looks(session, held, hands, until),
        reviews=tuple(_reviews(session, held, until)), outcomes=tuple(_outcomes(session, held)), apart=staff.kept_apart(),
    )  # fmt: skip
    return Steps(process, tuple(made), tuple(unjudged))


def _ties(session: Session, keyring: Keyring, held: Mapping[str, CaseRow], unjudged: list[Unjudged]) -> Iterator[Tie]:
    """Contacts of reports and proxies; a contact whose key was destroyed ties nothing."""
    found = session.execute(
        select(ReportStepRow.case_no, InjuryReportRow.report_no)
        .join(InjuryReportRow, InjuryReportRow.report_no == ReportStepRow.report_no)
        .where(ReportStepRow.case_no.is_not(None), InjuryReportRow.contact.is_not(None))
        .order_by(ReportStepRow.id)
    )
    for case_no, report_no in found:
        case = held.get(str(case_no))
        if case is None:
            continue
        try:
            contact = reports.contact_of(session, keyring, report_no)
        except CallerFault as fault:
            if fault.code != "person_key_destroyed":
                raise
            unjudged.append(_forgotten("ring"))
            continue
        if contact:
            yield _tie(case, "contact", keyring.blind(f"contact\0{''.join(contact.split())}").hex()[:16], _day(case.opened_at))
    mine: dict[int, list[CaseRow]] = defaultdict(list)
    for case in held.values():
        mine[case.person].append(case)
    for proxy in session.scalars(select(ProxyRow).order_by(ProxyRow.proxy_no)):
        for case in mine.get(proxy.person, []):
            yield _tie(case, "proxy", proxy.account, max(_day(case.opened_at), proxy.valid_from))


def _money_ties(spending: Spending, held: Mapping[str, CaseRow]) -> Iterator[Tie]:
    """Clinics of the receipts and accounts of the payees, as spending was gathered."""
    for receipt in spending.receipts:
        if receipt.case_no in held:
            yield _tie(held[receipt.case_no], "clinic", receipt.clinic, receipt.on)
    for account in spending.accounts:
        for case_no in account.cases:
            if case_no in held:
                yield _tie(held[case_no], "account", account.index[:16], account.on)


def _witness(one: Paper) -> Tie:
    return Tie(one.case_no, one.place, one.person, "witness", one.digest, one.on)


def _accounts(session: Session, held: Mapping[str, CaseRow], until: datetime) -> Iterator[AccountSet]:
    """Changes of account of a payee, each with the first payment that was made after it."""
    sets: dict[str, list[PayeeAccountRow]] = defaultdict(list)
    for row in session.scalars(select(PayeeAccountRow).where(PayeeAccountRow.at <= until).order_by(PayeeAccountRow.entry_no)):
        sets[row.payee].append(row)
    changed = {payee for payee, mine in sets.items() if len({row.account_index for row in mine}) > 1}
    paid: dict[str, list[PaymentRow]] = defaultdict(list)
    for payment in session.scalars(select(PaymentRow).where(PaymentRow.at <= until).order_by(PaymentRow.at, PaymentRow.id)):
        if payment.payee in changed and payment.case_no in held:
            paid[payment.payee].append(payment)
    for payee in sorted(changed):
        for before, after in zip(sets[payee], sets[payee][1:], strict=False):
            later = next((one for one in paid[payee] if one.at >= after.at), None)
            if before.account_index != after.account_index and later is not None:
                together = sum(one.amount_fen for one in paid[payee] if one.batch_id == later.batch_id)
                yield AccountSet(
                    payee, held[later.case_no].prefecture, later.case_no, before.account_index.hex()[:16], after.account_index.hex()[:16], after.set_by,
                    _day(after.at), _day(later.at), together,
                )  # fmt: skip


def _papers(
    session: Session, keyring: Keyring, folder: Path, held: Mapping[str, CaseRow], until: datetime, made: list[PrintRow], unjudged: list[Unjudged],
    at: datetime, progress: Progress,
) -> Iterator[Paper]:  # fmt: skip
    """Documents that were not taken back. A picture is opened once: its print is kept, and taken from there afterwards."""
    known = {row.document: row.print for row in session.scalars(select(PrintRow))}
    back = select(WithdrawalRow).where(WithdrawalRow.document == DocumentRow.ref).exists()
    documents = session.scalars(select(DocumentRow).where(DocumentRow.at <= until, ~back).order_by(DocumentRow.ref)).all()
    for done, row in enumerate(documents, start=1):
        case = held.get(row.case_no)
        if case is None:
            continue
        print_of = known.get(row.ref)
        if row.ref not in known and row.media != "pdf":
            try:
                print_of = prints.print_of(evidence.read_document(session, keyring, folder, row.ref))
            except (CallerFault, OwnFault) as fault:
                if fault.code not in ("person_key_destroyed", "evidence_lost"):
                    raise
                unjudged.append(_forgotten("picture_alike"))
            else:
                made.append(PrintRow(document=row.ref, place=case.prefecture, algorithm=prints.ALGORITHM, print=print_of, at=at))
            progress(done, len(documents), "照片/pictures")
        yield Paper(
            row.ref, case.prefecture, row.case_no, row.person, row.paper, row.digest, print_of, case.injury_at, _day(row.at)
        )


def _injuries(session: Session, keyring: Keyring, folder: Path, held: Mapping[str, CaseRow]) -> Iterator[Injury]:
    """Each case beside the register, and the orders of its person in the day around the injury."""
    store = OrderStore.open(session, folder, keyring)
    persons = {row.person for row in held.values()}
    first: dict[int, date] = {}
    for person, since in session.execute(select(WorkerLinkRow.pseudonym, func.min(WorkerLinkRow.valid_from)).group_by(WorkerLinkRow.pseudonym)):
        if person in persons:
            first[int(person)] = since
    there = {(district[:4], day) for district, day in session.execute(select(OrderCountRow.district, OrderCountRow.day).distinct())}
    for row in held.values():
        day = _day(row.injury_at)
        seen = [
            OrderSeen(one.platform, one.order_no, one.district[:4], one.accepted_at, one.completed_at)
            for one in store.taken(row.person, row.injury_at - _AROUND, row.injury_at + _AROUND)
            if one.accepted_at is not None and one.district is not None
        ]
        yield Injury(
            row.case_no, row.prefecture, row.person, row.injury_at, _day(row.opened_at), first.get(row.person), (row.prefecture[:4], day) in there, tuple(seen)
        )


def _panellists(session: Session, keyring: Keyring, held: Mapping[str, CaseRow]) -> Iterator[Panellist]:
    """Experts of a panel with the clinic they work at, by the index under which receipts hold it."""
    for member, appraisal in session.execute(select(MemberRow, AppraisalRow).join(AppraisalRow, AppraisalRow.ref == MemberRow.appraisal)):
        case = held.get(appraisal.case_no)
        if case is not None:
            clinic = keyring.blind(f"clinic\0{member.hospital}").hex()[:16]
            yield Panellist(appraisal.ref, case.prefecture, case.case_no, member.expert, clinic, _day(case.opened_at))


def _reviews(session: Session, held: Mapping[str, CaseRow], until: datetime) -> Iterator[Verdict]:
    """Reviews of awards: who let one take effect and who returned it."""
    for review, case_no in session.execute(
        select(AwardReviewRow, AwardRow.case_no).join(AwardRow, AwardRow.award_no == AwardReviewRow.award_no).where(AwardReviewRow.at <= until)
    ):
        if case_no in held:
            yield Verdict(review.person, "award_review", held[case_no].prefecture, case_no, review.outcome == "returned", _day(review.at))


def _outcomes(session: Session, held: Mapping[str, CaseRow]) -> Iterator[Verdict]:
    """How the cases ended that an insurer inquired into."""
    inquired = {(case_no, insurer) for case_no, insurer in session.execute(select(TaskRow.case_no, TaskRow.insurer).distinct()) if case_no in held}
    states = cases.case_states(session, {case_no for case_no, _ in inquired})
    for case_no, insurer in sorted(inquired):
        stands = states[case_no].at(Track.CONFIRMATION)
        if stands in _DECIDED:
            yield Verdict(insurer, "inquiry", held[case_no].prefecture, case_no, stands in _REFUSED, _day(states[case_no].taken[-1].at))


def _tie(case: CaseRow, kind: str, key: str, on: date) -> Tie:
    return Tie(case.case_no, case.prefecture, case.person, kind, key, on)


def _forgotten(rule: str) -> Unjudged:
    return Unjudged(rule, "forgotten", "本人的密钥已销毁，或者文件已不在，不能再打开。", "The key of the person was destroyed, or the file is gone: it cannot be opened.")


def _day(at: datetime) -> date:
    return at.astimezone(ZONE).date()


