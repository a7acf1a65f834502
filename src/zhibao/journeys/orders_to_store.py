"""From a platform's files to the order store: who sends, what is known of places, then intake.

The story in three steps: find the enterprise by its code, tell intake which districts exist, take the files in.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.orders import acts as orders
from zhibao.orders.columns import Vocabulary
from zhibao.orders.feed import Feed
from zhibao.orders.manifest import Sessions
from zhibao.orders.model import BatchResult
from zhibao.registry import answers as registry


def orders_to_store(
    *,
    reading: Sessions,
    writing: Sessions,
    store: Path,
    keyring: Keyring,
    demo: bool,
    platform: str,
    feed: Feed,
    declared: int | None = None,
    progress: Progress = silent,
) -> BatchResult:
    """Take in the order files of an enterprise (by code, name or identifier), whole or not at all.

    Raises CallerFault `unknown_enterprise` for a sender that this home does not know, `no_code` for one whose
    code is not recorded yet. A production home refuses rows of fictional people.
    """
    with reading() as session:
        code = platform_code(session, platform)
    return orders.load_orders(
        reading=reading,
        writing=writing,
        store=store,
        keyring=keyring,
        platform=code,
        feed=feed,
        words=vocabulary(),
        refuse_fictional=not demo,
        declared=declared,
        progress=progress,
    )


def platform_code(session: Session, platform: str) -> str:
    """The code of an enterprise named by code, name or identifier."""
    enterprise = registry.find_enterprise(session, platform)
    if enterprise.uscc is None:
        raise CallerFault(
            "no_code",
            f"{enterprise.name}的统一社会信用代码尚未登记。",
            f"The code of {enterprise.name} has not been recorded yet.",
            remedy_zh=f"请先运行 zhibao registry code --enterprise {enterprise.name} --uscc 代码。",
            remedy_en=f"Run `zhibao registry code --enterprise {enterprise.name} --uscc CODE` first.",
        )
    return enterprise.uscc


def vocabulary() -> Vocabulary:
    """The provinces and counties that intake knows; an unknown county is a warning, never a refusal.

    A listed city is known. Where no county of a province is listed at all, nothing can be unknown.
    """
    places = law.places()
    provinces = {place.code for place in places.provinces()}
    listed = {place.province for place in places if place.level == "county"}

    def county_known(code: str) -> bool:
        place = places.get(code)
        found = place is not None and place.level in ("county", "prefecture")
        return found or code[:2] + "0000" not in listed

    return Vocabulary(provinces.__contains__, county_known)
