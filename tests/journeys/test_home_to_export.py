"""A home becomes an export that the auditor finds whole, on both databases; and what the auditor derives is the system's."""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.benefits.awarding import OFFICER, REVIEWER, at
from tests.fund.ground import BOOK, GROUND, Office
from tests.kit.forgetting import forget
from zhibao import law
from zhibao.benefits import acts as benefits
from zhibao.benefits.assess import assess
from zhibao.benefits.awards import award_from
from zhibao.benefits.facts import read
from zhibao.fund import acts as fund
from zhibao.fund.model import Payable, State, StatementLine
from zhibao.journeys.home_to_export import at_one_instant, home_to_export
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao_audit import Report, audit

# What is read on both databases is read once; what the auditor makes of the files does not depend on them.
ONE_IS_ENOUGH = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PLATFORM = "enterprise:91570000MA0000023G"
DAYS = {"injury_date": "2025-08-03", "confirmation_date": "2025-08-20", "appraisal_date": "2025-08-28", "payment_date": "2025-09-10"}
CASES: dict[str, dict[str, Any]] = {
    "570100-2025-000011": {
        "grade": 8, "care_level": None, "medical": {"claimed": "9000.00", "eligible": "8001.27"},
        "advances": [{"payer": PLATFORM, "item": "medical_care", "amount": "5000.00"}],
    },
    "570100-2025-000012": {
        "grade": 10, "care_level": None, "medical": {"claimed": "100.00", "eligible": "80.00"},
        "advances": [{"payer": PLATFORM, "item": "medical_care", "amount": "80.00"}],
    },
    "570100-2025-000013": {"grade": 2, "care_level": "major"},
    "570100-2025-000014": {
        "death_date": "2025-08-04",
        "dependants": [
            {"relation": "spouse"}, {"relation": "child"}, {"relation": "parent", "sole_elderly_or_orphan": True},
        ],
    },
}  # fmt: skip


@dataclass
class Town:
    """A home with awards that were paid, one of them returned by the bank and paid again."""

    office: Office

    @property
    def session(self) -> Session:
        return self.office.session

    def award(self, case_no: str, person: int) -> str:
        facts = read({"place": BOOK} | DAYS | CASES[case_no])
        assessed = assess(facts, law.book())
        lines = award_from(
            assessed, case_no=case_no, since=date(2025, 9, 1), platform=PLATFORM, due_on=date(2025, 9, 30),
            payees={"worker": f"person:{person}", "near_relatives": f"person:{person + 1}", PLATFORM: PLATFORM}
            | {f"D{number}": f"person:{person + number}" for number in (1, 2, 3)},
        )  # fmt: skip
        made = benefits.prepare_award(
            self.session, self.office.keyring, case_no=case_no, person=person, place=BOOK, law_version="measures-2025",
            lines=lines, receipts=assessed.receipts, assessment_digest=assessed.digest, actor=OFFICER, at=at(9, 1), ground=GROUND,
        )  # fmt: skip
        benefits.review_award(self.session, made.award_no, agree=True, actor=REVIEWER, at=at(9, 2), ground=GROUND)
        return made.award_no

    def recognise(self, award_nos: list[str]) -> list[Any]:
        found = [one for award_no in award_nos for one in benefits.payables(self.session, award_no)]
        found += benefits_of_the_month(self.session)
        for one in found:
            payable = Payable(one.case_no, one.benefit, one.item, one.period, one.payee, one.net_fen, date(2025, 9, 15))
            fund.recognise(self.session, BOOK, one.award_no, [payable], actor=Actor("fund", "job"), ground=GROUND, at=self.office.at())
        for payee in sorted({one.payee for one in found}):
            self.office.account(payee)
        return [state.payable.owed for state in fund.payables(self.session)]

    def pay(self, owed: list[Any]) -> None:
        office = self.office
        office.fund(2_000_000_00)
        batch = office.sent(owed, "first")
        numbers = [one.payment_no for one in batch.payments]
        office.answer((numbers[0], State.UNKNOWN), *((number, State.SETTLED) for number in numbers[1:]))
        office.answer((numbers[-1], State.RETURNED))
        lines = [self.stated(number, -1) for number in numbers] + [self.stated(numbers[-1], 1)]
        fund.load_statement(self.session, BOOK, lines, digest="s1", actor=Actor("bank", "job"), ground=GROUND, at=office.at())
        again = office.sent([fund.payment(self.session, numbers[-1]).owed], "second")
        office.answer((again.payments[0].payment_no, State.SETTLED))

    def stated(self, number: str, side: int) -> StatementLine:
        return StatementLine(f"{number}{side}", date(2025, 9, 11), side * fund.payment(self.session, number).amount_fen, number)

    def export(self, folder: Path, **more: Any) -> Report:
        self.session.flush()
        tables = Base.metadata.sorted_tables
        home_to_export(self.session, self.office.keyring, folder, tables, at=at(9, 12), release="test", **more)
        return audit(folder)


def benefits_of_the_month(session: Session) -> list[Any]:
    from zhibao.benefits.periodical import monthly_items

    return monthly_items(session, Month(2025, 9), place=BOOK)


@pytest.fixture
def town(session: Session, keyring: Keyring) -> Town:
    """Four cases of the fictional province: advances, grade 2 by months, a death with three dependants."""
    made = Town(Office(session, keyring))
    awards = [made.award(case_no, 1000 * number) for number, case_no in enumerate(CASES, start=1)]
    made.pay(made.recognise(awards))
    return made


def test_what_the_system_did_is_derived_again(town: Town, tmp_path: Path) -> None:
    report = town.export(tmp_path / "export")
    assert report.document()["findings"] == []
    for what, least in {"awards": 4, "receipts": 15, "lines_from_receipts": 12, "advances_divided": 2, "payments": 12, "matches": 8, "signatures": 5, "award_items": 12, "numbers_of_the_law": 20}.items():
        assert report.checked[what] >= least, what
    assert report.checked["payables_from_awards"] == report.checked["payables"]


@ONE_IS_ENOUGH
def test_one_fen_anywhere_in_the_money_is_found(town: Town, tmp_path: Path) -> None:
    assert town.export(tmp_path / "export").ok
    for table, column in (("fund_entry", "amount_fen"), ("award_line", "amount_fen"), ("payment", "amount_fen"), ("fund_payable", "amount_fen"), ("bank_statement_line", "amount_fen")):
        file = tmp_path / "export" / f"{table}.jsonl"
        whole = file.read_text(encoding="utf-8")
        lines = whole.splitlines()
        row = json.loads(lines[-1])
        row[column] += 1
        file.write_text("\n".join([*lines[:-1], json.dumps(row)]) + "\n", encoding="utf-8")
        found = {finding.invariant for finding in audit(tmp_path / "export").findings}
        assert found - {"export"}, table
        file.write_text(whole, encoding="utf-8")


@ONE_IS_ENOUGH
def test_nothing_personal_leaves_and_only_the_owner_reads(town: Town, tmp_path: Path) -> None:
    town.export(tmp_path / "export")
    whole = "".join(file.read_text(encoding="utf-8") for file in (tmp_path / "export").iterdir())
    for planted in ("张三", "6217000000000001", "桃花银行"):
        assert planted not in whole
    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "export").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "export").stat().st_mode) == 0o700


@ONE_IS_ENOUGH
def test_receipts_of_a_destroyed_key_stay_closed_and_the_rest_still_adds_up(town: Town, tmp_path: Path) -> None:
    forget(town.session, 3000, ground=GROUND, at=at(9, 12))
    report = town.export(tmp_path / "export")
    assert report.ok
    assert report.checked["receipts_destroyed"] > 0


def test_an_export_stands_at_one_instant(town: Town, tmp_path: Path) -> None:
    """What is written while the export runs is not in it."""
    town.session.commit()
    engine = town.session.get_bind()
    with Session(engine.execution_options(reading=True)) as session:
        acts = Base.metadata.tables["act"]
        at_one_instant(session).execute(select(func.count()).select_from(acts))
        town.office.fund(7)
        town.session.commit()
        home_to_export(session, town.office.keyring, tmp_path / "export", Base.metadata.sorted_tables, at=at(9, 12), release="test")
    assert audit(tmp_path / "export").ok
    before = json.loads((tmp_path / "export" / "manifest.json").read_text())["tables"]["act"]["rows"]
    assert before == town.session.scalar(select(func.count()).select_from(acts)) - 1  # type: ignore[operator]


@ONE_IS_ENOUGH
def test_an_export_never_mixes_with_what_lies_there(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    with pytest.raises(CallerFault) as refused:
        home_to_export(session, keyring, tmp_path, [], at=at(9, 12), release="test")
    assert refused.value.code == "export_folder"


@ONE_IS_ENOUGH
def test_the_same_rows_give_the_same_files(town: Town, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    town.export(tmp_path / "one", progress=lambda done, total, unit, note="": told.append((done, total)))
    town.export(tmp_path / "two")
    one, two = (json.loads((tmp_path / name / "manifest.json").read_text()) for name in ("one", "two"))
    assert one == two
    assert told[-1][0] == told[-1][1]
