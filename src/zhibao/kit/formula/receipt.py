"""The receipt of a walk: everything an independent checker needs, under one digest.

Schema `zhibao.formula/1`, canonical JSON without floats. `rule` is the formula's tree, `numbers` and `inputs`
are what it used, each with its SHA-256; `steps` are in the order taken. Fractions are text ("7/100"), days ISO.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from zhibao.kit.errors import CallerFault, Fault
from zhibao.kit.formula.kinds import Found, Given, Kind, plain, take
from zhibao.kit.formula.tree import fingerprint
from zhibao.kit.formula.walk import Need, entry

if TYPE_CHECKING:
    from zhibao.kit.formula.rule import Formula

SCHEMA = "zhibao.formula/1"


@dataclass(frozen=True)
class Explained:
    """The outcome of an exact walk. `value` is None while `needs` is not empty."""

    formula: Formula
    value: Any
    needs: tuple[Need, ...]
    steps: tuple[dict[str, Any], ...]
    inputs: dict[str, dict[str, Any]]
    numbers: dict[str, dict[str, Any]]

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks of all numbers used."""
        return tuple(sorted({number["mark"] for number in self.numbers.values()}))

    @property
    def provisional(self) -> bool:
        """Whether a number was used that nobody has established."""
        return any(number["provisional"] for number in self.numbers.values())

    def receipt(self) -> dict[str, Any]:
        """The receipt as a JSON document."""
        rule = self.formula.document()
        receipt = {
            "schema": SCHEMA,
            "rule": rule,
            "rule_hash": fingerprint(rule),
            "numbers": self.numbers,
            "numbers_hash": fingerprint(self.numbers),
            "inputs": self.inputs,
            "inputs_hash": fingerprint(self.inputs),
            "steps": list(self.steps),
            "result": {"kind": self.formula.tree.kind.value, "value": plain(self.value)},
            "needs": [{"fact": need.fact, "zh": need.zh, "en": need.en} for need in self.needs],
            "marks": list(self.marks),
            "provisional": self.provisional,
        }
        return receipt | {"digest": fingerprint(receipt)}


@dataclass(frozen=True)
class Replay:
    """A receipt computed again from itself alone. `differences` names the parts that do not agree."""

    value: Any
    differences: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether the receipt proves its result."""
        return not self.differences


class Recorded:
    """The numbers of a receipt as a resolver: each answers only the look-up that was recorded."""

    def __init__(self, numbers: Mapping[str, dict[str, Any]]) -> None:
        self._numbers = numbers

    def find(self, name: str, on: date, by: Mapping[str, int | str]) -> Found:
        """The recorded number. Raises CallerFault `receipt_lacks_number`."""
        kept = self._numbers.get(entry(name, by))
        if kept is None or kept["on"] != str(on):
            raise CallerFault(
                "receipt_lacks_number",
                f"回执中没有参数 {name} 在 {on} 的值。",
                f"The receipt does not hold the number {name} on {on}.",
            )
        last = take(Kind.DAY, kept["valid_to"]) if kept["valid_to"] else None
        return Found(
            kept["value"],
            take(Kind.DAY, kept["valid_from"]),
            last,
            tuple(kept["cites"]),
            kept["mark"],
            kept["provisional"],
        )


def replay(receipt: Mapping[str, Any]) -> Replay:
    """Compute a receipt again from its own rule, numbers and inputs, and compare every part of it.

    Raises CallerFault `receipt_unreadable` where it is no receipt of schema `zhibao.formula/1`.
    """
    from zhibao.kit.formula.rule import Formula

    try:
        if receipt["schema"] != SCHEMA:
            raise ValueError(f"schema {receipt['schema']!r}")
        formula = Formula.read(receipt["rule"])
        facts = {
            name: Given(part["value"], part["evidence"]) if "evidence" in part else part["value"]
            for name, part in receipt["inputs"].items()
        }
        again = formula.explain(facts, Recorded(receipt["numbers"])).receipt()
    except Fault as fault:
        return Replay(None, (fault.code,))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as problem:
        raise CallerFault(
            "receipt_unreadable",
            f"这不是可核验的计算回执（{SCHEMA}）：{problem}。",
            f"This is no receipt of schema {SCHEMA}: {problem}.",
        ) from None
    parts = sorted(again.keys() | receipt.keys())
    return Replay(
        again["result"]["value"], tuple(part for part in parts if again.get(part) != receipt.get(part))
    )
