"""The panel: drawn evenly, so that nobody can steer it and anybody can draw it again."""

from __future__ import annotations

import copy
import json
from collections import Counter
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.cases import one_database
from tests.cases.appraisals import (
    AT,
    BONES,
    CASE,
    CITY,
    CLERK,
    NERVES,
    SEATS,
    concluded,
    drawn,
    fill_register,
    opened,
    register_line,
    sealed_by_all,
    write_register,
)
from zhibao.cases.appraisal import Stage
from zhibao.cases.experts import import_experts, register
from zhibao.cases.opinions import reveal_opinions
from zhibao.cases.panel import commit_draw, draw_panel, draw_records, panel_of, recuse, replay, select_members
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

engine, session = one_database.engine, one_database.session


@pytest.fixture
def ref(session: Session, keyring: Keyring, tmp_path: Path) -> str:
    """An appraisal before a filled register."""
    fill_register(session, keyring, tmp_path)
    return opened(session).ref


def recused(session: Session, keyring: Keyring, ref: str, seat: int, **changed: Any) -> None:
    """A seat whose expert steps aside."""
    facts: dict[str, Any] = {"asked_by": "worker", "reason": "曾任主治医师", "granted": True, "actor": CLERK, "at": AT}
    recuse(session, keyring, ref, seat, **(facts | changed))


def code_of(fault: pytest.ExceptionInfo[CallerFault]) -> str:
    """The code of a refusal."""
    return fault.value.code


def test_a_panel_has_the_seats_that_were_asked_for(session: Session, keyring: Keyring, ref: str) -> None:
    panel = drawn(session, keyring, ref)
    assert panel.complete
    assert tuple(member.speciality for member in panel.members) == SEATS
    assert len({member.expert for member in panel.members}) == 3
    assert {member.expert for member in panel.members} <= {
        expert.person for expert in register(session, CITY, AT.date())
    }


def test_anybody_repeats_a_draw_from_what_is_published(session: Session, keyring: Keyring, ref: str) -> None:
    panel = drawn(session, keyring, ref)
    recused(session, keyring, ref, 2)
    again = drawn(session, keyring, ref, word="second-word")
    published = json.loads(json.dumps(draw_records(session, ref)))
    assert len(published) == 2
    assert replay(published[0]) == [[member.seat, str(member.expert)] for member in panel.members]
    assert replay(published[1]) == [[2, str(again.members[1].expert)]]


@pytest.mark.parametrize("part", ["seed", "candidates", "open_seats", "commitment", "register_digest"])
def test_a_record_that_was_touched_is_not_believed(session: Session, keyring: Keyring, ref: str, part: str) -> None:
    drawn(session, keyring, ref)
    record = copy.deepcopy(draw_records(session, ref)[0])
    if part in ("seed", "commitment", "register_digest"):
        record[part] = record[part][:-1] + ("0" if record[part][-1] != "0" else "1")
    else:
        record[part] = record[part][1:]
    with pytest.raises(ValueError, match="not the one"):
        replay(record)


def test_a_draw_made_in_another_way_is_not_believed(session: Session, keyring: Keyring, ref: str) -> None:
    drawn(session, keyring, ref)
    with pytest.raises(ValueError, match="another way"):
        replay(draw_records(session, ref)[0] | {"algorithm": "dice"})


def test_the_seed_is_promised_before_it_is_known(session: Session, keyring: Keyring, ref: str) -> None:
    seed = bytes(range(32))
    promise = commit_draw(session, keyring, ref, actor=CLERK, at=AT, seed=seed)
    before = acts.last(session, f"case:{CASE}")
    assert before is not None
    assert before.verb == "panel_seed_committed"
    assert before.content["commitment"] == promise.commitment
    assert seed.hex() not in str(before.content)
    assert draw_records(session, ref) == []
    draw_panel(session, keyring, ref, word="x", actor=CLERK, at=AT)
    after = acts.last(session, f"case:{CASE}")
    assert after is not None
    assert (after.verb, after.content["seed"]) == ("panel_drawn", seed.hex())


def test_a_round_is_promised_once_so_that_nobody_tries_seeds(session: Session, keyring: Keyring, ref: str) -> None:
    commit_draw(session, keyring, ref, actor=CLERK, at=AT)
    with pytest.raises(CallerFault) as fault:
        commit_draw(session, keyring, ref, actor=CLERK, at=AT)
    assert code_of(fault) == "draw_pending"
    draw_panel(session, keyring, ref, word="a", actor=CLERK, at=AT)
    with pytest.raises(CallerFault) as fault:
        draw_panel(session, keyring, ref, word="b", actor=CLERK, at=AT)
    assert code_of(fault) == "no_commitment"
    with pytest.raises(CallerFault) as fault:
        commit_draw(session, keyring, ref, actor=CLERK, at=AT)
    assert code_of(fault) == "panel_complete"


@pytest.mark.parametrize("word", ["", "a b", "口令", "x" * 33])
def test_a_word_has_a_form(session: Session, keyring: Keyring, ref: str, word: str) -> None:
    commit_draw(session, keyring, ref, actor=CLERK, at=AT)
    with pytest.raises(CallerFault) as fault:
        draw_panel(session, keyring, ref, word=word, actor=CLERK, at=AT)
    assert code_of(fault) == "word_form"


def chi_square(observed: Counter[Any], cells: list[Any], draws: int) -> Fraction:
    """How far counts are from an even spread over the cells."""
    expected = Fraction(draws, len(cells))
    return sum(((observed[cell] - expected) ** 2 / expected for cell in cells), Fraction(0))


# One in ten thousand even draws lies above these (chi-square with 19 and with 34 degrees of freedom).
ONCE_IN_TEN_THOUSAND = {19: 50, 34: 74}


def test_every_panel_is_equally_likely() -> None:
    people = [str(1000 + n) for n in range(7)]
    candidates = [[person, "bones_and_burns", "h"] for person in people]
    seats = [[seat, "bones_and_burns"] for seat in (1, 2, 3)]
    draws = 3500
    seen: Counter[frozenset[str]] = Counter()
    places: Counter[tuple[int, str]] = Counter()
    for number in range(draws):
        members = select_members("A-G1", 1, f"{number:064x}", "w", candidates, seats)
        seen[frozenset(person for _, person in members)] += 1
        places.update((seat, person) for seat, person in members)
    panels = [frozenset(panel) for panel in combinations(people, 3)]
    assert chi_square(seen, panels, draws) < ONCE_IN_TEN_THOUSAND[34]
    assert chi_square(places, [(seat, person) for seat in (1, 2, 3) for person in people], 3 * draws) < 50


def test_the_word_alone_spreads_the_draw_too() -> None:
    candidates = [[str(n), "surgery", "h"] for n in range(20)]
    first = Counter(
        select_members("A-G1", 1, "00" * 32, f"w{number}", candidates, [[1, "surgery"]])[0][1] for number in range(2000)
    )
    assert chi_square(first, [str(n) for n in range(20)], 2000) < ONCE_IN_TEN_THOUSAND[19]


def test_a_draw_does_not_hang_on_the_order_of_the_register() -> None:
    candidates = [[str(n), "surgery" if n % 2 else "head_senses", "h"] for n in range(12)]
    seats = [[1, "surgery"], [2, "head_senses"], [3, "surgery"]]
    assert select_members("A", 1, "ab", "w", candidates, seats) == select_members(
        "A", 1, "ab", "w", candidates[::-1], seats
    )


def test_a_recused_expert_leaves_and_never_comes_back(session: Session, keyring: Keyring, ref: str) -> None:
    before = drawn(session, keyring, ref)
    gone = {before.members[0].expert}
    recused(session, keyring, ref, 1)
    assert panel_of(session, ref).open_seats == ((1, BONES),)
    for turn in range(4):
        panel = drawn(session, keyring, ref, word=f"turn-{turn}")
        assert panel.members[0].expert not in gone
        assert panel.members[1:] == before.members[1:]
        gone.add(panel.members[0].expert)
        recused(session, keyring, ref, 1, asked_by="expert")


def test_a_recusal_that_is_not_granted_changes_nothing(session: Session, keyring: Keyring, ref: str) -> None:
    before = drawn(session, keyring, ref)
    recused(session, keyring, ref, 1, granted=False)
    assert panel_of(session, ref) == before
    act = acts.last(session, f"case:{CASE}")
    assert act is not None
    assert act.verb == "recusal_refused"
    assert "主治" not in str(act.content)


@pytest.mark.parametrize(
    "changed", [{"reason": " "}, {"asked_by": "insurer"}, {"seat": 9}, {"actor": Actor("draw", JOB)}]
)
def test_a_recusal_says_who_and_why(session: Session, keyring: Keyring, ref: str, changed: dict[str, Any]) -> None:
    drawn(session, keyring, ref)
    with pytest.raises(CallerFault) as fault:
        recused(session, keyring, ref, **({"seat": 1} | changed))
    assert code_of(fault) == "recusal"


def test_the_treating_hospital_and_the_worker_herself_are_left_out(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    fill_register(session, keyring, tmp_path)
    worker = register(session, CITY, AT.date())[0].person
    treated = "桃花市第2医院"
    ref = opened(session, person=worker, treating_hospitals=(treated,)).ref
    panel = drawn(session, keyring, ref)
    assert treated not in {member.hospital for member in panel.members}
    because = dict(draw_records(session, ref)[0]["excluded"])
    assert because[str(worker)] == "party"
    assert set(because.values()) == {"party", "treating_hospital"}


def test_nobody_of_an_earlier_panel_sits_again(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    fill_register(session, keyring, tmp_path)
    # The province has the same experts in its register as the city, and one bone and nerve expert more than the panel.
    lines = [register_line(n, committee="570000") for n in range(8)]
    lines += [register_line(n, NERVES, committee="570000") for n in range(8, 14)]
    import_experts(session, keyring, write_register(tmp_path / "p.csv", lines), actor=CLERK, at=AT)
    first = opened(session).ref
    concluded(session, keyring, first)
    second = opened(session, Stage.SECOND, received_on=AT.date(), application_on=AT.date()).ref
    sat = {member.expert for member in panel_of(session, first).members}
    panel = drawn(session, keyring, second)
    assert not sat & {member.expert for member in panel.members}
    assert {
        person for person, because in draw_records(session, second)[0]["excluded"] if because == "earlier_panel"
    } == {str(person) for person in sat}


def test_too_few_experts_are_named_by_speciality(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    path = write_register(tmp_path / "r.csv", [register_line(1), register_line(2, NERVES)])
    import_experts(session, keyring, path, actor=CLERK, at=AT)
    with pytest.raises(CallerFault) as fault:
        drawn(session, keyring, opened(session).ref)
    assert code_of(fault) == "experts_short"
    assert "bones_and_burns" in fault.value.en


def test_after_the_opinions_are_open_the_panel_stands(session: Session, keyring: Keyring, ref: str) -> None:
    drawn(session, keyring, ref)
    sealed_by_all(session, keyring, ref)
    reveal_opinions(session, keyring, ref, actor=CLERK, at=AT)
    with pytest.raises(CallerFault) as fault:
        recused(session, keyring, ref, 1)
    assert code_of(fault) == "opinions_open"
