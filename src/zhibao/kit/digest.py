"""Digests that name their algorithm: "sha256:…" for volume, "sm3:…" where the national algorithm is asked for."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives import hashes

ALGORITHMS = ("sha256", "sm3")
_BLOCK = 4 << 20


class Hasher(Protocol):
    """What a running digest offers."""

    def update(self, data: bytes, /) -> None:
        """Take in more bytes."""

    def hexdigest(self) -> str:
        """The digest so far, hexadecimal."""


class _Sm3:
    def __init__(self) -> None:
        self._hash = hashes.Hash(hashes.SM3())

    def update(self, data: bytes, /) -> None:
        self._hash.update(data)

    def hexdigest(self) -> str:
        return self._hash.copy().finalize().hex()


def hasher(algorithm: str = "sha256") -> Hasher:
    """A running digest by the name of its algorithm. Raises ValueError for an unknown name."""
    if algorithm == "sha256":
        return hashlib.sha256()
    if algorithm == "sm3":
        return _Sm3()
    raise ValueError(f"unknown digest algorithm {algorithm!r}")


def text_digest(content: bytes | str, algorithm: str = "sha256") -> str:
    """The digest of bytes or of text in UTF-8, as "algorithm:hex"."""
    running = hasher(algorithm)
    running.update(content.encode() if isinstance(content, str) else content)
    return f"{algorithm}:{running.hexdigest()}"


def file_digest(path: Path, algorithm: str = "sha256") -> str:
    """The digest of a file's bytes, as "algorithm:hex", read in blocks of 4 MiB."""
    running = hasher(algorithm)
    with path.open("rb", buffering=0) as stream:
        while block := stream.read(_BLOCK):
            running.update(block)
    return f"{algorithm}:{running.hexdigest()}"
