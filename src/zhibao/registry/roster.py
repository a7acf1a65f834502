"""The roster of workers that an enterprise sends: its headings, and what each row says or why it is returned.

Pure: a row goes in as text, an entry or a rejection comes out. A rejection shows no personal number in clear.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from zhibao.kit.identity import DocumentKind, check_document, check_uscc, mask

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "document": (
        "证件号码", "身份证号", "身份证号码", "公民身份号码", "社会保障号码", "居民身份证号码", "证件号",
        "aae135", "aac002", "document", "document_number", "id_number", "worker_id",
    ),
    "kind": ("证件类型", "证件种类", "aaa029", "document_kind", "document_type", "kind"),
    "name": ("姓名", "人员姓名", "aac003", "name", "full_name"),
    "first": (
        "起始日期", "开始日期", "注册日期", "参保日期", "接单起始日期", "from", "since", "start", "start_date",
        "registered_on",
    ),
    "last": ("终止日期", "结束日期", "停保日期", "退出日期", "to", "until", "end", "end_date"),
    "agency": (
        "平台服务机构", "服务机构", "平台服务机构代码", "平台服务机构统一社会信用代码", "服务机构统一社会信用代码",
        "service_agency",
    ),
    "employee": ("是否职工", "职工", "是否建立劳动关系", "是否存在劳动关系", "适用工伤保险条例", "employee"),
}  # fmt: skip
"""Accepted headings by field. Field names of LD/T 92-2013 are among them (`gbt-40217-2021 §1`)."""

_FIELDS = {word.replace("_", ""): name for name, words in HEADINGS.items() for word in words}

REMARK_HEADINGS = ("原因", "reason")
"""The two columns in which a returned file says why; they are not read when the file comes again."""

_YES = frozenset(("是", "有", "yes", "y", "true", "1", "√"))
_NO = frozenset(("", "否", "无", "no", "n", "false", "0", "×"))
_FORBIDDEN_IN_NAME = re.compile(r"[0-9\x00-\x1f<>]")
_EARLIEST = date(2000, 1, 1)

# Kinds as enterprises write them; the two digits are the reported code list (`practice-reports §29`).
_KINDS: Mapping[str, DocumentKind] = {
    "01": DocumentKind.CITIZEN_NUMBER, "居民身份证": DocumentKind.CITIZEN_NUMBER,
    "身份证": DocumentKind.CITIZEN_NUMBER, "citizen_number": DocumentKind.CITIZEN_NUMBER,
    "16": DocumentKind.RESIDENCE_PERMIT, "港澳台居民居住证": DocumentKind.RESIDENCE_PERMIT,
    "港澳台居住证": DocumentKind.RESIDENCE_PERMIT, "residence_permit": DocumentKind.RESIDENCE_PERMIT,
    "07": DocumentKind.PERMANENT_RESIDENCE, "永久居留证": DocumentKind.PERMANENT_RESIDENCE,
    "外国人永久居留身份证": DocumentKind.PERMANENT_RESIDENCE,
    "permanent_residence": DocumentKind.PERMANENT_RESIDENCE,
    "04": DocumentKind.TRAVEL_PERMIT, "05": DocumentKind.TRAVEL_PERMIT, "06": DocumentKind.TRAVEL_PERMIT,
    "港澳居民来往内地通行证": DocumentKind.TRAVEL_PERMIT, "台湾居民来往大陆通行证": DocumentKind.TRAVEL_PERMIT,
    "travel_permit": DocumentKind.TRAVEL_PERMIT,
    "08": DocumentKind.PASSPORT, "护照": DocumentKind.PASSPORT, "passport": DocumentKind.PASSPORT,
    "02": DocumentKind.OTHER, "03": DocumentKind.OTHER, "其他": DocumentKind.OTHER, "other": DocumentKind.OTHER,
}  # fmt: skip
_BY_FORM_ONLY = (DocumentKind.TRAVEL_PERMIT, DocumentKind.PASSPORT, DocumentKind.OTHER)

REASONS: Mapping[str, tuple[str, str]] = {
    "document_missing": ("没有填写证件号码。", "The document number is missing."),
    "document_form": (
        "证件号码 {shown} 的位数或字符不对。",
        "The document number {shown} has a wrong length or character.",
    ),
    "document_check_digit": (
        "证件号码 {shown} 的校验码不对，请核对后重填。",
        "The check digit of the document number {shown} is wrong; compare it with the document.",
    ),
    "document_birth_date": (
        "证件号码 {shown} 中的出生日期不存在。",
        "The birth date inside the document number {shown} does not exist.",
    ),
    "document_as_number": (
        "证件号码以数值保存，Excel 已丢失末几位。请把该列设为文本后重新填写。",
        "The number is stored as a number and Excel has lost its last digits. Format the column as text, enter it again.",
    ),
    "kind_unknown": ("证件类型“{said}”无法识别。", "The document kind {said!r} is not known."),
    "kind_differs": (
        "证件号码 {shown} 不是所填的证件类型“{said}”。",
        "The document number {shown} is not of the kind stated, {said!r}.",
    ),
    "name_form": ("姓名中有数字或不可用的字符。", "The name holds digits or unusable characters."),
    "first_missing": ("没有填写起始日期。", "The first day is missing."),
    "date_form": ("日期“{said}”无法识别，请按 2025-07-01 填写。", "The date {said!r} cannot be read; write 2025-07-01."),
    "date_range": (
        "日期“{said}”过早或在一年以后，请核对。",
        "The date {said!r} is too early or more than a year ahead; check it.",
    ),
    "last_before_first": ("终止日期早于起始日期。", "The last day lies before the first."),
    "employee_unreadable": ("“是否职工”一栏“{said}”无法识别，请填“是”或“否”。", "Employee {said!r} is neither yes nor no."),
    "employee_under_work_injury_regulation": (
        "该人员适用《工伤保险条例》，应由企业参加工伤保险，不在此登记。",
        "This person is an employee under the work-injury regulation, to be insured there, and is not registered here.",
    ),
    "agency_form": (
        "平台服务机构须填写 18 位统一社会信用代码。",
        "The service agency must be given by its unified social credit code of 18 characters.",
    ),
    "fictional_person": (
        "证件号码 {shown} 属于演示用的虚构人员，正式系统不予登记。",
        "The document number {shown} belongs to a fictional person; a production home does not register it.",
    ),
    "agency_other": (
        "该行填写的是另一家平台服务机构。由本机构报送的，该栏留空或填写本机构代码。",
        "This row names another service agency; leave the column empty or give your own code.",
    ),
    "agency_not_serving": (
        "起始日期当日，本机构未登记为该平台企业服务。请核对日期，或请平台企业办理登记。",
        "On this first day your agency was not registered as serving the enterprise; check the day, or ask the enterprise.",
    ),
    "fictional_agency": (
        "该平台服务机构代码为演示用的虚构代码。",
        "This service agency's code is a fictional one.",
    ),
    "link_already_ended": (
        "该人员自同一起始日期的登记已经终止；如恢复接单，请填写新的起始日期。",
        "The registration with this first day has already ended; if the worker takes orders again, give a new first day.",
    ),
}  # fmt: skip
"""Why a row is returned: code, sentence in Chinese, sentence in English."""

CITES: Mapping[str, str] = {
    "employee_under_work_injury_regulation": "measures-2025 §2",
    "document_check_digit": "gb-11643-1999 §2",
    "document_birth_date": "gb-11643-1999 §1",
}

WARNINGS: Mapping[str, tuple[str, str]] = {
    "region_unknown": ("证件号码前两位不是任何省份的代码", "the number begins with no province's code"),
    "region_not_current": ("证件号码中的区划代码不在现行表中（可能已撤销）", "a division code not in today's table"),
    "old_form": ("旧式证件号码", "an old form of document"),
    "birth_date": ("永久居留证号码中的日期无法识别", "no date inside a permanent residence number"),
    "name_differs": ("姓名与已登记的不同，未改动，请核对", "another name than registered; kept as it was, check it"),
    "agency_unknown": ("平台服务机构尚未登记", "the service agency is not registered yet"),
    "agency_not_serving": ("该日平台服务机构未登记为该企业服务", "the service agency does not serve the enterprise that day"),
}
"""What is odd but no reason to return a row."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A row as it was sent: its number in the sender's file and the text of each field."""

    number: int
    document: str
    first: str = ""
    last: str = ""
    name: str = ""
    kind: str = ""
    agency: str = ""
    employee: str = ""
    document_as_number: bool = False


@dataclass(frozen=True)
class Rejection:
    """A row that is returned: why, in both languages, and the article where the law is the reason."""

    number: int
    code: str
    zh: str
    en: str
    cites: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that can be registered. `document` is in its normal form."""

    number: int
    document: str
    kind: DocumentKind
    first: date
    last: date | None = None
    name: str | None = None
    agency: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standard:
    """What rows are judged by: today, whether fictional persons are let in, the first day where a row gives none,
    and which division codes stand in the table of today. Rows that a service agency sends are its own: `agency` is
    its code, `served` the periods in which it serves the enterprise.
    """

    today: date
    demo: bool
    since: date | None = None
    known_region: Callable[[str], bool] | None = None
    agency: str | None = None
    served: tuple[tuple[date, date | None], ...] = ()


def heading_of(text: str) -> str | None:
    """The field that a heading names, or None."""
    plain = re.sub(r"[\s_*:]|\(.*\)", "", unicodedata.normalize("NFKC", text)).lower()
    return _FIELDS.get(plain)


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Which column holds which field; of two columns with one meaning the first counts."""
    found: dict[str, int] = {}
    for column, heading in enumerate(headings):
        name = heading_of(heading)
        if name is not None:
            found.setdefault(name, column)
    return found


def reject(number: int, code: str, **facts: str) -> Rejection:
    """A rejection with its sentences filled in."""
    zh, en = REASONS[code]
    return Rejection(number, code, zh.format(**facts), en.format(**facts), CITES.get(code))


def judge(row: RosterRow, standard: Standard) -> Entry | Rejection:
    """What a row says, or the first reason why it is returned.

    An employee under the work-injury regulation is insured there and not here: `measures-2025 §2`.
    """
    employee = row.employee.strip().lower()
    if employee in _YES:
        return reject(row.number, "employee_under_work_injury_regulation")
    if employee not in _NO:
        return reject(row.number, "employee_unreadable", said=_brief(row.employee))
    if row.document_as_number:
        return reject(row.number, "document_as_number")
    check = check_document(row.document, standard.known_region)
    if check.fault == "empty":
        return reject(row.number, "document_missing")
    if check.fault is not None:
        return reject(row.number, f"document_{check.fault}", shown=mask(check.document))
    if not standard.demo and check.fictional:
        return reject(row.number, "fictional_person", shown=mask(check.document))
    kind = _kind(row.kind, check.kind)
    if kind is None:
        known = row.kind.strip().lower() in _KINDS
        facts = {"shown": mask(check.document), "said": _brief(row.kind)}
        return reject(row.number, "kind_differs" if known else "kind_unknown", **facts)
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", row.name)).strip() if row.name else ""
    if name and (len(name) > 60 or _FORBIDDEN_IN_NAME.search(name)):
        return reject(row.number, "name_form")
    period = _period(row, standard)
    if isinstance(period, Rejection):
        return period
    agency: str | None = None
    if row.agency.strip():
        code = check_uscc(row.agency)
        if not code.valid:
            return reject(row.number, "agency_form")
        if code.fictional and not standard.demo:
            return reject(row.number, "fictional_agency")
        agency = code.uscc
    if standard.agency is not None:
        if agency not in (None, standard.agency):
            return reject(row.number, "agency_other")
        agency = standard.agency
        if not any(first <= period[0] and (last is None or period[0] <= last) for first, last in standard.served):
            return reject(row.number, "agency_not_serving")
    return Entry(row.number, check.document, kind, *period, name or None, agency, check.warnings)


def _kind(said: str, seen: DocumentKind) -> DocumentKind | None:
    """The kind of the document: what was said where the form leaves it open, else what the form shows."""
    text = said.strip().lower()
    if not text:
        return seen
    stated = _KINDS.get(text)
    if stated is None:
        return None
    if stated is seen or (stated in _BY_FORM_ONLY and seen in _BY_FORM_ONLY):
        return stated
    return None


def _period(row: RosterRow, standard: Standard) -> tuple[date, date | None] | Rejection:
    days: list[date | None] = []
    for text in (row.first, row.last):
        if not text.strip():
            days.append(None)
            continue
        day = read_day(text)
        if day is None:
            return reject(row.number, "date_form", said=_brief(text))
        if not _EARLIEST <= day <= standard.today + timedelta(days=366):
            return reject(row.number, "date_range", said=_brief(text))
        days.append(day)
    first, last = days[0] or standard.since, days[1]
    if first is None:
        return reject(row.number, "first_missing")
    if last is not None and last < first:
        return reject(row.number, "last_before_first")
    return first, last


_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?|(\d{4})(\d{2})(\d{2})")


@lru_cache(maxsize=4096)
def read_day(text: str) -> date | None:
    """A day as offices write it: 2025-07-01, 2025/7/1, 2025.7.1, 2025年7月1日, 20250701; None when unreadable."""
    match = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if match is None:
        return None
    parts = [int(part) for part in match.groups() if part is not None]
    try:
        return date(*parts)
    except ValueError:
        return None


def _brief(text: str) -> str:
    """Somebody's text as a message may repeat it: short, and masked where it could be a number of a person."""
    plain = text.strip()
    if sum(character.isdigit() for character in plain) > 8:
        return mask(plain[:24])
    return plain[:24]
