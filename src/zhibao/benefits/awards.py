"""What an award says: its lines, its digest, and what it changes when it replaces another. Pure.

An award (待遇核定) turns an assessment into amounts with payees. Same assessment, same payees, same version of the law:
same bytes. A re-decision is a new award; what it changes for the past stands as differences, each an item of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from zhibao.benefits import model
from zhibao.kit.clock import Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json
from zhibao.law import weakest

ONCE = "once"
Key = tuple[str, str, str]

_ADVANCER = "advancer"
_ROLES = {model.WORKER: "worker", model.NEAR_RELATIVES: "near_relatives"}
_DEPENDANT = re.compile(r"D\d+")
_RE_DECIDED = re.compile(r":A\d+$")


@dataclass(frozen=True)
class AwardLine:
    """One amount of an award to one payee: once, or every month from `since` until an end that the award itself sets.

    `since` and `until` are days; whole months count. `end_ground` says why it ends. `responsible` is the platform
    enterprise that pays where the fund does not. `receipts` are the digests of the calculations it rests on.
    """

    benefit: str
    item: str
    payee: str
    role: str
    payer: str
    amount_fen: int
    mark: str
    ground: str
    paid: str = ONCE
    since: date | None = None
    until: date | None = None
    end_ground: str | None = None
    responsible: str | None = None
    due_on: date | None = None
    receipts: tuple[str, ...] = ()

    @property
    def holds(self) -> tuple[str, str]:
        """What only one award of a case may hold at a time: the item and its payee."""
        return self.item, self.payee

    def months(self, first: Month, last: Month) -> list[Month]:
        """The months between two that this line is due for; none for a one-off line."""
        if self.since is None:
            return []
        end = last if self.until is None else min(last, Month.of(self.until))
        month, found = max(first, Month.of(self.since)), []
        while month <= end:
            found.append(month)
            month = month.next()
        return found

    def document(self) -> dict[str, Any]:
        """The line as others read it."""
        said: dict[str, Any] = {
            "benefit": self.benefit,
            "zh": model.Benefit(self.benefit).zh,
            "item": self.item,
            "payee": self.payee,
            "role": self.role,
            "payer": self.payer,
            "amount_fen": self.amount_fen,
            "paid": self.paid,
            "ground": self.ground,
            "mark": self.mark,
            "receipts": list(self.receipts),
        }
        if self.since is not None:
            said["from"] = self.since.isoformat()
            said["until"] = self.until.isoformat() if self.until else None
            said["end_ground"] = self.end_ground
        if self.responsible is not None:
            said["responsible"] = self.responsible
            said["due_on"] = self.due_on.isoformat() if self.due_on else None
        return said


@dataclass(frozen=True)
class Payable:
    """One amount that the fund pays to one payee for one period. `withheld_fen` is kept back by a decided recovery."""

    award_no: str
    case_no: str
    benefit: str
    item: str
    period: str
    payee: str
    amount_fen: int
    ground: str
    mark: str
    withheld_fen: int = 0

    @property
    def net_fen(self) -> int:
        """What is paid out."""
        return self.amount_fen - self.withheld_fen

    @property
    def digest(self) -> str:
        """The digest of what is to be paid, and why."""
        return text_digest(
            canonical_json(
                [self.award_no, self.case_no, self.item, self.period, self.payee, self.amount_fen, self.ground]
            )
        )

    def document(self) -> dict[str, Any]:
        """The payable as others read it."""
        return {
            "award_no": self.award_no,
            "case_no": self.case_no,
            "benefit": self.benefit,
            "item": self.item,
            "period": self.period,
            "payee": self.payee,
            "amount_fen": self.amount_fen,
            "withheld_fen": self.withheld_fen,
            "net_fen": self.net_fen,
            "ground": self.ground,
            "mark": self.mark,
            "digest": self.digest,
        }


@dataclass(frozen=True)
class Difference:
    """What a replacing award changes of an item and period that were due before: above zero is paid, below is owed back."""

    benefit: str
    item: str
    period: str
    payee: str
    payer: str
    before_fen: int
    after_fen: int
    mark: str
    ground: str

    @property
    def difference_fen(self) -> int:
        """After less before."""
        return self.after_fen - self.before_fen

    def document(self) -> dict[str, Any]:
        """The difference as others read it."""
        return {
            "benefit": self.benefit,
            "item": self.item,
            "period": self.period,
            "payee": self.payee,
            "before_fen": self.before_fen,
            "after_fen": self.after_fen,
            "difference_fen": self.difference_fen,
            "ground": self.ground,
            "mark": self.mark,
        }


def award_from(
    assessment: model.Assessment,
    *,
    case_no: str,
    payees: Mapping[str, str],
    since: date | None = None,
    until: Mapping[str, tuple[date, str]] | None = None,
    items: Mapping[str, str] | None = None,
    divided: Mapping[str, Mapping[str, int]] | None = None,
    platform: str | None = None,
    due_on: date | None = None,
) -> tuple[AwardLine, ...]:
    """The lines of an award from an assessment: who is meant by each payee, from which month, until when.

    `payees` names the assessment's payees ("worker", "near_relatives", "D1", the text of an advance) as payment
    knows them. A monthly line begins as its assessment says, or on `since`. `items` gives an item a name of its own
    ({"medical_care": "medical_care:inv3"}). `divided` says how an officer divided what several payers advanced
    ({item: {payer: fen}}, see `advances.divide`). `platform` owes what the fund does not pay. Raises CallerFault `payee_missing`, `advance_undivided`, `since_missing`,
    `responsible_missing`.
    """
    ends, names = until or {}, items or {}
    lines: dict[tuple[str, str], AwardLine] = {}
    for one in _divided(assessment.lines, divided or {}):
        item = names.get(one.item, one.item)
        monthly = one.paid == "monthly"
        begins = (since or one.since) if monthly else None
        if monthly and begins is None:
            raise _missing("since_missing", "按月待遇的起始月份", "the first month of a monthly benefit", item)
        if one.payer == "platform" and platform is None:
            raise _missing("responsible_missing", "应支付的平台企业", "the platform enterprise that owes it", item)
        end = ends.get(item) or ((one.until, one.ground) if one.until else None)
        line = AwardLine(
            benefit=one.benefit.value,
            item=item,
            payee=_payee(one.payee, payees, case_no),
            role=_ROLES.get(one.payee) or ("dependant" if _DEPENDANT.fullmatch(one.payee) else _ADVANCER),
            payer=one.payer,
            amount_fen=one.amount_fen,
            mark=one.mark,
            ground=one.ground,
            paid=one.paid,
            since=begins,
            until=end[0] if end and monthly else None,
            end_ground=end[1] if end and monthly else None,
            responsible=platform if one.payer == "platform" else None,
            due_on=due_on if one.payer == "platform" else None,
            receipts=one.receipts,
        )
        before = lines.get(line.holds)
        lines[line.holds] = line if before is None else _joined(before, line)
    return tuple(line for line in lines.values() if line.amount_fen > 0)


def _divided(lines: Sequence[model.Line], divided: Mapping[str, Mapping[str, int]]) -> Iterable[model.Line]:
    """The lines with the undivided ones divided as an officer said, to the fen; what nobody divided stays as it is."""
    for line in lines:
        parts = divided.get(line.item) if line.payee == model.UNDIVIDED else None
        if parts is None or sum(parts.values()) != line.amount_fen:
            yield line
        else:
            # How it is divided is no rule of the law but somebody's decision.
            yield from (replace(line, payee=payer, amount_fen=fen, mark="assumed") for payer, fen in parts.items())


def _payee(named: str, payees: Mapping[str, str], case_no: str) -> str:
    if named == model.UNDIVIDED:
        raise CallerFault(
            "advance_undivided",
            "几方垫付的合计超过应付数，须由经办人决定如何分。",
            "Several payers together advanced more than is owed: an officer must divide it.",
            remedy_zh="请先登记各笔垫付；分法见 zhibao.benefits.advances。",
            remedy_en="Record each advance first; zhibao.benefits.advances proposes a division.",
        )
    if named in payees:
        return payees[named]
    if _DEPENDANT.fullmatch(named) or named == model.NEAR_RELATIVES:
        return f"relative:{named}@{case_no}"
    if re.match(r"(person|enterprise|relative):", named):
        return named
    raise _missing("payee_missing", "收款人", "who is meant by the payee", named)


def _missing(code: str, zh: str, en: str, name: str) -> CallerFault:
    return CallerFault(
        code, f"还没有写明{zh}（{name}）。", f"It is not said yet: {en} ({name}).",
        remedy_zh="请由核定人员补充后再核定。", remedy_en="Let the officer add it before the award.",
    )  # fmt: skip


def _joined(one: AwardLine, other: AwardLine) -> AwardLine:
    """Two parts of one item for one payee are one line."""
    return replace(
        one,
        amount_fen=one.amount_fen + other.amount_fen,
        mark=weakest([one.mark, other.mark]),
        receipts=tuple(dict.fromkeys((*one.receipts, *other.receipts))),
    )


def award_digest(
    *,
    case_no: str,
    person: int,
    place: str,
    law_version: str,
    lines: Sequence[AwardLine],
    assessment_digest: str,
    replaces: str | None,
    effective_on: date | None,
) -> str:
    """The digest of what an award says; who wrote it and when are no part of it."""
    said = {
        "schema": "zhibao.award/1",
        "case_no": case_no,
        "person": str(person),
        "place": place,
        "law_version": law_version,
        "lines": [line.document() for line in lines],
        "assessment": assessment_digest,
        "replaces": replaces,
        "effective_on": effective_on.isoformat() if effective_on else None,
    }
    return text_digest(canonical_json(said))


def awarded_once(lines: Iterable[AwardLine]) -> dict[Key, int]:
    """What one-off lines make due, by item, period and payee."""
    return {(line.item, ONCE, line.payee): line.amount_fen for line in lines if line.paid == ONCE}


def folded(issued: Mapping[Key, int]) -> dict[Key, int]:
    """Amounts by the item they belong to: what an earlier re-decision added counts with its item."""
    sums: dict[Key, int] = {}
    for (item, period, payee), fen in issued.items():
        key = (_RE_DECIDED.sub("", item), period, payee)
        sums[key] = sums.get(key, 0) + fen
    return sums


def differences(
    old: Sequence[AwardLine],
    new: Sequence[AwardLine],
    before: Mapping[Key, int],
    *,
    number: int,
    effective: Month,
    run_through: Month,
    stopped: Collection[Key] = (),
) -> list[Difference]:
    """What a replacing award changes for what was already due under the old one (K7).

    `before` is what was due: one-off items, and the months that were run. Months before `effective` stay as they
    were, months after `run_through` are simply due under the new award, months that a person stopped stay stopped.
    An item that was never due is no difference.
    """
    held = {line.holds: line for line in old if line.payer == "fund"}
    after = {line.holds: line for line in new if line.payer == "fund"}
    found = []
    for holds in sorted({*held, *after}):
        item, payee = holds
        line = after.get(holds) or held[holds]
        for period in _periods(holds, held, after, before, effective, run_through):
            was = before.get((item, period, payee), 0)
            becomes = _due(after.get(holds), period)
            # An item paid once is told even unchanged, so that nobody pays it anew.
            if (was != becomes or period == ONCE) and (item, period, payee) not in stopped:
                named = f"{item}:A{number}"
                found.append(
                    Difference(line.benefit, named, period, payee, "fund", was, becomes, line.mark, line.ground)
                )
    return found


def _periods(
    holds: tuple[str, str],
    held: Mapping[tuple[str, str], AwardLine],
    after: Mapping[tuple[str, str], AwardLine],
    before: Mapping[Key, int],
    effective: Month,
    run_through: Month,
) -> list[str]:
    """The periods of an item that lie behind us and may differ."""
    item, payee = holds
    if holds not in held:
        return []
    lines = [line for line in (held.get(holds), after.get(holds)) if line is not None]
    months = {str(month) for line in lines for month in line.months(effective, run_through)}
    once = [ONCE] if (item, ONCE, payee) in before else []
    return once + sorted(months)


def _due(line: AwardLine | None, period: str) -> int:
    if line is None or (line.paid == ONCE) != (period == ONCE):
        return 0
    if period == ONCE:
        return line.amount_fen
    month = Month.parse(period)
    return line.amount_fen if line.months(month, month) else 0
