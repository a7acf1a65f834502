"""Small changes of a module that a test should notice: operators, comparisons, constants, branches, arguments, statements."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.Pow: ast.Mult,
}  # fmt: skip
_OTHER_NAME = {"min": "max", "max": "min", "any": "all", "all": "any", "least": "greatest", "greatest": "least"}
# What only people read, and what a type checker reads: a change there is no change of a rule.
_SPOKEN = {"CallerFault", "OwnFault", "Step", "Wanted", "Note", "named", "formula"}
_EITHER_WAY = {"min", "max", "least", "greatest", "unknown", "where", "and_", "or_"}
_SPOKEN_KEYWORDS = {"zh", "en", "place", "remedy_zh", "remedy_en", "message"}


@dataclass(frozen=True)
class Mutant:
    """One change: its line, what it says, its number among all, and the first line of the statement that holds it."""

    line: int
    what: str
    number: int
    statement: int


def mutants(source: str) -> list[Mutant]:
    """All mutants of a module, in the order of its lines."""
    tree = ast.parse(source)
    lines, statements = source.splitlines(), _statements(tree)
    found = []
    for number, (node, what) in enumerate(_changes(tree)):
        line = getattr(node, "lineno", 1)
        column = getattr(node, "col_offset", 0)
        found.append(Mutant(line, f"{lines[line - 1].strip()[:90]} | {what} @{column}", number, statements.get(id(node), line)))
    return found


def _statements(tree: ast.AST, first: int = 1) -> dict[int, int]:
    """The first line of the statement that each node belongs to."""
    found: dict[int, int] = {}
    for node in ast.iter_child_nodes(tree):
        own = node.lineno if isinstance(node, ast.stmt) else first
        found |= {id(node): own} | _statements(node, own)
    return found


def mutated(source: str, number: int) -> ast.Module:
    """The tree of a module with the change of that number made."""
    tree = ast.parse(source)
    for place, (node, what) in enumerate(_changes(tree)):
        if place == number:
            _apply(tree, node, what)
            return ast.fix_missing_locations(tree)
    raise IndexError(number)


def _changes(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Every place where something can change, with what: the same order each time."""
    for node in _spoken_to_machines(tree):
        yield from ((node, what) for what in _options(node))


def _spoken_to_machines(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but annotations, docstrings, and what is only said to people."""
    yield node
    for name, part in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_comment") or (name == "decorator_list" and not isinstance(node, ast.FunctionDef)):
            continue
        held = part if isinstance(part, list) else [part]
        for place, child in enumerate(held):
            if not isinstance(child, ast.AST) or _only_read(node, name, place, child):
                continue
            yield from _spoken_to_machines(child)


def _only_read(parent: ast.AST, name: str, place: int, child: ast.AST) -> bool:
    if isinstance(child, ast.JoinedStr) or (isinstance(child, ast.keyword) and child.arg in _SPOKEN_KEYWORDS):
        return True
    if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
        return True
    called = parent.func if isinstance(parent, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in _SPOKEN and name == "args" and place > 0


def _options(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare):
        yield from (f"compare {place}" for place, op in enumerate(node.ops) if type(op) in _COMPARED)
    elif isinstance(node, ast.BinOp) and type(node.op) in _COMPUTED and not isinstance(node.left, (ast.JoinedStr, ast.Dict)):
        yield f"operator {type(node.op).__name__}"
    elif isinstance(node, ast.AugAssign) and type(node.op) in _COMPUTED:
        yield f"operator {type(node.op).__name__}="
    elif isinstance(node, ast.BoolOp):
        yield "and/or"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield "sign or not dropped"
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "flipped"
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield from ("+1", "-1")
    elif isinstance(node, ast.Call):
        yield from _of_a_call(node)
    elif isinstance(node, ast.IfExp):
        yield "branches exchanged"
    elif isinstance(node, (ast.If, ast.While)):
        yield from ("always", "never")
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield "nothing returned"
    elif isinstance(node, (ast.Expr, ast.AugAssign, ast.Raise, ast.Continue, ast.Break)):
        yield "left out"
    if isinstance(node, ast.AugAssign) and type(node.op) in _COMPUTED:
        yield "left out"


def _of_a_call(node: ast.Call) -> Iterator[str]:
    plain = [argument for argument in node.args if not isinstance(argument, ast.Starred)]
    if len(plain) == len(node.args) >= 2 and ast.dump(node.args[0]) != ast.dump(node.args[1]):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in _SPOKEN | _EITHER_WAY:
            yield "first two arguments exchanged"
    if isinstance(node.func, ast.Name) and node.func.id in _OTHER_NAME:
        yield f"{_OTHER_NAME[node.func.id]} instead"


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _apply(tree: ast.Module, node: ast.AST, what: str) -> None:
    """Make one change in place."""
    if isinstance(node, ast.Compare):
        place = int(what.split()[1])
        node.ops[place] = _COMPARED[type(node.ops[place])]()
    elif what.startswith("operator") and isinstance(node, (ast.BinOp, ast.AugAssign)):
        node.op = _COMPUTED[type(node.op)]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        _replace(tree, node, node.operand)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        node.value = not node.value
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        node.value += int(what)
    elif what == "first two arguments exchanged" and isinstance(node, ast.Call):
        node.args[:2] = reversed(node.args[:2])
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        node.func.id = _OTHER_NAME[node.func.id]
    elif isinstance(node, ast.IfExp):
        node.body, node.orelse = node.orelse, node.body
    elif isinstance(node, (ast.If, ast.While)):
        node.test = ast.copy_location(ast.Constant(what == "always"), node.test)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    else:
        _replace(tree, node, ast.copy_location(ast.Pass(), node))


def _replace(tree: ast.Module, old: ast.AST, new: ast.AST) -> None:
    for parent in ast.walk(tree):
        for name, part in ast.iter_fields(parent):
            if part is old:
                setattr(parent, name, new)
                return
            if isinstance(part, list) and any(one is old for one in part):
                part[[one is old for one in part].index(True)] = copy.copy(new)
                return
