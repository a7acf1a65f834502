"""The rate notice (费率告知书) made ready for people: one set of tables for the printed page and for plain text, Chinese first.

It takes the JSON document of a review and decides nothing: codes become names, fen stay integers, marks become words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhibao import law
from zhibao.contributions.rate_steps import POST_ZH
from zhibao.edge.bill_view import CITES, MARK, PARAMETER, PERIOD, STEP, Cell, Heading, Section
from zhibao.kit.digest import text_digest
from zhibao.kit.money import to_yuan

LETTER, SIGNS = "rate-notice", 32
_VALUE = Heading("取值", "value", width=46)
_ITEM = Heading("项目", "item", width=34)
_FIGURE = Heading("数", "figure", "exact", 24)
_RECKONING = Heading("计算", "reckoning", width=62)
_RESULT = Heading("结果", "result", "exact", 14)
_SIDE = Heading("方向", "side", width=18)
_BAND = Heading("支缴率档次", "band", width=24)
_BENEFITS = Heading("待遇变动（元）", "benefits", "fen", 22)
_FACTOR = Heading("系数", "factor", "exact", 10)
_FEE = Heading("费额变动（元）", "fee", "fen", 22)
_ON = Heading("日期", "on", width=14)
_POST = Heading("岗位", "post", width=20)
_WORDS = Heading("内容", "words", width=66)

PROVISIONAL = (
    "暂定：本告知书使用了推定的规则或数值（依据等级为“推定”的行），有关规定明确后须重新计算。",
    "Provisional: rows marked “assumed” rest on readings or numbers that no published text settles; they will be reckoned again.",
)
UNDECIDED = ("尚未决定，仅供听取意见", "not decided; for the hearing only")
LATE = (
    "本期部分月份已结账，系数从 {0} 起执行，不往回改变已结账的月份。",
    "Some months of the period are closed: the factor takes effect on {0} and changes no closed month.",
)
REMEDY = (
    "对本决定有异议的，可以向作出决定的机构提出，也可以依法申请行政复议或者提起行政诉讼；其间本决定继续执行。",
    "You may object to the body that decided, or use the remedies of the law; until then the decision stands.",
)
PREVENTION = (
    "“离上下档的距离”按统计期的费和订单计算：待遇少于或多于所列数额，即进入相邻档次。减少事故就减少费额。",
    "The distance to the next band is reckoned on the contributions and orders of the window. Fewer accidents, a lower fee.",
)


@dataclass(frozen=True)
class Notice:
    """Everything a reader of a rate notice sees."""

    number: str
    title_zh: str
    title_en: str
    name: str
    code: str
    industry: str
    place: str
    period: str
    window: str
    factor: str
    notices: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    closing: tuple[tuple[str, str], ...]
    decided: bool


def notice(review: Mapping[str, Any]) -> Notice:
    """A notice from the document of a review as it is told (`rate_acts.Review.noticed`)."""
    calculation, since = review["calculation"], review["effective_from"] or review["from"]
    shown = [
        (not review["effective_from"], UNDECIDED),
        (review["provisional"], PROVISIONAL),
        (since > review["from"], (LATE[0].format(since), LATE[1].format(since))),
    ]
    return Notice(
        number=review["number"],
        title_zh="职业伤害保障费率告知书",
        title_en="Rate notice, occupational injury protection of platform workers",
        name=calculation["name"],
        code=review["platform"],
        industry=law.book().dimension("industry").terms[review["industry"]][0],
        place=law.places().resolve(review["place"]).name_zh,
        period=f"{since} 至 {review['to']}",
        window=f"{review['window'][0]} 至 {review['window'][1]}",
        factor=calculation["factor"],
        notices=tuple(words for asked, words in shown if asked),
        sections=(_figures(calculation), _steps(calculation), _distance(calculation), _numbers(review["terms"]), _taken(review)),
        closing=(PREVENTION, REMEDY),
        decided=review["effective_from"] is not None,
    )


def _figures(calculation: Mapping[str, Any]) -> Section:
    held = calculation["figures"]
    rows = (
        ("统计期内的待遇（元）benefits", to_yuan(held["benefits_fen"])),
        ("统计期内到账的费（元）contributions", to_yuan(held["contributions_fen"])),
        ("确认的职业伤害（件）confirmed injuries", str(held["confirmed"])),
        ("完成的订单 completed orders", f"{held['orders']:,}"),
        ("保障日 insured days", f"{held['insured_days']:,}"),
        ("按基准额计的费（元）fee at the base", to_yuan(held["base_fen"])),
    )
    return Section("统计数", "Figures of the window; each can be asked for its rows", (_ITEM, _FIGURE), rows)


def _steps(calculation: Mapping[str, Any]) -> Section:
    rows = tuple(
        (f"{step['zh']}", *_said(step), ", ".join(step["cites"]), step["mark"]) for step in calculation["steps"]
    )  # fmt: skip
    return Section("计算过程", "Step by step", (STEP, _RECKONING, _RESULT, CITES, MARK), rows)


def _said(step: Mapping[str, Any]) -> tuple[str, str]:
    """How a step was reckoned, and what it gave."""
    if step["step"] == "ratio":
        return f"{to_yuan(step['benefits_fen'])} ÷ {to_yuan(step['contributions_fen'])} = {step['exact']}", step["shown"]
    if step["step"] == "band":
        return f"支缴率 {band(step)}", step["factor"]
    if step["step"] == "incidence":
        against = f"{step['orders']:,} 单" if step["basis"] == "confirmations_per_million_orders" else f"{step['insured_days']:,} 人日"
        beside = "同行业没有确认的伤害" if step["relative_shown"] is None else f"与同行业之比 {step['relative_shown']}，{band(step)}"
        return f"{step['confirmed']} 件、{against}：{step['shown']}；同行业 {step['industry_shown']}；{beside}", step["factor"]
    return f"{step['before']}，不低于 {step['lowest']}、不高于 {step['highest']}", step["factor"]


def band(step: Mapping[str, Any]) -> str:
    """A band in words: "0.2 以上不足 0.6"."""
    return f"{step['at_least']} 以上" + (f"不足 {step['below']}" if step["below"] else "")


def _distance(calculation: Mapping[str, Any]) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for side, words in (("down", "下一档（更低）lower"), ("up", "上一档（更高）higher")):
        other = calculation["distance"][side]
        if other is not None:
            rows.append((words, band(other), other["benefits_fen"], other["rating_factor"], other["fee_fen"], ", ".join(other["cites"])))
    title = f"离上下档的距离（现按统计期订单的费额 {to_yuan(calculation['distance']['fee_fen'])} 元）"
    return Section(title, "Distance to the next bands", (_SIDE, _BAND, _BENEFITS, _FACTOR, _FEE, CITES), tuple(rows))


def _numbers(terms: Mapping[str, Any]) -> Section:
    rows = tuple(
        (f"{one['zh']} {one['name']}", one["value"], f"{one['from']} – {one['to'] or ''}", ", ".join(one["cites"]), one["mark"])
        for one in terms["numbers"]
    )
    return Section("所用数值", "Numbers used", (PARAMETER, _VALUE, PERIOD, CITES, MARK), rows)


def _taken(review: Mapping[str, Any]) -> Section:
    rows = tuple(
        (step["zh"], step["on"] or step["at"][:10], POST_ZH.get(step["actor"].partition(":")[0], ""), step["words"] or "—") for step in review["steps"]
    )
    return Section("办理经过", "What was done", (STEP, _ON, _POST, _WORDS), rows)


def digest(said: Notice) -> str:
    """The SM3 digest of everything that a notice says: what the act of its service holds."""
    return text_digest(_text(said), "sm3")


def check_code(said: Notice) -> str:
    """The code on the paper, in the form of all letters: the number and half the digest."""
    return f"zhibao:1:{said.number}-{LETTER}:{digest(said).partition(':')[2][:SIGNS]}"


def plain(said: Notice) -> str:
    """The notice as plain text, the same content as the printed page, and its code last; a paper for the hearing has none."""
    return _text(said) + (f"\n验真码 check code  {check_code(said)}\n" if said.decided else "")


def _text(said: Notice) -> str:
    lines = [said.title_zh, said.title_en, ""]
    lines += [
        f"编号 {said.number}", f"企业 {said.name}（{said.code}）", f"行业 {said.industry}", f"地区 {said.place}",
        f"统计期 {said.window}", f"执行期 {said.period}", f"浮动系数 {said.factor}", "",
    ]  # fmt: skip
    lines += [f"※ {zh}\n  {en}" for zh, en in said.notices]
    for section in said.sections:
        lines += ["", f"【{section.zh}】{section.en}"]
        kinds = [heading.kind for heading in section.headings]
        lines += ["  " + "｜".join(_cell(kind, cell) for kind, cell in zip(kinds, row, strict=True)) for row in section.rows] or ["  （无 none）"]
    lines += ["", *(f"{zh}\n{en}" for zh, en in said.closing)]
    return "\n".join(lines) + "\n"


def _cell(kind: str, cell: Cell) -> str:
    if kind == "fen":
        return f"{to_yuan(int(cell or 0))} 元"
    return law.MARK_ZH[str(cell)] if kind == "mark" else str(cell)
