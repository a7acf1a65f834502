"""The extension of 桃源 as it stands today: an enterprise that was admitted, one that waits for the ministry, one to be reviewed, one to be assessed; candidates; a plan.

The truth is known: the first comes in on a day to come, so no order of it is covered or billed yet; the survey of 桃花 is done,
that of the other cities is late. Invented enterprises with fictional codes.
"""

from __future__ import annotations

from datetime import timedelta
from importlib.resources import files
from typing import Any

from zhibao.journeys.injury_office import Office
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.identity import fictional_uscc
from zhibao.law import FICTIONAL_PROVINCE
from zhibao.registry.admission import acts as admission
from zhibao.registry.extension import acts as extension

CLERK, REVIEWER, DECIDER = Actor("wen.dao", "admission_clerk"), Actor("guan.ren", "admission_reviewer"), Actor("du.ke", "admission_decider")
# Who may come in: code, name, industry. The first stands for an applicant with an account of its own.
APPLICANTS = ((fictional_uscc(900), "桃花源速送", "instant_delivery"), (fictional_uscc(901), "武陵出行", "ride_hailing"), (fictional_uscc(902), "溪行速运", "intracity_freight"),
              (fictional_uscc(903), "洞天出行", "ride_hailing"))  # fmt: skip
_CANDIDATES = (
    ("570100", "渔人送", "instant_delivery", 120, (20_000, 26_000, 40_000), "preparing"),
    ("570200", "渡头出行", "ride_hailing", 300, (80_000, 100_000, 150_000), "willing"),
    ("570300", "山口货运", "intracity_freight", 45, (3_000, 4_000, 9_000), "unknown"),
    ("570400", "晚舟代驾", "designated_driving", 60, (2_000, 2_500, 4_000), "willing"),
)
_FIGURES = {"months_operating": 14, "monthly_orders": 42_000, "workers": 310, "injuries_a_year": 3}
_PLAN = files("zhibao.registry.extension") / "taoyuan-plan.toml"


def play(office: Office) -> list[dict[str, Any]]:
    """Play the extension up to now; what waits for whom."""
    at = clock.now()
    today = at.astimezone(ZONE).date()
    with office.writing() as session:
        numbers = []
        for uscc, name, industry in APPLICANTS:
            made = admission.apply(
                session, office.keyring, place=FICTIONAL_PROVINCE, uscc=uscc, name=name, industry=industry, words="自愿参加职业伤害保障。", demo=True,
                evidence=[("industry", f"{name} 行业备案（演示）".encode()), ("operation", f"{name} 单量和接单人员说明（演示）".encode())],
                actor=Actor("tao.sheng", "platform"), at=at,
            )  # fmt: skip
            numbers.append(made.number)
        for number, until in zip(numbers, ("admit", "submit", "", "assess"), strict=True):
            for name, actor, facts in _way(today):
                if not until:
                    break
                admission.take(session, office.keyring, number, name, words="属实。", actor=actor, at=at, **facts)
                if name == until:
                    break
        for city, name, industry, workers, orders, readiness in _CANDIDATES:
            extension.survey(
                session, city=city, name=name, industry=industry, workers=workers, orders=orders, readiness=readiness, words="电话和现场了解。", demo=True, actor=CLERK, at=at
            )
        extension.lay_down(session, place=FICTIONAL_PROVINCE, text=_PLAN.read_text(encoding="utf-8"), words="演示计划。", actor=DECIDER, at=at)
        extension.report_step(session, city="570100", step="survey", on=today - timedelta(days=5), words="摸排完成。", actor=CLERK, at=at)
        extension.follow(session, city="570200", enterprise="达达", words="电话督促按要求参保。", actor=CLERK, at=at)
    return [
        _waiting("admission_submitted", numbers[1], "admission_clerk", "纳入申请已报人社部，待登记答复（{0}）", "an admission waits for the ministry's answer ({0})"),
        _waiting("admission_assessed", numbers[3], "admission_reviewer", "纳入评估待审核（{0}）", "an assessment of an admission waits for its review ({0})"),
        _waiting("admission_applied", numbers[2], "admission_clerk", "纳入申请待评估（{0}）", "an admission waits to be assessed ({0})"),
    ]


def _way(today: Any) -> tuple[tuple[str, Actor, dict[str, Any]], ...]:
    return (
        ("assess", CLERK, {"figures": _FIGURES}), ("review", REVIEWER, {}), ("submit", CLERK, {"document": "桃人社函（演示）12号", "on": today}),
        ("consent", CLERK, {"document": "人社厅函（演示）31号", "on": today}), ("admit", DECIDER, {"from_": today + timedelta(days=30)}),
    )  # fmt: skip


def _waiting(key: str, number: str, post: str, zh: str, en: str) -> dict[str, Any]:
    return {
        "key": key, "zh": zh.format(number), "en": en.format(number), "post": post, "place": FICTIONAL_PROVINCE, "injured_on": clock.today().isoformat(),
        "worker": "—", "case_no": None,
    }  # fmt: skip
