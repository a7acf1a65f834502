"""The truth beside the feed: what every load must report and what the month must come to, kept while rows are made."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from zhibao.edge.simulation.draws import Ints
from zhibao.edge.simulation.fates import APPEARANCES, Appearance
from zhibao.edge.simulation.people import is_registered
from zhibao.edge.simulation.profile import ENTERPRISES, Enterprise
from zhibao.edge.simulation.province import COMPLETED, Orders, Province, in_form
from zhibao.kit.clock import Month

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass
class LoadTruth:
    """What one load must report; `warnings` counts rows of unknown counties that are not quarantined."""

    received: int = 0
    accepted: int = 0
    duplicate: int = 0
    conflicts: int = 0
    released: int = 0
    warnings: int = 0
    quarantined: Counter[str] = field(default_factory=Counter)

    def add(self, outcome: str, rows: int) -> None:
        """Count rows with an outcome other than quarantined."""
        self.received += rows
        name = "conflicts" if outcome == "conflict" else outcome
        setattr(self, name, getattr(self, name) + rows)

    def add_quarantined(self, reason: str) -> None:
        """Count one quarantined row."""
        self.received += 1
        self.quarantined[reason] += 1

    def document(self) -> dict[str, Any]:
        """As it stands in truth.json."""
        return {
            "received": self.received,
            "accepted": self.accepted,
            "duplicate": self.duplicate,
            "conflicts": self.conflicts,
            "quarantined": sum(self.quarantined.values()),
            "released": self.released,
            "warnings": self.warnings,
            "quarantined_by_reason": dict(sorted(self.quarantined.items())),
        }


class Tally:
    """Billable orders by enterprise, district and day of completion, and accepted orders of unregistered workers.

    Kept as signed changes: a row that stands adds what it says and takes away what stood before it.
    """

    def __init__(self, province: Province, month: Month) -> None:
        self.province = province
        self.month = month
        # Completions from the day before the month to two months after it have a place of their own.
        self._first = month.first.toordinal() - _EPOCH - 1
        self._days = month.next().next().first.toordinal() - _EPOCH - self._first
        size = len(province.districts) * self._days
        self.billable = {e.slug: np.zeros(size, dtype=np.int64) for e in ENTERPRISES}
        self.by_worker = {
            e.slug: np.zeros(len(province.crews[e.slug].person), dtype=np.int64) for e in ENTERPRISES
        }

    def stands(self, enterprise: Enterprise, fate: str, appearance: Appearance, orders: Orders) -> None:
        """Orders (as they truly were) of one fate have this appearance; count the change it makes."""
        if appearance.outcome == "accepted" and appearance.version == 1:
            locals_ = self.by_worker[enterprise.slug]
            locals_ += np.bincount(orders.worker, minlength=len(locals_))
        if not (appearance.stands or appearance.releases):
            return
        rows = APPEARANCES[fate]
        before = [row for row in rows[: rows.index(appearance)] if row.stands]
        if before:
            self._count(enterprise, in_form(orders, before[-1].version, before[-1].form), -1)
        now = (3, "back") if appearance.releases else (appearance.version, appearance.form)
        self._count(enterprise, in_form(orders, *now), 1)

    def _count(self, enterprise: Enterprise, orders: Orders, sign: int) -> None:
        done = orders.status == COMPLETED
        day: Ints = (orders.ended[done] + 8 * 3600) // 86_400 - self._first
        cells = self.billable[enterprise.slug]
        cells += sign * np.bincount(orders.district[done] * self._days + day, minlength=len(cells))

    def orders_by_district(self) -> list[dict[str, Any]]:
        """Billable orders of the month and its neighbours by enterprise, industry, district and month."""
        found: Counter[tuple[str, str, str, str]] = Counter()
        by_slug = {e.slug: e for e in ENTERPRISES}
        for slug, cells in self.billable.items():
            for cell in np.flatnonzero(cells).tolist():
                district, day = divmod(cell, self._days)
                completed = date.fromordinal(day + self._first + _EPOCH)
                # Every order of a month was taken in it, so that the industry of its first day is that of all.
                industry = by_slug[slug].industry_on(self.month.first)
                key = (slug, industry, self.province.districts[district], str(Month.of(completed)))
                found[key] += int(cells[cell])
        return [
            {
                "enterprise": s,
                "platform": by_slug[s].uscc,
                "industry": i,
                "district": d,
                "month": m,
                "orders": n,
            }
            for (s, i, d, m), n in sorted(found.items())
            if n
        ]

    def unregistered(self) -> list[dict[str, Any]]:
        """Workers that no roster names, with their accepted orders, by enterprise."""
        result = []
        for enterprise in ENTERPRISES:
            crew = self.province.crews[enterprise.slug]
            for local in np.flatnonzero(self.by_worker[enterprise.slug]).tolist():
                if not is_registered(self.province.seed, int(crew.person[local])):
                    result.append(
                        {
                            "platform": enterprise.uscc,
                            "worker": crew.documents[local].decode().upper(),
                            "orders": int(self.by_worker[enterprise.slug][local]),
                        }
                    )
        return result

    def accepted_orders(self) -> int:
        """Orders of which version 1 was accepted."""
        return sum(int(counts.sum()) for counts in self.by_worker.values())
