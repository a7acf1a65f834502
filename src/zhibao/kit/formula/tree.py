"""The typed tree of a formula: a flat list of nodes, each naming its arguments by their place in the list.

The list is the formula. Its canonical JSON is what a receipt carries and what the rule's hash is taken of;
where a node stands in somebody's source file is kept for messages and is no part of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args

from zhibao.kit.digest import text_digest
from zhibao.kit.formula.kinds import Fact, Kind, Number, plain, take

Op = Literal[
    "const", "fact", "given", "number",
    "add", "subtract", "multiply", "divide", "least", "greatest",
    "compare", "and", "or", "not", "choose",
    "span", "round", "named",
]  # fmt: skip
OPS: tuple[str, ...] = get_args(Op)


@dataclass(frozen=True)
class Node:
    """One step. `how` is its variant: a name, a comparison, a way of rounding or of counting days.

    value: of a constant; of a rounding its unit in fen. cites: what a branch, a rounding or a name rests on.
    """

    op: Op
    kind: Kind
    args: tuple[int, ...] = ()
    how: str = ""
    value: Any = None
    cites: str = ""
    zh: str = ""
    en: str = ""
    at: str = field(default="", compare=False)

    def document(self) -> dict[str, Any]:
        """The node as JSON; what it does not have is left out."""
        full = {key: getattr(self, key) for key in ("how", "value", "cites", "zh", "en")}
        kept = {key: plain(part) for key, part in full.items() if part not in ("", None)}
        return {"op": self.op, "kind": self.kind.value, "args": list(self.args), **kept}


@dataclass(frozen=True)
class Tree:
    """A formula's nodes (arguments before their users), its result, and the facts and numbers they name."""

    nodes: tuple[Node, ...]
    result: int
    facts: dict[str, Fact]
    numbers: dict[str, Number]

    @property
    def kind(self) -> Kind:
        """The kind of the result."""
        return self.nodes[self.result].kind

    def document(self) -> dict[str, Any]:
        """The tree as JSON."""
        return {
            "nodes": [node.document() for node in self.nodes],
            "result": self.result,
            "facts": [_declared(self.facts[name]) for name in sorted(self.facts)],
            "numbers": [_declared(self.numbers[name]) for name in sorted(self.numbers)],
        }

    @classmethod
    def read(cls, document: dict[str, Any]) -> Tree:
        """The tree of a JSON document that `document()` wrote. Raises ValueError where it is no such tree."""
        nodes = []
        for place, part in enumerate(document["nodes"]):
            kind, args = Kind(part["kind"]), tuple(part["args"])
            if part["op"] not in OPS or any(not 0 <= arg < place for arg in args):
                raise ValueError(f"node {place} is no node of a formula")
            value = take(kind, part["value"]) if part["op"] == "const" else part.get("value")
            texts = {key: part.get(key, "") for key in ("how", "cites", "zh", "en")}
            nodes.append(Node(part["op"], kind, args, value=value, **texts))
        facts = [Fact(**_typed(part, Kind(part["kind"]))) for part in document["facts"]]
        numbers = [Number(**_typed(part, None)) for part in document["numbers"]]
        by_name = {fact.name: fact for fact in facts}
        return cls(tuple(nodes), document["result"], by_name, {number.name: number for number in numbers})


def canonical(document: Any) -> str:
    """JSON with sorted keys and no spaces. Raises TypeError for a float: no amount is ever one."""
    _no_float(document)
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(document: Any) -> str:
    """ "sha256:…" of the canonical JSON."""
    return text_digest(canonical(document))


def _declared(part: Fact | Number) -> dict[str, Any]:
    items = {entry.name: getattr(part, entry.name) for entry in fields(part)}
    return {key: list(item) if isinstance(item, tuple) else plain(item) for key, item in items.items()}


def _typed(part: dict[str, Any], ranged: Kind | None) -> dict[str, Any]:
    typed = {key: tuple(item) if isinstance(item, list) else item for key, item in part.items()}
    typed["kind"] = Kind(part["kind"])
    for end in ("least", "most"):
        if ranged is not None and part.get(end) is not None:
            typed[end] = take(ranged, part[end])
    return typed


def _no_float(document: Any) -> None:
    if isinstance(document, float):
        raise TypeError(f"a float stands in a receipt: {document!r}")
    if isinstance(document, dict):
        document = document.values()
    elif not isinstance(document, (list, tuple)):
        return
    for part in document:
        _no_float(part)
