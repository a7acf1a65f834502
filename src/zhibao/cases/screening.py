"""Screening of an injury (职业伤害确认的预审): which of the six situations are open, which are closed and by which fact.

A decision table in two versions, chosen by the day of the accident: `measures-2021 §10` until 2025-06-30,
`measures-2025 §11` from 2025-07-01 (`measures-2025 §33`). Screening advises; a person decides and gives reasons. It
refuses nobody: an item that fails only the order task period of 2025, which holds "in principle", is closed with
`in_principle`, and an accident before the scheme began in the province goes to an officer.

The instant that must lie in the order task period is `injury_at`, for an illness the instant of its onset as told
there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhibao import law
from zhibao.cases import screening_conditions as ask
from zhibao.cases.screening_conditions import KIND_ZH, Condition, Finding, Ground
from zhibao.cases.screening_facts import UNKNOWN, Exclusion, Facts, Kind
from zhibao.kit.clock import ZONE
from zhibao.law.marks import Mark


@dataclass(frozen=True)
class Item:
    """One situation: its number, article, the kinds of event it concerns, and its conditions."""

    number: int
    article: str
    zh: str
    en: str
    kinds: frozenset[Kind]
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Version:
    """One version of the table: from which day of accidents, its items, and where it lays down the exclusions."""

    law: str
    since: date
    period_in_principle: bool
    items: tuple[Item, ...]
    exclusions: Mapping[Exclusion, str]


_IN_PERIOD = (
    "执行平台订单任务期间的事故、暴力、下落不明",
    "accident, violence or missing in the order task period",
    frozenset({Kind.ACCIDENT, Kind.VIOLENCE, Kind.MISSING}),
    (ask.in_task_period, ask.not_private),
)
_ON_THE_WAY = (
    "接受平台管理或返家途中的交通等事故",
    "travel accident at platform management or on the way home",
    frozenset({Kind.ACCIDENT}),
    (ask.on_the_way, ask.travel_accident, ask.not_mainly_responsible),
)
_ILLNESS = (
    "突发疾病死亡",
    "death from sudden illness",
    frozenset({Kind.ILLNESS}),
    (ask.in_task_period, ask.died, ask.within_rescue_hours),
)
_RESCUE = ("维护国家利益、公共利益中受伤", "hurt in the public interest", frozenset({Kind.RESCUE}), ())
_OLD_WOUND = ("军人旧伤复发", "relapse of a service wound", frozenset({Kind.OLD_WOUND}), ())
_OTHER = (
    "法律、行政法规规定的其他情形",
    "other situations provided by law",
    frozenset({Kind.OTHER}),
    (ask.named_by_another_law,),
)

MEASURES_2021 = Version(
    law="measures-2021",
    since=date(2022, 7, 1),
    period_in_principle=False,
    items=(
        Item(1, "measures-2021 §10(1)(1)", *_IN_PERIOD),
        Item(2, "measures-2021 §10(1)(2)", *_ON_THE_WAY),
        Item(3, "measures-2021 §10(1)(3)", *_ILLNESS),
        Item(4, "measures-2021 §10(1)(4)", *_RESCUE),
        Item(5, "measures-2021 §10(1)(5)", *_OLD_WOUND),
        Item(6, "measures-2021 §10(1)(6)", *_OTHER),
    ),
    exclusions={
        Exclusion.CRIME: "measures-2021 §10(2)(1)",
        Exclusion.DRUNK: "measures-2021 §10(2)(2)",
        Exclusion.DRUGS: "measures-2021 §10(2)(2)",
        Exclusion.SELF_HARM: "measures-2021 §10(2)(3)",
        Exclusion.SUICIDE: "measures-2021 §10(2)(3)",
    },
)
MEASURES_2025 = Version(
    law="measures-2025",
    since=date(2025, 7, 1),
    period_in_principle=True,
    items=(
        Item(1, "measures-2025 §11(1)(1)", *_IN_PERIOD),
        Item(2, "measures-2025 §11(1)(2)", *_ON_THE_WAY),
        Item(3, "measures-2025 §11(1)(3)", *_ILLNESS),
        Item(4, "measures-2025 §11(1)(4)", *_RESCUE),
        Item(5, "measures-2025 §11(1)(5)", *_OLD_WOUND),
        Item(6, "measures-2025 §11(1)(6)", *_OTHER),
    ),
    exclusions={
        Exclusion.CRIME: "measures-2025 §11(2)(1)",
        Exclusion.DRUNK: "measures-2025 §11(2)(2)",
        Exclusion.DRUGS: "measures-2025 §11(2)(2)",
        Exclusion.SELF_HARM: "measures-2025 §11(2)(3)",
        Exclusion.SUICIDE: "measures-2025 §11(2)(3)",
    },
)


@dataclass(frozen=True)
class ItemAnswer:
    """How one item stands: closed by the facts in `because`, or open."""

    item: int
    article: str
    title_zh: str
    title_en: str
    because: tuple[str, ...]
    zh: tuple[str, ...]
    en: tuple[str, ...]
    cites: tuple[str, ...]
    mark: Mark
    needs: tuple[str, ...]
    in_principle: bool

    @property
    def closed(self) -> bool:
        """Whether a fact closes it."""
        return bool(self.because)

    def document(self) -> dict[str, Any]:
        """The item as its part of the public JSON document."""
        cites = list(self.cites)
        if self.closed:
            said: dict[str, Any] = {"because": "; ".join(self.because), "cites": cites, "in_principle": self.in_principle}
        else:
            said = {"cites": cites, "mark": self.mark, "needs": list(self.needs)}
        told = {"title_zh": self.title_zh, "title_en": self.title_en, "zh": "；".join(self.zh), "en": "; ".join(self.en)}
        return {"item": self.item, **said, **told}


@dataclass(frozen=True)
class Screening:
    """The whole answer. `before_scheme` says since when the place has the scheme, where the accident came earlier."""

    items: tuple[ItemAnswer, ...]
    needs: tuple[str, ...]
    version_of_law: str | None
    before_scheme: law.ValueWithMark | None = None

    @property
    def open(self) -> tuple[ItemAnswer, ...]:
        """The items under which the injury may be confirmed."""
        return tuple(item for item in self.items if not item.closed)

    @property
    def closed(self) -> tuple[ItemAnswer, ...]:
        """The items that a fact closes."""
        return tuple(item for item in self.items if item.closed)

    @property
    def provisional(self) -> bool:
        """Whether an assumed value was used; before the scheme began every answer is for orientation only."""
        return self.before_scheme is not None or any(item.mark == "assumed" for item in self.items)

    def document(self) -> dict[str, Any]:
        """The public JSON document of `cases screen`."""
        document: dict[str, Any] = {
            "open": [item.document() for item in self.open],
            "closed": [item.document() for item in self.closed],
            "needs": list(self.needs),
            "version_of_law": self.version_of_law,
            "provisional": self.provisional,
        }
        if self.before_scheme is not None:
            began = self.before_scheme
            document["before_scheme"] = {
                "began": began.date.isoformat(), "cites": list(began.cites), "mark": began.mark,
                "zh": f"当地自 {began.date} 起实施，事故在此之前；转承办人处理，以上仅供参考。",
                "en": f"The scheme began here on {began.date}, after the accident; it goes to an officer, the items are for orientation only.",
            }  # fmt: skip
        return document


def version_of(on: date) -> Version | None:
    """The version of the measures for accidents of a day; None before the first came into force."""
    if on >= MEASURES_2025.since:
        return MEASURES_2025
    return MEASURES_2021 if on >= MEASURES_2021.since else None


def screen(facts: Facts) -> Screening:
    """Screen the facts of an accident. Raises law.MissingNumber where the law of the place has no value.

    Without place and instant no version of the law can be chosen, so nothing is said of any item.
    """
    unplaced = tuple(key for key in ("place", "injury_at") if getattr(facts, key) is UNKNOWN)
    if unplaced:
        return Screening((), unplaced, None)
    assert isinstance(facts.place, law.Place) and isinstance(facts.injury_at, datetime)
    on = facts.injury_at.astimezone(ZONE).date()
    version = version_of(on)
    began = law.book().scheme_began(facts.place.code)
    before = began if on < began.date else None
    if version is None:
        return Screening((), (), None, before)
    # Before the scheme began in the province there are no numbers for it; those of the country orient the officer.
    place = law.COUNTRY if before else facts.place.code
    ground = Ground(place, on, version.period_in_principle, version.exclusions)
    items = tuple(_ask(item, facts, ground) for item in version.items)
    needs = ["kind"] if facts.kind is UNKNOWN and any(not item.closed for item in items) else []
    for item in items:
        needs += item.needs
    return Screening(items, tuple(dict.fromkeys(needs)), version.law, before)


def _ask(item: Item, facts: Facts, ground: Ground) -> ItemAnswer:
    """How one item stands: the kind first, because an item that does not concern it asks for nothing more."""
    findings = [ask.not_excluded(facts, ground)]
    if isinstance(facts.kind, Kind) and facts.kind not in item.kinds:
        findings.append(_other_kind(facts.kind))
    else:
        findings += [condition(facts, ground) for condition in item.conditions]
    closing = [finding for finding in findings if finding.because]
    told = closing or findings
    in_principle = bool(closing) and all(finding.in_principle for finding in closing)
    # What closes in principle only, or by a fact that another one may overtake, still asks for what could change it.
    alive = all(finding.in_principle or finding.needs for finding in closing)
    return ItemAnswer(
        item=item.number,
        article=item.article,
        title_zh=item.zh,
        title_en=item.en,
        because=tuple(str(finding.because) for finding in closing),
        zh=tuple(finding.zh for finding in told if finding.zh),
        en=tuple(finding.en for finding in told if finding.en),
        cites=tuple(dict.fromkeys([item.article, *(cite for finding in told for cite in finding.cites)])),
        mark=_mark(told, bool(closing)),
        needs=tuple(dict.fromkeys(need for finding in findings for need in finding.needs)) if alive else (),
        in_principle=in_principle,
    )


def _mark(told: list[Finding], closed: bool) -> Mark:
    """An open item is as good as its weakest ground; one fact on official ground is enough to close it."""
    if not closed:
        return law.weakest(finding.mark for finding in told)
    # What closes for good weighs before what closes in principle only.
    for_good = [finding.mark for finding in told if not finding.in_principle] or [finding.mark for finding in told]
    return min(for_good, key=law.MARKS.index)


def _other_kind(kind: Kind) -> Finding:
    return Finding(f"kind = {kind}", f"发生的是{KIND_ZH[kind]}", f"what happened is of the kind {kind}")
