"""Seals: every act up to a seal is the act over which it was made, and every digest kept outside is one of them (A5).

A chain that was taken away whole, or rewritten with every hash mended, holds in itself; under the seal of its day it
does not. The seals follow each other by number, day and digest, and each rests on an act of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from zhibao_audit.exact import NO_ACT_BEFORE, canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

VERB = "acts_sealed"


@dataclass
class _Window:
    """What was recorded between two seals: the head of every chain that grew, how many acts, how many new chains."""

    heads: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    acts: int = 0
    chains: int = 0


def check_seals(export: Export, report: Report, kept: Sequence[str] = ()) -> None:
    """Derive every seal again from the acts; `kept` are digests that somebody keeps outside the house."""
    if export.has("act_seal"):
        seals = sorted(export.rows("act_seal"), key=lambda row: row["number"])
        _check_order(seals, report)
        _check_digests(seals, export.rows("act"), report)
        _check_own_acts(seals, export.rows("act"), report)
        for digest in kept:
            report.count("seals_kept_outside")
            if digest not in {row["digest"] for row in seals}:
                zh, en = "保存在外的封签不在其中：封签以前的操作被改写或删除", "a seal kept outside is not among them: acts before it were rewritten or removed"
                report.find("A5", f"seal {digest}", zh, en)
    elif kept:
        report.find("A5", "act_seal", "导出中没有封签", "the export has no seals")


def _name(seal: Row) -> str:
    return f"act_seal {seal['number']} {seal['day']}"


def _check_order(seals: list[Row], report: Report) -> None:
    """Numbers from 1 without a gap, days that go on, each over the one before."""
    number, day, digest = 0, "", NO_ACT_BEFORE
    for seal in seals:
        report.count("seals")
        where = _name(seal)
        report.compare("A5", where, seal["number"], number + 1, "封签缺失", "a seal is missing")
        if seal["number"] == number + 1:
            report.compare("A5", where, seal["previous"], digest, "没有接在前一封签之后", "it does not follow the seal before it")
        if seal["day"] <= day:
            report.find("A5", where, "日期不晚于前一封签", "its day is not after that of the seal before it")
        number, day, digest = seal["number"], seal["day"], seal["digest"]


def _check_digests(seals: list[Row], acts: Iterable[Row], report: Report) -> None:
    """Read the acts once in the order of their numbers and close each seal where it was closed."""
    open_seals = iter(seals)
    seal, before = next(open_seals, None), None
    chains: set[str] = set()
    window = _Window()
    for act in acts:
        while seal is not None and act["id"] > seal["last_act"]:
            _check_seal(seal, before, window, report)
            seal, before, window = next(open_seals, None), seal, _Window()
        if seal is None:
            break
        window.heads[act["subject"]] = (act["id"], act["place_in_chain"], act["hash"])
        window.acts += 1
        window.chains += act["subject"] not in chains
        chains.add(act["subject"])
        report.count("acts_under_a_seal")
    while seal is not None:
        _check_seal(seal, before, window, report)
        seal, before, window = next(open_seals, None), seal, _Window()


def _check_seal(seal: Row, before: Row | None, window: _Window, report: Report) -> None:
    where = _name(seal)
    first: list[Any] = [seal[part] for part in ("number", "day", "last_act", "acts", "chains", "previous")]
    heads = sorted((act, subject, place, digest) for subject, (act, place, digest) in window.heads.items())
    lines = [canonical(first), *(canonical([subject, place, digest]) for _, subject, place, digest in heads)]
    # Only what this seal adds is compared, so that one missing act is found on its day and not on every later one.
    for part, derived, zh, en in (("acts", window.acts, "操作数", "number of acts"), ("chains", window.chains, "新链数", "number of new chains")):
        added = seal[part] - (before[part] if before else 0)
        report.compare("A5", where, added, derived, f"封签所记的{zh}不符", f"the {en} that the seal adds differs")
    if seal["digest"] != sm3("".join(f"{line}\n" for line in lines)):
        report.find("A5", where, "封签以前的操作被改写、增加或删除", "acts before the seal were rewritten, added or removed")


def _check_own_acts(seals: list[Row], acts: Iterable[Row], report: Report) -> None:
    """Every seal is what its act recorded, and no such act is without its seal."""
    by_act = {seal["act_id"]: seal for seal in seals}
    for act in acts:
        if act["verb"] != VERB:
            continue
        seal = by_act.pop(act["id"], None)
        if seal is None:
            report.find("A5", f"act {act['id']} {act['subject']}", "封签的操作没有封签", "an act of sealing has no seal")
            continue
        said = {name: act["content"].get(name) for name in ("number", "day", "last_act", "acts", "chains", "previous", "digest")}
        derived = {name: seal[name] for name in said}
        report.compare("A5", _name(seal), derived, said, "封签与其操作所记不符", "the seal is not what its act recorded")
    for seal in by_act.values():
        report.find("A5", _name(seal), "封签没有自己的操作", "no act of sealing recorded the seal")
