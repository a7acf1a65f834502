"""A small city of spending in a database, with an irregularity of each kind that a database can hold, beside sound rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from tests.benefits import awarding
from tests.benefits.awarding import GROUND, at, line, monthly
from tests.fund.ground import Office
from zhibao.benefits import advances, medical_acts, periodical
from zhibao.benefits.awards import AwardLine
from zhibao.benefits.medical import Bill, BillLine, Entry, Kind
from zhibao.cases import acts as cases
from zhibao.fund import acts as fund
from zhibao.fund.model import Payable, Post, State
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

PLACE = "570100"
DECIDED = at(9, 2)
SETTLER = Actor("lin.wen", "benefit_assessor")
CONTROL, SECOND = Actor("kong.jing", "control_officer"), Actor("cha.ming", "control_officer")
NOW = datetime(2026, 3, 2, 10, tzinfo=ZONE)


class City:
    """One city with its fund, in which cases are opened, treated, awarded and paid."""

    def __init__(self, session: Session, keyring: Keyring) -> None:
        self.session, self.keyring, self.office = session, keyring, Office(session, keyring)
        self.office.now = at(9, 3)
        self.office.fund(900_000_000)
        medical_acts.import_catalogue(
            session, [Entry("Y01", "一", "盒", 1_000), Entry("Y02", "二", "次", None, Fraction(1, 10)), Entry("Z01", "床位", "日", 6_000)],
            place="570000", kind=Kind.DRUGS, since=date(2025, 1, 1), until=None, digest="sha256:c", actor=SETTLER, at=at(7, 1), ground=GROUND,
        )  # fmt: skip
        medical_acts.import_catalogue(
            session, [Entry("Z01", "床位", "日", 6_000)], place="570000", kind=Kind.HOSPITAL_SERVICES, since=date(2025, 1, 1), until=None,
            digest="sha256:d", actor=SETTLER, at=at(7, 1), ground=GROUND,
        )  # fmt: skip

    def case(self, person: int, injury: date = date(2025, 8, 5), place: str = "570102") -> str:
        """A reported case."""
        moment = datetime(injury.year, injury.month, injury.day, 12, tzinfo=ZONE)
        return cases.open_case(
            self.session, self.keyring, place=place, injury_at=moment, person=person, channel="app", actor=Actor("w1", "worker"),
            at=moment + timedelta(days=1), facts={"statement": "摔倒"},
        )  # fmt: skip

    def bill(self, case_no: str, person: int, number: str, *lines: BillLine, accept: Sequence[int] = (), hospital: str = "桃花市人民医院") -> str:
        """A settled receipt; `accept` says line by line what an officer accepts, -1 leaves the proposal."""
        made = medical_acts.record_bill(
            self.session, self.keyring, case_no=case_no, person=person, place="570102", bill=Bill(number, hospital, lines),
            treatment=(date(2025, 8, 1), date(2025, 12, 31)), actor=SETTLER, at=at(9, 1),
        )  # fmt: skip
        for held, fen in zip(made.lines, accept, strict=False):
            if fen >= 0:
                medical_acts.decide_line(
                    self.session, made.bill_no, held.line_no, accepted_fen=fen, refused_fen=held.judged.totals.submitted_fen - fen, actor=SETTLER,
                    at=at(9, 1), ground=GROUND,
                )  # fmt: skip
        medical_acts.settle_bill(self.session, made.bill_no, actor=SETTLER, at=at(9, 1), ground=GROUND)
        return made.bill_no

    def award(self, case_no: str, person: int, *lines: AwardLine, **more: Any) -> str:
        """An award that counts, recognised; monthly lines are recognised by `month`."""
        mine = [replace(one, payee=f"person:{person}") if one.payee == f"person:{awarding.WORKER}" else one for one in lines]
        made = awarding.effective(self.session, self.keyring, mine, case_no=case_no, person=person, **more)
        once = [
            Payable(case_no, one.benefit, one.item, "once", one.payee, one.amount_fen, date(2025, 9, 20))
            for one in mine
            if one.paid == "once" and one.payer == "fund"
        ]
        self.recognise(made.award_no, *once)
        return made.award_no

    def recognise(self, award_no: str, *payables: Payable) -> None:
        """Debts of the fund."""
        fund.recognise(self.session, PLACE, award_no, list(payables), actor=self.office_actor, ground=GROUND, at=self.office.at())

    @property
    def office_actor(self) -> Actor:
        """Who recognises."""
        return Actor("wu.lan", "account_officer")

    def pay(self, award_no: str, payees: dict[str, str], key: str = "p1", releaser: Actor | None = None, on: datetime | None = None) -> str:
        """Everything an award owes, paid by one batch to the accounts named."""
        for payee, number in payees.items():
            self.office.account(payee, number)
        if on is not None:
            self.office.now = on
        owed = [one.payable.owed for one in fund.payables(self.session, award_no=award_no, open_only=True)]
        batch = self.office.prepare(owed, key)
        self.office.look(batch)
        for post in batch.posts[1:]:
            batch = self.office.sign(batch, post, releaser if post is Post.RELEASER else None)
        self.office.send(batch)
        return batch.batch_no

    def month(self, award_no: str, case_no: str, person: int, period: str, fen: int = 400_000) -> None:
        """A month of the allowance."""
        item = "disability_allowance"
        self.recognise(award_no, Payable(case_no, item, item, period, f"person:{person}", fen, date(2025, 12, 20)))


def drug(code: str = "Y01", fen: int = 900, day: date = date(2025, 8, 6), **change: Any) -> BillLine:
    made = BillLine(Kind.DRUGS, code, "药", Fraction(1), fen, fen, day)
    return replace(made, **change)


def bed(first: int, last: int) -> tuple[BillLine, BillLine]:
    """A stay from one day of August to another."""
    return tuple(replace(drug("Z01", 5_000, date(2025, 8, day)), kind=Kind.HOSPITAL_SERVICES) for day in (first, last))  # type: ignore[return-value]


def sound(session: Session, keyring: Keyring) -> City:
    """A city in which nothing is wrong, with what looks odd and is not."""
    city = City(session, keyring)
    one = city.case(11)
    city.bill(one, 11, "S1", *bed(6, 12))
    city.bill(one, 11, "S2", *bed(12, 20))  # an interim bill meets the one before
    city.bill(one, 11, "S3", drug("Y02", 1_000))
    city.bill(one, 11, "S3", drug("Y02", 1_000), accept=[0])  # sent in twice, refused by an officer
    city.bill(one, 11, "S4", drug("Y09", 700))  # outside the catalogue, refused
    made = city.award(one, 11, line("medical_care", 20_900), line("disability_lump_sum", 490_100))
    city.pay(made, {"person:11": "6217000000000011"}, "sound", on=at(9, 5))
    return city


def irregular(session: Session, keyring: Keyring) -> City:
    """The sound city, and one irregularity of each kind."""
    city = sound(session, keyring)
    twice, again = city.case(21), city.case(22, date(2025, 8, 7))
    city.bill(twice, 21, "R1", drug(), drug("Y02", 1_000))
    city.bill(again, 22, "R1", drug(), drug("Y02", 1_000), accept=[900, 900])  # receipt_twice
    city.bill(twice, 21, "C1", drug(day=date(2025, 8, 8)), drug("Y02", 2_000))
    city.bill(twice, 21, "C2", drug(day=date(2025, 8, 8)), drug("Y02", 2_000))  # content_twice
    city.bill(again, 22, "T1", *bed(6, 12))
    city.bill(again, 22, "T2", *bed(10, 15), hospital="另一家医院")  # stay_twice
    city.bill(again, 22, "X1", drug("Y09", 700), drug("Y01", 1_500), accept=[700, 1_500])  # outside_catalogue, other_share
    first = city.award(twice, 21, line("disability_lump_sum", 490_100))
    same = city.case(21, date(2025, 8, 6))
    city.award(same, 21, line("disability_lump_sum", 490_100))  # benefit_twice
    dead = city.case(23)
    city.award(dead, 23, line("death_lump_sum", 108_376_001))  # above_limit
    lent = city.case(24)
    advances.record_advance(
        session, case_no=lent, item="medical_care", payer_kind="platform", payer="enterprise:91570000MA0000082H", amount_fen=50_000,
        paid_on=date(2025, 8, 10), proof_digest="sha256:p", actor=SETTLER, at=at(8, 20), ground=GROUND,
    )  # fmt: skip
    city.award(lent, 24, line("medical_care", 60_000, payee="enterprise:91570000MA0000082H", role="advancer"))  # advance_above
    living = city.case(25, date(2025, 7, 5))
    paid = city.award(living, 25, monthly("disability_allowance", 400_000, date(2025, 8, 1)), on=at(8, 2))
    for period in ("2025-08", "2025-09", "2025-10"):
        city.month(paid, living, 25, period)
    periodical.record_death(session, 25, date(2025, 9, 14), document="D1", actor=SETTLER, at=at(11, 3), ground=GROUND)  # paid_after_end
    # shared_account with the sound case, and same_hands: who reviewed the award releases its money on that day
    city.pay(first, {"person:21": "6217000000000011"}, "hands", Actor(awarding.REVIEWER.person, "payment_releaser"), on=DECIDED + timedelta(minutes=5))
    return city


FOUND = {
    "receipt_twice": 1, "content_twice": 1, "stay_twice": 1, "outside_catalogue": 1, "other_share": 1, "benefit_twice": 1, "above_limit": 1,
    "advance_above": 1, "paid_after_end": 1, "shared_account": 1, "same_hands": 1,
}  # fmt: skip


def planted_award(city: City, person: int, *, disability: bool) -> str:
    """An award that the bank has paid."""
    case_no = city.case(person)
    made = city.award(case_no, person, line("disability_lump_sum" if disability else "medical_care", 100_000 + person))
    batch = city.pay(made, {f"person:{person}": f"62170000{person:08d}"}, f"award {person}")
    city.office.answer(*[(one.payment_no, State.SETTLED) for one in fund.batch(city.session, batch).payments])
    return made
