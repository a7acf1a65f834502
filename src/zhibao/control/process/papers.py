"""Papers and photographs that were used before: the same bytes, or the same picture saved again. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from zhibao.control.model import Hit
from zhibao.control.process import prints
from zhibao.control.process.model import Paper, Process, ProcessLimits

# Two persons hurt in one accident soundly bring one police report and one photograph of the scene.
_ONE_ACCIDENT = timedelta(hours=1)


def paper_twice(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """The same bytes in cases of different persons that are not one accident (`control-parameters §15`)."""
    same: dict[str, list[Paper]] = defaultdict(list)
    for one in sorted(process.papers, key=lambda one: (one.on, one.ref)):
        before = next((first for first in same[one.digest] if _other(first, one)), None)
        if before is not None:
            yield _hit("paper_twice", before, one, 0, "与另一案件的材料完全相同", "is the same, byte by byte, as a paper of another case")
        same[one.digest].append(one)


def picture_alike(process: Process, limits: ProcessLimits) -> Iterator[Hit]:
    """The same picture saved again, lighter or smaller, in cases of different persons (`control-parameters §15`)."""
    pictures = sorted((one for one in process.papers if one.print is not None), key=lambda one: (one.on, one.ref))
    told: set[str] = set()
    for first, second, apart in prints.alike([str(one.print) for one in pictures], limits.picture_bits):
        before, one = pictures[first], pictures[second]
        if one.ref not in told and before.digest != one.digest and _other(before, one):
            told.add(one.ref)
            yield _hit("picture_alike", before, one, apart, "与另一案件的照片是同一画面", "shows the same picture as one of another case")


def _other(one: Paper, other: Paper) -> bool:
    return one.person != other.person and abs(one.injury_at - other.injury_at) > _ONE_ACCIDENT


def _hit(rule: str, before: Paper, one: Paper, apart: int, zh: str, en: str) -> Hit:
    return Hit(
        rule, f"document:{one.ref}", one.place, one.case_no, one.on, 0, f"{one.ref} {zh}（{before.ref}）。", f"{one.ref} {en} ({before.ref}).",
        {"bits": apart, "kind": one.kind} if apart else {"kind": one.kind}, (f"case:{before.case_no}", f"case:{one.case_no}"),
    )  # fmt: skip
