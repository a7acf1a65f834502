"""Cases: the list, the file, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from zhibao.access import masking
from zhibao.cases import documents, step_forms
from zhibao.cases import rules as case_rules
from zhibao.cases.board import Line
from zhibao.cases.clock_rules import RULES
from zhibao.cases.guards import Attempt
from zhibao.cases.model import ROLE_ZH, STATE_ZH, TRACK_ZH, CaseState, Permitted, Track
from zhibao.cases.work import days_left
from zhibao.journeys import case_page
from zhibao.kit.errors import CallerFault
from zhibao.registry import answers as registry
from zhibao.web.boards import board_of, lines, visible_numbers
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models.office import CaseNo, page
from zhibao.web.models.office_cases import CaseFile, CasePage, NextSteps, Unmasked, UnmaskForm
from zhibao.web.office import contacts_of, last_act, masked_name_of, visible

router = APIRouter(prefix="/api")
_COLOURS = {"red": 0, "yellow": 1, "green": 2}
_READ = ("name_masked", "document_number_masked", "contact_masked", "case_file", "narratives", "evidence_list", "awards", "payments")
Text = Annotated[str | None, Query(max_length=60)]
Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=500)]


@operation(router, "GET", "/cases", "cases.list", response_model=CasePage, summary="Cases of my area")
def list_cases(
    desk: At, open: bool = False, state: Annotated[str | None, Query(pattern=r"^[a-z]+:[a-z_]+$", max_length=60)] = None,
    colour: Literal["red", "yellow", "green"] | None = None, city: Annotated[str | None, Query(pattern=r"^[0-9]{6}$")] = None,
    q: Text = None, names: bool = False, offset: Offset = 0, limit: Limit = 50,
) -> Any:  # fmt: skip
    """The cases that the caller may see, in the order of their numbers. With `names` each row shows its masked name, and is logged."""
    found = chosen(desk, open_only=open, state=state, colour=colour, city=city, text=q)
    rows = [row_of(line, desk) for line in found[offset : offset + limit]]
    if names:
        with desk.acting() as session:
            registry.read_workers(session, desk.home.keyring, [int(row["person"]) for row in rows])
        for row in rows:
            row["name"] = masked_name_of(desk, int(row["person"]))
            desk.read(int(row["person"]), ("name_masked",), case_no=row["case_no"], purpose="list")
    return page(rows, len(found), offset, limit)


@operation(router, "GET", "/cases/{case_no}", "cases.show", response_model=CaseFile, summary="The file of a case")
def show(case_no: CaseNo, desk: At, response: Response) -> Any:
    """Everything that the file holds, personal data masked; the read is logged and the person can see it."""
    case = visible(desk, case_no)
    today = desk.today
    with desk.acting() as session:
        said = case_page.case_page(session, desk.home.keyring, desk.home.path / "evidence", case_no, today)
        said["worker"] = _masked(desk, case)
    elsewhere = [one for held in said["evidence"]["documents"] for one in held["elsewhere"]]
    mine = set(visible_numbers(desk, board_of(desk))) if elsewhere else set()
    for held in said["evidence"]["documents"]:
        held["elsewhere"] = [one for one in held["elsewhere"] if one in mine]
    desk.read(case.person, _READ, case_no=case_no)
    response.headers["ETag"] = f'"{said["last_act"]}"'
    return said


@operation(router, "GET", "/cases/{case_no}/next", "cases.next", response_model=NextSteps, summary="What can be done next, and why not")
def next_steps(case_no: CaseNo, desk: At) -> Any:
    """The steps that the case allows: whether the caller's post may take each, why not, and what its form asks for."""
    case = visible(desk, case_no)
    today = desk.today
    post = desk.who.post or ""
    steps = [_next(desk, case, one, post) for one in case_rules.next_steps(case, today)]
    with desk.acting() as session:
        return {"case_no": case_no, "last_act": last_act(session, case_no), "post": post, "steps": steps}


@operation(router, "POST", "/cases/{case_no}/unmask", "cases.unmask", response_model=Unmasked, summary="Clear values, with a purpose")
def unmask(case_no: CaseNo, form: UnmaskForm, desk: At) -> Any:
    """Name, document number and contacts in clear. The person sees who asked, when and for what."""
    case = visible(desk, case_no)
    with desk.acting() as session:
        name = registry.name_of_worker(session, desk.home.keyring, case.person)
        number = registry.document_of_worker(session, desk.home.keyring, case.person)
    desk.read(case.person, ("name", "document_number", "contact"), case_no=case_no, purpose=form.purpose, unmasked=True, note=form.note)
    return {"name": name, "document_number": number, "contacts": contacts_of(desk, case)}


def chosen(desk: Desk, *, open_only: bool, state: str | None, colour: str | None, city: str | None, text: str | None) -> list[Line]:
    """The cases of the caller's area that fit the filters. Raises CallerFault `unknown_state`."""
    track, name = _state(state)
    today = desk.today
    return [
        line
        for line in lines(desk)
        if not (open_only and line.closed)
        and (track is None or line.states[track].value == name)
        and (city is None or line.prefecture == city)
        and (text is None or text.strip() in line.case_no)
        and (colour is None or _colour(line, today) == colour)
    ]


def row_of(line: Line, desk: Desk) -> dict[str, Any]:
    """A case in a list, with what it waits for first."""
    today = desk.today
    work = sorted(line.at(today), key=lambda one: (_COLOURS[one.colour], one.due or today.max))
    first = work[0] if work else None
    left, unit = days_left(first.clock, today) if first else (None, None)
    return {
        "case_no": line.case_no, "person": str(line.person), "name": None, "place": line.place, "place_zh": case_page.place_zh(line.place),
        "prefecture": line.prefecture, "injury_at": line.injury_at.isoformat(), "version_of_law": line.version_of_law,
        "states": {
            held.value: {"state": value.value, "zh": STATE_ZH[held][value], "track_zh": TRACK_ZH[held]} for held, value in line.states.items()
        },
        "closed": line.closed, "outcome": line.outcome, "late": line.late, "before_scheme": line.before_scheme,
        "colour": first.colour if first else "green", "due": None if first is None or first.due is None else first.due.isoformat(),
        "days_left": left, "days_unit": unit, "provisional": first is not None and first.clock is not None and first.clock.provisional,
        "waits_for": first.role.value if first else None, "waits_for_zh": first.role_zh if first else None, "last_act": line.last_act,
    }  # fmt: skip


def _colour(line: Line, today: Any) -> str:
    return min((work.colour for work in line.at(today)), key=lambda colour: _COLOURS[colour], default="green")


def _state(text: str | None) -> tuple[Track | None, str]:
    if text is None:
        return None, ""
    track, _, name = text.partition(":")
    if track not in set(Track) or name not in {state.value for state in STATE_ZH[Track(track)]}:
        raise CallerFault(
            "unknown_state", f"没有状态“{text}”。", f"There is no state {text!r}.", place="state",
            remedy_zh="写作“环节:状态”，例如 confirmation:investigating。", remedy_en="Write it as track:state, confirmation:investigating.",
        )  # fmt: skip
    return Track(track), name


def _masked(desk: Desk, case: CaseState) -> dict[str, Any]:
    with desk.acting() as session:
        name = registry.name_of_worker(session, desk.home.keyring, case.person)
        number = registry.document_of_worker(session, desk.home.keyring, case.person)
    phones = contacts_of(desk, case)
    return {
        "name": None if name is None else masking.masked_name(name), "document_number": None if number is None else masking.masked_document(number),
        "phone": masking.masked_phone(phones[0]) if phones else None, "masked": True,
    }  # fmt: skip


def _next(desk: Desk, case: CaseState, permitted: Permitted, post: str) -> dict[str, Any]:
    step = permitted.step
    said = documents.permitted_document(permitted)
    blocks = case_rules.blocks_of(case, Attempt(step, desk.today, desk.actor))
    held = {(block.code, block.zh, block.en) for block in blocks} | {(block.code, block.zh, block.en) for block in permitted.blocks}
    why_zh, why_en = [zh for _, zh, _ in sorted(held)], [en for _, _, en in sorted(held)]
    if post not in step.roles:
        why_zh.insert(0, f"由{'、'.join(ROLE_ZH[role] for role in step.roles)}办理。")
        why_en.insert(0, f"Taken by: {', '.join(step.roles)}.")
    where = step_forms.ELSEWHERE.get(step.verb)
    words = None if where is None else step_forms.ELSEWHERE_WORDS[where]
    return {
        "verb": step.verb, "zh": step.zh, "en": step.en, "track": step.track.value, "may": not why_zh, "why_not_zh": why_zh, "why_not_en": why_en,
        "roles": said["roles"], "roles_zh": said["roles_zh"], "adverse": step.adverse, "document_zh": said["document"],
        "grounds": list(step_forms.grounds(case, step)), "elsewhere": None if words is None else {"page": where, "zh": words[0], "en": words[1]},
        "fields": [one.document() for one in step_forms.fields(case, step, post)], "starts": list(step.starts), "ends": list(step.ends),
        "clocks_zh": _clocks_zh(step.starts),
    }  # fmt: skip


def _clocks_zh(names: Sequence[str]) -> list[str]:
    return [RULES[name.partition(":")[0]].zh for name in names]
