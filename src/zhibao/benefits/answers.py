"""What a rule can answer: this is due, this is asked for, this is not computed and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zhibao import law
from zhibao.benefits.model import WORKER, Benefit, Wanted, Wants

OFFICER = ("办案人", "the officer of the case")
APPRAISERS = ("劳动能力鉴定委员会", "the work-capacity appraisal committee")


@dataclass(frozen=True)
class Due:
    """A benefit that the facts give rise to: its formula, what it is given, and who gets it.

    `evidence` names for a given fact what proves it; `marks` are those of what was given.
    """

    benefit: Benefit
    formula: str
    given: Mapping[str, Any]
    payee: str = WORKER
    item: str = ""
    evidence: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The item: the benefit, with ":x" behind where the case has several of it."""
        return self.item or self.benefit.value


@dataclass(frozen=True)
class Note:
    """Something that is not computed, and why: a sentence for the person, with its article."""

    benefit: Benefit
    zh: str
    en: str
    cites: tuple[str, ...]


Answer = Due | Wanted | Note


def wanted_fact(benefit: Benefit, name: str, zh: str, en: str, who: tuple[str, str], cites: tuple[str, ...]) -> Wanted:
    """A fact of the case that somebody must state."""
    return Wanted(Wants.FACT, name, benefit, zh, en, *who, cites)


def wanted_decision(benefit: Benefit, name: str, zh: str, en: str, cites: tuple[str, ...]) -> Wanted:
    """Something that only the officer of the case decides."""
    return Wanted(Wants.DECISION, name, benefit, zh, en, *OFFICER, cites)


def wanted_number(benefit: Benefit, missing: law.MissingNumber) -> Wanted:
    """A number that nobody has established, as the law refuses it: what, where, and who must fill it."""
    told = missing.facts
    who = (told["filled_by_zh"], told["filled_by_en"])
    return Wanted(Wants.NUMBER, told["name"], benefit, missing.zh, missing.en, *who, tuple(told.get("cites", ())))
