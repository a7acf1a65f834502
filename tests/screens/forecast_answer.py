"""An answer of the forecast with every part filled, so that the screen can be looked at: the seeded home is too young for one."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page

_PARTS = ("q05", "q25", "q50", "q75", "q95")


def _around(middle: int, wide: int) -> dict[str, int]:
    return {part: middle + wide * step for part, step in zip(_PARTS, (-2, -1, 0, 1, 2), strict=True)}


def _yuan(middle: float) -> dict[str, str]:
    return {part: f"{middle * share:.6f}" for part, share in zip(_PARTS, (0.7, 0.9, 1, 1.1, 1.4), strict=True)}


def answer() -> dict[str, Any]:
    """What the interface says of a forecast that is done."""
    months = [f"{2026 + (at + 11) // 12}-{(at + 11) % 12 + 1:02d}" for at in range(24)]
    why = {"what": "mack", "zh": "有的单元格为零，不能计算 Mack 标准误。", "en": "Some cells hold nothing: there is no standard error by Mack."}
    return {
        "state": "done", "done": 3, "total": 3, "asked_at": "2026-11-27T10:00:00+08:00", "fault": None,
        "result": {
            "place": "570000", "zh": "桃源省", "known": "2026-11-27T10:00:00+08:00", "history": ["2024-11", "2026-10"], "months_of_history": 24, "seed": 1,
            "simulations": 2000, "opening_fen": 312_500_000_00, "running_fen": 5_204_000, "running": 12, "cases_without_industry": [], "frequency": None,
            "reserves": [
                {"figure": "confirmed", "zh": "已确认人次", "en": "injuries confirmed", "chain_ladder": "18.4", "mack_standard_error": "5.1", "bornhuetter_ferguson": "17.9"},
                {"figure": "awarded", "zh": "已核定的一次性待遇", "en": "one-off benefits awarded", "chain_ladder_fen": 812_340_000, "mack_standard_error_fen": None, "bornhuetter_ferguson_fen": 798_000_000, "why": why},
            ],
            "unconfirmed": [{"industry": "ride_hailing", **dict(zip(_PARTS, (6, 9, 11, 13, 17), strict=True))}],
            "fan": [
                {"month": month, "income_fen": _around(31_000_000 + at * 200_000, 400_000), "spending_fen": _around(33_000_000 + at * 150_000, 3_000_000),
                 "balance_fen": _around(31_250_000_000 - at * 90_000_000, (at + 1) * 40_000_000)}
                for at, month in enumerate(months)
            ],
            "adequacy": [
                {"industry": industry, "finding": finding, "zh": zh, "en": en, "charged_yuan": f"{charged:.6f}", "needed_yuan": _yuan(needed),
                 "bases": [{"tier": tier, "base_fen": fen, "needed_yuan": _yuan(needed * fen / 100 / charged)} for tier, fen in bases]}
                for industry, finding, zh, en, charged, needed, bases in (
                    ("ride_hailing", "enough", "够用", "enough", 0.01, 0.006, [(None, 1)]),
                    ("instant_delivery", "short", "不够", "too low", 0.07, 0.12, [("low", 7), ("high", 25)]),
                    ("intracity_freight", "open", "看不出", "cannot be told", 0.18, 0.17, [(None, 18)]),
                )
            ],
            "needs": [{"zh": "还没有过“因工死亡一次性待遇”，预测中没有这一项。", "en": "There has been none of lump sums of death yet; the forecast leaves them out."}],
            "notices": [{"zh": "更晚于历史长度才发生的待遇不在预测中。", "en": "What comes later after an accident than the history is long is not in the forecast."}],
            "cites": ["mohrss-2025-24 §8", "zhejiang-2025-44 §2(2)"], "mark": "assumed", "provisional": True,
        },
    }  # fmt: skip


def show(page: Page) -> None:
    """Let the screen be answered by it."""
    page.route("**/api/province/forecast", lambda route: route.fulfill(status=200, content_type="application/json", body=json.dumps(answer())))
    page.reload()
    page.get_by_role("region", name="结余扇形图").locator("canvas").wait_for(timeout=60_000)
