"""The calculation in plain words: one sentence for each number, branch, step and rounding, in both languages.

The sentences are made from the receipts alone, so that whoever holds a receipt can tell it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from zhibao.benefits.model import Assessment, Benefit, Line, Step, Wants
from zhibao.kit.formula import Kind
from zhibao.kit.formula.tree import Node, Tree
from zhibao.kit.money import to_yuan
from zhibao.law import MARK_ZH

MARK_EN = {"official": "official", "reported": "reported", "assumed": "assumed"}
PAYEE_ZH = {"worker": "本人", "near_relatives": "近亲属", "advance_payers": "垫付各方（由办案人分）"}
PAYEE_EN = {"worker": "the worker", "near_relatives": "the near relatives", "advance_payers": "those who advanced"}
PAYER = {"fund": ("职业伤害保障资金", "the protection fund"), "platform": ("平台企业", "the platform enterprise")}
_NOT_PAID = {
    "employment_lump_sum": ("一次性伤残就业补助金", "employment lump sum"),
    "medical_lump_sum": ("一次性工伤医疗补助金", "medical lump sum of work injury"),
}
_SIGN = {"add": " + ", "subtract": " - ", "multiply": " × ", "divide": " ÷ "}
_COMPARED = {"==": "为", "!=": "不为", "<": "小于", "<=": "不超过", ">": "大于", ">=": "不少于"}
RELATION_ZH = {
    "spouse": "配偶", "child": "子女", "parent": "父母", "grandparent": "祖父母", "grandchild": "孙子女",
    "sibling": "兄弟姐妹", "other": "其他亲属",
}  # fmt: skip
_WORDS = {
    "minimum_wage": ("当地月最低工资", "the local minimum wage"),
    "both_days": ("首尾两日都算", "both days"),
    "first_day_only": ("只算首日", "the first day only"),
    "allowable_cost": ("基金应付的部分", "what the fund owes"),
    "none": ("没有", "none"),
    "complete": ("完全不能自理", "complete"),
    "major": ("大部分不能自理", "major"),
    "partial": ("部分不能自理", "partial"),
    "spouse": ("配偶", "spouse"),
    "child": ("子女", "child"),
    "parent": ("父母", "parent"),
    "grandparent": ("祖父母", "grandparent"),
    "grandchild": ("孙子女", "grandchild"),
    "sibling": ("兄弟姐妹", "sibling"),
    "other": ("其他亲属", "other relative"),
}


@dataclass(frozen=True)
class Paragraph:
    """The part of an explanation that tells one benefit: a heading and its sentences."""

    heading_zh: str
    heading_en: str
    sentences: tuple[Step, ...]


def sentences(
    benefit: str, receipt: Mapping[str, Any], rounding_cites: Sequence[str], who: tuple[str, str] = ("", "")
) -> list[Step]:
    """A receipt of schema `zhibao.formula/1` in sentences.

    `rounding_cites`: who asks for the rounding in this place. `who`: whose part it is, where there are several.
    """
    told = _Telling(benefit, receipt, tuple(rounding_cites), who)
    return list(told.steps())


def explain(assessment: Assessment) -> list[Paragraph]:
    """An assessment for a person: by benefit, how each amount came about, then what is missing and who fills it."""
    paragraphs = []
    for benefit in dict.fromkeys(step.benefit for step in assessment.steps):
        steps = [step for step in assessment.steps if step.benefit == benefit]
        closing = [_closing(line) for line in assessment.lines if line.benefit == benefit]
        paragraphs.append(Paragraph(*_heading(benefit), (*steps, *closing)))
    if assessment.needs:
        wanted = tuple(
            Step(
                need.benefit.value,
                f"{need.benefit.zh}：{need.zh}"
                + ("" if need.wants is Wants.NUMBER else f"由{need.filled_by_zh}补上。"),
                f"{need.benefit.en}: {need.en}"
                + ("" if need.wants is Wants.NUMBER else f" It is for {need.filled_by_en} to fill."),
                need.cites,
            )
            for need in assessment.needs
        )
        paragraphs.append(Paragraph("还缺什么", "What is missing", wanted))
    if assessment.what_if:
        supposed = "、".join(f"{name}={value}" for name, value in assessment.what_if.items())
        step = Step(
            "what_if", f"本结果用了假设的数：{supposed}，只供试算。", f"Supposed numbers were used: {supposed}."
        )
        paragraphs.append(Paragraph("试算", "What if", (step,)))
    return paragraphs


def _heading(benefit: str) -> tuple[str, str]:
    """What a part of the explanation is called: the benefit, or a sum that this scheme does not pay."""
    if benefit in _NOT_PAID:
        return _NOT_PAID[benefit]
    return Benefit(benefit).zh, Benefit(benefit).en


def explain_text(assessment: Assessment, language: str = "zh") -> str:
    """The explanation as text, a sentence to a line; `language` is "zh" or "en"."""
    lines = []
    for paragraph in explain(assessment):
        lines.append(paragraph.heading_zh if language == "zh" else paragraph.heading_en)
        for step in paragraph.sentences:
            cites = f"（{'、'.join(step.cites)}）" if step.cites and language == "zh" else ""
            cites = f" ({', '.join(step.cites)})" if step.cites and language == "en" else cites
            lines.append(f"  {step.zh if language == 'zh' else step.en}{cites}")
    return "\n".join(lines)


def _closing(line: Line) -> Step:
    zh, en = PAYER[line.payer]
    every = ("每月", "every month ") if line.paid == "monthly" else ("", "")
    flag = ("，暂定", ", provisional") if line.provisional else ("", "")
    return Step(
        line.benefit.value,
        f"{zh}{every[0]}付给{PAYEE_ZH.get(line.payee, line.payee)} {to_yuan(line.amount_fen)} 元{flag[0]}。",
        f"{_first_large(en)} pays {every[1]}{to_yuan(line.amount_fen)} yuan to "
        f"{PAYEE_EN.get(line.payee, line.payee)}{flag[1]}.",
        (line.ground,),
        line.mark,
    )


def worth(kind: Kind, value: Any, language: str = "zh") -> str:
    """A value as people write it: yuan, per cent, a day, a word of the law."""
    if kind in (Kind.MONEY, Kind.EXACT):
        return f"{yuan_text(Fraction(value))} {'元' if language == 'zh' else 'yuan'}"
    if kind is Kind.RATE:
        percent = Fraction(value) * 100
        return f"{percent}%" if percent.denominator == 1 else str(Fraction(value))
    zh, en = _WORDS.get(str(value), (str(value), str(value)))
    return zh if language == "zh" else en


def yuan_text(fen: Fraction) -> str:
    """Fen, whole or broken, as yuan: 12345 is "123.45", half a fen more "123.455", 200 yuan by 3 "66.6666…"."""
    yuan = abs(fen) / Fraction(100)
    places = next((places for places in range(2, 9) if 10**places % yuan.denominator == 0), None)
    digits = str(yuan * 10 ** (places or 4) // 1).zfill((places or 4) + 1)
    at = len(digits) - (places or 4)
    return f"{'-' if fen < 0 else ''}{digits[:at]}.{digits[at:]}{'' if places else '…'}"


class _Telling:
    """Tells the steps of one receipt in the order in which they were taken."""

    def __init__(
        self, benefit: str, receipt: Mapping[str, Any], rounding_cites: tuple[str, ...], who: tuple[str, str]
    ) -> None:
        self.benefit, self.receipt, self.rounding = benefit, receipt, rounding_cites
        rule = receipt["rule"]
        self.name_zh, self.name_en = f"{who[0]}{rule['zh']}", f"{who[1]}{rule['en']}"
        self.tree = Tree.read(receipt["rule"]["tree"])
        self.taken = {step["node"]: step for step in receipt["steps"]}

    def steps(self) -> Iterator[Step]:
        """The sentences."""
        for step in self.receipt["steps"]:
            match step["op"]:
                case "number":
                    yield self._number(step)
                case "choose" if self._tells(step):
                    yield self._choice(step)
                case "named" if self._sum(step["args"][0]) != ("", ""):
                    yield self._named(step)
                case "round":
                    yield self._round(step)
        if self.tree.nodes[self.tree.result].op != "round":
            yield self._result()

    def _tells(self, step: Mapping[str, Any]) -> bool:
        """Whether a branch says anything: that an optional figure is absent changes nothing."""
        condition = step["args"][0]
        return self.tree.nodes[condition].op != "given" or bool(self.taken[condition]["value"])

    def _number(self, step: Mapping[str, Any]) -> Step:
        number = step["number"]
        kind = Kind(step["kind"])
        until = number["valid_to"]
        by = "".join(f"，{worth(Kind.CHOICE, word)}" for word in number["by"].values() if isinstance(word, str))
        mark = number["mark"]
        if not number["cites"]:
            return Step(
                self.benefit,
                f"{number['zh']}{by}假设为 {worth(kind, number['value'])}。",
                f"{_first_large(number['en'])} is supposed to be {worth(kind, number['value'], 'en')}.",
                (),
                mark,
            )
        return Step(
            self.benefit,
            f"{number['zh']}{by}：{number['on']} 适用的是 {worth(kind, number['value'])}"
            f"（{number['valid_from']} 起{f'至 {until}' if until else ''}，{MARK_ZH[mark]}）。",
            f"{_first_large(number['en'])}: on {number['on']} it is {worth(kind, number['value'], 'en')} "
            f"(from {number['valid_from']}{f' to {until}' if until else ''}, {MARK_EN[mark]}).",
            tuple(number["cites"]),
            mark,
        )

    def _choice(self, step: Mapping[str, Any]) -> Step:
        condition = step["args"][0]
        held = self.taken[condition]["value"]
        kind = Kind(step["kind"])
        value = self.taken[step["node"]]["value"]
        zh, en = self._said(condition)
        then = ("是" if held else "否", "yes" if held else "no")
        return Step(
            self.benefit,
            f"{zh}？{then[0]}，所以取 {worth(kind, value)}。",
            f"{en}? {_first_large(then[1])}, so it is {worth(kind, value, 'en')}.",
            (step["cites"],),
        )

    def _named(self, step: Mapping[str, Any]) -> Step:
        kind = Kind(step["kind"])
        zh, en = self._sum(step["args"][0])
        cites = (step["cites"],) if step.get("cites") else ()
        return Step(
            self.benefit,
            f"{step['zh']} = {zh}{worth(kind, step['value'])}。",
            f"{_first_large(step['en'])} = {en}{worth(kind, step['value'], 'en')}.",
            cites,
        )

    def _round(self, step: Mapping[str, Any]) -> Step:
        before, after = Fraction(step["before"]), Fraction(step["value"])
        zh, en = self._sum(step["args"][0])
        if before == after:
            return Step(
                self.benefit,
                f"{self.name_zh} = {zh}{worth(Kind.MONEY, after)}，正好到分，不用舍入。",
                f"{_first_large(self.name_en)} = {en}{worth(Kind.MONEY, after, 'en')}, whole fen.",
                (self.receipt["rule"]["cites"],),
            )
        return Step(
            self.benefit,
            f"{self.name_zh} = {zh}{worth(Kind.EXACT, before)}，四舍五入到分，得 {worth(Kind.MONEY, after)}。",
            f"{_first_large(self.name_en)} = {en}{worth(Kind.EXACT, before, 'en')}, half up to the fen: "
            f"{worth(Kind.MONEY, after, 'en')}.",
            (self.receipt["rule"]["cites"], *self.rounding),
        )

    def _result(self) -> Step:
        node = self.tree.nodes[self.tree.result]
        zh, en = self._sum(self.tree.result)
        value = self.receipt["result"]["value"]
        return Step(
            self.benefit,
            f"{self.name_zh} = {zh}{worth(node.kind, value)}。",
            f"{_first_large(self.name_en)} = {en}{worth(node.kind, value, 'en')}.",
            (self.receipt["rule"]["cites"],),
        )

    def _sum(self, place: int) -> tuple[str, str]:
        """The arithmetic of a node in its values, ending in " = "; empty where there is none."""
        node = self.tree.nodes[place]
        if node.op == "choose":
            return self._sum(self.taken[place]["taken"])
        if node.op == "greatest" and self._is_nothing(node.args[1]) and self.taken[place]["value"]:
            return self._sum(node.args[0])  # never below nothing, and it is above: no word about it
        if node.op in ("least", "greatest"):
            zh, en = ("较小", "the smaller of ") if node.op == "least" else ("较大", "the larger of ")
            parts = [self._value(arg) for arg in node.args]
            return f"{'、'.join(zh for zh, _ in parts)} 中{zh}的 = ", f"{en}{' and '.join(e for _, e in parts)} = "
        if node.op == "span":
            first, last = (self.taken[arg]["value"] for arg in node.args)
            return f"{first} 至 {last} = ", f"{first} to {last} = "
        if node.op not in _SIGN:
            return "", ""
        zh, en = self._value(place, inside=True)
        return f"{zh} = ", f"{en} = "

    def _is_nothing(self, place: int) -> bool:
        node = self.tree.nodes[place]
        return node.op == "const" and node.value == 0

    def _value(self, place: int, *, inside: bool = False) -> tuple[str, str]:
        node = self.tree.nodes[place]
        if node.op in _SIGN and (inside or node.op in ("multiply", "divide")):
            left, right = self._value(node.args[0]), self._value(node.args[1])
            return f"{left[0]}{_SIGN[node.op]}{right[0]}", f"{left[1]}{_SIGN[node.op]}{right[1]}"
        value = self.taken[place]["value"]
        return worth(node.kind, value), worth(node.kind, value, "en")

    def _said(self, place: int) -> tuple[str, str]:
        """A condition as a question."""
        node = self.tree.nodes[place]
        if node.op == "given":
            fact = self.tree.facts[node.how]
            return f"有没有{fact.zh}", f"Is there a {fact.en}"
        if node.op == "fact":
            fact = self.tree.facts[node.how]
            return f"是不是{fact.zh}", f"Is the person a {fact.en}"
        left, right = (self._name(arg) for arg in node.args)
        return f"{left[0]}是否{_COMPARED[node.how]}{right[0]}", f"Is {left[1]} {node.how} {right[1]}"

    def _name(self, place: int) -> tuple[str, str]:
        node: Node = self.tree.nodes[place]
        if node.op == "number":
            return self.tree.numbers[node.how].zh, self.tree.numbers[node.how].en
        if node.op == "fact":
            return self.tree.facts[node.how].zh, self.tree.facts[node.how].en
        return worth(node.kind, node.value), worth(node.kind, node.value, "en")


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]
