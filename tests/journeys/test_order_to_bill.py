"""From counted orders to a bill, through the real register, the real law and the command line's own documents."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.journeys.counts import keep_counts
from zhibao.app.home import Home, init_home
from zhibao.contributions import acts, declarations
from zhibao.contributions import receipts as receiving
from zhibao.journeys import order_to_bill, worker_to_orders
from zhibao.kit.clock import Month, instant, today
from zhibao.kit.errors import CallerFault
from zhibao.orders.model import OrderAt, Source
from zhibao.orders.rules import TaskPeriod
from zhibao.orders.store import OrderStore
from zhibao.registry import answers as registry

JULY = Month(2025, 7)
Row = tuple[str, str, str, date, int]


def add_counts(session: Session, rows: Iterable[Row], declared: int | None = None, name: str = "a") -> None:
    """Counts as a load leaves them; by enterprise name."""
    codes = {one.name: one.uscc or "" for one in registry.enterprises(session)}
    counts = [(codes[platform], *rest) for platform, *rest in rows]
    keep_counts(session, counts, declared=declared, name=name)  # type: ignore[arg-type]


@pytest.fixture
def home(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A demo home of 桃源 and Zhejiang on each database."""
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", database_url)
    init_home("taoyuan", True, tmp_path / "home")
    return init_home("zhejiang", True, tmp_path / "home")


ROWS: list[Row] = [
    ("美团", "instant_delivery", "570102", date(2025, 7, 1), 1000),
    ("美团", "instant_delivery", "570371", date(2025, 7, 31), 11),
    ("饿了么", "instant_delivery", "570202", date(2025, 7, 15), 500),
    ("滴滴出行", "ride_hailing", "570402", date(2025, 7, 15), 77),
    ("货拉拉", "intracity_freight", "570302", date(2025, 7, 15), 10),
]


def test_a_month_of_taoyuan_is_billed_official(home: Home) -> None:
    with home.session() as session:
        add_counts(session, ROWS)
        bill = order_to_bill.month_bill(session, JULY, ["570000"])
        document = order_to_bill.document(session, bill)
    assert document["closed"] is False
    assert document["provisional"] is False
    assert document["complete"] is True
    names = document["names"]["platform"]
    assert {
        (names[line["platform"]], line["tax_office"], line["prefecture"], line["tier"], line["base_fen"]): (
            line["orders"],
            line["amount_fen"],
        )
        for line in document["lines"]
    } == {
        ("美团", "570000", "570100", "high", 25): (1000, 25000),
        ("美团", "570371", "570300", "high", 25): (11, 275),
        ("饿了么", "570200", "570200", "low", 7): (500, 3500),
        ("滴滴出行", "570000", "570400", None, 1): (77, 77),
        ("货拉拉", "570000", "570300", None, 18): (10, 180),
    }
    assert document["total_fen"] == 25000 + 275 + 3500 + 77 + 180


def test_zhejiang_is_provisional_and_every_delivery_enterprise_is_low(home: Home) -> None:
    rows: list[Row] = [
        ("美团", "instant_delivery", "330106", date(2025, 7, 1), 1000),
        ("美团", "instant_delivery", "330203", date(2025, 7, 1), 100),
    ]
    with home.session() as session:
        add_counts(session, rows)
        document = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, ["330000"]))
    assert document["provisional"] is True
    assert [
        (line["tax_office"], line["tier"], line["base_fen"], line["amount_fen"]) for line in document["lines"]
    ] == [
        ("330000", "low", 7, 7000),
        ("330200", "low", 7, 700),
    ]


def test_an_order_that_names_the_province_only_is_billed_there_and_blocks_no_bill(home: Home) -> None:
    rows: list[Row] = [
        ("美团", "instant_delivery", "330106", date(2025, 7, 1), 1000),
        ("美团", "instant_delivery", "330000", date(2025, 7, 1), 100),
    ]
    with home.session() as session:
        add_counts(session, rows)
        document = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, ["330000"]))
    assert [(line["prefecture"], line["tax_office"], line["amount_fen"]) for line in document["lines"]] == [
        ("330000", "330000", 700),
        ("330100", "330000", 7000),
    ]
    assert document["names"]["prefecture"] == {"330000": "浙江省", "330100": "杭州市"}


def test_food_delivery_completed_after_the_merger_is_billed_as_instant_delivery(home: Home) -> None:
    rows: list[Row] = [
        ("美团", "food_delivery", "570102", date(2025, 6, 30), 5),
        ("美团", "food_delivery", "570102", date(2025, 7, 1), 3),
        ("美团", "instant_delivery", "570102", date(2025, 7, 1), 4),
    ]
    with home.session() as session:
        add_counts(session, rows)
        june, july = (
            order_to_bill.document(session, order_to_bill.month_bill(session, month, ["570000"]))
            for month in (Month(2025, 6), JULY)
        )
    assert [(line["industry"], line["orders"], line["amount_fen"]) for line in june["lines"]] == [("food_delivery", 5, 30)]
    assert [(line["industry"], line["orders"], line["amount_fen"]) for line in july["lines"]] == [
        ("instant_delivery", 7, 175)
    ]
    assert july["refused"] == []


def test_orders_of_provinces_not_asked_for_are_named(home: Home) -> None:
    with home.session() as session:
        add_counts(session, [*ROWS, ("美团", "instant_delivery", "330106", date(2025, 7, 1), 9)])
        document = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, ["570000"]))
        both = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, home.places))
    assert document["elsewhere"] == {"330000": 9}
    assert both["elsewhere"] == {}
    assert both["total_fen"] == document["total_fen"] + 63


def test_jiangsu_refuses_a_first_batch_enterprise_until_its_factor_is_recorded(home: Home) -> None:
    init_home("jiangsu", True, home.path)
    rows: list[Row] = [
        ("曹操出行", "ride_hailing", "320102", date(2025, 7, 1), 100),
        ("美团", "instant_delivery", "320102", date(2025, 7, 1), 50),
        ("滴滴出行", "ride_hailing", "320571", date(2025, 7, 1), 10),
    ]
    with home.session() as session:
        add_counts(session, rows)
        document = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, ["320000"]))
        names = document["names"]["platform"]
        assert {names[one["platform"]]: one["reason"] for one in document["refused"]} == {
            "曹操出行": "factor_not_recorded",
            "美团": "tier_not_recorded",
        }
        assert all(one["who_zh"] and one["who_en"] for one in document["refused"])
        assert document["complete"] is False
        assert document["total_fen"] == 10
        code = order_to_bill.platform_code(session, "曹操出行")
        assert code is not None
        acts.record_factor(
            session, platform=code, province="320000", industry="ride_hailing", factor="0.9", since=date(2025, 7, 1),
            until=date(2026, 12, 31), ground="mohrss-2025-24 §11", document="第 1 号", decided_by="省经办", actor="甲",
        )  # fmt: skip
        after = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, ["320000"]))
    assert after["total_fen"] == 10 + 90
    assert [line["factor"] for line in after["lines"] if line["platform"] == code] == ["0.9"]


def test_an_order_before_the_scheme_began_is_not_lost(home: Home) -> None:
    june = Month(2025, 6)
    with home.session() as session:
        add_counts(session, [("美团", "food_delivery", "330106", date(2025, 6, 30), 3)])
        document = order_to_bill.document(session, order_to_bill.month_bill(session, june, ["330000"]))
    assert document["refused_orders"] == 3
    assert document["total_fen"] == 0


def test_close_adjust_and_explain(home: Home) -> None:
    with home.session() as session:
        add_counts(session, ROWS)
        _, done = order_to_bill.close_month(session, JULY, ["570000"], actor="甲")
        assert done == {"570000": "closed"}
    with home.session() as session:
        late: list[Row] = [
            ("美团", "instant_delivery", "570102", date(2025, 7, 2), 4),
            ("饿了么", "instant_delivery", "570202", date(2025, 7, 15), -6),
        ]
        add_counts(session, late, name="late")
        document = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, ["570000"]))
        assert document["closed"] is True
        assert [(one["orders"], one["amount_fen"], one["recorded"]) for one in document["adjustments"]] == [
            (4, 100, None),
            (-6, -42, None),
        ]
        lines_before = document["lines"]
        bill, done = order_to_bill.close_month(session, JULY, ["570000"], actor="甲")
        assert done == {"570000": "adjusted"}
        after = order_to_bill.document(session, bill)
        assert after["lines"] == lines_before
        assert after["total_fen"] == document["total_fen"] == 29032 + 100 - 42
        assert all(one["recorded"] for one in after["adjustments"])
        _, done = order_to_bill.close_month(session, JULY, ["570000"], actor="甲")
        assert done == {"570000": "nothing"}
        code = order_to_bill.platform_code(session, "美团")
        assert code is not None
        steps = order_to_bill.explain(session, JULY, ["570000"], code)
    assert steps["closed"] is True
    assert steps["total_fen"] == 25275 + 100
    for one in steps["amounts"]:
        products = [step for step in one["steps"] if step["step"] == "product"]
        whole = sum(step["orders"] * step["base_fen"] * Fraction(step["factor"]) for step in products)
        assert int(whole + Fraction(1, 2)) == one["amount_fen"]
        assert all(figure["cites"] for figure in one["figures"])


def test_every_cite_of_a_bill_resolves(home: Home) -> None:
    from zhibao import law

    rows: list[Row] = [*ROWS, ("达达", "instant_delivery", "330106", date(2025, 7, 1), 9)]
    with home.session() as session:
        add_counts(session, rows)
        document = order_to_bill.document(session, order_to_bill.month_bill(session, JULY, home.places))
    for cite in {cite for line in document["lines"] for cite in line["cites"]}:
        assert law.book().provision(cite), cite


def test_declared_counts_are_compared_by_load_and_by_month(home: Home) -> None:
    with home.session() as session:
        add_counts(session, ROWS[:2], declared=1012)
        code = order_to_bill.platform_code(session, "美团")
        assert code is not None
        declarations.declare(
            session,
            month=JULY,
            province="570000",
            platform=code,
            orders=1011,
            amount_fen=25270,
            declared_by=code,
        )
        found = declarations.differences(session, order_to_bill.differences(session, ["570000"]), today())
    assert [(one.compared.kind, one.compared.declared, one.compared.ours) for one in found] == [
        ("batch", 1012, 1011),
        ("month_amount", 25270, 25275),
    ]


def test_receipts_and_arrears(home: Home, tmp_path: Path) -> None:
    with home.session() as session:
        add_counts(session, [*ROWS, ("达达", "instant_delivery", "330106", date(2025, 7, 1), 1000)])
        order_to_bill.close_month(session, JULY, home.places, actor="甲")
        code = order_to_bill.platform_code(session, "饿了么")
        path = tmp_path / "r.csv"
        path.write_text(
            f"reference,platform,month,amount,received_on\nR1,{code},2025-07,30.00,2025-08-15\n",
            encoding="utf-8",
        )
        outcome = receiving.load(
            session,
            path,
            platforms=order_to_bill.known_codes(session),
            tax_offices=set(),
            keyring=home.keyring,
            actor="甲",
        )
        assert outcome.accepted == 1
        document = order_to_bill.arrears_on(session, home.places, date(2025, 9, 4))
    named = {document["names"]["platform"][item["platform"]]: item for item in document["items"]}
    assert (named["饿了么"]["outstanding_fen"], named["饿了么"]["due_on"]) == (500, "2025-08-15")
    assert named["饿了么"]["late_fee_fen"] == 5  # 5.00 yuan, 20 days, 0.05 % a day
    assert "late_fee_fen" not in named["达达"]
    assert named["达达"]["late_fee_refused"]["number"] == "payment_due_day"


def test_unknown_enterprises_places_and_industries_are_refused(home: Home) -> None:
    with home.reading() as session:
        with pytest.raises(CallerFault, match="enterprise_unknown"):
            order_to_bill.platform_code(session, "没有的企业")
        with pytest.raises(CallerFault, match="place_not_here"):
            order_to_bill.provinces_of(home.places, "beijing")
        with pytest.raises(CallerFault, match="place_needed"):
            order_to_bill.one_province(home.places, None)
        with pytest.raises(CallerFault, match="unknown_industry"):
            order_to_bill.known_industry("couriers")


class OneOrder(OrderStore):
    """A store that answers with one completed order of Jiangsu."""

    def __init__(self, platform: str) -> None:
        super().__init__()
        self.platform = platform

    def at(self, worker: int, moment: datetime, period: TaskPeriod | None) -> list[OrderAt]:
        times = (moment, moment, moment)
        return [
            OrderAt(
                "A", 1, self.platform, "ride_hailing", "320102", *times, "completed", True, "measures-2025", False,
                Source.ACCEPTED, moment,
            )
        ]  # fmt: skip


def test_an_order_whose_line_was_refused_is_not_billed_until_its_factor_is_recorded(home: Home) -> None:
    init_home("jiangsu", True, home.path)
    names = ("曹操出行", "滴滴出行")
    moment = instant("2025-07-01T12:00:00+08:00")

    def billed(session: Session, name: str) -> object:
        code = order_to_bill.platform_code(session, name) or ""
        (answer,) = worker_to_orders.orders_at(session, OneOrder(code), 1, moment)
        return answer["billed"]

    with home.session() as session:
        add_counts(session, [(name, "ride_hailing", "320102", date(2025, 7, 1), 1) for name in names])
        order_to_bill.close_month(session, JULY, ["320000"], actor="test")
        assert [billed(session, name) for name in names] == [False, True]
        acts.record_factor(
            session, platform=order_to_bill.platform_code(session, "曹操出行") or "", province="320000",
            industry="ride_hailing", factor="1", since=date(2025, 7, 1), until=None, ground="jiangsu-2025-31 §2",
            document="苏人社〔2025〕1号", decided_by="江苏省社会保险经办机构", actor="test",
        )  # fmt: skip
        order_to_bill.close_month(session, JULY, ["320000"], actor="test")
        assert [billed(session, name) for name in names] == [True, True]
