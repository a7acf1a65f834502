"""The province: the gaps of a year by former pooling area, who bears them, and what fewer accidents would change."""

from __future__ import annotations

from collections import Counter
from typing import Any

from fastapi import APIRouter, Response

from zhibao import law
from zhibao.fund.gap_law import GapLaw
from zhibao.fund.gap_sharing import Mode
from zhibao.fund.pooling_rule import Budget
from zhibao.fund.pools import sharing_of_ledger
from zhibao.fund.year_sharing import Change, what_if
from zhibao.kit.errors import CallerFault
from zhibao.web.desk import At, Desk, operation
from zhibao.web.models import province_gaps as shapes
from zhibao.web.office import province_of
from zhibao.web.parts import bytes_answer
from zhibao.web.platform import private_folder

router = APIRouter(prefix="/api/province")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@operation(router, "POST", "/gap-sharing", "province.gap_sharing", writes=False, response_model=shapes.GapSharingOut, response_model_exclude_none=True, summary="Gap sharing of a year")
def sharing(form: shapes.GapAsked, desk: At) -> Any:
    """From the books as they stand; keeps nothing and moves no money. Raises MissingNumber where the province has no recorded rule."""
    return _document(desk, form)


@operation(
    router, "POST", "/gap-sharing/workbook", "province.gap_workbook", writes=False, response_class=Response, summary="Gap sharing of a year as a workbook",
    responses=bytes_answer(_XLSX, text="The areas, the numbers of the law and what was supposed"),
)  # fmt: skip
def workbook(form: shapes.GapAsked, desk: At) -> Any:
    """The same computation as an Excel workbook."""
    from zhibao.edge.gap_sheets import write_sharing

    document = _document(desk, form)
    with private_folder(desk) as folder:
        out = folder / "sharing.xlsx"
        write_sharing(out, document)
        content = out.read_bytes()
    name = f"gap-sharing-{document['province']}-{document['year']}.xlsx"
    return Response(content, media_type=_XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _document(desk: Desk, form: shapes.GapAsked) -> dict[str, Any]:
    budget = Budget(form.budget, form.budget_gap_fen)
    with desk.acting() as session:
        rule = GapLaw.of(province_of(desk), form.year)
        rule.check_scope()
        shared = sharing_of_ledger(
            session, rule, mode=None if form.mode is None else Mode(form.mode), income_fen=form.income_fen,
            work_injury=_work_injury(form.work_injury, rule), budget=budget,
        )  # fmt: skip
        supposed = [Change.parse(f"{one.area}={one.by}") for one in form.what_if]
        place = law.places().resolve(rule.province)
        return shared.document() | {
            "province_zh": place.name_zh, "province_en": place.name_en, "income_booked": form.income_fen is None,
            **({"what_if": what_if(shared, supposed, budget)} if supposed else {}),
        }  # fmt: skip


def _work_injury(told: list[shapes.GapWorkInjury], rule: GapLaw) -> dict[str, int] | None:
    """The spending of every area, once; None where nobody told it. Raises CallerFault `work_injury_areas`."""
    if not told:
        return None
    if Counter(one.area for one in told) != Counter(rule.pool_areas):
        raise CallerFault(
            "work_injury_areas", "工伤保险待遇支出须每个原统筹区各填一项。", "Give the work injury benefits of every former pooling area, each once.",
            place="work_injury", remedy_zh=f"地区：{'、'.join(rule.pool_areas)}。", remedy_en=f"The areas are {', '.join(rule.pool_areas)}.",
        )  # fmt: skip
    return {one.area: one.benefits_fen for one in told}
