"""Every decision of the fund by itself, every branch of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.fund.ground import BEGIN, payable
from zhibao.fund import rules
from zhibao.fund.charts import chart, lanes, read_chart, read_lanes, staff_posts
from zhibao.fund.model import Kind, Lane, Line, Owed, Post, State, plain
from zhibao.kit.errors import CallerFault

OWED = payable().owed
LANE = Lane("four", "四人", "single", 100, tuple(Post), 3, "case")


def refused(code: str, function: Any, *words: Any, **named: Any) -> CallerFault:
    """The fault that a decision must end in."""
    with pytest.raises(CallerFault, match=code) as held:
        function(*words, **named)
    assert held.value.code == code
    return held.value


def test_recognition_books_expense_against_debt() -> None:
    made = rules.recognition(payable(1, 500))
    assert made.lines == (Line("medical_care", 500, OWED), Line("benefits_payable", -500, OWED))
    to_platform = payable(1, 500, payee="enterprise:91570000MA0000001X")
    assert rules.recognition(to_platform).lines[1].account == "reimbursements_payable"
    for benefit in ("living_security", "benefits_payable", "nothing"):
        refused("not_paid_by_fund", rules.recognition, payable(benefit=benefit))
    for fen in (0, -1):
        refused("amount_not_positive", rules.recognition, payable(1, fen))


def test_every_benefit_of_the_fund_has_its_account() -> None:
    expenses = {name for name, account in chart().items() if account.kind == "expense"}
    assert expenses == {
        "medical_care", "rehabilitation", "assistive_device", "hospital_meals", "travel_lodging", "disability_lump_sum",
        "disability_allowance", "attendance_allowance", "funeral_benefit", "survivor_pension", "death_lump_sum",
    }  # fmt: skip


@pytest.mark.parametrize("payee", ["relative:D1@570100-2025-000001", "person:", "person", "", "worker:1", "enterprise"])
def test_a_payee_is_a_person_or_an_enterprise(payee: str) -> None:
    refused("payee_form", rules.owed_account, payee)


def test_settlement_and_its_return() -> None:
    made = rules.settlement(OWED, 300)
    assert (made.kind, made.lines) == (
        Kind.PAYMENT, (Line("benefits_payable", 300, OWED), Line("expenditure_account", -300)),
    )  # fmt: skip
    back = rules.reversal(made.lines, 7, Kind.RETURN)
    assert (back.kind, back.reverses) == (Kind.RETURN, 7)
    assert back.lines == (Line("benefits_payable", -300, OWED), Line("expenditure_account", 300))
    assert rules.reversal(made.lines, 7).kind is Kind.REVERSAL


@pytest.mark.parametrize(
    ("kind", "named", "debit", "credit"),
    [
        (Kind.RECEIPT, {"account": "contribution"}, "income_account", "contribution"),
        (Kind.TRANSFER, {"account": "treasury_account"}, "expenditure_account", "treasury_account"),
        (Kind.OVERPAYMENT, {"account": "medical_care"}, "overpayment", "medical_care"),
        (Kind.RECOVERY, {}, "expenditure_account", "overpayment"),
        (Kind.RECOVERY, {"owed": OWED}, "benefits_payable", "overpayment"),
        (Kind.FUND_ADVANCE, {"account": "medical_care"}, "fund_advance", "medical_care"),
        (Kind.ADVANCE_RECOVERED, {}, "expenditure_account", "fund_advance"),
    ],
)
def test_a_movement_has_its_two_sides(kind: Kind, named: dict[str, Any], debit: str, credit: str) -> None:
    made = rules.movement(kind, 9, **named)
    assert made.kind is kind
    assert [(line.account, line.amount_fen) for line in made.lines] == [(debit, 9), (credit, -9)]
    assert [line.owed for line in made.lines] == [named.get("owed"), None]
    rules.check_lines(made.lines)


@pytest.mark.parametrize(
    ("kind", "fen", "named"),
    [
        (Kind.RECEIPT, 9, {}),
        (Kind.RECEIPT, 0, {"account": "contribution"}),
        (Kind.RECEIPT, -1, {"account": "contribution"}),
        (Kind.RECEIPT, 9, {"account": "medical_care"}),
        (Kind.RECEIPT, 9, {"account": "nowhere"}),
        (Kind.TRANSFER, 9, {"account": "expenditure_account"}),
        (Kind.TRANSFER, 9, {"account": "contribution"}),
        (Kind.OVERPAYMENT, 9, {"account": "contribution"}),
        (Kind.RECOVERY, 9, {"account": "medical_care"}),
        (Kind.ADVANCE_RECOVERED, 9, {"account": "medical_care"}),
        (Kind.PAYMENT, 9, {"account": "medical_care"}),
        (Kind.PAYMENT, 9, {}),
    ],
)
def test_a_movement_that_fits_nowhere_is_refused(kind: Kind, fen: int, named: dict[str, Any]) -> None:
    refused("movement_form", rules.movement, kind, fen, **named)


def test_only_a_recovery_is_kept_from_a_debt() -> None:
    assert [line.owed for line in rules.movement(Kind.ADVANCE_RECOVERED, 9, owed=OWED).lines] == [None, None]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([Line("x", 1), Line("income_account", -1)], "unknown_account"),
        ([Line("income_account", 0)], "line_form"),
        ([Line("benefits_payable", 1), Line("income_account", -1)], "line_form"),
        ([Line("income_account", 1), Line("treasury_account", -2)], "unbalanced"),
        ([], "unbalanced"),
    ],
)
def test_lines_that_are_no_voucher(lines: list[Line], code: str) -> None:
    refused(code, rules.check_lines, lines)


def test_a_sound_voucher_passes() -> None:
    rules.check_lines([Line("benefits_payable", 1, OWED), Line("income_account", -1)])


def test_a_batch_takes_the_first_lane_that_fits() -> None:
    assert [rules.lane_of(lanes(), "single", fen).name for fen in (1, 300_000, 300_001, 10_000_000, 10_000_001)] == [
        "small", "small", "usual", "usual", "large",
    ]  # fmt: skip
    assert rules.lane_of(lanes(), "monthly", 10**12).name == "monthly"
    refused("no_lane", rules.lane_of, [LANE], "single", 101)
    refused("no_lane", rules.lane_of, [LANE], "monthly", 1)


def test_no_lane_can_be_passed_by_one_person() -> None:
    assert all(lane.persons >= 2 for lane in lanes())
    lane = {"name": "x", "zh": "x", "kind": "single", "posts": ["maker", "approver", "releaser"], "persons": 2, "evidence": "case"}
    assert read_lanes({"lane": [lane]})[0].up_to_fen is None
    for planted in ({"persons": 1}, {"persons": 4}, {"posts": ["maker", "approver"]}, {"posts": ["checker", "approver", "releaser"]}):
        with pytest.raises(ValueError, match="lane x"):
            read_lanes({"lane": [lane | planted]})


def test_a_chart_names_each_account_once() -> None:
    one = {"number": "1", "name": "a", "zh": "a", "en": "a", "kind": "asset", "side": "debit"}
    assert read_chart({"account": [one, one | {"number": "2", "name": "b"}]}).keys() == {"a", "b"}
    for other in ({"number": "2"}, {"name": "b"}):
        with pytest.raises(ValueError, match="share"):
            read_chart({"account": [one, one | other]})


def test_who_may_hold_a_post() -> None:
    rules.check_post(staff_posts(), Post.MAKER, "payment_maker", False)
    rules.check_post(staff_posts(), Post.MAKER, "job", True)
    refused("person_needed", rules.check_post, staff_posts(), Post.APPROVER, "job", True)
    refused("post_not_allowed", rules.check_post, staff_posts(), Post.APPROVER, "payment_checker", False)


@pytest.mark.parametrize(
    ("signed", "post", "person", "code"),
    [
        ({}, Post.MAKER, "b", "post_not_in_lane"),
        ({Post.CHECKER: "b"}, Post.CHECKER, "c", "already_signed"),
        ({Post.CHECKER: "b"}, Post.CHECKER, "b", "already_signed"),
        ({}, Post.APPROVER, "c", "not_yet"),
        ({Post.CHECKER: "b"}, Post.RELEASER, "d", "not_yet"),
        ({}, Post.CHECKER, "a", "same_person"),
        ({Post.CHECKER: "b"}, Post.APPROVER, "a", "same_person"),
        ({Post.CHECKER: "b"}, Post.APPROVER, "b", "same_person"),
    ],
)
def test_who_may_not_sign_now(signed: dict[Post, str], post: Post, person: str, code: str) -> None:
    refused(code, rules.check_signature, LANE, "a", signed, post, person)


def test_who_may_sign_now() -> None:
    rules.check_signature(LANE, "a", {}, Post.CHECKER, "b")
    rules.check_signature(LANE, "a", {Post.CHECKER: "b"}, Post.APPROVER, "c")
    three = {Post.CHECKER: "b", Post.APPROVER: "c"}
    for person in ("a", "b", "c", "d"):
        rules.check_signature(LANE, "a", three, Post.RELEASER, person)
    four = replace(LANE, persons=4)
    rules.check_signature(four, "a", three, Post.RELEASER, "d")
    for person in ("a", "b", "c"):
        refused("too_few_persons", rules.check_signature, four, "a", three, Post.RELEASER, person)


def test_whoever_made_an_earlier_version_signs_no_later_one() -> None:
    three = {Post.CHECKER: "b", Post.APPROVER: "c"}
    for signed, post in (({}, Post.CHECKER), ({Post.CHECKER: "b"}, Post.APPROVER), (three, Post.RELEASER)):
        refused("same_person", rules.check_signature, LANE, "a", signed, post, "e", {"e", "f"})
        rules.check_signature(LANE, "a", signed, post, "d", {"e", "f"})
    # The maker of this version releases it where her lane lets her, whatever she made before.
    rules.check_signature(LANE, "a", three, Post.RELEASER, "a", {"a"})


def test_a_job_is_no_person() -> None:
    three = {Post.CHECKER: "b", Post.APPROVER: "c"}
    rules.check_signature(LANE, None, three, Post.RELEASER, "d")
    refused("too_few_persons", rules.check_signature, LANE, None, three, Post.RELEASER, "b")


def test_a_step_that_a_lane_has_not() -> None:
    short = replace(LANE, posts=(Post.MAKER, Post.APPROVER, Post.RELEASER), persons=2)
    refused("post_not_in_lane", rules.check_signature, short, "a", {}, Post.CHECKER, "b")
    rules.check_signature(short, "a", {Post.APPROVER: "b"}, Post.RELEASER, "a")


def test_who_stands_aside() -> None:
    rules.check_bystander("a", {"person:1"}, {"person:2"}, {"b"})
    refused("own_interest", rules.check_bystander, "1", {"person:1"}, set(), set())
    refused("own_interest", rules.check_bystander, "a", {"person:1"}, {"person:1"}, set())
    refused("changed_account", rules.check_bystander, "a", {"person:1"}, set(), {"a"})


def test_what_counts_as_seen() -> None:
    minute = timedelta(minutes=1)
    rules.check_seen("case:1", None, BEGIN, BEGIN)
    rules.check_seen("case:1", BEGIN - minute, BEGIN, BEGIN)
    for changed, seen in ((None, None), (BEGIN, None), (BEGIN, BEGIN), (BEGIN, BEGIN - minute), (None, BEGIN + minute)):
        assert refused("not_seen", rules.check_seen, "case:1", changed, seen, BEGIN).place == "case:1"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, None),
        ({"open_fen": None}, "not_recognised"),
        ({"live": "P1"}, "live_payment"),
        ({"open_fen": 0}, "nothing_open"),
        ({"open_fen": -1}, "nothing_open"),
        ({"died_on": date(2025, 9, 14)}, "died_before_due"),
        ({"died_on": date(2025, 9, 15)}, None),
        ({"died_on": date(2025, 9, 14), "due_on": None}, None),
        ({"waits": True}, "waits_for_officer"),
        ({"waits": True, "account": False}, "waits_for_officer"),
        ({"account": False}, "no_account"),
    ],
)
def test_why_a_debt_waits(change: dict[str, Any], reason: str | None) -> None:
    facts: dict[str, Any] = {"open_fen": 1, "live": None, "account": True, "died_on": None, "due_on": date(2025, 9, 15)}
    held = rules.held_back(OWED, **{**facts, **change})
    assert (held.reason if held else None) == reason


def test_what_an_answer_makes_of_a_state() -> None:
    assert rules.next_state(State.SENT, State.SETTLED) is State.SETTLED
    assert rules.next_state(State.SENT, State.ACCEPTED) is State.ACCEPTED
    assert rules.next_state(State.SETTLED, State.SETTLED) is None
    assert rules.next_state(State.SETTLED, State.ACCEPTED) is None
    assert rules.next_state(State.SETTLED, State.RETURNED) is State.RETURNED
    for now, said in ((State.PREPARED, State.SETTLED), (State.RETURNED, State.SETTLED), (State.SETTLED, State.UNKNOWN)):
        refused("answer_out_of_order", rules.next_state, now, said)
    assert all(State.SENT not in rules.FOLLOWS[state] for state in State if state in rules.FOLLOWS and state is not State.PREPARED)


def test_where_a_payment_stands() -> None:
    assert rules.state_of(State.SENT, {Post.RELEASER}) is State.SENT
    assert rules.state_of(State.PREPARED, {Post.RELEASER, Post.APPROVER}) is State.RELEASED
    assert rules.state_of(State.PREPARED, {Post.APPROVER, Post.CHECKER}) is State.APPROVED
    assert rules.state_of(State.PREPARED, {Post.CHECKER}) is State.CHECKED
    assert rules.state_of(State.PREPARED, set()) is State.PREPARED


def test_values_become_documents() -> None:
    assert plain([payable(), State.SENT, BEGIN, 1]) == [
        {
            "case_no": "570100-2025-000001", "benefit": "medical_care", "item": "medical_care", "period": "once",
            "payee": "person:1001", "amount_fen": 120_000, "due_on": "2025-09-15",
        },
        "sent", "2025-09-10T09:00:00+08:00", 1,
    ]  # fmt: skip
    assert str(Owed("c", "i", "p", "w")) == "c/i/p/w"
