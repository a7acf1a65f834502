"""The decisions of the extension: whether a survey is sound, how far a city has come with a plan, how an enterprise has joined.

A city carries out the plan of its province and reports (`jiangsu-2025-31 §4`, `taoyuan-2025-1 §5(4)`); a step is late once
its day has passed, and waits while a step before it is open. Nobody is punished by a list: it says who is to act.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from zhibao.kit.errors import CallerFault
from zhibao.registry.extension.model import READINESS, STATE_EN, STATE_ZH, Done, PlanStep

MEASURES: Mapping[str, tuple[str, str]] = {
    "enterprises_joined": ("企业全部参保", "every enterprise has joined"),
    "orders_arrive": ("订单已到达", "orders arrive"),
}


def sound(workers: int, orders: tuple[int, int, int], readiness: str) -> None:
    """Raises CallerFault `survey_form` where the figures of a survey cannot be so."""
    least, likely, most = orders
    if workers < 0 or not 0 <= least <= likely <= most or readiness not in READINESS:
        raise CallerFault(
            "survey_form", "人数和单量不小于零，单量按最少、可能、最多排列，准备情况是所列的词之一。",
            "Workers and orders are not below zero, orders stand as least, likely, most, and readiness is one of the words.", place="survey",
            remedy_zh=f"准备情况：{'、'.join(READINESS)}。", remedy_en=f"Readiness: {', '.join(READINESS)}.",
        )  # fmt: skip


def read_plan(text: str) -> tuple[dict[str, tuple[str, str]], list[PlanStep]]:
    """A plan from its TOML text: nodes and steps. Raises CallerFault `plan_form` with what is wrong."""
    try:
        read = tomllib.loads(text)
        nodes = {str(code): (str(words[0]), str(words[1])) for code, words in read["node"].items()}
        steps = [
            PlanStep(
                one["code"], one["node"], one["zh"], one["en"], one["due"], one["owner"], tuple(one.get("after", ())), one.get("measure"),
            )
            for one in read["step"]
        ]  # fmt: skip
    except (tomllib.TOMLDecodeError, KeyError, IndexError, TypeError) as problem:
        raise _plan(f"缺少或者写错：{problem}", f"missing or wrong: {problem}") from None
    known: set[str] = set()
    for step in steps:
        wrong = [code for code in step.after if code not in known]
        if wrong:
            raise _plan(f"步骤 {step.code} 的前一步 {wrong[0]} 不在它前面", f"step {step.code} names {wrong[0]}, which does not come before it")
        if step.code in known or step.node not in nodes:
            raise _plan(f"步骤 {step.code} 重复，或者没有这个节点", f"step {step.code} stands twice, or its node is not there")
        if not isinstance(step.due, date) or (step.measure is not None and step.measure not in MEASURES):
            raise _plan(f"步骤 {step.code} 的日期或者自动判定写错", f"the day or the measure of step {step.code} is wrong")
        known.add(step.code)
    if not steps:
        raise _plan("没有任何步骤", "it has no step")
    return nodes, steps


def written_plan(nodes: Sequence[tuple[str, str, str]], steps: Sequence[PlanStep]) -> str:
    """A plan as its TOML text, as `read_plan` reads it."""
    lines = ["[node]", *(f"{code} = [{_quoted(zh)}, {_quoted(en)}]" for code, zh, en in nodes)]
    for one in steps:
        lines += [
            "", "[[step]]", f"code = {_quoted(one.code)}", f"node = {_quoted(one.node)}", f"zh = {_quoted(one.zh)}", f"en = {_quoted(one.en)}",
            f"due = {one.due.isoformat()}", f"owner = {_quoted(one.owner)}", f"after = [{', '.join(map(_quoted, one.after))}]",
        ]  # fmt: skip
        if one.measure:
            lines.append(f"measure = {_quoted(one.measure)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _plan(zh: str, en: str) -> CallerFault:
    return CallerFault("plan_form", f"计划文件有误：{zh}。", f"The plan cannot be read: {en}.", place="plan", remedy_zh="请对照 docs/commands.md 的例子。", remedy_en="See the example in docs/commands.md.")


def progress(steps: Sequence[PlanStep], reported: Sequence[Done], measured: Mapping[str, bool], on: date) -> list[dict[str, Any]]:
    """How a city stands with each step of a plan on a day, and who is to act.

    What the system measures itself needs no report, and no report makes it done.
    """
    told = {one.step: one for one in reported if one.on <= on}
    done: set[str] = set()
    found = []
    for step in steps:
        report = told.get(step.code)
        is_done = measured[step.measure] if step.measure else report is not None
        before = [code for code in step.after if code not in done]
        state = "done" if is_done else "late" if on > step.due and not before else "waiting" if before else "open"
        if is_done:
            done.add(step.code)
        found.append({
            "step": step.code, "node": step.node, "zh": step.zh, "en": step.en, "due": step.due.isoformat(), "owner": step.owner, "after": list(step.after),
            "measure": step.measure, "state": state, "state_zh": STATE_ZH[state], "state_en": STATE_EN[state], "waits_for": before,
            "late_days": max((on - step.due).days, 0) if not is_done else 0, "done_on": report.on.isoformat() if report and is_done and not step.measure else None,
            "words": report.words if report and is_done else None,
        })  # fmt: skip
    return found


def joined(orders_here: int, orders_elsewhere: int, registered: int, unregistered_days: int) -> str:
    """How an enterprise stands in a city (`extension-parameters §6`): joined, partly or not_joined."""
    if orders_here and not unregistered_days:
        return "joined"
    if not (orders_here or orders_elsewhere or registered):
        return "not_joined"
    return "partly"
