"""A register of experts and an appraisal, as the tests of the appraisal need them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao.cases.appraisal import Appraisal, Stage, open_appraisal
from zhibao.cases.experts import COLUMNS, Speciality, import_experts
from zhibao.cases.opinions import Conclusion, Opinion, conclude, reveal_opinions, seal_opinion
from zhibao.cases.panel import Panel, commit_draw, draw_panel, panel_of
from zhibao.kit.actors import Actor
from zhibao.kit.clock import instant
from zhibao.kit.identity import fictional_citizen_number
from zhibao.kit.secrets import Keyring

CASE, PERSON = "570100-2025-000012", 4711
CITY, PROVINCE = "570100", "570000"
CLERK = Actor("lin.hao", "appraisal_clerk")
AT = instant("2025-10-10T09:00")
BONES, NERVES = Speciality.BONES_AND_BURNS, Speciality.NERVES_AND_MIND
SEATS = (BONES, BONES, NERVES)


def register_line(seed: int, speciality: str = BONES, **changed: str) -> dict[str, str]:
    """One line of a register file."""
    line = {
        "document_number": fictional_citizen_number(seed=seed),
        "name": f"专家{seed}",
        "speciality": str(speciality),
        "licence": f"1105700001{seed:05d}",
        "hospital": f"桃花市第{seed % 4 + 1}医院",
        "committee": CITY,
        "from": "2025-07-01",
        "to": "",
    }
    return line | changed


def write_register(path: Path, lines: list[dict[str, str]]) -> Path:
    """A register file."""
    rows = [",".join(COLUMNS), *(",".join(line[name] for name in COLUMNS) for line in lines)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def fill_register(session: Session, keyring: Keyring, folder: Path) -> None:
    """Eight bone and six nerve experts in the city, six and three in the province."""
    city = [register_line(n) for n in range(8)] + [register_line(n, NERVES) for n in range(8, 14)]
    province = [register_line(n, committee=PROVINCE) for n in range(20, 26)]
    province += [register_line(n, NERVES, committee=PROVINCE) for n in range(26, 29)]
    path = write_register(folder / "register.csv", city + province)
    import_experts(session, keyring, path, actor=CLERK, at=AT - timedelta(days=30))


def opened(session: Session, stage: Stage = Stage.FIRST, **changed: Any) -> Appraisal:
    """An appraisal opened."""
    facts: dict[str, Any] = {
        "case_no": CASE,
        "person": PERSON,
        "place": CITY,
        "stage": stage,
        "application_on": date(2025, 10, 9),
        "injury_on": date(2025, 9, 3),
        "seats": SEATS,
        "treating_hospitals": (),
        "actor": CLERK,
        "at": AT,
    }
    return open_appraisal(session, **(facts | changed))


def drawn(session: Session, keyring: Keyring, ref: str, word: str = "osmanthus-7", at: datetime = AT) -> Panel:
    """A panel drawn."""
    commit_draw(session, keyring, ref, actor=CLERK, at=at)
    return draw_panel(session, keyring, ref, word=word, actor=CLERK, at=at)


def opinion(*findings: str, reasons: str = "") -> Opinion:
    """An opinion of nothing but findings."""
    return Opinion(findings or ("5.8.2(14)",), reasons=reasons)


def sealed_by_all(session: Session, keyring: Keyring, ref: str, at: datetime = AT) -> None:
    """Every expert of the panel seals an opinion."""
    for member in panel_of(session, ref).members:
        seal_opinion(session, keyring, ref, member.expert, opinion(), actor=CLERK, at=at)


def conclusion(*findings: str, grade: int | None = 8, **changed: Any) -> Conclusion:
    """A conclusion on which all agree."""
    facts: dict[str, Any] = {
        "findings": findings or ("5.8.2(14)",),
        "grade": grade,
        "care_level": "none",
        "need_help": (),
        "agreed": (1, 2, 3),
    }
    return Conclusion(**(facts | changed))


def concluded(session: Session, keyring: Keyring, ref: str, made: Conclusion | None = None, at: datetime = AT) -> None:
    """From an open appraisal to its conclusion."""
    drawn(session, keyring, ref, at=at)
    sealed_by_all(session, keyring, ref, at)
    reveal_opinions(session, keyring, ref, actor=CLERK, at=at)
    conclude(session, keyring, ref, made or conclusion(), actor=CLERK, at=at)
