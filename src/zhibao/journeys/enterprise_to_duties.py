"""From everything that is recorded of an enterprise to how it keeps each of its duties (主体责任清单), and who does not help.

Each figure is the number of rows that stand beside it. What no row says is "nothing to measure"; what nothing here can say is
"not measured", with the reason. Articles: `zhejiang-2025-44 §3(2)`, `zhejiang-2025-44 §2(6)`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import parties, rescue
from zhibao.cases.board import Board
from zhibao.cases.rescue import Rescue
from zhibao.contributions import arrears, positions
from zhibao.contributions.arrears import Receivable
from zhibao.contributions.shifting import rules as shifting
from zhibao.contributions.shifting import standing
from zhibao.contributions.shifting.model import Inspection, State
from zhibao.journeys import orders_to_coverage, platform_punctuality
from zhibao.journeys.platform_punctuality import Kept
from zhibao.kit.clock import Month
from zhibao.orders import acts as orders
from zhibao.registry import answers as registry
from zhibao.registry.duties import papers, rules
from zhibao.registry.duties.model import GUIDANCE, Measure, Paper, Row

T = TypeVar("T")
_OF_KEPT = {"kept": "done", "kept_late": "late", "running": "running", "broken": "missed"}
_OF_PAPER = {"in_time": "done", "late": "late", "waiting": "running", "overdue": "missed"}


@dataclass(frozen=True)
class Seen:
    """What is asked once for all enterprises of a province and month."""

    province: str
    lead: str
    month: Month
    on: date
    enrolled: Mapping[str, tuple[str, frozenset[date]]]
    order_days: Mapping[str, frozenset[date]]
    gap_days: Mapping[str, frozenset[date]]
    owed: Sequence[Receivable]
    rescues: Sequence[Rescue]
    cases: Mapping[str, Sequence[str]]
    sent: Mapping[str, Sequence[Paper]]
    inspections: Mapping[str, Sequence[Inspection]]


def seen(session: Session, store: Path, province: str, lead: str, month: Month, on: date) -> Seen:
    """Ask the register and the order store once. `lead` begins the codes of the area whose cases and papers are looked at."""
    last = min(month.last, on)
    days = [date.fromordinal(number) for number in range(month.first.toordinal(), last.toordinal() + 1)]
    enrolled: dict[str, tuple[str, set[date]]] = {}
    for one in registry.enrolments(session, province):
        held = {day for day in days if one.covers(day)}
        if one.uscc is not None and held:
            enrolled.setdefault(one.uscc, (one.name, set()))[1].update(held)
    order_days: dict[str, set[date]] = defaultdict(set)
    for count in orders.order_counts(session, month):
        if law.places().province_of(count.district) == province:
            order_days[count.platform].add(count.day)
    gap_days: dict[str, set[date]] = defaultdict(set)
    for finding in orders_to_coverage.findings(session, store, month):
        if finding.kind == "worker_not_registered" or finding.detail.startswith(province):
            gap_days[finding.platform].add(finding.day)
    owed, _ = positions.positions(session, [province], on)
    return Seen(
        province, lead, month, on, {code: (name, frozenset(held)) for code, (name, held) in enrolled.items()},
        {code: frozenset(held) for code, held in order_days.items()}, {code: frozenset(held) for code, held in gap_days.items()},
        owed, [one for one in rescue.rescues(session, lead) if month.first <= one.injury_at.date() <= month.last],
        parties.cases_by_party(session), _by(papers.papers(session, lead=lead[:2]), lambda one: one.enterprise),
        _by(standing.inspections(session, lead=lead), lambda one: one.platform),
    )  # fmt: skip


def duties(session: Session, board: Board, held: Seen, enterprise: str) -> list[dict[str, Any]]:
    """Every duty of one enterprise in the month: how far it was kept, and the rows that say so."""
    month = held.month
    here = _kept(session, board, [number for number in held.cases.get(enterprise, ()) if number.startswith(held.lead)], month.first, month.last, held.on)
    sent = [one for one in held.sent.get(enterprise, ()) if month.first <= rules.paper_due(one) <= month.last]
    rows: dict[str, Sequence[Row]] = {
        "enrol": [Row(day.isoformat(), "missed" if day in held.gap_days.get(enterprise, ()) else "done", day) for day in sorted(held.order_days.get(enterprise, ()))],
        "orders": [
            Row(day.isoformat(), "done" if day in held.order_days.get(enterprise, ()) else "missed", day) for day in sorted(held.enrolled.get(enterprise, ("", frozenset()))[1])
        ],
        "pay": list(_pay(held, enterprise)),
        "report": [Row(one.case_no, _OF_KEPT[one.state], one.due) for one in here if one.kind == "platform_filing" and one.state in _OF_KEPT and one.due is not None],
        "help": [*_asked_in_cases(here), *(_paper(one, held.on) for one in sent if one.kind != GUIDANCE)],
        "rescue": [
            Row(one.case_no, "late" if one.late else "done", one.injury_at.date())
            for one in held.rescues if one.platform == enterprise
        ],
        "prevent": [_paper(one, held.on) for one in sent if one.kind == GUIDANCE],
        "not_shift": list(_corrections(held, enterprise)),
    }  # fmt: skip
    return [rules.measured(Measure(duty, tuple(rows[duty.id]))) for duty in rules.duties()]


def listed(session: Session, board: Board, held: Seen, enterprise: str | None = None) -> list[dict[str, Any]]:
    """The duty list of every enterprise that is enrolled in the month (or of one), those with missed duties first."""
    codes = [enterprise] if enterprise is not None else sorted(held.enrolled)
    found = []
    for code in codes:
        measures = duties(session, board, held, code)
        counted = Counter(one["state"] for one in measures)
        name = held.enrolled[code][0] if code in held.enrolled else name_of(session, code)
        found.append({"enterprise": code, "name": name, "month": str(held.month), "missed": counted["not_fulfilled"], "late": counted["late"], "duties": measures})
    return sorted(found, key=lambda one: (-one["missed"], -one["late"], one["name"]))


def cooperation(session: Session, board: Board, lead: str, first: date, last: date, on: date) -> list[dict[str, Any]]:
    """By enterprise, what it was asked in cases and by dated requests and how it answered; who does not answer stands first."""
    sent: dict[str, list[Row]] = defaultdict(list)
    for one in papers.papers(session, lead=lead):
        if one.kind != GUIDANCE and first <= rules.paper_due(one) <= last:
            sent[one.enterprise].append(_paper(one, on))
    names = {one.uscc: one.name for one in registry.enterprises(session) if one.uscc is not None}
    for code, numbers in parties.cases_by_party(session).items():
        if code in names:
            sent[code] += _asked_in_cases(_kept(session, board, [number for number in numbers if number.startswith(lead)], first, last, on))
    found = []
    for code, rows in sent.items():
        if rows:
            counted = Counter(row.state for row in rows)
            found.append({
                "enterprise": code, "name": names.get(code, code), "asked": len(rows), "in_time": counted["done"], "late": counted["late"], "no_answer": counted["missed"],
                "running": counted["running"], "rows": [{"ref": row.ref, "state": row.state, "on": row.on and row.on.isoformat()} for row in rows],
            })  # fmt: skip
    return sorted(found, key=lambda one: (-one["no_answer"], -one["late"], one["name"]))


def name_of(session: Session, code: str) -> str:
    """The name of an enterprise by its code; the code itself where the register does not hold it."""
    found = registry.enterprise_by_uscc(session, code)
    return code if found is None else found.name


def _kept(session: Session, board: Board, numbers: Sequence[str], first: date, last: date, on: date) -> list[Kept]:
    """What cases ask of an enterprise between two days, or without a day, the latest first."""
    found = [one for one in platform_punctuality.of_cases(session, board, numbers, on) if one.due is None or first <= one.due <= last]
    return sorted(found, key=lambda one: (one.due or date.max, one.case_no, one.kind), reverse=True)


def _by(found: Iterable[T], of: Callable[[T], str]) -> dict[str, list[T]]:
    told: dict[str, list[T]] = defaultdict(list)
    for one in found:
        told[of(one)].append(one)
    return told


def _asked_in_cases(kept: Sequence[Kept]) -> list[Row]:
    return [Row(one.case_no, _OF_KEPT[one.state], one.due) for one in kept if one.kind == "inquiry" and one.state in _OF_KEPT and one.due is not None]


def _paper(one: Paper, on: date) -> Row:
    return Row(one.number, _OF_PAPER[rules.paper_state(one, on)], rules.paper_due(one))


def _pay(held: Seen, enterprise: str) -> Iterator[Row]:
    mine = [one for one in held.owed if one.platform == enterprise]
    for one, item in zip(mine, arrears.report(law.book(), mine, held.on, all_of_them=True), strict=True):
        due = None if item.get("due_on") is None else date.fromisoformat(item["due_on"])
        if due is None or not held.month.first <= due <= held.month.last:
            continue
        last = max((receipt.received_on for receipt in one.receipts), default=None)
        paid = item["outstanding_fen"] <= 0
        state = ("late" if last is not None and last > due else "done") if paid else ("missed" if due < held.on else "running")
        yield Row(f"{one.month} {one.tax_office}", state, due)


def _corrections(held: Seen, enterprise: str) -> Iterator[Row]:
    for one in held.inspections.get(enterprise, ()):
        stands = shifting.state(one)
        due = one.decisions[-1].due_on if stands in (State.ORDERED, State.CLOSED) else None
        if due is None or not held.month.first <= due <= held.month.last:
            continue
        last = max((row.paid_on for row in one.repayments), default=due)
        state = ("late" if last > due else "done") if stands is State.CLOSED else ("missed" if held.on > due else "running")
        yield Row(one.number, state, due)
