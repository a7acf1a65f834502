"""Factors of the rate review from a real home: a good export holds, and each planted defect is found, although every hash fits."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine

from tests.audit.ground import rehash, write
from tests.journeys.counts import keep_counts
from tests.journeys.test_experience_to_factor import CLERK, DECIDER, REVIEWER, TAOYUAN, draft, played
from zhibao.app.home import init_home
from zhibao.contributions import factor_records, rate_acts
from zhibao.journeys import order_to_bill
from zhibao.journeys.home_to_export import at_one_instant, home_to_export
from zhibao.kit.clock import ZONE, Month, now
from zhibao.kit.tables import Base
from zhibao_audit import audit
from zhibao_audit.rates import check_rates
from zhibao_audit.report import Report

Whole = tuple[dict[str, list[dict[str, Any]]], dict[str, Any]]
Plant = Callable[[dict[str, list[dict[str, Any]]]], object]
JANUARY, AFTER = Month(2027, 1), datetime(2027, 2, 2, 9, tzinfo=ZONE)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Two decided reviews, a factor that was written down and confirmed, and a closed month that used them."""
    folder = tmp_path_factory.mktemp("rates")
    codes: dict[str, str] = {}
    home = played(init_home("taoyuan", True, folder / "home"), folder, codes)
    with home.session() as session:
        made, _ = draft(session, home)
        for one in made:
            for step, actor in (("review", REVIEWER), ("hear", CLERK), ("decide", DECIDER)):
                rate_acts.take(session, one.number, step, words="见附件", actor=actor, at=now(), on=date(2026, 11, 2))
        written = factor_records.propose(
            session, platform=codes["饿了么"], province=TAOYUAN, industry="instant_delivery", factor="0.9", since=date(2027, 1, 1), until=None,
            ground="taoyuan-2025-1 §25", paper="第 1 号", decided_by="省社保经办机构", actor=CLERK, at=now(),
        )  # fmt: skip
        factor_records.answer(session, written.number, confirm=True, reason="与原件一致", actor=REVIEWER, at=now())
        january = [(codes[name], "ride_hailing", "570102", date(2027, 1, 3), 10_000) for name in ("滴滴出行", "曹操出行")]
        keep_counts(session, january, name="january")
    with time_machine.travel(AFTER, tick=False), home.session() as session:
        order_to_bill.close_month(session, JANUARY, [TAOYUAN], actor="经办员")
    out = folder / "export"
    with home.reading() as session:
        home_to_export(at_one_instant(session), home.keyring, out, Base.metadata.sorted_tables, at=AFTER, release="test")
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    tables = {name: [json.loads(line) for line in (out / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()] for name in manifest["tables"]}
    return tables, manifest["data"]


def found(folder: Path, whole: Whole, plant: Plant) -> list[tuple[str, str]]:
    """What the audit says of the rates after one change whose hashes all fit."""
    tables, data = copy.deepcopy(whole)
    plant(tables)
    rehash(tables["act"])
    write(folder, tables, data)
    report = audit(folder)
    return [(one.invariant, one.where) for one in report.findings if one.invariant in ("O7", "P3") or one.invariant == "export"]


def test_a_good_export_holds_and_everything_was_derived(tmp_path: Path, whole: Whole) -> None:
    write(tmp_path, *copy.deepcopy(whole))
    report = audit(tmp_path)
    # The counts of the ground lie in no sealed file, and its payments were posted straight in the ledger; nothing else differs.
    assert {(one.invariant, one.where.partition(" ")[0].partition("/")[0]) for one in report.findings} == {("O1", "order_batch"), ("L4", "570100-2026-000001")}
    held = {name: number for name, number in report.checked.items() if name.startswith("rat")}
    assert held == {"rate_steps": 10, "rating_factors": 3, "rate_figures": 8, "rate_reviews": 2, "rated_lines": 2}


def act(tables: dict[str, list[dict[str, Any]]], verb: str, number: int = 0) -> dict[str, Any]:
    return [one for one in tables["act"] if one["verb"] == verb][number]


def didi(tables: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The draft of the enterprise with factor 1.2."""
    return next(one for one in tables["act"] if one["verb"] == "rate_drafted" and one["content"]["calculation"]["factor"] == "1.2")


def number_of(tables: dict[str, list[dict[str, Any]]]) -> str:
    return str(didi(tables)["content"]["number"])


def told(name: str, value: Any) -> Plant:
    return lambda tables: didi(tables)["content"]["calculation"]["figures"].update({name: value})


def stepped(step: str, name: str, value: str) -> Plant:
    def plant(tables: dict[str, list[dict[str, Any]]]) -> None:
        next(one for one in didi(tables)["content"]["calculation"]["steps"] if one["step"] == step)[name] = value

    return plant


def table(name: str, value: str) -> Plant:
    def plant(tables: dict[str, list[dict[str, Any]]]) -> None:
        next(one for one in didi(tables)["content"]["terms"]["numbers"] if one["name"] == name)["value"] = value

    return plant


def kind(tables: dict[str, list[dict[str, Any]]]) -> None:
    """A payment that a bank returned is made to look as if it had been settled."""
    for row in tables["fund_voucher"]:
        if row["kind"] == "return":
            row["kind"] = "transfer"


def later(tables: dict[str, list[dict[str, Any]]]) -> None:
    """A receipt that came after the draft knew."""
    for row in tables["contribution_receipt_file"]:
        row["recorded"] += 10**9


def more_orders(tables: dict[str, list[dict[str, Any]]]) -> None:
    row = next(one for one in tables["order_count"] if one["day"] == "2026-05-03")
    row["orders"] += 1


def revoked(tables: dict[str, list[dict[str, Any]]]) -> None:
    act(tables, "confirmation")["verb"] = "revocation"


FIGURES: dict[str, tuple[Plant, list[str]]] = {
    "fewer benefits were told": (told("benefits_fen", 899_999), ["benefits_fen"]),
    "more contributions were told": (told("contributions_fen", 1_000_001), ["contributions_fen"]),
    "an injury less was told": (told("confirmed", 0), ["confirmed"]),
    "more orders were told": (told("orders", 1_000_001), ["orders"]),
    "a return is gone": (kind, ["benefits_fen", "ratio"]),
    "the other ratio": (stepped("ratio", "exact", "0.8"), ["ratio"]),
    "the other band": (stepped("band", "factor", "1"), ["band"]),
    "the other band of the incidence": (stepped("incidence", "factor", "0.95"), ["incidence"]),
    "another table": (table("rate_bands", "0 – 0.2: 0.5; 0.2 –: 0.8"), ["band", "factor"]),
    "other limits": (table("factor_limits", "lowest=0.5, highest=1.1"), ["factor"]),
}


@pytest.mark.parametrize("name", FIGURES)
def test_what_was_told_wrong_of_a_review_is_found(tmp_path: Path, whole: Whole, name: str) -> None:
    plant, expected = FIGURES[name]
    where = f"rate review {number_of(whole[0])}"
    assert found(tmp_path, whole, plant) == [("O7", f"{where} {one}") for one in expected]


@pytest.mark.parametrize(("plant", "figure"), [(later, "contributions_fen"), (more_orders, "orders"), (revoked, "confirmed")])
def test_rows_that_are_not_those_of_the_draft_are_found(tmp_path: Path, whole: Whole, plant: Plant, figure: str) -> None:
    assert any(where.endswith(figure) for _, where in found(tmp_path, whole, plant))


def decided(**values: Any) -> Plant:
    """Other values in the factor in force and in the act that recorded it."""

    def plant(tables: dict[str, list[dict[str, Any]]]) -> None:
        row = next(one for one in tables["rating_decision"] if one["document"] == number_of(tables))
        row.update(values)
        next(one for one in tables["act"] if one["id"] == row["act_id"])["content"].update(values)

    return plant


def lines_of(whole: Whole) -> list[str]:
    tables = whole[0]
    bills = {row["id"] for row in tables["contribution_bill"] if row["month"] == "2027-01"}
    code = didi(tables)["content"]["platform"]
    return [f"contribution_bill_line {one['bill_id']}/{one['line_no']}" for one in tables["contribution_bill_line"] if one["bill_id"] in bills and one["platform"] == code]


def test_a_factor_that_is_not_the_drafted_one_is_found_and_so_is_the_bill(tmp_path: Path, whole: Whole) -> None:
    where = f"{number_of(whole[0])} rate_decided"
    (line,) = lines_of(whole)
    assert found(tmp_path, whole, decided(factor="1.1")) == [("O7", where), ("O7", line)]
    assert found(tmp_path / "since", whole, decided(since="2026-12-01")) == [("O7", where)]
    assert found(tmp_path / "until", whole, decided(until="2028-12-31")) == [("O7", where)]


def test_a_factor_that_its_act_does_not_hold_is_found(tmp_path: Path, whole: Whole) -> None:
    row = whole[0]["rating_decision"][0]
    assert ("O7", f"rating_decision {row['id']}") in found(tmp_path, whole, lambda tables: tables["rating_decision"][0].update(factor="0.99"))


def test_a_bill_that_did_not_use_the_factor_is_found(tmp_path: Path, whole: Whole) -> None:
    (line,) = lines_of(whole)

    def plant(tables: dict[str, list[dict[str, Any]]]) -> None:
        for one in tables["contribution_bill_line"]:
            if f"contribution_bill_line {one['bill_id']}/{one['line_no']}" == line:
                one["factor"] = "1"

    assert found(tmp_path, whole, plant) == [("O7", line)]


@pytest.mark.parametrize(
    ("verb", "actor"), [("rate_reviewed", "rate_reviewer:HE.ping"), ("rate_decided", "rate_decider:he.ping"), ("factor_confirmed", "rate_reviewer:he.ping")]
)
def test_one_person_in_two_posts_is_found(tmp_path: Path, whole: Whole, verb: str, actor: str) -> None:
    ((invariant, where),) = found(tmp_path, whole, lambda tables: act(tables, verb).update(actor=actor))
    assert invariant == "P3" and where.endswith(verb)


def test_what_no_export_can_say_is_taken_as_told_and_counted(tmp_path: Path, whole: Whole) -> None:
    """With a second industry of the enterprise in the register, nobody can tell here whose its cases are."""
    tables, data = copy.deepcopy(whole)
    code = didi(tables)["content"]["platform"]
    slug = next(row["enterprise"] for row in tables["enterprise_code"] if row["uscc"] == code)
    held = next(row for row in tables["enterprise_enrolment"] if (row["enterprise"], row["place"]) == (slug, TAOYUAN))
    tables["enterprise_enrolment"].append(held | {"id": 10**6, "industry": "intracity_freight"})
    write(tmp_path, tables, data)
    report = audit(tmp_path)
    assert [one for one in report.findings if one.invariant == "O7"] == []
    assert (report.checked["rate_figures"], report.checked["rate_figures_as_told"]) == (6, 4)


def test_an_export_without_rates_has_nothing_to_check(tmp_path: Path) -> None:
    write(tmp_path, {"act": []}, {"accounts": []})
    from zhibao_audit.export import Export

    report = Report()
    check_rates(Export(tmp_path), report)
    assert report.ok and not report.checked
