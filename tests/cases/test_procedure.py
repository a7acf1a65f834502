"""The procedure table: whole, cited, consistent, and the only way a case moves."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.cases import one_database
from tests.cases.ground import GROUND, File, actor, at
from zhibao import law
from zhibao.cases import acts, diagram, guards, rules
from zhibao.cases.clock_rules import RULES
from zhibao.cases.facts import FACTS, resolves
from zhibao.cases.model import (
    INITIAL,
    OUTCOME_ZH,
    ROLE_ZH,
    STATE_ZH,
    BenefitState,
    ConfirmationState,
    Outcome,
    Role,
    Track,
)
from zhibao.cases.procedure import BY_VERB, STEPS
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

engine, session = one_database.engine, one_database.session


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.verb}-{step.sources[0]}")
def test_a_row_is_whole(step: object) -> None:
    from zhibao.cases.model import Step

    assert isinstance(step, Step)
    assert step.zh and step.en and step.roles and step.sources
    assert step.cites and all(resolves(cite) for cite in step.cites)
    assert all(name in FACTS for name in step.required)
    assert all(name == "can_be_corrected" or name in guards.GUARDS for name in step.guards)
    effects = (*step.starts, *step.ends, *step.suspends, *step.resumes, *step.extends)
    for name in effects:
        base, colon, fact = name.partition(":")
        assert base in RULES
        assert not colon or fact in step.required
    if step.document is not None:
        assert law.code_list("form").zh_of(step.document)


def test_rows_of_one_verb_agree() -> None:
    for rows in BY_VERB.values():
        effects = {(row.required, row.roles, row.starts, row.ends, row.sets, row.guards, row.adverse) for row in rows}
        assert len(effects) == 1
        sources = [state for row in rows for state in row.sources]
        assert len(sources) == len(set(sources)), "two rows for one state"


@pytest.mark.parametrize("track", Track)
def test_every_state_is_named_reached_and_left(track: Track) -> None:
    rows = [step for step in STEPS if step.track is track]
    reached = {step.target for step in rows} | {INITIAL[track]}
    assert set(STATE_ZH[track]) == set(type(INITIAL[track]))
    for state in STATE_ZH[track]:
        assert state in reached
        assert any(state in step.sources for step in rows), state
        assert type(state) is type(INITIAL[track])


def test_the_rows_of_a_track_speak_of_its_states() -> None:
    for step in STEPS:
        assert {type(state) for state in (*step.sources, step.target or step.sources[0])} == {type(INITIAL[step.track])}


def test_every_guard_and_clock_is_used() -> None:
    assert {name for step in STEPS for name in step.guards} - {"can_be_corrected"} == set(guards.GUARDS)
    assert {name.partition(":")[0] for step in STEPS for name in step.starts} == set(RULES)
    for name in RULES:
        assert any(name == end.partition(":")[0] for step in STEPS for end in step.ends) or RULES[name].right


def test_every_number_of_a_clock_is_a_number_of_the_law() -> None:
    for rule in RULES.values():
        for number in (rule.number, rule.extension, *(name for _, name in rule.instead)):
            if number is not None:
                assert law.book().parameter(number).kind in ("time_limit", "quantity"), number


def test_every_word_has_its_chinese() -> None:
    assert set(ROLE_ZH) == set(Role)
    assert set(OUTCOME_ZH) == set(Outcome)


def test_a_refusal_names_reason_article_and_remedy() -> None:
    for verb in ("nonacceptance", "nonconfirmation", "revocation", "award_revocation", "recovery", "objection_answer"):
        assert {"reason", "article", "remedy"} <= set(BY_VERB[verb][0].required)
        assert BY_VERB[verb][0].adverse


def test_no_adverse_step_is_open_to_a_job() -> None:
    assert [step.verb for step in STEPS if step.adverse and Role.JOB in step.roles] == []


def refused(file: File, verb: str, day: str, **more: object) -> str:
    with pytest.raises(CallerFault) as caught:
        file.take(verb, day, **more)  # type: ignore[arg-type]
    blocked = caught.value.facts.get("because")
    return ",".join(blocked) if blocked else caught.value.code


def test_a_job_never_refuses_a_person(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    assert refused(file, "nonconfirmation", "2025-10-09", post="job") == "person_needed"
    assert refused(file, "nonconfirmation", "2025-10-09", post="case_clerk") == "role_not_permitted"
    assert refused(file, "inquiry", "2025-10-09", post="job") == "role_not_permitted"


def test_a_step_out_of_order_is_refused_and_leaves_nothing(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    before = len(file.state.taken)
    assert refused(file, "confirmation", "2025-09-24") == "step_not_permitted"
    assert refused(file, "appraisal_application", "2025-09-24") == "not_confirmed"
    assert len(file.state.taken) == before


@pytest.mark.parametrize("missing", ["reason", "article", "remedy"])
def test_a_refusal_without_its_parts_is_refused(session: Session, keyring: Keyring, missing: str) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    assert refused(file, "nonconfirmation", "2025-10-09", **{missing: None}) in ("fact_missing", "fact_form")


def test_an_article_that_does_not_exist_is_refused(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    assert refused(file, "confirmation", "2025-10-09", article="measures-2025 §99") == "fact_form"
    assert refused(file, "confirmation", "2025-10-09", ground="measures-2025 §99") == "unknown_provision"


def test_missing_material_is_asked_for_once(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "material_request", "material_received")
    assert refused(file, "material_request", "2025-09-25") == "asked_before"
    file.go("2025-09-26", "withdrawal", "application", "material_request")


def test_a_late_application_is_taken_in_and_explained_before_acceptance(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.take("application", "2026-02-01", applicant="worker")
    assert file.state.facts["late"] is True
    assert refused(file, "acceptance", "2026-02-02") == "late_statement_missing"
    file.go("2026-02-03", "late_statement", "acceptance")


def test_an_application_in_time_is_not_late(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.take("application", "2025-12-19", applicant="worker")
    assert file.state.facts["late"] is False


def test_the_platforms_limit_is_its_own(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.take("application", "2025-10-23", applicant="platform")
    assert file.state.facts["late"] is True


def test_the_platforms_record_may_come_after_the_application(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "filing")
    assert file.state.at(Track.CONFIRMATION) is ConfirmationState.APPLIED


def test_one_party_does_not_apply_for_another(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    assert refused(file, "application", "2025-09-24", applicant="worker", post="platform") == "not_the_applicant"
    file.take("application", "2025-09-24", applicant="relative", post="case_clerk")


def test_an_open_inquiry_holds_the_decision_until_its_day(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    file.take("inquiry", "2025-09-25", due="2025-10-10")
    assert refused(file, "confirmation", "2025-10-10") == "inquiry_open"
    assert refused(file, "inquiry_answer", "2025-10-10", ref="I2") == "no_open_inquiry"
    file.go("2025-10-13", "confirmation")
    file.go("2025-10-14", "inquiry_answer")


def test_the_fast_lane_is_for_small_outpatient_cases(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance")
    assert refused(file, "fast_lane", "2025-09-24", cost_fen=300_001) == "not_small"
    assert refused(file, "fast_lane", "2025-09-24", outpatient_only=False) == "not_small"
    file.take("fast_lane", "2025-09-24", cost_fen=300_000)
    assert file.clock("decision", "2025-09-24").due == date(2025, 9, 26)


def test_a_place_without_a_fast_lane_says_so(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring, place="330106").go("2025-09-24", "application", "acceptance")
    assert refused(file, "fast_lane", "2025-09-24") == "no_fast_lane"


def test_suspension_needs_a_ground_of_the_law(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    assert refused(file, "suspension", "2025-09-25", suspension_ground="holiday") == "fact_form"
    file.go("2025-09-25", "suspension", "resumption")


def served(session: Session, keyring: Keyring) -> File:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    return file.go("2025-10-09", "confirmation", "service")


def appraised(file: File, day: str) -> File:
    file.go(day, "appraisal_application", "appraisal_acceptance", "panel", "examination", "appraisal")
    return file


def test_a_receipt_lies_between_decision_and_today(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    file.go("2025-10-09", "confirmation")
    assert refused(file, "service", "2025-10-10", received_on="2025-10-08") == "received_when"
    assert refused(file, "service", "2025-10-10", received_on="2025-10-11") == "received_when"


def test_nobody_can_appeal_against_what_was_not_served(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation")
    file.go("2025-10-09", "nonconfirmation")
    assert refused(file, "reconsideration", "2025-10-10") == "nothing_served"
    file.go("2025-10-10", "service", "reconsideration", "reconsideration_result")


def test_the_second_appraisal_belongs_to_the_province_and_is_final(session: Session, keyring: Keyring) -> None:
    file = appraised(served(session, keyring), "2025-10-15")
    file.go("2025-10-20", "appraisal_service")
    file.take("second_appraisal_application", "2025-10-25", applicant="worker")
    assert refused(file, "appraisal_acceptance", "2025-10-26") == "other_committee"
    for verb in ("appraisal_acceptance", "panel"):
        file.take(verb, "2025-10-26", post="provincial_committee")
    assert refused(file, "appraisal", "2025-10-27") == "other_stage"
    file.take("second_appraisal", "2025-10-27")
    file.take("appraisal_service", "2025-10-28", post="provincial_committee")
    assert refused(file, "second_appraisal_application", "2025-10-29") == "final"


def test_a_review_comes_a_year_after_the_conclusion(session: Session, keyring: Keyring) -> None:
    file = appraised(served(session, keyring), "2025-10-15")
    file.go("2025-10-20", "appraisal_service")
    assert refused(file, "review_appraisal_application", "2026-10-14") == "too_early"
    file.go("2026-10-15", "review_appraisal_application")


def test_an_appraisal_is_extended_once(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring)
    file.go("2025-10-15", "appraisal_application", "appraisal_acceptance", "appraisal_extension")
    assert refused(file, "appraisal_extension", "2025-10-16") == "extended_before"


def test_who_assessed_neither_reviews_nor_approves(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring).go("2025-10-13", "benefit_application", "assessment")
    assert refused(file, "review", "2025-10-14", person="p.benefit_assessor") == "same_person"
    assert refused(file, "review", "2025-10-14", digest="sm3:other") == "other_assessment"
    file.go("2025-10-14", "review")
    assert refused(file, "award", "2025-10-14", person="p.benefit_assessor") == "same_person"
    file.go("2025-10-14", "award")


def test_an_award_is_paid_once_and_again_only_after_a_return(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring).go("2025-10-13", "benefit_application", "assessment", "review", "award", "payment")
    assert refused(file, "payment", "2025-10-14") == "nothing_to_pay"
    file.go("2025-10-14", "payment_return", "payment")
    assert file.state.at(Track.BENEFIT) is BenefitState.PAID


def test_only_the_same_item_waits_for_the_officer(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring)
    file.take("double_coverage_task", "2025-10-10", items=["medical_care"])
    file.go("2025-10-13", "benefit_application", "assessment", "review", "award")
    assert refused(file, "payment", "2025-10-14") == "other_scheme"
    file.take("benefit_application", "2025-10-14", items=["hospital_meals"])
    file.take("assessment", "2025-10-14", items=["hospital_meals"])
    file.go("2025-10-14", "review")
    file.take("award", "2025-10-14", award_no="A2")
    file.take("payment", "2025-10-15", award_no="A2")
    file.take("double_coverage_decision", "2025-10-16", scheme="injury_protection")
    file.take("payment", "2025-10-17", award_no="A1")


def test_a_revoked_decision_stops_what_rests_on_it_and_begins_again(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring).go("2025-10-13", "benefit_application", "assessment", "review", "award")
    file.go("2025-10-20", "revocation")
    assert refused(file, "payment", "2025-10-21") == "not_confirmed"
    file.go("2025-10-22", "redecision", "confirmation")
    assert file.state.at(Track.CONFIRMATION) is ConfirmationState.CONFIRMED
    file.take("payment", "2025-10-23")


def test_a_file_closes_when_nothing_is_open(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring).go("2025-10-13", "benefit_application", "assessment", "review", "award")
    assert refused(file, "closing", "2025-10-14").startswith("outcome_does_not_fit")
    file.go("2025-10-14", "payment")
    assert refused(file, "closing", "2025-10-14") == "clock_open"
    file.go("2025-10-14", "award_service", "closing")
    assert refused(file, "objection", "2025-10-15") == "step_not_permitted"
    file.go("2026-10-15", "reopening", "objection")


def test_a_report_nobody_follows_is_closed_only_after_the_time_to_apply(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    assert refused(file, "closing", "2025-12-19", outcome="no_application") == "outcome_does_not_fit"
    file.take("closing", "2025-12-20", outcome="no_application")
    assert file.due("2026-01-01") == []


def test_next_steps_say_why_a_step_is_blocked(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    listed = {one.step.verb: [block.code for block in one.blocks] for one in acts.next_steps(session, file.case_no, date(2025, 9, 24))}
    assert listed["application"] == []
    assert listed["appraisal_application"] == ["not_confirmed"]
    assert "confirmation" not in listed


def test_a_step_is_corrected_by_an_act_that_reverses_it(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application")
    wrong = file.take("acceptance", "2025-09-25", clear=True)
    file.take("correction", "2025-09-26", act=wrong.place_in_chain, post="case_clerk")
    assert file.state.at(Track.CONFIRMATION) is ConfirmationState.APPLIED
    assert "clear" not in file.state.facts
    assert file.state.corrections == {wrong.place_in_chain: wrong.place_in_chain + 1}
    again = file.take("correction", "2025-09-27", act=wrong.place_in_chain + 1, post="supervisor")
    assert file.state.at(Track.CONFIRMATION) is ConfirmationState.ACCEPTED
    assert file.state.corrections == {wrong.place_in_chain + 1: again.place_in_chain}


def test_a_step_that_others_rest_on_is_not_corrected(session: Session, keyring: Keyring) -> None:
    file = served(session, keyring).go("2025-10-13", "benefit_application", "assessment", "review", "award", "payment")
    award = file.state.last("award")
    confirmation = file.state.last("confirmation")
    assert award is not None and confirmation is not None
    assert refused(file, "correction", "2025-10-14", act=award.place, post="benefit_approver") == "others_rest_on_it"
    assert refused(file, "correction", "2025-10-14", act=confirmation.place, post="supervisor") == "others_rest_on_it"
    assert refused(file, "correction", "2025-10-14", act=award.place, post="case_clerk") == "not_your_step"
    assert refused(file, "correction", "2025-10-14", act=1, post="supervisor") == "nothing_to_correct"


def test_the_opening_is_not_a_step_that_can_be_taken(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    with pytest.raises(CallerFault, match="unknown_step"):
        rules.check_step(file.state, "opening", Actor("a", "case_clerk"), {}, date(2025, 9, 24))
    with pytest.raises(CallerFault, match="unknown_step"):
        acts.take_step(session, keyring, file.case_no, "nothing", actor=actor("report"), ground=GROUND, facts={}, at=at("2025-09-24"))


def test_a_deadline_that_passed_is_not_moved(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring).go("2025-09-24", "application", "acceptance", "investigation", "clear_case")
    assert refused(file, "ordinary_case", "2025-10-11") == "deadline_passed"
    file.go("2025-10-13", "confirmation", "service", "appraisal_application", "appraisal_acceptance")
    assert refused(file, "appraisal_extension", "2025-12-13") == "deadline_passed"


def test_the_page_and_the_picture_are_the_table() -> None:
    assert (diagram.DOCS / diagram.PAGE).read_text(encoding="utf-8") == diagram.page()
    assert (diagram.DOCS / diagram.PICTURE).read_text(encoding="utf-8") == diagram.picture()
