"""All rules of the process by risk point. The same rows give the same hits in any order (`jiangsu-2025-31 §3`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from zhibao.control.model import Hit
from zhibao.control.process import accounts, conduct, papers, peers, rings, traces
from zhibao.control.process.model import Process, ProcessLimits

ProcessRule = Callable[[Process, ProcessLimits], Iterable[Hit]]

RULES: Mapping[str, ProcessRule] = {
    "two_cities": traces.two_cities, "enrolled_after": traces.enrolled_after, "no_order_trace": traces.no_order_trace,
    "order_after_accident": traces.order_after_accident, "ring": rings.ring, "paper_twice": papers.paper_twice,
    "picture_alike": papers.picture_alike, "expert_of_clinic": rings.expert_of_clinic, "never_returns": peers.never_returns,
    "changed_before_payment": accounts.changed_before_payment, "self_dealing": accounts.self_dealing,
    "declared_tie": accounts.declared_tie, "night_acts": conduct.night_acts, "outside_duty": conduct.outside_duty,
    "incompatible": conduct.incompatible, "never_fails": peers.never_fails,
}  # fmt: skip
