"""From a database of cases to red flags of the process: each that was planted is found once, and a second look finds nothing new."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from tests.benefits.awarding import at
from tests.control.planted import CONTROL, NOW, City, sound
from tests.control.process.test_prints import saved, street
from tests.control.test_flags import over
from zhibao.access.tables import AccountRow
from zhibao.cases import evidence
from zhibao.control import acts as flags
from zhibao.control.tables import PrintRow
from zhibao.fund.tables import DeclaredRelativeRow
from zhibao.journeys import flags_to_answers, spending_to_flags
from zhibao.journeys.process_to_flags import Files
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

OFFICER = Actor("lin.wen", "benefit_assessor")


def planted(session: Session, keyring: Keyring, folder: Path) -> City:
    """A sound city, and in it an officer's own case, a relative's, papers used twice, and an account changed before a payment."""
    city = sound(session, keyring)
    own, kin = city.case(31), city.case(32, date(2025, 8, 9))
    for case_no in (own, kin):
        acts.record(session, verb="noted", subject=f"case:{case_no}", actor=str(OFFICER), ground="measures-2025 §11", content={}, at=at(9, 1))
    act = acts.record(session, verb="declared", subject="fund:x", actor=str(OFFICER), ground="measures-2025 §11", content={}, at=at(9, 1))
    session.add(AccountRow(name="lin.wen", person="lin.wen", shown_as=keyring.seal(b"x"), pseudonym=31, act_id=act.id))
    session.add(DeclaredRelativeRow(officer="lin.wen", payee="person:32", relation="sibling", withdraws=None, at=act.at, act_id=act.id))
    picture = street(7)
    again = saved(picture.resize((320, 240)), quality=60)
    for case_no, person, content in ((own, 31, saved(picture)), (kin, 32, again), (city.case(33, date(2025, 8, 12)), 33, again)):
        evidence.add_evidence(session, keyring, folder, case_no, "scene_photograph", content, person=person, actor=OFFICER, at=at(9, 1))
    session.flush()
    return city


def test_what_was_planted_is_found_once_and_answered_by_others(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    planted(session, keyring, tmp_path / "evidence")
    files = Files(tmp_path / "orders", tmp_path / "evidence")

    def sweep() -> dict[str, object]:
        return spending_to_flags.sweep(over(session), over(session), keyring, "570000", None, date(2026, 3, 1), files=files, at=NOW)

    told = sweep()
    by_rule = dict(told["by_rule"])  # type: ignore[call-overload]
    expected = {"self_dealing": 1, "declared_tie": 1, "paper_twice": 1, "picture_alike": 2}
    assert {name: by_rule[name] for name in expected} == expected
    assert session.query(PrintRow).count() == 3
    again = sweep()
    assert (again["hits"], again["new_flags"]) == (told["hits"], 0) and session.query(PrintRow).count() == 3
    flag = flags.flags(session, rule="self_dealing")[0]
    for actor, code in ((Actor("lin.wen", "control_officer"), "had_part"), (OFFICER, "post_needed")):
        try:
            flags_to_answers.answer(session, keyring, flag.number, finding="explained", reason="x", actor=actor, at=NOW)
        except CallerFault as fault:
            assert fault.code == code
        else:
            raise AssertionError(code)
    said = flags_to_answers.answer(session, keyring, flag.number, finding="irregular", reason="本人办理", actor=CONTROL, at=NOW + timedelta(days=1))
    assert said.status == "waits_for_second" and said.answers[0].reason == "本人办理"
