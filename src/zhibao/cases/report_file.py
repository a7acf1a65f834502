"""A report as a file tells it (JSON): who reports by which channel, who was hurt, where, when, and what was seen.

The document number of the person stands in the file only; what leaves here is a pseudonym.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from zhibao import law
from zhibao.cases.reports import Channel, Reporter, Told
from zhibao.kit.clock import instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import normalise
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json

KEYS = (
    "channel", "reporter", "worker_id", "place_of_injury", "injury_at", "received_at", "orders", "narrative", "contact",
)  # fmt: skip
_PSEUDONYM = re.compile(r"p[0-9a-f]{16}")
_MOST_ORDERS = 50
_MOST_LETTERS = 20_000
_YEARS = range(2000, 2100)
Word = TypeVar("Word", bound=StrEnum)


def read_report(document: Any, keyring: Keyring, *, at: datetime) -> Told:
    """The report of a JSON document; without `received_at` it came now. Raises CallerFault `report_form` with the key."""
    if not isinstance(document, Mapping):
        raise _wrong("FILE.json", "应是一个 JSON 对象", "must be a JSON object")
    for key in document:
        if key not in KEYS:
            near = difflib.get_close_matches(str(key), KEYS, n=1)
            raise _wrong(
                repr(key)[1:61].rstrip("'"),
                f"不是报案的内容{f'，是否指 {near[0]}' if near else ''}",
                f"is no part of a report{f'; did you mean {near[0]}' if near else ''}",
            )
    received = _time(document, "received_at")
    place = _text(document, "place_of_injury")
    if place is None:
        raise _wrong("place_of_injury", "不能缺少，请给出市或县的代码", "is needed: the code of a city or county")
    code = law.places().resolve(place).code
    law.places().prefecture_of(code)
    return Told(
        channel=_word(document, "channel", Channel),
        reporter=_word(document, "reporter", Reporter),
        person=_person(document, keyring),
        person_known=document.get("worker_id") is not None,
        place_of_injury=code,
        injury_at=_time(document, "injury_at"),
        received_at=received or at,
        orders=_orders(document),
        narrative=_text(document, "narrative"),
        contact=_text(document, "contact"),
    )


def _person(document: Mapping[str, Any], keyring: Keyring) -> int:
    """The pseudonym of who was hurt; of a person nobody has named one that belongs to this report alone."""
    number = _text(document, "worker_id")
    if number is None:
        return keyring.pseudonym("unknown:" + canonical_json({str(key): document[key] for key in document}))
    return pseudonym_of(number, keyring)


def pseudonym_of(number: str, keyring: Keyring) -> int:
    """The pseudonym of a person named in a file: by document number, by pseudonym, or by a courier's `lade:` number."""
    if _PSEUDONYM.fullmatch(number):
        return int(number[1:], 16)
    return keyring.pseudonym(number if number.startswith("lade:") else normalise(number))


def _orders(document: Mapping[str, Any]) -> tuple[str, ...]:
    named = document.get("orders")
    if named is None:
        return ()
    fits = isinstance(named, list) and len(named) <= _MOST_ORDERS
    if not fits or not all(isinstance(one, str) and one.isprintable() and 0 < len(one) <= 64 for one in named):
        raise _wrong("orders", "应是订单号的列表", "must be a list of order numbers")
    return tuple(dict.fromkeys(named))


def _time(document: Mapping[str, Any], key: str) -> datetime | None:
    text = _text(document, key)
    if text is None:
        return None
    try:
        moment = instant(text)
    except CallerFault:
        raise _wrong(key, "不是有效的 ISO 8601 时间", "is not a valid ISO 8601 time") from None
    if moment.year not in _YEARS:
        raise _wrong(key, "的年份有误", "is in no year that can be meant")
    return moment


def _text(document: Mapping[str, Any], key: str) -> str | None:
    value = document.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or len(value) > _MOST_LETTERS or not _writable(value):
        raise _wrong(key, "应是文字", "must be text")
    return value.strip()


def _writable(text: str) -> bool:
    """Whether every character can be kept: half a character, as JSON may escape it, cannot."""
    return all(not 0xD800 <= ord(sign) <= 0xDFFF for sign in text)


def _word(document: Mapping[str, Any], key: str, words: type[Word]) -> Word:
    known = [str(word) for word in words]
    if document.get(key) not in known:
        raise _wrong(key, f"应是：{'、'.join(known)}", f"must be one of {', '.join(known)}")
    return words(str(document[key]))


def _wrong(key: str, zh: str, en: str) -> CallerFault:
    # The value itself may be personal; only its key is told.
    return CallerFault("report_form", f"报案的 {key} {zh}。", f"{key} of the report {en}.", place=key)
