"""Persons the store has met: pseudonyms with the rest of their blind index, document numbers sealed beside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhibao.kit.secrets import Keyring
from zhibao.orders.model import SegmentKind
from zhibao.orders.people import People, collision
from zhibao.orders.quarantine import write_sealed
from zhibao.orders.segment import Sealed, describe, read_map, write_map

Array = npt.NDArray[Any]


@dataclass
class Persons:
    """All persons known: pseudonyms ascending, and the second half of each one's blind index."""

    pseudonyms: Array
    checks: Array

    @classmethod
    def of(cls, maps: list[Path]) -> Persons:
        """The persons of some person maps."""
        persons = cls(np.empty(0, np.int64), np.empty(0, np.uint64))
        columns = [read_map(path) for path in maps]
        if columns:
            persons._add(
                np.concatenate([part["pseudonym"] for part in columns]),
                np.concatenate([part["check"] for part in columns]),
            )
        return persons

    def write_new(self, folder: Path, name: str, people: list[People], keyring: Keyring) -> Sealed | None:
        """Seal the persons that a load has met since the last call and that are not known yet.

        Raises OwnFault `pseudonym_collision` when two numbers share a pseudonym: they may not become one person.
        """
        pseudonyms, checks, sides, numbers = _met(people)
        if (checks[1:] != checks[:-1])[pseudonyms[1:] == pseudonyms[:-1]].any():
            raise collision()
        new = self._unknown(pseudonyms, checks)
        new[1:] &= pseudonyms[1:] != pseudonyms[:-1]
        if not new.any():
            return None
        pseudonyms, checks = pseudonyms[new], checks[new]
        write_map(folder / f"{name}.persons.arrow", {"pseudonym": pseudonyms, "check": checks})
        documents = [
            people[side].document(number)
            for side, number in zip(sides[new].tolist(), numbers[new].tolist(), strict=True)
        ]
        write_sealed(folder / f"{name}.sealed", pa.table({"document": documents}), keyring)
        self._add(pseudonyms, checks)
        return Sealed(name, SegmentKind.PERSONS, pseudonyms.size, 0, 0, 0, describe(folder, name), [], [])

    def _unknown(self, pseudonyms: Array, checks: Array) -> Array:
        place = np.searchsorted(self.pseudonyms, pseudonyms)
        found = np.zeros(pseudonyms.size, np.bool_)
        inside = place < self.pseudonyms.size
        found[inside] = self.pseudonyms[place[inside]] == pseudonyms[inside]
        if (self.checks[place[found]] != checks[found]).any():
            raise collision()
        return ~found

    def _add(self, pseudonyms: Array, checks: Array) -> None:
        pseudonyms = np.concatenate((self.pseudonyms, pseudonyms))
        order = np.argsort(pseudonyms, kind="stable")
        self.pseudonyms = pseudonyms[order]
        self.checks = np.concatenate((self.checks, checks))[order]


def _met(people: list[People]) -> tuple[Array, Array, Array, Array]:
    """Everyone met since the last call by pseudonym: pseudonyms, second halves, side of the load, number there."""
    blinds, sides, numbers = [], [], []
    for place, side in enumerate(people):
        met = np.arange(side.told, side.named)
        if side.borrowed:
            met = np.setdiff1d(met, np.fromiter(side.borrowed, np.int64))
        blinds.append(side.blinds[met])
        sides.append(np.full(met.size, place))
        numbers.append(met)
        side.told = side.named
    together = np.concatenate(blinds)
    order = np.argsort(together[:, 0], kind="stable")
    return (
        together[order, 0],
        together[order, 1].view(np.uint64),
        np.concatenate(sides)[order],
        np.concatenate(numbers)[order],
    )
