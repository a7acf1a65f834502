"""Bad rows: one sound row and a reason make a row that is quarantined for that reason and no other before it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from zhibao.edge.simulation.feed import Row
from zhibao.edge.simulation.profile import TIERS_FROM, Enterprise
from zhibao.kit.identity import citizen_check_digit

TIMES: Final[tuple[str, ...]] = ("accepted_at", "started_at", "completed_at")

# What a typed file (Parquet), or a feed without that column, cannot carry is replaced by a near relative.
_TEXT_ONLY: Final = {"time_form": "time_out_of_range", "version_form": "version_out_of_range"}
_NEEDS: Final = {
    "version_form": ("version", "unknown_status"),
    "version_out_of_range": ("version", "unknown_status"),
    "service_agency_form": ("service_agency", "district_form"),
    "coordinates": ("lng", "unknown_province"),
}


def possible(reason: str, enterprise: Enterprise, day: date, as_text: bool) -> str:
    """The reason itself, or a near relative where the file cannot carry that fault."""
    if reason == "industry_not_on_day" and day < TIERS_FROM:
        return "unknown_industry"
    if reason in _TEXT_ONLY and not as_text:
        reason = _TEXT_ONLY[reason]
    column, instead = _NEEDS.get(reason, (None, ""))
    return instead if column is not None and column not in enterprise.columns() else reason


def spoil(row: Row, reason: str) -> Row:
    """The row with one fault."""
    spoilt = row | _CHANGES.get(reason, {})
    if reason == "order_no_too_long":
        spoilt["order_no"] = row["order_no"].ljust(65, "0")
    elif reason == "order_no_characters":
        spoilt["order_no"] = row["order_no"][:10] + "\x07" + row["order_no"][10:]
    elif reason == "worker_id_check":
        spoilt["worker_id"] = row["worker_id"][:17] + _other_digit(row["worker_id"])
    elif reason == "worker_id_form":
        spoilt["worker_id"] = row["worker_id"][:16]
    elif reason == "district_form":
        spoilt["district"] = row["district"][:4]
    elif reason == "unknown_province":
        spoilt["district"] = "99" + row["district"][2:]
    elif reason == "time_out_of_range":
        spoilt |= _in_year(row, 1850 if row["order_no"][-1] in "02468" else 2199)
    elif reason in ("end_before_start", "duration_absurd", "open_with_end", "missing_completed_at"):
        spoilt |= _end(row, reason)
    elif reason == "time_form":
        spoilt["accepted_at"] = row["accepted_at"][:10] + " 25:61:00"
    return {name: value for name, value in spoilt.items() if value}


_CHANGES: Final[dict[str, Row]] = {
    "missing_order_no": {"order_no": ""},
    "missing_worker_id": {"worker_id": ""},
    "unknown_industry": {"industry": "parcel_express"},
    "industry_not_on_day": {"industry": "food_delivery"},
    "missing_district": {"district": ""},
    "missing_accepted_at": {"accepted_at": ""},
    "unknown_status": {"status": "finished"},
    "version_form": {"version": "one"},
    "version_out_of_range": {"version": "61"},
    "service_agency_form": {"service_agency": "9157000"},
    "coordinates": {"lng": "218.000000", "lat": "30.000000"},
}


def _other_digit(worker: str) -> str:
    right = citizen_check_digit(worker[:17])
    return "5" if right != "5" else "6"


def _in_year(row: Row, year: int) -> Row:
    changed: Row = {}
    for name in TIMES:
        if name in row:
            moment = datetime.fromisoformat(row[name])
            # 28 February stands for the day that another year may lack.
            day = min(moment.day, 28) if moment.month == 2 else moment.day
            changed[name] = moment.replace(year=year, day=day).isoformat()
    return changed


def _end(row: Row, reason: str) -> Row:
    accepted = datetime.fromisoformat(row["accepted_at"])
    if reason == "end_before_start":
        return {"completed_at": (accepted - timedelta(minutes=20)).isoformat()}
    if reason == "duration_absurd":
        return {"completed_at": (accepted + timedelta(days=9)).isoformat()}
    if reason == "open_with_end":
        return {"status": "open"}
    return {"completed_at": ""}
