"""The board of this process: one for each home, brought up to date by the caller's own request."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, func, select

from zhibao.access.model import AreaKind
from zhibao.app.home import Home
from zhibao.cases.board import Board, Line
from zhibao.journeys import desk_work
from zhibao.journeys.desk_work import Entry
from zhibao.kit.acts import Act
from zhibao.kit.clock import today
from zhibao.web.desk import Desk

_AT_MOST = 2
_LOCK = threading.Lock()
_BOARDS: dict[str, Board] = {}
# A case never leaves a place; what an enterprise or an insurer sees may change.
_LASTING = (AreaKind.COUNTY, AreaKind.CITY, AreaKind.PROVINCE, AreaKind.NATION)


@dataclass(frozen=True)
class _Beside:
    """What waited beside the cases when it was asked: under which newest act and on which day, and when."""

    asked: tuple[int | None, date]
    at: float
    entries: Sequence[Entry]


# One asks while the others wait for her answer; whoever waits has her connection already.
_ASKING = threading.Lock()
_BESIDE: WeakKeyDictionary[Engine, _Beside] = WeakKeyDictionary()


def board_of(desk: Desk) -> Board:
    """The board of the home, as of now. For operations that only read: what is not committed must not come in."""
    board = _board(desk.home)
    with desk.acting() as session:
        board.refresh(session, desk.today)
    return board


def beside_of(desk: Desk, board: Board) -> Sequence[Entry]:
    """What waits beside the cases in the whole home, as of now; what the caller may see of it is asked afterwards.

    Nothing of it changes without an act, so it is reckoned once for each newest act. Acts that were committed out of their
    order are found after two seconds at the latest.
    """
    on = desk.today
    with desk.acting() as session, _ASKING:
        newest = session.execute(select(func.max(Act.id))).scalar_one()
        held = _BESIDE.get(desk.home.engine)
        if held is None or held.asked != (newest, on) or time.monotonic() - held.at > _AT_MOST:
            at = time.monotonic()
            held = _BESIDE[desk.home.engine] = _Beside((newest, on), at, desk_work.beside_cases(session, board.held_reports(), on))
    return held.entries


def fill_early(home: Home) -> threading.Thread:
    """Fill the board while nobody waits for it: a large home takes some seconds once.

    What has been loaded by then stays for as long as the server runs, so the collector need not look through it again:
    that would hold up everybody for a third of a second now and then.
    """

    def fill() -> None:
        with home.reading() as session:
            _board(home).refresh(session, today())
        gc.collect()
        gc.freeze()

    filling = threading.Thread(target=fill, name="board", daemon=True)
    filling.start()
    return filling


def _board(home: Home) -> Board:
    with _LOCK:
        return _BOARDS.setdefault(str(home.engine.url), Board())


def visible_numbers(desk: Desk, board: Board) -> Sequence[str]:
    """The numbers of the cases that the caller may see, in order."""
    area = None if desk.who.grant is None else desk.who.grant.area
    return board.visible(desk.session, str(area) if area is not None and area.kind in _LASTING else None)


def lines(desk: Desk) -> list[Line]:
    """The cases of the caller's area in short, in the order of their numbers."""
    board = board_of(desk)
    return board.lines(visible_numbers(desk, board))
