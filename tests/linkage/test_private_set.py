"""Two sets compared without showing them: the right persons are found, and a file that is stolen gives no number back."""

from __future__ import annotations

import hmac
from datetime import date, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.hmac import HMAC
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.linkage.ground import ASKER, NOW, PROVINCE, over
from zhibao.edge.exchange.private_sets import Round, read_numbers, read_round, write_round
from zhibao.journeys import sets_to_shared as journey
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import citizen_check_digit, fictional_citizen_numbers
from zhibao.kit.secrets import Keyring
from zhibao.linkage import private_set
from zhibao.linkage.tables import PrivateSetRow

NUMBERS = [one.decode().upper() for one in fictional_citizen_numbers(40, 3_300_000)]
MINE, THEIRS = NUMBERS[:25], NUMBERS[20:]


def played(session: Session, keyring: Keyring, folder: Path, mine: list[str] = MINE, theirs: list[str] = THEIRS) -> tuple[dict[str, object], list[str]]:
    one, two = folder / "one.json", folder / "two.json"
    journey.begin(over(session), keyring, "standalone_insured", PROVINCE, mine, one, actor=ASKER, at=NOW)
    journey.answer(over(session), PROVINCE, one, theirs, two, actor=ASKER, at=NOW)
    return journey.finish(over(session), keyring, two, mine, actor=ASKER, at=NOW)


def test_exactly_the_shared_persons_are_found_and_only_counts_are_kept(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    told, found = played(session, keyring, tmp_path)
    assert found == NUMBERS[20:25] and (told["own"], told["other"], told["shared"]) == (25, 20, 5)
    for row in session.scalars(select(PrivateSetRow)):
        assert row.secret is None or all(number.encode() not in row.secret for number in NUMBERS)


def test_sets_without_a_shared_person_share_nobody(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    assert played(session, keyring, tmp_path, NUMBERS[:5], NUMBERS[5:9])[1] == []


def _guesses(place: str = "570100", days: int = 30, serials: int = 20) -> list[str]:
    """Every number of a known form: region, some days of birth, serial. A whole city has some 37 million, minutes of one machine."""
    found = []
    for index in range(days):
        born = date(1990, 3, 1) + timedelta(days=index)
        for serial in range(serials):
            first = f"{place}{born:%Y%m%d}{serial:03d}"
            found.append(first + citizen_check_digit(first))
    return found


def test_a_keyed_hash_gives_its_numbers_to_whoever_has_the_key_and_the_files_of_a_comparison_do_not(tmp_path: Path) -> None:
    """With a keyed hash both sides hold one key, so each can try every number of the known form; a secret of the curve is one side's alone."""
    guesses = _guesses()
    secrets = guesses[17::97]

    def keyed(number: str) -> str:
        running = HMAC(b"agreed by both sides", hashes.SM3())
        running.update(number.encode())
        return running.finalize().hex()

    sent = {keyed(one) for one in secrets}
    assert [one for one in guesses if keyed(one) in sent] == secrets, "the receiver reads the whole set of the sender"

    path = tmp_path / "one.json"
    mine = private_set.new_secret()
    write_round(path, Round("S1", "standalone_insured", 1, tuple(private_set.blinded(secrets, mine, "S1"))))
    stolen = read_round(path, 1)
    theirs = private_set.new_secret()
    tried = {one: private_set.blinded([one], theirs, "S1")[0] for one in guesses}
    assert not set(stolen.points) & set(tried.values()), "another secret finds nothing"
    bare = {private_set._point(one, "S1") for one in guesses}
    assert not set(stolen.points) & bare, "and no point stands there bare"
    content = path.read_text()
    assert not any(one in content for one in secrets) and len(content) == len(Round("S1", "standalone_insured", 1, stolen.points).content())
    # The planted defect: a secret that both sides know is a keyed hash again.
    assert set(stolen.points) <= set(private_set.blinded(guesses, mine, "S1"))


def test_points_lie_on_the_curve_itself_so_that_no_bit_shows() -> None:
    secret = private_set.new_secret()
    for point in private_set.blinded(NUMBERS, secret, "x"):
        at = int.from_bytes(point, "little")
        assert pow((at**3 + private_set._A * at * at + at) % private_set._PRIME, (private_set._PRIME - 1) // 2, private_set._PRIME) == 1
    assert private_set.blinded(NUMBERS[:1], secret, "x") != private_set.blinded(NUMBERS[:1], secret, "y"), "sessions cannot be joined"


def test_the_order_of_the_answer_tells_nothing() -> None:
    points = private_set.blinded(NUMBERS, private_set.new_secret(), "x")
    assert sorted(private_set.shuffled(points)) == sorted(points) and any(private_set.shuffled(points) != points for _ in range(3))


def test_a_comparison_needs_a_ground_and_is_answered_and_finished_once(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    with pytest.raises(CallerFault, match="no_ground"):
        journey.begin(over(session), keyring, "deaths", "330000", MINE, one, actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="field_not_allowed"):
        journey.begin(over(session), keyring, "market_enterprises", PROVINCE, MINE, one, actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="person_needed"):
        journey.begin(over(session), keyring, "deaths", PROVINCE, MINE, one, actor=Actor("x", "job"), at=NOW)
    assert not one.exists()
    journey.begin(over(session), keyring, "deaths", PROVINCE, MINE, one, actor=ASKER, at=NOW)
    journey.answer(over(session), PROVINCE, one, THEIRS, two, actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="already_answered"):
        journey.answer(over(session), PROVINCE, one, NUMBERS, two, actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="other_numbers"):
        journey.finish(over(session), keyring, two, MINE[::-1], actor=ASKER, at=NOW)
    journey.finish(over(session), keyring, two, MINE, actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="already_finished"):
        journey.finish(over(session), keyring, two, MINE, actor=ASKER, at=NOW)


def test_bad_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    for content in (b"{}", b"[]", Round("S", "deaths", 2, (bytes(32),)).content(), Round("S", "deaths", 1, ()).content()):
        path.write_bytes(content)
        with pytest.raises(CallerFault, match=r"round_form|set_size"):
            read_round(path, 1)
    with pytest.raises(CallerFault, match="point_form"):
        private_set.again([bytes(32)], private_set.new_secret())
    with pytest.raises(CallerFault, match="set_size"):
        private_set.check_size(private_set.MOST + 1)
    sheet = tmp_path / "n.csv"
    sheet.write_text("证件号码\n" + MINE[0] + "\n" + MINE[0].lower() + "\n123\n", encoding="utf-8")
    with pytest.raises(CallerFault) as refused:
        read_numbers(sheet)
    assert refused.value.place == "n.csv, row 4"
    sheet.write_text("worker_id\n" + MINE[0] + "\n" + MINE[0].lower() + "\n", encoding="utf-8")
    assert read_numbers(sheet) == [MINE[0]]
    assert hmac.compare_digest(read_numbers(sheet)[0], MINE[0])
