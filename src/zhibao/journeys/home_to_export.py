"""From a home to an export that somebody else can audit: every official table as one file, in an open format.

The story in three steps: read all tables at one instant, write each as JSON Lines, seal the manifest last. The format is
`zhibao.export/1`: canonical JSON, whole fen, instants as whole milliseconds since 1970, days as ISO text, sealed content
as the digest of its bytes. No name, no document number and no account leaves; persons stand by their pseudonyms. What
somebody could sign in with (passwords, passkeys, sessions, secrets of machines) stays where it is. The
receipts of awards are opened, because the auditor computes them again; where the key of the person was destroyed, they
stay closed and their digests remain. What the rules are written in goes along as data: the numbers of the law, accounts,
lanes, procedure.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, LargeBinary, Table, func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits.model import Benefit
from zhibao.cases import procedure
from zhibao.cases.facts import FACTS
from zhibao.cases.model import INITIAL
from zhibao.fund import charts
from zhibao.kit import vault
from zhibao.kit.clock import millis
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import InstantMs, IsoDate, JsonText, canonical_json

FORMAT = "zhibao.export/1"
_ROWS_AT_ONCE = 2_000
# Sealed contents under the digest that acts hold, so that others can hold the two together without a key.
_UNDER_SM3 = {
    "case_content": ("sealed",),
    "payee_account": ("sealed", "account_index"),
    "appraisal_conclusion": ("content",),
    "appraisal_examination": ("content",),
    "appraisal_opinion": ("content",),
    "control_flag_answer": ("sealed",),
    "control_sample_result": ("sealed",),
    "control_inspection": ("sealed",),
    "control_inspection_step": ("sealed",),
    "control_incident": ("sealed",),
    "control_incident_step": ("sealed",),
    "insurer_handled_again": ("sealed",),
    "insurer_sample_result": ("sealed",),
    "insurer_review_step": ("sealed",),
    "insurer_remark": ("sealed",),
    "insurer_remark_finding": ("sealed",),
    "insurer_notice": ("sealed",),
    "insurer_notice_step": ("sealed",),
    "case_rescue_follow": ("sealed",),
    "linkage_hit_answer": ("sealed",),
    "enquiry": ("sealed",),
    "enquiry_step": ("sealed",),
    "important_problem": ("sealed",),
    "important_problem_step": ("sealed",),
    "enterprise_paper": ("sealed",),
    "enterprise_paper_step": ("sealed",),
    "coverage_gap_step": ("sealed",),
    "shifting_inspection": ("sealed",),
    "shifting_finding": ("sealed",),
    "shifting_decision": ("sealed",),
    "standalone_step": ("sealed",),
    "standalone_answer": ("sealed",),
}
_RECEIPTS = "award_receipt"


@dataclass(frozen=True)
class Exported:
    """An export: its folder, and how many tables and rows it holds."""

    folder: Path
    tables: int
    rows: int


def home_to_export(
    session: Session,
    keyring: Keyring,
    folder: Path,
    tables: Sequence[Table],
    *,
    at: datetime,
    release: str,
    progress: Progress = silent,
) -> Exported:
    """Write the official tables to a new folder that only its owner may read. Raises CallerFault `export_folder`.

    All tables are read in one transaction, so that they fit together; `at_one_instant` begins it. The manifest is written
    last: a folder without it is no export.
    """
    _make_private(folder)
    tables = [table for table in tables if not table.info.get("stays")]
    total = sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    written: dict[str, dict[str, Any]] = {}
    done = 0
    for table in tables:
        written[table.name] = _write_table(session, keyring, folder, table)
        done += written[table.name]["rows"]
        progress(done, total, "rows", table.name)
    written["law_number"] = _write(folder, "law_number", law_numbers()) | {"acts": []}
    manifest = {"format": FORMAT, "made_at": at.isoformat(), "release": release, "tables": written, "data": rules_as_data()}
    with _create(folder / "manifest.json") as stream:
        stream.write(json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=1).encode() + b"\n")
    return Exported(folder, len(written), done)


def at_one_instant(session: Session) -> Session:
    """Let everything that a fresh session reads stand at the instant of its first question, on both databases."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    return session


def rules_as_data() -> dict[str, list[dict[str, Any]]]:
    """The tables that the rules are written in, as the auditor reads them."""
    accounts = [
        {"number": account.number, "name": account.name, "kind": account.kind, "owed": account.owed}
        for account in charts.chart().values()
    ]
    lanes = [
        {
            "name": lane.name,
            "kind": lane.kind,
            "up_to_fen": lane.up_to_fen,
            "posts": [post.value for post in lane.posts],
            "persons": lane.persons,
            "evidence": lane.evidence,
        }
        for lane in charts.lanes()
    ]
    benefits = [{"name": benefit.value, "zh": benefit.zh} for benefit in Benefit]
    steps = [
        {
            "verb": step.verb,
            "track": step.track.value,
            "sources": [state.value for state in step.sources],
            "target": step.target.value if step.target else None,
            "roles": [role.value for role in step.roles],
            "adverse": step.adverse,
            "required": [name for name in step.required if not FACTS[name].personal],
            "sealed": any(FACTS[name].personal for name in step.required),
        }
        for step in procedure.STEPS
    ]
    start = [{"track": track.value, "state": state.value} for track, state in INITIAL.items()]
    return {"accounts": accounts, "benefits": benefits, "lanes": lanes, "procedure": steps, "procedure_start": start}


def law_numbers() -> Iterator[dict[str, Any]]:
    """Every established number of the law: what receipts are held against."""
    for parameter, entry in law.book().numbers():
        if isinstance(entry, law.Entry):
            yield {
                "name": parameter.name,
                "place": entry.place,
                "by": dict(entry.keys),
                "from": entry.valid_from.isoformat(),
                "to": entry.valid_to.isoformat() if entry.valid_to else None,
                "value": entry.value if entry.value_fen is None else entry.value_fen,
                "cites": list(entry.cites),
                "mark": entry.mark,
            }


def _make_private(folder: Path) -> None:
    """A new or empty folder that only its owner may enter."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CallerFault(
            "export_folder",
            "导出文件夹已存在且不是空的。",
            "The folder of the export exists and is not empty.",
            place=folder.name,
            remedy_zh="请另选一个文件夹。",
            remedy_en="Choose another folder.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)


def _create(path: Path) -> Any:
    """A new file that only its owner may read."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _write_table(session: Session, keyring: Keyring, folder: Path, table: Table) -> dict[str, Any]:
    """One table as JSON Lines, streamed; gives what the manifest says of it."""
    return _write(folder, table.name, _documents(session, keyring, table)) | {
        "columns": {column.name: _kind(column) for column in table.columns},
        "acts": [column.name for column in table.columns if _names_an_act(column)],
        "numbered": _numbered(session, table),
    }


def _numbered(session: Session, table: Table) -> str | None:
    """The column that numbers the rows of a table without a gap, where the database does so.

    SQLite gives the number after the greatest, and what was undone leaves no trace; a sequence of PostgreSQL skips.
    """
    column = table.autoincrement_column
    return column.name if column is not None and session.get_bind().dialect.name == "sqlite" else None


def _write(folder: Path, name: str, documents: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Documents as lines of a new file; gives its name, its rows and the digest of its bytes."""
    file, running, rows = f"{name}.jsonl", hashlib.sha256(), 0
    with _create(folder / file) as stream:
        for document in documents:
            line = canonical_json(document).encode() + b"\n"
            stream.write(line)
            running.update(line)
            rows += 1
    return {"file": file, "rows": rows, "sha256": f"sha256:{running.hexdigest()}"}


def _documents(session: Session, keyring: Keyring, table: Table) -> Iterator[dict[str, Any]]:
    plain = [(column.name, _PLAIN.get(type(column.type), _as_it_is)) for column in table.columns]
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_ROWS_AT_ONCE)
    for row in session.execute(query):
        document = {name: value if value is None else form(value) for (name, form), value in zip(plain, row, strict=True)}
        for name in _UNDER_SM3.get(table.name, ()):
            content = getattr(row, name)
            document[name] = None if content is None else text_digest(content, "sm3")
        if table.name == _RECEIPTS:
            document["receipts"] = _opened(session, keyring, row)
        yield document


def _opened(session: Session, keyring: Keyring, row: Any) -> Any:
    """The receipts of an award, or None where the key of the person was destroyed."""
    try:
        return json.loads(vault.open_for(session, keyring, row.person, row.sealed))
    except CallerFault as fault:
        if fault.code != "person_key_destroyed":
            raise
        return None


def _as_it_is(value: Any) -> Any:
    return value


_PLAIN: dict[type, Callable[[Any], Any]] = {InstantMs: millis, IsoDate: date.isoformat, LargeBinary: text_digest}
_KINDS = {InstantMs: "instant_ms", IsoDate: "day", LargeBinary: "digest", JsonText: "json"}


def _kind(column: Column[Any]) -> str:
    return _KINDS.get(type(column.type), "integer" if column.type.python_type is int else "text")


def _names_an_act(column: Column[Any]) -> bool:
    return any(key.target_fullname == "act.id" for key in column.foreign_keys)
