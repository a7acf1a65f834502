"""The paper of a reminder (催缴通知书): plain text and PDF of the same content, Chinese first.

It takes the JSON document of a reminder and decides nothing: codes become names, fen stay integers, marks become words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from zhibao import law
from zhibao.edge.documents import print_pages
from zhibao.edge.workbooks import private_draft
from zhibao.kit.money import to_yuan

PROVISIONAL = (
    "暂定：本通知使用了推定的规则或数值，有关规定明确后重新计算。",
    "Provisional: readings or numbers were used that no published text settles; they will be reckoned again.",
)
LATE_FEE_MISSING = (
    "滞纳金没有已确认的规定，本通知不作计算。",
    "No established rule gives the late fee; this paper reckons none.",
)
CLOSING = (
    "请向所列税务机关缴清。已经缴纳的，请把缴款凭证交省社保经办机构核对；对应缴数额有异议的，可以向省社保经办机构提出。",
    "Please pay to the tax office named. If you have paid, send the proof to the provincial agency; you may also object to the amount there.",
)


@dataclass(frozen=True)
class ReminderPaper:
    """Everything a reader of a reminder sees."""

    number: str
    title_zh: str
    title_en: str
    name: str
    code: str
    place: str
    facts: tuple[tuple[str, str, str], ...]
    numbers: tuple[tuple[str, str, str, str], ...]
    notices: tuple[tuple[str, str], ...]
    closing: tuple[tuple[str, str], ...]


def paper(reminder: Mapping[str, Any], name: str) -> ReminderPaper:
    """The paper of a reminder to an enterprise."""
    facts, late = reminder["facts"], reminder["late_fee_fen"]
    office = next((one.name_zh for one in law.places().tax_offices() if one.id == reminder["tax_office"]), reminder["tax_office"])
    said = (
        ("费款所属期", "month", reminder["month"]),
        ("征收机关", "tax office", office),
        ("截止日", "due on", reminder["due_on"]),
        ("第几次催缴", "stage", f"{reminder['stage']} / {reminder['stages']}"),
        ("应缴（元）", "owed", to_yuan(facts["billed_fen"] + facts["adjusted_fen"])),
        ("已缴（元）", "paid", to_yuan(facts["paid_fen"])),
        (f"截至 {reminder['on']} 欠缴（元）", "in arrears", to_yuan(reminder["owed_fen"])),
        ("同日滞纳金（元）", "late fee to that day", "—" if late is None else to_yuan(late)),
    )
    shown = [(facts["provisional"], PROVISIONAL), (late is None, LATE_FEE_MISSING)]
    return ReminderPaper(
        number=reminder["number"],
        title_zh="职业伤害保障费催缴通知书",
        title_en="Reminder of contributions, occupational injury protection of platform workers",
        name=name,
        code=reminder["platform"],
        place=law.places().resolve(reminder["place"]).name_zh,
        facts=said,
        numbers=tuple(
            (one["zh"], str(one["value"]), ", ".join(one["cites"]), law.MARK_ZH[one["mark"]]) for one in facts["figures"]
        ),
        notices=tuple(words for asked, words in shown if asked),
        closing=(CLOSING,),
    )


def plain(said: ReminderPaper) -> str:
    """The paper as plain text, the same content as the printed page."""
    lines = [said.title_zh, said.title_en, "", f"编号 {said.number}", f"企业 {said.name}（{said.code}）", f"地区 {said.place}", ""]
    lines += [f"※ {zh}\n  {en}" for zh, en in said.notices]
    lines += [f"{zh} {en}：{value}" for zh, en, value in said.facts]
    lines += ["", "【所用数值】numbers used"]
    lines += [f"  {zh} = {value}（{cites}；{mark}）" for zh, value, cites, mark in said.numbers]
    lines += ["", *(f"{zh}\n{en}" for zh, en in said.closing)]
    return "\n".join(lines) + "\n"


def write(out: Path, said: ReminderPaper, fonts: Path, at: datetime) -> None:
    """Print the paper. Raises CallerFault `no_fonts`, `missing_glyph`, `cannot_write`."""
    content = print_pages("reminder.typ", asdict(said) | {"printed": at.strftime("%Y-%m-%d %H:%M")}, fonts, at)
    with private_draft(out) as draft:
        draft.write_bytes(content)
