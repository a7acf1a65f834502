"""The register of experts: taken in whole or not at all, sealed, dated, one standing entry for each person."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.cases import one_database
from tests.cases.appraisals import AT, CITY, CLERK, NERVES, PROVINCE, fill_register, register_line, write_register
from zhibao.cases.appraisal_tables import ExpertRow
from zhibao.cases.experts import Speciality, committee_place, import_experts, register
from zhibao.kit import acts
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.vault import open_for

ON = date(2025, 10, 10)

engine, session = one_database.engine, one_database.session


def taken_in(session: Session, keyring: Keyring, path: Path) -> dict[str, int]:
    """A register file taken in."""
    return import_experts(session, keyring, path, actor=CLERK, at=AT)


def test_a_register_is_read_for_each_committee(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    fill_register(session, keyring, tmp_path)
    city = register(session, CITY, ON)
    assert len(city) == 14
    assert len(register(session, PROVINCE, ON)) == 9
    assert {expert.speciality for expert in city} == {Speciality.BONES_AND_BURNS, NERVES}
    assert register(session, CITY, date(2025, 6, 30)) == ()
    assert list(city) == sorted(city)


def test_names_and_licences_are_sealed(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    line = register_line(3)
    taken_in(session, keyring, write_register(tmp_path / "r.csv", [line]))
    row = session.execute(select(ExpertRow)).scalar_one()
    assert open_for(session, keyring, row.person, row.name).decode() == line["name"]
    assert line["licence"].encode() not in row.licence
    act = acts.last(session, f"expert-register:{CITY}")
    assert act is not None
    assert line["name"] not in str(act.content)
    assert line["document_number"] not in str(act.content)


def test_a_second_file_changes_what_differs_and_keeps_history(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    lines = [register_line(n) for n in range(3)]
    assert taken_in(session, keyring, write_register(tmp_path / "r.csv", lines))["new"] == 3
    lines[1] = register_line(1, to="2025-09-30")
    lines[2] = register_line(2, hospital="桃花市中医院")
    counts = taken_in(session, keyring, write_register(tmp_path / "r.csv", lines))
    assert counts == {"received": 3, "new": 0, "changed": 2, "unchanged": 1}
    standing = register(session, CITY, ON)
    assert len(standing) == 2
    assert "桃花市中医院" in {expert.hospital for expert in standing}
    assert len(register(session, CITY, date(2025, 9, 30))) == 3
    assert len(session.execute(select(ExpertRow)).scalars().all()) == 5
    assert taken_in(session, keyring, tmp_path / "r.csv")["unchanged"] == 3


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"document_number": "570100199901010017"}, "document_number"),
        ({"speciality": "dentist"}, "speciality"),
        ({"licence": ""}, "licence"),
        ({"hospital": ""}, "hospital"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_kept(
    session: Session, keyring: Keyring, tmp_path: Path, changed: dict[str, str], named: str
) -> None:
    path = write_register(tmp_path / "r.csv", [register_line(1), register_line(2, **changed)])
    with pytest.raises(CallerFault) as fault:
        taken_in(session, keyring, path)
    assert fault.value.code == "expert_row"
    assert fault.value.place == "r.csv:3"
    assert named in fault.value.en
    assert session.execute(select(ExpertRow)).first() is None


def test_a_file_of_another_form_is_turned_away(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("name\nx\n", encoding="utf-8")
    twice = write_register(tmp_path / "twice.csv", [register_line(1), register_line(1)])
    for path in (other, twice, tmp_path / "gone.csv"):
        with pytest.raises(CallerFault) as fault:
            taken_in(session, keyring, path)
        assert fault.value.code == "expert_file"


def test_the_city_appraises_first_and_the_province_a_second_time() -> None:
    assert committee_place("570371", province=False) == "570300"
    assert committee_place("570100", province=False) == CITY
    assert committee_place("570100", province=True) == PROVINCE
