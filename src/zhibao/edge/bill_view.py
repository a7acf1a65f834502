"""A bill made ready for people: the same tables for Excel and for the printed page, Chinese first.

It takes the JSON documents of the bill and of its explanations and decides nothing: codes become names, fen stay
integers, marks become words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from zhibao import law

Kind = Literal["text", "whole", "fen", "exact", "mark"]
Cell = str | int | None


@dataclass(frozen=True)
class Heading:
    """A column: heading in both languages, what its cells are, and its relative width.

    `fen` is integer fen shown in yuan, `exact` a rate or fraction as text, `mark` how well a row is supported.
    """

    zh: str
    en: str
    kind: Kind = "text"
    width: int = 14


@dataclass(frozen=True)
class Section:
    """A table with its title, its columns, its rows and its total row."""

    zh: str
    en: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None


@dataclass(frozen=True)
class BillView:
    """Everything a reader of a bill sees."""

    title_zh: str
    title_en: str
    month: str
    places: str
    state_zh: str
    state_en: str
    closed: bool
    total_fen: int
    orders: int
    provisional: bool
    notices: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    explanation: Section
    figures: Section


ENTERPRISE = Heading("平台企业", "enterprise", width=14)
CODE = Heading("统一社会信用代码", "code", width=23)
INDUSTRY = Heading("行业", "industry", width=12)
TIER = Heading("档次", "tier", width=8)
OFFICE = Heading("税务机关", "tax office", width=27)
PREFECTURE = Heading("市", "prefecture", width=12)
ORDERS = Heading("订单数", "orders", "whole", 14)
BASE = Heading("基准额（元/单）", "base", "fen", 12)
FACTOR = Heading("系数", "factor", "exact", 8)
AMOUNT = Heading("金额（元）", "amount", "fen", 16)
MARK = Heading("依据等级", "mark", "mark", 10)
CITES = Heading("依据", "cites", width=44)
STEP = Heading("步骤", "step", width=34)
EXACT = Heading("舍入前（分）", "exact fen", "exact", 16)
BECAUSE = Heading("原因", "because", width=26)
BATCH = Heading("批次", "batch", width=14)
REASON = Heading("不能计费的原因", "reason", width=52)
WHO = Heading("由谁办理", "who acts", width=44)
PARAMETER = Heading("参数", "number", width=30)
VALUE = Heading("取值", "value", width=14)
PERIOD = Heading("有效期", "valid", width=24)

DRAFT = ("截至目前的缴费单，尚未结账", "as of now, not closed")
PROVISIONAL = (
    "暂定：本缴费单使用了推定的规则或数值（依据等级为“推定”的行），有关规定明确后须重新计算。",
    "Provisional: lines marked “assumed” rest on readings that no published text settles; they will be rated again.",
)
INCOMPLETE = (
    "不完整：部分订单因缺少核定的档次、系数或登记而未计费，见“未计费”。合计不含这些订单。",
    "Incomplete: some orders are not rated because a decision or enrolment is missing; the total leaves them out.",
)
ELSEWHERE = (
    "另有其他省份的订单，不在本单内。",
    "Orders of other provinces exist and are not part of this bill.",
)


def view(document: Mapping[str, Any], explanations: Sequence[Mapping[str, Any]]) -> BillView:
    """A bill as people read it, from the documents of the bill and of its explanations."""
    words = _Words(document["names"])
    closed_days = sorted({day[:10] for day in document["closed_at"].values() if day})
    state = (
        (f"已结账（{'、'.join(closed_days)}）", f"closed ({', '.join(closed_days)})")
        if document["closed"]
        else DRAFT
    )
    notices = [
        notice
        for shown, notice in (
            (document["provisional"], PROVISIONAL),
            (not document["complete"], INCOMPLETE),
            (bool(document["elsewhere"]), ELSEWHERE),
        )
        if shown
    ]
    sections = [_summary(document, words), _lines(document, words)]
    if document["adjustments"]:
        sections.append(_adjustments(document, words))
    if document["refused"]:
        sections.append(_refused(document, words))
    return BillView(
        title_zh="新就业形态人员职业伤害保障费缴费单",
        title_en="Contribution bill, occupational injury protection of platform workers",
        month=document["month"],
        places="、".join(law.places().resolve(code).name_zh for code in document["places"]),
        state_zh=state[0],
        state_en=state[1],
        closed=document["closed"],
        total_fen=document["total_fen"],
        orders=document["orders"],
        provisional=document["provisional"],
        notices=tuple(notices),
        sections=tuple(sections),
        explanation=_explanation(explanations, words),
        figures=_figures(explanations),
    )


class _Words:
    """Names for codes."""

    def __init__(self, names: Mapping[str, Mapping[str, str]]) -> None:
        self._names = names

    def platform(self, code: str) -> str:
        return self._names["platform"].get(code, code)

    def office(self, code: str) -> str:
        return self._names["tax_office"].get(code, code)

    def prefecture(self, code: str) -> str:
        return self._names["prefecture"].get(code, code)

    def industry(self, word: str) -> str:
        return self._names["industry"].get(word, word)

    def tier(self, word: str | None) -> str:
        return "—" if word is None else self._names["tier"].get(word, word)


def _summary(document: Mapping[str, Any], words: _Words) -> Section:
    """What each enterprise owes each tax office."""
    sums: dict[tuple[str, str], list[int]] = {}
    for part in (*document["lines"], *document["adjustments"]):
        held = sums.setdefault((part["platform"], part["tax_office"]), [0, 0])
        held[0] += part["orders"]
        held[1] += part["amount_fen"]
    rows = tuple(
        (words.platform(platform), platform, words.office(office), orders, fen)
        for (platform, office), (orders, fen) in sorted(sums.items())
    )
    return Section(
        "应缴合计",
        "What is owed, by enterprise and tax office",
        (ENTERPRISE, CODE, OFFICE, ORDERS, AMOUNT),
        rows,
        ("合计 total", "", "", document["orders"], document["total_fen"]),
    )


def _key_cells(part: Mapping[str, Any], words: _Words) -> tuple[Cell, ...]:
    return (
        words.platform(part["platform"]),
        words.industry(part["industry"]),
        words.tier(part["tier"]),
        words.office(part["tax_office"]),
        words.prefecture(part["prefecture"]),
        part["orders"],
        part["base_fen"],
        part["factor"],
        part["amount_fen"],
    )


_KEY = (ENTERPRISE, INDUSTRY, TIER, OFFICE, PREFECTURE, ORDERS, BASE, FACTOR, AMOUNT)


def _total(rows: Sequence[Mapping[str, Any]], more: int) -> tuple[Cell, ...]:
    orders = sum(row["orders"] for row in rows)
    fen = sum(row["amount_fen"] for row in rows)
    return ("合计 total", "", "", "", "", orders, None, "", fen, *[""] * more)


def _lines(document: Mapping[str, Any], words: _Words) -> Section:
    rows = tuple((*_key_cells(line, words), line["mark"]) for line in document["lines"])
    return Section("明细", "Lines", (*_KEY, MARK), rows, _total(document["lines"], 1))


def _adjustments(document: Mapping[str, Any], words: _Words) -> Section:
    rows = tuple(
        (
            *_key_cells(change, words),
            change["zh"],
            f"第 {change['batch']} 批 {change['recorded'][:10]}" if change["recorded"] else "未入账",
            change["mark"],
        )
        for change in document["adjustments"]
    )
    return Section(
        "调整", "Adjustments", (*_KEY, BECAUSE, BATCH, MARK), rows, _total(document["adjustments"], 3)
    )


def _refused(document: Mapping[str, Any], words: _Words) -> Section:
    rows = tuple(
        (
            words.platform(part["platform"]),
            words.industry(part["industry"]),
            words.office(part["tax_office"]),
            part["orders"],
            f"{part['zh']} {part['en']}",
            f"{part['who_zh']} {part['who_en']}",
        )
        for part in document["refused"]
    )
    return Section(
        "未计费",
        "Not rated",
        (ENTERPRISE, INDUSTRY, OFFICE, ORDERS, REASON, WHO),
        rows,
        ("合计 total", "", "", document["refused_orders"], "", ""),
    )


def _explanation(explanations: Sequence[Mapping[str, Any]], words: _Words) -> Section:
    """Each rounded amount, step by step: products, sum, one rounding, parts."""
    rows: list[tuple[Cell, ...]] = []
    for one in explanations:
        head = (
            words.platform(one["platform"]),
            words.industry(one["industry"]),
            words.tier(one["tier"]),
            words.office(one["tax_office"]),
        )
        parts = next(step["parts"] for step in one["steps"] if step["step"] == "parts")
        rows += [
            (
                *head,
                f"{part['orders']} 单 × {part['base_fen']} 分 × {part['factor']}",
                words.prefecture(part["prefecture"]),
                part["orders"],
                part["exact_fen"],
                part["amount_fen"],
            )
            for part in parts
        ]
        rounding = next(step for step in one["steps"] if step["step"] == "rounding")
        rows.append(
            (
                *head,
                "＝ 合计，一次舍入到分 one rounding",
                "",
                one["orders"],
                rounding["before_fen"],
                one["amount_fen"],
            )
        )
    return Section(
        "计算说明",
        "How each amount came about: product of each prefecture, the exact sum rounded once, parts by largest remainder",
        (ENTERPRISE, INDUSTRY, TIER, OFFICE, STEP, PREFECTURE, ORDERS, EXACT, AMOUNT),
        tuple(rows),
    )


def _figures(explanations: Sequence[Mapping[str, Any]]) -> Section:
    """Every number that was used, with its validity, mark and cites, each once."""
    rows: dict[tuple[Cell, ...], None] = {}
    for one in explanations:
        for figure in one["figures"]:
            period = f"{figure['from'] or ''} — {figure['to'] or ''}".strip()
            rows[
                f"{figure['zh']} {figure['en']}",
                f"{figure['value']}",
                period,
                figure["mark"],
                "；".join(figure["cites"]),
            ] = None
    return Section("依据", "Grounds", (PARAMETER, VALUE, PERIOD, MARK, CITES), tuple(rows))
