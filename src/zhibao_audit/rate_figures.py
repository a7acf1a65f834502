"""What an enterprise's window holds, gathered from the rows of an export alone: benefits, contributions, injuries, orders.

A row counts that was there at the moment up to which a draft knew. Which order a case was on stands in no export: where an
enterprise has several industries, its benefits and injuries are of one of them, and which one is not derived here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction

from zhibao_audit.exact import shares
from zhibao_audit.export import Export, Row
from zhibao_audit.steps import undone

_CHINA = timezone(timedelta(hours=8))
_CONCLUSIONS = ("confirmation", "nonconfirmation", "revocation")


def day_of(at: int) -> str:
    """The day in China of an instant in milliseconds."""
    return datetime.fromtimestamp(at // 1000, UTC).astimezone(_CHINA).date().isoformat()


def rated(industry: str) -> str:
    """Food delivery is rated as instant delivery since July 2025, before which no factor floats."""
    return "instant_delivery" if industry == "food_delivery" else industry


@dataclass(frozen=True)
class Window:
    """What is asked: a province, the first and the last day, the first day of the standard, up to which millisecond rows count."""

    province: str
    first: str
    last: str
    since: str
    known: int

    def holds(self, day: str) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Injury:
    """A case: whose it is, and the day on which it was confirmed, where that still stands."""

    enterprise: str
    confirmed_on: str | None


@dataclass(frozen=True)
class Held:
    """Everything that a window holds: by enterprise and industry, and the cases with what was spent on each."""

    orders: Mapping[tuple[str, str], int]
    contributions: Mapping[tuple[str, str], int]
    industries: Mapping[str, set[str]]
    injuries: Mapping[str, Injury]
    benefits: Mapping[str, int]


class Figures:
    """The windows of an export. The large tables are read once for each window, and sums are kept."""

    def __init__(self, export: Export) -> None:
        self._export = export
        self._held: dict[tuple[Window, bool], Held] = {}
        self._of_code: dict[str, str] = {row["uscc"]: row["enterprise"] for row in export.rows("enterprise_code")}
        self._debts = {account["number"] for account in export.data("accounts") if account["owed"]}

    def enterprise(self, code: str) -> str:
        """The enterprise behind a code in use or a former one."""
        return self._of_code.get(code, code)

    def of(self, window: Window, *, due: bool) -> Held:
        """What a window holds; `due`: what was awarded and asked, else what was paid and received."""
        if (window, due) not in self._held:
            self._held[window, due] = Held(
                self._orders(window), self._contributions(window, due), self._industries(window), self._injuries(window), self._benefits(window, due)
            )
        return self._held[window, due]

    def _industries(self, window: Window) -> dict[str, set[str]]:
        """By enterprise: the industries in which any version of the register has it enrolled in the window or when the standard begins."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._export.rows("enterprise_enrolment"):
            if row["place"] == window.province and row["valid_from"] <= window.since and (row["valid_to"] or "9999") >= window.first:
                found[row["enterprise"]].add(rated(row["industry"]))
        return found

    def _injuries(self, window: Window) -> dict[str, Injury]:
        """The cases of the province that are somebody's, by number, as they stood."""
        chains: dict[str, list[Row]] = defaultdict(list)
        steps = {step["verb"] for step in self._export.data("procedure")} | {"responsible_platform"}
        for act in self._export.rows("act"):
            if act["subject"].startswith("case:") and act["verb"] in steps and act["at"] <= window.known:
                chains[act["subject"].partition(":")[2]].append(act)
        found = {}
        for number, acts in chains.items():
            facts, confirmed, platform = {}, None, None
            taken_back = undone([act for act in acts if act["verb"] != "responsible_platform"])
            for act in acts:
                if act["verb"] == "responsible_platform":
                    platform = act["content"]["platform"]
                elif act["place_in_chain"] not in taken_back:
                    facts.update(act["content"].get("facts", {}))
                    if act["verb"] in _CONCLUSIONS:
                        confirmed = day_of(act["at"]) if act["verb"] == "confirmation" else None
            whose = platform or facts.get("platform")
            if whose and str(facts.get("prefecture", ""))[:2] == window.province[:2]:
                found[number] = Injury(self.enterprise(whose), confirmed)
        return found

    def _benefits(self, window: Window, awarded: bool) -> dict[str, int]:
        """By case: what banks settled less what they returned, or what was recognised less what was withdrawn."""
        kinds = {row["id"]: row["kind"] for row in self._export.rows("fund_voucher")}
        asked = ("recognition", "reversal") if awarded else ("payment", "return")
        counted = {
            row["id"] for row in self._export.rows("fund_voucher")
            if row["kind"] in asked and row["at"] <= window.known and window.holds(day_of(row["at"]))
            and (row["kind"] != "reversal" or kinds.get(row["reverses"]) == "recognition")
        }  # fmt: skip
        found: dict[str, int] = defaultdict(int)
        for entry in self._export.rows("fund_entry"):
            if entry["voucher_id"] in counted and entry["account"] in self._debts:
                found[str(entry["case_no"])] += -entry["amount_fen"] if awarded else entry["amount_fen"]
        return found

    def _contributions(self, window: Window, due: bool) -> dict[tuple[str, str], int]:
        """By enterprise and industry: what arrived, divided by what the closed bills asked; or what they asked in the window."""
        asked: dict[tuple[str, str, str], dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
        found: dict[tuple[str, str], int] = defaultdict(int)
        for bill, line in self._billed(window.known):
            for office in (line["tax_office"], ""):
                asked[line["platform"], bill["month"], office][bill["province"], line["industry"]] += line["amount_fen"]
            if due and bill["province"] == window.province and window.first[:7] <= bill["month"] <= window.last[:7]:
                found[self.enterprise(line["platform"]), rated(line["industry"])] += line["amount_fen"]
        if due:
            return found
        read = {row["id"]: row["recorded"] for row in self._export.rows("contribution_receipt_file")}
        for row in self._export.rows("contribution_receipt"):
            if not window.holds(row["received_on"]) or read[row["file_id"]] > window.known:
                continue
            held = asked[row["platform"], row["month"], row["tax_office"] or ""]
            weights = {key: Fraction(fen) for key, fen in held.items() if fen > 0}
            for (province, industry), fen in shares(row["amount_fen"], weights).items():
                if province == window.province:
                    found[self.enterprise(row["platform"]), rated(industry)] += fen
        return found

    def _billed(self, known: int) -> Iterator[tuple[Row, Row]]:
        bills = {row["id"]: row for row in self._export.rows("contribution_bill")}
        for line in self._export.rows("contribution_bill_line"):
            if bills[line["bill_id"]]["closed_at"] <= known:
                yield bills[line["bill_id"]], line
        batches = {row["id"]: row for row in self._export.rows("contribution_adjustment_batch")}
        for change in self._export.rows("contribution_adjustment"):
            if batches[change["batch_id"]]["recorded"] <= known:
                yield bills[batches[change["batch_id"]]["bill_id"]], change

    def _orders(self, window: Window) -> dict[tuple[str, str], int]:
        """By enterprise and industry: the completed orders of the province, of loads that were there."""
        loaded = {row["id"]: row["loaded_at"] for row in self._export.rows("order_batch")}
        there = {row["id"] for row in self._export.rows("order_segment") if loaded[row["batch_id"]] <= window.known}
        found: dict[tuple[str, str], int] = defaultdict(int)
        for row in self._export.rows("order_count"):
            if row["status"] == "completed" and row["segment_id"] in there and row["district"][:2] == window.province[:2] and window.holds(row["day"]):
                found[self.enterprise(row["platform"]), rated(row["industry"])] += row["orders"]
        return found
