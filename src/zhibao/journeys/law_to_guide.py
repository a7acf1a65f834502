"""The plain page on rights (权益与办事指南): who is covered, what to do, by when, how much, what the enterprise owes, which remedies.

Everything on it is read: periods and amounts are the numbers in force on the day with their mark, steps are rows of the
procedure table, amounts are what the formulas give for that day. What no text lays down stands as missing with who must
fill it (`zhejiang-2025-44 §3(4)`, `jiangsu-2025-31 §3`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from zhibao import law
from zhibao.access.rules import posts
from zhibao.benefits import assess, facts
from zhibao.benefits.model import Assessment, Benefit, Wants
from zhibao.cases.model import Role
from zhibao.cases.procedure import BY_VERB
from zhibao.kit.errors import CallerFault
from zhibao.law.units import EVENTS, UNITS

FORMAT = "zhibao.guide/1"
_EVENTS_EN = {
    "accident": "the accident", "report": "the report", "application_received": "the application is received", "application_complete": "the papers are complete",
    "conclusion": "the decision", "conclusion_received": "you receive the conclusion", "confirmation": "the confirmation", "appraisal_conclusion": "the appraisal",
    "diagnosis": "the first diagnosis", "death": "the death", "disappearance": "the disappearance", "debt": "the debt",
}  # fmt: skip
# The steps that a person meets, in their order, each with the periods that belong to it.
_STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("report", ("platform_filing_limit",)), ("application", ("worker_filing_limit",)), ("acceptance", ("paper_check_limit",)), ("investigation", ()),
    ("confirmation", ("decision_limit", "decision_limit_clear")), ("service", ("service_limit",)), ("appraisal_application", ()), ("appraisal", ("appraisal_conclusion_limit",)),
    ("benefit_application", ()), ("award", ()), ("payment", ("payment_limit", "fast_lane_payment_limit")),
)  # fmt: skip
_REMEDIES = (("objection", ()), ("reconsideration", ("reconsideration_period",)), ("litigation", ("litigation_period",)), ("second_appraisal_application", ("second_appraisal_request_limit",)))
# Levels of care with a right, as the formulas know them.
_CARE = (("complete", "完全不能自理", "cannot care for oneself at all"), ("major", "大部分不能自理", "cannot for the greater part"), ("partial", "部分不能自理", "cannot in part"))


def guide(place: str, on: date) -> dict[str, Any]:
    """The page of a province or city on a day, as JSON in both languages.

    Raises CallerFault for an unknown place, `law.BeforeScheme` before the scheme began there.
    """
    held = law.places().resolve(place)
    return _guide(held.code, on, law.book())


@lru_cache(maxsize=64)
def _guide(code: str, on: date, book: law.Book) -> dict[str, Any]:
    """Reckoned once for each place and day: it is opened by many."""
    place = law.places().resolve(code)
    if place.province is None:
        raise CallerFault("unknown_place", "请填省或者市。", "Name a province or a city.", place="place")
    book.number("law_version", place=code, on=on)
    sections = [_covered(code, on), _steps(code, on), _enterprise(code, on), _remedies(code, on)]
    amounts = [*_grades(code, on), *_care(code, on), _death(code, on)]
    rows = [row for section in sections for row in section["rows"]]
    return {
        "format": FORMAT, "place": code, "zh": place.name_zh, "en": place.name_en, "on": on.isoformat(),
        "provisional": any(row["mark"] == "assumed" for row in rows) or any(line["mark"] == "assumed" for one in amounts for line in one["lines"]),
        "missing": sum(row["missing_zh"] is not None for row in rows) + sum(len(one["missing"]) for one in amounts), "sections": sections, "amounts": amounts,
    }  # fmt: skip


def _section(name: str, zh: str, en: str, rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {"id": name, "zh": zh, "en": en, "rows": list(rows)}


def _row(zh: str, en: str, *, said: tuple[str, str] | None = None, cites: Sequence[str] = (), mark: str | None = None, missing: tuple[str, str] | None = None) -> dict[str, Any]:
    return {
        "zh": zh, "en": en, "said_zh": said and said[0], "said_en": said and said[1], "cites": list(cites), "mark": mark,
        "missing_zh": missing and missing[0], "missing_en": missing and missing[1],
    }  # fmt: skip


def _number(name: str, code: str, on: date, **by: str) -> dict[str, Any]:
    """A number as a row: its value in words with mark and article, or that it is missing and who must fill it."""
    known = law.book().parameter(name)
    try:
        value = law.book().number(name, place=code, on=on, by=by)
    except law.MissingNumber as missing:
        return _row(known.zh, known.en, missing=(missing.zh, missing.en))
    unit = UNITS[value.unit]
    zh, en = f"{value.value} {unit.zh}", f"{value.value} {unit.en}"
    if value.starts:
        zh, en = f"{zh}，自{EVENTS[value.starts]}起", f"{en} from when {_EVENTS_EN[value.starts]}" if value.starts.startswith("application") else f"{en} from {_EVENTS_EN[value.starts]}"
    return _row(known.zh, known.en, said=(zh, en), cites=value.cites, mark=value.mark)


def _step(verb: str, code: str, on: date, names: Sequence[str]) -> list[dict[str, Any]]:
    step = BY_VERB[verb][0]
    by = [posts()[role.value] for role in step.roles if role is not Role.JOB]
    said = (f"由{'、'.join(one.zh for one in by)}办理", f"done by: {', '.join(one.en for one in by)}")
    return [_row(step.zh, step.en, said=said, cites=_here(step.cites, code)), *(_number(name, code, on) for name in names)]


def _here(cites: Iterable[str], code: str) -> list[str]:
    """The articles that hold in a place."""
    path = {*law.places().path(code), "000000"}
    return [one for one in cites if law.book().instrument(one.partition(" ")[0]).jurisdiction in path]


def _covered(code: str, on: date) -> dict[str, Any]:
    words = law.book().dimension("industry").terms
    industries = law.book().number("industries", place=code, on=on)
    period = law.book().number("order_task_period", place=code, on=on)
    named = [words[str(one)] for one in industries.value] if isinstance(industries.value, (list, tuple)) else []
    accepted = isinstance(period.value, dict) and period.value.get("starts") == "accepted_at"
    return _section("covered", "谁有保障", "Who is covered", [
        _row("人员", "persons", said=("在试点平台企业接单的人员，不论户籍、年龄和接单多少，每单必保、每人必保。", "Everybody who takes orders of an enterprise of the pilot: every order, every worker."), cites=_here(["measures-2025 §2", "taoyuan-2025-1 §2"], code), mark="official"),
        _row("行业", "industries", said=("、".join(zh for zh, _ in named), ", ".join(en for _, en in named)), cites=industries.cites, mark=industries.mark),
        _row("时间", "when", said=(
            f"从{'接单' if accepted else '开始执行订单'}到订单结束。", f"From {'accepting' if accepted else 'beginning to carry out'} an order until it ends.",
        ), cites=period.cites, mark=period.mark),
        _row("费用", "cost", said=("由平台企业缴纳，本人不缴，任何人不得向您扣收。", "The enterprise pays. You pay nothing, and nobody may deduct it from you."), cites=["measures-2025 §2"], mark="official"),
        _number("rescue_hours", code, on),
    ])  # fmt: skip


def _steps(code: str, on: date) -> dict[str, Any]:
    first = _row("先救治", "treatment first", said=("先就医，保存病历、票据和现场照片。没有接单记录也可以报案，由工作人员判断。", "See to your treatment first; keep medical papers, receipts and pictures. Report also without an order on record: an officer decides."))
    return _section("steps", "受伤以后怎么办", "What to do after an injury", [first, *(row for verb, names in _STEPS for row in _step(verb, code, on, names))])


def _enterprise(code: str, on: date) -> dict[str, Any]:
    industries = law.book().number("industries", place=code, on=on).value
    rows = [_row("应当做到", "must", said=("参保、按单缴费、如实报送订单、及时报案和救助、开展预防。", "Enrol, pay by the order, send true orders, report and help promptly, prevent."), cites=_here(["zhejiang-2025-44 §3(2)", "taoyuan-2025-1 §19"], code), mark="official"), _number("platform_filing_limit", code, on)]
    for one in industries if isinstance(industries, (list, tuple)) else ():
        rows += _contribution(str(one), code, on)
    rows += [_number("living_security_due_day", code, on), _number("incapacity_period_longest", code, on)]
    return _section("enterprise", "企业应当承担的", "What the enterprise owes", rows)


def _contribution(industry: str, code: str, on: date) -> list[dict[str, Any]]:
    """What an enterprise of an industry pays for each order; where that depends on the tier, a row for each."""
    words = law.book().dimension("industry").terms[industry]
    try:
        rows = [(_number("base_contribution", code, on, industry=industry), ("", ""))]
    except CallerFault as fault:
        if fault.code != "number_needs_key":
            raise
        tiers = law.book().dimension("tier").terms
        rows = [(_number("base_contribution", code, on, industry=industry, tier=tier), (f"，{zh}", f", {en}")) for tier, (zh, en) in tiers.items()]
    return [row | {"zh": f"{row['zh']}（{words[0]}{zh}）", "en": f"{row['en']} ({words[1]}{en})"} for row, (zh, en) in rows]


def _remedies(code: str, on: date) -> dict[str, Any]:
    return _section("remedies", "不服怎么办", "When you do not agree", [row for verb, names in _REMEDIES for row in _step(verb, code, on, names)])


def _assessed(code: str, on: date, **more: Any) -> Assessment:
    day = on.isoformat()
    told: dict[str, Any] = {"place": code, "injury_date": day, "confirmation_date": day, "incapacity_period": None}
    return assess.assess(facts.read(told | more), law.book())


def _amount(name: str, zh: str, en: str, found: Assessment, wanted: Iterable[Benefit], code: str) -> dict[str, Any]:
    of, missing = set(wanted), {}
    for need in found.needs:
        if need.wants is Wants.NUMBER and need.benefit in of:
            missing[need.name] = {"zh": need.zh, "en": need.en}
    lines = [
        {"benefit": line.benefit.value, "zh": line.benefit.zh, "en": line.benefit.en, "amount_fen": line.amount_fen, "paid": line.paid, "payer": line.payer, "ground": line.ground, "mark": line.mark}
        for line in found.lines
        if line.benefit in of
    ]  # fmt: skip
    return {"id": name, "zh": zh, "en": en, "lines": lines, "missing": list(missing.values())}


def _grades(code: str, on: date) -> list[dict[str, Any]]:
    of = (Benefit.DISABILITY_LUMP_SUM, Benefit.DISABILITY_ALLOWANCE)
    return [
        _amount(f"grade_{grade}", f"{grade} 级伤残", f"grade {grade}", _assessed(code, on, appraisal_date=on.isoformat(), grade=grade, care_level="none"), of, code)
        for grade in range(1, 11)
    ]  # fmt: skip


def _care(code: str, on: date) -> list[dict[str, Any]]:
    return [
        _amount(f"care_{level}", zh, en, _assessed(code, on, appraisal_date=on.isoformat(), grade=1, care_level=level), (Benefit.ATTENDANCE_ALLOWANCE,), code)
        for level, zh, en in _CARE
    ]  # fmt: skip


def _death(code: str, on: date) -> dict[str, Any]:
    found = _assessed(code, on, death_date=on.isoformat(), dependants=[{"relation": "spouse"}])
    return _amount("death", "死亡（供养亲属以配偶一人为例）", "death (with a spouse as dependant)", found, (Benefit.FUNERAL_BENEFIT, Benefit.DEATH_LUMP_SUM, Benefit.SURVIVOR_PENSION), code)
