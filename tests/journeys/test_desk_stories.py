"""Work that waits today: every post of both cities finds something, nothing lies in the future, and the auditor agrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from sqlalchemy import event, func, select

from zhibao.access import rules
from zhibao.access.tables import AccountRow, CredentialRow, OpenSessionRow
from zhibao.app import database, demo_accounts
from zhibao.app.home import Home, init_home
from zhibao.cases import acts as cases
from zhibao.cases import reports, unapplied
from zhibao.cases.model import BenefitState, ConfirmationState, RemedyState, Track
from zhibao.control import acts as flags
from zhibao.fund import acts as fund
from zhibao.fund.model import Post, State
from zhibao.journeys import cases_to_one_stop, control_stories, desk_stories
from zhibao.journeys.home_to_export import at_one_instant, home_to_export
from zhibao.journeys.injury_office import Office
from zhibao.kit import acts
from zhibao.kit.clock import ZONE
from zhibao.kit.tables import Base
from zhibao_audit import audit

NOW = datetime(2026, 5, 20, 10, tzinfo=ZONE)


@dataclass
class Played:
    home: Home
    told: list[dict[str, Any]]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """A demo home with its accounts, in which the work was made on a day of 2026."""
    home = init_home("taoyuan", True, tmp_path_factory.mktemp("desk") / "home")

    @event.listens_for(home.engine, "connect")
    def _relax(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    home.engine.dispose()
    demo_accounts.make_demo_accounts(home, NOW)
    folder = home.path / "demo"
    folder.mkdir()
    with time_machine.travel(NOW, tick=False):
        told = desk_stories.play(lambda _: Office(home.reading, home.session, home.keyring, home.orders, folder), NOW)
    yield Played(home, told)
    home.engine.dispose()


def test_every_post_finds_work_in_each_city(played: Played) -> None:
    city = Counter((one["post"], one["place"][:4]) for one in played.told)
    office = {name for name, post in rules.posts().items() if post.group.value in ("business", "finance", "data_administration")}
    # Nothing waits for those who watch or administer; the provincial committee sits in the province alone. Who keeps the books of
    # the fund or collects the contributions finds what is open on a screen of its own.
    elsewhere = {"fund_accountant", "fund_supervisor", "collection_clerk", "collection_decider"}
    posts = office - elsewhere - {"supervisor", "grant_applicant", "provincial_committee", "list_keeper", "number_keeper"}
    assert posts <= {post for post, _ in city}
    assert {"confirmation_officer", "case_clerk", "benefit_assessor", "payment_checker", "account_keeper"} <= {post for post, where in city if where == "5702"}
    assert city["provincial_committee", "5701"] == 1


def test_each_case_stands_where_it_is_said_to_wait(played: Played) -> None:
    with played.home.reading() as session:
        by_key = {one["key"]: cases.case_state(session, one["case_no"]) for one in played.told if one["case_no"]}
        waiting = [one for one in reports.reports(session) if one.waits]
    expected = {
        "reported": ConfirmationState.REPORTED, "filed": ConfirmationState.FILED, "applied": ConfirmationState.APPLIED,
        "material": ConfirmationState.MATERIAL_REQUESTED, "accepted": ConfirmationState.ACCEPTED, "investigating": ConfirmationState.INVESTIGATING,
        "confirmed": ConfirmationState.CONFIRMED, "not_confirmed": ConfirmationState.NOT_CONFIRMED_SERVED,
    }  # fmt: skip
    assert {key: by_key[key].states[Track.CONFIRMATION] for key in expected} == expected
    assert by_key["objection"].states[Track.REMEDY] is RemedyState.OBJECTED
    states = {"appraisal_applied": "applied", "appraisal_accepted": "accepted", "appraisal_panel": "panel_drawn", "appraisal_opinions": "examined",
              "appraisal_concluded": "concluded", "second_appraisal": "applied"}  # fmt: skip
    assert {key: by_key[key].states[Track.APPRAISAL].value for key in states} == states
    benefits = {"benefit_applied": BenefitState.APPLIED, "assessed": BenefitState.ASSESSED, "reviewed": BenefitState.REVIEWED,
                "awarded": BenefitState.AWARDED, "returned": BenefitState.AWARDED, "paid": BenefitState.PAID}  # fmt: skip
    assert {key: by_key[key].states[Track.BENEFIT] for key in benefits} == benefits
    assert len(waiting) == 1


def test_a_batch_waits_for_each_of_its_posts_and_one_came_back(played: Played) -> None:
    with played.home.reading() as session:
        waiting = [batch.next_post for batch in fund.unsent(session)]
        states = Counter(payment.state for batch in fund.batches(session) for payment in batch.payments)
    assert Counter(waiting) == {Post.CHECKER: 2, Post.APPROVER: 2, Post.RELEASER: 2, None: 1}
    assert states[State.RETURNED] == 2 and states[State.SETTLED] == 2


def test_one_application_goes_its_way_by_itself_and_is_told_beside_the_others(played: Played) -> None:
    numbers = {one["key"]: one["case_no"] for one in played.told}
    with played.home.reading() as session:
        by_key = {key: cases.case_state(session, numbers[key]) for key in ("one_stop", "one_stop_paid", "put_forward", "fetched")}
        found = cases.cases(session, prefecture="570100")
        told = cases_to_one_stop.board(session, "570100", [cases_to_one_stop.seen(case) for case in found], len(found), NOW.date())
    step = by_key["one_stop"].last("appraisal_application")
    assert step is not None and step.actor == "job:one_stop"
    assert by_key["one_stop_paid"].states[Track.BENEFIT] is BenefitState.PAID
    assert unapplied.put_items(by_key["put_forward"]) == ("disability_lump_sum", "disability_allowance", "attendance_allowance")
    assert {one["case_no"]: one["in_charge"] for one in told["cases"]} == {numbers["one_stop"]: "case_clerk:zhou.yun", numbers["one_stop_paid"]: "case_clerk:zhou.yun"}
    assert (told["effect"]["one_stop"]["case_numbers"], told["effect"]["one_stop"]["median_visits"]) == ([numbers["one_stop_paid"]], 1)
    assert told["effect"]["ordinary"]["median_visits"] == 2
    assert [(one["case_no"], one["status"]) for one in told["fetches"]] == [(numbers["fetched"], "asked")]
    assert numbers["put_forward"] in {one["case_no"] for one in told["put_forward"]}


def test_the_planted_misconduct_and_nothing_else_is_flagged(played: Played) -> None:
    numbers = {one["key"]: one["case_no"] for one in played.told}
    with played.home.reading() as session:
        found = {one.rule: one for one in flags.flags(session)}
    assert set(found) == {"paper_twice"}
    assert {one.case_no for one in found.values()} <= {numbers[key] for key in control_stories.SAME_PHOTOGRAPH}


def test_nothing_lies_in_the_future_and_nobody_acts_outside_her_city(played: Played) -> None:
    with played.home.reading() as session:
        assert session.execute(select(func.max(acts.Act.at)).where(acts.Act.subject.like("%:%570%"))).scalar_one() <= NOW
        second = set(session.execute(select(acts.Act.actor).where(acts.Act.subject.like("case:5702%"))).scalars())
        first = set(session.execute(select(acts.Act.actor).where(acts.Act.subject.like("case:5701%"))).scalars())
    assert {actor for actor in first & second if not actor.startswith(("job:", "worker", "platform", "expert"))} == set()


def test_an_account_waits_for_every_worker_who_must_act(played: Played) -> None:
    with played.home.reading() as session:
        names = set(session.execute(select(AccountRow.name)).scalars())
    assert {one["worker"] for one in played.told if one["post"] == "worker"} <= names
    assert demo_accounts.make_demo_accounts(played.home, NOW) == 0, "made once"


def test_the_auditor_agrees_and_nothing_leaves_by_which_one_could_sign_in(played: Played, tmp_path: Path) -> None:
    database.load_tables()
    with played.home.session() as session:
        session.add(OpenSessionRow(digest="d", account="lin.jin", csrf="c", grant_no=None, second_factor=0, opened_at=NOW, seen_at=NOW, ended_at=None,
                                   challenge=None, challenged_at=None))  # fmt: skip
    with played.home.reading() as session:
        home_to_export(at_one_instant(session), played.home.keyring, tmp_path / "out", Base.metadata.sorted_tables, at=NOW, release="test")
        kept = list(session.execute(select(CredentialRow.value).limit(1)).scalars())
    report = audit(tmp_path / "out")
    assert report.findings == [] and (report.checked["rate_reviews"], report.checked["rating_factors"]) == (1, 1)
    written = {path.name for path in (tmp_path / "out").iterdir()}
    secrets = {"credential", "credential_use", "open_session", "sign_in_miss", "machine_secret", "machine_secret_end", "machine_token",
               "machine_nonce", "answered_request"}  # fmt: skip
    assert not {f"{name}.jsonl" for name in secrets} & written
    assert {"account.jsonl", "account_step.jsonl", "post_grant.jsonl", "post_grant_step.jsonl", "person_read.jsonl", "machine_client.jsonl"} <= written
    whole = b"".join(path.read_bytes() for path in (tmp_path / "out").iterdir())
    assert kept[0].encode() not in whole and "周云".encode() not in whole
    assert b'"grant_approved"' in whole
