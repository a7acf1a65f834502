"""What every answer of a person needs: words that say why, and a finding that there is."""

from __future__ import annotations

from collections.abc import Collection

from zhibao.kit.errors import CallerFault


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
