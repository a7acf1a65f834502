"""The facts of an accident as they are told for screening: what is known, what is known not to exist, what is not known.

In the file `null` means known not to exist and an absent key means not known. Here the first is None, the second
UNKNOWN; nothing is ever filled in.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from typing import Any, Final, TypeAlias, TypeVar

from zhibao import law
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault

Word = TypeVar("Word", bound=StrEnum)


class Unknown(Enum):
    """The one value of a fact that nobody has told."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN
Instant: TypeAlias = datetime | Unknown | None


class Kind(StrEnum):
    """What happened, in the words of the six situations."""

    ACCIDENT = "accident"
    VIOLENCE = "violence"
    MISSING = "missing"
    ILLNESS = "illness"
    RESCUE = "rescue"
    OLD_WOUND = "old_wound"
    OTHER = "other"


class AccidentType(StrEnum):
    """What sort of accident it was."""

    TRAFFIC = "traffic"
    RAIL = "rail"
    FERRY = "ferry"
    TRAIN = "train"
    FALL = "fall"
    CUT = "cut"
    OTHER = "other"


class Activity(StrEnum):
    """What the worker was doing."""

    DELIVERING = "delivering"
    TO_PICKUP = "to_pickup"
    PLATFORM_MANAGEMENT = "platform_management"
    WAY_HOME = "way_home"
    WAITING = "waiting"
    PRIVATE = "private"


class TrafficResponsibility(StrEnum):
    """Her share of responsibility for a traffic accident; `none` also where there was no traffic accident."""

    NONE = "none"
    MINOR = "minor"
    EQUAL = "equal"
    MAIN = "main"
    FULL = "full"
    UNKNOWN = "unknown"


class Exclusion(StrEnum):
    """What a person found to have led to the injury."""

    CRIME = "crime"
    DRUNK = "drunk"
    DRUGS = "drugs"
    SELF_HARM = "self_harm"
    SUICIDE = "suicide"


@dataclass(frozen=True)
class OrderTimes:
    """When the order was accepted, begun and ended; `completed_at` None while it is open."""

    accepted_at: Instant = UNKNOWN
    started_at: Instant = UNKNOWN
    completed_at: Instant = UNKNOWN


@dataclass(frozen=True)
class Facts:
    """The facts of one accident."""

    place: law.Place | Unknown = UNKNOWN
    injury_at: datetime | Unknown = UNKNOWN
    kind: Kind | Unknown = UNKNOWN
    accident_type: AccidentType | Unknown | None = UNKNOWN
    activity: Activity | Unknown | None = UNKNOWN
    order: OrderTimes | Unknown | None = UNKNOWN
    traffic_responsibility: TrafficResponsibility | Unknown | None = UNKNOWN
    onset_at: Instant = UNKNOWN
    diagnosed_at: Instant = UNKNOWN
    death_at: Instant = UNKNOWN
    exclusions: tuple[Exclusion, ...] | Unknown = UNKNOWN


KEYS = tuple(Facts.__dataclass_fields__)
_TIMES = ("onset_at", "diagnosed_at", "death_at")
_ORDER_KEYS = ("accepted_at", "started_at", "completed_at", "online")
# ISO 8601 knows days without a time; to take midnight for it would close an item by no fact.
_DAY_ONLY = re.compile(r"\d{4}-?(\d{2}-?\d{2}|W\d{2}(-?\d)?)", re.ASCII)
# Every injury happened somewhere, at some time, and is of some kind: null would say the contrary.
_NEVER_NULL = ("place", "injury_at", "kind")


def read_facts(document: Any) -> Facts:
    """The facts of a JSON document. Raises CallerFault `facts_form` or `unknown_fact` with the key that is wrong."""
    if not isinstance(document, Mapping):
        raise _wrong("FACTS.json", "应是一个 JSON 对象", "must be a JSON object")
    for key in document:
        if key not in KEYS:
            raise _no_such_key(str(key))
    for key in _NEVER_NULL:
        if key in document and document[key] is None:
            raise _wrong(key, "不能为 null；不知道时请省略", "cannot be null; leave it out when it is not known")
    return Facts(
        place=_place(document["place"]) if "place" in document else UNKNOWN,
        injury_at=_injury_at(document),
        kind=_word(document, "kind", Kind) or UNKNOWN,
        accident_type=_word(document, "accident_type", AccidentType),
        activity=_word(document, "activity", Activity),
        order=_order(document),
        traffic_responsibility=_word(document, "traffic_responsibility", TrafficResponsibility),
        exclusions=_exclusions(document),
        **{key: _time(document, key) for key in _TIMES},
    )


def _place(text: object) -> law.Place:
    if not isinstance(text, str) or not text.isprintable():
        raise _wrong("place", "应是省名或六位代码", "must be a province's name or a six-digit code")
    return law.places().resolve(text)


def _injury_at(document: Mapping[str, Any]) -> datetime | Unknown:
    moment = _time(document, "injury_at")
    assert moment is not None, "null was refused before"
    return moment


def _time(document: Mapping[str, Any], key: str, prefix: str = "") -> Instant:
    if key not in document:
        return UNKNOWN
    text = document[key]
    if text is None:
        return None
    if not isinstance(text, str):
        raise _wrong(prefix + key, "应是 ISO 8601 时间", "must be an ISO 8601 time")
    if _DAY_ONLY.fullmatch(text.strip()):
        raise _wrong(prefix + key, f"{_shown(text)}只有日期，还要时刻", f"{_shown(text)} is a day without a time of day")
    try:
        return instant(text)
    except CallerFault:
        raise _wrong(prefix + key, f"{_shown(text)}不是有效的 ISO 8601 时间", f"{_shown(text)} is not a valid ISO 8601 time") from None


def _word(document: Mapping[str, Any], key: str, words: type[Word]) -> Word | Unknown | None:
    if key not in document:
        return UNKNOWN
    return None if document[key] is None else _one_of(document[key], key, words)


def _one_of(word: object, key: str, words: type[Word]) -> Word:
    known = [str(entry) for entry in words]
    if not isinstance(word, str) or word not in known:
        raise _wrong(key, f"{_shown(word)}不在可用的词中：{'、'.join(known)}", f"{_shown(word)} is not one of {', '.join(known)}")
    return words(word)


def _order(document: Mapping[str, Any]) -> OrderTimes | Unknown | None:
    if "order" not in document:
        return UNKNOWN
    order = document["order"]
    if order is None:
        return None
    if not isinstance(order, Mapping):
        raise _wrong("order", "应是一个对象，或 null 表示没有订单", "must be an object, or null where there was no order")
    for name in order:
        if name not in _ORDER_KEYS:
            raise _no_such_key(str(name), _ORDER_KEYS, "order.")
    if not isinstance(order.get("online"), (bool, type(None))):
        raise _wrong("order.online", "应是 true 或 false", "must be true or false")
    accepted = _time(order, "accepted_at", "order.")
    # An order without acceptance is not an order: null says no more here than an absent key.
    return OrderTimes(
        accepted_at=UNKNOWN if accepted is None else accepted,
        started_at=_time(order, "started_at", "order."),
        completed_at=_time(order, "completed_at", "order."),
    )


def _exclusions(document: Mapping[str, Any]) -> tuple[Exclusion, ...] | Unknown:
    if "exclusions" not in document:
        return UNKNOWN
    found = document["exclusions"]
    if found is None:
        return ()
    if not isinstance(found, list):
        raise _wrong("exclusions", "应是一个列表", "must be a list")
    return tuple(dict.fromkeys(_one_of(word, "exclusions", Exclusion) for word in found))


def _no_such_key(key: str, known: tuple[str, ...] = KEYS, prefix: str = "") -> CallerFault:
    near = difflib.get_close_matches(key, known, n=1)
    return CallerFault(
        "unknown_fact",
        f"没有{_shown(prefix + key)}这项事实。",
        f"There is no fact {_shown(prefix + key)}.",
        place=_shown(prefix + key).strip("'\""),
        remedy_zh=f"是否指 {prefix}{near[0]}？" if near else f"可用：{'、'.join(known)}。",
        remedy_en=f"Did you mean {prefix}{near[0]}?" if near else f"Use: {', '.join(known)}.",
    )


def _shown(word: object) -> str:
    """What was written, short and in one line, whatever characters it holds."""
    text = repr(word)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _wrong(key: str, zh: str, en: str) -> CallerFault:
    return CallerFault("facts_form", f"事实 {key} {zh}。", f"The fact {key} {en}.", place=key)
