"""From a province to how far each city has come: its steps against the plan, and how every enterprise has joined there.

The story in four steps: count the orders of the month by city, ask the register who was enrolled and whose workers were
registered, say of each enterprise and city how it stands, and lay that beside the plan with what is late and who is to act
(`zhejiang-2025-44 §3(4)`, `zhejiang-2025-44 §3(5)`, `jiangsu-2025-31 §4`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import contributions, law
from zhibao.journeys import orders_to_coverage
from zhibao.kit.clock import Month
from zhibao.kit.progress import Progress, silent
from zhibao.orders import acts as orders
from zhibao.registry import answers as registry
from zhibao.registry.extension import acts, rules
from zhibao.registry.extension.model import Joined

_Key = tuple[str, str, str]


def joined(session: Session, store: Path, province: str, month: Month, *, progress: Progress = silent) -> list[Joined]:
    """Every enterprise that is enrolled in the month, by city: orders there, workers registered, days of workers who were not."""
    here = [place.code for place in law.places().children(province)]
    counts = _orders(session, province, month)
    last = month.last
    standing = [one for one in registry.enrolments(session, province) if one.covers(last)]
    gaps: dict[str, int] = defaultdict(int)
    for finding in orders_to_coverage.findings(session, store, month):
        if finding.kind == "worker_not_registered":
            gaps[finding.platform] += finding.workers or 0
    asked = {city: acts.followed(session, city) for city in here}
    found = []
    for number, one in enumerate(standing, start=1):
        code = one.uscc or ""
        by_city = {city: counts.get((code, one.industry.value, city), 0) for city in here}
        registered = len(registry.registered_pseudonyms(session, code, on=last)) if code else 0
        for city in here:
            elsewhere = sum(by_city.values()) - by_city[city]
            words, on = asked[city].get(one.enterprise, (None, None))
            state = rules.joined(by_city[city], elsewhere, registered, gaps[code])
            found.append(Joined(city, one.enterprise, one.name, one.uscc, one.industry.value, one.first, by_city[city], registered, gaps[code], state, words, on))
        progress(number, len(standing), "enterprises")
    return sorted(found, key=lambda one: (one.city, one.name, one.industry))


def progress_of(session: Session, store: Path, province: str, month: Month, on: date, *, progress: Progress = silent) -> dict[str, Any]:
    """Each city of a province against its plan on a day, with what is late and who is to act, and how its enterprises have joined."""
    rows = joined(session, store, province, month, progress=progress)
    held = acts.plan(session, province)
    cities = []
    for place in law.places().children(province):
        mine = [one for one in rows if one.city == place.code]
        steps = rules.progress(held.steps, acts.reported(session, place.code), measured(mine), on) if held else []
        late = [step for step in steps if step["state"] == "late"]
        cities.append({
            "city": place.code, "zh": place.name_zh, "en": place.name_en, "steps": steps, "done": sum(step["state"] == "done" for step in steps), "of": len(steps),
            "late": [{"step": step["step"], "zh": step["zh"], "en": step["en"], "days": step["late_days"], "owner": step["owner"]} for step in late],
            "next": next((step["step"] for step in steps if step["state"] in ("open", "late")), None),
            "joined": {state: sum(one.state == state for one in mine) for state in ("joined", "partly", "not_joined")},
        })  # fmt: skip
    return {
        "place": province, "on": on.isoformat(), "month": str(month), "planned": held is not None, "nodes": {code: list(words) for code, words in held.nodes.items()} if held else {},
        "ground": held.ground if held else None, "cities": cities, "enterprises": [one.document() for one in rows], "cites": ["extension-parameters §6"],
        "mark": "assumed", "provisional": True,
    }  # fmt: skip


def measured(rows: Sequence[Joined]) -> dict[str, bool]:
    """What the system sees itself of a city: whether orders arrive, whether every enterprise has joined."""
    return {
        "orders_arrive": any(one.orders for one in rows),
        "enterprises_joined": bool(rows) and all(one.state == "joined" for one in rows),
    }


def _orders(session: Session, province: str, month: Month) -> dict[_Key, int]:
    """Completed orders of a month by enterprise, industry and city."""
    found: dict[_Key, int] = defaultdict(int)
    for count in orders.order_counts(session, month, None):
        if law.places().province_of(count.district) == province and count.district != province:
            industry = contributions.rated_industry(count.industry, count.day)
            found[count.platform, industry, law.places().prefecture_of(count.district)] += count.orders
    return found
