"""The conditions of the six situations, each a pure function of the facts and the numbers of the law.

A condition closes an item only by a fact. A fact that is not known closes nothing: it is named in `needs`.
Sources: `measures-2021 §10`, `measures-2025 §11`; the assumed readings are cited where they are used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from zhibao import law
from zhibao.cases import task_period
from zhibao.cases.screening_facts import UNKNOWN, AccidentType, Activity, Exclusion, Facts
from zhibao.law.marks import Mark

KIND_ZH = {
    "accident": "事故", "violence": "暴力等意外伤害", "missing": "发生事故下落不明", "illness": "突发疾病",
    "rescue": "抢险救灾等公益活动", "old_wound": "旧伤复发", "other": "其他情形",
}  # fmt: skip
_ACTIVITY_ZH = {
    "delivering": "送单途中", "to_pickup": "前往取单", "platform_management": "接受平台常规管理",
    "way_home": "返回居所途中", "waiting": "等单", "private": "私事",
}  # fmt: skip
_RESPONSIBILITY_ZH = {"main": "主要责任", "full": "全部责任"}
_EXCLUSION_ZH = {"crime": "故意犯罪", "drunk": "醉酒", "drugs": "吸毒", "self_harm": "自残", "suicide": "自杀"}
_TRANSPORT = (AccidentType.RAIL, AccidentType.FERRY, AccidentType.TRAIN)
_NOT_TRAVEL = (AccidentType.FALL, AccidentType.CUT, AccidentType.OTHER, None)
# From the first diagnosis, else from the onset (`readings §25`); the number says which comes first.
_RESCUE_STARTS = ("diagnosed_at", "onset_at")
_READING = "readings §25"


@dataclass(frozen=True)
class Finding:
    """What one condition says: `because` is the fact that closes the item, None where it stays open.

    `in_principle` says that an officer may still confirm with reasons although the item is closed.
    """

    because: str | None = None
    zh: str = ""
    en: str = ""
    cites: tuple[str, ...] = ()
    mark: Mark = "official"
    needs: tuple[str, ...] = ()
    in_principle: bool = False


@dataclass(frozen=True)
class Ground:
    """What a screening rests on: place and day of the numbers, and whether the period binds only in principle."""

    place: str
    on: date
    in_principle: bool
    exclusions: Mapping[Exclusion, str]

    def number(self, name: str) -> law.Value:
        """A number of the law. Raises law.MissingNumber."""
        return law.book().number(name, place=self.place, on=self.on)

    def found(self, name: str) -> law.Value | None:
        """A number of the law, None where nobody has established it."""
        try:
            return self.number(name)
        except law.MissingNumber:
            return None


Condition = Callable[[Facts, Ground], Finding]
OPEN = Finding()


def in_task_period(facts: Facts, ground: Ground) -> Finding:
    """The injury lies in the order task period. No order is outside it."""
    assert isinstance(facts.injury_at, datetime)
    period = task_period.task_period(ground.place, ground.on)
    if facts.order is UNKNOWN:
        return Finding(cites=period.cites, mark=period.mark, needs=("order",))
    if facts.order is None:
        return Finding(
            "order = null",
            "当时没有已接的订单，不在执行平台订单任务期间",
            "there was no order, so it was outside the order task period",
            period.cites,
            period.mark,
            in_principle=ground.in_principle,
        )
    told = task_period.answer(period, facts.order, facts.injury_at)
    if told.inside is False:
        return Finding(
            "injury_at outside order_task_period",
            f"受伤时刻 {facts.injury_at.isoformat()} 不在执行平台订单任务期间",
            f"the injury at {facts.injury_at.isoformat()} was outside the order task period",
            told.cites,
            told.mark,
            in_principle=ground.in_principle,
        )
    stood_in = told.start_stands_in
    return Finding(
        zh="平台未报送开始执行的时间，以接单时间代替" if stood_in else "",
        en="no start of execution is reported; acceptance stands in for it" if stood_in else "",
        cites=told.cites,
        mark=told.mark,
        needs=told.needs,
    )


def not_private(facts: Facts, ground: Ground) -> Finding:
    """What the worker did belonged to the platform service; waiting inside the period does."""
    if facts.activity is UNKNOWN:
        return Finding(needs=("activity",))
    if facts.activity is Activity.PRIVATE:
        return Finding("activity = private", "当时在办私事，不是因履行平台服务内容", "she was on private business, not performing the platform service")
    return OPEN


def on_the_way(facts: Facts, ground: Ground) -> Finding:
    """She was on her way home from orders, or at routine management of the platform."""
    if facts.activity is UNKNOWN:
        return Finding(needs=("activity",))
    if facts.activity in (Activity.WAY_HOME, Activity.PLATFORM_MANAGEMENT):
        return OPEN
    word = str(facts.activity) if facts.activity else "null"
    said = f"当时是{_ACTIVITY_ZH[word]}" if facts.activity else "当时没有这类活动"
    return Finding(
        f"activity = {word}",
        f"{said}，既不是返回居所途中，也不是接受平台常规管理",
        f"the activity was {word}, neither the way home nor routine management of the platform",
    )


def travel_accident(facts: Facts, ground: Ground) -> Finding:
    """It was a traffic accident, or one of urban rail, ferry or train."""
    if facts.accident_type is UNKNOWN:
        return Finding(needs=("accident_type",))
    if facts.accident_type in _NOT_TRAVEL:
        word = str(facts.accident_type) if facts.accident_type else "null"
        return Finding(
            f"accident_type = {word}",
            "不是交通事故，也不是轨道交通、轮渡、火车事故",
            "it was neither a traffic accident nor one of rail, ferry or train",
        )
    return OPEN


def not_mainly_responsible(facts: Facts, ground: Ground) -> Finding:
    """She was not mainly responsible for the traffic accident; accidents of rail, ferry and train ask nothing of it.

    A main or full share states a traffic accident, also where nobody has told the sort of accident.
    """
    barring = ground.number("barring_traffic_responsibility")
    assert isinstance(barring.value, list)
    if facts.accident_type in _TRANSPORT:
        return OPEN
    if facts.traffic_responsibility is UNKNOWN:
        return Finding(cites=barring.cites, mark=barring.mark, needs=("traffic_responsibility",))
    if facts.traffic_responsibility in barring.value:
        word = str(facts.traffic_responsibility)
        return Finding(
            f"traffic_responsibility = {word}",
            f"本人负交通事故{_RESPONSIBILITY_ZH.get(word, word)}",
            f"her share of responsibility for the traffic accident was {word}",
            barring.cites,
            barring.mark,
        )
    return Finding(cites=barring.cites, mark=barring.mark)


def died(facts: Facts, ground: Ground) -> Finding:
    """She died."""
    if facts.death_at is UNKNOWN:
        return Finding(needs=("death_at",))
    if facts.death_at is None:
        return Finding("death_at = null", "没有死亡", "there was no death")
    return OPEN


def within_rescue_hours(facts: Facts, ground: Ground) -> Finding:
    """She died within the hours of rescue, counted from the first diagnosis, else from the onset."""
    if not isinstance(facts.death_at, datetime):
        return OPEN
    hours, start = ground.number("rescue_hours"), ground.found("rescue_hours_start")
    first = str(start.value) if start else _RESCUE_STARTS[0]
    ordered = sorted(_RESCUE_STARTS, key=lambda name: name != first)
    began_by = next((name for name in ordered if isinstance(getattr(facts, name), datetime)), None)
    if began_by is None:
        return Finding(
            cites=hours.cites, mark=hours.mark, needs=tuple(name for name in ordered if getattr(facts, name) is UNKNOWN)
        )
    if start is not None and began_by == first:
        cites, mark = (*hours.cites, *start.cites), law.weakest([hours.mark, start.mark])
    else:
        # What stands in for the start that the number names is our reading, in every province.
        cites, mark = (*hours.cites, _READING), "assumed"
    assert isinstance(hours.value, int)
    began = getattr(facts, began_by)
    # A start that goes before the one we know, and that nobody has told yet, may still change the answer.
    unknown = tuple(name for name in ordered[: ordered.index(began_by)] if getattr(facts, name) is UNKNOWN)
    if facts.death_at - began > timedelta(hours=hours.value):
        return Finding(
            f"death_at - {began_by} > {hours.value} h",
            f"死亡距{'初次诊断' if began_by == 'diagnosed_at' else '发病'}超过 {hours.value} 小时",
            f"death came more than {hours.value} hours after {'the first diagnosis' if began_by == 'diagnosed_at' else 'the onset'}",
            cites,
            mark,
            unknown,
        )
    return Finding(cites=cites, mark=mark, needs=unknown)


def named_by_another_law(facts: Facts, ground: Ground) -> Finding:
    """An officer names the law or administrative regulation; the book may list some."""
    listed = ground.found("other_situations")
    zh, en = "由承办人指明是哪部法律、行政法规", "an officer names the law or administrative regulation"
    if listed is None:
        return Finding(zh=zh, en=en, needs=("other_situations",))
    return Finding(zh=zh, en=en, cites=listed.cites, mark=listed.mark)


def not_excluded(facts: Facts, ground: Ground) -> Finding:
    """No exclusion was found by a person to have led to the injury; one that was closes every item."""
    listed = ground.number("exclusions")
    if facts.exclusions is UNKNOWN:
        return Finding(needs=("exclusions",))
    assert isinstance(listed.value, list)
    found = [word for word in facts.exclusions if word in listed.value]
    if not found:
        return OPEN
    words = ", ".join(found)
    return Finding(
        f"exclusions = {words}",
        f"经查明因{'、'.join(_EXCLUSION_ZH[word] for word in found)}导致本人伤亡",
        f"a person found that {words} led to the injury",
        tuple(dict.fromkeys([*(ground.exclusions[word] for word in found), *listed.cites])),
        listed.mark,
    )
