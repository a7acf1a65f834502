"""From stand-alone work injury insurance into the scheme: files in, a look over all records, answers that reach cases.

1. A file of the other insurance is read as it stands; good rows are kept in one transaction, bad ones go back with their reasons.
2. A look over a province notes where every record stands and puts to persons what they must answer. Cases of the same persons are
   compared: where a record ran on the day of an injury, or tells of the same accident, a second benefit is possible.
3. An answer on a second benefit is taken into the case, where only the same item waits. An injury that comes over names its case,
   a recovery its decision: nobody is sent away without a place to go.

Articles: `zhejiang-2025-44 §2(7)`, `measures-2025 §15(1)`, `transition-readings §2`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.benefits.tables import RecoveryRow
from zhibao.cases import acts as cases
from zhibao.cases.one_scheme import OtherScheme, OtherSchemeRecord, concern, decide_other_scheme, record_other_scheme
from zhibao.cases.one_scheme import Standing as OtherStanding
from zhibao.cases.tables import CaseRow
from zhibao.edge import sheets
from zhibao.edge.workbooks import Column, Table, write_workbook
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import file_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.registry.transition import acts, entries, rules, standing, tasks
from zhibao.registry.transition.acts import Imported
from zhibao.registry.transition.model import Ask, Kind, State
from zhibao.registry.transition.standing import Shown
from zhibao.registry.transition.tables import StandaloneRecordRow
from zhibao.registry.transition.tasks import Task


@dataclass(frozen=True)
class TakenIn:
    """What became of a file, and the file in which bad rows were returned (None when there was none)."""

    outcome: Imported
    returned: Path | None


def take_in(
    session: Session, keyring: Keyring, path: Path, place: str, *, commit: bool, demo: bool, actor: str, at: datetime, returned: Path | None = None,
    progress: Progress = silent, area: str | None = None,
) -> TakenIn:  # fmt: skip
    """Take the records of a file in, with `area` only those of a city; without `commit` only say what would happen. Raises CallerFault, law.MissingNumber."""
    sheet = sheets.read_sheet(
        path, lambda cells: set(entries.NEEDED) <= set(entries.columns_of(cells)),
        expected_zh="至少需要 参保记录号、证件号码、单位代码、参保地、起始日期 五列。",
        expected_en="Columns ref, document_number, unit, city, from are needed at least.",
    )  # fmt: skip
    outcome = acts.import_records(
        session, keyring, place, _sent(sheet), digest=file_digest(path), commit=commit, demo=demo, actor=actor, at=at, progress=progress, area=area
    )
    if not outcome.rejections:
        return TakenIn(outcome, None)
    out = returned or sheets.returned_path(path)
    remarks = {one.number: (f"第 {one.number} 行：{one.zh}", f"Row {one.number}: {one.en}") for one in outcome.rejections}
    sheets.write_back(sheet, remarks, out, entries.REMARK_HEADINGS)
    return TakenIn(outcome, out)


def _sent(sheet: sheets.Sheet) -> Iterator[entries.SentRow]:
    at = entries.columns_of(sheet.headings.cells)
    for row in sheet.rows:
        yield entries.SentRow(row.number, {name: row.cell(column) for name, column in at.items()}, at["document"] in row.lossy)


def sweep(session: Session, keyring: Keyring, place: str, on: date, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Look over every record of a province and put what must be asked; again gives nothing new. A job may do it."""
    return tasks.sweep(session, place, on, second_benefits=second_benefits(session, place, on), actor=actor, at=at)


def second_benefits(session: Session, place: str, on: date) -> list[Ask]:
    """Cases of persons with a record that ran for the same unit on the day of the injury, or tells of the same accident."""
    persons = select(StandaloneRecordRow.person).where(StandaloneRecordRow.place == place)
    held = standing.by_person(standing.shown(session, place, on))
    found = []
    for row in session.execute(select(CaseRow.case_no, CaseRow.person, CaseRow.injury_at).where(CaseRow.person.in_(persons)).order_by(CaseRow.case_no)):
        hurt = row.injury_at.astimezone(ZONE).date()
        unit = cases.case_state(session, row.case_no).facts.get("platform")
        for one in held.get(row.person, []):
            if concern(_as_other_scheme(one, hurt, ()), person=row.person, unit=unit, injury_on=hurt).concerns:
                found.append(Ask(Kind.SECOND_BENEFIT, one.record.ref, row.person, one.record.city, one.held.enterprise, hurt, hurt, row.case_no))
    return found


def _as_other_scheme(one: Shown, hurt: date, items: Sequence[str]) -> OtherSchemeRecord:
    """A record as a case notes it: of the same accident where it tells of one, else for the days on which it ran."""
    record, paid = one.record, one.record.facts.paid
    kind = OtherScheme.STANDALONE_RECORD
    if record.facts.accident_on == hurt:
        kind = OtherScheme.WORK_INJURY_BENEFIT if paid else OtherScheme.WORK_INJURY_APPLICATION
    return OtherSchemeRecord(
        f"{record.place}-{record.ref}", kind, record.person, record.unit, record.facts.accident_on, OtherStanding.PAID if paid else OtherStanding.LIVE,
        tuple(items), record.first, one.held.ends_on,
    )  # fmt: skip


def answer(
    session: Session, keyring: Keyring, number: str, *, result: str, reason: str, actor: Actor, at: datetime, led_to: str | None = None,
    items: Sequence[str] = (),
) -> Task:  # fmt: skip
    """A person answers a task. `led_to` is the case or the recovery where one is asked for; `items` the benefits that the other scheme pays.

    Raises CallerFault `lead_needed`, `items_needed`, those of the case and those of `tasks.answer`.
    """
    held = tasks.task(session, number)
    if held.kind is Kind.LATE_INJURY and result in ("re_assigned", "recovered"):
        _check_lead(session, held, result, led_to)
    if held.kind is Kind.SECOND_BENEFIT and held.case_no is not None and result in ("this_scheme", "other_scheme"):
        if result == "other_scheme" and not items:
            raise CallerFault(
                "items_needed", "请列出由工伤保险支付的待遇项目，只有这些项目在本制度不再支付。",
                "Name the benefits that the work injury insurance pays; only these are not paid here.", place="items",
            )  # fmt: skip
        _decide_in_case(session, keyring, held, result, reason, items, actor=actor, at=at)
        led_to = held.case_no
    return tasks.answer(session, keyring, number, result=result, reason=reason, actor=actor, at=at, led_to=led_to)


def _check_lead(session: Session, held: Task, result: str, led_to: str | None) -> None:
    """Nobody is sent away without a place to go: her case here, or the decision on what both paid."""
    query = select(CaseRow).where(CaseRow.person == held.person)
    here = {row.case_no: row.injury_at.astimezone(ZONE).date() for row in session.scalars(query)}
    if result == "re_assigned" and here.get(led_to or "") != held.first:
        raise CallerFault(
            "lead_needed", f"归本制度办理的，须写明该人员 {held.first} 受伤的案件。", f"Name the case of this person's injury of {held.first}.", place="led_to",
            remedy_zh="没有案件的，先代为报案。", remedy_en="Where there is none, report the injury for her first.",
        )  # fmt: skip
    if result == "recovered":
        recovery = None if led_to is None else session.get(RecoveryRow, led_to)
        if recovery is None or recovery.case_no not in here:
            raise CallerFault(
                "lead_needed", "追回须写明已经两人作出的追回决定；没有重复支付的，不追回。",
                "Name the decision to recover, made by two persons; where nothing was paid twice, nothing is recovered.", place="led_to",
            )  # fmt: skip


def _decide_in_case(session: Session, keyring: Keyring, held: Task, result: str, reason: str, items: Sequence[str], *, actor: Actor, at: datetime) -> None:
    assert held.case_no is not None
    shown = standing.one(session, held.place, held.ref, at.astimezone(ZONE).date())
    record_other_scheme(session, keyring, held.case_no, _as_other_scheme(shown, held.first, items), officer=actor, actor=actor, at=at)
    case = cases.case_state(session, held.case_no)
    lead = f"{held.place}-{held.ref}@"
    mine = [step for step in case.all("double_coverage_task") if str(step.facts["ref"]).startswith(lead)]
    if mine:
        decide_other_scheme(
            session, keyring, held.case_no, str(mine[-1].facts["ref"]), this_scheme=result == "this_scheme", reason=reason, actor=actor, at=at
        )


def work_list(
    session: Session, place: str, on: date, *, area: str | None = None, state: str | None = None, keyring: Keyring | None = None
) -> dict[str, Any]:  # fmt: skip
    """The work list of a province or of an area in it: rule, counts, records, tasks. Raises law.MissingNumber, CallerFault `state_unknown`."""
    if state is not None and state not in list(State):
        raise CallerFault(
            "state_unknown", f"没有“{state}”这种状态。", f"There is no state {state!r}.", place="state",
            remedy_zh=f"可用：{'、'.join(State)}。", remedy_en=f"Use: {', '.join(State)}.",
        )  # fmt: skip
    found = standing.shown(session, place, on, area=area)
    listed = [one for one in found if state is None or one.held.state == state]
    asked = [one.document(on) for one in tasks.tasks(session, place, area=area, keyring=keyring)]
    return {
        "place": place, "area": area or place, "on": on.isoformat(), "rule": standing.rule_document(rules.rule_of(place, on)),
        "counts": standing.counts(found) | {"tasks": len(asked), "tasks_open": sum(one["answer"] is None for one in asked)},
        "provisional": any(one.held.mark == "assumed" for one in listed), "records": [one.document() for one in listed], "tasks": asked,
    }  # fmt: skip


def covers_of(session: Session, place: str, person: int, on: date) -> list[dict[str, Any]]:
    """When each cover of a person applied, by day; empty where no record of hers is known."""
    return standing.line_of_time(standing.shown(session, place, on, person=person), on)


_RECORD_COLUMNS = (
    ("记录号", "record", "ref"), ("市", "city", "city"), ("单位", "unit", "unit_name"), ("单位代码", "code", "unit"), ("起", "from", "from"), ("止", "to", "to"),
    ("状态", "state", "zh"), ("State", "in English", "en"), ("期限", "last day", "limit"), ("应办日期", "due", "due_on"), ("情形", "ground", "ground"),
    ("凭证", "evidence", "evidence"), ("可能的情形", "ground by its facts", "claimed"), ("终止于", "ended on", "ends_on"), ("转入日期", "moved on", "moved_on"), ("标记", "mark", "mark"),
)  # fmt: skip
_TASK_COLUMNS = (
    ("待办", "task", "task"), ("市", "city", "city"), ("事项", "what", "zh"), ("What", "in English", "en"), ("记录号", "record", "ref"), ("案件", "case", "case_no"),
    ("起", "from", "from"), ("止", "to", "to"), ("岗位", "owner", "owner"), ("期限", "due", "due_on"),
)  # fmt: skip


def write_list(document: dict[str, Any], out: Path, mark: str = "") -> None:
    """The work list as an Excel workbook: records and tasks, without a name or number of a person. Raises CallerFault `cannot_write`."""
    above = (f"单项工伤保险过渡 · transition {document['area']} {document['on']}", "暂定 provisional" if document["provisional"] else "")
    records = [[one[key] for _, _, key in _RECORD_COLUMNS] + [one["late_days"]] for one in document["records"]]
    asked = [[one[key] for _, _, key in _TASK_COLUMNS] + [one["days"], None if one["answer"] is None else one["answer"]["zh"]] for one in document["tasks"]]
    write_workbook(out, [
        Table("记录 records", [*(Column(zh, en) for zh, en, _ in _RECORD_COLUMNS), Column("逾期日数", "days late", "whole")], records, above=above, mark=mark),
        Table("待办 tasks", [*(Column(zh, en) for zh, en, _ in _TASK_COLUMNS), Column("日数", "days", "whole"), Column("答复", "answer")], asked, above=above, mark=mark),
    ])  # fmt: skip
