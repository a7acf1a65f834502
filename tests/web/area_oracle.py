"""Who may see which row, told from the bare rows of the database: a second opinion beside `zhibao.app.scope`.

Nothing of the filter is used here. A row is read once, whole, and belongs to a place, a person, an enterprise or an agency.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, select

from zhibao.kit.tables import Base

DEPTH = {"nation": 0, "province": 2, "city": 4}
Row = Mapping[str, Any]
# Numbers by which an answer names something that belongs to somebody.
NUMBER = re.compile(r"(?<![A-Z0-9])([PRD]?)([0-9]{6}-[0-9]{4}(?:[0-9]{4})?-[0-9]{4,6})")
MASKED = re.compile(r"[一-鿿㐀-䶿]\*+[一-鿿㐀-䶿]?")


@dataclass(frozen=True)
class Who:
    """A post in an area."""

    post: str
    kind: str
    value: str

    @property
    def prefix(self) -> str | None:
        """How the codes of the places of a region begin; None for whoever is no region."""
        return self.value[: DEPTH[self.kind]] if self.kind in DEPTH else None


@dataclass
class Plain:
    """All rows as they stand; `forget` after something was written."""

    engine: Engine
    _held: dict[str, list[Row]] = field(default_factory=dict)

    def rows(self, name: str) -> list[Row]:
        """The rows of a table."""
        if name not in self._held:
            with self.engine.connect() as connection:
                self._held[name] = [dict(row._mapping) for row in connection.execute(select(Base.metadata.tables[name]))]
        return self._held[name]

    def by(self, name: str, column: str, value: Any) -> Row | None:
        """The row of a table that holds a value."""
        return next((row for row in self.rows(name) if row[column] == value), None)

    def forget(self) -> None:
        """Read everything anew."""
        self._held.clear()


@dataclass
class Oracle:
    """What belongs to whom."""

    plain: Plain

    def sees(self, who: Who, kind: str, value: str) -> bool:
        """Whether a thing of a kind, named by its number, is in somebody's area. What is not there, nobody sees."""
        seen: Callable[[Who, str], bool] = getattr(self, f"_{kind}")
        return seen(who, value)

    def numbers(self, kind: str) -> list[str]:
        """The numbers of everything of a kind, in order."""
        if kind == "payee":
            return sorted({str(row["payee"]) for row in self.plain.rows("fund_payable")})
        if kind == "book":
            return ["570100", "570200", "330100"]
        table, column = TABLES[kind]
        return sorted(str(row[column]) for row in self.plain.rows(table))

    def person(self, who: Who, person: int) -> bool:
        """Whether somebody may learn of a person at all."""
        if who.kind == "person":
            return str(person) == who.value
        if any(row["person"] == person and self._case(who, row["case_no"]) for row in self.plain.rows("case_file")):
            return True
        if any(row["person"] == person and self._report(who, row["report_no"]) for row in self.plain.rows("injury_report")):
            return True
        return any(row["person"] == person and self._deduction(who, row["report_no"]) for row in self.plain.rows("deduction_report"))

    def place(self, who: Who, code: str) -> bool:
        """Whether a place lies in the region of somebody."""
        return who.prefix is not None and code.startswith(who.prefix)

    def effective(self) -> list[Row]:
        """The lines that platforms owe by awards that count."""
        replaced = {row["replaced"] for row in self.plain.rows("award_review") if row["replaced"] is not None}
        counts = {row["award_no"] for row in self.plain.rows("award_review") if row["outcome"] == "effective"} - replaced
        return [row for row in self.plain.rows("award_line") if row["payer"] == "platform" and row["award_no"] in counts]

    def _case(self, who: Who, number: str) -> bool:
        row = self.plain.by("case_file", "case_no", number)
        if row is None:
            return False
        if who.prefix is not None:
            return bool(row["prefecture"].startswith(who.prefix))
        if who.kind == "county":
            return bool(row["place"] == who.value)
        if who.kind == "person":
            return str(row["person"]) == who.value
        if who.kind == "insurer":
            return False  # the seats of the trials have accounts of their own, and no mandate names one of them
        if who.kind not in ("enterprise", "service_agency"):
            return False
        steps = [one for one in self.plain.rows("case_party") if (one["case_no"], one["party"]) == (number, who.value)]
        return bool(steps) and max(steps, key=lambda one: int(one["id"]))["step"] != "released"

    def _award(self, who: Who, number: str) -> bool:
        return self._through("award", "award_no", number, who)

    def _advance(self, who: Who, number: str) -> bool:
        return self._through("advance", "advance_no", number, who)

    def _payable(self, who: Who, number: str) -> bool:
        row = self.plain.by("fund_payable", "id", int(number))
        return row is not None and self._case(who, row["case_no"])

    def _evidence(self, who: Who, ref: str) -> bool:
        return who.kind not in ("enterprise", "service_agency") and self._through("evidence_document", "ref", ref, who)

    def _appraisal(self, who: Who, ref: str) -> bool:
        row = self.plain.by("appraisal", "ref", ref)
        if row is None or who.kind in ("enterprise", "service_agency") or not self._case(who, row["case_no"]):
            return False
        # A committee knows its own appraisals only: the province those that are asked for a second time.
        second = {"provincial_committee": True, "appraisal_committee": False}.get(who.post)
        return second is None or second == (row["stage"] == "second_appraisal")

    def _through(self, table: str, column: str, number: str, who: Who) -> bool:
        row = self.plain.by(table, column, number)
        return row is not None and self._case(who, row["case_no"])

    def _batch(self, who: Who, number: str) -> bool:
        row = self.plain.by("payment_batch", "batch_no", number)
        return row is not None and self.place(who, row["book"])

    def _payment(self, who: Who, number: str) -> bool:
        row = self.plain.by("payment", "payment_no", number)
        batch = None if row is None else self.plain.by("payment_batch", "id", row["batch_id"])
        return batch is not None and self.place(who, batch["book"])

    def _book(self, who: Who, code: str) -> bool:
        return self.place(who, code)

    def _report(self, who: Who, number: str) -> bool:
        row = self.plain.by("injury_report", "report_no", number)
        if row is None:
            return False
        if who.kind == "county":
            return bool(row["place_of_injury"] == who.value)
        if who.kind == "enterprise":
            return any((one["report_no"], one["party"]) == (number, who.value) for one in self.plain.rows("report_sender"))
        return str(row["person"]) == who.value if who.kind == "person" else self.place(who, row["prefecture"])

    def _deduction(self, who: Who, number: str) -> bool:
        row = self.plain.by("deduction_report", "report_no", number)
        if row is None:
            return False
        if who.kind == "county":
            # Such a report names no county; the investigators of a county look into those of their city.
            return bool(row["prefecture"].startswith(who.value[:4]))
        return str(row["person"]) == who.value if who.kind == "person" else self.place(who, row["prefecture"])

    def _grant(self, who: Who, number: str) -> bool:
        row = self.plain.by("post_grant", "grant_no", number)
        if row is None or who.prefix is None:
            return False
        if row["area_kind"] == "person":
            return True
        if row["area_kind"] in ("enterprise", "service_agency", "insurer"):
            return who.kind != "city"
        deep = {"county": 6} | DEPTH
        return deep[row["area_kind"]] >= DEPTH[who.kind] and bool(row["area"].startswith(who.prefix))

    def _account(self, who: Who, name: str) -> bool:
        """An account without a grant is everybody's who opens accounts; one with grants is theirs whose region holds them all."""
        over = {row["grant_no"] for row in self.plain.rows("post_grant_step") if row["step"] in ("refused", "revoked")}
        held = [row["grant_no"] for row in self.plain.rows("post_grant") if row["account"] == name and row["grant_no"] not in over]
        return self.plain.by("account", "name", name) is not None and all(self._grant(who, number) for number in held)

    def _payee(self, who: Who, payee: str) -> bool:
        kind, _, value = payee.partition(":")
        if kind == who.kind and value == who.value:
            return True
        if any(row["payee"] == payee and self.place(who, row["book"]) for row in self.plain.rows("fund_payable")):
            return True
        return kind == "person" and any(str(row["person"]) == value and self.place(who, row["prefecture"]) for row in self.plain.rows("case_file"))

    def _proxy(self, who: Who, number: str) -> bool:
        return self._mine("proxy", "proxy_no", number, "person", who.value)

    def _client(self, who: Who, number: str) -> bool:
        row = self.plain.by("machine_client", "client_no", number)
        return row is not None and (row["owner_kind"], row["owner"]) == (who.kind, who.value)

    def _webhook(self, who: Who, number: str) -> bool:
        row = self.plain.by("webhook", "webhook", number)
        return row is not None and row["owner"].rpartition(":")[2] == who.value

    def _upload(self, who: Who, number: str) -> bool:
        row = self.plain.by("upload", "id", number)
        return row is not None and row["owner"].rpartition(":")[2] == who.value

    def _order_batch(self, who: Who, ref: str) -> bool:
        return self._mine("order_batch", "ref", ref, "platform", who.value)

    def _mine(self, table: str, column: str, number: str, owner: str, value: str) -> bool:
        row = self.plain.by(table, column, number)
        return row is not None and str(row[owner]) == value


# Where things of a kind stand, and the column of their number.
TABLES = {
    "case": ("case_file", "case_no"), "award": ("award", "award_no"), "appraisal": ("appraisal", "ref"), "evidence": ("evidence_document", "ref"),
    "batch": ("payment_batch", "batch_no"), "payment": ("payment", "payment_no"), "report": ("injury_report", "report_no"),
    "deduction": ("deduction_report", "report_no"), "grant": ("post_grant", "grant_no"), "account": ("account", "name"), "proxy": ("proxy", "proxy_no"),
    "client": ("machine_client", "client_no"), "webhook": ("webhook", "webhook"), "upload": ("upload", "id"), "order_batch": ("order_batch", "ref"),
    "advance": ("advance", "advance_no"), "payable": ("fund_payable", "id"),
}  # fmt: skip
