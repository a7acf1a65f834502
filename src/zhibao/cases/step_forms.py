"""What a page needs to draw the form of a step: its facts with names, words to choose from, and grounds of the place.

Nothing here decides. What is required is what the procedure table says; the other facts may be told with a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zhibao import law
from zhibao.cases.facts import FACTS, Fact
from zhibao.cases.guards import open_refs, unpaid_awards
from zhibao.cases.model import OUTCOME_ZH, CaseState, Outcome, Step
from zhibao.cases.papers import PAPER_WORDS
from zhibao.cases.procedure import BY_VERB

FACT_EN: Mapping[str, str] = {
    "statement": "statement", "reason": "reasons", "findings": "what was found", "question": "question", "answer": "answer", "note": "note",
    "ref": "reference", "document": "number of the document", "digest": "digest", "proof": "proof of service", "late_statement": "statement on lateness",
    "platform": "platform enterprise", "officer": "officer", "other_case": "other case", "appraisal": "appraisal", "award_no": "award",
    "payment": "payment", "body": "body", "orders": "orders", "papers": "papers", "missing_papers": "missing papers", "items": "benefits", "one_stop": "stages asked for together",
    "due": "until", "received_on": "received on", "held_on": "held on", "total_fen": "total", "cost_fen": "cost", "act": "step",
    "clear": "clear facts and rights", "fast_lane": "fast lane", "outpatient_only": "outpatient care only", "in_person": "examined in person",
    "late": "late", "granted": "granted", "article": "article of the law", "remedy": "remedies told", "channel": "channel", "applicant": "applicant",
    "application_kind": "kind of application", "addressee": "addressee", "delivery": "way of service", "asked": "who is asked",
    "suspension_ground": "ground of the suspension", "result": "result", "scheme": "scheme", "outcome": "outcome",
}  # fmt: skip
_WORDS: Mapping[str, tuple[str, str]] = {
    "app": ("手机端", "app"), "platform": ("平台企业", "platform enterprise"), "agency": ("平台服务机构", "service agency"),
    "telephone": ("电话", "telephone"), "counter": ("窗口", "counter"), "service_agency": ("平台服务机构", "service agency"),
    "worker": ("职业人员本人", "the worker"), "relative": ("近亲属", "near relative"), "union": ("工会", "union"),
    "disability": ("伤残待遇", "disability benefits"), "death": ("死亡待遇", "death benefits"),
    "direct": ("直接送达", "by hand"), "post": ("邮寄送达", "by post"), "electronic": ("电子送达", "electronically"), "left": ("留置送达", "left at the door"),
    "notice": ("公告送达", "by public notice"), "witness": ("证人", "witness"), "hospital": ("医院", "hospital"), "police": ("公安机关", "police"),
    "other": ("其他", "other"), "judicial_finding_pending": ("等待司法机关的结论", "a judicial finding is pending"),
    "administrative_finding_pending": ("等待行政机关的结论", "an administrative finding is pending"), "upheld": ("维持", "upheld"), "changed": ("变更", "changed"),
    "revoked": ("撤销", "revoked"), "withdrawn": ("撤回", "withdrawn"), "injury_protection": ("职业伤害保障", "injury protection"),
    "work_injury": ("工伤保险", "work injury insurance"),
}  # fmt: skip
_MORE: Mapping[str, tuple[str, ...]] = {
    "report": ("statement",), "further_report": ("ref",), "filing": ("orders",), "application": ("papers", "late_statement", "statement", "one_stop", "items"),
    "acceptance": ("papers",), "material_request": ("note",), "investigation": ("note",), "hearing": ("note",), "inquiry_answer": ("papers",),
    "confirmation": ("findings", "orders", "note"), "nonconfirmation": ("findings", "note"), "nonacceptance": ("findings",), "revocation": ("findings",),
    "suspension": ("document",), "resumption": ("note",), "service": ("note",), "appraisal_application": ("papers",),
    "benefit_application": ("papers", "note"), "closing": ("other_case",), "objection_answer": ("findings",), "clear_case": ("note",), "redecision": ("note",),
}  # fmt: skip
# Steps that happen together with something else: taken alone they would say what is not so. Each with the page where they are taken.
ELSEWHERE: Mapping[str, str] = {
    "assessment": "benefits", "assessment_return": "benefits", "review": "benefits", "award": "benefits", "payment": "payments",
    "payment_return": "payments", "panel": "appraisal", "recusal": "appraisal", "examination": "appraisal", "appraisal": "appraisal",
    "second_appraisal": "appraisal", "review_appraisal": "appraisal", "double_coverage_task": "case",
    "recovery": "benefits", "recovery_done": "benefits",
}  # fmt: skip
ELSEWHERE_WORDS: Mapping[str, tuple[str, str]] = {
    "benefits": ("在“待遇”页办理", "done on the page of the benefits"), "payments": ("由支付结果带来", "follows from what the bank says"),
    "appraisal": ("在“鉴定”页办理", "done on the page of the appraisal"), "case": ("登记其他制度的记录时产生", "follows from a record of another scheme"),
}  # fmt: skip


@dataclass(frozen=True)
class FormField:
    """A fact of a step as a page asks for it."""

    fact: Fact
    required: bool
    choices: tuple[tuple[str, str, str], ...]
    default: Any = None

    def document(self) -> dict[str, Any]:
        """The field as JSON."""
        name = self.fact.name
        form = "fen" if name.endswith("_fen") else self.fact.form
        return {
            "name": name, "form": form, "zh": self.fact.zh, "en": FACT_EN[name], "required": self.required, "sealed": self.fact.personal,
            "choices": [{"value": value, "zh": zh, "en": en} for value, zh, en in self.choices], "default": self.default,
        }  # fmt: skip


def fields(case: CaseState, step: Step, post: str) -> tuple[FormField, ...]:
    """The facts of a step in a case: first those that must be told, then those that may."""
    more = [name for name in _MORE.get(step.verb, ()) if name not in step.required]
    return tuple(
        FormField(FACTS[name], name in step.required, _choices(case, step, name, post), _default(case, step, name))
        for name in (*step.required, *more)
    )


def grounds(case: CaseState, step: Step) -> tuple[str, ...]:
    """The grounds of a step that hold where the case lies: first those of the place, then those of the country."""
    province = law.places().province_of(case.prefecture)
    local, national = [], []
    for cite in step.cites:
        instrument = law.book().instrument(cite.partition(" ")[0])
        if instrument.jurisdiction == province:
            local.append(cite)
        elif instrument.jurisdiction == law.COUNTRY and not _other_version(instrument.id, case):
            national.append(cite)
    found = [*local, *national] or list(step.cites)
    return tuple(dict.fromkeys(found))


def _other_version(instrument: str, case: CaseState) -> bool:
    """Whether it is the version of the measures that does not govern the case."""
    return instrument in ("measures-2021", "measures-2025") and instrument != case.version_of_law


def _choices(case: CaseState, step: Step, name: str, post: str) -> tuple[tuple[str, str, str], ...]:
    fact = FACTS[name]
    if name == "outcome":
        return tuple((outcome.value, OUTCOME_ZH[outcome], outcome.value.replace("_", " ")) for outcome in Outcome)
    if fact.choices:
        return tuple((word, *_WORDS[word]) for word in fact.choices)
    if name in ("papers", "missing_papers"):
        return tuple((paper.value, *words) for paper, words in PAPER_WORDS.items())
    if name == "article":
        return _articles(case, step)
    if name == "ref" and step.verb in _WAITING:
        return _plain(open_refs(case, *_WAITING[step.verb]))
    if name == "award_no":
        served = {held.facts["award_no"] for held in case.all("award_service")}
        return _plain(held.facts["award_no"] for held in case.all("award") if held.facts["award_no"] not in served) or _plain(unpaid_awards(case))
    return _steps_of(case, post) if name == "act" else ()


_WAITING: Mapping[str, tuple[str, str]] = {
    "inquiry_answer": ("inquiry", "inquiry_answer"), "double_coverage_decision": ("double_coverage_task", "double_coverage_decision"),
    "recovery_done": ("recovery", "recovery_done"),
}  # fmt: skip


def _plain(words: Iterable[Any]) -> tuple[tuple[str, str, str], ...]:
    return tuple((str(word), str(word), str(word)) for word in words)


def _articles(case: CaseState, step: Step) -> tuple[tuple[str, str, str], ...]:
    """The situations of the law for a confirmation; for a refusal also what excludes it; else the grounds of the step."""
    version = case.version_of_law
    number = "11" if version == "measures-2025" else "10"
    items = [f"{version} §{number}(1)({item})" for item in range(1, 7)]
    exclusions = [f"{version} §{number}(2)({item})" for item in range(1, 4)]
    offered = {"confirmation": items, "nonconfirmation": [*exclusions, *items]}.get(step.verb, list(grounds(case, step)))
    found = []
    for address in offered:
        if law.book().provisions.resolves(address):
            said = law.book().provision(address)
            found.append((address, said.title_zh or said.zh[:40], said.title_en or said.en[:60]))
    return tuple(found)


def _steps_of(case: CaseState, post: str) -> tuple[tuple[str, str, str], ...]:
    """The steps that a post may correct: those of its own that still hold."""
    return tuple(
        (str(step.place), f"#{step.place} {BY_VERB[step.verb][0].zh}", f"#{step.place} {BY_VERB[step.verb][0].en}")
        for step in case.steps
        if step.verb not in ("opening", "report") and (post == "supervisor" or any(post in row.roles for row in BY_VERB[step.verb]))
    )


def _default(case: CaseState, step: Step, name: str) -> Any:
    if name == "ref" and step.verb in ("inquiry", "recovery"):
        return f"{'I' if step.verb == 'inquiry' else 'R'}{len(case.all(step.verb)) + 1}"
    if name == "applicant":
        return case.facts.get("applicant")
    if name == "platform":
        return case.facts.get("platform")
    return None
