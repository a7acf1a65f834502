"""The procedure of an admission as a table, and what an assessment says of an enterprise.

The province alone takes applications (`zhejiang-2025-44 §2(1)`); whoever assesses does not review, and neither of them
decides. The figures of an assessment stand beside the criteria of the province where it has any (`taoyuan-2025-1 §5(3)`);
falling short decides nothing: a person decides, with reasons.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from zhibao import law
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.registry.admission.model import CLERK, DECIDER, FIGURES, PLATFORM, REVIEWER, Step
from zhibao.registry.model import EnterpriseList, Industry, Origin, SchemeOfPlace, TierBasis, Version

APPLIED = "admission_applied"
SERVED = "admission_notice_served"
_OPEN = ("applied", "asked", "assessed", "reviewed", "submitted", "consented")
STEPS: tuple[Step, ...] = (
    Step("ask", "admission_asked", "要求补充材料", "ask for more material", ("applied",), "asked", (CLERK,)),
    Step("supplement", "admission_supplemented", "补充材料", "bring more material", ("asked",), "applied", (PLATFORM, CLERK)),
    Step("assess", "admission_assessed", "评估", "assess", ("applied",), "assessed", (CLERK,), (), ("figures",)),
    Step("return", "admission_returned", "退回评估", "send back to be assessed", ("assessed", "reviewed"), "applied", (REVIEWER, DECIDER), ("assess",)),
    Step("review", "admission_reviewed", "审核通过", "review", ("assessed",), "reviewed", (REVIEWER,), ("assess",)),
    Step("submit", "admission_submitted", "报人社部", "submit to the ministry", ("reviewed",), "submitted", (CLERK,), (), ("document", "on")),
    Step("consent", "admission_consented", "登记人社部同意", "record the ministry's consent", ("submitted",), "consented", (CLERK,), (), ("document", "on")),
    Step("refuse-consent", "admission_not_consented", "登记人社部不同意", "record that the ministry does not consent", ("submitted",), "not_consented", (CLERK,), (), ("document", "on")),
    Step("admit", "admission_admitted", "决定纳入", "admit", ("consented",), "admitted", (DECIDER,), ("assess", "review"), ("from",)),
    Step("decline", "admission_declined", "决定不纳入", "decline", ("reviewed", "consented", "not_consented"), "declined", (DECIDER,), ("assess", "review")),
    Step("withdraw", "admission_withdrawn", "撤回申请", "withdraw", _OPEN, "withdrawn", (PLATFORM, CLERK)),
)  # fmt: skip
BY_NAME: Mapping[str, Step] = {step.name: step for step in STEPS}
BY_VERB: Mapping[str, Step] = {step.verb: step for step in STEPS}
OPEN = frozenset(_OPEN)


def sources(step: Step, consent: str) -> tuple[str, ...]:
    """The states that a step leaves; where no consent of the ministry is needed a review leads to the decision."""
    return (*step.sources, "reviewed") if step.name == "admit" and consent == "province" else step.sources


def numbers(province: str, on: date) -> tuple[law.Value, law.Value]:
    """At which level one applies, and whose consent is needed. Raises law.MissingNumber, OwnFault `rule_not_built`."""
    book = law.book()
    level = book.number("admission_level", place=province, on=on)
    if level.value != "province":
        raise OwnFault("rule_not_built", "由市级受理纳入申请的做法尚未实现。", "Applications at city level are not built.", place=province)
    return level, book.number("admission_consent", place=province, on=on)


def must_apply_here(place: str, industry: str, on: date) -> str:
    """The province in which an enterprise may apply. Raises CallerFault `admission_level`, `industry_not_in_scheme`."""
    found = law.places().resolve(place)
    if found.level != "province":
        province = law.places().resolve(law.places().province_of(found.code))
        raise CallerFault(
            "admission_level", "纳入申请只向省级人力资源社会保障部门提出。", "An enterprise applies for admission at provincial level only.", place=found.code,
            remedy_zh=f"请写 --place {province.code}（{province.name_zh}）。", remedy_en=f"Write --place {province.slug}.",
        )  # fmt: skip
    industries = law.book().number("industries", place=found.code, on=on)
    if industry not in (industries.value if isinstance(industries.value, list) else ()):
        raise CallerFault(
            "industry_not_in_scheme", f"“{industry}”不是当日纳入保障的行业。", f"{industry!r} is no industry of the scheme on {on}.", place=found.code,
            remedy_zh="拟纳入的行业请用 zhibao registry industries 查看草案。", remedy_en="`zhibao registry industries` shows what is in preparation.",
        )  # fmt: skip
    return found.code


def assessment(province: str, on: date, figures: Mapping[str, Any]) -> dict[str, Any]:
    """The figures beside the criteria of the province: what is met, what falls short; or that there are no criteria.

    Raises CallerFault `figures_missing` for a figure that is absent or no whole number.
    """
    wrong = [name for name in FIGURES if not isinstance(figures.get(name), int) or isinstance(figures.get(name), bool) or figures[name] < 0]
    if wrong or figures.keys() - FIGURES.keys():
        names = "、".join(f"{name}（{FIGURES[name][0]}）" for name in FIGURES)
        raise CallerFault(
            "figures_missing", "评估须写明四项数据，均为不小于零的整数。", "An assessment states four figures, each a whole number from 0 on.",
            place=", ".join(wrong) or "figures", remedy_zh=f"四项为：{names}。", remedy_en=f"They are: {', '.join(FIGURES)}.",
        )  # fmt: skip
    told: dict[str, Any] = {"figures": {name: figures[name] for name in FIGURES}}
    try:
        held = law.book().number("admission_criteria", place=province, on=on)
    except law.MissingNumber as missing:
        need = {"zh": missing.zh, "en": missing.en, "remedy_zh": missing.remedy_zh, "remedy_en": missing.remedy_en}
        return told | {"criteria": [], "need": need, "cites": ["extension-parameters §2"], "mark": "assumed"}
    rows: Any = held.value
    return told | {
        "criteria": [
            {"criterion": row["criterion"], "least": row["least"], "figure": figures[row["criterion"]], "met": figures[row["criterion"]] >= row["least"]}
            for row in rows
        ],
        "cites": list(held.cites), "mark": held.mark,
    }  # fmt: skip


def first_day(first: date, consented_on: date | None, decided_on: date) -> date:
    """The first day of an admission, which reaches back neither behind the consent nor behind the decision.

    Source: `extension-parameters §3`. Raises CallerFault `admission_reaches_back`.
    """
    earliest = max(day for day in (consented_on, decided_on) if day is not None)
    if first < earliest:
        raise CallerFault(
            "admission_reaches_back", f"纳入日 {first} 早于同意之日或者决定之日（{earliest}）。",
            f"The first day {first} lies before the consent or the decision ({earliest}).", place="from",
            remedy_zh=f"请写 {earliest} 或以后的日期；此前没有保障，也不计费。", remedy_en=f"Give {earliest} or a later day; before it there is neither cover nor bill.",
        )  # fmt: skip
    return first


def enrolment(
    slug: str, scheme: SchemeOfPlace, listed: EnterpriseList, *, industry: str, tier: str | None, first: date, mark: str, cites: tuple[str, ...]
) -> Version:
    """The enrolment that an admission leads to: from its day on, in the entry tier of the province where the industry has tiers.

    Source: `zhejiang-2025-44 §2(1)`, entry tier `chongqing-2025-14 §3`, `taoyuan-2025-1 §13(2)`. A tier of its own (`tier`) is a
    decision of the province for a batch.
    """
    if industry != listed.tiers_industry or first < listed.tiers_from:
        return Version(slug, scheme.place, Industry(industry), None, TierBasis.NONE, first, None, mark, cites, Origin.DECISION)
    entry = scheme.entry_tier if tier is None or tier == scheme.entry_tier else None
    basis = TierBasis.ENTRY if entry else TierBasis.DECISION
    return Version(
        slug, scheme.place, Industry(industry), entry or type(scheme.entry_tier)(str(tier)), basis, first, None,
        law.weakest((mark, scheme.entry_mark)) if entry else mark, tuple(dict.fromkeys((*cites, *(scheme.entry_cites if entry else ())))), Origin.DECISION,
    )  # fmt: skip
