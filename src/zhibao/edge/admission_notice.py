"""The notice of an admission (纳入决定告知书) in plain words, Chinese first; it takes the JSON document and decides nothing.

The enterprise is told what was decided, from which day, on which ground, and what it may do about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from zhibao import law
from zhibao.edge.documents import print_pages
from zhibao.kit.errors import CallerFault

_REMEDY = (
    "对本决定有异议的，可以向作出决定的机关提出，也可以依法申请行政复议或者提起行政诉讼。",
    "You may object to the body that decided, or use the remedies of the law.",
)
_PROVISIONAL = ("暂定：办理层级或者同意机关的规则为推定。", "Provisional: the level or the body whose consent is needed is a reading.")


def plain(admission: Mapping[str, Any]) -> str:
    """The notice of a decided admission. Raises CallerFault `not_decided`."""
    decided = _decided(admission)
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


def pdf(admission: Mapping[str, Any], fonts: Path, at: datetime) -> bytes:
    """The notice as PDF/A; the same decision, time and fonts give the same bytes. Raises CallerFault `not_decided`, `no_fonts`, `missing_glyph`."""
    decided = _decided(admission)
    industry, place = law.book().dimension("industry").terms[admission["industry"]], law.places().resolve(admission["place"])
    consent = next((step for step in reversed(admission["steps"]) if step["step"] == "consent"), None)
    rows = [
        ("编号", "number", admission["number"]), ("企业", "enterprise", admission["name"]), ("统一社会信用代码", "code", admission["uscc"]),
        ("省份", "province", f"{place.name_zh} {place.name_en}"), ("行业", "industry", f"{industry[0]} {industry[1]}"),
        ("决定日期", "decided on", decided["at"][:10]),
    ]  # fmt: skip
    if consent:
        rows.append(("人力资源社会保障部同意", "consent of the ministry", f"{consent['facts']['document']}　{consent['facts']['on']}"))
    told = _decision(admission, decided, place.name_zh)
    facts = {
        "title_zh": "职业伤害保障纳入决定告知书", "title_en": "Notice of an admission to occupational injury protection", "number": admission["number"],
        "place": place.name_zh, "name": admission["name"], "rows": rows, "decision": told, "reasons": decided["words"],
        "grounds": f"{', '.join(admission['cites'])}（{law.MARK_ZH[admission['mark']]}）", "notices": [_PROVISIONAL] if admission["provisional"] else [],
        "remedy": _REMEDY, "printed": at.strftime("%Y-%m-%d %H:%M"),
    }  # fmt: skip
    return print_pages("admission-notice.typ", facts, fonts, at)


def _decided(admission: Mapping[str, Any]) -> Mapping[str, Any]:
    """The step that decided. Raises CallerFault `not_decided`."""
    decided: Mapping[str, Any] | None = next((step for step in reversed(admission["steps"]) if step["step"] in ("admit", "decline")), None)
    if decided is None:
        raise CallerFault("not_decided", "申请尚未决定，还没有告知书。", "The application is not decided yet, so there is no notice.", place=admission["number"])
    return decided


def _decision(admission: Mapping[str, Any], decided: Mapping[str, Any], place: str) -> list[str]:
    if decided["step"] == "decline":
        return [f"决定：不纳入{place}职业伤害保障范围。", "Decision: the enterprise is not admitted."]
    return [
        f"决定：自 {admission['from']} 起纳入{place}职业伤害保障范围。此前的订单没有保障，也不计费。",
        f"Decision: the enterprise is admitted from {admission['from']} on. Orders before that day have no cover and are not billed.",
        "请自该日起按单申报、按月缴费，为接单人员登记。Register everybody who takes orders; contributions are due by the order and month.",
    ]
