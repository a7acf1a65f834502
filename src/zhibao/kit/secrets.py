"""The keys of one home: personal content is sealed with SM4-GCM, persons are found by a keyed blind index.

A blind index is HMAC-SM3 under its own key: equal numbers give equal indexes, and without the key nothing
can be tried out. A pseudonym is the first 63 bits of it, small enough to stand in every order row.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from zhibao.kit.errors import CallerFault, OwnFault

_BLIND_KEY = 32
_SEAL_KEY = 16
_NONCE = 12
_TAG = 16


class Keyring:
    """The keys of a home: `blind` for indexes, `seal` for content, and the keys for content that were used before.

    The key of the indexes never changes, because every pseudonym rests on it. The key of content can be exchanged: what
    is sealed from then on needs the new one, what was sealed before is read by the one it was sealed with.
    """

    def __init__(self, blind_key: bytes, seal_key: bytes, before: Sequence[bytes] = ()) -> None:
        self._blind = hmac.HMAC(blind_key, hashes.SM3())
        self._seal_key = seal_key
        self._before = tuple(before)

    @classmethod
    def create(cls, path: Path) -> Keyring:
        """Make new keys in a file that only its owner may read. Raises FileExistsError."""
        content = {"blind": secrets.token_hex(_BLIND_KEY), "seal": secrets.token_hex(_SEAL_KEY), "version": 1}
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(content, stream)
            stream.flush()
            os.fsync(stream.fileno())
        return cls.load(path)

    @classmethod
    def load(cls, path: Path) -> Keyring:
        """Read the keys of a home. Raises CallerFault `key_file`."""
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            blind_key, seal_key = bytes.fromhex(content["blind"]), bytes.fromhex(content["seal"])
            before = [bytes.fromhex(one) for one in content.get("before", [])]
            if len(blind_key) != _BLIND_KEY or {len(one) for one in (seal_key, *before)} != {_SEAL_KEY}:
                raise ValueError
            return cls(blind_key, seal_key, before)
        except (OSError, ValueError, KeyError, TypeError):
            raise CallerFault(
                "key_file",
                "找不到或无法读取本数据目录的密钥文件。",
                "The key file of this home is missing or cannot be read.",
                place=path.name,
                remedy_zh="密钥文件须与数据目录一并复制；请从备份恢复。",
                remedy_en="The key file travels with the home; restore it from the backup.",
            ) from None

    @classmethod
    def exchange(cls, path: Path) -> Keyring:
        """Put a new key for content in front of those in the file, whole or not at all. Raises CallerFault `key_file`."""
        cls.load(path)
        content = json.loads(path.read_text(encoding="utf-8"))
        content |= {"seal": secrets.token_hex(_SEAL_KEY), "before": [content["seal"], *content.get("before", [])]}
        draft = path.with_name(path.name + ".new")
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
            json.dump(content, stream)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
        return cls.load(path)

    @property
    def exchanged(self) -> int:
        """How often the key for content was exchanged."""
        return len(self._before)

    def blind(self, text: str) -> bytes:
        """The blind index of a number: 32 bytes, the same for the same text in this home only."""
        running = self._blind.copy()
        running.update(text.encode())
        return running.finalize()

    def blind_many(self, texts: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """The blind indexes of many numbers of one length (a row of bytes each): 32 bytes a row."""
        found = bytearray()
        for row in texts:
            running = self._blind.copy()
            running.update(row.data)
            found += running.finalize()
        return np.frombuffer(found, np.uint8).reshape(-1, 32)

    def pseudonym(self, text: str) -> int:
        """The first 63 bits of the blind index, a non-negative 64-bit integer."""
        return int.from_bytes(self.blind(text)[:8], "big") >> 1

    def seal(self, content: bytes) -> bytes:
        """Encrypt content (SM4-GCM, a fresh nonce in front, the tag behind)."""
        nonce = os.urandom(_NONCE)
        cipher = Cipher(algorithms.SM4(self._seal_key), modes.GCM(nonce)).encryptor()
        return nonce + cipher.update(content) + cipher.finalize() + cipher.tag

    def unseal(self, sealed: bytes) -> bytes:
        """Decrypt what `seal` made. Raises OwnFault `seal_broken` when a byte or the key differs."""
        nonce, body, tag = sealed[:_NONCE], sealed[_NONCE:-_TAG], sealed[-_TAG:]
        for key in (self._seal_key, *self._before):
            try:
                cipher = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
                return cipher.update(body) + cipher.finalize()
            except (InvalidTag, ValueError):
                continue
        raise OwnFault(
            "seal_broken", "加密内容与密钥不符或已被改动。", "The sealed content does not fit the key or was changed."
        )
