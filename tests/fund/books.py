"""A province's books in a small way: money that arrives, moves on to a city and is spent, and the bank statements that say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from tests.fund.ground import payable
from zhibao.fund import acts, closing, moving
from zhibao.fund.model import Draft, Kind, Line, StatementLine
from zhibao.fund.moving import Arrival, Moved
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month

PROVINCE, CITY = "570000", "570100"
GROUND = "taoyuan-2025-1 §58(2)"
CLERK = Actor("sun.li", "finance_officer")
OTHER = Actor("he.qing", "finance_officer")
JOB = Actor("receipts", "job")


def moment(day: str, hour: int = 10) -> datetime:
    """An instant of a day."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), ZONE).replace(hour=hour)


@dataclass
class Books:
    """Acts on the books of a province, each on a day that the caller names."""

    session: Session
    references: int = 0

    def receive(
        self, day: str, fen: int, late_fee_fen: int = 0, posted: str | None = None, reference: str | None = None, platform: str = "91570000MA00000017"
    ) -> str:
        """A receipt arrives and is booked."""
        self.references += 1
        reference = reference or f"R{self.references}"
        one = Arrival(reference, platform, day[:7], date.fromisoformat(day), fen, late_fee_fen)
        moving.book_arrivals(self.session, PROVINCE, [one], actor=JOB, ground=GROUND, at=moment(posted or day))
        return reference

    def remit(self, day: str, fen: int) -> Moved:
        """From the income account to the treasury account."""
        return self.move(day, fen, (PROVINCE, "income_account"), (PROVINCE, "treasury_account"))

    def allot(self, day: str, fen: int) -> Moved:
        """From the treasury account of the province to the expenditure account of the city."""
        return self.move(day, fen, (PROVINCE, "treasury_account"), (CITY, "expenditure_account"))

    def move(self, day: str, fen: int, source: tuple[str, str], target: tuple[str, str]) -> Moved:
        """Any transfer."""
        return moving.move(self.session, fen, source=source, target=target, actor=CLERK, ground=GROUND, at=moment(day))

    def owe(self, day: str, number: int, fen: int) -> None:
        """A benefit is recognised in the city."""
        one = payable(number, fen)
        acts.recognise(self.session, CITY, f"{one.case_no}-A1", [one], actor=CLERK, ground=GROUND, at=moment(day))

    def pay(self, day: str, number: int, fen: int) -> None:
        """The benefit leaves the expenditure account."""
        draft = Draft(Kind.PAYMENT, (Line("benefits_payable", fen, payable(number, fen).owed), Line("expenditure_account", -fen)))
        acts.post(self.session, CITY, [draft], actor=CLERK, ground=GROUND, at=moment(day))

    def bank(self, book: str, account: str, *lines: tuple[str, str, int]) -> Any:
        """A statement of the bank: (reference, day, amount)."""
        self.references += 1
        held = [StatementLine(reference, date.fromisoformat(day), fen) for reference, day, fen in lines]
        return acts.load_statement(
            self.session, book, held, digest=f"statement {self.references}", actor=CLERK, ground=GROUND,
            at=moment(max(day for _, day, _ in lines), 20), account=account,
        )  # fmt: skip

    def close(self, book: str, month: str, at: str = "2026-03-01", **change: Any) -> Any:
        """A month is closed."""
        return closing.close_month(
            self.session, book, Month.parse(month), **{"actor": CLERK, "ground": GROUND, "at": moment(at), **change}
        )

    def close_year(self, book: str, year: int, at: str = "2026-03-01", **change: Any) -> Any:
        """A year is closed."""
        return closing.close_year(self.session, book, year, **{"actor": CLERK, "ground": GROUND, "at": moment(at), **change})

    def quarter(self) -> None:
        """The last quarter of 2025: every month a receipt, a remittance, an allotment, a benefit that is paid, and statements of all accounts."""
        for number, month in enumerate(("2025-10", "2025-11", "2025-12"), 1):
            reference = self.receive(f"{month}-05", 1_000_000 + number, late_fee_fen=number)
            self.remit(f"{month}-08", 800_000)
            self.allot(f"{month}-10", 500_000)
            self.owe(f"{month}-12", number, 300_000 + number)
            self.pay(f"{month}-14", number, 300_000 + number)
            self.bank(PROVINCE, "income_account", (reference, f"{month}-05", 1_000_000 + number), (f"i{number}", f"{month}-08", -800_000))
            self.bank(PROVINCE, "treasury_account", (f"i{number}", f"{month}-08", 800_000), (f"o{number}", f"{month}-10", -500_000))
            self.bank(CITY, "expenditure_account", (f"o{number}", f"{month}-10", 500_000), (f"p{number}", f"{month}-14", -300_000 - number))
