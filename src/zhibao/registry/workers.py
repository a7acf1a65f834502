"""Registering workers: who a row is, what it changes, and one transaction that keeps it.

A number becomes a pseudonym and a blind index before anything is looked up, and it is sealed before anything is
written. The whole change is planned first, so that a dry run and a real run give the same counts.
"""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.clock import today
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.identity import check_uscc
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.registry import rules
from zhibao.registry.answers import FROM_LINKS, agencies, find_enterprise, stored_link
from zhibao.registry.model import Enterprise, Link
from zhibao.registry.roster import Entry, Rejection, RosterRow, Standard, judge, reject
from zhibao.registry.tables import RegistryBatchRow

_AT_ONCE = 10_000
_Serving = dict[str, list[tuple[date, date | None]]]


@dataclass(frozen=True)
class RosterOutcome:
    """What a roster did, or in a dry run would do.

    received = registered (new persons) + linked (known persons with a new period) + ended + unchanged + rejected.
    `batch` is None where nothing was kept; `same_as` is the batch of an earlier file with the same bytes.
    """

    platform: str
    digest: str
    received: int
    registered: int
    linked: int
    ended: int
    unchanged: int
    rejections: tuple[Rejection, ...]
    warnings: dict[str, int]
    committed: bool
    batch: str | None = None
    same_as: str | None = None

    @property
    def rejected(self) -> int:
        """How many rows are returned."""
        return len(self.rejections)


@dataclass
class _Plan:
    """The rows that a roster adds, before they are sealed."""

    persons: dict[int, tuple[bytes, Entry]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    links: list[tuple[int, Link]] = field(default_factory=list)
    ends: list[tuple[int, Link, date]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    rejections: list[Rejection] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Nothing would be kept."""
        return not (self.persons or self.names or self.links or self.ends)


def register_roster(
    session: Session,
    keyring: Keyring,
    platform: str,
    rows: Iterable[RosterRow],
    *,
    digest: str,
    commit: bool,
    actor: str,
    since: date | None = None,
    agency: str | None = None,
    progress: Progress = silent,
) -> RosterOutcome:
    """Register the workers of an enterprise from the rows of a file; without `commit` nothing is written.

    Good rows are kept and bad rows are returned with their reasons; the counts add up to the rows received. Rows
    that are known already change nothing. `platform` is the enterprise's code. `agency` is the
    service agency that sends them on behalf of the enterprise: its rows are all its own. Raises CallerFault, among
    them `platform_not_served`.
    """
    enterprise = find_enterprise(session, platform)
    served = () if agency is None else _served(session, agency, enterprise)
    standard = Standard(today(), is_demo(enterprise), since, _known_regions(), agency, served)
    entries: list[Entry] = []
    rejections: list[Rejection] = []
    for row in rows:
        judged = judge(row, standard)
        if isinstance(judged, Entry):
            entries.append(judged)
        else:
            rejections.append(judged)
        if (len(entries) + len(rejections)) % _AT_ONCE == 0:
            progress(len(entries) + len(rejections), None, "rows", "read")
    plan = _planned(session, keyring, enterprise, entries, progress)
    plan.rejections += rejections
    plan.rejections.sort(key=lambda rejection: rejection.number)
    return _kept(session, keyring, enterprise, plan, digest, commit, actor, agency, progress)


def register_bulk(
    session: Session,
    keyring: Keyring,
    platform: str,
    documents: Sequence[str],
    names: Sequence[str] | None = None,
    since: date = date(2025, 7, 1),
    *,
    actor: str = "system",
    progress: Progress = silent,
) -> RosterOutcome:
    """Register many workers of an enterprise from one day, all or none.

    Raises CallerFault `bad_row` with the first row that would be returned.
    """
    given = names if names is not None else [""] * len(documents)
    start = since.isoformat()
    rows = (
        RosterRow(number, document, start, name=name)
        for number, (document, name) in enumerate(zip(documents, given, strict=True), start=1)
    )
    with session.begin_nested():
        outcome = register_roster(
            session,
            keyring,
            platform,
            rows,
            digest=text_digest("\n".join((start, *documents))),
            commit=True,
            actor=actor,
            progress=progress,
        )
        if outcome.rejections:
            first = outcome.rejections[0]
            raise CallerFault("bad_row", first.zh, first.en, place=f"row {first.number}", reason=first.code)
    return outcome


def is_demo(enterprise: Enterprise) -> bool:
    """Whether this home is a demo: there, and only there, enterprises have fictional codes."""
    return enterprise.uscc is not None and check_uscc(enterprise.uscc).fictional


def _known_regions() -> Callable[[str], bool]:
    """Tells whether a division code is in the table of today, as far as a city's counties are listed."""
    listed = {place.code for place in law.places()}
    cities = {code[:4] for code in listed if not code.endswith("00")}

    def known(code: str) -> bool:
        return code in listed or code[:4] not in cities

    return known


def _planned(
    session: Session, keyring: Keyring, enterprise: Enterprise, entries: Sequence[Entry], progress: Progress
) -> _Plan:
    plan = _Plan()
    blinds = [keyring.blind(entry.document) for entry in entries]
    pseudonyms = [int.from_bytes(blind[:8], "big") >> 1 for blind in blinds]
    known = _known_workers(session, pseudonyms)
    links = _known_links(session, enterprise.slug, known)
    named = [p for p, entry in zip(pseudonyms, entries, strict=True) if entry.name and p in known]
    names = _known_names(session, keyring, named)
    serving = _serving(session, enterprise.slug)
    for done, (entry, blind, pseudonym) in enumerate(zip(entries, blinds, pseudonyms, strict=True), start=1):
        seen = known.get(pseudonym)
        if seen is not None and seen != blind:
            raise OwnFault(
                "pseudonym_collision",
                "两个证件号码得到同一化名，须人工处理。",
                "Two document numbers have the same pseudonym; a person must handle this.",
            )
        change = rules.change_of_links(links[pseudonym], entry.first, entry.last, entry.agency)
        if change.refused is not None:
            plan.rejections.append(reject(entry.number, change.refused))
            continue
        plan.warnings.update(entry.warnings)
        _note_agency(plan, entry, serving)
        if seen is None:
            known[pseudonym] = blind
            plan.persons[pseudonym] = (blind, entry)
            plan.counts["registered"] += 1
        elif change.add is not None:
            plan.counts["linked"] += 1
        elif change.end is not None:
            plan.counts["ended"] += 1
        else:
            plan.counts["unchanged"] += 1
        if change.end is not None:
            link, last = change.end
            plan.ends.append((pseudonym, link, last))
            links[pseudonym].remove(link)
            links[pseudonym].append(Link(link.first, last, link.service_agency))
        if change.add is not None:
            plan.links.append((pseudonym, change.add))
            links[pseudonym].append(change.add)
        if entry.name:
            _note_name(plan, names, pseudonym, entry)
        if done % _AT_ONCE == 0:
            progress(done, len(entries), "rows", "compare")
    return plan


def _note_name(plan: _Plan, names: dict[int, str], pseudonym: int, entry: Entry) -> None:
    """Keep a name learnt later; another name than the known one is for a person to decide."""
    present = names.get(pseudonym)
    if present is None and entry.name is not None:
        names[pseudonym] = entry.name
        person = plan.persons.get(pseudonym)
        if person is None or person[1] is not entry:
            plan.names[pseudonym] = entry.name
    elif present != entry.name:
        plan.warnings["name_differs"] += 1


def _note_agency(plan: _Plan, entry: Entry, serving: _Serving) -> None:
    """A service agency that is not known or does not serve the enterprise never keeps a worker out."""
    if entry.agency is None:
        return
    if entry.agency not in serving:
        plan.warnings["agency_unknown"] += 1
    elif not any(
        first <= entry.first and (last is None or entry.first <= last) for first, last in serving[entry.agency]
    ):
        plan.warnings["agency_not_serving"] += 1


def _served(session: Session, agency: str, enterprise: Enterprise) -> tuple[tuple[date, date | None], ...]:
    """The periods in which an agency serves an enterprise. Raises CallerFault `platform_not_served` where today is in none."""
    periods = tuple(_serving(session, enterprise.slug).get(agency, ()))
    if not any(first <= today() and (last is None or today() <= last) for first, last in periods):
        raise CallerFault(
            "platform_not_served",
            f"本机构目前未登记为{enterprise.name}服务，不能代其办理。",
            f"Your agency is not registered as serving {enterprise.name} now and cannot act on its behalf.",
            remedy_zh="请与该平台企业核对服务关系，并请经办机构登记。",
            remedy_en="Settle it with the enterprise and have the city agency record that you serve it.",
        )
    return periods


def _serving(session: Session, slug: str) -> _Serving:
    return {
        agency.uscc: [(first, last) for served, first, last in agency.serves if served == slug]
        for agency in agencies(session)
    }


def _kept(
    session: Session,
    keyring: Keyring,
    enterprise: Enterprise,
    plan: _Plan,
    digest: str,
    commit: bool,
    actor: str,
    agency: str | None,
    progress: Progress,
) -> RosterOutcome:
    counts = {name: plan.counts[name] for name in ("registered", "linked", "ended", "unchanged")}
    rejected = len(plan.rejections)
    received = sum(counts.values()) + rejected
    earlier = session.scalar(
        select(RegistryBatchRow.id)
        .where(RegistryBatchRow.digest == digest, RegistryBatchRow.enterprise == enterprise.slug)
        .order_by(RegistryBatchRow.number)
        .limit(1)
    )
    batch: str | None = None
    if commit and not plan.empty:
        batch = uuid.uuid4().hex
        content = {"batch": batch, "digest": digest, "received": received, **counts, "rejected": rejected}
        if agency is not None:
            content["service_agency"] = agency
        act = acts.record(
            session,
            verb="registered_workers",
            subject=f"platform:{enterprise.slug}",
            actor=actor,
            ground="measures-2025 §2",
            content=content,
            on_behalf_of=None if agency is None else f"enterprise:{enterprise.uscc}",
        )
        row = RegistryBatchRow(
            id=batch,
            enterprise=enterprise.slug,
            digest=digest,
            received=received,
            rejected=rejected,
            act=act.id,
            recorded_at=act.at,
            **counts,
        )
        session.add(row)
        session.flush()
        _insert(session, keyring, enterprise.slug, row.number, plan, progress)
    return RosterOutcome(
        platform=enterprise.slug,
        digest=digest,
        received=received,
        rejections=tuple(plan.rejections),
        warnings=dict(sorted(plan.warnings.items())),
        committed=batch is not None,
        batch=batch,
        same_as=earlier,
        **counts,
    )


def _insert(
    session: Session, keyring: Keyring, slug: str, batch: int, plan: _Plan, progress: Progress
) -> None:
    """Write the plan: persons in the order of their pseudonyms, so that the tree of the table grows at its end."""

    def persons() -> Iterator[tuple[Any, ...]]:
        for done, (pseudonym, (blind, entry)) in enumerate(sorted(plan.persons.items()), start=1):
            name = None if entry.name is None else keyring.seal(entry.name.encode())
            yield pseudonym, blind, entry.kind.value, keyring.seal(entry.document.encode()), name, batch
            if done % _AT_ONCE == 0:
                progress(done, len(plan.persons), "rows", "write")

    write_rows(
        session, "worker", ("pseudonym", "blind", "kind", "document_sealed", "name_sealed", "batch"), persons()
    )
    write_rows(
        session,
        "worker_name",
        ("pseudonym", "name_sealed", "batch"),
        ((p, keyring.seal(name.encode()), batch) for p, name in sorted(plan.names.items())),
    )
    key = ("enterprise", "pseudonym", "valid_from", "service_agency", "valid_to", "batch")
    links = sorted(plan.links, key=lambda pair: pair[0])
    write_rows(session, "worker_link", key, (_link_row(slug, p, link, link.last, batch) for p, link in links))
    write_rows(
        session,
        "worker_link_end",
        key,
        (_link_row(slug, p, link, last, batch) for p, link, last in plan.ends),
    )


def _link_row(slug: str, pseudonym: int, link: Link, last: date | None, batch: int) -> tuple[Any, ...]:
    end = None if last is None else last.isoformat()
    return slug, pseudonym, link.first.isoformat(), link.service_agency or "", end, batch


def write_rows(session: Session, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Append many rows inside the session's transaction, by COPY on PostgreSQL and by one statement on SQLite."""
    connection = session.connection()
    names = ", ".join(columns)
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as sender, sender.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return
    marks = ", ".join("?" * len(columns))
    cursor: Any = connection.connection.cursor()
    try:
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
    finally:
        cursor.close()


def _in_parts(session: Session, query: str, pseudonyms: Iterable[int], **facts: str) -> Iterator[Any]:
    """The rows of a query for many pseudonyms; they are integers, so they may stand in the statement itself."""
    ordered = sorted(set(pseudonyms))
    for start in range(0, len(ordered), _AT_ONCE):
        part = ",".join(map(str, ordered[start : start + _AT_ONCE]))
        yield from session.execute(text(query.replace("PSEUDONYMS", part)), facts)


def _known_workers(session: Session, pseudonyms: Iterable[int]) -> dict[int, bytes]:
    if session.execute(text("SELECT 1 FROM worker LIMIT 1")).first() is None:
        return {}
    query = "SELECT pseudonym, blind FROM worker WHERE pseudonym IN (PSEUDONYMS)"
    return {row[0]: bytes(row[1]) for row in _in_parts(session, query, pseudonyms)}


def _known_links(session: Session, slug: str, pseudonyms: Iterable[int]) -> defaultdict[int, list[Link]]:
    query = (
        "SELECT l.pseudonym, l.valid_from, COALESCE(l.valid_to, e.valid_to), l.service_agency "
        f"{FROM_LINKS} WHERE l.enterprise = :enterprise AND l.pseudonym IN (PSEUDONYMS)"
    )
    links: defaultdict[int, list[Link]] = defaultdict(list)
    for pseudonym, first, last, agency in _in_parts(session, query, pseudonyms, enterprise=slug):
        links[pseudonym].append(stored_link(first, last, agency))
    return links


def _known_names(session: Session, keyring: Keyring, pseudonyms: Sequence[int]) -> dict[int, str]:
    names: dict[int, str] = {}
    for table in ("worker", "worker_name"):
        order = "" if table == "worker" else " ORDER BY id"
        query = (
            f"SELECT pseudonym, name_sealed FROM {table} "
            f"WHERE name_sealed IS NOT NULL AND pseudonym IN (PSEUDONYMS){order}"
        )
        for pseudonym, sealed in _in_parts(session, query, pseudonyms):
            names[pseudonym] = keyring.unseal(bytes(sealed)).decode()
    return names
