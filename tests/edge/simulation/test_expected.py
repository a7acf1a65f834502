"""The plain reckoning of the expected bill, against exact fractions."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zhibao.edge.simulation import ENTERPRISES
from zhibao.edge.simulation.expected import bill, divided, rounded
from zhibao.kit.clock import Month
from zhibao.kit.money import allocate, round_half_up

COUNTS = st.dictionaries(
    st.sampled_from(["570100", "570200", "570300", "570400"]), st.integers(1, 10**9), min_size=1
)


@given(st.integers(0, 10**10), st.integers(0, 10**6), st.integers(0, 3 * 10**6))
def test_rounded(orders: int, base: int, factor: int) -> None:
    assert rounded(orders, base, factor) == round_half_up(Fraction(orders * base * factor, 10**10))


@given(st.integers(0, 10**12), COUNTS)
def test_divided(amount: int, parts: dict[str, int]) -> None:
    assert divided(amount, parts) == allocate(amount, parts)


def _row(slug: str, industry: str, prefecture: str, orders: int, place: str = "570000") -> dict[str, object]:
    platform = next(e.uscc for e in ENTERPRISES if e.slug == slug)
    return {
        "enterprise": slug, "platform": platform, "industry": industry, "prefecture": prefecture,
        "tax_office": place, "month": "2025-07", "orders": orders,
    }  # fmt: skip


def test_a_bill_by_hand() -> None:
    counts = [
        _row("meituan", "instant_delivery", "570100", 1_000),
        _row("meituan", "instant_delivery", "570300", 1),
        _row("eleme", "instant_delivery", "570100", 3),
        _row("didi", "ride_hailing", "570100", 7),
        _row("huolala", "intracity_freight", "570400", 2),
    ]
    made = bill(counts, "570000", Month(2025, 7))
    amounts = {(line["enterprise"], line["prefecture"]): line["amount_fen"] for line in made["lines"]}
    assert amounts == {
        ("meituan", "570100"): 25_000,
        ("meituan", "570300"): 25,
        ("eleme", "570100"): 21,
        ("didi", "570100"): 7,
        ("huolala", "570400"): 36,
    }
    assert made["total_fen"] == 25_089 and made["refused"] == []


def test_zhejiang_is_low_throughout() -> None:
    counts = [_row("meituan", "instant_delivery", "330100", 100, "330000")]
    (line,) = bill(counts, "330000", Month(2025, 7))["lines"]
    assert (line["tier"], line["amount_fen"]) == ("low", 700)


def test_jiangsu_waits_for_decisions() -> None:
    counts = [
        _row("meituan", "instant_delivery", "320100", 100, "320000"),
        _row("sf_intracity", "instant_delivery", "320100", 100, "320000"),
    ]
    made = bill(counts, "320000", Month(2025, 7))
    assert made["refused"] == [["meituan", "instant_delivery"]]
    assert [line["enterprise"] for line in made["lines"]] == ["sf_intracity"]
