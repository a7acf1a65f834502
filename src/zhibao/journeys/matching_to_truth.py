"""From simulated partners to how good the matching is: a world whose truth is known is compared, and hits are held against it.

Keys and likeness are told apart, because the first speak for themselves and the second is advice. A figure is measured here and
written nowhere.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

from zhibao.edge.simulation.partners import world
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.linkage import likeness, rules
from zhibao.linkage.model import Match


def measure(persons: int, seed: int, progress: Progress = silent) -> dict[str, Any]:
    """Precision and recall of each rule in a simulated world, by keys alone and with the advice of likeness."""
    made = world(persons, seed)
    keyring = Keyring(os.urandom(32), os.urandom(16))
    progress(1, 3, "比对/matching", "keys")
    ours, theirs = made.records(keyring)
    by_keys = rules.match(rules.rules(), ours, theirs)
    progress(2, 3, "比对/matching", "likeness")
    advised = likeness.weigh(rules.rules(), ours, theirs, by_keys) if likeness.available() else []
    progress(3, 3, "比对/matching")
    return {
        "persons": persons, "seed": seed, "ours": len(ours), "theirs": len(theirs), "likeness": likeness.available(), "simulated": True,
        "by_keys": judged(made.truth, by_keys), "with_likeness": judged(made.truth, [*by_keys, *advised]),
    }  # fmt: skip


def judged(truth: set[tuple[str, str, str]], found: list[Match]) -> list[dict[str, Any]]:
    """By rule and for all: how many hits are true, false and missed; precision and recall in thousandths, None of nothing."""
    hits = {(one.rule, one.subject, one.theirs.ref) for one in found}
    true, false, missed = (Counter(one[0] for one in held) for held in (hits & truth, hits - truth, truth - hits))
    told = [_line(name, true[name], false[name], missed[name]) for name in rules.rules()]
    return [*told, _line("all", true.total(), false.total(), missed.total())]


def _line(rule: str, true: int, false: int, missed: int) -> dict[str, Any]:
    return {
        "rule": rule, "true": true, "false": false, "missed": missed, "precision_permille": true * 1000 // (true + false) if true + false else None,
        "recall_permille": true * 1000 // (true + missed) if true + missed else None,
    }  # fmt: skip
