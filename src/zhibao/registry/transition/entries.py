"""The records that the other insurance sends: headings, and what each row says or why it is returned.

Pure: a row goes in as text, an entry or a rejection comes out. A rejection shows no personal number in clear.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document, check_uscc, mask
from zhibao.registry.roster import Rejection, read_day
from zhibao.registry.transition.model import Facts

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "ref": ("参保记录号", "记录号", "ref", "record_no"),
    "document": ("证件号码", "身份证号", "公民身份号码", "社会保障号码", "document", "document_number", "worker_id"),
    "name": ("姓名", "name"),
    "unit": ("单位代码", "统一社会信用代码", "单位统一社会信用代码", "unit", "uscc"),
    "unit_name": ("单位名称", "unit_name"),
    "city": ("参保地", "统筹区", "城市", "city"),
    "first": ("参保起始日期", "起始日期", "from"),
    "last": ("参保终止日期", "终止日期", "to"),
    "accident_on": ("事故日期", "accident_on"),
    "decided_on": ("工伤认定日期", "decided_on"),
    "treatment_until": ("停工留薪期止", "treatment_until"),
    "appraisal_asked_on": ("鉴定申请日期", "appraisal_asked_on"),
    "appraised_on": ("鉴定结论日期", "appraised_on"),
    "grade": ("伤残等级", "grade"),
    "paid": ("已支付待遇", "paid"),
}
"""Accepted headings by field; the first six, without `name`, and `first` are needed."""

NEEDED = ("ref", "document", "unit", "city", "first")
REMARK_HEADINGS = ("原因", "reason")
_DAYS = ("accident_on", "decided_on", "treatment_until", "appraisal_asked_on", "appraised_on")
_EARLIEST = date(2004, 1, 1)
_NUMBER = re.compile(r"[0-9]{15}|[0-9]{17}[0-9Xx]")
_REF = re.compile(r"[0-9A-Za-z._-]{1,64}")
_YES, _NO = frozenset(("是", "yes", "y", "true", "1")), frozenset(("", "否", "no", "n", "false", "0"))

REASONS: Mapping[str, tuple[str, str]] = {
    "ref_form": ("记录号须为 1 至 64 位字母、数字或 . _ -，且不得是证件号码。", "The record number has 1 to 64 letters, digits or . _ - and is no document number."),
    "ref_twice": ("同一文件中记录号 {said} 出现两次。", "The record number {said} stands twice in this file."),
    "document": ("证件号码 {said} 不对，请核对。", "The document number {said} is wrong; compare it with the document."),
    "document_as_number": ("证件号码以数值保存，末几位已丢失；请设为文本后重填。", "The number is stored as a number and has lost its last digits; enter it as text."),
    "fictional": ("演示用的虚构人员或单位，正式数据目录不收。", "A fictional person or unit; a production home does not take it."),
    "unit": ("单位代码“{said}”不是统一社会信用代码。", "The unit {said!r} is not a unified social credit code."),
    "city": ("参保地“{said}”不是该省的市。", "{said!r} is no city of the province."),
    "other_city": ("参保地不在您的管辖范围内，本行由当地办理。", "The city lies outside your area; this row is taken in there."),
    "ref_of_other_city": ("该记录号已由其他城市登记，请核对。", "This record number stands with another city; compare it."),
    "day": ("“{field}”的日期“{said}”无法识别或超出范围，请按 2025-07-01 填写。", "The date {said!r} in {field} cannot be read or is out of range; write 2025-07-01."),
    "first_missing": ("没有填写起始日期。", "The first day is missing."),
    "last_before_first": ("终止日期早于起始日期。", "The last day lies before the first."),
    "accident_outside": ("事故日期 {said} 不在参保期间内。", "The accident of {said} does not lie in the period of the record."),
    "grade": ("伤残等级“{said}”须为 1 至 10。", "The grade {said!r} is not 1 to 10."),
    "paid": ("“已支付待遇”一栏“{said}”请填是或否。", "Paid {said!r} is neither yes nor no."),
}
"""Why a row is returned: code, sentence in Chinese, sentence in English."""


@dataclass(frozen=True, slots=True)
class SentRow:
    """A row as it was sent: its number in the file and the text of each field."""

    number: int
    cells: Mapping[str, str]
    document_as_number: bool = False


@dataclass(frozen=True)
class Entry:
    """A row that can be taken in. `document` is in its normal form."""

    number: int
    ref: str
    document: str
    name: str | None
    unit: str
    unit_name: str
    city: str
    first: date
    last: date | None
    facts: Facts


class _Refused(Exception):
    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Which column holds which field; of two columns with one meaning the first counts."""
    known = {word: name for name, words in HEADINGS.items() for word in words}
    found: dict[str, int] = {}
    for column, heading in enumerate(headings):
        plain = re.sub(r"[\s*:：]|[（(].*[)）]", "", unicodedata.normalize("NFKC", heading)).lower()
        if plain in known:
            found.setdefault(known[plain], column)
    return found


def judge(row: SentRow, place: str, *, demo: bool, today: date) -> Entry | Rejection:
    """What a row says, or the first reason why it is returned."""
    try:
        return _entry(row, place, demo, today)
    except _Refused as refused:
        return rejection(row.number, refused.code, **refused.facts)


def rejection(number: int, code: str, **facts: str) -> Rejection:
    """A rejection with its sentences filled in."""
    zh, en = REASONS[code]
    return Rejection(number, code, zh.format(**facts), en.format(**facts))


def _entry(row: SentRow, place: str, demo: bool, today: date) -> Entry:
    cell = {name: row.cells.get(name, "").strip() for name in HEADINGS}
    if _REF.fullmatch(cell["ref"]) is None or _NUMBER.fullmatch(cell["ref"]):
        raise _Refused("ref_form")
    if row.document_as_number:
        raise _Refused("document_as_number")
    document = check_document(cell["document"])
    if document.fault is not None:
        raise _Refused("document", said=mask(document.document))
    unit = check_uscc(cell["unit"])
    if not unit.valid:
        raise _Refused("unit", said=brief(cell["unit"]))
    if not demo and (document.fictional or unit.fictional):
        raise _Refused("fictional")
    days = {name: _day(name, cell[name], today) for name in ("first", "last", *_DAYS)}
    first, last = days.pop("first"), days.pop("last")
    if first is None:
        raise _Refused("first_missing")
    if last is not None and last < first:
        raise _Refused("last_before_first")
    hurt = days["accident_on"]
    if hurt is not None and not first <= hurt <= (last or date.max):
        raise _Refused("accident_outside", said=str(hurt))
    if cell["grade"] and not (cell["grade"].isascii() and cell["grade"].isdigit() and 1 <= int(cell["grade"]) <= 10):
        raise _Refused("grade", said=brief(cell["grade"]))
    if cell["paid"].lower() not in _YES | _NO:
        raise _Refused("paid", said=brief(cell["paid"]))
    facts = Facts(**days, grade=int(cell["grade"]) if cell["grade"] else None, paid=cell["paid"].lower() in _YES)
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", cell["name"])).strip()[:60] or None
    return Entry(row.number, cell["ref"], document.document, name, unit.uscc, brief(cell["unit_name"], 60), _city(cell["city"], place), first, last, facts)


def _city(text: str, place: str) -> str:
    try:
        found = law.places().resolve(text)
    except CallerFault:
        raise _Refused("city", said=brief(text)) from None
    path = law.places().path(found.code)
    city = next((code for code in path if code.endswith("00") and not code.endswith("0000")), None)
    if city is None or law.places().province_of(found.code) != place:
        raise _Refused("city", said=brief(text))
    return city


def _day(field: str, text: str, today: date) -> date | None:
    if not text:
        return None
    day = read_day(text)
    if day is None or not _EARLIEST <= day <= today + timedelta(days=3 * 366):
        raise _Refused("day", field=HEADINGS[field][0], said=brief(text))
    return day


def brief(text: str, most: int = 24) -> str:
    """Somebody's text as a message or a row may repeat it: short, and masked where it could be a number of a person."""
    plain = text.strip()
    return mask(plain[:24]) if sum(sign.isdigit() for sign in plain) > 8 else plain[:most]


