"""How an admitted enterprise comes on the register: its row, its name, its code and its enrolment from a day on.

The list of enterprises numbers its own from 1 on; an admitted one gets a number that no list ever uses.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.kit.acts import Act
from zhibao.registry import answers
from zhibao.registry.model import Version
from zhibao.registry.tables import EnrolmentRow, EnterpriseCodeRow, EnterpriseNameRow, EnterpriseRow

_FIRST_ORDINAL = 100_001
# What is admitted outside the list belongs to the batch of 2026 and later, as the numbers of the law group them.
_PHASE = 2026


def registered(session: Session, uscc: str | None, name: str, *, joined: date, mark: str, cites: tuple[str, ...], act: Act) -> str:
    """The identifier of an enterprise on the register: the one it has, by code or name, or a new one."""
    known = answers.enterprise_by_uscc(session, uscc) if uscc else None
    if known is None and uscc is None:
        return answers.find_enterprise(session, name).slug
    if known is not None:
        return known.slug
    ordinal = max(_FIRST_ORDINAL, int(session.scalar(select(func.max(EnterpriseRow.ordinal))) or 0) + 1)
    slug = f"admitted_{ordinal}"
    session.add(EnterpriseRow(slug=slug, ordinal=ordinal, phase=_PHASE, joined=joined, mark=mark, cites=list(cites), recorded_at=act.at))
    session.flush()
    session.add(EnterpriseNameRow(enterprise=slug, name=name, valid_from=None, valid_to=None, mark=mark, cites=list(cites)))
    session.add(EnterpriseCodeRow(enterprise=slug, uscc=uscc, warnings=[], act=act.id, recorded_at=act.at))
    session.flush()
    return slug


def enrolled(session: Session, version: Version, act: Act) -> int:
    """Append an enrolment that an act decided; the number of its row."""
    row = EnrolmentRow(
        enterprise=version.enterprise, place=version.place, industry=version.industry.value, tier=version.tier.value if version.tier else None,
        tier_basis=version.tier_basis.value, valid_from=version.first, valid_to=version.last, mark=version.mark, cites=list(version.cites),
        origin=version.origin.value, edition=version.edition, act=act.id, recorded_at=act.at,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id
