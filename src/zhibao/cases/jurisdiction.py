"""Which authority confirms an injury and which agency pays (属地管理): by the place of injury.

The place that decides is the number `jurisdiction_by`, for orders across provinces `cross_province_competence`; both
are assumed nationally (`readings §38`). The agency that pays is the dated number `paying_agency` of the province
(`zhejiang-2025-44 §2(5)`: the city agency and no other). What nobody has established is asked of an officer; the case
meanwhile stands with the city of the place of injury, because a report never waits for a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.law.marks import Mark


@dataclass(frozen=True)
class Jurisdiction:
    """Where a case belongs: its city, what that rests on, and the agency that pays."""

    prefecture: str
    province: str
    place_of_injury: str
    place_of_acceptance: str | None
    decided_by: str
    cites: tuple[str, ...]
    mark: Mark
    paying_agency: str | None
    paying_cites: tuple[str, ...]
    paying_mark: Mark | None
    before_scheme: law.ValueWithMark | None
    needs: tuple[str, ...]

    @property
    def cross_province(self) -> bool:
        """Whether the order was taken in another province than the one of the injury."""
        taken = self.place_of_acceptance
        return taken is not None and law.places().province_of(taken) != law.places().province_of(self.place_of_injury)

    @property
    def provisional(self) -> bool:
        """Whether an assumed value was used or none is established."""
        return "assumed" in (self.mark, self.paying_mark) or bool(self.needs)

    def document(self) -> dict[str, Any]:
        """The answer as a JSON document."""
        return {
            "prefecture": self.prefecture,
            "province": self.province,
            "place_of_injury": self.place_of_injury,
            "place_of_acceptance": self.place_of_acceptance,
            "cross_province": self.cross_province,
            "decided_by": self.decided_by,
            "cites": list(self.cites),
            "mark": self.mark,
            "paying_agency": self.paying_agency,
            "paying_cites": list(self.paying_cites),
            "before_scheme": None if self.before_scheme is None else self.before_scheme.date.isoformat(),
            "needs": list(self.needs),
            "provisional": self.provisional,
        }


def jurisdiction(place_of_injury: str, on: date, *, place_of_acceptance: str | None = None) -> Jurisdiction:
    """Where the case of an injury in a city or county belongs, for accidents of a day.

    Raises CallerFault `unknown_place` or `place_too_wide`.
    """
    places = law.places()
    injured, taken = places.resolve(place_of_injury).code, None
    if place_of_acceptance is not None:
        taken = places.resolve(place_of_acceptance).code
    across = taken is not None and places.province_of(taken) != places.province_of(injured)
    rule = _number("cross_province_competence" if across else "jurisdiction_by", injured, on)
    by_acceptance = rule is not None and rule.value == "place_of_acceptance" and taken is not None
    competent = taken if by_acceptance and taken is not None else injured
    prefecture = places.prefecture_of(competent)
    paying = _number("paying_agency", competent, on)
    needs = [] if rule else ["cross_province_competence" if across else "jurisdiction_by"]
    began = law.book().scheme_began(injured)
    return Jurisdiction(
        prefecture=prefecture,
        province=places.province_of(prefecture),
        place_of_injury=injured,
        place_of_acceptance=taken,
        decided_by=str(rule.value) if rule else "place_of_injury",
        cites=rule.cites if rule else (),
        mark=rule.mark if rule else "assumed",
        paying_agency=str(paying.value) if paying else None,
        paying_cites=paying.cites if paying else (),
        paying_mark=paying.mark if paying else None,
        before_scheme=began if on < began.date else None,
        needs=(*needs, *(() if paying else ("paying_agency",))),
    )


def pays(of: Jurisdiction, agency_place: str) -> bool:
    """Whether the agency of a place may pay for the case: where the city agency pays, it and no other.

    Raises CallerFault `paying_agency_open` where the province has not said which agency pays.
    """
    if of.paying_agency is None:
        raise CallerFault(
            "paying_agency_open",
            "该省由哪一级经办机构支付尚未确定，由省级人力资源社会保障部门确定。",
            "Which agency pays is not established for the province; its authority must fix it.",
            place=of.province,
            remedy_zh="登记数值 paying_agency 后再办理。",
            remedy_en="Record the number paying_agency first.",
        )
    if of.paying_agency == "city_agency":
        return law.places().resolve(agency_place).code == of.prefecture
    return agency_place in law.places().path(of.place_of_injury)


def _number(name: str, place: str, on: date) -> law.Value | None:
    try:
        return law.book().number(name, place=place, on=on)
    except law.MissingNumber:
        return None
