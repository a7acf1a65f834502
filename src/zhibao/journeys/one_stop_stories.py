"""One-stop handling in the demonstration: applied for once and paid, passed on to its appraisal, benefits that nobody had to apply for,
a finding of the police that is fetched and not asked for.
"""

from __future__ import annotations

from datetime import date, timedelta

from zhibao.cases import one_stop
from zhibao.cases.appraisal import Stage
from zhibao.cases.papers import Paper
from zhibao.cases.reports import Reporter
from zhibao.journeys import paper_to_partner
from zhibao.journeys.injury_office import Office, Part, Story
from zhibao.journeys.injury_stories import (
    Plan,
    appraised,
    award_served,
    card,
    report_to_confirmation,
    report_to_investigation,
)

_MEDICAL = "medical_care"
_ELIGIBLE = "3266.40"


def _together(office: Office, plan: Plan, *stages: str) -> Part:
    """Confirmed and served on one application for several stages, with one person in charge."""
    case_no = yield from report_to_confirmation(office, plan, days_to_decide=2, asked={"one_stop": list(stages), "items": [_MEDICAL]})
    with office.writing() as session:
        one_stop.take_charge(session, case_no, office.actor("case_clerk"), actor=office.actor("supervisor"), at=office.now)
    card(office, plan, case_no)
    return case_no


def passed_on(office: Office, plan: Plan) -> Story:
    """Asked for appraisal and benefits with the confirmation: the appraisal was applied for by itself and waits to be accepted."""
    yield from _together(office, plan, one_stop.APPRAISAL, one_stop.BENEFIT)


def paid(office: Office, plan: Plan) -> Story:
    """Asked for benefits with the confirmation, and paid without a second application."""
    case_no = yield from _together(office, plan, one_stop.BENEFIT)
    yield office.working_days(1, 10)
    given = {"medical": {"claimed": _ELIGIBLE, "eligible": _ELIGIBLE}, "death_date": None}
    award_no = yield from office.award(case_no, given, only=[_MEDICAL])
    yield from award_served(office, case_no, award_no)
    yield office.working_days(1, 9)
    yield from office.pay(award_no)


def put_forward(office: Office, plan: Plan) -> Story:
    """Appraised in a city that pays some benefits without application: they were put forward when the conclusion was served."""
    case_no = yield from report_to_confirmation(office, plan, days_to_decide=3)
    card(office, plan, case_no)
    yield office.working_days(5, 10)
    until: date = plan.moment.date() + timedelta(days=20)
    yield from appraised(office, plan, case_no, Stage.FIRST, ("5.9.2(6)",), 9, "none", (), until)


def fetched(office: Office, plan: Plan) -> Story:
    """The finding of the traffic police is asked for there; the worker is asked for nothing while the answer is awaited."""
    case_no = yield from report_to_investigation(office, plan, reporter=Reporter.WORKER)
    yield office.working_days(1, 11)
    paper_to_partner.fetch(
        office.reading, office.writing, office.keyring, case_no, Paper.ACCIDENT_FINDING, leave=lambda _, content: None, actor=office.actor("investigator"), at=office.now
    )
