"""Evidence: judged by its bytes, stripped of place and time, sealed for one person, judged by people."""

from __future__ import annotations

import os
import signal
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.cases import one_database, pictures
from tests.kit.forgetting import forget
from zhibao.app import database
from zhibao.cases import evidence, papers
from zhibao.cases.evidence import Document, Verdict, add_evidence
from zhibao.cases.evidence_content import BUNDLE_FILES, FILE_LIMIT, Media, examine
from zhibao.cases.evidence_exif import Capture, read_exif
from zhibao.cases.evidence_tables import DocumentRow
from zhibao.cases.papers import CaseKind, Paper, PaperStep, checklist, fast_lane_checklist, kind_of
from zhibao.kit import acts
from zhibao.kit.actors import JOB, Actor
from zhibao.kit.clock import instant
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring
from zhibao.law import MissingNumber

CASE, OTHER_CASE = "570100-2025-000012", "570100-2025-000013"
PERSON = 4711
WORKER = Actor("self", "worker")
OFFICER = Actor("chen.mei", "confirmation_officer")
AT = instant("2025-09-04T10:00")
WHEN_WHERE = Capture("2025:09:03 12:07:41+08:00", "30.2750000", "120.1541667")

engine, session = one_database.engine, one_database.session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the evidence of a home."""
    return tmp_path / "evidence"


def add(session: Session, keyring: Keyring, folder: Path, content: bytes | Path, case: str = CASE) -> Document:
    """One paper taken in."""
    (made,) = add_evidence(
        session, keyring, folder, case, Paper.SCENE_PHOTOGRAPH, content, person=PERSON, actor=WORKER, at=AT
    )
    return made


def refused(content: bytes) -> str:
    """The code with which content is turned away, its sentence and remedy checked."""
    with pytest.raises(CallerFault) as fault:
        examine(content)
    found = fault.value
    assert found.zh.endswith("。")
    assert found.zh.count("。") == 1
    assert found.remedy_zh
    assert found.remedy_en
    return found.code


# content


@pytest.mark.parametrize("picture", [pictures.jpeg(), pictures.png(), pictures.jpeg(tail=b"MotionPhoto home address")])
def test_nothing_of_the_metadata_survives_and_the_picture_does(picture: bytes) -> None:
    (piece,) = examine(picture)
    for word in (b"2025:09:03", b"SecretPhone", b"xmpmeta", b"home address", b"+08:00"):
        assert word in picture or word == b"+08:00"
        assert word not in piece.kept
    assert piece.capture == WHEN_WHERE
    assert piece.received == picture


def test_the_drawing_of_a_jpeg_is_kept_to_the_byte() -> None:
    (piece,) = examine(pictures.jpeg())
    assert piece.kept.endswith(pictures.DRAWN + b"\xff\xd9")
    assert b"ICC_PROFILE" in piece.kept
    again = examine(piece.kept)[0]
    assert again.capture is None
    assert again.kept == piece.kept


def test_only_how_the_camera_was_held_is_told_again() -> None:
    turned = examine(pictures.jpeg())[0].kept
    upright = examine(pictures.jpeg(pictures.exif(turned=1)))[0].kept
    assert b"Exif" in turned
    assert b"Exif" not in upright
    assert len(turned) - len(upright) == 36


def test_a_png_keeps_its_pixels() -> None:
    (piece,) = examine(pictures.png(tail=b"home address"))
    kinds = [
        kind for kind in (b"IHDR", b"pHYs", b"IDAT", b"IEND", b"eXIf", b"tEXt", b"iTXt", b"tIME") if kind in piece.kept
    ]
    assert kinds == [b"IHDR", b"pHYs", b"IDAT", b"IEND"]
    assert piece.media is Media.PNG


def test_fill_bytes_between_segments_are_passed_over() -> None:
    filled = pictures.jpeg().replace(pictures.segment(0xFE, b"taken near home address"), b"\xff\xff\xff")
    assert examine(filled)[0].kept == examine(pictures.jpeg())[0].kept


@pytest.mark.parametrize("order", ["<", ">"])
def test_time_and_place_are_read_in_both_byte_orders(order: str) -> None:
    assert read_exif(pictures.exif(order=order)) == WHEN_WHERE
    assert read_exif(pictures.exif(order=order, lat=(0, 0, 0))) == Capture(
        WHEN_WHERE.taken_at, "0.0000000", "120.1541667"
    )


@settings(max_examples=200)
@given(st.data())
def test_a_damaged_exif_block_says_less_and_breaks_nothing(data: st.DataObject) -> None:
    block = bytearray(pictures.exif())
    for _ in range(data.draw(st.integers(1, 6))):
        block[data.draw(st.integers(0, len(block) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(block[: data.draw(st.integers(0, len(block)))])
    found = read_exif(cut)
    assert found is None or isinstance(found, Capture)
    assert examine(pictures.jpeg(cut))[0].media is Media.JPEG


@settings(max_examples=200)
@given(st.data())
def test_a_damaged_picture_is_taken_whole_or_turned_away(data: st.DataObject) -> None:
    picture = bytearray(
        data.draw(st.sampled_from([pictures.jpeg(), pictures.png(), pictures.bundle({"a.jpg": pictures.jpeg()})]))
    )
    picture[data.draw(st.integers(0, len(picture) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        pieces = examine(bytes(picture[: data.draw(st.integers(0, len(picture)))]))
    except CallerFault as fault:
        assert fault.exit_code == 2
    else:
        assert len(pieces) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "evidence_empty"),
        (b"MZ\x90\x00program", "evidence_kind"),
        (b"<html><script>", "evidence_kind"),
        (b"GIF89a....", "evidence_kind"),
        (b"\x00\x00\x00\x18ftypheic....", "evidence_heic"),
        (pictures.jpeg()[:-40], "evidence_damaged"),
        (b"\xff\xd8\xff\xd9", "evidence_damaged"),
        (b"\xff\xd8" + pictures.segment(0xFE, b"no picture") + b"\xff\xd9", "evidence_damaged"),
        (pictures.png()[:-6], "evidence_damaged"),
        (pictures.png().replace(b"IDAT", b"IDAX"), "evidence_damaged"),
        (pictures.pdf()[:-20], "evidence_damaged"),
        (pictures.pdf(b"<< /Encrypt 4 0 R >>"), "evidence_encrypted"),
        (pictures.pdf(b"x" * FILE_LIMIT), "evidence_too_large"),
        (b"PK\x03\x04 torn", "evidence_damaged"),
        (pictures.bundle({"note.txt": b"text"}), "evidence_kind"),
        (pictures.bundle({"inner.zip": pictures.bundle({"a.pdf": pictures.pdf()})}), "evidence_nested"),
        (pictures.bundle({"a.7z": b"7z\xbc\xaf\x27\x1c"}), "evidence_nested"),
        (pictures.bundle({"/etc/a.pdf": pictures.pdf()}), "bundle_path"),
        (pictures.bundle({"../a.pdf": pictures.pdf()}), "bundle_path"),
        (pictures.bundle({"a/../../b.pdf": pictures.pdf()}), "bundle_path"),
        (pictures.bundle({"..\\a.pdf": pictures.pdf()}), "bundle_path"),
        (pictures.bundle({"C:\\a.pdf": pictures.pdf()}), "bundle_path"),
        (pictures.bundle({"folder/": b""}), "evidence_empty"),
        (pictures.bundle({f"{n}.pdf": pictures.pdf() for n in range(BUNDLE_FILES + 1)}), "bundle_too_many"),
        (pictures.bundle({"bomb.pdf": pictures.pdf(bytes(2_000_000))}), "bundle_unpacks_too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_in_is_told_in_one_sentence(content: bytes, code: str) -> None:
    assert refused(content) == code


def test_a_bundle_that_lies_about_its_sizes_is_not_believed() -> None:
    stored = pictures.bundle({"bomb.pdf": pictures.pdf(bytes(3_000_000))})
    lying = stored.replace((3_000_000 + len(pictures.pdf(b""))).to_bytes(4, "little"), (900).to_bytes(4, "little"))
    assert lying != stored
    assert refused(lying) in ("bundle_unpacks_too_large", "evidence_damaged")


def test_a_bundle_over_the_sum_is_not_unpacked() -> None:
    block = pictures.pdf(bytes(range(256)) * 70_000)
    assert refused(pictures.bundle({f"{n}.pdf": block for n in range(4)}, packed=zipfile.ZIP_STORED)) in (
        "bundle_too_large",
        "bundle_unpacks_too_large",
    )


def test_links_and_passwords_in_a_bundle_are_turned_away() -> None:
    link = zipfile.ZipInfo("a.pdf")
    link.external_attr = 0o120777 << 16
    assert refused(pictures.bundle({link: b"/etc/passwd"})) == "bundle_path"  # type: ignore[dict-item]
    locked = bytearray(pictures.bundle({"a.pdf": pictures.pdf()}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    assert refused(bytes(locked)) == "evidence_encrypted"


def test_every_picture_of_a_bundle_is_stripped() -> None:
    pieces = examine(pictures.bundle({"a.jpg": pictures.jpeg(), "b/c.png": pictures.png(), "d.pdf": pictures.pdf()}))
    assert [piece.media for piece in pieces] == [Media.JPEG, Media.PNG, Media.PDF]
    assert all(b"home address" not in piece.kept for piece in pieces)


# keeping


def test_a_photograph_is_kept_sealed_under_a_name_that_says_nothing(
    session: Session, keyring: Keyring, folder: Path
) -> None:
    made = add(session, keyring, folder, pictures.jpeg())
    (path,) = folder.iterdir()
    assert len(path.name) == 64
    assert set(path.name) <= set("0123456789abcdef")
    assert pictures.DRAWN not in path.read_bytes()
    content = evidence.read_document(session, keyring, folder, made.ref)
    assert text_digest(content, "sm3") == made.digest
    assert text_digest(pictures.jpeg(), "sm3") == made.received_digest
    assert evidence.capture_of(session, keyring, made.ref) == WHEN_WHERE
    row = session.execute(select(DocumentRow)).scalar_one()
    assert row.capture is not None
    assert b"2025:09:03" not in row.capture
    assert made.status == "pending"


def test_acts_hold_digests_and_references_only(session: Session, keyring: Keyring, folder: Path) -> None:
    made = add(session, keyring, folder, pictures.jpeg())
    evidence.judge_document(session, keyring, made.ref, Verdict.INSUFFICIENT, "照片看不清车牌", actor=OFFICER, at=AT)
    evidence.withdraw_document(session, keyring, made.ref, "换一张", actor=WORKER, at=AT)
    found = (
        session.execute(select(acts.Act).where(acts.Act.subject == f"case:{CASE}").order_by(acts.Act.id))
        .scalars()
        .all()
    )
    assert [act.verb for act in found] == ["evidence_added", "evidence_judged", "evidence_withdrawn"]
    said = str([act.content for act in found])
    assert "车牌" not in said
    assert "换一张" not in said
    assert str(PERSON) not in said
    assert acts.verify_chain(session, f"case:{CASE}") == []


def test_the_same_content_is_taken_in_once_and_found_in_other_cases(
    session: Session, keyring: Keyring, folder: Path, tmp_path: Path
) -> None:
    first = add(session, keyring, folder, pictures.jpeg())
    assert add(session, keyring, folder, pictures.jpeg()).ref == first.ref
    # The same picture sent by another route has other metadata and is the same picture.
    path = tmp_path / "张三的照片.jpg"
    path.write_bytes(pictures.jpeg(tail=b"sent by a messenger"))
    again = add(session, keyring, folder, path, OTHER_CASE)
    assert again.elsewhere == (CASE,)
    assert evidence.document(session, first.ref).elsewhere == (OTHER_CASE,)
    assert len(list(folder.iterdir())) == 2
    assert not any("张三" in path.name for path in folder.iterdir())


def test_a_bundle_becomes_documents_of_their_own(session: Session, keyring: Keyring, folder: Path) -> None:
    packed = pictures.bundle({"a.jpg": pictures.jpeg(), "b.png": pictures.png(), "c.jpg": pictures.jpeg()})
    made = add_evidence(session, keyring, folder, CASE, "diagnosis", packed, person=PERSON, actor=WORKER, at=AT)
    assert [document.ref for document in made] == [f"{CASE}-E1", f"{CASE}-E2"]
    assert {document.paper for document in made} == {Paper.DIAGNOSIS}
    assert {row.bundle_digest for row in session.execute(select(DocumentRow)).scalars()} == {text_digest(packed, "sm3")}


def test_a_bundle_with_one_bad_member_leaves_nothing(session: Session, keyring: Keyring, folder: Path) -> None:
    with pytest.raises(CallerFault):
        add(session, keyring, folder, pictures.bundle({"a.jpg": pictures.jpeg(), "b.exe": b"MZ"}))
    assert evidence.documents(session, CASE) == ()
    assert not folder.exists()


def test_a_verdict_needs_a_person_and_a_reason(session: Session, keyring: Keyring, folder: Path) -> None:
    made = add(session, keyring, folder, pictures.jpeg())
    for actor, reason, code in ((Actor("check", JOB), "x", "person_needed"), (OFFICER, " ", "reason_needed")):
        with pytest.raises(CallerFault) as fault:
            evidence.judge_document(session, keyring, made.ref, Verdict.REJECTED, reason, actor=actor, at=AT)
        assert fault.value.code == code
    judged = evidence.judge_document(session, keyring, made.ref, Verdict.INSUFFICIENT, "缺公章", actor=OFFICER, at=AT)
    assert judged.status == "insufficient"
    assert evidence.verdict_reason(session, keyring, made.ref) == "缺公章"
    later = evidence.judge_document(session, keyring, made.ref, Verdict.ACCEPTED, "已核对原件", actor=OFFICER, at=AT)
    assert later.status == "accepted"


def test_what_was_withdrawn_stays_sealed_and_counts_no_more(session: Session, keyring: Keyring, folder: Path) -> None:
    made = add(session, keyring, folder, pictures.jpeg())
    assert evidence.withdraw_document(session, keyring, made.ref, "传错了", actor=WORKER, at=AT).status == "withdrawn"
    with pytest.raises(CallerFault) as fault:
        evidence.judge_document(session, keyring, made.ref, Verdict.ACCEPTED, "x", actor=OFFICER, at=AT)
    assert fault.value.code == "document_withdrawn"
    assert evidence.read_document(session, keyring, folder, made.ref)
    assert add(session, keyring, folder, pictures.jpeg()).ref == f"{CASE}-E2"


def test_a_changed_or_lost_file_is_noticed(session: Session, keyring: Keyring, folder: Path) -> None:
    assert evidence.unreferenced(session, folder) == ()
    made = add(session, keyring, folder, pictures.jpeg())
    (path,) = folder.iterdir()
    sealed = bytearray(path.read_bytes())
    sealed[20] ^= 1
    path.write_bytes(sealed)
    with pytest.raises(OwnFault, match="evidence_lost"):
        evidence.read_document(session, keyring, folder, made.ref)
    path.unlink()
    with pytest.raises(OwnFault, match="evidence_lost"):
        evidence.read_document(session, keyring, folder, made.ref)


def test_after_the_key_is_gone_the_skeleton_remains(session: Session, keyring: Keyring, folder: Path) -> None:
    made = add(session, keyring, folder, pictures.jpeg())
    forget(session, PERSON, ground="taoyuan-2025-1 §3", at=AT)
    assert evidence.document(session, made.ref).digest == made.digest
    with pytest.raises(CallerFault) as fault:
        evidence.read_document(session, keyring, folder, made.ref)
    assert fault.value.code == "person_key_destroyed"


def test_a_kill_between_file_and_row_leaves_a_sealed_file_that_is_found(
    session: Session, keyring: Keyring, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    session.commit()
    monkeypatch.setattr(acts, "record", killed)
    with pytest.raises(KeyboardInterrupt):
        add(session, keyring, folder, pictures.jpeg())
    session.rollback()
    monkeypatch.undo()
    assert evidence.documents(session, CASE) == ()
    (left,) = evidence.unreferenced(session, folder)
    assert pictures.DRAWN not in (folder / left).read_bytes()
    add(session, keyring, folder, pictures.jpeg())
    assert evidence.unreferenced(session, folder) == (left,)


def die(*_: object, **__: object) -> None:
    """The machine goes dark."""
    os.kill(os.getpid(), signal.SIGKILL)


def upload_and_die(url: str, keyring: Keyring, folder: Path, point: str) -> int:
    """Upload in a process of its own that is killed at a point; returns how it ended."""
    child = os.fork()
    if child == 0:
        engine = database.connect(url)
        with Session(engine) as session:
            owner, name = {
                "after the draft": (Path, "replace"),
                "after the file": (acts, "record"),
                "before the commit": (Session, "commit"),
                "after the commit": (Session, "close"),
            }[point]
            setattr(owner, name, die)
            add(session, keyring, folder, pictures.jpeg())
            session.commit()
            session.close()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("point", ["after the draft", "after the file", "before the commit", "after the commit"])
def test_killed_at_any_point_nothing_is_lost_and_nothing_lies_open(
    tmp_path: Path, keyring: Keyring, folder: Path, point: str
) -> None:
    url = f"sqlite:///{tmp_path / 'zhibao.db'}"
    engine = database.connect(url)
    database.create_schema(engine)
    engine.dispose()
    assert upload_and_die(url, keyring, folder, point) == -signal.SIGKILL
    with Session(engine) as session, session.begin():
        held = evidence.documents(session, CASE)
        assert len(held) == (1 if point == "after the commit" else 0)
        assert len(evidence.unreferenced(session, folder)) == (0 if held else 1)
        assert all(pictures.DRAWN not in path.read_bytes() for path in folder.iterdir())
        made = add(session, keyring, folder, pictures.jpeg())
        assert evidence.read_document(session, keyring, folder, made.ref)
        assert len(evidence.documents(session, CASE)) == 1
    engine.dispose()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(salts=st.lists(st.binary(min_size=1, max_size=4), min_size=1, max_size=5))
def test_every_row_has_its_file_and_every_file_its_row(
    session: Session, keyring: Keyring, tmp_path: Path, salts: list[bytes]
) -> None:
    folder = tmp_path / "evidence"
    case = f"570100-2025-{text_digest(repr(salts))[7:13]}"
    for salt in salts:
        add(session, keyring, folder, pictures.jpeg(salt=salt), case)
    held = evidence.documents(session, case)
    assert len(held) == len(set(salts))
    assert [document.ref for document in held] == [f"{case}-E{number}" for number in range(1, len(held) + 1)]
    assert evidence.unreferenced(session, folder) == ()
    assert all(evidence.read_document(session, keyring, folder, document.ref) for document in held)


# papers


@pytest.mark.parametrize("kind", list(CaseKind))
@pytest.mark.parametrize("injury_on", [date(2025, 6, 30), date(2025, 7, 1)])
def test_every_kind_of_case_has_a_checklist_of_its_version(kind: CaseKind, injury_on: date) -> None:
    from zhibao import law

    needed = checklist(kind, injury_on=injury_on, late=True, advanced=True)
    for paper in needed:
        for address in paper.cites:
            assert law.book().provision(address)
    assert len({(paper.paper, paper.step) for paper in needed}) == len(needed)
    versions = {cite.split()[0] for paper in needed for cite in paper.cites if cite.startswith("measures")}
    assert versions == {"measures-2025" if injury_on >= date(2025, 7, 1) else "measures-2021"}
    assert Paper.LATE_APPLICATION in {paper.paper for paper in needed}


def test_each_situation_asks_for_its_own_proof() -> None:
    def asked(kind: CaseKind, **facts: bool) -> set[Paper]:
        return {paper.paper for paper in checklist(kind, injury_on=date(2025, 9, 1), **facts)}

    assert Paper.ACCIDENT_FINDING in asked(CaseKind.TRAFFIC_ACCIDENT)
    assert Paper.ACCIDENT_FINDING not in asked(CaseKind.VIOLENCE)
    assert {Paper.DEATH_APPLICATION, Paper.DEATH_CERTIFICATE, Paper.RESCUE_RECORD} <= asked(CaseKind.ILLNESS_DEATH)
    assert Paper.APPRAISAL_APPLICATION not in asked(CaseKind.TRAFFIC_ACCIDENT, died=True)
    assert Paper.DIAGNOSIS not in asked(CaseKind.MISSING)
    assert Paper.ADVANCE_STATEMENT not in asked(CaseKind.RESCUE)


def test_the_fast_lane_asks_for_the_papers_of_the_law() -> None:
    beijing = fast_lane_checklist("110000", date(2025, 12, 1))
    assert [paper.paper for paper in beijing] == [
        Paper.DISABILITY_APPLICATION,
        Paper.CONSENT,
        Paper.DIAGNOSIS,
        Paper.RECEIPTS,
        Paper.ACCIDENT_FINDING,
    ]
    assert {paper.mark for paper in beijing} == {"official"}
    there = [paper.paper for paper in fast_lane_checklist("taoyuan", date(2025, 12, 1))]
    assert there == [Paper.DISABILITY_APPLICATION, Paper.CONSENT, Paper.DIAGNOSIS, Paper.RECEIPTS]
    with pytest.raises(MissingNumber):
        fast_lane_checklist("zhejiang", date(2025, 12, 1))


@pytest.mark.parametrize(
    ("kind", "accident_type", "found"),
    [
        ("accident", "traffic", CaseKind.TRAFFIC_ACCIDENT),
        ("accident", "ferry", CaseKind.TRAFFIC_ACCIDENT),
        ("accident", "fall", CaseKind.OTHER_ACCIDENT),
        ("accident", None, CaseKind.OTHER_ACCIDENT),
        ("illness", None, CaseKind.ILLNESS_DEATH),
        ("missing", None, CaseKind.MISSING),
        ("other", None, CaseKind.OTHER),
    ],
)
def test_a_screened_injury_has_its_kind_of_case(kind: str, accident_type: str | None, found: CaseKind) -> None:
    assert kind_of(kind, accident_type) is found


def test_a_paper_of_a_fast_lane_without_a_kind_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "_FAST_LANE_NAMES", {})
    with pytest.raises(CallerFault) as fault:
        fast_lane_checklist("110000", date(2025, 12, 1))
    assert fault.value.code == "fast_lane_paper"


def test_what_is_missing_is_what_is_neither_there_nor_accepted(
    session: Session, keyring: Keyring, folder: Path
) -> None:
    needed = checklist(CaseKind.TRAFFIC_ACCIDENT, injury_on=date(2025, 9, 1))

    def missing() -> set[Paper]:
        return {paper.paper for paper in evidence.missing_papers(session, CASE, needed, PaperStep.APPLICATION)}

    assert missing() == {Paper.DISABILITY_APPLICATION, Paper.CONSENT, Paper.ACCIDENT_FINDING, Paper.DIAGNOSIS}
    (made,) = add_evidence(
        session, keyring, folder, CASE, "diagnosis", pictures.pdf(), person=PERSON, actor=WORKER, at=AT
    )
    assert Paper.DIAGNOSIS not in missing()
    evidence.judge_document(session, keyring, made.ref, Verdict.INSUFFICIENT, "没有盖章", actor=OFFICER, at=AT)
    assert Paper.DIAGNOSIS in missing()


def test_an_unknown_paper_and_an_unknown_document_are_named(session: Session, keyring: Keyring, folder: Path) -> None:
    with pytest.raises(CallerFault) as fault:
        add_evidence(session, keyring, folder, CASE, "selfie", pictures.pdf(), person=PERSON, actor=WORKER, at=AT)
    assert fault.value.code == "unknown_paper"
    with pytest.raises(CallerFault) as fault:
        evidence.document(session, f"{CASE}-E9")
    assert fault.value.code == "unknown_document"
    with pytest.raises(CallerFault) as fault:
        add(session, keyring, folder, folder / "gone.jpg")
    assert fault.value.code == "no_file"


def test_times_stand_as_they_were_given(session: Session, keyring: Keyring, folder: Path) -> None:
    made = add(session, keyring, folder, pictures.jpeg())
    assert isinstance(made.at, datetime)
    assert made.at == AT
