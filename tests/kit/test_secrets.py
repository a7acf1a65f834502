"""The keys of a home: sealed content, blind indexes, pseudonyms."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.kit.errors import CallerFault, OwnFault
from zhibao.kit.secrets import Keyring

NUMBER = "570100199901010016"


@given(st.binary(max_size=500))
def test_what_is_sealed_can_be_read_with_the_key(keyring: Keyring, content: bytes) -> None:
    sealed = keyring.seal(content)
    assert keyring.unseal(sealed) == content
    assert keyring.seal(content) != sealed


@given(st.binary(min_size=1, max_size=60), st.data())
def test_one_changed_bit_is_found(keyring: Keyring, content: bytes, data: st.DataObject) -> None:
    sealed = bytearray(keyring.seal(content))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(OwnFault) as refused:
        keyring.unseal(bytes(sealed))
    assert refused.value.code == "seal_broken"


@pytest.mark.parametrize("sealed", [b"", b"x", b"x" * 27])
def test_a_torn_seal_is_found(keyring: Keyring, sealed: bytes) -> None:
    with pytest.raises(OwnFault):
        keyring.unseal(sealed)


def test_another_home_reads_and_recognises_nothing(tmp_path: Path, keyring: Keyring) -> None:
    other = Keyring.create(tmp_path / "other.key")
    with pytest.raises(OwnFault):
        other.unseal(keyring.seal(b"content"))
    assert other.blind(NUMBER) != keyring.blind(NUMBER)


def test_a_blind_index_is_the_same_for_the_same_number(tmp_path: Path) -> None:
    path = tmp_path / "zhibao.key"
    made = Keyring.create(path)
    again = Keyring.load(path)
    assert made.blind(NUMBER) == again.blind(NUMBER)
    assert len(made.blind(NUMBER)) == 32
    assert made.blind(NUMBER) != made.blind(NUMBER[:-1] + "7")
    assert made.pseudonym(NUMBER) == int.from_bytes(made.blind(NUMBER)[:8], "big") >> 1
    assert 0 <= made.pseudonym(NUMBER) < 2**63


def test_the_blind_index_is_hmac_with_sm3(tmp_path: Path) -> None:
    path = tmp_path / "zhibao.key"
    path.write_text(json.dumps({"blind": "00" * 32, "seal": "00" * 16, "version": 1}), encoding="utf-8")
    from cryptography.hazmat.primitives import hashes

    def sm3(content: bytes) -> bytes:
        running = hashes.Hash(hashes.SM3())
        running.update(content)
        return running.finalize()

    expected = sm3(b"\x5c" * 64 + sm3(b"\x36" * 64 + NUMBER.encode()))
    assert Keyring.load(path).blind(NUMBER) == expected


def test_the_key_file_is_its_owners_only(tmp_path: Path) -> None:
    path = tmp_path / "zhibao.key"
    Keyring.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        Keyring.create(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", ["", "{}", '{"blind": "zz", "seal": "00"}', "[1]", '{"blind": 1, "seal": 2}'])
def test_a_key_file_that_is_none_is_the_callers_fault(tmp_path: Path, content: str) -> None:
    path = tmp_path / "zhibao.key"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CallerFault) as refused:
        Keyring.load(path)
    assert refused.value.code == "key_file"
    with pytest.raises(CallerFault):
        Keyring.load(tmp_path / "nowhere.key")


def test_keys_of_another_length_are_refused_when_loaded(tmp_path: Path) -> None:
    path = tmp_path / "zhibao.key"
    path.write_text(json.dumps({"blind": "00", "seal": "00" * 3, "version": 1}), encoding="utf-8")
    with pytest.raises(CallerFault):
        Keyring.load(path)


@pytest.mark.parametrize("size", [1, 18, 55, 64, 200])
def test_many_blind_indexes_are_those_of_each_text(keyring: Keyring, size: int) -> None:
    texts = np.random.default_rng(size).integers(32, 127, (40, size), dtype=np.uint8)
    many = keyring.blind_many(texts)
    assert [row.tobytes() for row in many] == [keyring.blind(row.tobytes().decode()) for row in texts]


def test_no_texts_have_no_blind_indexes(keyring: Keyring) -> None:
    assert keyring.blind_many(np.empty((0, 18), np.uint8)).shape == (0, 32)


def test_an_exchanged_key_seals_anew_and_still_reads_what_was_sealed_before(tmp_path: Path) -> None:
    path = tmp_path / "zhibao.key"
    first = Keyring.create(path)
    earlier = first.seal(b"before")
    second = Keyring.exchange(path)
    third = Keyring.exchange(path)
    later = third.seal(b"after")
    assert (second.exchanged, third.exchanged) == (1, 2) and stat.S_IMODE(path.stat().st_mode) == 0o600
    assert third.unseal(earlier) == b"before" and Keyring.load(path).unseal(later) == b"after"
    # Whoever holds only the earlier file reads nothing of what came later; pseudonyms stay.
    for old in (first, second):
        with pytest.raises(OwnFault):
            old.unseal(later)
    assert third.pseudonym(NUMBER) == first.pseudonym(NUMBER)
    assert not (tmp_path / "zhibao.key.new").exists()


def test_an_exchange_that_was_cut_off_leaves_the_keys_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "zhibao.key"
    sealed = Keyring.create(path).seal(b"x")
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("no space")))
        with pytest.raises(OSError):
            Keyring.exchange(path)
    assert Keyring.load(path).exchanged == 0 and Keyring.load(path).unseal(sealed) == b"x"
    assert Keyring.exchange(path).unseal(sealed) == b"x"
