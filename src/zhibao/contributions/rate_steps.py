"""The procedure of a rate review for one enterprise, as a table: from where, by whom, what must be said, and who may not do it.

The provincial agency alone drafts, reviews, decides and answers (`zhejiang-2025-44 §2(2)`); the enterprise is heard
before and may object after (`taoyuan-2025-1 §26(2)`, `taoyuan-2025-1 §26(3)`). A step back is a step of its own: nothing
that was done is taken away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

CLERK, REVIEWER, DECIDER, PLATFORM = "rate_clerk", "rate_reviewer", "rate_decider", "platform"
POST_ZH: Mapping[str, str] = {CLERK: "费率拟定岗", REVIEWER: "费率复核岗", DECIDER: "费率决定岗", PLATFORM: "平台企业"}
STATE_ZH: Mapping[str, str] = {
    "drafted": "已拟定，待复核",
    "returned": "已退回，须重新拟定",
    "reviewed": "已复核，待听取意见",
    "heard": "已听取意见，待决定",
    "decided": "已决定，待告知",
    "notified": "已告知",
    "objected": "企业已提出异议，待答复",
    "upheld": "异议已答复，维持",
    "reopened": "异议成立，须重新拟定",
    "replaced": "已由新的拟定替代",
}


@dataclass(frozen=True)
class Step:
    """One row: the verb of the act, the states it leaves and the one it reaches, the posts, and the steps whose person
    may not take it (four eyes). `day`: whether a day must be given, of the hearing or of the service."""

    name: str
    verb: str
    zh: str
    en: str
    sources: tuple[str, ...]
    target: str
    posts: tuple[str, ...]
    not_by: tuple[str, ...] = ()
    day: bool = False


_BY_OTHERS = ("draft",)
STEPS: tuple[Step, ...] = (
    Step("review", "rate_reviewed", "复核通过", "reviewed", ("drafted",), "reviewed", (REVIEWER,), _BY_OTHERS),
    Step("return", "rate_returned", "退回", "sent back", ("drafted", "reviewed", "heard"), "returned", (REVIEWER, DECIDER), _BY_OTHERS),
    Step("hear", "rate_heard", "听取企业意见", "the enterprise is heard", ("reviewed", "heard"), "heard", (CLERK, REVIEWER), (), day=True),
    Step("decide", "rate_decided", "决定", "decided", ("heard",), "decided", (DECIDER,), _BY_OTHERS),
    Step("serve", "rate_notified", "送达费率告知书", "notice served", ("decided", "notified"), "notified", (CLERK, REVIEWER), (), day=True),
    Step("object", "rate_objected", "企业提出异议", "objection", ("decided", "notified", "upheld"), "objected", (PLATFORM, CLERK)),
    Step("uphold", "rate_upheld", "答复异议：维持", "objection answered: the decision stands", ("objected",), "upheld", (REVIEWER, DECIDER), ("draft", "decide")),
    Step("reopen", "rate_reopened", "答复异议：重新拟定", "objection answered: to be drafted anew", ("objected",), "reopened", (REVIEWER, DECIDER), ("draft", "decide")),
)  # fmt: skip
BY_NAME: Mapping[str, Step] = {step.name: step for step in STEPS}
BY_VERB: Mapping[str, Step] = {step.verb: step for step in STEPS}
DRAFTED, REPLACED = "rate_drafted", "rate_replaced"
# What still waits for somebody may not be drafted a second time beside it: also a decision nobody was served with yet.
OPEN = ("drafted", "reviewed", "heard", "decided", "objected")


def must_hold(actor: Actor, posts: tuple[str, ...]) -> None:
    """That a natural person acts in one of these posts of the provincial agency; a city's officer or a job is refused."""
    if actor.post not in posts:
        names = "、".join(f"{POST_ZH[post]}（{post}）" for post in posts)
        raise CallerFault(
            "post_not_allowed", f"费率浮动由省社保经办机构办理，这一步由{names}办理。",
            f"Rates are reviewed by the provincial agency alone; this step is for {', '.join(posts)}.", place=str(actor),
        )  # fmt: skip
