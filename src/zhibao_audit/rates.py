"""Factors of the rate review: each decided one is reckoned again from the rows of the export, and bills used it from its day (O7).

A draft names its numbers of the law, its window and the moment up to which it knew. From these and the rows follow the ratio,
its band, the incidence beside the industry's, and the factor. What no export can say (insured days, which industry a
case of an enterprise with several belongs to) is taken as the draft told it and counted under `rate_figures_as_told`.
Whoever drafted neither reviewed nor decided, and who wrote a factor down did not confirm it (P3).
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from zhibao_audit.exact import fraction, instant_ms
from zhibao_audit.export import Export, Row
from zhibao_audit.rate_figures import Figures, Window
from zhibao_audit.report import Report

_ORDERS, _DUE = "confirmations_per_million_orders", "benefits_accrued_over_contributions_due"
# Which persons may not be the same: who took the second step took none of the first ones.
_APART: Mapping[str, tuple[str, ...]] = {
    "rate_reviewed": ("rate_drafted",), "rate_returned": ("rate_drafted",), "rate_decided": ("rate_drafted",),
    "rate_upheld": ("rate_drafted", "rate_decided"), "rate_reopened": ("rate_drafted", "rate_decided"),
    "factor_confirmed": ("factor_proposed",), "factor_refused": ("factor_proposed",),
}  # fmt: skip
_FIRST = ("rate_drafted", "factor_proposed")


def check_rates(export: Export, report: Report) -> None:
    """Every review and every factor that was written down; every factor against its act, and bills against the factors."""
    chains: dict[str, list[Row]] = defaultdict(list)
    recorded: dict[int, Row] = {}
    for act in export.rows("act"):
        if act["subject"].startswith("rating:"):
            if act["verb"] == "record_factor":
                recorded[act["id"]] = act
            elif "number" in act["content"]:
                chains[act["content"]["number"]].append(act)
    decisions = {row["id"]: row for row in export.rows("rating_decision")}
    for row in decisions.values():
        _check_row(row, recorded.get(row["act_id"]), report)
    figures = Figures(export)
    for number, acts in chains.items():
        _check_persons(number, acts, report)
        for act in acts:
            if act["verb"] in ("rate_decided", "factor_confirmed") and acts[0]["verb"] in _FIRST:
                _check_decided(number, acts[0], act, decisions.get(act["content"]["decision"]), report)
            if act["verb"] == "rate_decided":
                _check_review(f"rate review {number}", acts[0]["content"], figures, report)
    _check_bills(export, list(decisions.values()), report)


def _check_persons(number: str, acts: list[Row], report: Report) -> None:
    for place, act in enumerate(acts):
        before = [one for one in acts[:place] if one["verb"] in _APART.get(act["verb"], ())]
        if any(_person(one["actor"]) == _person(act["actor"]) for one in before):
            report.find("P3", f"act {act['id']} {number} {act['verb']}", "这一步由不得办理的同一人办理", "a step was taken by a person who may not")
        report.count("rate_steps")


def _person(actor: str) -> str:
    name = unicodedata.normalize("NFKC", actor.partition(":")[2])
    return unicodedata.normalize("NFKC", name.casefold())


def _check_row(row: Row, act: Row | None, report: Report) -> None:
    """A factor in force is what its act recorded."""
    where = f"rating_decision {row['id']}"
    if act is None:
        report.find("K1", where, "系数没有登记的操作", "no act recorded the factor")
        return
    said = {name: act["content"][name] for name in ("industry", "factor", "since", "until", "document")}
    said["subject"] = act["subject"]
    held = {name: row[name] for name in ("industry", "factor", "since", "until", "document")}
    held["subject"] = f"rating:{row['province']}:{row['platform']}"
    report.compare("O7", where, held, said, "系数与登记的操作不符", "the factor is not what its act recorded")
    report.count("rating_factors")


def _check_decided(number: str, first: Row, act: Row, row: Row | None, report: Report) -> None:
    """The factor in force is the one that was drafted or written down, and does not begin before it."""
    where, said = f"{number} {act['verb']}", first["content"]
    if row is None:
        report.find("O7", where, "决定没有登记系数", "the decision recorded no factor")
        return
    drafted = said["calculation"]["factor"] if "calculation" in said else said["factor"]
    since, until = (said["terms"]["from"], said["terms"]["to"]) if "terms" in said else (said["since"], said["until"])
    report.compare("O7", where, fraction(row["factor"]), fraction(drafted), "决定的系数不是拟定的系数", "the decided factor is not the drafted one")
    report.compare("O7", where, row["until"], until, "系数的终止日不符", "the factor ends on another day")
    if row["since"] < since:
        report.find("O7", where, "系数的起始日早于拟定的", "the factor begins before the day that was drafted")


def _check_review(where: str, said: Row, figures: Figures, report: Report) -> None:
    """Ratio, band, incidence and factor of one decided review."""
    terms, told = said["terms"], said["calculation"]["figures"]
    numbers = {one["name"]: one["value"] for one in terms["numbers"]}
    window = Window(said["place"], f"{terms['window'][0]}-01", _last_day(terms["window"][1]), terms["from"], instant_ms(said["known"]) or 0)
    key = (figures.enterprise(said["platform"]), said["industry"])
    due = numbers["benefit_contribution_ratio_basis"] == _DUE
    inside = figures.of(window, due=due)
    cases, industries = inside.injuries, inside.industries
    derived = {"orders": inside.orders.get(key, 0), "contributions_fen": inside.contributions.get(key, 0)}
    mine = {number for number, case in cases.items() if case.enterprise == key[0]}
    settled = industries.get(key[0]) == {key[1]}
    if settled:
        derived["benefits_fen"] = sum(fen for number, fen in inside.benefits.items() if number in mine)
        derived["confirmed"] = sum(_confirmed(cases[number].confirmed_on, window) for number in mine)
    for name, value in derived.items():
        report.compare("O7", f"{where} {name}", told[name], value, "统计数与明细不符", "the figure is not that of its rows")
    report.count("rate_figures", len(derived))
    held = told | derived
    steps = {step["step"]: step for step in said["calculation"]["steps"]}
    hurt = [case.enterprise for case in cases.values() if _confirmed(case.confirmed_on, window) and key[1] in industries.get(case.enterprise, {key[1]})]
    if numbers["incidence_rate_basis"] == _ORDERS and all(industries.get(one) == {key[1]} for one in hurt):
        relative = _relative(held, len(hurt), sum(count for (_, industry), count in inside.orders.items() if industry == key[1]))
    else:
        relative = None if steps["incidence"]["relative"] is None else fraction(steps["incidence"]["relative"])
        report.count("rate_figures_as_told")
    if not settled:
        report.count("rate_figures_as_told", 2)
    _check_factor(where, numbers, held, relative, steps, said["calculation"]["factor"], report)
    report.count("rate_reviews")


def _check_factor(
    where: str, numbers: Mapping[str, str], held: Mapping[str, int], relative: Fraction | None, steps: Mapping[str, Row], factor: str, report: Report
) -> None:
    """From the figures to the factor, by the tables of the draft."""
    ratio = Fraction(held["benefits_fen"], held["contributions_fen"])
    own = _band(numbers["rate_bands"], ratio)
    beside = Fraction(1) if relative is None else _band(numbers["incidence_bands"], relative)
    limits = dict(part.split("=") for part in numbers["factor_limits"].split(", "))
    derived = min(max(own * beside, fraction(limits["lowest"])), fraction(limits["highest"]))
    report.compare("O7", f"{where} ratio", fraction(steps["ratio"]["exact"]), ratio, "支缴率不符", "the benefit-to-contribution ratio differs")
    report.compare("O7", f"{where} band", fraction(steps["band"]["factor"]), own, "支缴率的档次不符", "the band of the ratio differs")
    report.compare("O7", f"{where} incidence", fraction(steps["incidence"]["factor"]), beside, "发生率的档次不符", "the band of the incidence differs")
    report.compare("O7", f"{where} factor", fraction(factor), derived, "系数不符", "the factor differs")


def _confirmed(day: str | None, window: Window) -> bool:
    return day is not None and window.holds(day)


def _relative(held: Mapping[str, int], hurt: int, orders: int) -> Fraction | None:
    """Injuries per order beside those of the whole industry; None where nobody was hurt."""
    return Fraction(held["confirmed"] * orders, held["orders"] * hurt) if hurt else None


def _band(table: str, value: Fraction) -> Fraction:
    """The factor of the band in which a value lies, from a table on one line: "0 – 0.2: 0.5; 0.2 –: 0.8"."""
    found: list[tuple[Fraction, Fraction]] = []
    for row in table.split("; "):
        edges, _, factor = row.partition(": ")
        found.append((fraction(edges.partition(" –")[0]), fraction(factor)))
    return next((factor for edge, factor in reversed(found) if edge <= value), found[0][1])


def _check_bills(export: Export, decisions: list[Row], report: Report) -> None:
    """A line of a month whose days all have a factor uses one of these, as they were recorded when it was fixed."""
    bills = {row["id"]: row for row in export.rows("contribution_bill")}
    batches = {row["id"]: row for row in export.rows("contribution_adjustment_batch")}
    by_key: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in decisions:
        by_key[row["province"], row["platform"], row["industry"]].append(row)
    lines: list[tuple[str, Row, int, Row]] = [
        (f"contribution_bill_line {line['bill_id']}/{line['line_no']}", bills[line["bill_id"]], bills[line["bill_id"]]["closed_at"], line)
        for line in export.rows("contribution_bill_line")
    ]
    for change in export.rows("contribution_adjustment"):
        batch = batches[change["batch_id"]]
        if change["orders"] > 0:
            where = f"contribution_adjustment {change['batch_id']}/{change['line_no']}"
            lines.append((where, bills[batch["bill_id"]], batch["recorded"], change))
    for where, bill, fixed_at, line in lines:
        held = [row for row in by_key.get((bill["province"], line["platform"], line["industry"]), ()) if row["recorded"] <= fixed_at]
        allowed = _factors(held, bill["month"])
        if allowed:
            report.count("rated_lines")
            if fraction(line["factor"]) not in allowed:
                told = ", ".join(str(one) for one in sorted(allowed))
                report.find("O7", where, f"系数 {line['factor']}，应为 {told}", f"its factor is {line['factor']}, in force was {told}")


def _factors(held: list[Row], month: str) -> set[Fraction]:
    """The factors in force on the days of a month, the newest first; none where a day has no factor."""
    found: set[Fraction] = set()
    day, last = date.fromisoformat(f"{month}-01"), date.fromisoformat(_last_day(month))
    while day <= last:
        holding = [row for row in held if row["since"] <= day.isoformat() and (row["until"] or "9999") >= day.isoformat()]
        if not holding:
            return set()
        found.add(fraction(max(holding, key=_number)["factor"]))
        day += timedelta(days=1)
    return found


def _number(row: Row) -> Any:
    return row["id"]


def _last_day(month: str) -> str:
    first = date.fromisoformat(f"{month}-01")
    return ((first + timedelta(days=31)).replace(day=1) - timedelta(days=1)).isoformat()
