"""Panels: drawn again from what was fixed before the draw, and nobody sits on one who was not drawn (A5).

A draw fixes its candidates and the digest of a seed, then hears a word, then reveals the seed. The ticket of a candidate is
SM3 of "zhibao-draw-1", appraisal, round, seed, word and person, joined by "|"; each open seat takes the first free
candidate of its speciality in the order of tickets.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from zhibao_audit.exact import canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_ALGORITHM = "zhibao-draw-1"
Round = tuple[str, int]


def check_panels(export: Export, report: Report) -> None:
    """Every round of every draw, and every member of every panel."""
    promised = {_round(row): row for row in export.rows("appraisal_draw_commitment")}
    acts = {act["id"]: act for act in export.rows("act") if act["verb"] == "panel_drawn"}
    members: dict[Round, list[Row]] = defaultdict(list)
    for member in export.rows("appraisal_panel_member"):
        members[_round(member)].append(member)
    for draw in export.rows("appraisal_draw"):
        where = f"appraisal_draw {draw['appraisal']}/{draw['round']}"
        own, promise = members.pop(_round(draw), []), promised.get(_round(draw))
        report.count("panels_drawn")
        if promise is None:
            report.find("A5", where, "抽取前没有封存种子", "nothing was fixed before the draw")
            continue
        _check_promise(where, promise, draw, report)
        _check_members(where, own, promise, draw, acts.get(draw["act_id"]), report)
    for (appraisal, number), left in members.items():
        report.find("A5", f"appraisal_panel_member {appraisal}/{number}", f"{len(left)} 名成员没有抽取记录", "members whom no draw named")


def _round(row: Row) -> Round:
    return row["appraisal"], row["round"]


def _check_promise(where: str, promise: Row, draw: Row, report: Report) -> None:
    """Candidates and seed are those that were fixed before anybody knew the word."""
    register = sm3(canonical([promise["candidates"], promise["open_seats"]]))
    report.compare("A5", where, promise["register_digest"], register, "候选名单被改动", "the candidates were changed")
    parts = (_ALGORITHM, draw["appraisal"], str(draw["round"]), promise["register_digest"], draw["seed"])
    report.compare("A5", where, promise["commitment"], sm3("|".join(parts)), "种子不是封存的种子", "the seed is not the one that was fixed")


def _check_members(where: str, own: list[Row], promise: Row, draw: Row, act: Row | None, report: Report) -> None:
    known = {person: (speciality, hospital) for person, speciality, hospital in promise["candidates"]}
    drawn = _drawn(promise, draw)
    report.compare("A5", where, act["content"]["members"] if act else None, drawn, "抽取的结果不符", "the draw comes out otherwise")
    expected = sorted((seat, person, *known.get(person, ("", ""))) for seat, person in drawn)
    said = sorted((one["seat"], str(one["expert"]), one["speciality"], one["hospital"]) for one in own)
    report.compare("A5", where, said, expected, "专家组成员不是抽取的成员", "the members are not those who were drawn")
    report.count("panel_members", len(own))


def _drawn(promise: Row, draw: Row) -> list[list[Any]]:
    """Who takes which seat, derived again."""
    tickets = {
        person: sm3("|".join((_ALGORITHM, draw["appraisal"], str(draw["round"]), draw["seed"], draw["word"], person)))
        for person, _, _ in promise["candidates"]
    }
    free = sorted(promise["candidates"], key=lambda candidate: tickets[candidate[0]])
    found: list[list[Any]] = []
    for seat, speciality in promise["open_seats"]:
        chosen = next((one for one in free if one[1] == speciality), None)
        if chosen is not None:
            free.remove(chosen)
            found.append([seat, chosen[0]])
    return found
