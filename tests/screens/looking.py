"""Going from screen to screen, one visitor for each account."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import groupby

from playwright.sync_api import Error, Page

from tests.screens.ground import OFFICE, PHONE, Screens, enter, settled
from tests.screens.shown import Shown

_EVERY = 16


def some_of(shown: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """A slice of the screens, the same each time; all of them where the campaign `screens` asks for all."""
    return shown if os.environ.get("ZHIBAO_SCREENS") == "all" else shown[::_EVERY]


def screens_in_turn(screens: Screens, shown: tuple[Shown, ...], *, phone: bool, large: bool = False, language: str = "zh") -> Iterator[tuple[Shown, Page]]:
    """Each screen as it stands there, everything loaded."""
    kept = {"language": language, "large": "yes" if large else "no"}
    for (account, post), group in groupby(shown, key=lambda one: (one.account, one.post)):
        context = screens.context(PHONE if phone else OFFICE, **({"has_touch": True} if phone else {}))
        path = "/worker/" if phone else "/"
        page = enter(screens, context, account, path, **kept)
        if post:
            page.get_by_role("button", name=re.compile(post)).first.click()
        settled(page)
        for one in group:
            page.goto(f"{screens.address}{path}#{'' if phone else '/'}{one.place.format(**screens.waiting)}")
            # A change of the part behind # loads nothing anew; what stands there must not be the screen before.
            page.reload()
            try:
                settled(page)
            except Error as fault:
                raise AssertionError(f"the screen {one.name} shows no heading at {page.url}") from fault
            if one.first:
                one.first(page)
                settled(page)
            yield one, page
        context.close()
