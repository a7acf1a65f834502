"""Acts: every chain is whole, in order and unchanged; every official row rests on an act that exists (A5, K1)."""

from __future__ import annotations

from dataclasses import dataclass

from zhibao_audit.exact import NO_ACT_BEFORE, canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report


@dataclass
class _Chain:
    """How far a chain has been read."""

    place: int = 0
    hash: str = NO_ACT_BEFORE
    at: int = -(2**63)


def hash_of(act: Row) -> str:
    """The hash of an act: SM3 of the canonical JSON list of its nine parts, the hash before it last."""
    parts = ("subject", "place_in_chain", "verb", "actor", "on_behalf_of", "at", "ground", "content", "previous")
    return sm3(canonical([act[part] for part in parts]))


def check_acts(export: Export, report: Report) -> None:
    """Read every act once, in the order in which they were recorded."""
    chains: dict[str, _Chain] = {}
    known: set[int] = set()
    for act in export.rows("act"):
        _check_act(act, chains.setdefault(act["subject"], _Chain()), report)
        known.add(act["id"])
        report.count("acts")
    report.count("chains", len(chains))
    _check_numbers(export, report)
    _check_references(export, known, report)


def _check_act(act: Row, chain: _Chain, report: Report) -> None:
    where = f"act {act['id']} {act['subject']}#{act['place_in_chain']}"
    for part in ("verb", "actor", "ground"):
        if not str(act[part] or "").strip():
            report.find("K1", where, f"操作没有{_PART_ZH[part]}", f"the act has no {part}")
    derived = hash_of(act)
    report.compare("A5", where, act["hash"], derived, "操作内容或哈希被改动", "the act or its hash was changed")
    if act["place_in_chain"] != chain.place + 1:
        report.find("A5", where, f"链上第 {chain.place + 1} 项缺失或顺序被改动", f"number {chain.place + 1} of the chain is missing or out of order")
    elif act["previous"] != chain.hash:
        report.find("A5", where, "操作没有接在前一操作之后", "the act does not follow the act before it")
    if act["at"] < chain.at:
        report.find("K1", where, "时间早于前一操作", "its time lies before the act before it")
    chain.place, chain.hash, chain.at = act["place_in_chain"], act["hash"], act["at"]


_PART_ZH = {"verb": "动作", "actor": "经办人", "ground": "依据"}


def _check_numbers(export: Export, report: Report) -> None:
    """Rows that the database numbers itself have no gap: a row that was taken away leaves one."""
    for table, said in export.tables.items():
        column = said.get("numbered")
        if column is None:
            continue
        expected = 1
        for number in sorted(row[column] for row in export.rows(table)):
            if number != expected:
                report.find("A5", f"{table} {expected}", f"缺少第 {expected} 行", f"row {expected} is missing")
            expected = number + 1
        report.count("numbered_rows", expected - 1)


def _check_references(export: Export, known: set[int], report: Report) -> None:
    """Rows that name an act name one that exists; so the end of a chain cannot be cut off unseen."""
    for table, said in export.tables.items():
        columns = said.get("acts", [])
        if not columns:
            continue
        for row in export.rows(table):
            for column in columns:
                if row[column] is None:
                    continue
                report.count("act_references")
                if row[column] not in known:
                    report.find(
                        "K1",
                        f"{table} {row.get('id', row[column])}",
                        f"所依据的操作 {row[column]} 不存在",
                        f"the act {row[column]} on which it rests does not exist",
                    )
