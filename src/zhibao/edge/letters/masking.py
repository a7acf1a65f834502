"""What of a person stands in a letter, and what of it the platform's copy shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhibao.edge.letters.catalogue import Form
from zhibao.edge.letters.model import Letter
from zhibao.kit.errors import CallerFault

ORGANISATIONS = ("platform", "service_agency", "union")
ROLES = ("本人", "近亲属", "供养亲属")


def masked_name(name: str) -> str:
    """A name of which only the first sign is shown: 张三丰 -> 张**."""
    return name[:1] + "*" * max(len(name) - 1, 1)


def for_copy(form: Form, letter: Letter) -> dict[str, Any]:
    """The facts that this copy holds: all of them, or those that a platform enterprise may see.

    On the platform's copy the worker's name is masked in every text, also where somebody wrote it into a reason.
    """
    if letter.copy == "person":
        return dict(letter.facts)
    kept = {
        held.name: letter.facts[held.name]
        for held in form.fields
        if held.name in letter.facts and held.secret != "hidden"
    }
    if "platform" not in kept and form.addressee == "person":
        raise CallerFault(
            "letter_field_missing",
            "平台企业联须写明平台企业，没有生成。",
            "The copy for the platform enterprise must name it; nothing was printed.",
            place=f"{form.name}: platform",
        )
    names = _names(form, kept) - {kept.get("platform")}
    return {key: _masked(value, names) for key, value in kept.items()}


def _names(form: Form, facts: Mapping[str, Any]) -> set[str]:
    """The names of persons in the facts: the worker, payees, an applicant or an addressee who is a person."""
    organisations = set()
    if form.addressee == "enterprise":
        organisations.add("recipient")
    if facts.get("applicant_kind") in ORGANISATIONS:
        organisations.add("applicant")
    names = [facts.get(held.name) for held in form.fields if held.secret == "name" and held.name not in organisations]
    names += [line.get("payee") for line in facts.get("lines", ())]
    return {name for name in names if isinstance(name, str) and len(name) > 1 and name not in ROLES}


def _masked(value: Any, names: set[str]) -> Any:
    if isinstance(value, str):
        for name in sorted(names, key=len, reverse=True):
            value = value.replace(name, masked_name(name))
        return value
    if isinstance(value, Mapping):
        return {key: _masked(inner, names) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_masked(inner, names) for inner in value]
    return value
