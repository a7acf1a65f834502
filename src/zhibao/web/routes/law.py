"""The law for tooltips: a provision in our own words, a number of a place and day, the places below another one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from zhibao import law as laws
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, operation
from zhibao.web.models.office_audit import NumberOut, PlacesOut, ProvisionOut

router = APIRouter(prefix="/api")


@operation(router, "GET", "/law/provisions", "law.provision", response_model=ProvisionOut, summary="A provision in our own words")
def provision(desk: At, address: Annotated[str, Query(min_length=3, max_length=96, examples=["measures-2025 §14"])]) -> Any:
    """By its address; what it says is written in our own words, its terms in quotation marks."""
    found = laws.book().provision(address)
    instrument = laws.book().instrument(found.instrument)
    return {
        "address": found.address, "instrument": instrument.id, "instrument_zh": instrument.title_zh, "instrument_en": instrument.title_en,
        "number": instrument.number, "title_zh": found.title_zh, "title_en": found.title_en, "zh": found.zh, "en": found.en, "status": found.status,
        "mark": found.mark, "mark_zh": laws.MARK_ZH[found.mark], "in_force": instrument.in_force and instrument.in_force.isoformat(),
    }  # fmt: skip


@operation(router, "GET", "/law/numbers/{name}", "law.number", response_model=NumberOut, summary="A number of the law in a place on a day")
def number(
    name: Annotated[str, Path(pattern=r"^[a-z0-9_]{2,60}$", examples=["decision_limit"])], desk: At,
    place: Annotated[str, Query(min_length=2, max_length=40, examples=["570100"])], on: date | None = None,
    by: Annotated[str | None, Query(max_length=200, pattern=r"^[a-z_]+:[\w.-]+(,[a-z_]+:[\w.-]+)*$", examples=["industry:instant_delivery"])] = None,
) -> Any:  # fmt: skip
    """Where nobody has established it the answer is a refusal that says who must fill it."""
    keys = dict(pair.split(":", 1) for pair in by.split(",")) if by else {}
    found = laws.book().number(name, place=place, on=on or desk.today, by=keys)
    said = found.document()
    return said | {"since": said["from"], "until": said["to"], "mark_zh": laws.MARK_ZH[found.mark], "by": {key: str(word) for key, word in said["by"].items()}}


@operation(router, "GET", "/law/places", "law.places", response_model=PlacesOut, summary="The places directly below another one")
def places(desk: At, parent: Annotated[str | None, Query(pattern=r"^[0-9]{6}$", examples=["570000"])] = None) -> Any:
    """Without a parent: the provinces that this home administers."""
    tree = laws.places()
    if parent is None:
        found = [tree.resolve(code) for code in desk.home.places]
    elif tree.get(parent) is None:
        raise CallerFault("unknown_place", f"没有代码为 {parent} 的地区。", f"There is no place with the code {parent}.", place="parent")
    else:
        found = list(tree.children(parent))
    return {"rows": [{"code": one.code, "zh": one.name_zh, "en": one.name_en, "level": one.level} for one in found]}
