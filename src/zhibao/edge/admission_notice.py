"""The notice of an admission (纳入决定告知书) in plain words, Chinese first; it takes the JSON document and decides nothing.

The enterprise is told what was decided, from which day, on which ground, and what it may do about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from zhibao import law
from zhibao.kit.errors import CallerFault

_REMEDY = (
    "对本决定有异议的，可以向作出决定的机关提出，也可以依法申请行政复议或者提起行政诉讼。",
    "You may object to the body that decided, or use the remedies of the law.",
)
_PROVISIONAL = ("暂定：办理层级或者同意机关的规则为推定。", "Provisional: the level or the body whose consent is needed is a reading.")


def plain(admission: Mapping[str, Any]) -> str:
    """The notice of a decided admission. Raises CallerFault `not_decided`."""
    decided = next((step for step in reversed(admission["steps"]) if step["step"] in ("admit", "decline")), None)
    if decided is None:
        raise CallerFault("not_decided", "申请尚未决定，还没有告知书。", "The application is not decided yet, so there is no notice.", place=admission["number"])
    industry = law.book().dimension("industry").terms[admission["industry"]]
    place = law.places().resolve(admission["place"])
    consent = next((step for step in reversed(admission["steps"]) if step["step"] == "consent"), None)
    said = [
        "职业伤害保障纳入决定告知书", "Notice of an admission to occupational injury protection", "",
        f"编号 number：{admission['number']}", f"企业 enterprise：{admission['name']}（{admission['uscc']}）",
        f"省份 place：{place.name_zh} {place.name_en}", f"行业 industry：{industry[0]} {industry[1]}", "",
        *_decision(admission, decided, place.name_zh),
    ]  # fmt: skip
    if consent:
        said.append(f"人力资源社会保障部同意：{consent['facts']['document']}，{consent['facts']['on']}。")
    said += [f"理由 reasons：{decided['words']}", f"依据 grounds：{', '.join(admission['cites'])}（{law.MARK_ZH[admission['mark']]}）", ""]
    said += list(_PROVISIONAL) if admission["provisional"] else []
    return "\n".join([*said, *_REMEDY]) + "\n"


def _decision(admission: Mapping[str, Any], decided: Mapping[str, Any], place: str) -> list[str]:
    if decided["step"] == "decline":
        return [f"决定：不纳入{place}职业伤害保障范围。", "Decision: the enterprise is not admitted."]
    return [
        f"决定：自 {admission['from']} 起纳入{place}职业伤害保障范围。此前的订单没有保障，也不计费。",
        f"Decision: the enterprise is admitted from {admission['from']} on. Orders before that day have no cover and are not billed.",
        "请自该日起按单申报、按月缴费，为接单人员登记。Register everybody who takes orders; contributions are due by the order and month.",
    ]
