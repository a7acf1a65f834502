"""Acts of the registry on enterprises and service agencies, and (from `answers`) the questions others ask it.

`load_enterprises` brings the list of enterprises into a home; codes, tiers, branches and agencies are recorded by
act. Workers are registered in `zhibao.registry.workers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import check_uscc, fictional_uscc
from zhibao.registry import rules
from zhibao.registry.answers import (
    agencies,
    branches,
    enrolment_on,
    enrolments,
    enterprise_by_uscc,
    enterprises,
    find_enterprise,
    find_worker,
    registered_pseudonyms,
    stored_versions,
    was_registered,
)
from zhibao.registry.model import (
    Branch,
    Enrolment,
    EnterpriseList,
    ListedEnterprise,
    Origin,
    SchemeOfPlace,
    Tier,
    TierBasis,
    TierPeriod,
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
)

__all__ = [
    "SYSTEM",
    "agencies",
    "branches",
    "checked_uscc",
    "enrolment_on",
    "enrolments",
    "enterprise_by_uscc",
    "enterprises",
    "find_enterprise",
    "find_worker",
    "load_enterprises",
    "record_agency",
    "record_agency_link",
    "record_branch",
    "record_code",
    "record_tier",
    "registered_pseudonyms",
    "scheme_of",
    "was_registered",
]

SYSTEM = "system"


def load_enterprises(session: Session, place: str, demo: bool, listed: EnterpriseList | None = None) -> int:
    """Bring the list of enterprises and their enrolments in a province into this home; how many rows were new.

    Idempotent. A changed list is appended as a new edition. In a demo every enterprise gets its fictional code. `listed` is a
    list other than that of this release.
    """
    listed = listed or rules.enterprise_list()
    province = law.places().province_of(law.places().resolve(place).code)
    scheme = scheme_of(province)
    known = {row.slug for row in session.scalars(select(EnterpriseRow))}
    stored = stored_versions(session, province)
    added = 0
    for enterprise in listed.enterprises:
        versions = rules.enrolments_of(enterprise, listed, scheme)
        if not versions:
            continue
        if enterprise.slug not in known:
            _add_enterprise(session, enterprise, demo)
            added += 1
        added += _add_names(session, enterprise)
        added += _add_edition(session, versions, stored)
    session.flush()
    for branch in listed.place(province).branches:
        added += _add_branch(session, branch)
    session.flush()
    return added


def scheme_of(province: str) -> SchemeOfPlace:
    """The law of a province that decides enrolments. Raises law.MissingNumber where its start is not known."""
    began = law.places().scheme_began(province)
    listed = rules.enterprise_list()
    on = max(began.date, listed.tiers_from)
    book, industry = law.book(), listed.tiers_industry.value
    entry = book.number("entry_tier", place=province, on=on, by={"industry": industry})
    phases = sorted({enterprise.phase for enterprise in listed.enterprises})
    waiting = {
        phase: book.number("tier_needs_decision", place=province, on=on, by={"batch": str(phase)}) for phase in phases
    }
    undecided = tuple(phase for phase in phases if waiting[phase].value is True)
    return SchemeOfPlace(
        place=province,
        began=began.date,
        mark=began.mark,
        cites=tuple(began.cites),
        entry_tier=Tier(str(entry.value)),
        entry_mark=entry.mark,
        entry_cites=tuple(entry.cites),
        undecided_phases=undecided,
        undecided_cites=tuple(dict.fromkeys(cite for phase in undecided for cite in waiting[phase].cites)),
        tiers=_published_tiers(province),
    )


def _published_tiers(province: str) -> tuple[TierPeriod, ...]:
    """The tiers of enterprises that the law's numbers of a province state, in the order of recording."""
    entries = [
        entry
        for parameter, entry in law.book().numbers(province)
        if parameter.name == "tier_by_platform" and isinstance(entry, law.Entry)
    ]
    return tuple(
        TierPeriod(
            first=entry.valid_from,
            last=entry.valid_to,
            mark=entry.mark,
            cites=tuple(entry.cites),
            enterprise_name=dict(entry.keys)["platform"],
            tier=Tier(str(entry.value)),
        )
        for entry in sorted(entries, key=lambda entry: entry.recorded)
    )


def _add_enterprise(session: Session, enterprise: ListedEnterprise, demo: bool) -> None:
    session.add(
        EnterpriseRow(
            slug=enterprise.slug,
            ordinal=enterprise.ordinal,
            phase=enterprise.phase,
            joined=enterprise.joined,
            mark=enterprise.mark,
            cites=list(enterprise.cites),
            recorded_at=now(),
        )
    )
    session.flush()
    if demo:
        code = fictional_uscc(enterprise.ordinal)
        _add_code(session, enterprise.slug, code, [], SYSTEM, "demo: a fictional code")


def _add_names(session: Session, enterprise: ListedEnterprise) -> int:
    query = select(EnterpriseNameRow.name).where(EnterpriseNameRow.enterprise == enterprise.slug)
    known = set(session.scalars(query))
    fresh = [name for name in enterprise.names if name.name not in known]
    for name in fresh:
        session.add(
            EnterpriseNameRow(
                enterprise=enterprise.slug,
                name=name.name,
                valid_from=name.first,
                valid_to=name.last,
                mark=name.mark,
                cites=list(name.cites),
            )
        )
        session.flush()
    return len(fresh)


def _add_edition(session: Session, versions: list[Version], stored: list[Version]) -> int:
    """Append the enrolments of one enterprise as a new edition, unless they are what is stored already."""
    of_data = [v for v in stored if v.enterprise == versions[0].enterprise and v.origin is Origin.DATA]
    newest = max((v.edition for v in of_data), default=0)
    present = {replace(v, edition=1, order=0) for v in of_data if v.edition == newest}
    if present == set(versions):
        return 0
    for version in versions:
        _add_version(session, replace(version, edition=newest + 1), None)
    return len(versions)


def _add_version(session: Session, version: Version, act: int | None) -> None:
    session.add(
        EnrolmentRow(
            enterprise=version.enterprise,
            place=version.place,
            industry=version.industry.value,
            tier=None if version.tier is None else version.tier.value,
            tier_basis=version.tier_basis.value,
            valid_from=version.first,
            valid_to=version.last,
            mark=version.mark,
            cites=list(version.cites),
            origin=version.origin.value,
            edition=version.edition,
            act=act,
            recorded_at=now(),
        )
    )
    session.flush()


def _add_branch(session: Session, branch: Branch, act: int | None = None) -> int:
    row = EnterpriseBranchRow(
        enterprise=branch.enterprise,
        role=branch.role,
        place=branch.place,
        name=branch.name,
        uscc=branch.uscc,
        valid_from=branch.first,
        valid_to=branch.last,
        mark=branch.mark,
        cites=list(branch.cites),
        act=act,
    )
    known = select(EnterpriseBranchRow.id).where(
        EnterpriseBranchRow.enterprise == branch.enterprise,
        EnterpriseBranchRow.role == branch.role,
        EnterpriseBranchRow.place == branch.place,
        EnterpriseBranchRow.name == branch.name,
        EnterpriseBranchRow.valid_from == branch.first,
    )
    if session.scalar(known) is not None:
        return 0
    session.add(row)
    return 1


def _add_code(
    session: Session, slug: str, uscc: str, warnings: list[str], actor: str, ground: str
) -> EnterpriseCodeRow:
    act = acts.record(
        session,
        verb="recorded_code",
        subject=f"platform:{slug}",
        actor=actor,
        ground=ground,
        content={"uscc": uscc, "warnings": warnings},
    )
    row = EnterpriseCodeRow(enterprise=slug, uscc=uscc, warnings=warnings, act=act.id, recorded_at=act.at)
    session.add(row)
    session.flush()
    return row


def checked_uscc(text: str, demo: bool) -> tuple[str, list[str]]:
    """A code in its normal form with its warnings. Raises CallerFault `uscc_form` or `fictional_code`."""
    check = check_uscc(text)
    if not check.valid:
        raise CallerFault(
            "uscc_form",
            f"“{text[:32]}”不是统一社会信用代码。",
            f"{text[:32]!r} is not a unified social credit code.",
            remedy_zh="代码为 18 位数字或大写字母，不含 I、O、S、V、Z。",
            remedy_en="A code has 18 digits or capitals, without I, O, S, V, Z.",
        )
    if check.fictional and not demo:
        raise CallerFault(
            "fictional_code",
            f"{check.uscc} 是演示用的虚构代码，正式数据目录不接受。",
            f"{check.uscc} is a fictional code; a production home does not take it.",
            remedy_zh="请填写营业执照上的代码。",
            remedy_en="Give the code of the business licence.",
        )
    return check.uscc, list(check.warnings)


def record_code(
    session: Session,
    *,
    enterprise: str,
    uscc: str,
    demo: bool,
    actor: str,
    ground: str,
    replaces: str | None = None,
) -> list[str]:
    """Record an enterprise's unified social credit code and return the warnings of its check.

    A code that is recorded already is no second act. Another one needs `replaces`, the code in use; orders under
    the old code stay findable. Raises CallerFault.
    """
    found = find_enterprise(session, enterprise)
    code, warnings = checked_uscc(uscc, demo)
    if found.uscc == code:
        return warnings
    holder = session.scalar(select(EnterpriseCodeRow.enterprise).where(EnterpriseCodeRow.uscc == code))
    if holder is not None:
        raise CallerFault(
            "code_taken",
            f"代码 {code} 已登记过，不能再次登记。",
            f"The code {code} has been recorded before and cannot be recorded again.",
            platform=holder,
        )
    if found.uscc is not None and replaces != found.uscc:
        raise CallerFault(
            "code_recorded",
            f"{found.name}已登记代码 {found.uscc}。",
            f"{found.name} has the code {found.uscc} already.",
            remedy_zh=f"如确需更换，请加 --replaces {found.uscc}。",
            remedy_en=f"To replace it, add --replaces {found.uscc}.",
        )
    _add_code(session, found.slug, code, warnings, actor, ground)
    return warnings


def record_tier(
    session: Session,
    *,
    enterprise: str,
    place: str,
    tier: str,
    first: date,
    last: date | None,
    actor: str,
    ground: str,
    cites: Iterable[str] = (),
) -> Enrolment:
    """Record the decision on an enterprise's tier of instant delivery in a province for a period.

    A later decision on the same days stands above an earlier one; both stay readable. Raises CallerFault
    `tier_unknown` or `not_enrolled`. Ground: `chongqing-2025-14 §2`, in 桃源 `taoyuan-2025-1 §13(3)`.
    """
    found = find_enterprise(session, enterprise)
    province = law.places().province_of(law.places().resolve(place).code)
    listed = rules.enterprise_list()
    if tier not in set(Tier):
        raise CallerFault(
            "tier_unknown", f"档次“{tier}”不是 low 或 high。", f"The tier {tier!r} is neither low nor high."
        )
    stored = [
        version
        for version in stored_versions(session, province)
        if version.enterprise == found.slug and version.industry == listed.tiers_industry
    ]
    standing = [version for version in rules.flatten(stored) if version.tier_basis is not TierBasis.NONE]
    if (last is not None and last < first) or not rules.within(standing, first, last):
        raise CallerFault(
            "not_enrolled",
            f"{found.name}在该省该期间没有分档的即时配送登记。",
            f"{found.name} has no enrolment of instant delivery with tiers in this place over the whole period.",
            remedy_zh="请用 registry enterprises 查看其登记期间。",
            remedy_en="See its periods by `registry enterprises`.",
        )
    act = acts.record(
        session,
        verb="recorded_tier",
        subject=f"platform:{found.slug}",
        actor=actor,
        ground=ground,
        content={
            "place": province,
            "industry": listed.tiers_industry.value,
            "tier": tier,
            "from": first.isoformat(),
            "to": None if last is None else last.isoformat(),
        },
    )
    # The decision is official; that the enterprise is enrolled at all keeps its own mark elsewhere.
    decided = Version(
        enterprise=found.slug,
        place=province,
        industry=listed.tiers_industry,
        tier=Tier(tier),
        tier_basis=TierBasis.DECISION,
        first=first,
        last=last,
        mark="official",
        cites=tuple(cites),
        origin=Origin.DECISION,
    )
    _add_version(session, decided, act.id)
    enrolment = enrolment_on(session, found.slug, province, listed.tiers_industry, first)
    assert enrolment is not None
    return enrolment


def record_branch(session: Session, branch: Branch, *, demo: bool, actor: str, ground: str) -> None:
    """Record the head office or a branch of an enterprise in a place. Raises CallerFault."""
    found = find_enterprise(session, branch.enterprise)
    place = law.places().resolve(branch.place)
    uscc = None if branch.uscc is None else checked_uscc(branch.uscc, demo)[0]
    if branch.role not in ("head_office", "branch") or branch.first is None:
        raise CallerFault("branch_form", "请说明是总部还是分支机构及起始日期。", "Say head_office or branch, and since when.")
    act = acts.record(
        session,
        verb="recorded_branch",
        subject=f"platform:{found.slug}",
        actor=actor,
        ground=ground,
        content={"role": branch.role, "place": place.code, "name": branch.name, "uscc": uscc},
    )
    _add_branch(session, replace(branch, enterprise=found.slug, place=place.code, uscc=uscc), act.id)
    session.flush()


def record_agency(
    session: Session, *, uscc: str, name: str, place: str, demo: bool, actor: str, ground: str, at: datetime | None = None
) -> list[str]:
    """Register a platform service agency, or correct its name or place; the warnings of its code's check."""
    code, warnings = checked_uscc(uscc, demo)
    where = law.places().resolve(place).code
    act = acts.record(
        session,
        verb="recorded_service_agency",
        subject=f"service_agency:{code}",
        actor=actor,
        ground=ground,
        content={"name": name, "place": where, "warnings": warnings},
        at=at,
    )
    session.add(
        ServiceAgencyRow(
            uscc=code, name=name, place=where, warnings=warnings, act=act.id, recorded_at=act.at
        )
    )
    session.flush()
    return warnings


def record_agency_link(
    session: Session,
    *,
    uscc: str,
    enterprise: str,
    first: date,
    last: date | None,
    actor: str,
    ground: str,
    at: datetime | None = None,
) -> None:
    """Record that a service agency serves an enterprise from a day, until a day where it has ended."""
    code = check_uscc(uscc).uscc
    found = find_enterprise(session, enterprise)
    if session.scalar(select(ServiceAgencyRow.id).where(ServiceAgencyRow.uscc == code).limit(1)) is None:
        raise CallerFault(
            "agency_unknown", f"平台服务机构 {code} 尚未登记。", f"The service agency {code} is not registered yet."
        )
    if last is not None and last < first:
        raise CallerFault("last_before_first", "终止日期早于起始日期。", "The last day lies before the first.")
    act = acts.record(
        session,
        verb="linked_service_agency",
        subject=f"service_agency:{code}",
        actor=actor,
        ground=ground,
        content={
            "platform": found.slug,
            "from": first.isoformat(),
            "to": None if last is None else last.isoformat(),
        },
        at=at,
    )
    session.add(
        ServiceAgencyLinkRow(
            service_agency=code, enterprise=found.slug, valid_from=first, valid_to=last, act=act.id
        )
    )
    session.flush()
