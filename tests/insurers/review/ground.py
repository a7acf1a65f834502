"""A quarter of two insurers, one good and one that is often late, and the review of it."""

from __future__ import annotations

from datetime import timedelta

from tests.insurers.ground import OFFICER, START, THIRD, City
from zhibao.insurers.model import FeeShape, TaskKind
from zhibao.insurers.review.model import Quarter
from zhibao.kit.actors import Actor

Q3 = Quarter(2025, 3)
DRAFTER, DECIDER = Actor("shen.he", "supervisor"), Actor("jue.ding", "supervisor")
FIRST, AGAIN, COMPARER = THIRD, Actor("chong.ban", "investigator"), Actor("bi.jiao", "confirmation_officer")
COUNT = 22


def quarter(city: City, *, retained: bool = True) -> City:
    """wuling does every task in time, yuanjiang every other one late; each has 22, half of them visits."""
    city.mandate("wuling")
    city.mandate("yuanjiang", **({} if retained else {"fee": FeeShape(per_case_fen=12_000)}))
    for number in range(COUNT):
        for insurer in ("wuling", "yuanjiang"):
            late = insurer == "yuanjiang" and number % 4 < 2
            asked = START + timedelta(days=number)
            if number % 2:
                city.done(insurer, TaskKind.VISIT, asked=asked, hours=30 if late else 4, days=2)
            else:
                city.done(insurer, TaskKind.MATERIAL_CHECK, asked=asked, days=5 if late else 2, sent_back=late)
    return city


__all__ = ["AGAIN", "COMPARER", "COUNT", "DECIDER", "DRAFTER", "FIRST", "OFFICER", "Q3", "quarter"]
