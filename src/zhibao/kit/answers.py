"""What every step of a person needs: a post that may take it, words that say why, a finding that there is, the number of a paper."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

# Where so many digits stand together, somebody wrote down the number of a person or of an account.
_NUMBER = re.compile(r"[0-9]{15}")


def must_act_as(actor: Actor, posts: Sequence[str]) -> None:
    """A person in one of the posts takes the step. Raises CallerFault `post_not_allowed`."""
    if actor.machine or actor.post not in posts:
        raise CallerFault("post_not_allowed", f"这一步由 {'、'.join(posts)} 岗位的人办理。", f"This step is for a person in the post {' or '.join(posts)}.", place="actor")


def must_say(reason: str) -> str:
    """The reason without blanks around it. Raises CallerFault `reason_missing`."""
    if not reason.strip():
        raise CallerFault("reason_missing", "请写明理由。", "Say why.", place="reason")
    return reason.strip()


def must_tell(words: str) -> str:
    """What somebody tells of a step, without blanks around it. Raises CallerFault `words_missing`."""
    if not words.strip():
        raise CallerFault("words_missing", "请写明理由或者说明。", "Say why, or what it is.", place="words")
    return words.strip()


def must_be_one_of(finding: str, findings: Collection[str]) -> None:
    """That a finding is one of those there are. Raises CallerFault `finding_form`."""
    if finding not in findings:
        raise CallerFault(
            "finding_form", f"没有“{finding}”这一结果。", f"There is no finding {finding!r}.",
            remedy_zh=f"可用：{'、'.join(findings)}。", remedy_en=f"Use one of: {', '.join(findings)}.",
        )  # fmt: skip


def must_be_a_reference(text: str) -> str:
    """The number of a paper that proves something, 80 signs at most; never that of a person or an account. Raises CallerFault `evidence_form`."""
    plain = text.strip()[:80]
    if not plain or _NUMBER.search(plain):
        raise CallerFault("evidence_form", "请填写凭证的编号，不填证件号码或者账号。", "Give the number of the paper, never that of a person or an account.", place="evidence_ref")
    return plain
