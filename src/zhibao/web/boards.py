"""The board of this process: one for each home, brought up to date by the caller's own request."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from zhibao.access.model import AreaKind
from zhibao.app.home import Home
from zhibao.cases.board import Board, Line
from zhibao.kit.clock import ZONE, today
from zhibao.web.desk import Desk

_LOCK = threading.Lock()
_BOARDS: dict[str, Board] = {}
# A case never leaves a place; what an enterprise or an insurer sees may change.
_LASTING = (AreaKind.COUNTY, AreaKind.CITY, AreaKind.PROVINCE, AreaKind.NATION)


def board_of(desk: Desk) -> Board:
    """The board of the home, as of now. For operations that only read: what is not committed must not come in."""
    board = _board(desk.home)
    with desk.acting() as session:
        board.refresh(session, desk.at.astimezone(ZONE).date())
    return board


def fill_early(home: Home) -> threading.Thread:
    """Fill the board while nobody waits for it: a large home takes some seconds once."""

    def fill() -> None:
        with home.reading() as session:
            _board(home).refresh(session, today())

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
