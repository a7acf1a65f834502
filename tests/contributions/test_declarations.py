"""Declared counts beside ours: a difference is open with age and owner until a person closes it with a reason."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.contributions.ground import JULY, PROVINCE
from zhibao.contributions import declarations
from zhibao.contributions.declarations import Compared, Difference
from zhibao.kit.clock import now, today
from zhibao.kit.errors import CallerFault

OURS = {("2025-07", PROVINCE, "A"): (100, 700)}


def declare(session: Session, orders: int, amount: int | None = None) -> None:
    declarations.declare(
        session,
        month=JULY,
        province=PROVINCE,
        platform="A",
        orders=orders,
        amount_fen=amount,
        declared_by="A",
    )


def listed(
    session: Session, ours: dict[tuple[str, str, str], tuple[int, int]], **more: bool
) -> list[Difference]:
    compared = declarations.compare(declarations.declarations(session, JULY), ours)
    return declarations.differences(session, compared, today() + timedelta(days=9), **more)


def test_equal_figures_make_no_item(session: Session) -> None:
    declare(session, 100, 700)
    assert listed(session, OURS) == []


def test_a_difference_has_age_and_owner(session: Session) -> None:
    declare(session, 103, 721)
    session.commit()
    found = {one.compared.kind: one for one in listed(session, OURS)}
    assert found["month_orders"].document()["difference"] == 3
    assert found["month_amount"].document()["difference"] == 21
    assert found["month_orders"].age_days == 9
    assert found["month_orders"].owner_en


def test_the_newest_declaration_counts(session: Session) -> None:
    declare(session, 103)
    declare(session, 100)
    assert listed(session, OURS) == []


def test_a_closed_item_opens_again_when_a_figure_moves(session: Session) -> None:
    declare(session, 103)
    item = listed(session, OURS)[0]
    declarations.assign_difference(session, item, owner="杭州经办", actor="甲")
    assert listed(session, OURS)[0].owner_zh == "杭州经办"
    declarations.close_difference(session, item, reason="平台含取消订单", actor="甲")
    session.commit()
    assert listed(session, OURS) == []
    assert [one.reason for one in listed(session, OURS, closed_too=True)] == ["平台含取消订单"]
    moved = {("2025-07", PROVINCE, "A"): (101, 707)}
    assert [one.compared.ours for one in listed(session, moved)] == [101]


def test_closing_needs_a_reason_and_an_open_item(session: Session) -> None:
    declare(session, 103)
    item = listed(session, OURS)[0]
    with pytest.raises(CallerFault, match="reason_missing"):
        declarations.close_difference(session, item, reason="  ", actor="甲")
    with pytest.raises(CallerFault, match="no_difference"):
        declarations.find([item], "orders:nothing")


def test_a_load_that_declared_another_count_is_an_item(session: Session) -> None:
    seen = Compared("batch:x", "batch", "A", None, None, "x", "orders", 10, 9, now())
    assert [one.compared.item for one in declarations.differences(session, [seen], today())] == ["batch:x"]


def test_negative_declarations_are_refused(session: Session) -> None:
    with pytest.raises(CallerFault, match="declared_negative"):
        declare(session, -1)
