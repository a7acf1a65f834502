"""Medical cost line by line: the proposal, the person's decision, catalogues by day, repeated receipts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.benefits.awarding import CASE, JOB, OFFICER, PLACE, WORKER, at
from tests.kit.forgetting import forget
from zhibao.benefits import medical_acts
from zhibao.benefits.medical import Bill, BillLine, Entry, Kind, Reason, Totals, judge, total
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

GROUND = "taoyuan-2025-1 §43"
TREATMENT = (date(2025, 8, 1), date(2025, 8, 31))


def bill_line(fen: int = 3_000, **changed: Any) -> BillLine:
    said: dict[str, Any] = {
        "kind": Kind.DRUGS, "code": "Y01", "zh": "头孢", "quantity": Fraction(3), "unit_price_fen": fen // 3,
        "amount_fen": fen, "treated_on": date(2025, 8, 5),
    }  # fmt: skip
    return BillLine(**(said | changed))


ENTRY = Entry("Y01", "头孢", "盒", 900, Fraction(1, 10))


@pytest.mark.parametrize(
    ("line", "entry", "outcome", "parts", "reasons"),
    [
        (bill_line(), Entry("Y01", "头孢", "盒"), "accepted", (3_000, 0, 0, 0), []),
        (bill_line(), Entry("Y01", "头孢", "盒", 900), "cut", (2_700, 300, 0, 0), ["above_ceiling"]),
        (bill_line(), Entry("Y01", "头孢", "盒", 1_000), "accepted", (3_000, 0, 0, 0), []),
        (bill_line(), ENTRY, "cut", (2_430, 570, 0, 0), ["above_ceiling", "self_share"]),
        (bill_line(), None, "refused", (0, 0, 3_000, 0), ["not_in_catalogue"]),
        (bill_line(amount_fen=3_001), ENTRY, "waiting", (0, 0, 0, 3_001), ["amount_differs"]),
        (bill_line(treated_on=date(2025, 7, 31)), ENTRY, "waiting", (0, 0, 0, 3_000), ["outside_treatment"]),
        (bill_line(treated_on=date(2025, 8, 31)), None, "refused", (0, 0, 3_000, 0), ["not_in_catalogue"]),
        (bill_line(other_illness=True), ENTRY, "waiting", (0, 0, 0, 3_000), ["other_illness"]),
    ],
)
def test_a_line_is_accepted_cut_refused_or_waits(
    line: BillLine, entry: Entry | None, outcome: str, parts: tuple[int, ...], reasons: list[str]
) -> None:
    judged = judge(line, entry, treatment=TREATMENT, catalogue=True, duplicate=False)
    found = judged.totals
    assert (found.accepted_fen, found.cut_fen, found.refused_fen, found.waiting_fen) == parts
    assert (judged.outcome, [reason.value for reason in judged.reasons]) == (outcome, reasons)


def test_what_needs_an_eye_waits_with_every_reason() -> None:
    line = bill_line(amount_fen=1, other_illness=True, treated_on=date(2024, 1, 1))
    judged = judge(line, ENTRY, treatment=TREATMENT, catalogue=False, duplicate=True)
    assert len(judged.reasons) == 5
    assert judged.totals == Totals(1, waiting_fen=1)


def test_parts_that_do_not_add_up_are_no_totals() -> None:
    with pytest.raises(ValueError, match="submitted"):
        Totals(5, accepted_fen=4)


def test_every_reason_speaks_both_languages() -> None:
    assert all(reason.zh.endswith("。") and reason.en.endswith(".") for reason in Reason)


LINES = st.builds(
    bill_line,
    st.integers(0, 10**6).map(lambda fen: fen * 3),
    treated_on=st.dates(date(2025, 7, 25), date(2025, 9, 5)),
    other_illness=st.booleans(),
)
ENTRIES = st.none() | st.builds(
    Entry,
    st.just("Y01"),
    st.just("x"),
    st.just("盒"),
    st.none() | st.integers(0, 10**6),
    st.fractions(0, 1, max_denominator=100),
)


@given(st.lists(st.tuples(LINES, ENTRIES, st.booleans(), st.booleans()), max_size=8))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_between_submitted_and_paid(cases: list[tuple[BillLine, Entry | None, bool, bool]]) -> None:
    judged = [judge(line, entry, treatment=TREATMENT, catalogue=a, duplicate=b) for line, entry, a, b in cases]
    sums = total(one.totals for one in judged)
    assert sums.submitted_fen == sum(line.amount_fen for line, *_ in cases)
    for one, (line, entry, _, duplicate) in zip(judged, cases, strict=True):
        if entry is not None and entry.ceiling_fen is not None:
            assert one.totals.accepted_fen <= line.quantity * entry.ceiling_fen
        if duplicate:
            assert one.totals.waiting_fen == line.amount_fen


def catalogue(session: Session, entries: list[Entry], **changed: Any) -> int:
    said: dict[str, Any] = {
        "place": "570000", "kind": Kind.DRUGS, "since": date(2025, 7, 1), "until": None,
        "digest": f"sha256:{entries}", "actor": OFFICER, "at": at(7, 1), "ground": GROUND,
    }  # fmt: skip
    return medical_acts.import_catalogue(session, entries, **(said | changed))


def recorded(session: Session, keyring: Keyring, *lines: BillLine, **changed: Any) -> medical_acts.JudgedBill:
    said: dict[str, Any] = {
        "case_no": CASE, "person": WORKER, "place": PLACE, "bill": Bill("0042", "桃花市人民医院", lines),
        "treatment": TREATMENT, "actor": OFFICER, "at": at(9, 1),
    }  # fmt: skip
    return medical_acts.record_bill(session, keyring, **(said | changed))


def test_a_bill_is_judged_by_the_catalogue_of_the_day(session: Session, keyring: Keyring) -> None:
    catalogue(session, [Entry("Y01", "头孢", "盒", 900)])
    catalogue(session, [Entry("Y01", "头孢", "盒", 1_000)], since=date(2025, 8, 10))
    bill = recorded(session, keyring, bill_line(), bill_line(treated_on=date(2025, 8, 10)), bill_line(code="Y02"))
    assert [line.judged.outcome for line in bill.lines] == ["cut", "accepted", "refused"]
    assert bill.totals == Totals(9_000, 5_700, 300, 3_000)
    assert {line.ground for line in bill.lines} == {GROUND}
    assert "超过目录规定的最高限价" in bill.lines[0].document()["zh"]


def test_a_city_s_own_catalogue_goes_first(session: Session, keyring: Keyring) -> None:
    catalogue(session, [Entry("Y01", "头孢", "盒", 900)], place="570100")
    catalogue(session, [Entry("Y01", "头孢", "盒", 1_000)])
    assert recorded(session, keyring, bill_line()).totals.cut_fen == 300


def test_without_a_catalogue_a_person_decides(session: Session, keyring: Keyring) -> None:
    catalogue(session, [Entry("Y01", "头孢", "盒")], until=date(2025, 8, 4))
    bill = recorded(session, keyring, bill_line())
    assert bill.lines[0].judged.reasons == (Reason.NO_CATALOGUE,)
    with pytest.raises(CallerFault, match="lines_waiting"):
        medical_acts.settle_bill(session, bill.bill_no, actor=OFFICER, at=at(9, 2), ground=GROUND)
    with pytest.raises(CallerFault, match="parts_differ"):
        medical_acts.decide_line(session, bill.bill_no, 1, accepted_fen=1, actor=OFFICER, at=at(9, 2), ground=GROUND)
    with pytest.raises(CallerFault, match="person_needed"):
        medical_acts.decide_line(session, bill.bill_no, 1, accepted_fen=3_000, actor=JOB, at=at(9, 2), ground=GROUND)
    medical_acts.decide_line(
        session, bill.bill_no, 1, accepted_fen=2_000, refused_fen=1_000, actor=OFFICER, at=at(9, 2), ground=GROUND
    )
    settled = medical_acts.settle_bill(session, bill.bill_no, actor=OFFICER, at=at(9, 2), ground=GROUND)
    assert (settled.settled, settled.accepted_fen("medical_care")) == (True, 2_000)
    assert settled.lines[0].document()["decided_by"] == str(OFFICER)
    with pytest.raises(CallerFault, match="bill_settled"):
        medical_acts.decide_line(
            session, bill.bill_no, 1, accepted_fen=3_000, actor=OFFICER, at=at(9, 3), ground=GROUND
        )


def test_a_receipt_of_another_case_is_found(session: Session, keyring: Keyring) -> None:
    catalogue(session, [Entry("Y01", "头孢", "盒")])
    first = recorded(session, keyring, bill_line())
    again = recorded(session, keyring, bill_line(), case_no="570100-2025-000099")
    assert first.same_receipt == ()
    assert (again.same_receipt, again.lines[0].judged.outcome) == ((first.bill_no,), "waiting")
    other = recorded(session, keyring, bill_line(), bill=Bill("0042", "溪口市中医院", (bill_line(),)))
    assert (other.bill_no, other.lines[0].judged.outcome) == (f"{CASE}-B2", "accepted")


def test_the_database_refuses_a_line_that_does_not_add_up_or_that_a_job_decided(
    session: Session, keyring: Keyring
) -> None:
    catalogue(session, [Entry("Y01", "头孢", "盒")])
    bill = recorded(session, keyring, bill_line())
    write = (
        "INSERT INTO medical_bill_line (bill_no, line_no, judgement, benefit, submitted_fen, accepted_fen, cut_fen,"
        " refused_fen, waiting_fen, reasons, ground, actor, at, act_id) "
        "SELECT bill_no, line_no, 2, benefit, 3000, :accepted, 0, 0, 0, '[]', ground, :actor, at, act_id "
        "FROM medical_bill_line WHERE bill_no = :bill"
    )
    for wrong in ({"accepted": 2_999, "actor": "benefit_assessor:x"}, {"accepted": 3_000, "actor": "job:night"}):
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(text(write), {"bill": bill.bill_no} | wrong)


def test_what_a_receipt_says_is_sealed(session: Session, keyring: Keyring) -> None:
    catalogue(session, [Entry("Y01", "头孢", "盒")])
    bill = recorded(session, keyring, bill_line())
    assert medical_acts.open_bill(session, keyring, bill.bill_no).lines == (bill_line(),)
    stored = session.execute(text("SELECT sealed FROM medical_bill")).scalar_one()
    assert "头孢".encode() not in bytes(stored)
    forget(session, WORKER, ground=GROUND, at=at(9, 9))
    with pytest.raises(CallerFault, match="person_key_destroyed"):
        medical_acts.open_bill(session, keyring, bill.bill_no)
    assert medical_acts.judged_bill(session, bill.bill_no).totals.accepted_fen == 3_000


def test_a_catalogue_is_imported_once_and_by_a_person(session: Session) -> None:
    catalogue(session, [ENTRY])
    with pytest.raises(CallerFault, match="catalogue_known"):
        catalogue(session, [ENTRY])
    with pytest.raises(CallerFault, match="person_needed"):
        catalogue(session, [ENTRY], actor=JOB, digest="x")
    with pytest.raises(CallerFault, match="catalogue_empty"):
        catalogue(session, [])
    with pytest.raises(CallerFault, match="period_form"):
        catalogue(session, [ENTRY], digest="y", until=date(2025, 6, 30))
