"""The decisions of control: which risk points there are, what a look finds, who sees a flag, who may answer it and how.

Every risk point of `points.toml` has one rule. A rule is a function of rows and parameters: the same rows give the same
hits in any order (`jiangsu-2025-31 §3`, `control-parameters §1`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib import resources

from zhibao.control import limits, outliers, payouts, repeats
from zhibao.control.model import Hit, Limits, Looked, Point, Spending
from zhibao.control.process import peers
from zhibao.control.process.model import Process, ProcessLimits
from zhibao.control.process.rules import RULES as PROCESS_RULES
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_be_one_of, must_say
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json

Rule = Callable[[Spending, Limits], Iterable[Hit]]

RULES: Mapping[str, Rule] = {
    "above_limit": limits.above_limit, "outside_catalogue": limits.outside_catalogue, "other_share": limits.other_share,
    "receipt_twice": repeats.receipt_twice, "content_twice": repeats.content_twice, "stay_twice": repeats.stay_twice,
    "benefit_twice": repeats.benefit_twice, "unusual_amount": outliers.unusual_amount, "splitting": limits.splitting,
    "paid_after_end": payouts.paid_after_end, "no_yearly_check": payouts.no_yearly_check, "advance_above": limits.advance_above,
    "shared_account": payouts.shared_account, "same_hands": payouts.same_hands,
}  # fmt: skip

# What a person may find. The first keeps a flag open; the others conclude it, a serious one once somebody else confirms.
LOOKED_INTO, CONFIRMED, RETURNED = "looked_into", "confirmed", "returned"
FINDINGS: Mapping[str, tuple[str, str]] = {
    LOOKED_INTO: ("正在核查", "looked into"),
    "explained": ("有合理解释", "explained"),
    "irregular": ("确认不合规", "confirmed irregular"),
    "re_examine": ("转事后复核", "to be re-examined"),
    "recovery_proposed": ("建议追回", "recovery proposed"),
    CONFIRMED: ("第二人确认", "confirmed by a second person"),
    RETURNED: ("第二人退回", "returned by the second person"),
}
CONCLUDES = frozenset({"explained", "irregular", "re_examine", "recovery_proposed"})
ANSWERS = ("control_officer",)
SEES_ALL = frozenset({"control_officer", "supervisor", "auditor"})


@cache
def points() -> dict[str, Point]:
    """All risk points by id, read once."""
    held = tomllib.loads(resources.files("zhibao.control").joinpath("points.toml").read_text(encoding="utf-8"))
    return {
        one["id"]: Point(
            id=one["id"], version=one["version"], step=one["step"], zh=one["zh"], en=one["en"], question_zh=one["question_zh"],
            question_en=one["question_en"], cites=tuple(one["cites"]), mark=one["mark"], serious=one["serious"], owner=one["owner"],
            numbers=tuple(one.get("numbers", ())), means_zh=one["means_zh"], means_en=one["means_en"], about=one["about"],
            duty=tuple(one["duty"]), frequency=one["frequency"],
        )
        for one in held["point"]
    }  # fmt: skip


def look(spending: Spending, with_limits: Limits) -> Looked:
    """What the rules of spending find, by risk point and subject, and what could not be judged."""
    hits = [hit for name in points() if name in RULES for hit in RULES[name](spending, with_limits)]
    return Looked(_in_order(hits), tuple(outliers.too_few(spending, with_limits)))


def look_over_process(process: Process, with_limits: ProcessLimits) -> Looked:
    """What the rules of the other steps find, by risk point and subject, and what could not be judged."""
    hits = [hit for name in points() if name in PROCESS_RULES for hit in PROCESS_RULES[name](process, with_limits)]
    return Looked(_in_order(hits), tuple(peers.too_few(process, with_limits)))


def _in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    order = {name: place for place, name in enumerate(points())}
    return tuple(sorted(hits, key=lambda hit: (order[hit.rule], hit.subject, hit.rows)))


def may_see(point: Point, post: str) -> bool:
    """Whether a post sees the flags of a point: internal control and oversight all of them, others those of their own duty."""
    return post in SEES_ALL or post in point.duty


def officers_of(rows: Iterable[str]) -> frozenset[str]:
    """The staff that the rows behind a flag name: they neither see nor answer it."""
    return frozenset(row.partition(":")[2] for row in rows if row.startswith("officer:"))


def within(hits: Iterable[Hit], first: date | None, last: date | None) -> list[Hit]:
    """The hits whose newest row lies in a period; a repeat of something old counts on the day of the repeat."""
    return [hit for hit in hits if (first is None or first <= hit.on) and (last is None or hit.on <= last)]


def prefix(area: str) -> str:
    """What the codes of all places in an area begin with: two digits of a province, four of a prefecture."""
    return area[:2] if area.endswith("0000") else area[:4] if area.endswith("00") else area


def digest(hit: Hit) -> str:
    """What makes a hit one and the same: rule, version, subject, rows and content."""
    version = points()[hit.rule].version
    return text_digest(canonical_json([hit.rule, version, hit.subject, list(hit.rows), list(hit.content)]))


def due(serious: bool, on: date, ordinary_days: int, serious_days: int) -> date:
    """The day by which a flag is to be answered, in calendar days (`control-parameters §2`)."""
    return on + timedelta(days=serious_days if serious else ordinary_days)


def status(serious: bool, answers: Iterable[str]) -> str:
    """Where a flag stands after its answers in order: open, looked_into, waits_for_second, closed."""
    stands = "open"
    for finding in answers:
        if finding == CONFIRMED:
            stands = "closed"
        elif finding in (LOOKED_INTO, RETURNED):
            stands = "looked_into"
        else:
            stands = "waits_for_second" if serious else "closed"
    return stands


def check_answer(stands: str, finding: str, reason: str, actor: Actor, took_part: Collection[str], concluded_by: str | None) -> None:
    """Refuse an answer that may not be given.

    Raises CallerFault `person_needed`, `post_needed`, `finding_form`, `reason_missing`, `had_part`, `flag_closed`,
    `nothing_to_confirm`, `second_waits`, `second_person_needed`.
    """
    check_person(actor, took_part)
    must_be_one_of(finding, FINDINGS)
    must_say(reason)
    if stands == "closed":
        raise CallerFault(
            "flag_closed", "这项提示已经办结。", "This flag is closed.",
            remedy_zh="情况有变的，新的命中会成为新的提示。", remedy_en="What changes becomes a hit, and a flag, of its own.",
        )  # fmt: skip
    second = finding in (CONFIRMED, RETURNED)
    if second and stands != "waits_for_second":
        raise CallerFault("nothing_to_confirm", "没有等待确认的结论。", "No conclusion waits to be confirmed.")
    if not second and stands == "waits_for_second":
        raise CallerFault(
            "second_waits", "结论正在等待第二人确认。", "A conclusion waits for a second person.",
            remedy_zh="由另一人确认或者退回。", remedy_en="Let another person confirm or return it.",
        )  # fmt: skip
    if second and actor.person == concluded_by:
        raise CallerFault(
            "second_person_needed", "结论须由另一人确认。", "Another person must confirm the conclusion.",
            remedy_zh="请由没有作出该结论的内控人员办理。", remedy_en="Let a control officer who did not reach it act.",
        )  # fmt: skip


def check_person(actor: Actor, took_part: Collection[str]) -> None:
    """Refuse a job, another post, and whoever had part in what is looked into. Raises CallerFault `person_needed`, `post_needed`, `had_part`."""
    if actor.machine:
        raise CallerFault("person_needed", "须由工作人员核查。", "A person must look.")
    if actor.post not in ANSWERS:
        raise CallerFault(
            "post_needed", f"核查由内控岗办理，经办人的岗位是 {actor.post}。", f"Control officers look into this; the actor holds {actor.post}.",
            remedy_zh="请由内控岗（control_officer）的人员办理。", remedy_en="Let somebody in the post control_officer act.",
        )  # fmt: skip
    if actor.person in took_part:
        raise CallerFault(
            "had_part", "参与过该待遇核定或者支付的人不得核查。", "Whoever had part in the award or its payment may not look into it.",
            remedy_zh="请由没有参与的内控人员办理。", remedy_en="Let a control officer who had no part in it act.",
        )  # fmt: skip
