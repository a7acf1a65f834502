"""The decisions of linkage: what the register allows, what a row must look like, what matches, how a hit may be answered.

The register (`exchanges.toml`) and the rules of matching (`rules.toml`) are data. The same rows give the same hits in any order
(`jiangsu-2025-31 §3`); purpose, fields and period of an exchange are bound (`taoyuan-2025-1 §66(1)`).
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from zhibao import law
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_be_one_of, must_say
from zhibao.kit.clock import Month, day
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_document, check_uscc
from zhibao.kit.money import to_yuan, yuan
from zhibao.kit.tables import canonical_json
from zhibao.linkage.model import Exchange, Field, Ground, Match, Partner, Record, Rule

LIVE, WITHDRAWN = "live", "withdrawn"
STANDINGS = (LIVE, "paid", "ended", WITHDRAWN)
CARD_STATES = ("active", "lost", "cancelled", "frozen")
LIKENESS = "likeness"

# What a person may find on a hit. The first keeps it open; every other one closes it.
LOOKED_INTO = "looked_into"
FINDINGS: Mapping[str, tuple[str, str]] = {
    LOOKED_INTO: ("正在核实", "looked into"),
    "same": ("属实，已按规定办理", "true, and dealt with by the rules"),
    "not_the_same": ("不是同一人或者同一事项", "another person or another matter"),
    "already_known": ("此前已经办理", "known and dealt with before"),
    "no_consequence": ("属实，不影响本制度的办理", "true, without consequence here"),
}
_CLOSED_FROM = frozenset(FINDINGS) - {LOOKED_INTO}
_COUNTS = (LIVE, "paid")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("zhibao.linkage").joinpath(name).read_text(encoding="utf-8"))


@cache
def fields() -> dict[str, Field]:
    """All fields that may be exchanged, by id."""
    return {one["id"]: Field(**one) for one in _read("exchanges.toml")["field"]}


@cache
def partners() -> dict[str, Partner]:
    """All partners, by id."""
    return {one["id"]: Partner(**one) for one in _read("exchanges.toml")["partner"]}


@cache
def exchanges() -> dict[str, Exchange]:
    """The register of exchanges, by id."""
    return {
        one["id"]: Exchange(
            id=one["id"], partner=partners()[one["partner"]], way=one["way"], subject=one["subject"], purpose_zh=one["purpose_zh"],
            purpose_en=one["purpose_en"], sends=tuple(one["sends"]), takes=tuple(one["takes"]), period_days=one["period_days"], owner=one["owner"],
            filled_by=one["filled_by"], ground=_ground(one.get("ground")),
            ground_in={place: Ground(tuple(held["cites"]), held["mark"]) for place, held in one.get("ground_in", {}).items()},
        )
        for one in _read("exchanges.toml")["exchange"]
    }  # fmt: skip


@cache
def rules() -> dict[str, Rule]:
    """The rules of matching, by id."""
    return {
        one["id"]: Rule(**one | {"exchanges": tuple(one["exchanges"]), "keys": tuple(one["keys"]), "cites": tuple(one["cites"]), "among": one.get("among", ""),
                            "only": {name: tuple(words) for name, words in one.get("only", {}).items()}})
        for one in _read("rules.toml")["rule"]
    }


@cache
def likeness() -> dict[str, Any]:
    """How alike two persons must be, and the probabilities by which it is weighed."""
    said: dict[str, Any] = _read("rules.toml")["likeness"]
    return said


def _ground(held: Mapping[str, Any] | None) -> Ground | None:
    return None if held is None else Ground(tuple(held["cites"]), held["mark"])


def exchange(name: str) -> Exchange:
    """An entry of the register. Raises CallerFault `unknown_exchange`."""
    if name not in exchanges():
        raise CallerFault(
            "unknown_exchange", f"共享目录里没有“{name}”。", f"The register of exchanges has no {name!r}.",
            remedy_zh="目录见 zhibao linkage partners。", remedy_en="`zhibao linkage partners` lists them.",
        )  # fmt: skip
    return exchanges()[name]


def ground_for(entry: Exchange, place: str) -> Ground | None:
    """The ground of an exchange in a place: that of the province where it has one, else the national one."""
    province = law.places().resolve(place).province
    held = law.places().get(province) if province else None
    return entry.ground_in.get(held.slug if held else "", entry.ground)


def check_request(entry: Exchange, place: str, wanted: Iterable[str], first: date, last: date, allowed: Sequence[str]) -> Ground:
    """The ground of a request that the register allows.

    Raises CallerFault `no_ground`, `field_not_allowed`, `period_form`, `period_long`.
    """
    ground = ground_for(entry, place)
    if ground is None:
        office = law.book().offices[entry.filled_by]
        raise CallerFault(
            "no_ground", f"没有文本为“{entry.purpose_zh}”提供依据，不能交换。", f"No text gives a ground for this exchange ({entry.purpose_en}); nothing is exchanged.",
            place=f"{entry.id} {place}", remedy_zh=f"由{office.zh}会同{entry.partner.zh}确定。", remedy_en=f"{office.en} must settle it together with: {entry.partner.en}.",
        )  # fmt: skip
    outside = [name for name in wanted if name not in allowed]
    if outside:
        raise CallerFault(
            "field_not_allowed", f"共享目录没有为这一目的列出字段：{'、'.join(outside)}。", f"The register names no such field for this purpose: {', '.join(outside)}.",
            place=entry.id, remedy_zh=f"可用：{'、'.join(allowed)}。", remedy_en=f"Allowed: {', '.join(allowed)}.",
        )  # fmt: skip
    if last < first:
        raise CallerFault("period_form", "终止日早于起始日。", "The last day lies before the first day.", place=entry.id)
    if (last - first).days >= entry.period_days:
        raise CallerFault(
            "period_long", f"期间超过目录规定的 {entry.period_days} 日。", f"The period is longer than the {entry.period_days} days of the register.", place=entry.id,
            remedy_zh="请分段办理。", remedy_en="Ask for it in parts.",
        )  # fmt: skip
    return ground


def check_row(entry: Exchange, names: Sequence[str], row: Mapping[str, str], place: str) -> dict[str, str]:
    """A row of an answer in its normal form. Raises CallerFault `row_form` with the place and what is expected."""
    held: dict[str, str] = {}
    for name in names:
        text = row.get(name, "").strip()
        if not text:
            continue
        try:
            held[name] = _FORMS[fields()[name].kind](text)
        except (CallerFault, ValueError):
            form = fields()[name]
            raise CallerFault(
                "row_form", f"{form.zh}不符合格式。", f"The {form.en} is not in the form that is expected.", place=f"{place}, {name}",
                remedy_zh="整个文件没有保留；请更正以后重新提供。", remedy_en="Nothing of the file was kept; correct it and send it again.",
            ) from None  # fmt: skip
    if not held.get("ref"):
        raise CallerFault("row_form", "缺少对方编号。", "The reference of the partner is missing.", place=f"{place}, ref")
    if "standing" in entry.takes:
        held.setdefault("standing", LIVE)
    return held


def _document(text: str) -> str:
    checked = check_document(text)
    if not checked.valid:
        raise ValueError
    return checked.document


def _uscc(text: str) -> str:
    checked = check_uscc(text)
    if not checked.valid:
        raise ValueError
    return checked.uscc


def _district(text: str) -> str:
    if law.places().get(text) is None:
        raise ValueError
    return text


def _of(pattern: str) -> Callable[[str], str]:
    form = re.compile(pattern)

    def checked(text: str) -> str:
        if form.fullmatch(text) is None:
            raise ValueError
        return text

    return checked


_FORMS: Mapping[str, Callable[[str], str]] = {
    "document": _document, "uscc": _uscc, "district": _district, "day": lambda text: day(text).isoformat(), "month": lambda text: str(Month.parse(text)),
    "yuan": lambda text: to_yuan(yuan(text)), "name": _of(r"[^\x00-\x1f]{1,80}"), "code": _of(r"[^\x00-\x1f]{1,64}"), "tail": _of(r"[0-9]{3}[0-9Xx]"),
    "plate": _of(r"[\w·-]{5,12}"), "count": _of(r"[0-9]{1,12}"), "standing": _of("|".join(STANDINGS)),
    "card_state": _of("|".join(CARD_STATES)),
}  # fmt: skip


def counts(standing: str | None) -> bool:
    """Whether a row of a partner still speaks: what is withdrawn or ended is not held against anything."""
    return standing in _COUNTS


def match(by: Mapping[str, Rule], ours: Iterable[Record], theirs: Iterable[Record]) -> list[Match]:
    """What the keys say, by rule, row and subject; each row of theirs speaks by the first key that finds something of ours."""
    index: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for one in ours:
        for key, value in one.keys.items():
            index[one.kind, key, value].append(one)
    found: dict[tuple[str, str, str], Match] = {}
    for row in theirs:
        for rule in by.values():
            if rule.speaks_of(row):
                for made in _by_keys(rule, row, index):
                    found.setdefault((rule.id, made.subject, row.ref), made)
    return [found[key] for key in sorted(found)]


def _by_keys(rule: Rule, row: Record, index: Mapping[tuple[str, str, str], list[Record]]) -> Iterable[Match]:
    def candidates(kind: str) -> tuple[str, list[Record]]:
        for key in rule.keys:
            held = index.get((kind, key, row.keys[key]), []) if key in row.keys else []
            fitting = [one for one in held if days_meet(rule, row, one)]
            if fitting:
                return key, fitting
        return "", []

    key, fitting = candidates(rule.ours)
    if rule.when == "found":
        return [Match(rule.id, one.ref, row, one, key) for one in fitting]
    if fitting:
        return []
    if not rule.among:
        return [Match(rule.id, f"{row.kind}:{row.ref}", row, None, rule.keys[0])] if rule.keys[0] in row.keys else []
    key, known = candidates(rule.among)
    return [Match(rule.id, f"{row.kind}:{row.ref}", row, one, key) for one in known[:1]]


def days_meet(rule: Rule, row: Record, one: Record) -> bool:
    """Whether the days of two rows meet; a row without a day may be of any, and a person compares."""
    if row.first is None or one.first is None:
        return True
    slack = timedelta(days=rule.slack_days)
    begins, ends = row.first - slack, date.max if row.last is None else row.last + slack
    return begins <= (one.last or date.max) and one.first <= ends


def digest(found: Match) -> str:
    """What makes a hit one and the same: rule, version, subject, and the row of the partner."""
    return text_digest(canonical_json([found.rule, rules()[found.rule].version, found.subject, found.theirs.kind, found.theirs.ref]))


def status(findings: Iterable[str]) -> str:
    """Where a hit stands after its answers: open, looked_into, closed."""
    stands = "open"
    for finding in findings:
        stands = "looked_into" if finding == LOOKED_INTO else "closed"
    return stands


def check_answer(stands: str, owner: str, finding: str, reason: str, actor: Actor) -> None:
    """Refuse an answer that may not be given: a job never answers a hit.

    Raises CallerFault `person_needed`, `post_needed`, `finding_form`, `reason_missing`, `hit_closed`.
    """
    check_owner(owner, actor)
    must_be_one_of(finding, FINDINGS)
    must_say(reason)
    if stands == "closed":
        raise CallerFault(
            "hit_closed", "这项命中已经办结。", "This hit is closed.",
            remedy_zh="情况有变的，新的命中会成为新的任务。", remedy_en="What changes becomes a hit, and a task, of its own.",
        )  # fmt: skip


def check_owner(owner: str, actor: Actor) -> None:
    """Refuse a job and every post but the owner's. Raises CallerFault `person_needed`, `post_needed`."""
    if actor.machine:
        raise CallerFault("person_needed", "须由具名的工作人员答复。", "A named officer answers, not a job.")
    if actor.post != owner:
        raise CallerFault(
            "post_needed", f"这项命中由 {owner} 答复。", f"This hit is answered by the post {owner}.", place=str(actor),
            remedy_zh="请转交该岗位。", remedy_en="Hand it to that post.",
        )  # fmt: skip
