"""From a change of the law or of the enterprises to its impact: what of the bills, cases and payments that stand would move.

The story in three steps: every closed bill is rated again, every award that counts is reckoned again from its own receipts, and
every clock of an open case is read again, each under the law as it holds and under the changed one; what differs is listed,
with the payments that rest on it, and nothing else. Nothing is kept but how far the check has come, so that it can be run again
after a cut (`jiangsu-2025-31 §1`).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import acts as awards
from zhibao.benefits.numbers import BookNumbers
from zhibao.cases import acts as cases
from zhibao.cases import clocks
from zhibao.cases.model import CaseState
from zhibao.contributions import acts as bills
from zhibao.contributions.model import Line
from zhibao.fund import acts as fund
from zhibao.journeys import order_to_bill
from zhibao.kit.acts import Act
from zhibao.kit.clock import Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, Fault
from zhibao.kit.formula import SCHEMA, Formula, Given
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.law import changes
from zhibao.law.amendments import Amendment, amended, drawn_from, standing
from zhibao.law.defects import LawDefects
from zhibao.registry import acts as registry
from zhibao.registry import rules as register
from zhibao.registry.model import EnterpriseList

GROUND = "jiangsu-2025-31 §1"
Row = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """What would change: numbers of the law, or the list of enterprises, under a name; `digest` tells one change from another."""

    name: str
    digest: str
    numbers: tuple[Amendment, ...] = ()
    enterprises: EnterpriseList | None = None

    @contextmanager
    def holding(self, session: Session, provinces: Sequence[str], demo: bool) -> Iterator[None]:
        """Let the change hold inside this block; a changed list of enterprises is taken back at its end."""
        held = (*standing("number"), *standing("calendar"), *self.numbers)
        with amended(lambda: held):
            if self.enterprises is None:
                yield
                return
            trial = session.begin_nested()
            try:
                for province in provinces:
                    registry.load_enterprises(session, province, demo, self.enterprises)
                yield
            finally:
                trial.rollback()
                session.expire_all()


@dataclass
class _Work:
    """How far the check has come: the units that are done, with what moved in each, kept in a file after every unit."""

    path: Path
    done: dict[str, list[Row]] = field(default_factory=dict)

    @classmethod
    def resumed(cls, path: Path) -> _Work:
        """The work of an earlier run of the same check, or none."""
        held = cls(path)
        if path.is_file():
            for line in path.read_text(encoding="utf-8").splitlines():
                try:
                    said = json.loads(line)
                except ValueError:
                    break  # the last line of a run that was cut off
                held.done[said["unit"]] = said["moved"]
        return held

    def keep(self, unit: str, moved: list[Row]) -> None:
        """A unit is done."""
        self.done[unit] = moved
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as stream:
            stream.write(canonical_json({"unit": unit, "moved": moved}) + "\n")


def change_of_file(path: Path) -> Change:
    """A change written as a file of numbers. Raises CallerFault `no_file`, `change_form`."""
    text = _text(path)
    try:
        numbers = drawn_from(tomllib.loads(text), path.name, lambda name: law.book().parameter(name).keys)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as problem:
        raise _form(path.name, str(problem)) from None
    return _checked(Change(path.name, text_digest(text), numbers))


def change_proposed(session: Session, number: str) -> Change:
    """A change that was proposed in this home and is not decided. Raises CallerFault `unknown_law_change`."""
    held = changes.change(session, number)
    made = held.amendment(date.max)
    return _checked(Change(number, text_digest(made.written), (made,)))


def change_of_enterprises(path: Path) -> Change:
    """A changed list of enterprises. Raises CallerFault `no_file`, `change_form`."""
    text = _text(path)
    try:
        return Change(path.name, text_digest(text), (), register.parse_list(text))
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as problem:
        raise _form(path.name, str(problem)) from None


def impact(
    session: Session, keyring: Keyring, change: Change, provinces: Sequence[str], on: date, work: Path, *, demo: bool, progress: Progress = silent
) -> Row:
    """What would move in the provinces of a home. `work` is a folder in which the check notes how far it has come.

    A check of the same change over the same acts goes on where it was cut; the notes are thrown away once it is done.
    """
    extent = session.scalar(select(func.max(Act.id))) or 0
    name = text_digest(canonical_json([change.digest, list(provinces), on.isoformat(), extent])).removeprefix("sha256:")[:24]
    held = _Work.resumed(work / f"{name}.jsonl")
    units = _units(session, keyring, change, provinces, on, demo)
    resumed = sum(unit in held.done for unit, _ in units)
    for number, (unit, check) in enumerate(units, start=1):
        if unit not in held.done:
            held.keep(unit, check())
        progress(number, len(units), "checks", unit)
    moved = [row for unit, _ in units for row in held.done[unit]]
    held.path.unlink(missing_ok=True)
    kinds = {kind: [row for row in moved if row["kind"] == kind] for kind in ("bill", "award", "payment", "clock")}
    return {
        "change": change.name, "digest": change.digest, "places": list(provinces), "on": on.isoformat(),
        "checked": {kind: sum(unit.startswith(kind) for unit, _ in units) for kind in ("bill", "case")}, "resumed": resumed,
        "moved": kinds, "moves": len(moved), "change_fen": sum(row.get("change_fen") or 0 for row in moved if row["kind"] in ("bill", "award")), "cites": [GROUND],
    }  # fmt: skip


def _units(session: Session, keyring: Keyring, change: Change, provinces: Sequence[str], on: date, demo: bool) -> list[tuple[str, Callable[[], list[Row]]]]:
    """Each closed bill, then each case: its name and the check of it."""
    found: list[tuple[str, Callable[[], list[Row]]]] = []
    for closed in bills.closed_bills(session):
        if closed.province in provinces:
            found.append((f"bill {closed.province} {closed.month}", lambda one=closed: _bill(session, change, one.month, one.province, demo)))  # type: ignore[misc]
    for case in cases.cases(session):
        if law.places().province_of(case.place) in provinces:
            found.append((f"case {case.case_no}", lambda one=case: _case(session, keyring, change, one, on)))  # type: ignore[misc]
    return found


def _bill(session: Session, change: Change, month: Month, province: str, demo: bool) -> list[Row]:
    """The lines of a closed bill that would be rated otherwise."""
    before = _rated(session, month, province)
    with change.holding(session, [province], demo):
        after = _rated(session, month, province)
    return [
        {
            "kind": "bill", "place": province, "month": str(month), "platform": key[0], "industry": key[1], "tax_office": key[2], "before_fen": before.get(key, 0),
            "after_fen": after.get(key, 0), "change_fen": after.get(key, 0) - before.get(key, 0),
        }
        for key in sorted(before.keys() | after.keys()) if before.get(key) != after.get(key)
    ]  # fmt: skip


def _rated(session: Session, month: Month, province: str) -> dict[tuple[str, str, str], int]:
    counts = order_to_bill.counted(session, month)
    lines: Sequence[Line] = order_to_bill.rate(session, month, [province], counts)[province].lines
    found: dict[tuple[str, str, str], int] = {}
    for line in lines:
        key = (line.key.platform, line.key.industry, line.key.tax_office)
        found[key] = found.get(key, 0) + line.amount_fen
    return found


def _case(session: Session, keyring: Keyring, change: Change, case: CaseState, on: date) -> list[Row]:
    """The awards, payments and clocks of a case that would move."""
    numbers = Change(change.name, change.digest, change.numbers)
    before = _clocks(case, on)
    with numbers.holding(session, [], False):
        after, changed = _clocks(case, on), law.book()
    found = [
        {"kind": "clock", "case_no": case.case_no, "clock": name, "before": before.get(name), "after": after.get(name)}
        for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)
    ]  # fmt: skip
    for award in awards.awards(session, case.case_no):
        if award.status == "effective":
            found += _award(session, keyring, award, changed)
    return found


def _clocks(case: CaseState, on: date) -> dict[str, str]:
    """When each clock is due and how it stands."""
    return {f"{one.name} {one.begun_on}": f"{one.due} {one.state.value}" for one in clocks.clocks(case, on)}


def _award(session: Session, keyring: Keyring, award: awards.Award, changed: law.Book) -> list[Row]:
    """The receipts of an award that would give another amount, and the payments that rest on the lines they carry."""
    try:
        receipts = awards.open_receipts(session, keyring, award.award_no)
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return []
    now, then = BookNumbers(law.book(), award.place), BookNumbers(changed, award.place)
    found: list[Row] = []
    for digest, receipt in sorted(receipts.items()):
        if receipt.get("schema") != SCHEMA:
            continue  # how shares were rounded: it moves only with the shares, which have receipts of their own
        before, after = _value(receipt, now), _value(receipt, then)
        if before == after:
            continue
        items = sorted({line.item for line in award.lines if digest in line.receipts})
        fen = isinstance(before, int) and isinstance(after, int)
        found.append({
            "kind": "award", "case_no": award.case_no, "award_no": award.award_no, "items": items, "rule": receipt["rule"].get("name"), "before_fen": before,
            "after_fen": after, "change_fen": after - before if fen and isinstance(after, int) and isinstance(before, int) else None,
        })  # fmt: skip
    moved = {item for row in found for item in row["items"]}
    return found + [
        {
            "kind": "payment", "case_no": award.case_no, "award_no": award.award_no, "item": one.payable.item, "period": one.payable.period,
            "amount_fen": one.payable.amount_fen, "paid_fen": one.payable.amount_fen - one.open_fen,
        }
        for one in fund.payables(session, award_no=award.award_no) if one.payable.item in moved and not one.withdrawn
    ]  # fmt: skip


def _value(receipt: Mapping[str, Any], numbers: BookNumbers) -> Any:
    """What the rule of a receipt gives for its own facts with other numbers; the words of the refusal where it gives nothing."""
    facts = {name: Given(part["value"], part["evidence"]) if "evidence" in part else part["value"] for name, part in receipt["inputs"].items()}
    try:
        value = Formula.read(receipt["rule"]).explain(facts, numbers).receipt()["result"]["value"]
    except Fault as fault:
        return fault.code
    return value


def _checked(change: Change) -> Change:
    """Read the whole law with the change once. Raises CallerFault `change_form` with every defect."""
    held = (*standing("number"), *change.numbers)
    try:
        with amended(lambda: held):
            wrong = [one for one in law.book().citation_defects() if one.file == change.name]
    except LawDefects as found:
        wrong = list(found.defects)
    if wrong:
        raise _form(change.name, "\n".join(str(one) for one in wrong))
    if not change.numbers:
        raise _form(change.name, "no value")
    return change


def _text(path: Path) -> str:
    if not path.is_file():
        raise CallerFault("no_file", f"找不到文件“{path.name}”。", f"The file {path.name!r} does not exist.", place=path.name)
    return path.read_text(encoding="utf-8")


def _form(name: str, problem: str) -> CallerFault:
    return CallerFault(
        "change_form", f"“{name}”写法有误：{problem}", f"{name!r} cannot be read: {problem}", place=name,
        remedy_zh="请按法规数值文件或企业名单的写法更正；什么都没有写入。", remedy_en="Write it like a file of numbers or the list of enterprises; nothing was kept.",
    )  # fmt: skip
