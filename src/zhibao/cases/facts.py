"""The facts a step may carry, each with its form. Personal ones are sealed; an act holds the others and a digest.

A fact that is not in this list is refused, so that nothing personal slips into an act.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from zhibao import law
from zhibao.cases.model import Outcome
from zhibao.kit.clock import day
from zhibao.kit.errors import CallerFault

_REFERENCE = re.compile(r"[\w:§()./@+-]{1,96}")


@dataclass(frozen=True)
class Fact:
    """One fact: its name, form and words; `personal` content is sealed under the key of the person."""

    name: str
    form: str
    zh: str
    choices: tuple[str, ...] = ()

    @property
    def personal(self) -> bool:
        """Whether its content is sealed."""
        return self.form == "personal"


def _facts(*rows: Fact) -> Mapping[str, Fact]:
    return {row.name: row for row in rows}


FACTS: Mapping[str, Fact] = _facts(
    # personal content, sealed together
    Fact("statement", "personal", "陈述"),
    Fact("reason", "personal", "理由"),
    Fact("findings", "personal", "查明的事实"),
    Fact("question", "personal", "询问内容"),
    Fact("answer", "personal", "答复内容"),
    Fact("note", "personal", "备注"),
    # references, digests, codes
    Fact("ref", "reference", "编号"),
    Fact("document", "reference", "文书编号"),
    Fact("digest", "reference", "摘要值"),
    Fact("proof", "reference", "送达凭证"),
    Fact("late_statement", "reference", "超期说明"),
    Fact("platform", "reference", "平台企业"),
    Fact("officer", "reference", "承办人"),
    Fact("other_case", "reference", "另一案件"),
    Fact("appraisal", "reference", "鉴定编号"),
    Fact("award_no", "reference", "核定编号"),
    Fact("payment", "reference", "支付编号"),
    Fact("body", "reference", "机关"),
    Fact("orders", "references", "相关订单"),
    Fact("papers", "references", "材料"),
    Fact("missing_papers", "references", "缺少的材料"),
    Fact("items", "references", "待遇项目"),
    Fact("one_stop", "references", "一并申请的环节（一件事）"),
    # days, amounts, yes or no
    Fact("due", "day", "限期"),
    Fact("received_on", "day", "签收日"),
    Fact("held_on", "day", "举行日"),
    Fact("total_fen", "whole", "合计"),
    Fact("cost_fen", "whole", "费用"),
    Fact("act", "whole", "步骤序号"),
    Fact("clear", "flag", "事实清楚、权利义务明确"),
    Fact("fast_lane", "flag", "快速办理"),
    Fact("outpatient_only", "flag", "仅门（急）诊"),
    Fact("in_person", "flag", "到场检查"),
    Fact("late", "flag", "逾期"),
    Fact("granted", "flag", "准予"),
    # law
    Fact("article", "address", "依据条款"),
    Fact("remedy", "words", "救济途径"),
    # choices
    Fact("channel", "choice", "报案渠道", ("app", "platform", "agency", "telephone", "counter")),
    Fact(
        "applicant",
        "choice",
        "申请人",
        ("platform", "service_agency", "worker", "relative", "union"),
    ),
    Fact("application_kind", "choice", "申请种类", ("disability", "death")),
    Fact("addressee", "choice", "受送达人", ("worker", "relative", "platform")),
    Fact("delivery", "choice", "送达方式", ("direct", "post", "electronic", "left", "notice")),
    Fact("asked", "choice", "被询问人", ("platform", "witness", "hospital", "police", "worker", "other")),
    Fact(
        "suspension_ground",
        "choice",
        "中止事由",
        ("judicial_finding_pending", "administrative_finding_pending"),
    ),
    Fact("result", "choice", "处理结果", ("upheld", "changed", "revoked", "withdrawn")),
    Fact("scheme", "choice", "适用制度", ("injury_protection", "work_injury")),
    Fact("outcome", "choice", "结案结果", tuple(Outcome)),
)


def check_facts(facts: Mapping[str, Any], required: tuple[str, ...]) -> None:
    """Every fact known and in its form, every required one there. Raises CallerFault `unknown_fact`, `fact_form`, `fact_missing`."""
    for name, value in facts.items():
        fact = FACTS.get(name)
        if fact is None:
            raise CallerFault(
                "unknown_fact",
                f"步骤没有名为“{name}”的事实。",
                f"No step has a fact named {name!r}.",
                place=name,
                remedy_zh="个人内容请写入 statement、reason、findings、question、answer 或 note。",
                remedy_en="Personal content goes into statement, reason, findings, question, answer or note.",
            )
        if not _FORMS[fact.form](fact, value):
            raise CallerFault(
                "fact_form",
                f"“{fact.zh}”（{name}）的内容不合格式。",
                f"The fact {name!r} is not in its form ({fact.form}).",
                place=name,
                remedy_zh=f"可用：{'、'.join(fact.choices)}。" if fact.choices else None,
                remedy_en=f"Use one of: {', '.join(fact.choices)}." if fact.choices else None,
            )
    absent = [FACTS[name] for name in required if facts.get(name) in (None, "", [], ())]
    if absent:
        raise CallerFault(
            "fact_missing",
            f"这一步还缺：{'、'.join(fact.zh for fact in absent)}。",
            f"This step still needs: {', '.join(fact.name for fact in absent)}.",
            place=absent[0].name,
        )


def split(facts: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The facts that an act may hold, and those that are sealed."""
    open_ones = {name: value for name, value in facts.items() if not FACTS[name].personal}
    return open_ones, {name: value for name, value in facts.items() if FACTS[name].personal}


def _is_day(_fact: Fact, value: object) -> bool:
    try:
        return isinstance(value, str) and bool(day(value))
    except CallerFault:
        return False


@cache
def resolves(address: str) -> bool:
    """Whether a provision has this address."""
    try:
        law.book().provision(address)
    except CallerFault:
        return False
    return True


def _is_words(_fact: Fact, value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_whole(_fact: Fact, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_reference(_fact: Fact, value: object) -> bool:
    return isinstance(value, str) and _REFERENCE.fullmatch(value) is not None


def _is_references(fact: Fact, value: object) -> bool:
    return isinstance(value, (list, tuple)) and all(_is_reference(fact, part) for part in value)


_FORMS: Mapping[str, Callable[[Fact, object], bool]] = {
    "personal": _is_words,
    "words": _is_words,
    "reference": _is_reference,
    "references": _is_references,
    "day": _is_day,
    "whole": _is_whole,
    "flag": lambda _fact, value: isinstance(value, bool),
    "address": lambda _fact, value: isinstance(value, str) and resolves(value),
    "choice": lambda fact, value: value in fact.choices,
}
