"""From a candidate to a prepared one: its order file tried, its roster judged, its reports seen in the sandbox; each result recorded.

Nothing of what is tried is kept: orders go into a store that is thrown away, rows of the roster are judged and forgotten, the
machine of the sandbox is answered and undone (`jiangsu-2025-31 §4`, `extension-parameters §5`).
"""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao.access import machines, sandbox
from zhibao.edge import sheets
from zhibao.journeys import roster_to_register
from zhibao.journeys.orders_to_trial import orders_to_trial
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders.feed import Feed
from zhibao.registry import roster
from zhibao.registry.extension import acts
from zhibao.registry.extension.model import Candidate

_MOST_REQUESTS = 500
_REPORT = "platform.report"


def try_orders(session: Session, keyring: Keyring, number: str, *, feed: Feed, demo: bool, actor: Actor, at: datetime, progress: Progress = silent) -> Candidate:
    """Try an order file as at loading: passed where every row would be accepted. Raises CallerFault `uscc_missing`."""
    held = acts.candidate(session, number)
    if held.uscc is None:
        raise CallerFault("uscc_missing", "候选企业还没有代码，请先在调查中补上。", "The candidate has no code yet; give it in a survey.", place=number)
    with tempfile.TemporaryDirectory(prefix="zhibao-candidate-") as folder:
        result = orders_to_trial(folder=Path(folder), keyring=keyring, demo=demo, platform=held.uscc, feed=feed, progress=progress).document()
    figures = {name: result[name] for name in ("received", "accepted", "duplicate", "quarantined", "conflicts", "warnings")}
    passed = figures["received"] > 0 and not figures["quarantined"] and not figures["conflicts"]
    return acts.record_check(session, number, "data", passed=passed, figures=figures, actor=actor, at=at)


def try_roster(session: Session, number: str, path: Path, *, demo: bool, today: date, actor: Actor, at: datetime) -> Candidate:
    """Judge each row of a roster as at registration: passed where none is rejected. No name and no number is kept."""
    sheet = sheets.read_sheet(path, roster_to_register.is_heading, expected_zh="至少需要“证件号码”一列。", expected_en="At least a column document_number is needed.")
    standard = roster.Standard(today=today, demo=demo, since=today)
    reasons: Counter[str] = Counter()
    received = 0
    for row in roster_to_register.rows(sheet):
        received += 1
        judged = roster.judge(row, standard)
        if isinstance(judged, roster.Rejection):
            reasons[judged.code] += 1
    figures: dict[str, Any] = {"received": received, "rejected": sum(reasons.values()), "reasons": dict(sorted(reasons.items()))}
    return acts.record_check(session, number, "enrolment", passed=received > 0 and not reasons, figures=figures, actor=actor, at=at)


def see_reports(session: Session, keyring: Keyring, number: str, client_no: str, *, actor: Actor, at: datetime) -> Candidate:
    """Look into the log of its machine of the sandbox: passed where a report of an injury was answered without fault.

    Raises CallerFault `not_a_sandbox` for a machine whose requests are kept.
    """
    acts.candidate(session, number)
    if not machines.is_sandbox(client_no):
        raise CallerFault("not_a_sandbox", "这不是沙箱的机器。", "This is no machine of the sandbox.", place=client_no, remedy_zh="请为企业另设沙箱机器。", remedy_en="Register a machine of the sandbox for it.")
    _, rows = sandbox.asked(session, keyring, client_no, offset=0, limit=_MOST_REQUESTS)
    reports = [one for one in rows if one.operation == _REPORT]
    accepted = sum(one.status < 400 for one in reports)
    figures = {"client": client_no, "requests": len(rows), "reports": len(reports), "accepted": accepted}
    return acts.record_check(session, number, "reporting", passed=accepted > 0, figures=figures, actor=actor, at=at)
