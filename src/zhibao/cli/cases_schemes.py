"""The command that notes in a case what another scheme holds of the same injury."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from zhibao.cli.cases_evidence import AtOption, when
from zhibao.cli.cases_report import AsOption, CaseArgument
from zhibao.cli.cases_screen import read_json
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit.actors import Actor
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault

if TYPE_CHECKING:
    from zhibao.cases.one_scheme import OtherSchemeRecord

_KEYS = ("ref", "kind", "worker_id", "unit", "event_on", "standing", "items", "since", "until")


def other_scheme(
    case_no: CaseArgument,
    file: Annotated[Path, typer.Argument(help="另一制度的记录，JSON / a record of another scheme, JSON.")],
    officer: Annotated[str, typer.Option("--officer", help="承办人，岗位:人员 / the officer who decides, post:person.")],
    as_: AsOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """登记工伤保险或单项参保的记录；涉及同一伤害的交承办人，只有同一项目暂缓支付。

    Note a record of another scheme; one of the same injury is a task for the officer, and only the same item waits.

    例 / example: zhibao cases other-scheme 570100-2025-000001 record.json --officer confirmation_officer:chen.mei --as case_clerk:li.na
    """
    from zhibao.cases import acts
    from zhibao.cases.one_scheme import record_other_scheme
    from zhibao.cases.report_file import pseudonym_of

    home, told = open_home(), read_json(file)
    with home.session() as session:
        person = acts.case_state(session, case_no).person
        record = _record(told, person)
        if told.get("worker_id") is not None:
            record = replace(record, person=pseudonym_of(str(told["worker_id"]), home.keyring))
        found = record_other_scheme(
            session, home.keyring, case_no, record, officer=Actor.parse(officer), actor=Actor.parse(as_), at=when(at)
        )
    document = {"case_no": case_no, "ref": record.ref, "concerns": found.concerns, "zh": found.zh, "en": found.en}
    emit(document, as_json, lambda: page.print(f"{found.zh}\n{found.en}", soft_wrap=True))


def _record(told: Any, person: int) -> OtherSchemeRecord:
    """The record of a file. Raises CallerFault `record_form` with the key that is wrong."""
    from zhibao.cases.one_scheme import OtherScheme, OtherSchemeRecord, Standing

    if not isinstance(told, dict):
        raise _wrong("FILE")
    for key in told:
        if key not in _KEYS:
            raise _wrong(key)
    if told.get("kind") not in list(OtherScheme):
        raise _wrong("kind", ", ".join(OtherScheme))
    if told.get("standing") not in list(Standing):
        raise _wrong("standing", ", ".join(Standing))
    items = told.get("items") or []
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise _wrong("items")
    if not isinstance(told.get("ref"), str) or not isinstance(told.get("unit"), (str, type(None))):
        raise _wrong("ref" if not isinstance(told.get("ref"), str) else "unit")
    days = {key: None if told.get(key) is None else day(str(told[key])) for key in ("event_on", "since", "until")}
    return OtherSchemeRecord(
        told["ref"], OtherScheme(told["kind"]), person, told.get("unit"),
        standing=Standing(told["standing"]), items=tuple(items), **days,
    )  # fmt: skip


def _wrong(key: str, words: str = "") -> CallerFault:
    return CallerFault(
        "record_form",
        f"记录中的 {key} 不合要求。",
        f"{key} of the record is not in its form.",
        place=str(key),
        remedy_zh=f"可用：{words or '、'.join(_KEYS)}。",
        remedy_en=f"Use: {words or ', '.join(_KEYS)}.",
    )
