"""Lives of a simulated truth played through the transition: the file comes in, workers are registered, officers decide, the list is looked over.

Used by the demonstration of 桃源 and by the test that holds the work list against the truth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao.edge.simulation import standalone as simulation
from zhibao.edge.simulation.standalone import Decision, Life, Truth
from zhibao.journeys import standalone_to_scheme as journey
from zhibao.journeys.injury_office import Office
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.law import FICTIONAL_PROVINCE
from zhibao.registry import answers, workers
from zhibao.registry.roster import RosterRow
from zhibao.registry.transition import acts
from zhibao.registry.transition.model import Ground

Opening = Callable[[], AbstractContextManager[Session]]
Staff = Mapping[str, tuple[Actor, Actor]]
SWEEPER = Actor("sweeper", "job")
# Every fate of the truth once, and some of them again.
_SEED, _RECORDS = 11, 26


def play(
    writing: Opening, keyring: Keyring, place: str, truth: Truth, folder: Path, staff: Staff, at: datetime, *, swept: bool = True, progress: Progress = silent
) -> dict[str, Any]:  # fmt: skip
    """Play a truth in a province; `staff` names by city the officer and the second person. Returns counts of what was taken in and put."""
    path = folder / "standalone.csv"
    rows = simulation.write_file(path, truth)
    with writing() as session:
        taken = journey.take_in(session, keyring, path, place, commit=True, demo=True, actor="list_keeper:shu.mu", at=at).outcome
        _register(session, keyring, truth)
    decided = [life for life in truth.lives if life.decisions]
    for done, life in enumerate(decided, start=1):
        with writing() as session:
            for decision in life.decisions:
                _decide(session, keyring, place, life, decision, staff[life.city], at)
        progress(done, len(decided), "records")
    told = {"rows": rows, "added": taken.added, "rejected": taken.rejected, "decided": len(decided), "new_tasks": 0}
    if swept:
        with writing() as session:
            told["new_tasks"] = journey.sweep(session, keyring, place, at.astimezone(ZONE).date(), actor=SWEEPER, at=at)["new_tasks"]
    return told


def demonstrate(office: Office, offices: Mapping[str, Mapping[str, str]], now: datetime) -> dict[str, Any]:
    """Records of two cities of 桃源 as they stand today, with what was decided and what waits; what waits for whom."""
    staff = {city: (Actor(posts["case_clerk"], "case_clerk"), Actor(posts["supervisor"], "supervisor")) for city, posts in offices.items()}
    truth = simulation.simulate(_SEED, _RECORDS, now.astimezone(ZONE).date(), tuple(staff))
    told = play(office.writing, office.keyring, FICTIONAL_PROVINCE, truth, office.folder, staff, now)
    return {
        "key": "transition", "zh": f"单项工伤保险过渡：{told['added']} 条记录，{told['new_tasks']} 项待办",
        "en": f"transition out of stand-alone insurance: {told['added']} records, {told['new_tasks']} tasks", "post": "case_clerk", "place": FICTIONAL_PROVINCE,
        "injured_on": now.astimezone(ZONE).date().isoformat(), "worker": "—", "case_no": None,
    }  # fmt: skip


def _register(session: Session, keyring: Keyring, truth: Truth) -> None:
    held: dict[str, list[RosterRow]] = defaultdict(list)
    for life in truth.lives:
        if life.registered is not None and life.enterprise is not None:
            first, last = life.registered
            own = held[life.enterprise]
            own.append(RosterRow(len(own) + 2, life.document, first.isoformat(), "" if last is None else last.isoformat(), name=life.cells["姓名"]))
    for slug, rows in held.items():
        uscc = answers.find_enterprise(session, slug).uscc or slug
        outcome = workers.register_roster(session, keyring, uscc, rows, digest=f"standalone {slug} {len(rows)}", commit=True, actor="list_keeper:shu.mu")
        assert outcome.rejected == 0, outcome.rejections


def _decide(session: Session, keyring: Keyring, place: str, life: Life, decision: Decision, staff: tuple[Actor, Actor], at: datetime) -> None:
    officer, second = staff
    said = dict(decision.said)
    if decision.kind in ("kept", "proposed"):
        acts.keep(session, keyring, place, life.ref, reason="核对原件，情形属实", actor=officer, at=at, **(said | {"ground": Ground(said["ground"])}))
    elif decision.kind in ("approved", "refused"):
        acts.second(session, keyring, place, life.ref, agree=decision.kind == "approved", reason="已核对", actor=second, at=at)
    elif decision.kind == "ground_ended":
        acts.ground_ended(session, keyring, place, life.ref, reason="鉴定结论已送达", actor=officer, at=at, **said)
    else:
        acts.end(session, keyring, place, life.ref, reason="期限已到，补办终止", actor=officer, at=at)
