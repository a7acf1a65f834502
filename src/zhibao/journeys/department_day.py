"""The day of a department (其他部门): what its duty needs of the scheme, in sums, and the important problems addressed to it.

Finance sees the books, the year and the gaps; a tax office its own bills, declarations and receipts; the financial regulator
the mandates, reviews and notices of insurers; the others the exchanges with them. Nothing here names a person or a case
(`zhejiang-2025-44 §3(1)`, `jiangsu-2025-31 §1`).
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access.model import AreaKind, Grant
from zhibao.concerns.escalation import acts as escalation
from zhibao.concerns.escalation import rules as bodies
from zhibao.concerns.escalation.model import Problem
from zhibao.contributions import acts as bills
from zhibao.contributions import three_way
from zhibao.fund import budgets
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.pools import sharing_of_ledger
from zhibao.insurers import acts as insurers
from zhibao.insurers.review import acts as reviews
from zhibao.insurers.review.model import decimals
from zhibao.insurers.supervision import acts as supervision
from zhibao.journeys import ledger_to_statement, order_to_bill, province_day
from zhibao.journeys.ledger_to_statement import Asked
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts as linkage
from zhibao.linkage import rules as exchanges

# The partner of the register of exchanges that a post belongs to.
_PARTNERS = {
    "tax_authority": "tax", "traffic_police": "traffic_police", "transport_department": "transport", "market_regulator": "market_supervision",
    "medical_insurance_body": "medical_insurance",
}  # fmt: skip
_MONTHS = 3


def body_of(post: str) -> str:
    """The body for which a post acts. Raises CallerFault `not_addressed`."""
    found = next((one.id for one in bodies.bodies().values() if one.post == post), None)
    if found is None:
        raise CallerFault("not_addressed", "您的岗位不代表报告对象的单位。", "Your post acts for none of the bodies addressed.")
    return found


def problems(session: Session, grant: Grant) -> list[Problem]:
    """The important problems of somebody: of her city, or those that went to the body for which she acts in her area."""
    area = grant.area
    if grant.post.name == "supervisor" and area.kind is AreaKind.CITY:
        return escalation.problems(session, prefix=area.value[:4])
    return escalation.problems(session, body=body_of(grant.post.name), body_place=area.value)


def day(session: Session, store: Path, keyring: Keyring, grant: Grant, *, at: datetime, on: date) -> dict[str, Any]:
    """The home of a department: each part that its post needs, the others empty."""
    post, code = grant.post.name, grant.area.value
    place, wide = law.places().resolve(code), grant.area.kind is AreaKind.PROVINCE
    held = problems(session, grant)
    body = body_of(post)
    return {
        "post": post, "post_zh": grant.post.zh, "post_en": grant.post.en, "place": code, "place_zh": place.name_zh, "place_en": place.name_en, "on": on.isoformat(),
        "problems": [one.document(on) for one in held if one.state == "open"],
        "to_receive": sum(one.when(body, "received") is None for one in held), "to_answer": sum(one.when(body, "answered") is None for one in held),
        "overdue": sum(body in one.overdue(on) for one in held),
        "fund": _fund(session, store, keyring, code, wide, at, on) if post == "finance_department" else None,
        "collection": _collection(session, code, on) if post == "tax_authority" else None,
        "insurers": _insurers(session, keyring, code, wide) if post == "financial_regulator" else None,
        "exchanges": _exchanges(session, code, wide, _PARTNERS[post], on) if post in _PARTNERS else None,
    }  # fmt: skip


def _fund(session: Session, store: Path, keyring: Keyring, code: str, wide: bool, at: datetime, on: date) -> dict[str, Any]:
    found = ledger_to_statement.statement(session, store, keyring, Asked.of(code, str(on.year), "month"), at=at)
    account = budgets.final_account(session, code, on.year)
    gaps, missing = None, None
    try:
        # Gaps are shared between the areas of a province; a city's finance sees its own books only.
        shared = sharing_of_ledger(session, GapLaw.of(code, on.year), mode=None, income_fen=None, work_injury=None).document() if wide else None
        gaps = None if shared is None else {name: shared[name] for name in ("year", "total_gap_fen", "surplus_fen", "mark", "provisional")} | {
            "areas": [{"area": one["area"], "gap_fen": one["gap_fen"]} for one in shared["areas"]]
        }
    except CallerFault as fault:
        # Without the rule, or with a book outside its areas, nothing is shared; the sentence says who must fill what.
        missing = {"zh": fault.zh, "en": fault.en}
    return {
        "year": on.year, "books": province_day.books(session, code), "income_fen": found["income_fen"], "spending_fen": found["spending_fen"], "closed": found["closed"],
        "budget": account.get("budget"), "budget_rows": [{name: row.get(name) for name in ("area", "zh", "en", "kind", "actual_fen", "budget_fen", "deviation_fen")} for row in account["rows"]],
        "gaps": gaps, "gaps_missing_zh": missing and missing["zh"], "gaps_missing_en": missing and missing["en"],
    }  # fmt: skip


def _collection(session: Session, office: str, on: date) -> dict[str, Any]:
    """A tax office's own rows of the newest closed months, and what is owed to it."""
    found = next((one for one in law.places().tax_offices() if one.id == office), None)
    province = law.places().province_of(office)
    closed = sorted((one for one in bills.closed_bills(session) if one.province == province), key=lambda one: one.month, reverse=True)[:_MONTHS]
    rows = [row.document() for one in closed for row in three_way.rows(session, one, on) if row.tax_office == office]
    owed = [item for item in order_to_bill.arrears_on(session, [province], on)["items"] if item["tax_office"] == office]
    names = order_to_bill.names(session, [*rows, *owed])["platform"]
    return {
        "tax_office": office, "zh": found and found.name_zh, "en": found and found.name_en,
        "rows": [
            {name: row[name] for name in ("month", "platform", "orders", "amount_fen", "declared_fen", "received_fen", "mark", "provisional")}
            | {"name": names.get(row["platform"], row["platform"]), "differences": len(row["differences"])}
            for row in rows
        ],
        "arrears": [
            {name: item.get(name) for name in ("month", "platform", "outstanding_fen", "late_fee_fen", "age_days", "provisional")} | {"name": names.get(item["platform"], item["platform"])}
            for item in owed
            if item["outstanding_fen"] > 0
        ],
    }  # fmt: skip


def _insurers(session: Session, keyring: Keyring, code: str, wide: bool) -> dict[str, Any]:
    prefix = code[:2] if wide else code[:4]
    mandates = [one for one in insurers.mandates(session) if one.place.startswith(prefix)]
    names = {one.insurer: one.insurer_name for one in mandates}
    published = [one for place in sorted({one.place for one in mandates}) for one in reviews.reviews(session, place) if one.status == "published"]
    notices = [one for place in sorted({one.place for one in mandates}) for one in supervision.notices(session, keyring, place=place)]
    count = Counter((one["insurer"], one["status"] == "closed") for one in notices)
    return {
        "mandates": [
            {"mandate": one.mandate_no, "insurer": one.insurer, "name": one.insurer_name, "place": one.place, "place_zh": law.places().resolve(one.place).name_zh, "place_en": law.places().resolve(one.place).name_en,
             "from": one.valid_from.isoformat(), "to": one.valid_to.isoformat()}
            for one in mandates
        ],
        "reviews": [
            {"review": held.review_no, "place": held.place, "place_zh": law.places().resolve(held.place).name_zh, "place_en": law.places().resolve(held.place).name_en, "quarter": str(held.quarter),
             "insurer": one.insurer, "name": names.get(one.insurer, one.insurer), "tasks": one.tasks, "rank": one.rank, "score": None if one.score is None else decimals(one.score, 2), "provisional": held.provisional}
            for held in published
            for one in reviews.scores(session, held.review_no)
        ],
        "notices": [{"insurer": insurer, "name": names.get(insurer, insurer), "open": count[insurer, False], "closed": count[insurer, True]} for insurer in sorted({one["insurer"] for one in notices})],
    }  # fmt: skip


def _exchanges(session: Session, code: str, wide: bool, partner: str, on: date) -> list[dict[str, Any]]:
    province, prefix = law.places().province_of(code), code[:2] if wide else code[:4]
    held = [one for one in linkage.requests(session) if one.place.startswith(prefix) and exchanges.exchange(one.exchange).partner.id == partner]
    asked = [one.document(on) for one in held]
    told = []
    for entry in exchanges.exchanges().values():
        if entry.partner.id != partner:
            continue
        ground = exchanges.ground_for(entry, province)
        mine, office = [one for one in asked if one["exchange"] == entry.id], law.book().offices[entry.filled_by]
        told.append({
            "exchange": entry.id, "zh": entry.purpose_zh, "en": entry.purpose_en, "way": entry.way, "cites": [] if ground is None else list(ground.cites),
            "mark": None if ground is None else ground.mark, "filled_by_zh": office.zh, "filled_by_en": office.en, "requests": len(mine),
            "waiting": sum(one["status"] in ("asked", "owed") for one in mine), "late": sum(one["late"] and one["status"] in ("asked", "owed") for one in mine),
        })  # fmt: skip
    return told
