"""Awards as the system computes them, with advances, a joint cap and several devices: one fen moved between lines is found."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.audit.ground import CASE, Tables, mended, write
from zhibao import law
from zhibao.benefits.assess import assess
from zhibao.benefits.facts import read
from zhibao_audit import audit
from zhibao_audit.deductions import Deductions
from zhibao_audit.exact import canonical, sha256
from zhibao_audit.export import Export
from zhibao_audit.periodical import Months

DAYS = {"place": "570100", "injury_date": "2025-08-03", "confirmation_date": "2025-08-20", "appraisal_date": "2025-08-28", "payment_date": "2025-09-10"}
ADVANCED = DAYS | {
    "grade": 8, "care_level": None, "medical": {"claimed": "9000.00", "eligible": "8001.27"},
    "advances": [{"payer": "A", "item": "medical_care", "amount": "5000.00"}, {"payer": "B", "item": "medical_care", "amount": "1000.01"}],
}  # fmt: skip
CAPPED = DAYS | {
    "death_date": "2025-08-04",
    "dependants": [{"relation": "spouse"}, {"relation": "child"}, {"relation": "parent", "sole_elderly_or_orphan": True}],
}  # fmt: skip


def award(facts: dict[str, Any]) -> Tables:
    """The rows of an award of an assessment, without reviews and payments."""
    assessed = assess(read(facts), law.book())
    rows: list[dict[str, Any]] = []
    running = 0
    for number, line in enumerate(assessed.lines, start=1):
        fen = line.amount_fen
        rows.append(
            {
                "award_no": f"{CASE}-A1", "line_no": number, "benefit": line.benefit.value, "item": line.item, "paid": line.paid,
                "since": None, "until": None, "end_ground": None, "responsible": None, "due_on": None, "payee": line.payee,
                "role": "worker", "payer": line.payer, "before_fen": running, "amount_fen": fen, "after_fen": running + fen,
                "mark": line.mark, "ground": line.ground, "receipts": list(line.receipts),
            }
        )  # fmt: skip
        running += fen
    receipts = {digest: dict(receipt) for digest, receipt in assessed.receipts.items()}
    return {"award": [], "award_line": rows, "award_receipt": [{"award_no": f"{CASE}-A1", "digest": sha256(canonical(receipts)), "receipts": receipts}]}


GROUNDS = {"advanced": award(ADVANCED), "capped": award(CAPPED)}


def found(folder: Path, ground: str, plant: Callable[[Tables], object] = lambda tables: None) -> list[tuple[str, str]]:
    tables = copy.deepcopy(GROUNDS[ground])
    plant(tables)
    write(folder, tables, {})
    return [(finding.invariant, finding.where.partition(" line ")[2] or finding.where) for finding in audit(folder).findings]


def place(ground: str, **said: Any) -> int:
    """Where a line stands, by what it says."""
    return next(at for at, line in enumerate(GROUNDS[ground]["award_line"]) if said.items() <= line.items())


def moved(ground: str, one: dict[str, Any], other: dict[str, Any]) -> Callable[[Tables], None]:
    """A fen from one line to another: the total stays."""

    def plant(tables: Tables) -> None:
        tables["award_line"][place(ground, **one)]["amount_fen"] -= 1
        tables["award_line"][place(ground, **other)]["amount_fen"] += 1

    return plant


def reseal(tables: Tables) -> None:
    """Make all digests of the receipts fit what now stands in them."""
    row, renamed = tables["award_receipt"][0], {}
    for digest, receipt in row["receipts"].items():
        rest = {key: part for key, part in receipt.items() if key != "digest"}
        renamed[digest] = rest | {"digest": sha256(canonical(rest))} if "rule_hash" not in rest else mended(dict(receipt))
    for line in tables["award_line"]:
        line["receipts"] = [renamed[digest]["digest"] for digest in line["receipts"]]
    row["receipts"] = {receipt["digest"]: receipt for receipt in renamed.values()}
    row["digest"] = sha256(canonical(row["receipts"]))


@pytest.mark.parametrize("ground", GROUNDS)
def test_what_the_system_computes_holds(tmp_path: Path, ground: str) -> None:
    assert found(tmp_path, ground) == []
    assert found(tmp_path, ground, reseal) == []
    named = {line["benefit"] for line in GROUNDS[ground]["award_line"]}
    assert named >= ({"medical_care", "disability_lump_sum"} if ground == "advanced" else {"survivor_pension", "funeral_benefit", "death_lump_sum"})


def test_the_grounds_hold_what_they_should() -> None:
    schemas = [receipt["schema"] for receipt in GROUNDS["capped"]["award_receipt"][0]["receipts"].values()]
    assert "zhibao.allocation/1" in schemas
    assert [line["amount_fen"] for line in GROUNDS["advanced"]["award_line"] if line["benefit"] == "medical_care"] == [500_000, 100_001, 200_126]


def test_a_fen_from_the_worker_to_the_platform_is_found(tmp_path: Path) -> None:
    plant = moved("advanced", {"payee": "worker", "benefit": "medical_care"}, {"payee": "A"})
    assert found(tmp_path, "advanced", plant) == [("P7", "1"), ("P7", "3"), ("P8", f"award {CASE}-A1 medical_care")]


def test_a_fen_from_one_dependant_to_another_is_found(tmp_path: Path) -> None:
    plant = moved("capped", {"payee": "D1"}, {"payee": "D2"})
    assert [invariant for invariant, _ in found(tmp_path, "capped", plant)] == ["P7", "P7"]


def test_a_fen_above_the_joint_cap_is_found(tmp_path: Path) -> None:
    def plant(tables: Tables) -> None:
        tables["award_line"][place("capped", payee="D1")]["amount_fen"] += 1

    assert found(tmp_path, "capped", plant) == [("P7", str(1 + place("capped", payee="D1"))), ("P7", f"award {CASE}-A1 survivor_pension")]


def test_a_forged_division_is_found_although_all_digests_fit(tmp_path: Path) -> None:
    def plant(tables: Tables) -> None:
        parts = next(one for one in tables["award_receipt"][0]["receipts"].values() if "parts_fen" in one)["parts_fen"]
        parts["D1"], parts["D2"] = parts["D1"] - 1, parts["D2"] + 1
        moved("capped", {"payee": "D1"}, {"payee": "D2"})(tables)
        reseal(tables)

    assert [invariant for invariant, _ in found(tmp_path, "capped", plant)] == ["P7", "P7", "P7"]


def test_an_advance_taken_of_another_amount_is_found(tmp_path: Path) -> None:
    """The rest is computed of less than was assessed, and every receipt proves itself."""

    def plant(tables: Tables) -> None:
        rest = next(one for one in tables["award_receipt"][0]["receipts"].values() if "rule_hash" in one and one["rule"]["name"] == "rest_after_advances")
        rest["inputs"]["assessed"]["value"] -= 1
        rest["result"]["value"] -= 1
        for step in rest["steps"]:
            if (step["op"] == "fact" and step["value"] == 800_127) or (step["op"] != "fact" and step["value"] == 200_126):
                step["value"] -= 1
        tables["award_line"][place("advanced", payee="worker", benefit="medical_care")]["amount_fen"] -= 1
        reseal(tables)

    assert found(tmp_path, "advanced", plant) == [("P8", "3")]


def test_a_lost_advance_is_found(tmp_path: Path) -> None:
    def plant(tables: Tables) -> None:
        tables["award_line"].pop(place("advanced", payee="B"))

    assert found(tmp_path, "advanced", plant) == [("P8", f"award {CASE}-A1 medical_care")]


def test_what_went_back_alone_is_the_whole(tmp_path: Path) -> None:
    def plant(tables: Tables) -> None:
        tables["award_line"].pop(place("advanced", payee="worker", benefit="medical_care"))

    assert found(tmp_path, "advanced", plant) == [("P8", f"award {CASE}-A1 medical_care")]


def divided(tables: Tables) -> list[dict[str, Any]]:
    """The lump sum, given to two persons: their parts are the whole."""
    line = tables["award_line"][place("advanced", benefit="disability_lump_sum")]
    other = line | {"line_no": 99, "payee": "person:2", "amount_fen": 1_000}
    line["amount_fen"] -= 1_000
    tables["award_line"].append(other)
    return [line, other]


def test_payees_who_share_an_item_share_all_of_it(tmp_path: Path) -> None:
    assert found(tmp_path, "advanced", divided) == []

    def plant(tables: Tables) -> None:
        divided(tables)[1]["amount_fen"] += 1

    assert [invariant for invariant, _ in found(tmp_path, "advanced", plant)] == ["P8"]


def paid_by_another(tables: Tables, **changed: Any) -> None:
    """A third party paid 80.00 of the lump sum and of the medical care; the law takes off the second only."""
    tables["award"] = [{"award_no": f"{CASE}-A1", "case_no": CASE, "place": "570100", "assessed_at": 10}]
    row = {"case_no": CASE, "amount_fen": 8_000, "at": 9, "withdraws": None} | changed
    tables["third_party_payment"] = [row | {"id": 1, "item": "disability_lump_sum"}, row | {"id": 2, "item": "funeral_benefit"}]
    tables["law_number"] = [{"name": "third_party_deducts", "place": "570000", "value": ["funeral_benefit"]}]


@pytest.mark.parametrize(("changed", "off"), [({}, 8_000), ({"at": 11}, 0), ({"withdraws": 7}, 0), ({"amount_fen": 10**9}, 5_000)])
def test_what_a_third_party_paid_is_taken_off_what_the_law_names(changed: dict[str, Any], off: int) -> None:
    tables: Tables = {}
    paid_by_another(tables, **changed)
    deductions, due = Deductions(rows_of(tables)), 5_000 if off == 5_000 else 20_000
    assert deductions.of(tables["award"][0], "funeral_benefit", due) == off
    assert deductions.of(tables["award"][0], "disability_lump_sum", due) == 0
    assert deductions.of(tables["award"][0] | {"place": "330100"}, "funeral_benefit", due) == 0


def test_a_missing_receipt_is_found(tmp_path: Path) -> None:
    def plant(tables: Tables) -> None:
        row = tables["award_receipt"][0]
        row["receipts"].pop(tables["award_line"][0]["receipts"][0])
        row["digest"] = sha256(canonical(row["receipts"]))

    assert found(tmp_path, "capped", plant)[0][0] == "P7"


RECOVERY = {"recovery_no": "R1", "case_no": CASE, "item": "medical_care", "amount_fen": 1_000, "share": "0.1", "person": "a", "reviewer": "b"}
SERVICE = {"recovery_no": "R1", "objection_until": "2025-11-30"}


def entry(number: int, before: int, fen: int, **changed: Any) -> dict[str, Any]:
    """What a month of 5 000 fen gave back."""
    said = {
        "id": number, "recovery_no": "R1", "entry_no": number, "case_no": CASE, "item": "disability_allowance", "payee": "person:1",
        "period": f"2025-{11 + number}", "of_fen": 5_005, "limit_fen": 500, "before_fen": before, "amount_fen": fen, "left_fen": before - fen,
        "taken_on": "2025-12-01",
    }  # fmt: skip
    return said | changed


@pytest.mark.parametrize(
    ("recovery", "service", "entries", "expected"),
    [
        ({}, {}, [entry(1, 1_000, 500), entry(2, 500, 500)], []),
        ({"reviewer": "a"}, {}, [], ["P3"]),
        ({}, {}, [entry(1, 1_000, 501)], ["P11"]),
        ({}, {}, [entry(1, 1_000, 501, limit_fen=501)], ["P11"]),
        ({}, {}, [entry(1, 1_000, 500), entry(2, 501, 500)], ["P11"]),
        ({"amount_fen": 400}, {}, [entry(1, 400, 500)], ["P11"]),
        ({}, {}, [entry(1, 1_000, 500, taken_on="2025-11-30")], ["P11"]),
        ({}, {"recovery_no": "R2"}, [entry(1, 1_000, 500)], ["P11"]),
        ({}, {}, [entry(1, 1_000, 900, item="repayment", period="2025-12-01/1", of_fen=900, limit_fen=900)], []),
        ({}, {}, [entry(1, 1_000, 500), entry(2, 500, -500, period="2025-12/back", of_fen=0, limit_fen=0, reverses=1)], []),
    ],
)
def test_a_recovery_keeps_its_limits(
    tmp_path: Path, recovery: dict[str, Any], service: dict[str, Any], entries: list[dict[str, Any]], expected: list[str]
) -> None:
    write(tmp_path, {"recovery": [RECOVERY | recovery], "recovery_service": [SERVICE | service], "recovery_entry": entries}, {})
    assert [finding.invariant for finding in audit(tmp_path).findings] == expected


def monthly(**changed: Any) -> Tables:
    """A monthly line of 5 000 fen with what the fund recognised for December: adjusted to 5 100, 500 kept back."""
    line = {
        "award_no": "X-A1", "line_no": 1, "benefit": "disability_allowance", "item": "disability_allowance", "paid": "monthly",
        "since": "2025-09-01", "until": "2026-03-31", "payee": "person:1", "payer": "fund", "before_fen": 0, "amount_fen": 5_000,
        "after_fen": 5_000, "receipts": [], "role": "worker",
    }  # fmt: skip
    owed = {"case_no": CASE, "item": "disability_allowance", "payee": "person:1"}
    payable = owed | {"id": 1, "award_no": "X-A1", "benefit": "disability_allowance", "period": "2025-12", "amount_fen": 4_600}
    return {
        "award": [],
        "award_line": [line],
        "award_review": [],
        "fund_payable": [payable | changed],
        "periodical_amount": [{"award_no": "X-A1", "line_no": 1, "from_month": "2025-10", "amount_fen": 5_100}],
        "recovery_entry": [entry(1, 1_000, 500)],
        "periodical_step": [],
    }


def rows_of(tables: Tables) -> Export:
    """Rows as an export gives them, without files."""

    class Held(Export):
        def __init__(self) -> None:
            pass

        def rows(self, table: str) -> Any:
            return iter(tables.get(table, []))

    return Held()


def due(tables: Tables) -> int:
    """What the auditor says of the month."""
    return Months(rows_of(tables)).amount(tables["award_line"][0], tables["fund_payable"][0])


@pytest.mark.parametrize(
    ("period", "fen"),
    [("2025-08", 0), ("2025-09", 5_000), ("2025-10", 5_100), ("2025-12", 4_600), ("2026-03", 5_100), ("2026-04", 0)],
)
def test_a_month_is_what_was_awarded_adjusted_and_kept_back(period: str, fen: int) -> None:
    assert due(monthly(period=period)) == fen


def test_what_was_kept_and_reversed_is_given_back_as_an_item_of_its_own() -> None:
    tables = monthly() | {"recovery": [RECOVERY]}
    tables["recovery_entry"].append(entry(2, 500, -500, period="2025-12/back", reverses=1))
    payable = tables["fund_payable"][0]
    held = Months(rows_of(tables))
    assert held.given_back(payable | {"item": "disability_allowance:R1"}) == 500
    assert held.given_back(payable) is None
    assert due(tables) == 4_600


def test_a_stopped_month_is_nothing_and_a_resumed_one_is_due_again() -> None:
    tables = monthly()
    step = {"case_no": CASE, "item": "disability_allowance", "payee": "person:1"}
    tables["periodical_step"] = [step | {"number": 1, "from_month": "2025-11", "step": "stopped"}]
    assert due(tables) == 0
    tables["periodical_step"].append(step | {"number": 2, "from_month": "2025-12", "step": "resumed"})
    assert due(tables) == 4_600
