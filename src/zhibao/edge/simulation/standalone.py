"""A simulated truth of stand-alone work injury insurance: lives whose end is known, the file that tells of them, and rows that are wrong.

Each life is drawn from a fate, and with the fate comes what is true of its record on a day and what a person must be asked. Nothing here
asks the rules of the transition, so the work list is measured against it and not believed. Everybody is invented (region 57xxxx).
"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from zhibao.edge.simulation.people import name_of
from zhibao.kit.identity import fictional_citizen_number, fictional_uscc

FIRST_PERSON: Final = 9_400_000
"""Persons of these records are the fictional persons from this number on."""

HEADINGS: Final = (
    "参保记录号", "证件号码", "姓名", "单位代码", "单位名称", "参保地", "参保起始日期", "参保终止日期", "事故日期", "工伤认定日期", "停工留薪期止",
    "鉴定申请日期", "鉴定结论日期", "伤残等级", "已支付待遇",
)  # fmt: skip
_LAST_DAY = date(2025, 6, 30)
_DAY = timedelta(days=1)
_CITIES = ("570100", "570200", "570300")
_PILOT: Final = ((2, "meituan", "美团"), (3, "eleme", "饿了么"), (4, "dada", "达达"))
_OUTSIDE: Final = (701, "武陵外卖站（未纳入试点）")
_EXPECTED_ASK = tuple[str, str, str | None]


@dataclass(frozen=True)
class Decision:
    """What an officer did with a record, in order: kept, proposed, approved, refused, ground_ended or ended."""

    kind: str
    said: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Life:
    """One record with what is true of it: the cells of its row, her registration here, the decisions, its state, what must be asked.

    `asks` holds (kind, first day, last day or None).
    """

    fate: str
    ref: str
    document: str
    cells: dict[str, str]
    on: date
    enterprise: str | None = None
    registered: tuple[date, date | None] | None = None
    decisions: list[Decision] = field(default_factory=list)
    state: str = ""
    ground: str | None = None
    asks: list[_EXPECTED_ASK] = field(default_factory=list)

    @property
    def city(self) -> str:
        """Where the record is kept."""
        return self.cells["参保地"]


@dataclass(frozen=True)
class Truth:
    """All lives, and rows that must be returned: (row as a mapping, code of the reason)."""

    on: date
    lives: tuple[Life, ...]
    wrong: tuple[tuple[Mapping[str, str], str], ...]


def simulate(seed: int, count: int, on: date = date(2025, 9, 1), cities: Sequence[str] = _CITIES) -> Truth:
    """So many lives as they stand on a day after 2025-08-31, every fate among the first of them, and a wrong row of every kind."""
    rng = random.Random(seed)
    fates = list(_FATES)
    lives = []
    for number in range(count):
        fate = fates[number] if number < len(fates) else rng.choice(fates)
        lives.append(_life(rng, seed, number, fate, cities, on))
    return Truth(on, tuple(lives), tuple(_wrong(lives[0])))


def write_file(path: Path, truth: Truth) -> int:
    """The file that the other insurance sends: good rows, and the wrong ones among them; returns how many rows."""
    rows = [dict(life.cells) for life in truth.lives]
    for place, (cells, _) in enumerate(truth.wrong):
        rows.insert(2 * place + 1, dict(cells))
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, HEADINGS, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)


def _life(rng: random.Random, seed: int, number: int, fate: str, cities: Sequence[str], on: date) -> Life:
    ordinal, slug, name = rng.choice(_PILOT)
    person = FIRST_PERSON + seed % 100 * 1_000 + number
    first = date(2023, 7, 1) + timedelta(rng.randrange(600))
    cells = {
        "参保记录号": f"D{570000 + number:06d}-{seed}", "证件号码": fictional_citizen_number("570100", person), "姓名": name_of(person),
        "单位代码": fictional_uscc(ordinal), "单位名称": f"{name}（演示）", "参保地": rng.choice(list(cities)), "参保起始日期": first.isoformat(),
    }  # fmt: skip
    life = Life(fate, cells["参保记录号"], cells["证件号码"], cells, on, enterprise=slug)
    _FATES[fate](rng, life)
    return life


def _outside(rng: random.Random, life: Life) -> None:
    life.cells |= {"单位代码": fictional_uscc(_OUTSIDE[0]), "单位名称": _OUTSIDE[1]}
    life.enterprise = None
    if rng.random() < 0.5:
        life.enterprise, life.registered = "meituan", (date(2025, 7, 1), None)
    life.state = "outside"


def _left_early(rng: random.Random, life: Life) -> None:
    life.cells["参保终止日期"] = (_LAST_DAY - timedelta(1 + rng.randrange(60))).isoformat()
    life.state = "ended"


def _moved(rng: random.Random, life: Life) -> None:
    life.cells["参保终止日期"] = _LAST_DAY.isoformat()
    life.registered = (_LAST_DAY + timedelta(1 + rng.randrange(20)), None)
    life.state = "ended"


def _lost_sight_of(rng: random.Random, life: Life) -> None:
    life.cells["参保终止日期"] = _LAST_DAY.isoformat()
    life.state, life.asks = "ended", [("not_registered", "2025-07-01", None)]


def _forgotten_and_registered(rng: random.Random, life: Life) -> None:
    first = _LAST_DAY + timedelta(1 + rng.randrange(20))
    last = first + timedelta(rng.randrange(20)) if rng.random() < 0.3 else None
    life.registered = (first, last)
    life.state, life.asks = "without_ground", [("duplicate", first.isoformat(), None if last is None else last.isoformat())]


def _ended_too_late(rng: random.Random, life: Life) -> None:
    last = _LAST_DAY + timedelta(1 + rng.randrange(30))
    life.cells["参保终止日期"] = last.isoformat()
    life.registered = (date(2025, 7, 1), None)
    life.state, life.asks = "without_ground", [("duplicate", "2025-07-01", last.isoformat())]


def _forgotten(rng: random.Random, life: Life) -> None:
    life.state = "without_ground"


def _claims_only(rng: random.Random, life: Life) -> None:
    life.cells["伤残等级"] = str(rng.randint(1, 4))
    life.state = "without_ground"


def _grade(rng: random.Random, life: Life) -> None:
    life.cells |= {"伤残等级": str(rng.randint(1, 4)), "已支付待遇": "是"}
    life.decisions = [Decision("kept", {"ground": "appraised_grade_1_to_4", "evidence_ref": "桃劳鉴〔2024〕7号"})]
    life.state, life.ground = "kept", "appraised_grade_1_to_4"


def _pending(rng: random.Random, life: Life) -> None:
    hurt = _LAST_DAY - timedelta(rng.randrange(20))
    life.cells |= {"事故日期": hurt.isoformat()}
    life.cells["参保起始日期"] = min(date.fromisoformat(life.cells["参保起始日期"]), hurt).isoformat()
    life.decisions = [Decision("kept", {"ground": "determination_pending", "evidence_ref": "桃工伤受〔2025〕31号", "accident_on": hurt})]
    life.state, life.ground = "kept", "determination_pending"


def _pending_and_riding(rng: random.Random, life: Life) -> None:
    _pending(rng, life)
    first = date(2025, 8, 1) + timedelta(rng.randrange(20))
    life.registered, life.asks = (first, None), [("kept_registered", first.isoformat(), None)]


def _treatment(rng: random.Random, life: Life) -> None:
    _treated_until(life, life.on + timedelta(120))
    life.state = "kept"


def _treatment_over(rng: random.Random, life: Life) -> None:
    until = _treated_until(life, date(2025, 7, 1) + timedelta(rng.randrange(50)))
    life.state = "ground_ended"
    if rng.random() < 0.5:
        life.registered, life.asks = (until + _DAY, None), [("duplicate", (until + _DAY).isoformat(), None)]


def _treatment_over_ended(rng: random.Random, life: Life) -> None:
    until = _treated_until(life, date(2025, 7, 1) + timedelta(rng.randrange(50)))
    life.decisions.append(Decision("ended"))
    life.state = "kept_ended"
    if rng.random() < 0.5:
        life.registered = (until + _DAY, None)
    else:
        life.asks = [("not_registered", (until + _DAY).isoformat(), None)]


def _treated_until(life: Life, until: date) -> date:
    hurt = date(2025, 5, 20)
    life.cells |= {"事故日期": hurt.isoformat(), "工伤认定日期": "2025-06-10", "停工留薪期止": until.isoformat()}
    life.decisions = [Decision("kept", {"ground": "treatment_period", "evidence_ref": "桃劳鉴〔2025〕12号", "accident_on": hurt, "until": until})]
    life.ground = "treatment_period"
    return until


def _appraisal_finished(rng: random.Random, life: Life) -> None:
    hurt, done = date(2025, 4, 2), date(2025, 7, 10) + timedelta(rng.randrange(30))
    life.cells |= {"事故日期": hurt.isoformat(), "工伤认定日期": "2025-05-10", "鉴定申请日期": "2025-06-20"}
    life.decisions = [
        Decision("kept", {"ground": "appraisal_pending", "evidence_ref": "桃鉴受〔2025〕5号", "accident_on": hurt}),
        Decision("ground_ended", {"last": done}), Decision("ended"),
    ]  # fmt: skip
    life.ground, life.state, life.asks = "appraisal_pending", "kept_ended", [("not_registered", (done + _DAY).isoformat(), None)]


def _other(rng: random.Random, life: Life, second: str | None, state: str) -> None:
    said = {"ground": "other_approved", "named": "异地住院，无法办理终止", "evidence_ref": "桃花医证〔2025〕8号"}
    life.decisions = [Decision("proposed", said)] + ([] if second is None else [Decision(second)])
    life.state, life.ground = state, "other_approved" if state == "kept" else None


def _hurt_late(rng: random.Random, life: Life) -> None:
    hurt = date(2025, 7, 1) + timedelta(rng.randrange(50))
    life.cells["事故日期"] = hurt.isoformat()
    life.state, life.asks = "without_ground", [("late_injury", hurt.isoformat(), hurt.isoformat())]


def _ended_afterwards(rng: random.Random, life: Life) -> None:
    life.registered, life.decisions, life.state = (date(2025, 7, 1), None), [Decision("ended")], "ended"


_FATES: Final[Mapping[str, Callable[[random.Random, Life], None]]] = {
    "outside": _outside, "left_early": _left_early, "moved": _moved, "lost_sight_of": _lost_sight_of, "forgotten_and_registered": _forgotten_and_registered,
    "ended_too_late": _ended_too_late, "forgotten": _forgotten, "claims_only": _claims_only, "grade": _grade, "pending": _pending,
    "pending_and_riding": _pending_and_riding, "treatment": _treatment, "treatment_over": _treatment_over, "treatment_over_ended": _treatment_over_ended,
    "appraisal_finished": _appraisal_finished, "hurt_late": _hurt_late, "ended_afterwards": _ended_afterwards,
    "proposed": lambda rng, life: _other(rng, life, None, "ground_proposed"), "approved": lambda rng, life: _other(rng, life, "approved", "kept"),
    "refused": lambda rng, life: _other(rng, life, "refused", "without_ground"),
}  # fmt: skip


def _wrong(sound: Life) -> list[tuple[Mapping[str, str], str]]:
    """A row of every kind that must be returned."""
    other = fictional_citizen_number("570100", FIRST_PERSON - 1)
    base = dict(sound.cells) | {"证件号码": other, "参保起始日期": "2024-01-01", "参保终止日期": "", "事故日期": ""}
    turned = other[:-1] + ("1" if other[-1] != "1" else "2")
    changes: tuple[tuple[dict[str, str], str], ...] = (
        ({"参保记录号": ""}, "ref_form"), ({"参保记录号": other}, "ref_form"), ({"证件号码": turned}, "document"), ({"单位代码": "123"}, "unit"),
        ({"参保地": "330100"}, "city"), ({"参保起始日期": ""}, "first_missing"), ({"参保起始日期": "昨天"}, "day"), ({"参保终止日期": "2023-12-31"}, "last_before_first"),
        ({"事故日期": "2023-12-31"}, "accident_outside"), ({"伤残等级": "11"}, "grade"), ({"已支付待遇": "也许"}, "paid"),
    )  # fmt: skip
    return [(base | {"参保记录号": f"W{number:06d}"} | change, reason) for number, (change, reason) in enumerate(changes)]
