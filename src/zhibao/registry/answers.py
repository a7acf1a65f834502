"""The questions that others ask the registry: which enterprises, enrolled where, in which tier, and which workers.

Enterprises are found by code, identifier or name; workers by pseudonym, which is also how they stand in the order
store. Nothing here changes anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, and_, func, select, text
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.identity import DocumentKind, check_uscc, normalise
from zhibao.kit.kept import keep, kept_until_it_grows, kept_while_reading
from zhibao.kit.secrets import Keyring
from zhibao.registry import rules
from zhibao.registry.model import (
    Branch,
    Enrolment,
    Enterprise,
    Industry,
    Link,
    NamePeriod,
    Origin,
    ServiceAgency,
    Tier,
    TierBasis,
    Version,
)
from zhibao.registry.tables import (
    EnrolmentRow,
    EnterpriseBranchRow,
    EnterpriseCodeRow,
    EnterpriseNameRow,
    EnterpriseRow,
    ServiceAgencyLinkRow,
    ServiceAgencyRow,
    WorkerLinkEndRow,
    WorkerLinkRow,
    WorkerNameRow,
    WorkerRow,
)

FROM_LINKS = (
    "FROM worker_link l LEFT JOIN worker_link_end e ON e.enterprise = l.enterprise AND e.pseudonym = l.pseudonym "
    "AND e.valid_from = l.valid_from AND e.service_agency = l.service_agency"
)
_AT_ONCE = 400
_LINK_KEY = ("enterprise", "pseudonym", "valid_from", "service_agency")
_ON = "l.valid_from <= :day AND COALESCE(l.valid_to, e.valid_to, '9999-12-31') >= :day"


@kept_until_it_grows(EnterpriseRow, EnterpriseNameRow, EnterpriseCodeRow)
def enterprises(session: Session, slug: str | None = None) -> list[Enterprise]:
    """All enterprises of this home in the order of the list, or the one of an identifier. The first name is the one shown."""
    names: dict[str, list[NamePeriod]] = defaultdict(list)
    every_name, every_row = select(EnterpriseNameRow), select(EnterpriseRow)
    if slug is not None:
        every_name, every_row = every_name.where(EnterpriseNameRow.enterprise == slug), every_row.where(EnterpriseRow.slug == slug)
    for name in session.scalars(every_name.order_by(EnterpriseNameRow.id)):
        names[name.enterprise].append(
            NamePeriod(
                first=name.valid_from,
                last=name.valid_to,
                mark=name.mark,
                cites=tuple(name.cites),
                name=name.name,
            )
        )
    codes = _codes_in_use(session, slug)
    return [
        Enterprise(
            slug=row.slug,
            name=names[row.slug][0].name,
            uscc=codes.get(row.slug),
            phase=row.phase,
            joined=row.joined,
            mark=row.mark,
            cites=tuple(row.cites),
            names=tuple(names[row.slug]),
        )
        for row in session.scalars(every_row.order_by(EnterpriseRow.ordinal))
    ]


def _codes_in_use(session: Session, slug: str | None) -> dict[str, str]:
    query = select(EnterpriseCodeRow).order_by(EnterpriseCodeRow.id)
    rows = session.scalars(query if slug is None else query.where(EnterpriseCodeRow.enterprise == slug))
    return {row.enterprise: row.uscc for row in rows}


@kept_until_it_grows(EnterpriseRow, EnterpriseNameRow, EnterpriseCodeRow)
def enterprise_by_uscc(session: Session, uscc: str) -> Enterprise | None:
    """The enterprise that has or had a unified social credit code, or None."""
    code = check_uscc(uscc).uscc
    slug = session.scalar(select(EnterpriseCodeRow.enterprise).where(EnterpriseCodeRow.uscc == code))
    return next(iter(enterprises(session, slug)), None) if slug else None


def find_enterprise(session: Session, text: str) -> Enterprise:
    """An enterprise by code, identifier or any of its names. Raises CallerFault `enterprise_unknown`."""
    wanted = text.strip()
    by_code = enterprise_by_uscc(session, wanted)
    if by_code is not None:
        return by_code
    for enterprise in enterprises(session):
        if wanted == enterprise.slug or wanted in {name.name for name in enterprise.names}:
            return enterprise
    raise CallerFault(
        "enterprise_unknown",
        f"本数据目录中没有平台企业“{wanted[:32]}”。",
        f"This home knows no platform enterprise {wanted[:32]!r}.",
        remedy_zh="请用 registry enterprises 查看名称和代码；代码尚未登记的，先用 registry code 登记。",
        remedy_en="See names and codes by `registry enterprises`; record a missing code by `registry code`.",
    )


def stored_versions(session: Session, place: str | None) -> list[Version]:
    """Every stored version of enrolments, in the order of recording."""
    query = select(EnrolmentRow).order_by(EnrolmentRow.id)
    if place is not None:
        query = query.where(EnrolmentRow.place == place)
    return [
        Version(
            enterprise=row.enterprise,
            place=row.place,
            industry=Industry(row.industry),
            tier=None if row.tier is None else Tier(row.tier),
            tier_basis=TierBasis(row.tier_basis),
            first=row.valid_from,
            last=row.valid_to,
            mark=row.mark,
            cites=tuple(row.cites),
            origin=Origin(row.origin),
            edition=row.edition,
            order=row.id,
        )
        for row in session.scalars(query)
    ]


@kept_until_it_grows(EnterpriseRow, EnterpriseNameRow, EnterpriseCodeRow, EnrolmentRow)
def enrolments(session: Session, place: str | None = None) -> list[Enrolment]:
    """The enrolments that hold, by enterprise, place, industry and period, without overlaps."""
    code = None if place is None else law.places().province_of(law.places().resolve(place).code)
    known = {enterprise.slug: enterprise for enterprise in enterprises(session)}
    order = {slug: position for position, slug in enumerate(known)}
    keyed: dict[tuple[str, str, Industry], list[Version]] = defaultdict(list)
    for version in stored_versions(session, code):
        keyed[version.enterprise, version.place, version.industry].append(version)
    standing = [version for versions in keyed.values() for version in rules.flatten(versions)]
    standing.sort(key=lambda v: (order[v.enterprise], v.place, v.first, v.industry))
    return [
        Enrolment(
            enterprise=v.enterprise,
            name=known[v.enterprise].name,
            uscc=known[v.enterprise].uscc,
            place=v.place,
            industry=v.industry,
            tier=v.tier,
            tier_basis=v.tier_basis,
            first=v.first,
            last=v.last,
            mark=v.mark,
            cites=v.cites,
        )
        for v in standing
    ]


def enrolment_on(
    session: Session, platform: str, province: str, industry: str, day: date
) -> Enrolment | None:
    """The enrolment of an enterprise (code, identifier or name) with an industry in a province on a day."""
    slug = find_enterprise(session, platform).slug
    return next(
        (
            enrolment
            for enrolment in enrolments(session, province)
            if enrolment.enterprise == slug and enrolment.industry == industry and enrolment.covers(day)
        ),
        None,
    )


def branches(session: Session, enterprise: str | None = None) -> list[Branch]:
    """Head offices and branches, of all enterprises or of one."""
    query = select(EnterpriseBranchRow).order_by(EnterpriseBranchRow.id)
    if enterprise is not None:
        query = query.where(EnterpriseBranchRow.enterprise == find_enterprise(session, enterprise).slug)
    return [
        Branch(
            first=row.valid_from,
            last=row.valid_to,
            mark=row.mark,
            cites=tuple(row.cites),
            enterprise=row.enterprise,
            role=row.role,
            place=row.place,
            name=row.name,
            uscc=row.uscc,
        )
        for row in session.scalars(query)
    ]


def agencies(session: Session) -> list[ServiceAgency]:
    """All service agencies by code, each with the enterprises it serves."""
    serves: dict[str, dict[tuple[str, date], date | None]] = defaultdict(dict)
    for link in session.scalars(select(ServiceAgencyLinkRow).order_by(ServiceAgencyLinkRow.id)):
        serves[link.service_agency][link.enterprise, link.valid_from] = link.valid_to
    newest = {row.uscc: row for row in session.scalars(select(ServiceAgencyRow).order_by(ServiceAgencyRow.id))}
    return [
        ServiceAgency(
            uscc=row.uscc,
            name=row.name,
            place=row.place,
            serves=tuple((slug, first, last) for (slug, first), last in sorted(serves[row.uscc].items())),
        )
        for row in sorted(newest.values(), key=lambda row: row.uscc)
    ]


def agency_by_uscc(session: Session, uscc: str) -> ServiceAgency:
    """A service agency by its code. Raises CallerFault `agency_unknown`."""
    found = next((agency for agency in agencies(session) if agency.uscc == uscc), None)
    if found is None:
        raise CallerFault(
            "agency_unknown",
            f"平台服务机构 {uscc[:18]} 尚未登记。",
            f"The service agency {uscc[:18]} is not registered yet.",
            remedy_zh="请联系经办机构登记本机构及所服务的平台企业。",
            remedy_en="Ask the city agency to register it with the platforms it serves.",
        )
    return found


def agency_serves(session: Session, uscc: str, platform: str, day: date) -> bool:
    """Whether a service agency serves an enterprise (code, identifier or name) on a day."""
    slug = find_enterprise(session, platform).slug
    return any(
        served == slug and first <= day and (last is None or day <= last)
        for agency in agencies(session)
        if agency.uscc == uscc
        for served, first, last in agency.serves
    )


def was_registered_through(session: Session, pseudonym: int, uscc: str, day: date) -> bool:
    """Whether a worker was registered on a day through a service agency with an enterprise that it served that day."""
    return any(
        link.service_agency == uscc and link.covers(day) and agency_serves(session, uscc, enterprise.slug, day)
        for enterprise, link in links_of(session, pseudonym)
    )


def links_with(
    session: Session, slugs: Sequence[str], *, agency: str | None = None, offset: int, limit: int
) -> tuple[int, list[tuple[str, int, Link]]]:
    """The links of workers with some enterprises, all or those through a service agency: how many, and a page of (enterprise, worker, link)."""
    if not slugs:
        return 0, []
    asked: list[ColumnElement[bool]] = [WorkerLinkRow.enterprise.in_(slugs)]
    if agency is not None:
        asked.append(WorkerLinkRow.service_agency == agency)
    total = session.scalar(select(func.count()).select_from(WorkerLinkRow).where(*asked)) or 0
    ended = and_(*(getattr(WorkerLinkEndRow, key) == getattr(WorkerLinkRow, key) for key in _LINK_KEY))
    query = (
        select(WorkerLinkRow, WorkerLinkEndRow.valid_to)
        .outerjoin(WorkerLinkEndRow, ended)
        .where(*asked)
        .order_by(WorkerLinkRow.enterprise, WorkerLinkRow.pseudonym, WorkerLinkRow.valid_from)
    )
    return total, [
        (row.enterprise, row.pseudonym, Link(row.valid_from, row.valid_to or last, row.service_agency or None))
        for row, last in session.execute(query.offset(offset).limit(limit))
    ]


@dataclass(frozen=True)
class RegisteredWorker:
    """A worker as far as a case worker may see without a further reason: kind, masked name, links by enterprise."""

    pseudonym: int
    kind: DocumentKind
    name_masked: str | None
    links: tuple[tuple[str, Link], ...]


def find_worker(session: Session, keyring: Keyring, document: str) -> RegisteredWorker | None:
    """A worker by the exact document number, or None. The number itself is neither kept nor returned."""
    plain = normalise(document)
    row = session.get(WorkerRow, keyring.pseudonym(plain))
    if row is None:
        return None
    if row.blind != keyring.blind(plain):
        raise OwnFault(
            "pseudonym_collision",
            "两个证件号码得到同一化名，须人工处理。",
            "Two document numbers have the same pseudonym; a person must handle this.",
        )
    later = select(WorkerNameRow).where(WorkerNameRow.pseudonym == row.pseudonym).order_by(WorkerNameRow.id)
    sealed = [row.name_sealed, *(name.name_sealed for name in session.scalars(later))]
    names = [keyring.unseal(name).decode() for name in sealed if name is not None]
    known = {enterprise.slug: enterprise.name for enterprise in enterprises(session)}
    links = session.execute(
        text(
            "SELECT l.enterprise, l.valid_from, COALESCE(l.valid_to, e.valid_to), l.service_agency "
            f"{FROM_LINKS} WHERE l.pseudonym = :pseudonym ORDER BY l.enterprise, l.valid_from"
        ),
        {"pseudonym": row.pseudonym},
    )
    return RegisteredWorker(
        pseudonym=row.pseudonym,
        kind=DocumentKind(row.kind),
        name_masked=names[-1][0] + "*" * (len(names[-1]) - 1) if names else None,
        links=tuple((known[slug], stored_link(first, last, agency)) for slug, first, last, agency in links),
    )


@kept_while_reading
def name_of_worker(session: Session, keyring: Keyring, pseudonym: int) -> str | None:
    """The name under which a worker is registered, in clear: for a letter to her. None for somebody not registered."""
    row = session.get(WorkerRow, pseudonym)
    if row is None:
        return None
    later = select(WorkerNameRow.name_sealed).where(WorkerNameRow.pseudonym == pseudonym).order_by(WorkerNameRow.id)
    return _newest_name(keyring, [row.name_sealed, *session.scalars(later)])


def _newest_name(keyring: Keyring, sealed: Sequence[bytes | None]) -> str | None:
    names = [name for name in sealed if name is not None]
    return keyring.unseal(names[-1]).decode() if names else None


def read_workers(session: Session, keyring: Keyring, persons: Iterable[int]) -> None:
    """Ask for the names and documents of the workers of a page at once; each is answered from that while the same session reads."""
    wanted = sorted(set(persons))
    for first in range(0, len(wanted), _AT_ONCE):
        part = wanted[first : first + _AT_ONCE]
        sealed: dict[int, list[bytes | None]] = {person: [] for person in part}
        documents: dict[int, bytes] = {}
        for row in session.execute(select(WorkerRow.pseudonym, WorkerRow.name_sealed, WorkerRow.document_sealed).where(WorkerRow.pseudonym.in_(part))):
            sealed[row.pseudonym].append(row.name_sealed)
            documents[row.pseudonym] = row.document_sealed
        later = select(WorkerNameRow.pseudonym, WorkerNameRow.name_sealed).where(WorkerNameRow.pseudonym.in_(part)).order_by(WorkerNameRow.id)
        for person, name in session.execute(later):
            sealed[person].append(name)
        for person in part:
            held = documents.get(person)
            keep(session, name_of_worker, None if held is None else _newest_name(keyring, sealed[person]), keyring, person)
            keep(session, document_of_worker, None if held is None else keyring.unseal(held).decode(), keyring, person)


@kept_while_reading
def document_of_worker(session: Session, keyring: Keyring, pseudonym: int) -> str | None:
    """The document number of a worker in clear: shown masked, or whole for a stated purpose. None where there is none."""
    row = session.get(WorkerRow, pseudonym)
    return None if row is None else keyring.unseal(row.document_sealed).decode()


def links_of(session: Session, pseudonym: int) -> list[tuple[Enterprise, Link]]:
    """The enterprises with which a worker is or was registered, each with its period."""
    known = {enterprise.slug: enterprise for enterprise in enterprises(session)}
    rows = session.execute(
        text(
            "SELECT l.enterprise, l.valid_from, COALESCE(l.valid_to, e.valid_to), l.service_agency "
            f"{FROM_LINKS} WHERE l.pseudonym = :pseudonym ORDER BY l.enterprise, l.valid_from"
        ),
        {"pseudonym": pseudonym},
    )
    return [(known[slug], stored_link(first, last, agency)) for slug, first, last, agency in rows]


def stored_link(first: str, last: str | None, agency: str) -> Link:
    """A link from the text it is stored as."""
    return Link(date.fromisoformat(first), None if last is None else date.fromisoformat(last), agency or None)


def registered_pseudonyms(session: Session, platform: str | None = None, *, on: date) -> npt.NDArray[np.int64]:
    """The pseudonyms of all workers registered on a day, sorted and different (int64).

    `platform` (code, identifier or name) narrows them to one enterprise.
    """
    condition, facts = _ON, {"day": on.isoformat()}
    if platform is not None:
        condition += " AND l.enterprise = :enterprise"
        facts["enterprise"] = find_enterprise(session, platform).slug
    rows = session.connection().execute(text(f"SELECT l.pseudonym {FROM_LINKS} WHERE {condition}"), facts)
    # The driver's own cursor: building a row object for each of millions of workers would take most of the time.
    cursor: Any = rows.cursor
    return np.unique(np.fromiter((row[0] for row in cursor), dtype=np.int64))


def registered_count(session: Session, platform: str, *, on: date) -> int:
    """How many workers an enterprise (code, identifier or name) has on its register on a day."""
    facts = {"day": on.isoformat(), "enterprise": find_enterprise(session, platform).slug}
    query = f"SELECT count(DISTINCT l.pseudonym) {FROM_LINKS} WHERE {_ON} AND l.enterprise = :enterprise"
    return int(session.execute(text(query), facts).scalar_one())


def was_registered(session: Session, pseudonym: int, platform: str, day: date) -> bool:
    """Whether a worker was registered with an enterprise (code, identifier or name) on a day."""
    facts = {
        "day": day.isoformat(),
        "enterprise": find_enterprise(session, platform).slug,
        "pseudonym": pseudonym,
    }
    query = f"SELECT 1 {FROM_LINKS} WHERE {_ON} AND l.enterprise = :enterprise AND l.pseudonym = :pseudonym LIMIT 1"
    return session.execute(text(query), facts).first() is not None
