"""Reads the facts of a case from a JSON document. One wrong word, and nothing is read: the sentence names its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from zhibao.benefits.model import (
    UNKNOWN,
    Advance,
    Benefit,
    CareLevel,
    Changed,
    Cost,
    Dependant,
    Device,
    EarlierGrade,
    Facts,
    Period,
    Relation,
    Travel,
    Unknown,
)
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import yuan

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

KINDS = ("accident", "violence", "missing", "illness", "rescue", "old_wound", "other")
KEYS = (
    "place",
    "injury_date",
    "confirmation_date",
    "appraisal_date",
    "payment_date",
    "grade",
    "care_level",
    "earlier_grade",
    "kind",
    "death_date",
    "death_in_treatment",
    "missing_since",
    "hardship",
    "prepaid",
    "dependants",
    "incapacity_period",
    "benefit_wage",
    "medical",
    "rehabilitation",
    "devices",
    "hospital_days",
    "travel",
    "advances",
    "numbers",
)
# The code list of care-dependency levels (`practice-reports §29`), beside the words.
CARE_CODES = {"1": CareLevel.COMPLETE, "2": CareLevel.MAJOR, "3": CareLevel.PARTIAL, "4": CareLevel.NONE}
MOST_FEN = 10**11


def read(document: object) -> Facts:
    """The facts of a document. Raises CallerFault `facts_form`, with the key and what belongs there."""
    if not isinstance(document, Mapping):
        raise refused("", document, "应为一个 JSON 对象", "it is a JSON object")
    _only(document, KEYS, "")
    for name in ("place", "injury_date"):
        if document.get(name) is None:
            raise refused(name, document.get(name), "必须给出", "it must be given")
    facts = Facts(
        place=_text(document["place"], "place"),
        injury_date=_day(document["injury_date"], "injury_date"),
        confirmation_date=_known(document, "confirmation_date", _day),
        appraisal_date=_known(document, "appraisal_date", _day),
        payment_date=_stated(document, "payment_date", _day, UNKNOWN),
        grade=_known(document, "grade", _grade),
        care_level=_known(document, "care_level", _care),
        earlier_grade=_stated(document, "earlier_grade", _earlier, None),
        kind=_stated(document, "kind", _kind, "accident"),
        death_date=_known(document, "death_date", _day),
        death_in_treatment=_stated(document, "death_in_treatment", _truth, None),
        missing_since=_stated(document, "missing_since", _day, None),
        hardship=_stated(document, "hardship", _truth, False),
        prepaid_fen=_stated(document, "prepaid", _fen, 0),
        dependants=_dependants(document),
        incapacity_period=_known(document, "incapacity_period", _period),
        benefit_wage_fen=_stated(document, "benefit_wage", _wage, None),
        medical=_stated(document, "medical", _cost, None),
        rehabilitation=_stated(document, "rehabilitation", _cost, None),
        devices=tuple(_each(document, "devices", _device)),
        hospital_days=_stated(document, "hospital_days", _count, 0),
        travel=_stated(document, "travel", _travel, None),
        advances=tuple(_each(document, "advances", _advance)),
        numbers=_stated(document, "numbers", _numbers, {}),
    )
    _in_order(facts)
    return facts


def refused(key: str, raw: object, zh: str, en: str) -> CallerFault:
    """The refusal of a value: its key, what stands there, what belongs there."""
    at = key or "（整个文件）"
    return CallerFault(
        "facts_form",
        f"事实文件中的“{at}”不能是 {raw!r}：{zh}。",
        f"In the facts, {key or 'the document'} cannot be {raw!r}: {en}.",
        place=key or None,
        remedy_zh=f"请更正“{at}”；已知没有的写 null，不知道的不写这一项。",
        remedy_en=f"Correct {key or 'the document'}; write null for what is known not to exist and leave out what is "
        "not known.",
        key=key,
    )


def _in_order(facts: Facts) -> None:
    """Days that cannot stand before the injury. Raises CallerFault."""
    later = {
        "confirmation_date": facts.confirmation_date,
        "appraisal_date": facts.appraisal_date,
        "death_date": facts.death_date,
        "missing_since": facts.missing_since,
        "payment_date": facts.payment_date,
        "incapacity_period.from": facts.incapacity_period.first if isinstance(facts.incapacity_period, Period) else None,
    }
    for name, when in later.items():
        if isinstance(when, date) and when < facts.injury_date:
            raise refused(name, str(when), "不能早于事故伤害发生日", "it cannot lie before the day of the injury")
    if facts.kind == "missing" and facts.missing_since is None and not isinstance(facts.death_date, date):
        raise refused(
            "missing_since",
            None,
            "下落不明的须给出下落不明之日",
            "a missing person needs the day since which she is missing",
        )


def _only(document: Mapping[Any, Any], known: Iterable[str], key: str) -> None:
    """No word that nobody reads: a slip of the pen must not become a fact not known."""
    names = tuple(known)
    for name in document:
        if name not in names:
            listed = "、".join(names)
            raise refused(
                _below(key, str(name)),
                document[name],
                f"没有这一项；可用：{listed}",
                f"no such key; known: {', '.join(names)}",
            )


def _below(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _known(document: Mapping[str, Any], name: str, take: Callable[[Any, str], T]) -> T | Unknown | None:
    """A fact whose absence means: not known, and whose null means: known not to exist."""
    if name not in document:
        return UNKNOWN
    return None if document[name] is None else take(document[name], name)


def _stated(document: Mapping[str, Any], name: str, take: Callable[[Any, str], T], otherwise: Any) -> Any:
    """A fact that counts only where it is stated."""
    return otherwise if document.get(name) is None else take(document[name], name)


def _each(document: Mapping[str, Any], name: str, take: Callable[[Any, str], T]) -> Iterable[T]:
    rows = document.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise refused(name, rows, "应为列表", "it is a list")
    return [take(row, f"{name}[{at}]") for at, row in enumerate(rows)]


def _object(raw: Any, key: str, needed: tuple[str, ...], further: tuple[str, ...] = ()) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        listed = "、".join((*needed, *further))
        raise refused(key, raw, f"应为含 {listed} 的对象", f"it is an object with {', '.join((*needed, *further))}")
    _only(raw, (*needed, *further), key)
    for name in needed:
        if raw.get(name) is None:
            raise refused(_below(key, name), raw.get(name), "必须给出", "it must be given")
    return raw


def _text(raw: Any, key: str) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise refused(key, raw, "应为文字", "it is text")
    return raw.strip()


def _day(raw: Any, key: str) -> date:
    try:
        return day(_text(raw, key))
    except CallerFault:
        raise refused(key, raw, "应为日期，例如“2025-07-01”", 'it is a day such as "2025-07-01"') from None


def _truth(raw: Any, key: str) -> bool:
    if not isinstance(raw, bool):
        raise refused(key, raw, "应为 true 或 false", "it is true or false")
    return raw


def _count(raw: Any, key: str) -> int:
    if type(raw) is not int or not 0 <= raw <= 3660:
        raise refused(key, raw, "应为 0 到 3660 的整数", "it is a whole number from 0 to 3660")
    return raw


def _fen(raw: Any, key: str) -> int:
    """An amount in yuan as people write it, in fen; numbers of JSON are refused, they may be floats."""
    try:
        fen = int(yuan(raw)) if isinstance(raw, str) else -1
    except CallerFault:
        fen = -1
    if not 0 <= fen <= MOST_FEN:
        zh = "应为以元为单位的文字，不小于 0，例如“8001.00”"
        raise refused(key, raw, zh, 'it is text in yuan, 0 or more, such as "8001.00"')
    return fen


def _wage(raw: Any, key: str) -> int:
    fen = _fen(raw, key)
    if not 0 < fen <= 10**9:
        raise refused(key, raw, "应大于 0、不超过一千万元", "it is above 0 and at most ten million yuan")
    return fen


def _grade(raw: Any, key: str) -> int:
    if type(raw) is not int or not 1 <= raw <= 10:
        raise refused(
            key, raw, "应为 1 到 10 的整数；未达等级写 null", "it is a whole number from 1 to 10; null if none"
        )
    return raw


def _word(words: type[Word], raw: Any, key: str) -> Word:
    if not isinstance(raw, str) or raw not in set(words):
        listed = ", ".join(words)
        raise refused(key, raw, f"只能取 {listed}", f"it is one of {listed}")
    return words(raw)


def _care(raw: Any, key: str) -> CareLevel:
    return CARE_CODES.get(str(raw)) or _word(CareLevel, raw, key)


def _kind(raw: Any, key: str) -> str:
    if raw not in KINDS:
        raise refused(key, raw, f"只能取 {', '.join(KINDS)}", f"it is one of {', '.join(KINDS)}")
    return str(raw)


def _earlier(raw: Any, key: str) -> EarlierGrade:
    row = _object(raw, key, ("grade", "because"))
    return EarlierGrade(_grade(row["grade"], f"{key}.grade"), _word(Changed, row["because"], f"{key}.because"))


def _dependants(document: Mapping[str, Any]) -> tuple[Dependant, ...] | Unknown:
    if "dependants" not in document:
        return UNKNOWN
    rows = list(_each(document, "dependants", _dependant))
    return tuple(Dependant(f"D{at}", *row) for at, row in enumerate(rows, start=1))


def _dependant(raw: Any, key: str) -> tuple[Relation, bool]:
    row = _object(raw, key, ("relation",), ("sole_elderly_or_orphan",))
    alone = _stated(
        row, "sole_elderly_or_orphan", lambda value, _: _truth(value, f"{key}.sole_elderly_or_orphan"), False
    )
    return _word(Relation, row["relation"], f"{key}.relation"), alone


def _period(raw: Any, key: str) -> Period:
    row = _object(raw, key, ("from", "to"), ("extended",))
    first, last = _day(row["from"], f"{key}.from"), _day(row["to"], f"{key}.to")
    if last < first:
        raise refused(f"{key}.to", row["to"], "不能早于首日", "it cannot lie before the first day")
    extended = _stated(row, "extended", lambda value, _: _truth(value, f"{key}.extended"), False)
    return Period(first, last, extended)


def _cost(raw: Any, key: str) -> Cost:
    row = _object(raw, key, ("claimed",), ("eligible",))
    claimed = _fen(row["claimed"], f"{key}.claimed")
    if row.get("eligible") is None:
        return Cost(claimed)
    eligible = _fen(row["eligible"], f"{key}.eligible")
    if eligible > claimed:
        raise refused(f"{key}.eligible", row["eligible"], "不能超过申报费用", "it cannot exceed what was applied for")
    return Cost(claimed, eligible)


def _device(raw: Any, key: str) -> Device:
    row = _object(raw, key, ("code", "cost"))
    return Device(_text(row["code"], f"{key}.code"), _fen(row["cost"], f"{key}.cost"))


def _travel(raw: Any, key: str) -> Travel:
    row = _object(raw, key, ("days", "cost"))
    return Travel(_count(row["days"], f"{key}.days"), _fen(row["cost"], f"{key}.cost"))


def _advance(raw: Any, key: str) -> Advance:
    row = _object(raw, key, ("payer", "item", "amount"))
    return Advance(
        _text(row["payer"], f"{key}.payer"),
        _word(Benefit, row["item"], f"{key}.item"),
        _fen(row["amount"], f"{key}.amount"),
    )


def _numbers(raw: Any, key: str) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise refused(key, raw, "应为“名称: 值”的对象", "it is an object of names and values")
    return {str(name): value for name, value in raw.items()}
