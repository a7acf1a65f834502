"""Flags on both databases: put once, answered by persons, a serious one by two, and no payment later or smaller for it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.control import planted
from tests.control.planted import CONTROL, FOUND, NOW, PLACE, SECOND
from tests.house.source import PACKAGE, imports, parsed
from zhibao import law
from zhibao.cases.tables import CaseRow
from zhibao.control import acts
from zhibao.control.tables import FlagRow
from zhibao.fund import acts as fund
from zhibao.fund.tables import PaymentRow
from zhibao.journeys import flags_to_answers, spending_to_flags
from zhibao.journeys.kept_back import kept_back
from zhibao.kit import vault
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

LAST = date(2026, 3, 1)
Opening = Callable[[], AbstractContextManager[Session]]


def over(session: Session) -> Opening:
    """The same session for every question, as a home opens one."""

    @contextmanager
    def opened() -> Iterator[Session]:
        yield session
        session.flush()

    return opened


def sweep(session: Session, keyring: Keyring, place: str = "570000", first: date | None = None, last: date = LAST) -> dict[str, Any]:
    return spending_to_flags.sweep(over(session), over(session), keyring, place, first, last, at=NOW)


def answer(session: Session, keyring: Keyring, number: str, finding: str, actor: Actor = CONTROL, reason: str = "已核对票据原件", days: int = 0) -> acts.Flag:
    return flags_to_answers.answer(session, keyring, number, finding=finding, reason=reason, actor=actor, at=NOW + timedelta(days=days))


def number_of(session: Session, rule: str) -> str:
    return acts.flags(session, rule=rule)[0].number


def test_a_sound_city_gives_no_flag(session: Session, keyring: Keyring) -> None:
    planted.sound(session, keyring)
    told = sweep(session, keyring)
    assert (told["hits"], acts.flags(session)) == (0, [])
    assert told["looked_at"]["receipts"] == 5 and told["looked_at"]["paid"] == 2
    assert [one["what"] for one in told["unjudged"]] == ["medical_care in hospital"], "one peer is too few, and that is said"


def test_each_irregularity_is_found_once_and_a_second_look_finds_nothing_new(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    told = sweep(session, keyring)
    assert {name: count for name, count in told["by_rule"].items() if count} == FOUND
    assert told["new_flags"] == sum(FOUND.values())
    again = sweep(session, keyring)
    assert (again["hits"], again["new_flags"]) == (told["hits"], 0)
    assert len(acts.flags(session)) == sum(FOUND.values())


def test_a_flag_says_why_how_old_whose_and_until_when(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    for one in acts.flags(session):
        told = one.document(NOW.date() + timedelta(days=11))
        assert told["zh"] and told["en"] and told["figures"] and told["rows"] and told["owner"] == "control_officer"
        assert (told["age"], told["place"], told["status"]) == (11, PLACE, "open")
        assert (date.fromisoformat(told["due_on"]) - NOW.date()).days == (10 if told["serious"] else 30)
        assert told["late"] == told["serious"]
        for cite in told["cites"]:
            law.book().provision(cite)
    marks = {one.rule: one.mark for one in acts.flags(session)}
    assert set(marks.values()) == {"official"}, "桃源 has laid down its parameters"


def test_a_period_and_a_place_limit_what_is_put(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    assert sweep(session, keyring, place="570200")["hits"] == 0
    assert sweep(session, keyring, first=date(2026, 1, 1))["hits"] == 0
    early = sweep(session, keyring, last=date(2025, 9, 1))
    assert early["by_rule"]["receipt_twice"] == 1 and early["by_rule"]["same_hands"] == 0
    assert sweep(session, keyring)["new_flags"] == sum(FOUND.values()) - early["hits"]
    assert acts.flags(session, area="570200") == [] and len(acts.flags(session, area="570000")) == sum(FOUND.values())


def test_a_look_that_was_cut_off_is_taken_again(session: Session, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    planted.irregular(session, keyring)
    monkeypatch.setattr(spending_to_flags, "_AT_ONCE", 4)
    calls = 0

    def cut(done: int, total: int | None, unit: str, note: str = "") -> None:
        nonlocal calls
        calls += "flags" in unit
        if calls == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        spending_to_flags.sweep(over(session), over(session), keyring, "570000", None, LAST, at=NOW, progress=cut)
    assert len(acts.flags(session)) == 8
    assert sweep(session, keyring)["new_flags"] == sum(FOUND.values()) - 8


def test_nothing_of_a_person_stands_in_a_flag(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    for row in session.query(FlagRow):
        told = f"{row.zh}{row.en}{row.figures}{row.rows}{row.subject}"
        assert "医院" not in told and "6217" not in told and "张三" not in told and "药" not in told


def test_an_ordinary_flag_is_closed_by_one_person_with_a_reason(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    number = number_of(session, "other_share")
    assert answer(session, keyring, number, "looked_into").status == "looked_into"
    closed = answer(session, keyring, number, "explained", reason="医保限价当日上调")
    assert closed.status == "closed" and closed.answers[-1].reason == "医保限价当日上调"
    assert acts.flag(session, number).answers[-1].reason is None, "without the keys nobody reads a reason"
    with pytest.raises(CallerFault, match="flag_closed"):
        answer(session, keyring, number, "irregular")
    assert verify_chain(session, f"control:{number}") == []


def test_a_serious_flag_needs_a_second_person(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    number = number_of(session, "receipt_twice")
    with pytest.raises(CallerFault, match="nothing_to_confirm"):
        answer(session, keyring, number, "confirmed", SECOND)
    assert answer(session, keyring, number, "recovery_proposed").status == "waits_for_second"
    with pytest.raises(CallerFault, match="second_person_needed"):
        answer(session, keyring, number, "confirmed", Actor("KONG.JING", "control_officer"))
    with pytest.raises(CallerFault, match="second_waits"):
        answer(session, keyring, number, "explained", SECOND)
    assert answer(session, keyring, number, "returned", SECOND).status == "looked_into"
    answer(session, keyring, number, "irregular", SECOND)
    assert answer(session, keyring, number, "confirmed").status == "closed"


@pytest.mark.parametrize(
    ("actor", "finding", "reason", "code"),
    [
        (Actor("sweeper", "job"), "explained", "x", "person_needed"), (Actor("li.si", "benefit_reviewer"), "explained", "x", "post_needed"),
        (Actor("lin.wen", "control_officer"), "explained", "x", "had_part"), (CONTROL, "guilty", "x", "finding_form"),
        (CONTROL, "explained", " ", "reason_missing"),
    ],
)  # fmt: skip
def test_who_may_not_answer_and_what_is_no_answer(session: Session, keyring: Keyring, actor: Actor, finding: str, reason: str, code: str) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    number = number_of(session, "other_share")
    with pytest.raises(CallerFault, match=code):
        answer(session, keyring, number, finding, actor, reason)
    assert acts.flag(session, number).answers == ()
    with pytest.raises(CallerFault, match="unknown_flag"):
        answer(session, keyring, "K0", "explained")


def test_whoever_released_the_money_had_part_in_it(session: Session, keyring: Keyring) -> None:
    city = planted.irregular(session, keyring)
    sweep(session, keyring)
    case_no = acts.flags(session, rule="same_hands")[0].case_no
    persons = flags_to_answers.took_part(session, [case_no])
    assert {"lin.wen", "zhao.yu", "chen.mei", "wu.lan"} <= persons and "kong.jing" not in persons
    assert city.office.session is session


def test_the_database_itself_asks_for_two_persons(session: Session, keyring: Keyring, engine: Engine) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    number = number_of(session, "receipt_twice")
    answer(session, keyring, number, "irregular")
    values = {"flag": number, "at": 1, "act": 1, "sealed": b"x"}
    insert = "INSERT INTO control_flag_answer (flag_no, number, finding, sealed, of_number, of_person, person, actor, at, act_id) VALUES "
    for row in (
        "(:flag, 2, 'confirmed', :sealed, 1, 'kong.jing', 'kong.jing', 'control_officer:kong.jing', :at, :act)",
        "(:flag, 2, 'confirmed', :sealed, 1, 'nobody', 'cha.ming', 'control_officer:cha.ming', :at, :act)",
        "(:flag, 2, 'confirmed', :sealed, NULL, NULL, 'cha.ming', 'control_officer:cha.ming', :at, :act)",
        "(:flag, 2, 'explained', :sealed, NULL, NULL, 'sweeper', 'job:sweeper', :at, :act)",
        "(:flag, 3, 'confirmed', :sealed, 1, 'kong.jing', 'cha.ming', 'control_officer:cha.ming', :at, :act)",
    ):
        with pytest.raises(DBAPIError), session.begin_nested():
            session.execute(text(insert + row), values)


def paid(session: Session) -> list[tuple[str, int, str, datetime]]:
    return [(one.payment_no, one.amount_fen, one.payee, one.at) for one in session.query(PaymentRow).order_by(PaymentRow.id)]


@pytest.mark.parametrize("flagged", [False, True])
def test_what_is_flagged_is_paid_at_the_same_time_and_amount(session: Session, keyring: Keyring, flagged: bool) -> None:
    """Both runs must give this one list: nothing in it depends on whether the debts were flagged, and confirmed irregular."""
    city = planted.irregular(session, keyring)
    if flagged:
        sweep(session, keyring)
        for one in acts.flags(session):
            answer(session, keyring, one.number, "irregular")
            if one.serious:
                answer(session, keyring, one.number, "confirmed", SECOND)
        assert len(acts.flags(session, stands="closed")) == sum(FOUND.values())
    before = len(paid(session))
    city.office.now = NOW + timedelta(days=1)
    for payee in ("person:21", "person:23", "person:25", "enterprise:91570000MA0000082H"):
        city.office.account(payee, "6217000000000099")
    city.office.now = NOW + timedelta(days=2)
    owed = [one.payable.owed for one in fund.payables(session, book=PLACE, open_only=True) if one.payment_no is None]
    batch = city.office.sent(owed, "after")
    told = [(amount, payee, at) for _, amount, payee, at in paid(session)[before:]]
    assert sorted((amount, payee) for amount, payee, _ in told) == [
        (60_000, "enterprise:91570000MA0000082H"), (400_000, "person:25"), (400_000, "person:25"), (400_000, "person:25"), (490_100, "person:21"),
        (108_376_001, "person:23"),
    ]  # fmt: skip
    assert {at for _, _, at in told} == {NOW + timedelta(days=2, minutes=1)}
    assert batch.held == () and batch.file_no is not None


def forget(session: Session, person: int) -> None:
    """The key of a person is destroyed, by two officers and on the ground of the law."""
    vault.propose_destruction(
        session, person, reason="保存期限届满", kept_until=date(2026, 1, 1), actor=Actor("a", "data_officer"), ground="measures-2025 §33", at=NOW
    )
    vault.destroy_key(session, person, actor=Actor("b", "data_officer"), at=NOW)


def test_a_flag_of_a_forgotten_person_is_answered_and_its_older_reasons_are_gone(session: Session, keyring: Keyring) -> None:
    planted.irregular(session, keyring)
    sweep(session, keyring)
    number = number_of(session, "receipt_twice")
    answer(session, keyring, number, "looked_into", reason="已致电本人")
    person = session.query(CaseRow).filter_by(case_no=acts.flag(session, number).case_no).one().person
    forget(session, person)
    answer(session, keyring, number, "irregular", reason="票据已在另案支付")
    closed = answer(session, keyring, number, "confirmed", SECOND, reason="同意")
    assert closed.status == "closed" and [one.reason for one in closed.answers] == [None, "票据已在另案支付", "同意"]
    assert "已致电本人" not in str(acts.flag(session, number, keyring=keyring, persons={closed.case_no: person}))


def test_what_keeps_money_back_is_the_same_with_and_without_flags(session: Session, keyring: Keyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cases of this city are only reported: they are taken for confirmed, so that nothing waits and whatever a flag held would show."""
    monkeypatch.setattr("zhibao.journeys.kept_back.may_be_paid", lambda case, item: True)
    planted.irregular(session, keyring)
    owed = [one.payable.owed for one in fund.payables(session, book=PLACE, open_only=True)]
    before = kept_back(session, owed)
    sweep(session, keyring)
    for one in acts.flags(session):
        answer(session, keyring, one.number, "irregular")
    assert kept_back(session, owed) == before and before.waiting == frozenset()
    assert set(before.deaths) == {"person:25"}, "a recorded death keeps money back, a flag does not"


def test_nothing_that_pays_knows_of_flags() -> None:
    knows = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if any(name.startswith("zhibao.control") for name in imports(parsed(path))) and "control" not in path.parts
    ]
    assert [name for name in knows if name.startswith(("fund/", "benefits/", "cases/", "insurers/"))] == []
    assert {name for name in knows if name.startswith("journeys/")} == {
        "journeys/spending_to_flags.py", "journeys/flags_to_answers.py", "journeys/process_to_flags.py", "journeys/staff_to_flags.py",
        "journeys/control_stories.py",
    }
    paying = ("injury_to_payment", "kept_back", "payment_to_bank", "payment_desk", "overpayment_to_recovery")
    for name in paying:
        tree: ast.Module = parsed(PACKAGE / "journeys" / f"{name}.py")
        assert not {one for one in imports(tree) if "_to_flags" in one or "flags_to_answers" in one}
