"""A paper that somebody else holds: asked by a logged exchange, printed into the file, judged by a person; where nothing comes, the party is asked."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.linkage.ground import HURT, NOW, PEOPLE, over, province
from zhibao import law
from zhibao.app.settings import font_folder
from zhibao.cases import evidence, fetching, papers, tasks
from zhibao.cases.papers import Paper
from zhibao.edge.simulation.partners import Fault, answer
from zhibao.journeys import exchange_to_log, paper_to_partner
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts
from zhibao.linkage.model import Envelope

CLERK, JUDGE = Actor("zhou.yun", "case_clerk"), Actor("lin.jin", "confirmation_officer")
FINDING = ("ref", "worker_id", "event_on", "responsibility")


class Desk:
    """A case of 桃源, its folder, and what left for the partner."""

    def __init__(self, session: Session, keyring: Keyring, folder: Path) -> None:
        self.session, self.keyring, self.folder = session, keyring, folder
        self.case_no = province(session, keyring)[0]
        self.left: list[tuple[Envelope, bytes]] = []

    def fetch(self, paper: Paper = Paper.ACCIDENT_FINDING, case_no: str | None = None) -> fetching.Fetch:
        return paper_to_partner.fetch(
            over(self.session), over(self.session), self.keyring, case_no or self.case_no, paper, leave=lambda *sent: self.left.append(sent), actor=CLERK, at=NOW
        )

    def answered(self, rows: list[dict[str, str]], fault: Fault = Fault.SOUND, paper: Paper = Paper.ACCIDENT_FINDING, names: tuple[str, ...] = FINDING) -> fetching.Fetch:
        path = answer(self.folder, self.left[-1][0], names, rows, fault)
        return paper_to_partner.take(
            over(self.session), over(self.session), self.keyring, self.folder / "evidence", font_folder(), self.case_no, paper, path, actor=CLERK,
            at=NOW + timedelta(days=3),
        )  # fmt: skip

    def tasks(self) -> list[str]:
        return [one.detail["why"] for one in tasks.open_tasks(self.session, f"case:{self.case_no}") if one.code == "paper_not_fetched"]


@pytest.fixture
def desk(session: Session, keyring: Keyring, tmp_path: Path) -> Desk:
    return Desk(session, keyring, tmp_path)


def finding(place: int = 0, **more: str) -> dict[str, str]:
    return {"ref": f"JJ{place}", "worker_id": PEOPLE[place].document, "event_on": HURT.isoformat(), "responsibility": "minor", **more}


def test_what_came_is_evidence_with_its_origin_and_a_person_judges_it(desk: Desk) -> None:
    asked = desk.fetch()
    assert (asked.status, asked.due_on) == ("asked", date(2025, 12, 11))
    ((envelope, content),) = desk.left
    lines = content.decode("utf-8-sig").splitlines()
    assert lines == ["worker_id,name,event_on", f"{PEOPLE[0].document},{PEOPLE[0].name},{HURT}"], "one person, and only the fields of the register"
    assert acts.request(desk.session, envelope.request).status == "asked"
    came = desk.answered([finding(), finding(1)])
    assert came.status == "come" and came.document is not None
    held = evidence.document(desk.session, came.document)
    assert (held.paper, held.media, held.status, held.actor) == (Paper.ACCIDENT_FINDING, "pdf", "pending", str(CLERK))
    printed = evidence.read_document(desk.session, desk.keyring, desk.folder / "evidence", held.ref)
    assert printed.startswith(b"%PDF-")
    assert desk.tasks() == []
    evidence.judge_document(desk.session, desk.keyring, held.ref, evidence.Verdict.ACCEPTED, "与案情一致", actor=JUDGE, at=NOW + timedelta(days=4))
    assert fetching.fetches(desk.session, desk.case_no)[0].status == "fits"
    with pytest.raises(CallerFault, match="already_held"):
        desk.fetch()


def test_the_same_answer_again_changes_nothing(desk: Desk) -> None:
    desk.fetch()
    first = desk.answered([finding()])
    assert desk.answered([finding()]) == first and len(evidence.documents(desk.session, desk.case_no)) == 1


def test_where_nothing_is_known_the_party_is_asked(desk: Desk) -> None:
    needed = papers.checklist(papers.CaseKind.TRAFFIC_ACCIDENT, injury_on=HURT)
    assert Paper.ACCIDENT_FINDING not in {one.paper for one in fetching.from_the_party(desk.session, desk.case_no, needed)}
    desk.fetch()
    # A row of somebody else does not become evidence of this case.
    assert desk.answered([finding(1)]).why == "nothing_known" and evidence.documents(desk.session, desk.case_no) == ()
    assert desk.tasks() == ["nothing_known"]
    left = {one.paper for one in fetching.from_the_party(desk.session, desk.case_no, needed)}
    assert Paper.ACCIDENT_FINDING in left and Paper.RECEIPTS not in left and Paper.DIAGNOSIS in left


def test_a_faulty_answer_is_refused_and_a_good_one_still_counts(desk: Desk) -> None:
    desk.fetch()
    with pytest.raises(CallerFault, match="digest_differs"):
        desk.answered([finding()], Fault.WRONG_DIGEST)
    assert desk.tasks() == ["answer_refused"] and fetching.fetches(desk.session, desk.case_no)[0].of_the_party
    assert desk.answered([finding()]).status == "come"


def test_no_case_waits_in_silence(desk: Desk) -> None:
    due = desk.fetch().due_on
    on_the_day = NOW.replace(year=due.year, month=due.month, day=due.day)
    assert fetching.watch(desk.session, [desk.case_no], at=on_the_day) == []
    assert fetching.watch(desk.session, [desk.case_no], at=on_the_day + timedelta(days=1)) == [(desk.case_no, Paper.ACCIDENT_FINDING)]
    assert fetching.watch(desk.session, [desk.case_no], at=on_the_day + timedelta(days=2)) == [] and desk.tasks() == ["late"]


def test_what_does_not_fit_is_asked_of_the_party(desk: Desk) -> None:
    desk.fetch()
    document = str(desk.answered([finding()]).document)
    evidence.judge_document(desk.session, desk.keyring, document, evidence.Verdict.REJECTED, "不是同一事故", actor=JUDGE, at=NOW + timedelta(days=4))
    (one,) = fetching.fetches(desk.session, desk.case_no)
    assert one.status == "unfit" and one.of_the_party


def test_what_is_held_or_under_way_is_not_asked_again(desk: Desk) -> None:
    desk.fetch()
    with pytest.raises(CallerFault, match="already_asked"):
        desk.fetch()
    with pytest.raises(CallerFault, match="not_fetchable"):
        desk.fetch(Paper.CONSENT)
    with pytest.raises(CallerFault, match="asked_by_case"):
        exchange_to_log.send(
            over(desk.session), over(desk.session), desk.keyring, "paper_death", "570000", HURT, HURT, leave=lambda *_: None, actor=CLERK, at=NOW
        )


def test_a_run_that_was_cut_off_goes_on_with_the_same_request(desk: Desk) -> None:
    def cut(*_: object) -> None:
        raise CallerFault("cannot_write", "盘满。", "The disk is full.")

    with pytest.raises(CallerFault, match="cannot_write"):
        paper_to_partner.fetch(over(desk.session), over(desk.session), desk.keyring, desk.case_no, Paper.ACCIDENT_FINDING, leave=cut, actor=CLERK, at=NOW)
    assert desk.fetch().status == "asked" and len(acts.requests(desk.session)) == 1


def test_without_a_ground_it_is_said_who_must_give_it_and_nothing_is_asked(desk: Desk) -> None:
    told = {one["paper"]: one for one in paper_to_partner.config("330100", NOW.date())}
    assert {one["mark"] for one in told.values()} == {"missing"} and "人力资源" in told["receipts"]["filled_by_zh"]
    here = {one["paper"]: one for one in paper_to_partner.config("570100", NOW.date())}
    assert here["receipts"]["mark"] == "assumed" and here["receipts"]["answer_days"] == 10
    hangzhou = _case_of_hangzhou(desk)
    with pytest.raises(CallerFault, match="no_ground") as refused:
        desk.fetch(case_no=hangzhou)
    assert "traffic police" in str(refused.value.remedy_en) and desk.left == [] and fetching.fetches(desk.session, hangzhou) == []


def test_every_fetched_paper_has_an_entry_of_the_register_about_one_case() -> None:
    from zhibao.linkage import rules

    for how in fetching.fetchable().values():
        entry = rules.exchange(how.exchange)
        assert (entry.subject, entry.way) == ("case", "ask") and how.after < entry.period_days
        assert "worker_id" in entry.takes and all(law.book().provision(one) for ground in entry.ground_in.values() for one in ground.cites)


def _case_of_hangzhou(desk: Desk) -> str:
    from zhibao.cases import acts as cases

    moment = NOW - timedelta(days=20)
    return cases.open_case(
        desk.session, desk.keyring, place="330106", injury_at=moment, person=desk.keyring.pseudonym(PEOPLE[0].document), channel="app", actor=Actor("w1", "worker"),
        at=moment, facts={"statement": "摔倒"},
    )  # fmt: skip
