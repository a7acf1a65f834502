"""Which papers a case needs, at which step and on which ground. Pure data and its reading.

The law seen so far lists hardly any papers: the forms are reported (`practice-reports §28`), the proofs follow from
what each situation asks (`measures-2025 §11(1)`) and are marked assumed. A missing paper is asked for; it refuses nobody.
Papers that data sharing supplies are not asked for again (`appraisal-2025 §8`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.law import Mark


class CaseKind(StrEnum):
    """What happened, as far as papers are concerned."""

    TRAFFIC_ACCIDENT = "traffic_accident"
    OTHER_ACCIDENT = "other_accident"
    VIOLENCE = "violence"
    ILLNESS_DEATH = "illness_death"
    RESCUE = "rescue"
    OLD_WOUND = "old_wound"
    MISSING = "missing"
    OTHER = "other"


class PaperStep(StrEnum):
    """The step at which a paper is needed."""

    REPORT = "report"
    APPLICATION = "application"
    INVESTIGATION = "investigation"
    APPRAISAL_APPLICATION = "appraisal_application"
    BENEFIT_APPLICATION = "benefit_application"


class Paper(StrEnum):
    """A kind of paper."""

    SCENE_PHOTOGRAPH = "scene_photograph"
    DISABILITY_APPLICATION = "disability_application"
    DEATH_APPLICATION = "death_application"
    CONSENT = "consent"
    LATE_APPLICATION = "late_application"
    DIAGNOSIS = "diagnosis"
    ACCIDENT_FINDING = "accident_finding"
    ACCIDENT_STATEMENT = "accident_statement"
    POLICE_RECORD = "police_record"
    RESCUE_RECORD = "rescue_record"
    DEATH_CERTIFICATE = "death_certificate"
    RESCUE_CERTIFICATE = "rescue_certificate"
    DISABLED_SERVICE_CERTIFICATE = "disabled_service_certificate"
    MISSING_NOTICE = "missing_notice"
    WITNESS_STATEMENT = "witness_statement"
    ORDER_RECORD = "order_record"
    APPRAISAL_APPLICATION = "appraisal_application"
    MEDICAL_RECORD = "medical_record"
    RECEIPTS = "receipts"
    COST_LIST = "cost_list"
    ADVANCE_STATEMENT = "advance_statement"
    DEPENDANT_PROOF = "dependant_proof"
    OTHER = "other"


PAPER_WORDS: dict[Paper, tuple[str, str]] = {
    Paper.SCENE_PHOTOGRAPH: ("现场照片", "photograph of the scene"),
    Paper.DISABILITY_APPLICATION: ("职业伤害保障伤残待遇申请表", "application for disability benefits"),
    Paper.DEATH_APPLICATION: ("职业伤害保障死亡待遇申请表", "application for death benefits"),
    Paper.CONSENT: ("知情同意确认书", "informed consent"),
    Paper.LATE_APPLICATION: ("职业伤害保障待遇申请超期说明", "statement on a late application"),
    Paper.DIAGNOSIS: ("诊断书", "diagnosis"),
    Paper.ACCIDENT_FINDING: ("事故责任认定书", "finding of responsibility for the accident"),
    Paper.ACCIDENT_STATEMENT: ("事故经过说明", "statement of what happened"),
    Paper.POLICE_RECORD: ("公安机关处理材料", "police record"),
    Paper.RESCUE_RECORD: ("抢救记录", "record of the emergency treatment"),
    Paper.DEATH_CERTIFICATE: ("死亡证明", "death certificate"),
    Paper.RESCUE_CERTIFICATE: ("抢险救灾证明", "certificate of rescue in the public interest"),
    Paper.DISABLED_SERVICE_CERTIFICATE: ("残疾军人证", "certificate of a disabled serviceman"),
    Paper.MISSING_NOTICE: ("下落不明的证明材料", "proof that the person is missing"),
    Paper.WITNESS_STATEMENT: ("证人证言", "statement of a witness"),
    Paper.ORDER_RECORD: ("订单和轨迹", "order and track"),
    Paper.APPRAISAL_APPLICATION: ("劳动能力鉴定申请表", "application for an appraisal"),
    Paper.MEDICAL_RECORD: ("病历和检查报告", "medical record and examination reports"),
    Paper.RECEIPTS: ("收费票据", "receipts"),
    Paper.COST_LIST: ("费用明细清单", "list of costs"),
    Paper.ADVANCE_STATEMENT: ("职业伤害保障待遇垫付情况说明", "statement on an advance"),
    Paper.DEPENDANT_PROOF: ("供养关系证明", "proof of dependence"),
    Paper.OTHER: ("其他材料", "other material"),
}

# What the fast lanes call their papers. A name that is not here is an error, never passed over.
_FAST_LANE_NAMES = {words[0]: paper for paper, words in PAPER_WORDS.items()} | {
    "伤残待遇申请表": Paper.DISABILITY_APPLICATION,
    "待遇申请表": Paper.DISABILITY_APPLICATION,
}


@dataclass(frozen=True)
class Needed:
    """A paper that is needed at a step, on a ground."""

    paper: Paper
    step: PaperStep
    cites: tuple[str, ...]
    mark: Mark

    @property
    def zh(self) -> str:
        """Its Chinese name."""
        return PAPER_WORDS[self.paper][0]

    @property
    def en(self) -> str:
        """Its English name."""
        return PAPER_WORDS[self.paper][1]


# By kind: the paper that proves the situation, and the item of the situation.
_PROOFS: dict[CaseKind, tuple[tuple[Paper, PaperStep], ...]] = {
    CaseKind.TRAFFIC_ACCIDENT: ((Paper.ACCIDENT_FINDING, PaperStep.APPLICATION),),
    CaseKind.OTHER_ACCIDENT: ((Paper.ACCIDENT_STATEMENT, PaperStep.APPLICATION),),
    CaseKind.VIOLENCE: ((Paper.POLICE_RECORD, PaperStep.APPLICATION),),
    CaseKind.ILLNESS_DEATH: ((Paper.RESCUE_RECORD, PaperStep.APPLICATION),),
    CaseKind.RESCUE: ((Paper.RESCUE_CERTIFICATE, PaperStep.APPLICATION),),
    CaseKind.OLD_WOUND: ((Paper.DISABLED_SERVICE_CERTIFICATE, PaperStep.APPLICATION),),
    CaseKind.MISSING: ((Paper.MISSING_NOTICE, PaperStep.APPLICATION),),
    CaseKind.OTHER: ((Paper.ACCIDENT_STATEMENT, PaperStep.APPLICATION),),
}
_ITEMS = {
    CaseKind.TRAFFIC_ACCIDENT: (1, 2),
    CaseKind.OTHER_ACCIDENT: (1,),
    CaseKind.VIOLENCE: (1,),
    CaseKind.ILLNESS_DEATH: (3,),
    CaseKind.RESCUE: (4,),
    CaseKind.OLD_WOUND: (5,),
    CaseKind.MISSING: (1,),
    CaseKind.OTHER: (6,),
}


def checklist(
    kind: CaseKind, *, injury_on: date, died: bool = False, late: bool = False, advanced: bool = False
) -> tuple[Needed, ...]:
    """The papers of a case by step. The day of the injury chooses the version of the measures."""
    died = died or kind is CaseKind.ILLNESS_DEATH
    form = Paper.DEATH_APPLICATION if died or kind is CaseKind.MISSING else Paper.DISABILITY_APPLICATION
    situations = tuple(_situation(item, injury_on) for item in _ITEMS[kind])
    forms = ("practice-reports §28",)
    needed = [
        Needed(form, PaperStep.APPLICATION, forms, "reported"),
        Needed(Paper.CONSENT, PaperStep.APPLICATION, (*forms, "beijing-2025-8 §5"), "reported"),
        *(Needed(paper, step, situations, "assumed") for paper, step in _PROOFS[kind]),
    ]
    if kind is not CaseKind.MISSING:
        needed.append(Needed(Paper.DIAGNOSIS, PaperStep.APPLICATION, ("beijing-2025-8 §7",), "assumed"))
    if died:
        needed.append(Needed(Paper.DEATH_CERTIFICATE, PaperStep.APPLICATION, situations, "assumed"))
    if late:
        needed.append(Needed(Paper.LATE_APPLICATION, PaperStep.APPLICATION, ("practice-reports §4",), "reported"))
    needed.append(Needed(Paper.ORDER_RECORD, PaperStep.INVESTIGATION, (_task_period(injury_on),), "assumed"))
    if died or kind is CaseKind.MISSING:
        needed.append(
            Needed(Paper.DEPENDANT_PROOF, PaperStep.BENEFIT_APPLICATION, ("work-injury-regulation §39",), "assumed")
        )
    else:
        needed += [
            Needed(Paper.APPRAISAL_APPLICATION, PaperStep.APPRAISAL_APPLICATION, ("practice-reports §11",), "reported"),
            Needed(Paper.MEDICAL_RECORD, PaperStep.APPRAISAL_APPLICATION, ("gbt-16180-2014 §2",), "assumed"),
        ]
    if kind is not CaseKind.MISSING:
        costs = ("work-injury-regulation §30",)
        needed += [
            Needed(Paper.RECEIPTS, PaperStep.BENEFIT_APPLICATION, costs, "assumed"),
            Needed(Paper.COST_LIST, PaperStep.BENEFIT_APPLICATION, costs, "assumed"),
        ]
    if advanced:
        statement = ("practice-reports §26",)
        needed.append(Needed(Paper.ADVANCE_STATEMENT, PaperStep.BENEFIT_APPLICATION, statement, "reported"))
    return tuple(needed)


def fast_lane_checklist(place: str, on: date) -> tuple[Needed, ...]:
    """The papers of the fast lane for small injuries. Raises MissingNumber where a place has no fast lane."""
    value = law.book().number("fast_lane_papers", place=place, on=on)
    assert isinstance(value.value, list), "the number is a list"
    return tuple(
        Needed(_fast_lane_paper(str(name)), PaperStep.APPLICATION, value.cites, value.mark) for name in value.value
    )


def paper(name: str) -> Paper:
    """A kind of paper by its name. Raises CallerFault `unknown_paper`."""
    try:
        return Paper(name)
    except ValueError:
        raise CallerFault(
            "unknown_paper",
            f"没有“{name}”这一种材料。",
            f"There is no kind of paper named {name!r}.",
            remedy_zh="可用的种类：" + "、".join(Paper) + "。",
            remedy_en="Kinds: " + ", ".join(Paper) + ".",
        ) from None


def kind_of(kind: str, accident_type: str | None = None) -> CaseKind:
    """The kind of case of a screened injury, by the facts `kind` and `accident_type` of the screening.

    Raises CallerFault `unknown_case_kind`.
    """
    if kind == "accident":
        travelling = accident_type in ("traffic", "rail", "ferry", "train")
        return CaseKind.TRAFFIC_ACCIDENT if travelling else CaseKind.OTHER_ACCIDENT
    return CaseKind.ILLNESS_DEATH if kind == "illness" else case_kind(kind)


def case_kind(name: str) -> CaseKind:
    """A kind of case by its name. Raises CallerFault `unknown_case_kind`."""
    try:
        return CaseKind(name)
    except ValueError:
        raise CallerFault(
            "unknown_case_kind",
            f"没有“{name}”这一种案件。",
            f"There is no kind of case named {name!r}.",
            remedy_zh="可用的种类：" + "、".join(CaseKind) + "。",
            remedy_en="Kinds: " + ", ".join(CaseKind) + ".",
        ) from None


def _fast_lane_paper(name: str) -> Paper:
    found = _FAST_LANE_NAMES.get(name)
    if found is None:
        raise CallerFault(
            "fast_lane_paper",
            f"快速办理规定的材料“{name}”尚无对应的种类。",
            f"The paper {name!r} of the fast lane has no kind yet.",
            remedy_zh="请由维护人员登记这一种类。",
            remedy_en="A maintainer must record this kind.",
        )
    return found


def _situation(item: int, injury_on: date) -> str:
    return f"measures-2025 §11(1)({item})" if _version_2025(injury_on) else f"measures-2021 §10(1)({item})"


def _task_period(injury_on: date) -> str:
    return "measures-2025 §11(3)" if _version_2025(injury_on) else "measures-2021 §10(3)"


def _version_2025(injury_on: date) -> bool:
    """Which version holds follows the day of the accident (`measures-2025 §33(2)`)."""
    return injury_on >= date(2025, 7, 1)
