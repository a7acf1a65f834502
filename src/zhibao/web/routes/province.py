"""The province: one page that shows how it stands today, each figure leading to its rows, and its enterprises."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query

from zhibao import law as laws
from zhibao.journeys import province_day
from zhibao.journeys.desk_work import POST_ZH
from zhibao.kit.errors import CallerFault
from zhibao.law import changes
from zhibao.web.boards import board_of, visible_numbers
from zhibao.web.desk import At, operation
from zhibao.web.models.office_province import DashboardOut, EnterpriseOut
from zhibao.web.office import province_of
from zhibao.web.routes.law_numbers import counts_of
from zhibao.web.routes.work_list import entries_of

router = APIRouter(prefix="/api/province")
Uscc = Annotated[str, Path(pattern=r"^[0-9A-Z]{18}$", examples=["91330000ABCDEFGH1X"])]
_COLOURS = ("red", "yellow", "green")


@operation(router, "GET", "", "province.dashboard", response_model=DashboardOut, summary="The province today")
def dashboard(desk: At) -> Any:
    """Cases and broken clocks by city and by post, the books, the enterprises with data quality and arrears, the numbers of the law."""
    province, today = province_of(desk), desk.today
    board = board_of(desk)
    cities: dict[str, Counter[str]] = {one.code: Counter() for one in laws.places().children(province) if one.level == "prefecture"}
    posts: dict[str, Counter[str]] = defaultdict(Counter)
    for line in board.lines(visible_numbers(desk, board)):
        city = cities.setdefault(line.prefecture, Counter())
        city["closed" if line.closed else "open"] += 1
        entries = () if line.closed else entries_of(line, today)
        for one in entries:
            posts[one.post or ""][one.colour] += 1
        if not line.closed:
            city[min((one.colour for one in entries), key=_COLOURS.index, default="green")] += 1
    with desk.acting() as session:
        waiting = sum(one.state == "proposed" for one in changes.changes(session, province))
        said = {"books": province_day.books(session, province), "enterprises": province_day.enterprises(session, province, today)}
    counted = counts_of(province, today)
    return said | {
        "as_of": today.isoformat(), "place": province,
        "cities": [
            {"place": code, "zh": laws.places().resolve(code).name_zh, **{name: held[name] for name in ("open", "closed", *_COLOURS)}}
            for code, held in sorted(cities.items())
        ],
        "posts": [
            {"post": post, "zh": POST_ZH.get(post, post), "red": held["red"], "yellow": held["yellow"]}
            for post, held in sorted(posts.items(), key=lambda item: (-item[1]["red"], -item[1]["yellow"], item[0])) if post
        ],
        "law": {"missing": counted["missing"], "assumed": counted["assumed"], "waiting_changes": waiting},
    }  # fmt: skip


@operation(router, "GET", "/enterprises/{uscc}", "province.enterprise", response_model=EnterpriseOut, summary="An enterprise with the rows behind its figures")
def enterprise(uscc: Uscc, desk: At, offset: Annotated[int, Query(ge=0, le=10_000_000)] = 0, limit: Annotated[int, Query(ge=1, le=200)] = 50) -> Any:
    """Its enrolments, its arrears by month and tax office, its loads with what was quarantined and why."""
    with desk.acting() as session:
        found = province_day.enterprise(session, province_of(desk), uscc, desk.today, offset=offset, limit=limit)
    if found is None:
        raise CallerFault("unknown_enterprise", f"本省没有代码为 {uscc} 的企业。", f"No enterprise with the code {uscc} is insured here.")
    return found
