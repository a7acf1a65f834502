"""What a page needs to draw the form of a step."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tests.cases.ground import File
from zhibao import law
from zhibao.cases import step_forms
from zhibao.cases.facts import FACTS
from zhibao.cases.procedure import BY_VERB, STEPS
from zhibao.kit.secrets import Keyring


def test_every_fact_and_word_has_a_name_in_both_languages(session: Session, keyring: Keyring) -> None:
    assert set(step_forms.FACT_EN) == set(FACTS)
    case = File(session, keyring).state
    for step in STEPS:
        for field in step_forms.fields(case, step, "case_clerk"):
            said = field.document()
            assert said["zh"] and said["en"]
            assert all(choice["zh"] and choice["en"] for choice in said["choices"])


def test_what_is_required_is_what_the_procedure_says(session: Session, keyring: Keyring) -> None:
    case = File(session, keyring).state
    for step in STEPS:
        fields = step_forms.fields(case, step, "case_clerk")
        assert tuple(field.fact.name for field in fields if field.required) == step.required
        assert len({field.fact.name for field in fields}) == len(fields)


def test_grounds_are_those_of_the_place_and_of_the_law_that_governs(session: Session, keyring: Keyring) -> None:
    case = File(session, keyring).state
    assert step_forms.grounds(case, BY_VERB["confirmation"][0]) == ("taoyuan-2025-1 §33", "measures-2025 §11", "measures-2025 §14")
    for step in STEPS:
        for cite in step_forms.grounds(case, step):
            assert law.book().instrument(cite.partition(" ")[0]).jurisdiction in ("570000", "000000") or set(step_forms.grounds(case, step)) == set(step.cites)


def test_the_choices_of_a_correction_are_the_steps_of_the_post(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.go("2025-09-23", "application", "acceptance")
    case, correction = file.state, BY_VERB["correction"][0]

    def offered(post: str) -> list[str]:
        field = next(one for one in step_forms.fields(case, correction, post) if one.fact.name == "act")
        return [value for value, _, _ in field.choices]

    places = {step.verb: str(step.place) for step in case.steps}
    assert offered("case_clerk") == [places["application"], places["acceptance"]]
    assert offered("benefit_assessor") == []
    assert offered("supervisor") == offered("case_clerk")


def test_an_answer_chooses_among_the_open_inquiries(session: Session, keyring: Keyring) -> None:
    file = File(session, keyring)
    file.go("2025-09-23", "application", "acceptance", "investigation", "inquiry")
    field = next(one for one in step_forms.fields(file.state, BY_VERB["inquiry_answer"][0], "investigator") if one.fact.name == "ref")
    assert [value for value, _, _ in field.choices] == ["I1"]
    inquiry = next(one for one in step_forms.fields(file.state, BY_VERB["inquiry"][0], "investigator") if one.fact.name == "ref")
    assert inquiry.default == "I2"
