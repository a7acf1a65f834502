"""The plain page on rights as a file that an office puts on its web site: one HTML page without anything from elsewhere, or Markdown.

It takes the JSON document of the page and decides nothing; Chinese first, then English.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from zhibao.kit.money import to_yuan
from zhibao.law import MARK_ZH

_STYLE = (
    "body{font:16px/1.6 system-ui,'Noto Sans SC',sans-serif;max-width:52rem;margin:1.5rem auto;padding:0 1rem;color:#1b1f24}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #b8c0c8;padding:4px 8px;text-align:left;vertical-align:top}"
    "th{background:#eef3f8}.quiet{color:#57606a;font-size:.875rem}.missing{color:#8a4600}"
)
_WORDS = {
    "zh": {
        "title": "职业伤害保障：您的权益和办事指南", "of": "适用", "on": "按当日有效的规定", "provisional": "暂定：部分数值为推定，以正式规定为准。", "what": "事项", "say": "规定", "ground": "依据",
        "amounts": "待遇金额（元）", "who": "情形", "benefit": "待遇", "amount": "金额", "pays": "支付", "fund": "资金", "platform": "平台企业", "once": "一次", "monthly": "每月", "missing": "尚未确定",
    },
    "en": {
        "title": "Occupational injury protection: your rights and what to do", "of": "For", "on": "By the rules in force on", "provisional": "Provisional: some values are assumed; the official rule prevails.",
        "what": "what", "say": "rule", "ground": "ground", "amounts": "Amounts of benefits (yuan)", "who": "case", "benefit": "benefit", "amount": "amount", "pays": "paid by", "fund": "fund",
        "platform": "enterprise", "once": "once", "monthly": "monthly", "missing": "not established",
    },
}  # fmt: skip


def html(guide: Mapping[str, Any]) -> str:
    """The page as HTML: the same document gives the same bytes."""
    parts = []
    for lang, tag in (("zh", "zh-CN"), ("en", "en")):
        words = _WORDS[lang]
        lead = f"{words['of']} {guide[lang]} · {words['on']} {guide['on']}"
        told = [f'<section lang="{tag}">', f"<h1>{escape(words['title'])}</h1>", f'<p class="quiet">{escape(lead)}</p>']
        told += [f"<p><strong>{escape(words['provisional'])}</strong></p>"] if guide["provisional"] else []
        for section in guide["sections"]:
            rows = [[row[lang], _said(row, lang), _ground(row["cites"], row["mark"], lang)] for row in section["rows"]]
            told += [f"<h2>{escape(section[lang])}</h2>", _table([words["what"], words["say"], words["ground"]], rows)]
        told += [f"<h2>{escape(words['amounts'])}</h2>", _table([words["who"], words["benefit"], words["amount"], words["pays"], words["ground"]], _amounts(guide, lang)), "</section>"]
        parts.append("\n".join(told))
    title = f"{_WORDS['zh']['title']} · {guide['zh']}"
    return (
        f'<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><main>\n" + "\n".join(parts) + "\n</main></body></html>\n"
    )


def markdown(guide: Mapping[str, Any]) -> str:
    """The page as Markdown."""
    lines: list[str] = []
    for lang in ("zh", "en"):
        words = _WORDS[lang]
        lines += [f"# {words['title']}", "", f"{words['of']} {guide[lang]} · {words['on']} {guide['on']}", ""]
        lines += [f"**{words['provisional']}**", ""] if guide["provisional"] else []
        for section in guide["sections"]:
            lines += [f"## {section[lang]}", "", *_piped([words["what"], words["say"], words["ground"]], [[row[lang], _said(row, lang), _ground(row["cites"], row["mark"], lang)] for row in section["rows"]]), ""]
        lines += [f"## {words['amounts']}", "", *_piped([words["who"], words["benefit"], words["amount"], words["pays"], words["ground"]], _amounts(guide, lang)), ""]
    return "\n".join(lines)


def _said(row: Mapping[str, Any], lang: str) -> str:
    if row[f"missing_{lang}"] is not None:
        return f"{_WORDS[lang]['missing']}：{row[f'missing_{lang}']}" if lang == "zh" else f"{_WORDS[lang]['missing']}: {row[f'missing_{lang}']}"
    return str(row[f"said_{lang}"] or "")


def _ground(cites: Iterable[str], mark: str | None, lang: str) -> str:
    said = "、".join(cites) if lang == "zh" else ", ".join(cites)
    shown = None if mark is None else MARK_ZH[mark] if lang == "zh" else mark
    return f"{said} ({shown})" if said and shown else said


def _amounts(guide: Mapping[str, Any], lang: str) -> list[list[str]]:
    words, rows = _WORDS[lang], []
    for one in guide["amounts"]:
        for line in one["lines"]:
            rows.append([one[lang], line[lang], to_yuan(line["amount_fen"]), f"{words[line['payer']]} · {words[line['paid']]}", _ground([line["ground"]], line["mark"], lang)])
        rows += [[one[lang], words["missing"], "—", "", missing[lang]] for missing in one["missing"]]
    return rows


def _table(heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table>"


def _piped(heads: list[str], rows: list[list[str]]) -> list[str]:
    return ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads), *("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)]
