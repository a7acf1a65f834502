"""A batch of enterprises that come in together by one document, as those of 2026 do: a data file, checked before it holds.

The sheet has one row an enterprise and industry: code or name, industry, tier, first day. It is checked against the register
and the law, proposed, reviewed and taken over by three persons (`jiangsu-2025-31 §preamble`, `mohrss-press-2026-04-28 §1`).
Where one row cannot come in nothing does.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.turn import turn
from zhibao.registry import acts as registry
from zhibao.registry import rules as register
from zhibao.registry.admission.acts import BATCH, enrol
from zhibao.registry.admission.model import CLERK, DECIDER, REVIEWER, Checked, Listed
from zhibao.registry.model import Tier

COLUMNS = ("uscc", "name", "industry", "tier", "from", "document")
STEPS = {"propose": (CLERK, "提出"), "review": (REVIEWER, "审核通过"), "confirm": (DECIDER, "决定纳入")}
STATE_ZH = {"propose": "已提出，待审核", "review": "已审核，待决定", "confirm": "已纳入"}
_VERBS = {"propose": "admission_batch_proposed", "review": "admission_batch_reviewed", "confirm": "admission_batch_confirmed"}
_AFTER = {"review": "propose", "confirm": "review"}
_CHAIN = "admission:"


@dataclass(frozen=True)
class Batch:
    """A batch as its acts have it: its rows, and who proposed, reviewed and confirmed it."""

    number: str
    province: str
    document: str
    document_on: date
    rows: tuple[Listed, ...]
    demo: bool
    state: str
    actors: tuple[tuple[str, str], ...]

    @property
    def persons(self) -> tuple[str, ...]:
        """Who took its steps, whatever the post."""
        return tuple(Actor.parse(actor).person for _, actor in self.actors)

    def told(self) -> dict[str, Any]:
        """The batch as JSON."""
        return {
            "number": self.number, "place": self.province, "document": self.document, "document_on": self.document_on.isoformat(), "state": self.state,
            "state_zh": STATE_ZH[self.state], "rows": [Checked(one).row() for one in self.rows],
            "steps": [{"step": step, "actor": actor} for step, actor in self.actors],
        }  # fmt: skip


def read(content: bytes) -> list[Listed]:
    """The rows of a sheet (CSV, UTF-8). Raises CallerFault `batch_form` with the first line that cannot be read."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _form(1, "文件不是 UTF-8 编码", "the file is not UTF-8") from None
    reader = csv.DictReader(io.StringIO(text))
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise _form(1, f"缺少列：{'、'.join(missing)}", f"columns are missing: {', '.join(missing)}")
    found = []
    for line, row in enumerate(reader, start=2):
        try:
            first = date.fromisoformat(row["from"].strip())
            uscc, name, industry, tier, document = (row[column].strip() for column in ("uscc", "name", "industry", "tier", "document"))
            found.append(Listed(uscc, name, industry, tier or None, first, document, line))
        except (ValueError, AttributeError):
            raise _form(line, "日期不是 2026-07-01 的形式，或者该行的列数不对", "the day has not the form 2026-07-01, or the row lacks columns") from None
    if not found:
        raise _form(2, "没有任何企业", "it names no enterprise")
    return found


def check(session: Session, province: str, rows: Sequence[Listed], demo: bool) -> list[Checked]:
    """Each row with what speaks against it: code, industry, tier, day, enrolled already, named twice. Nothing is kept."""
    seen: set[tuple[str, str]] = set()
    found = []
    for one in rows:
        key = (one.uscc or one.name, one.industry)
        fault = ("named_twice", "同一企业同一行业写了两次。", "The enterprise stands twice with this industry.") if key in seen else _fault(session, province, one, demo)
        seen.add(key)
        found.append(Checked(one, *(fault or (None, "", ""))))
    return found


def propose(session: Session, *, place: str, rows: Sequence[Listed], document: str, document_on: date, words: str, demo: bool, actor: Actor, at: datetime) -> Batch:
    """Write a batch down for others to review and take over. Raises CallerFault `batch_rows` with every row that cannot come in."""
    _must(actor, "propose", words)
    province = law.places().province_of(law.places().resolve(place).code)
    if not document.strip():
        raise CallerFault("document_missing", "请写明据以纳入的文件。", "Name the document by which they come in.", place="document")
    _must_be_sound(check(session, province, rows, demo))
    turn(session, f"{_CHAIN}{province}")
    year = at.astimezone(ZONE).date().year
    lead = f"{_CHAIN}{BATCH}{province}-{year}-"
    count = len(set(session.scalars(select(acts.Act.subject).where(acts.Act.subject.startswith(lead, autoescape=True)))))
    number = f"{BATCH}{province}-{year}-{count + 1:04d}"
    acts.record(
        session, verb=_VERBS["propose"], subject=_CHAIN + number, actor=str(actor), ground=ground(province), at=at,
        content={
            "number": number, "place": province, "document": document.strip(), "document_on": document_on.isoformat(), "words": words.strip(), "demo": demo,
            "rows": [[one.uscc, one.name, one.industry, one.tier, one.first.isoformat(), one.document, one.line] for one in rows],
        },
    )  # fmt: skip
    return batch_of(session, number)


def take(session: Session, number: str, step: str, *, words: str, actor: Actor, at: datetime) -> Batch:
    """Review a batch, or take it over: another natural person each time. Taking over checks every row again.

    Raises CallerFault `unknown_admission`, `step_not_permitted`, `four_eyes`, `batch_rows`.
    """
    held = batch_of(session, number)
    turn(session, f"{_CHAIN}{held.province}")
    held = batch_of(session, number)
    if step not in _AFTER or held.state != _AFTER[step]:
        raise CallerFault("step_not_permitted", f"{number} {STATE_ZH[held.state]}，不能办理“{step}”。", f"{number} is at {held.state}: {step!r} cannot be taken now.", place=number)
    _must(actor, step, words)
    if actor.person in held.persons:
        raise CallerFault(
            "four_eyes", "提出、审核、决定由三人办理。", "Three persons propose, review and decide.", place=number,
            remedy_zh="请由另一人办理。", remedy_en="Another person takes this step.",
        )  # fmt: skip
    if step == "confirm":
        _must_be_sound(check(session, held.province, held.rows, held.demo))
    act = acts.record(session, verb=_VERBS[step], subject=_CHAIN + number, actor=str(actor), ground=ground(held.province), at=at, content={"number": number, "words": words.strip()})
    if step == "confirm":
        for one in held.rows:
            enrol(
                session, number=number, province=held.province, uscc=one.uscc or None, name=one.name, industry=one.industry, tier=one.tier, first=one.first,
                decided_on=held.document_on, consent_of="ministry", document=held.document, consent_on=held.document_on,
                persons=(held.persons[0], held.persons[1], actor.person), mark="official", cites=(ground(held.province),), act=act,
            )  # fmt: skip
    return batch_of(session, number)


def batch_of(session: Session, number: str) -> Batch:
    """A batch by its number. Raises CallerFault `unknown_admission`."""
    held = list(session.scalars(select(acts.Act).where(acts.Act.subject == _CHAIN + number, acts.Act.verb.in_(_VERBS.values())).order_by(acts.Act.id)))
    if not held:
        raise CallerFault("unknown_admission", f"没有编号为“{number}”的批次。", f"There is no batch {number!r}.")
    names = {verb: step for step, verb in _VERBS.items()}
    said = held[0].content
    rows = tuple(Listed(row[0], row[1], row[2], row[3], date.fromisoformat(row[4]), row[5], row[6]) for row in said["rows"])
    steps = tuple((names[act.verb], act.actor) for act in held)
    return Batch(number, said["place"], said["document"], date.fromisoformat(said["document_on"]), rows, said["demo"], steps[-1][0], steps)


def batches(session: Session, province: str) -> list[Batch]:
    """The batches of a province by number."""
    lead = f"{_CHAIN}{BATCH}{province}"
    subjects = session.scalars(select(acts.Act.subject).where(acts.Act.subject.startswith(lead, autoescape=True)).distinct())
    return [batch_of(session, subject.removeprefix(_CHAIN)) for subject in sorted(subjects)]


def ground(province: str) -> str:
    """The provision by which the enterprises of the three industries come in as a whole."""
    return {"320000": "jiangsu-2025-31 §preamble", "570000": "taoyuan-2025-1 §5"}.get(province, "mohrss-press-2026-04-28 §1")


def _fault(session: Session, province: str, one: Listed, demo: bool) -> tuple[str, str, str] | None:
    try:
        if one.uscc:
            registry.checked_uscc(one.uscc, demo)
        known = registry.enterprise_by_uscc(session, one.uscc) if one.uscc else registry.find_enterprise(session, one.name)
        industries = law.book().number("industries", place=province, on=one.first).value
    except CallerFault as fault:
        return fault.code, fault.zh, fault.en
    if one.industry not in (industries if isinstance(industries, list) else ()):
        return "industry_not_in_scheme", f"“{one.industry}”不是当日纳入保障的行业。", f"{one.industry!r} is no industry of the scheme on that day."
    tiered = one.industry == register.enterprise_list().tiers_industry
    if one.tier is not None and (not tiered or one.tier not in set(Tier)):
        return "tier_unknown", "该行业不分档次，或者档次不是 low、high。", "The industry has no tiers, or the tier is neither low nor high."
    if not one.name:
        return "name_missing", "没有写企业名称。", "The enterprise is not named."
    if known is not None:
        for held in registry.enrolments(session, province):
            if held.enterprise == known.slug and held.industry == one.industry and (held.last is None or held.last >= one.first):
                return "already_enrolled", f"{known.name}在该省该行业已自 {held.first} 起参保。", f"{known.name} is enrolled there already, from {held.first} on."
    return None


def _must_be_sound(checked: Sequence[Checked]) -> None:
    wrong = [one for one in checked if one.fault]
    if wrong:
        first = wrong[0]
        raise CallerFault(
            "batch_rows", f"{len(wrong)} 行不能纳入；第 {first.listed.line} 行：{first.zh}", f"{len(wrong)} row(s) cannot come in; line {first.listed.line}: {first.en}",
            place=f"line {first.listed.line}", remedy_zh="请更正后再提交；什么都没有写入。", remedy_en="Correct them; nothing was kept.", rows=[one.row() for one in wrong],
        )  # fmt: skip


def _must(actor: Actor, step: str, words: str) -> None:
    post, zh = STEPS[step]
    if actor.post != post:
        raise CallerFault("post_not_allowed", f"“{zh}”由 {post} 办理。", f"This step is for {post}.", place=str(actor))
    if not words.strip():
        raise CallerFault("words_missing", "请写明理由。", "Say why.", place="words")


def _form(line: int, zh: str, en: str) -> CallerFault:
    return CallerFault(
        "batch_form", f"第 {line} 行：{zh}。", f"Line {line}: {en}.", place=f"line {line}", remedy_zh=f"列为：{'、'.join(COLUMNS)}。",
        remedy_en=f"The columns are: {', '.join(COLUMNS)}.",
    )  # fmt: skip
