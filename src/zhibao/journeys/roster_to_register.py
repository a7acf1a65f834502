"""A roster of workers: from the file an enterprise sends to the register, and what must be corrected back to it.

1. The file is read as it stands and its digest is taken.
2. Each row is judged; good rows are kept in one transaction (or only counted in a dry run).
3. Rows that cannot be registered go back in the sender's own layout, each with its reason.

Articles: `measures-2025 §2` (who is registered, and who is insured elsewhere).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from zhibao.edge import sheets
from zhibao.kit.digest import file_digest
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.registry import roster, workers
from zhibao.registry.workers import RosterOutcome


@dataclass(frozen=True)
class RosterReport:
    """What became of a roster, and the file in which bad rows were returned (None when there was none)."""

    outcome: RosterOutcome
    returned: Path | None


def roster_to_register(
    session: Session,
    keyring: Keyring,
    path: Path,
    platform: str,
    *,
    commit: bool,
    actor: str,
    since: date | None = None,
    agency: str | None = None,
    returned: Path | None = None,
    progress: Progress = silent,
) -> RosterReport:
    """Register the workers of a file; without `commit` only say what would happen; `agency` sends it for the platform. Raises CallerFault."""
    sheet = sheets.read_sheet(
        path,
        is_heading,
        expected_zh="至少需要“证件号码”一列；可另有 姓名、证件类型、起始日期、终止日期、平台服务机构、是否职工。",
        expected_en="At least a column document_number is needed; name, document_kind, from, to, service_agency and "
        "employee may stand beside it.",
    )
    outcome = workers.register_roster(
        session,
        keyring,
        platform,
        rows(sheet),
        digest=file_digest(path),
        commit=commit,
        actor=actor,
        since=since,
        agency=agency,
        progress=progress,
    )
    if not outcome.rejections:
        return RosterReport(outcome, None)
    out = returned or sheets.returned_path(path)
    remarks = {r.number: (f"第 {r.number} 行：{r.zh}", f"Row {r.number}: {r.en}") for r in outcome.rejections}
    sheets.write_back(sheet, remarks, out, roster.REMARK_HEADINGS)
    return RosterReport(outcome, out)


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row of a sheet is the heading of a roster."""
    return "document" in roster.columns_of(cells)


def rows(sheet: sheets.Sheet) -> Iterator[roster.RosterRow]:
    """The rows of a roster as they stand in a sheet."""
    at = roster.columns_of(sheet.headings.cells)
    for row in sheet.rows:
        yield roster.RosterRow(
            number=row.number,
            document=row.cell(at["document"]),
            first=row.cell(at.get("first")),
            last=row.cell(at.get("last")),
            name=row.cell(at.get("name")),
            kind=row.cell(at.get("kind")),
            agency=row.cell(at.get("agency")),
            employee=row.cell(at.get("employee")),
            document_as_number=at["document"] in row.lossy,
        )
