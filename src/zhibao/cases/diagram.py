"""The page and the picture of the procedure, written from the table: `python -m zhibao.cases.diagram`.

A test holds the files in `docs` equal to what is written here, so that they never say something else than the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from zhibao import law
from zhibao.cases.clock_rules import RULES
from zhibao.cases.model import INITIAL, ROLE_ZH, STATE_ZH, TRACK_ZH, State, Step, Track
from zhibao.cases.procedure import STEPS

DOCS = Path(__file__).parents[3] / "docs"
PAGE = "procedure.md"
PICTURE = "pictures/case-states.svg"

_BOX, _GAP, _TOP, _LEFT = (176, 40), 74, 96, 40
_FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
_COLUMN = {Track.CONFIRMATION: 560, Track.APPRAISAL: 330, Track.BENEFIT: 330, Track.REMEDY: 300, Track.CLOSING: 260}


def page() -> str:
    """The procedure as a page of tables, one per track."""
    parts = [
        "# 办案程序 / The procedure",
        "",
        "由程序表生成（`python -m zhibao.cases.diagram`），请勿手改。Generated from the table in "
        "`src/zhibao/cases/procedure.py`; do not edit.",
        "",
        f"![案件的各环节状态 / states of a case]({PICTURE})",
        "",
        "案件同时在五个环节上进行；每一步由规定的岗位办理，不利于当事人的步骤（†）只能由具名的人办理。“到”为空的，状态不变。",
        "",
        "A case runs on five tracks at once. Each step belongs to the posts named; a step against a person (†) is taken "
        "by a natural person only. An empty 到 means that the track stays where it is.",
    ]
    for track in Track:
        parts += ["", f"## {TRACK_ZH[track]} / {track.value}", "", *_table(step for step in STEPS if step.track is track)]
    parts += ["", "## 期限 / Clocks", "", *_clock_table()]
    return "\n".join(parts) + "\n"


def _table(steps: Iterable[Step]) -> list[str]:
    head = ["| 步骤 / step | 从 / from | 到 / to | 岗位 / by | 须有 / needs | 期限 / clocks | 文书 / document | 依据 / cites |"]
    rows = ["| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for step in steps:
        rows.append(
            "| "
            + " | ".join(
                (
                    f"`{step.verb}` {step.zh}{' †' if step.adverse else ''}",
                    "、".join(STATE_ZH[step.track][state] for state in step.sources),
                    "" if step.target is None else STATE_ZH[step.track][step.target],
                    "、".join(ROLE_ZH[role] for role in step.roles),
                    ", ".join(f"`{name}`" for name in step.required),
                    _effects(step),
                    "" if step.document is None else law.code_list("form").zh_of(step.document),
                    "; ".join(f"`{cite}`" for cite in step.cites),
                )
            )
            + " |"
        )
    return head + rows


def _effects(step: Step) -> str:
    words = (("开始", step.starts), ("结束", step.ends), ("中止", step.suspends), ("恢复", step.resumes), ("延长", step.extends))
    return "；".join(
        f"{word}{'、'.join(RULES[name.partition(':')[0]].zh for name in names)}" for word, names in words if names
    )


def _clock_table() -> list[str]:
    rows = ["| 期限 / clock | 数值 / number | 责任、权利 / duty, right | 责任方 / by |", "| --- | --- | --- | --- |"]
    for rule in RULES.values():
        numbers = [rule.number, *(number for _, number in rule.instead), rule.extension]
        named = ", ".join(f"`{number}`" for number in numbers if number) or "该步骤写明的日期 / the day the step names"
        kind = "权利 / right" if rule.right else "责任 / duty"
        rows.append(f"| `{rule.name}` {rule.zh} | {named} | {kind} | {ROLE_ZH[rule.responsible]} |")
    return rows


def picture() -> str:
    """The states of each track in a column, with the steps that lead from one to another."""
    width = _LEFT * 2 + sum(_COLUMN.values())
    states = {track: _states(track) for track in Track}
    height = _TOP + _GAP * max(len(held) for held in states.values()) + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="{escape(_FONT)}" font-size="13">',
        "<title>案件的各环节状态 / states of a case</title>",
        '<defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0L8 4L0 8z" fill="#5b6b7c"/></marker></defs>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    left = _LEFT
    for track in Track:
        parts.append(f'<text x="{left}" y="44" font-size="18" font-weight="600" fill="#1f3a5f">{TRACK_ZH[track]}</text>')
        parts.append(f'<text x="{left}" y="64" fill="#5b6b7c">{track.value}</text>')
        parts += _arrows(track, states[track], left)
        parts += [_box(state, left, number, track) for number, state in enumerate(states[track])]
        left += _COLUMN[track]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _states(track: Track) -> list[State]:
    """The states of a track in the order in which they are written down."""
    return list(STATE_ZH[track])


def _box(state: State, left: int, number: int, track: Track) -> str:
    top = _TOP + _GAP * number
    final = not any(step.target not in (None, state) and state in step.sources for step in STEPS if step.track is track)
    fill = "#e8f1ea" if final else "#d9e7f7" if state is INITIAL[track] else "#f4f7fa"
    width, height = _BOX
    return (
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="6" fill="{fill}" stroke="#8aa0b8"/>'
        f'<text x="{left + width // 2}" y="{top + 17}" text-anchor="middle" fill="#1f3a5f">{STATE_ZH[track][state]}</text>'
        f'<text x="{left + width // 2}" y="{top + 33}" text-anchor="middle" font-size="10" fill="#5b6b7c">{state.value}</text>'
    )


def _arrows(track: Track, states: list[State], left: int) -> list[str]:
    """One arrow for each pair of states: straight down to the next box, else a curve at the side, wider the longer it is."""
    pairs: dict[tuple[int, int], list[str]] = {}
    for step in STEPS:
        if step.track is track and step.target is not None:
            for source in step.sources:
                if source is not step.target:
                    pairs.setdefault((states.index(source), states.index(step.target)), []).append(step.zh)
    return [_arrow(start, end, names, left) for (start, end), names in sorted(pairs.items())]


def _arrow(start: int, end: int, names: list[str], left: int) -> str:
    width, height = _BOX
    said = escape("、".join(dict.fromkeys(names)))
    line = 'fill="none" stroke="#5b6b7c" marker-end="url(#a)"'
    if end == start + 1:
        top = _TOP + _GAP * start + height
        short = said if len(said) <= 14 else f"{escape(names[0])}等"
        return (
            f'<path d="M{left + 40} {top}V{top + _GAP - height - 2}" {line}/>'
            f'<text x="{left + 48}" y="{top + 21}" font-size="11" fill="#33475b">{short}</text>'
        )
    reach = 14 + 13 * abs(end - start)
    side = left + width
    begin, stop = _TOP + _GAP * start + (26 if end > start else 14), _TOP + _GAP * end + (14 if end > start else 26)
    colour = "#5b6b7c" if end > start else "#b07a3c"
    return (
        f'<path d="M{side} {begin}C{side + reach} {begin} {side + reach} {stop} {side + 2} {stop}" '
        f'fill="none" stroke="{colour}" opacity=".75" marker-end="url(#a)"><title>{said}</title></path>'
    )


def write(docs: Path = DOCS) -> None:
    """Write the page and the picture."""
    (docs / PAGE).write_text(page(), encoding="utf-8")
    (docs / PICTURE).parent.mkdir(parents=True, exist_ok=True)
    (docs / PICTURE).write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    write()
