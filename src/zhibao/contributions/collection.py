"""The words of the collection: who acts, on which ground, and the refusals that several of its acts share.

The provincial agency pushes and compares, the tax office collects (`guangdong-2026-2 §2`, `guangdong-2026-2 §3`). A clerk acts
where something is recorded; where money is asked for or given back, a second person decides.
"""

from __future__ import annotations

from collections.abc import Mapping

from zhibao import law
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

CLERK, DECIDER = "collection_clerk", "collection_decider"
POST_ZH: Mapping[str, str] = {CLERK: "征缴经办岗", DECIDER: "征缴决定岗"}
GROUND = "guangdong-2026-2 §2"
COMPARISON = "guangdong-2026-2 §3"

Owner = tuple[str, str]
AGENCY: Owner = ("省社保经办机构", "the province's social insurance agency")
TAX_OFFICE: Owner = ("税务机关", "the tax office")
PLATFORM: Owner = ("平台企业总部", "the head office of the platform enterprise")


def chain(province: str, platform: str) -> str:
    """The chain of acts about what one enterprise pays in one province."""
    return f"collection:{province}:{platform}"


def must_be(actor: Actor, posts: tuple[str, ...]) -> None:
    """A natural person in one of the posts. Raises CallerFault `post_not_allowed`."""
    if actor.post not in posts:
        names = "、".join(f"{POST_ZH[post]}（{post}）" for post in posts)
        raise CallerFault(
            "post_not_allowed", f"这一步由省社保经办机构的{names}办理。", f"This step is for {', '.join(posts)} of the provincial agency.",
            place=str(actor),
        )  # fmt: skip


def known_office(code: str) -> law.TaxOffice:
    """A tax office by its code. Raises CallerFault `unknown_tax_office`."""
    for office in law.places().tax_offices():
        if office.id == code:
            return office
    raise CallerFault(
        "unknown_tax_office", f"没有代码为“{code}”的税务机关。", f"There is no tax office {code!r}.", place="tax_office",
        remedy_zh="代码见 zhibao law places。", remedy_en="`zhibao law places` lists the codes.",
    )  # fmt: skip


def province_of_office(code: str) -> str:
    """The province whose orders a tax office collects for."""
    return law.places().province_of(code)
