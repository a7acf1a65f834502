"""From a concern to the office that answers it: what it names is looked up, its owner is named, and what waits stands in the work list.

An enquiry names a case, an enterprise or an insurer only where there is one. An enterprise that is not enrolled is named as
it is called, and whoever looks for such enterprises reads the plain list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.access.rules import posts
from zhibao.cases import acts as cases
from zhibao.concerns import acts, rules
from zhibao.concerns.escalation import acts as escalation
from zhibao.concerns.model import About, Enquiry
from zhibao.insurers import acts as insurers
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers as registry


def take_in(session: Session, keyring: Keyring, *, place: str, about_kind: str | None, about: str | None, actor: Actor, at: datetime, **told: Any) -> Enquiry:
    """Take in an enquiry after what it names was found. Raises CallerFault `unknown_case`, `unknown_platform`, `unknown_insurer`, and those of `acts.take_in`."""
    city = law.places().resolve(place)
    if city.level not in ("prefecture", "county"):
        raise CallerFault("unknown_place", "请填市的代码。", "Give the code of a city.", place="place")
    code = law.places().prefecture_of(city.code)
    named = (about or "").strip()
    if about_kind == About.CASE:
        cases.case_state(session, named)
    elif about_kind == About.ENTERPRISE and registry.enterprise_by_uscc(session, named) is None:
        raise CallerFault("unknown_platform", "没有这家平台企业；没有参保的，请选“没有参保的企业”。", "There is no such enterprise; for one that is not enrolled choose that kind.", place="about")
    elif about_kind == About.INSURER and named not in {one.insurer for one in insurers.mandates(session, place=code)}:
        raise CallerFault("unknown_insurer", "该承办机构在本市没有委托。", "That insurer has no mandate in this city.", place="about")
    return acts.take_in(session, keyring, place=code, about_kind=about_kind, about=named or None, actor=actor, at=at, **told)


def document(session: Session, one: Enquiry, on: date) -> dict[str, Any]:
    """An enquiry as others read it: with the names of its city, its theme, its post and what it is about; nobody's words."""
    theme, post, place = rules.themes()[one.theme], posts()[one.post], law.places().resolve(one.place)
    return one.document(on) | {
        "place_zh": place.name_zh, "place_en": place.name_en, "theme_zh": theme.zh, "theme_en": theme.en, "post_zh": post.zh, "post_en": post.en, "about_name": _named(session, one),
    }  # fmt: skip


def _named(session: Session, one: Enquiry) -> str | None:
    if one.about_kind is About.ENTERPRISE and one.about is not None:
        found = registry.enterprise_by_uscc(session, one.about)
        return one.about if found is None else found.name
    if one.about_kind is About.INSURER:
        return next((held.insurer_name for held in insurers.mandates(session, insurer=one.about)), one.about)
    return one.about


def waiting(session: Session, on: date) -> Iterator[Mapping[str, Any]]:
    """What of enquiries and important problems waits for somebody, wherever: for the work list of each post."""
    for one in acts.waiting(session, ""):
        late = one.late(on)
        yield {
            "kind": "enquiry", "number": one.enquiry_no, "post": one.post, "due": one.due_on, "late": late, "provisional": one.provisional,
            "since": one.at.astimezone(ZONE).date(), "zh": f"{rules.themes()[one.theme].zh}：{'再次提出，' if one.steps else ''}{'没有答复日' if one.due_on is None else '待答复'}",
            "en": f"{rules.themes()[one.theme].en}: {'no day for the answer' if one.due_on is None else 'to be answered'}",
        }  # fmt: skip
    for held in escalation.problems(session):
        own = next((to for to in held.addressed if to.body == "human_resources"), None)
        if own is not None and held.when(own.body, "answered") is None:
            yield {
                "kind": "problem", "number": held.problem_no, "post": "supervisor", "due": held.due_on, "late": held.late(own.body, on), "provisional": held.provisional,
                "since": held.at.astimezone(ZONE).date(), "zh": "重大问题报告待签收、答复", "en": "an important problem to receive and answer",
            }  # fmt: skip


def themes(session: Session, prefix: str, months: int | None = None) -> dict[str, Any]:
    """Themes by month and city with counts, and how many are answered in time, of everything or of the newest months."""
    rows = rules.recurring(acts.enquiries(session, prefix=prefix))
    kept = sorted({row["month"] for row in rows}, reverse=True)[:months]
    named: Sequence[dict[str, Any]] = [row | {"place_zh": law.places().resolve(row["place"]).name_zh, "place_en": law.places().resolve(row["place"]).name_en} for row in rows if row["month"] in kept]
    return {"rows": named, "recurring": sorted({row["zh"] for row in named if row["recurring"]})}
