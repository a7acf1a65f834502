"""The assessment of impact on personal information (个人信息保护影响评估), written from the register; a person judges and signs it.

Carries `personal-information-law §55` and `personal-information-law §56`. For each sensitive kind, and each kind that goes to others: for
what and on which ground, who sees it, what protects it, and what is left for a person to judge, each as a fact of the installed system.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from zhibao.app.privacy import register

_HELD = {
    "sealed": ("加密保存，密钥属于本人或者本数据目录", "sealed under the key of the person or of the home"),
    "blind_index": ("只存带密钥的摘要，用于精确查找", "a keyed digest only, for exact look-up"),
    "pseudonym": ("代号，不含证件号码", "a pseudonym without the document number"),
    "reference": ("编号或者账号名，不含证件号码", "a number or the name of an account, without the document number"),
}
# What every read goes through, whichever kind it is.
_ALWAYS = (
    ("每次查阅先记日志，本人可以看到", "every read is logged first, and the person sees it"),
    ("默认遮盖，显示完整内容须写明目的", "masked by default; showing it in full needs a purpose"),
    ("按地区、企业、案件限定到行，数据库另有一道限制", "rows are narrowed by area, enterprise and case, and by the database once more"),
)


def document(place: str, on: date) -> dict[str, Any]:
    """The assessment of a place on a day: what the system can say, and what a person has to judge."""
    told = register.document(place, on)
    return {"format": "zhibao.privacy-impact/1", "place": place, "on": on.isoformat(), "kinds": [_assessed(one) for one in told["kinds"] if _asked(one)]}


def _others(kind: dict[str, Any]) -> list[str]:
    return sorted({other for table in kind["tables"] for other in table["others"] if other != "person"})


def _asked(kind: dict[str, Any]) -> bool:
    """The law asks for an assessment of what is sensitive and of what goes to others."""
    return bool(kind["sensitive"] or _others(kind))


def _assessed(kind: dict[str, Any]) -> dict[str, Any]:
    held = sorted({column["held"] for table in kind["tables"] for column in table["columns"]})
    questions = [("目的是否必要，能否少留一些内容", "whether the purpose needs all of it, or less would do")]
    if kind["keeping"]["years"] is None:
        questions.append((f"保存期限没有规定：{kind['keeping']['missing_zh']}", f"how long it is kept is laid down nowhere: {kind['keeping']['missing_en']}"))
    if _others(kind):
        questions.append(("交给企业或者承办机构的部分是否必要", "whether what enterprises or insurers see is needed"))
    return {
        "kind": kind["kind"], "zh": kind["zh"], "en": kind["en"], "lawful": {"purpose_zh": kind["purpose_zh"], "purpose_en": kind["purpose_en"], "cites": kind["cites"]},
        "sensitive": kind["sensitive"], "posts": len(kind["posts"]), "others": _others(kind), "keeping": kind["keeping"],
        "protection": [{"zh": zh, "en": en} for zh, en in (*(_HELD[one] for one in held), *_ALWAYS)],
        "to_judge": [{"zh": zh, "en": en} for zh, en in questions],
    }  # fmt: skip
