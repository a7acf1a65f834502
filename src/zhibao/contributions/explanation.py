"""The explanation of a line: counts, base, factor, product, rounding and parts, each with its cites and mark.

It is a document of its own, versioned, so that somebody else can compute the amount again without this program.
"""

from __future__ import annotations

from typing import Any

from zhibao.contributions.model import Group, written
from zhibao.contributions.rules import RULES_VERSION, group_cites
from zhibao.law import weakest

VERSION = 1


def explain(group: Group) -> dict[str, Any]:
    """One rounded amount with all its steps. Fractions of a fen stand as exact text ("1234.5", "2/3")."""
    mark = weakest([line.mark for line in group.lines])
    return {
        "version": VERSION,
        "rules": RULES_VERSION,
        "platform": group.platform,
        "industry": group.industry,
        "tier": group.tier,
        "tax_office": group.tax_office,
        "province": group.province,
        "steps": [*_products(group), _sum(group), _rounding(group), _parts(group)],
        "orders": sum(line.orders for line in group.lines),
        "amount_fen": group.amount_fen,
        "figures": _figures(group),
        "cites": list(group_cites(group)),
        "mark": mark,
        "provisional": mark == "assumed",
    }


def _products(group: Group) -> list[dict[str, Any]]:
    """Orders x base x factor, once per prefecture and rate."""
    return [
        {
            "step": "product",
            "zh": "订单数 × 缴费基准额 × 浮动系数",
            "en": "orders x base contribution x rating factor",
            "prefecture": line.key.prefecture,
            "orders": line.orders,
            "base_fen": line.key.base_fen,
            "factor": line.key.factor,
            "exact_fen": written(line.exact_fen),
            "cites": list(line.cites),
            "mark": line.mark,
        }
        for line in group.lines
    ]


def _sum(group: Group) -> dict[str, Any]:
    return {
        "step": "sum",
        "zh": "各市乘积之和（舍入前）",
        "en": "sum of the products before rounding",
        "exact_fen": written(group.exact_fen),
    }


def _rounding(group: Group) -> dict[str, Any]:
    return {
        "step": "rounding",
        "zh": f"按企业、行业、档次、税务机关合计后一次舍入到分（{group.rounding.zh}：{group.rounding.value}）",
        "en": f"one rounding to the fen per enterprise, industry, tier and tax office ({group.rounding.value})",
        "before_fen": written(group.exact_fen),
        "after_fen": group.amount_fen,
        "remainder_fen": written(group.amount_fen - group.exact_fen),
        "cites": list(group.rounding.cites),
        "mark": group.rounding.mark,
    }


def _parts(group: Group) -> dict[str, Any]:
    return {
        "step": "parts",
        "zh": "按最大余数法分到各市，余数相同按区划代码；各市之和等于合计",
        "en": "parts to the prefectures by largest remainder, equal remainders by code; the parts add up to the amount",
        "parts": [
            {
                "prefecture": line.key.prefecture,
                "base_fen": line.key.base_fen,
                "factor": line.key.factor,
                "orders": line.orders,
                "exact_fen": written(line.exact_fen),
                "amount_fen": line.amount_fen,
            }
            for line in group.lines
        ],
    }


def _figures(group: Group) -> list[dict[str, Any]]:
    figures = [figure for rate in group.rates for figure in rate.figures]
    return [figure.document() for figure in dict.fromkeys([*figures, group.rounding])]
