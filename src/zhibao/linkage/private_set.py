"""Comparing two sets without showing them (隐私求交): two bodies learn which persons both know, and neither learns the others.

The protocol is the Diffie-Hellman comparison of two rounds over Curve25519. Each side puts every number on the curve and multiplies it
by a secret of its own; multiplied by both secrets the same number gives the same point, whoever was first. Group operations are those
of `cryptography` (X25519); here they are only put together. Security model and limits: docs/decisions/044.
"""

from __future__ import annotations

import hashlib
import random
import secrets
from collections.abc import Iterable, Sequence
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import normalise

FORMAT: Final = "zhibao.private-set/1"
MOST: Final = 200_000
_PRIME: Final = 2**255 - 19
_A: Final = 486_662
_POINT: Final = 32


def new_secret() -> bytes:
    """A fresh secret for one comparison; it is used once and never leaves."""
    return X25519PrivateKey.generate().private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())


def blinded(numbers: Iterable[str], secret: bytes, context: str) -> list[bytes]:
    """Numbers put on the curve and multiplied by a secret, in the order in which they were given."""
    return [_times(secret, _point(normalise(number), context)) for number in numbers]


def again(points: Iterable[bytes], secret: bytes) -> list[bytes]:
    """Points of the other side multiplied by our secret. Raises CallerFault `point_form` for what is no point of the group."""
    return [_times(secret, point) for point in points]


def shuffled(points: Sequence[bytes]) -> list[bytes]:
    """Points in an order that tells nothing."""
    order = list(points)
    random.SystemRandom().shuffle(order)
    return order


def shared(mine_twice: Sequence[bytes], theirs_twice: Iterable[bytes]) -> list[int]:
    """The places of our numbers that stand in both sets."""
    both = set(theirs_twice)
    return [place for place, point in enumerate(mine_twice) if point in both]


def check_size(count: int) -> None:
    """Refuse an empty set and one so large that it could hold every number there is. Raises CallerFault `set_size`."""
    if not 1 <= count <= MOST:
        raise CallerFault(
            "set_size", f"一次比较 1 至 {MOST} 个号码。", f"One comparison takes 1 to {MOST} numbers.", place=str(count),
            remedy_zh="请按案件或者期间分开比较。", remedy_en="Compare by cases or periods.",
        )  # fmt: skip


def _point(number: str, context: str) -> bytes:
    """A number as a point of the curve itself, never of its twist, so that no bit of it shows through the secret.

    Hashed with a counter until the hash is the coordinate of a point; two tries on average. The secret is a multiple of
    eight, so what leaves lies in the subgroup of prime order.
    """
    for counter in range(256):
        digest = hashlib.sha512(f"{FORMAT}\0{context}\0{counter}\0{number}".encode()).digest()
        coordinate = int.from_bytes(digest, "little") % _PRIME
        right = (coordinate * coordinate * coordinate + _A * coordinate * coordinate + coordinate) % _PRIME
        if pow(right, (_PRIME - 1) // 2, _PRIME) == 1:
            return coordinate.to_bytes(_POINT, "little")
    raise AssertionError("one in 2**256 numbers finds no point")


def _times(secret: bytes, point: bytes) -> bytes:
    try:
        return X25519PrivateKey.from_private_bytes(secret).exchange(X25519PublicKey.from_public_bytes(point))
    except ValueError:
        raise CallerFault(
            "point_form", "文件中有不属于该群的点。", "The file holds what is no point of the group.",
            remedy_zh="请对方重新生成文件；没有保留任何内容。", remedy_en="Ask the other side to make the file again; nothing was kept.",
        ) from None  # fmt: skip


def new_session(place: str) -> str:
    """A number for a comparison that tells nothing."""
    return f"S{place}-{secrets.token_hex(8)}"
