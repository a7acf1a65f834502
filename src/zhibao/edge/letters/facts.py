"""The facts of a letter, checked by kind and put into the words that are printed.

A fact that is missing, unknown, or that does not add up is an error that names it: a letter never says less than it must.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from zhibao.edge.documents import grouped
from zhibao.edge.letters import citations
from zhibao.edge.letters.capital import capital
from zhibao.edge.letters.catalogue import Field, Form
from zhibao.kit import clock
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan
from zhibao.law import MARK_ZH

STAGE_ZH: Final = {"first": "初次鉴定", "review": "复查鉴定"}
CARE_ZH: Final = {
    "complete": "完全不能自理",
    "major": "大部分不能自理",
    "partial": "部分不能自理",
    "none": "未达生活自理障碍等级",
}
APPLICANT_ZH: Final = {
    "worker": "本人",
    "relative": "近亲属",
    "platform": "平台企业",
    "service_agency": "平台服务机构",
    "union": "工会",
}
REMEDY_ZH: Final = {
    "reconsideration": "申请行政复议",
    "litigation": "提起行政诉讼",
    "second_appraisal": "申请再次鉴定",
    "review_appraisal": "申请复查鉴定",
    "objection": "提出异议",
}
PAYER_ZH: Final = {"fund": "职业伤害保障资金", "platform": "平台企业"}
PAID_ZH: Final = {"once": "一次性", "monthly": "按月"}
UNIT_ZH: Final = {"days": "日", "working_days": "个工作日", "months": "个月", "years": "年"}


def shown(form: Form, facts: Mapping[str, Any], hidden: bool) -> dict[str, Any]:
    """Every fact in printed words. `hidden`: this copy leaves out what concerns health, which then may be absent."""
    known = {held.name for held in form.fields}
    for name in facts:
        if name not in known:
            raise _fault("unknown", form, name, "文书没有这一项", "The letter has no such field")
    words = {}
    for held in form.fields:
        if held.name in facts:
            words[held.name] = _said(form, held, facts[held.name])
        elif held.required and not (hidden and held.secret == "hidden"):
            raise _fault("missing", form, held.name, f"文书缺少“{held.zh}”", f"The letter lacks the {held.en}")
    _agree(form, facts)
    if "due_fen" in facts:
        words["owed"] = _fen(facts["due_fen"] - facts["paid_fen"])
    return words


def _said(form: Form, held: Field, value: Any) -> Any:
    try:
        return _KINDS[held.kind](value)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise _fault(
            "form", form, held.name, f"“{held.zh}”的写法不对", f"The {held.en} is not written as it must be"
        ) from None


def _fault(code: str, form: Form, name: str, zh: str, en: str) -> CallerFault:
    return CallerFault(
        f"letter_field_{code}",
        f"{zh}，没有生成。",
        f"{en}; nothing was printed.",
        place=f"{form.name}: {name}",
        remedy_zh="请补齐或更正后重新生成；文书不会留空。",
        remedy_en="Supply or correct it and print again; a letter leaves no blank.",
    )


def _agree(form: Form, facts: Mapping[str, Any]) -> None:
    """What must fit together: assumed values and the word provisional, parts and their sum."""
    assumed = any(
        line.get("mark") == "assumed" for name in ("lines", "advances", "payments") for line in facts.get(name, ())
    )
    if facts.get("provisional") is False and assumed:
        raise _fault(
            "disagrees",
            form,
            "provisional",
            "用了推定数值而没有写明暂定",
            "An assumed value is used and the letter does not say provisional",
        )
    if facts.get("provisional") and not facts.get("provisional_because"):
        raise _fault(
            "missing",
            form,
            "provisional_because",
            "文书缺少“暂定的原因”",
            "The letter lacks the reason why it is provisional",
        )
    if "plan" in facts and sum(part["amount_fen"] for part in facts["plan"]) != facts.get("overpaid_fen"):
        raise _fault(
            "disagrees", form, "plan", "各期追回之和不等于多付金额", "The parts of the plan are not the overpaid amount"
        )
    if "due_fen" in facts and not 0 <= facts["paid_fen"] < facts["due_fen"]:
        raise _fault("disagrees", form, "paid_fen", "已付金额不小于应付金额", "Not less was paid than was due")


def text(value: Any) -> str:
    """Words that are not blank."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value.strip()


def texts(value: Any) -> list[str]:
    """Several words, at least one."""
    if isinstance(value, str) or not value:
        raise ValueError
    return [text(part) for part in value]


def _number(value: Any) -> str:
    if len(said := text(value)) > 60 or ":" in said:
        raise ValueError
    return said


def _bool(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError
    return value


def date_words(value: Any) -> str:
    """A day as it is written in a letter: "2025-09-01" -> "2025年9月1日"."""
    held = _day(value)
    return f"{held.year}年{held.month}月{held.day}日"


def _day(value: Any) -> date:
    try:
        return clock.day(value)
    except CallerFault:
        raise ValueError from None


def _moment(value: Any) -> str:
    try:
        held = clock.instant(value)
    except CallerFault:
        raise ValueError from None
    return f"{date_words(held.date().isoformat())}{held.hour}时{held.minute:02d}分"


def _fen(value: Any) -> dict[str, str]:
    fen = _whole(value)
    return {"yuan": grouped(to_yuan(fen)), "capital": "人民币" + capital(fen)}


def _ground(value: Any) -> dict[str, str]:
    return {"address": text(value), "words": citations.words(value), "short": citations.article(value)}


def _grounds(value: Any) -> list[dict[str, str]]:
    return [_ground(part) for part in texts(value)]


def length_words(value: Mapping[str, Any]) -> str:
    """A length of time: 60 days -> "60日"."""
    if (length := _whole(value["length"])) < 1:
        raise ValueError
    return f"{length}{UNIT_ZH[value['unit']]}"


def _limit(value: Any) -> dict[str, Any]:
    return {"words": length_words(value), "ground": _ground(value["ground"])}


def _grade(value: Any) -> str:
    if value is None:
        return "未达等级"
    if not 1 <= _whole(value) <= 10:
        raise ValueError
    return f"{citations.numeral(value)}级"


def _remedies(value: Any) -> list[dict[str, Any]]:
    if not value:
        raise ValueError
    return [_remedy(part) for part in value]


def _remedy(part: Mapping[str, Any]) -> dict[str, Any]:
    """A remedy with its period; a period that nobody has established is said to be so, with who must fill it."""
    act, body = REMEDY_ZH[part["kind"]], text(part["body"])
    ground = None if part["ground"] is None else _ground(part["ground"])
    if part["period"] is None:
        who = text(part["missing_from"])
        sentence = f"可以向{body}{act}。期限尚未确定（须由{who}确定），本文书不作推定；请尽早提出，并可向作出机关询问。"
    elif part["kind"] == "review_appraisal":
        sentence = f"自结论作出之日起{length_words(part['period'])}后，认为伤残情况发生变化的，可以向{body}{act}。"
    else:
        sentence = f"可以自收到本文书之日起{length_words(part['period'])}内向{body}{act}。"
    return {"words": sentence, "ground": ground}


def _lines(value: Any) -> dict[str, Any]:
    """The lines of an award, with what is paid once and what is paid monthly added up, each payer by itself."""
    if not value:
        raise ValueError
    rows = [
        {
            "zh": text(line["zh"]),
            "payee": text(line["payee"]),
            "amount": _fen(line["amount_fen"])["yuan"],
            "paid": PAID_ZH[line["paid"]] + _months(line),
            "payer": PAYER_ZH[line["payer"]],
            "ground": _ground(line["ground"]),
            "mark": MARK_ZH[line["mark"]],
            "assumed": line["mark"] == "assumed",
        }
        for line in value
    ]
    totals = []
    for payer, payer_zh in PAYER_ZH.items():
        for paid, paid_zh in PAID_ZH.items():
            amounts = [line["amount_fen"] for line in value if (line["payer"], line["paid"]) == (payer, paid)]
            if amounts:
                totals.append({"zh": f"{payer_zh}{paid_zh}支付", **_fen(sum(amounts))})
    return {"rows": rows, "totals": totals}


def _months(line: Mapping[str, Any]) -> str:
    """From which month to which a monthly line runs, where the award says so."""
    since, until = line.get("from"), line.get("until")
    return (f"，{_month(since)}起" if since else "") + (f"至{_month(until)}" if until else "")


def _month(value: Any) -> str:
    held = _day(value)
    return f"{held.year}年{held.month}月"


def _changes(value: Any) -> dict[str, Any]:
    """What a re-decision changes, line by line: awarded before, paid already, awarded now, and what follows from it."""
    if not value:
        raise ValueError
    rows = []
    for line in value:
        difference = _whole(line["after_fen"]) - _whole(line["before_fen"])
        open_fen = line["before_fen"] - _whole(line["paid_fen"])
        rows.append(
            {
                "zh": text(line["zh"]),
                "period": "一次性" if line["period"] == "once" else _month(line["period"] + "-01"),
                **{name: _fen(line[f"{name}_fen"])["yuan"] for name in ("before", "paid", "after")},
                "difference": _signed(difference),
                "open": open_fen > 0,
            }
        )
    more = sum(max(0, line["after_fen"] - line["before_fen"]) for line in value)
    less = sum(max(0, line["before_fen"] - line["after_fen"]) for line in value)
    return {
        "rows": rows, "more": _fen(more) if more else None, "less": _fen(less) if less else None,
        "open": any(row["open"] for row in rows),
    }  # fmt: skip


def _signed(fen: int) -> str:
    amount = _fen(abs(fen))["yuan"]
    return f"补付 {amount}" if fen > 0 else f"多付 {amount}" if fen < 0 else "不变"


def _advances(value: Any) -> dict[str, Any]:
    """Advances: what goes back to the payer and what goes to the worker are together what is owed."""
    if not value:
        raise ValueError
    for line in value:
        back, rest, owed = line["reimbursed_fen"], line["worker_fen"], line["owed_fen"]
        if back + rest != owed or back > line["advanced_fen"]:
            raise ValueError
    names = ("advanced_fen", "owed_fen", "reimbursed_fen", "worker_fen")
    return {
        "rows": [{"zh": text(line["zh"]), **{name: _fen(line[name])["yuan"] for name in names}} for line in value],
        "totals": {name: _fen(sum(line[name] for line in value)) for name in names},
        "beyond": any(line["advanced_fen"] > line["owed_fen"] for line in value),
    }


def _payments(value: Any) -> dict[str, Any]:
    if not value:
        raise ValueError
    rows = [
        {
            "zh": text(line["zh"]),
            "period": text(line["period"]),
            "amount": _fen(line["amount_fen"])["yuan"],
            "paid_on": date_words(line["paid_on"]),
            "payment_no": text(line["payment_no"]),
        }
        for line in value
    ]
    return {"rows": rows, "total": _fen(sum(line["amount_fen"] for line in value))}


def _plan(value: Any) -> list[dict[str, str]]:
    if not value:
        raise ValueError
    return [{"period": text(part["period"]), "amount": _fen(part["amount_fen"])["yuan"]} for part in value]


def _tail(value: Any) -> str:
    """The last four signs of a number; the others are not printed."""
    return re.sub(r"\s", "", text(value))[-4:]


_KINDS: Final[dict[str, Callable[[Any], Any]]] = {
    "text": text,
    "texts": texts,
    "number": _number,
    "bool": _bool,
    "whole": _whole,
    "date": date_words,
    "moment": _moment,
    "fen": _fen,
    "ground": _ground,
    "grounds": _grounds,
    "limit": _limit,
    "grade": _grade,
    "applicant_kind": lambda value: APPLICANT_ZH[value],
    "care_level": lambda value: CARE_ZH[value],
    "stage": lambda value: STAGE_ZH[value],
    "remedies": _remedies,
    "lines": _lines,
    "changes": _changes,
    "advances": _advances,
    "payments": _payments,
    "plan": _plan,
    "tail": _tail,
}
