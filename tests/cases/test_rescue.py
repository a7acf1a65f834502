"""From accident to treatment on both databases: times on record, late against the hours of the province, followed up to an end."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.cases.ground import File
from zhibao.cases import rescue
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

CLERK = Actor("zhou.yun", "case_clerk")


def test_late_is_what_passes_the_hours_and_is_followed_up(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    hurt = file.state.injury_at
    now = hurt + timedelta(days=3)

    def record(report: int, knew: int | None, treated: int | None, part: str = "called", by: Actor = CLERK) -> rescue.Rescue:
        def after(minutes: int | None) -> object:
            return None if minutes is None else hurt + timedelta(minutes=minutes)

        return rescue.record(session, file.case_no, reported_at=after(report), platform="9157", platform_knew_at=after(knew), treated_at=after(treated), platform_part=part, actor=by, at=now)  # type: ignore[arg-type]

    with pytest.raises(CallerFault, match="rescue_unknown"):
        rescue.rescue(session, file.case_no)
    for asked, code in (((-1, None, None), "rescue_form"), ((10, None, 9_999), "rescue_form"), ((10, None, None, "x"), "rescue_form"), ((10, None, None, "called", Actor("j", "job")), "person_needed")):
        with pytest.raises(CallerFault, match=code):
            record(*asked)  # type: ignore[arg-type]
    # Two hours from when the enterprise knew, six to treatment; to the minute.
    for report, knew, treated, late in ((150, 30, 360, ()), (151, 30, 360, ("report",)), (600, None, 361, ("treatment",)), (151, 30, None, ("report",)), (151, 30, 361, ("report", "treatment"))):
        found = record(report, knew, treated)
        assert (found.late, found.report_minutes, found.treatment_minutes) == (late, report, treated)
    with pytest.raises(CallerFault, match="rescue_form"):
        rescue.follow(session, keyring, file.case_no, "asked", " ", actor=CLERK, at=now)
    for verb, waits in (("asked", True), ("answered", True), ("closed", False)):
        assert rescue.follow(session, keyring, file.case_no, verb, "企业说明堵车。", actor=CLERK, at=now).open is waits
    with pytest.raises(CallerFault, match="rescue_closed"):
        rescue.follow(session, keyring, file.case_no, "asked", "再问", actor=CLERK, at=now)
    (told,) = rescue.rescues(session, "5701")
    assert [one["zh"] for one in told.document()["followed"]] == ["询问企业", "企业说明", "办结"] and rescue.rescues(session, "5702") == []


def test_where_the_province_says_no_hours_nothing_is_called_late(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring, place="330106")
    hurt = file.state.injury_at
    found = rescue.record(
        session, file.case_no, reported_at=hurt + timedelta(days=1), platform=None, platform_knew_at=hurt, treated_at=hurt + timedelta(days=2), platform_part="none", actor=CLERK,
        at=hurt + timedelta(days=3),
    )  # fmt: skip
    assert (found.late, found.open, found.treatment_minutes) == ((), False, 2_880)
