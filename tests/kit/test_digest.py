"""Digests name their algorithm and agree with the published values."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhibao.kit.digest import ALGORITHMS, file_digest, hasher, text_digest


def test_the_published_values() -> None:
    # FIPS 180-4 and GB/T 32905-2016, example "abc".
    assert text_digest("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert text_digest("abc", "sm3") == "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert text_digest("abcd" * 16, "sm3") == "sm3:debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@given(parts=st.lists(st.binary(max_size=200), max_size=5))
def test_pieces_give_the_digest_of_the_whole(algorithm: str, parts: list[bytes]) -> None:
    running = hasher(algorithm)
    for part in parts:
        running.update(part)
        running.hexdigest()  # looking does not end it
    assert f"{algorithm}:{running.hexdigest()}" == text_digest(b"".join(parts), algorithm)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("size", [0, 1, (4 << 20) - 1, 4 << 20, (4 << 20) + 1])
def test_a_file_is_read_in_blocks(tmp_path: Path, algorithm: str, size: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"\x5a" * size)
    assert file_digest(path, algorithm) == text_digest(b"\x5a" * size, algorithm)


def test_an_unknown_algorithm_is_refused() -> None:
    with pytest.raises(ValueError, match="md5"):
        text_digest("abc", "md5")
