"""Enterprises, codes, tiers, branches and agencies on both databases; the numbers come from the book of the law."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from zhibao.kit import acts as chain
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_uscc
from zhibao.registry import acts, rules
from zhibao.registry.model import Branch, TierBasis
from zhibao.registry.tables import EnrolmentRow, EnterpriseRow

JULY = date(2025, 7, 1)
REAL = "91330100799655058B"


def tier(session: Session, name: str, place: str, on: date) -> tuple[str | None, str, str]:
    found = acts.enrolment_on(session, name, place, "instant_delivery", on)
    assert found is not None
    return found.tier and found.tier.value, found.tier_basis.value, found.mark


def test_loading_is_idempotent_and_a_home_may_hold_several_provinces(session: Session) -> None:
    assert acts.load_enterprises(session, "zhejiang", demo=True) > 0
    assert acts.load_enterprises(session, "330106", demo=True) == 0
    in_one = len(acts.enrolments(session))
    assert acts.load_enterprises(session, "江苏", demo=True) > 0
    assert acts.load_enterprises(session, "320000", demo=True) == 0
    assert acts.load_enterprises(session, "zhejiang", demo=True) == 0
    assert len(acts.enrolments(session, "zhejiang")) == in_one
    assert len(acts.enrolments(session)) > in_one
    assert session.scalar(select(func.count()).select_from(EnterpriseRow)) == 25


def test_a_demo_has_the_same_fictional_codes_in_every_home(session: Session) -> None:
    acts.load_enterprises(session, "taoyuan", demo=True)
    found = acts.enterprises(session)
    assert [e.uscc for e in found] == [fictional_uscc(ordinal) for ordinal in range(1, 12)]
    assert [e.name for e in found][:3] == ["曹操出行", "美团", "饿了么"]
    by_code = acts.enterprise_by_uscc(session, fictional_uscc(2).lower())
    assert by_code is not None and by_code.name == "美团"
    assert acts.enterprise_by_uscc(session, REAL) is None


def test_zhejiang_delivery_is_low_and_assumed(session: Session) -> None:
    acts.load_enterprises(session, "zhejiang", demo=True)
    for name in ("美团", "饿了么", "达达", "闪送", "顺丰同城"):
        assert tier(session, name, "zhejiang", JULY) == ("low", "entry", "assumed")
    assert acts.enrolment_on(session, "美团", "zhejiang", "instant_delivery", date(2025, 6, 30)) is None
    assert acts.enrolment_on(session, "美团", "zhejiang", "food_delivery", date(2025, 6, 30)) is None


def test_taoyuan_is_official_throughout(session: Session) -> None:
    acts.load_enterprises(session, "taoyuan", demo=True)
    assert {enrolment.mark for enrolment in acts.enrolments(session, "570000")} == {"official"}
    assert tier(session, "美团", "taoyuan", JULY) == ("high", "decision", "official")
    assert tier(session, "闪送", "taoyuan", JULY) == ("low", "decision", "official")
    food = acts.enrolment_on(session, "美团", "taoyuan", "food_delivery", date(2025, 6, 30))
    assert food is not None and food.last == date(2025, 6, 30)
    offices = acts.branches(session, "美团")
    assert [(b.role, b.place) for b in offices][:2] == [("head_office", "570100"), ("branch", "570200")]


def test_a_recorded_decision_gives_the_tier_in_a_first_pilot_province(session: Session) -> None:
    acts.load_enterprises(session, "jiangsu", demo=True)
    assert tier(session, "美团", "jiangsu", JULY)[:2] == (None, "undecided")
    given: dict[str, Any] = {"place": "jiangsu", "actor": "officer-1", "ground": "苏社保 decision 1"}
    acts.record_tier(session, enterprise="美团", tier="high", first=JULY, last=date(2026, 12, 31), **given)
    assert tier(session, "美团", "jiangsu", JULY) == ("high", "decision", "official")
    assert tier(session, "美团", "jiangsu", date(2027, 1, 1))[1] == "undecided"
    acts.record_tier(session, enterprise="美团", tier="low", first=date(2026, 1, 1), last=date(2026, 6, 30), **given)
    listed = [
        (str(e.first), e.last and str(e.last), e.tier and e.tier.value)
        for e in acts.enrolments(session, "jiangsu")
        if e.name == "美团" and e.tier_basis is TierBasis.DECISION
    ]
    assert listed == [
        ("2025-07-01", "2025-12-31", "high"),
        ("2026-01-01", "2026-06-30", "low"),
        ("2026-07-01", "2026-12-31", "high"),
    ]
    assert chain.verify_chain(session, "platform:meituan") == []
    assert acts.load_enterprises(session, "jiangsu", demo=True) == 0
    assert tier(session, "美团", "jiangsu", JULY)[0] == "high"


def test_a_tier_outside_the_enrolment_is_refused(session: Session) -> None:
    acts.load_enterprises(session, "jiangsu", demo=True)
    given: dict[str, Any] = {"place": "jiangsu", "actor": "a", "ground": "b", "last": None}
    cases: list[tuple[dict[str, Any], str]] = [
        ({"enterprise": "美团", "tier": "middle", "first": JULY}, "tier_unknown"),
        ({"enterprise": "曹操出行", "tier": "low", "first": JULY}, "not_enrolled"),
        ({"enterprise": "达达", "tier": "low", "first": date(2025, 6, 30)}, "not_enrolled"),
        ({"enterprise": "谁", "tier": "low", "first": JULY}, "enterprise_unknown"),
    ]
    for wrong, code in cases:
        with pytest.raises(CallerFault) as fault:
            acts.record_tier(session, **given, **wrong)
        assert fault.value.code == code
    count = select(func.count()).select_from(EnrolmentRow).where(EnrolmentRow.origin == "decision")
    assert session.scalar(count) == 0


def test_a_changed_list_is_a_new_edition_and_decisions_stay_above_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts.load_enterprises(session, "jiangsu", demo=True)
    acts.record_tier(
        session, enterprise="闪送", place="jiangsu", tier="high", first=JULY, last=None, actor="a", ground="b"
    )
    listed = rules.enterprise_list()
    changed = rules.parse_list(_list_text().replace('name = "闪送", mark = "official"', 'name = "闪送", mark = "reported"'))
    assert changed != listed
    later = _list_text().replace(
        'slug = "shansong"\nordinal = 5\nphase = 2022', 'slug = "shansong"\nordinal = 5\nphase = 2025'
    )
    monkeypatch.setattr(rules, "enterprise_list", lambda: rules.parse_list(later))
    assert acts.load_enterprises(session, "jiangsu", demo=True) == 1
    assert acts.enrolment_on(session, "闪送", "jiangsu", "instant_delivery", date(2025, 6, 30)) is None
    assert tier(session, "闪送", "jiangsu", JULY) == ("high", "decision", "official")


def _list_text() -> str:
    from importlib.resources import files

    return (files("zhibao.registry") / "enterprises.toml").read_text(encoding="utf-8")


def test_codes_in_production(session: Session) -> None:
    acts.load_enterprises(session, "zhejiang", demo=False)
    assert {e.uscc for e in acts.enterprises(session)} == {None}
    given: dict[str, Any] = {"demo": False, "actor": "officer-1", "ground": "营业执照"}
    assert acts.record_code(session, enterprise="美团", uscc=REAL, **given) == []
    assert acts.record_code(session, enterprise="美团", uscc=REAL.lower(), **given) == []
    warned = acts.record_code(session, enterprise="达达", uscc="91330100799655058A", **given)
    assert warned == ["check_digit"]
    cases: list[tuple[dict[str, Any], str]] = [
        ({"enterprise": "闪送", "uscc": fictional_uscc(5)}, "fictional_code"),
        ({"enterprise": "闪送", "uscc": "123"}, "uscc_form"),
        ({"enterprise": "闪送", "uscc": REAL}, "code_taken"),
        ({"enterprise": "美团", "uscc": "9144030071526726XG"}, "code_recorded"),
        ({"enterprise": "美团", "uscc": "9144030071526726XG", "replaces": "x"}, "code_recorded"),
    ]
    for wrong, code in cases:
        with pytest.raises(CallerFault) as fault:
            acts.record_code(session, **given, **wrong)
        assert fault.value.code == code
    acts.record_code(session, enterprise="美团", uscc="9144030071526726XG", replaces=REAL, **given)
    for code in (REAL, "9144030071526726XG"):
        found = acts.enterprise_by_uscc(session, code)
        assert found is not None and (found.name, found.uscc) == ("美团", "9144030071526726XG")


def test_agencies_and_branches(session: Session) -> None:
    acts.load_enterprises(session, "taoyuan", demo=True)
    code = fictional_uscc(100_001)
    given: dict[str, Any] = {"actor": "a", "ground": "b"}
    with pytest.raises(CallerFault, match="agency_unknown"):
        acts.record_agency_link(session, uscc=code, enterprise="美团", first=JULY, last=None, **given)
    acts.record_agency(session, uscc=code, name="桃花站", place="570100", demo=True, **given)
    acts.record_agency_link(session, uscc=code, enterprise="美团", first=JULY, last=None, **given)
    acts.record_agency_link(session, uscc=code, enterprise="达达", first=JULY, last=None, **given)
    acts.record_agency_link(session, uscc=code, enterprise="美团", first=JULY, last=date(2025, 9, 30), **given)
    acts.record_agency(session, uscc=code, name="桃花新站", place="570100", demo=True, **given)
    (agency,) = acts.agencies(session)
    assert (agency.name, agency.place) == ("桃花新站", "570100")
    assert agency.serves == (("dada", JULY, None), ("meituan", JULY, date(2025, 9, 30)))
    with pytest.raises(CallerFault, match="fictional_code"):
        acts.record_agency(session, uscc=code, name="x", place="570100", demo=False, **given)
    branch = Branch(JULY, None, "official", ("x",), "达达", "branch", "桃花市", "桃花分公司")
    acts.record_branch(session, branch, demo=True, **given)
    assert [b.place for b in acts.branches(session, "达达")] == ["570100"]


def test_the_registry_is_appended_to_only(session: Session) -> None:
    acts.load_enterprises(session, "taoyuan", demo=True)
    session.commit()
    for statement in ("UPDATE enterprise_enrolment SET tier = 'low'", "DELETE FROM enterprise_code"):
        with pytest.raises(DatabaseError):
            session.execute(text(statement))
        session.rollback()
