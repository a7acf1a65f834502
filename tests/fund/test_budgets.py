"""Budget and final account: four eyes, amendments that replace, deviations that add up; prevention stays outside the books."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.fund.books import CITY, CLERK, GROUND, JOB, OTHER, PROVINCE, Books, moment
from zhibao.fund import acts, budgets, prevention
from zhibao.fund.budgets import Budget, BudgetLine
from zhibao.fund.charts import chart
from zhibao.fund.model import Draft, Kind, Line
from zhibao.fund.pooling_rule import Budget as Told
from zhibao.fund.tables import BudgetApprovalRow
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

LINES = (BudgetLine(PROVINCE, "contribution", 3_000_000), BudgetLine(CITY, "medical_care", 1_000_000), BudgetLine(CITY, "funeral_benefit", 0))


def draft(session: Session, *lines: BudgetLine, reason: str = "", actor: Actor = CLERK) -> Budget:
    return budgets.draft(session, PROVINCE, 2025, lines or LINES, reason=reason, actor=actor, ground=GROUND, at=moment("2025-01-10"))


def approve(session: Session, number: int = 1, actor: Actor = OTHER) -> Budget:
    return budgets.approve(session, PROVINCE, 2025, number, actor=actor, ground=GROUND, at=moment("2025-01-11"))


def test_a_budget_is_approved_by_somebody_else(session: Session) -> None:
    assert draft(session).document()["state"] == "drafted"
    assert budgets.approved(session, PROVINCE, 2025) is None
    for actor, code in ((CLERK, "same_person"), (Actor("SUN.LI", "supervisor"), "same_person"), (JOB, "person_needed")):
        with pytest.raises(CallerFault, match=code):
            approve(session, actor=actor)
    held = approve(session)
    assert (held.approver, held.total_fen("income"), held.total_fen("expense")) == ("he.qing", 3_000_000, 1_000_000)
    assert budgets.approved(session, PROVINCE, 2025) == held
    with pytest.raises(CallerFault, match="budget_stands"):
        approve(session)
    with pytest.raises(CallerFault, match="budget_unknown"):
        approve(session, 7)


def test_an_amendment_replaces_the_budget_once_it_is_approved(session: Session) -> None:
    draft(session)
    first = approve(session)
    with pytest.raises(CallerFault, match="reason_needed"):
        draft(session, BudgetLine(PROVINCE, "contribution", 1))
    draft(session, BudgetLine(PROVINCE, "contribution", 1), reason="增收")
    assert budgets.approved(session, PROVINCE, 2025) == first
    amended = approve(session, 2)
    assert budgets.approved(session, PROVINCE, 2025) == amended
    assert [one.number for one in budgets.budgets(session, PROVINCE, 2025)] == [1, 2]


def test_a_draft_that_was_overtaken_is_not_approved(session: Session) -> None:
    draft(session)
    draft(session, BudgetLine(PROVINCE, "contribution", 1), reason="重编")
    with pytest.raises(CallerFault, match="budget_stands"):
        approve(session, 1)


@pytest.mark.parametrize(
    "line",
    [
        BudgetLine("330100", "medical_care", 1), BudgetLine(CITY, "treasury_account", 1), BudgetLine(CITY, "prevention", 1),
        BudgetLine(CITY, "medical_care", -1), LINES[0], BudgetLine("nowhere", "medical_care", 1),
    ],
)  # fmt: skip
def test_a_line_that_cannot_stand_is_refused(session: Session, line: BudgetLine) -> None:
    with pytest.raises(CallerFault, match="budget_lines"):
        draft(session, LINES[0], line)
    assert budgets.budgets(session, PROVINCE, 2025) == []


def test_the_database_itself_wants_two_persons(session: Session) -> None:
    made = draft(session)
    session.commit()
    for drafter, person in (("sun.li", "sun.li"), ("he.qing", "sun.li")):
        with pytest.raises(IntegrityError):
            session.add(BudgetApprovalRow(budget_id=made.id, drafter=drafter, person=person, actor="finance_officer:x", at=moment("2025-01-11"), act_id=1))
            session.flush()
        session.rollback()


def test_the_final_account_sets_the_books_beside_the_budget(session: Session) -> None:
    books = Books(session)
    books.quarter()
    bare = budgets.final_account(session, PROVINCE, 2025)
    assert "budget" not in bare and bare["income"] == {"actual_fen": 3_000_006}
    draft(session)
    approve(session)
    found = budgets.final_account(session, PROVINCE, 2025)
    assert [(row["area"], row["account"], row["actual_fen"], row["budget_fen"], row["deviation_fen"]) for row in found["rows"]] == [
        (PROVINCE, "contribution", 3_000_000, 3_000_000, 0), (PROVINCE, "late_fee", 6, 0, 6),
        (CITY, "medical_care", 900_006, 1_000_000, -99_994), (CITY, "funeral_benefit", 0, 0, 0),
    ]  # fmt: skip
    assert found["income"] == {"actual_fen": 3_000_006, "budget_fen": 3_000_000, "deviation_fen": 6}
    assert found["expense"] == {"actual_fen": 900_006, "budget_fen": 1_000_000, "deviation_fen": -99_994}
    for book in (PROVINCE, CITY):
        for month in ("2025-10", "2025-11", "2025-12"):
            books.close(book, month)
        books.close_year(book, 2025)
    assert budgets.final_account(session, PROVINCE, 2025) == found, "what the year close carried is neither income nor spending"


def test_gap_sharing_is_told_how_the_budget_was_made(session: Session) -> None:
    assert budgets.told(session, PROVINCE, 2025) == Told()
    draft(session)
    assert budgets.told(session, PROVINCE, 2025) == Told()
    approve(session)
    assert budgets.told(session, PROVINCE, 2025) == Told("surplus")
    draft(session, BudgetLine(PROVINCE, "contribution", 1), BudgetLine(CITY, "medical_care", 5), reason="减收")
    approve(session, 2)
    assert budgets.told(session, PROVINCE, 2025) == Told("deficit", 4)


def charge(session: Session, fen: int = 500, programme: str = "安全培训", actor: Actor = CLERK) -> int:
    made = prevention.charge(session, PROVINCE, fen, programme=programme, budget_year=2026, actor=actor, ground=GROUND, at=moment("2026-02-01"))
    return made.id


def test_prevention_is_noted_and_never_booked(session: Session) -> None:
    number = charge(session)
    assert acts.books(session) == []
    assert [(one["charge"], one["amount_fen"], one["budget_year"]) for one in prevention.charges(session, PROVINCE)] == [(number, 500, 2026)]
    for fen, programme, actor, code in ((0, "x", CLERK, "amount_not_positive"), (5, " ", CLERK, "programme_needed"), (5, "x", JOB, "person_needed")):
        with pytest.raises(CallerFault, match=code):
            charge(session, fen, programme, actor)
    prevention.withdraw(session, number, actor=OTHER, ground=GROUND, at=moment("2026-02-02"))
    assert prevention.charges(session, PROVINCE) == []
    for wrong, code in ((number, "charge_withdrawn"), (99, "charge_unknown"), (number + 1, "charge_unknown")):
        with pytest.raises(CallerFault, match=code):
            prevention.withdraw(session, wrong, actor=OTHER, ground=GROUND, at=moment("2026-02-03"))


@pytest.mark.parametrize("name", ["prevention", "work_injury_prevention", "prevention_charge"])
def test_the_ledger_has_no_account_for_prevention(session: Session, name: str) -> None:
    assert not [account for account in chart().values() if "prevention" in account.name or "预防" in account.zh]
    with pytest.raises(CallerFault, match="unknown_account"):
        lines = (Line(name, 500), Line("expenditure_account", -500))
        acts.post(session, CITY, [Draft(Kind.TRANSFER, lines)], actor=CLERK, ground=GROUND, at=moment("2026-02-01"))
    with pytest.raises(CallerFault, match="movement_form"):
        acts.post_movement(session, CITY, Kind.OVERPAYMENT, 500, account=name, actor=CLERK, ground=GROUND, at=moment("2026-02-01"))
