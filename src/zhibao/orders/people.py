"""Workers of a load by pseudonym: numbers in clear live in memory only, and only as long as the load."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from zhibao.kit.errors import OwnFault
from zhibao.kit.identity import check_document, is_fictional
from zhibao.kit.secrets import Keyring
from zhibao.orders.kernels import text

Array = npt.NDArray[Any]
SECOND = 1 << 30


@dataclass
class People:
    """The workers one thread of a load has met: packed number or text, pseudonym, fault."""

    keyring: Keyring
    base: int
    checked: bool
    refuse_fictional: bool
    slots: Array = field(default_factory=lambda: np.zeros((1 << 16, 2), np.int64))
    packed: Array = field(default_factory=lambda: np.zeros(1 << 15, np.int64))
    faults: Array = field(default_factory=lambda: np.zeros(1 << 15, np.uint32))
    known: Array = field(default_factory=lambda: np.zeros(1, np.int64))
    odd: dict[str, int] = field(default_factory=dict)
    documents: dict[int, str] = field(default_factory=dict)
    borrowed: set[int] = field(default_factory=set)
    blinds: Array = field(default_factory=lambda: np.zeros((1 << 15, 2), np.int64))
    named: int = 0
    told: int = 0

    def make_room(self, rows: int) -> None:
        """Keep the table less than half full, also if every one of `rows` rows brings a new worker."""
        needed = int(self.known[0]) + rows + 1
        if needed > self.packed.size:
            size = 1 << (2 * needed).bit_length()
            self.packed = np.concatenate((self.packed, np.zeros(size - self.packed.size, np.int64)))
            self.faults = np.concatenate((self.faults, np.zeros(size - self.faults.size, np.uint32)))
        if 2 * needed > self.slots.shape[0]:
            self.slots = np.zeros((1 << (2 * needed).bit_length(), 2), np.int64)
            text.refill_workers(self.slots, self.packed, self.faults, int(self.known[0]))

    def pseudonyms(self) -> Array:
        """The pseudonyms of all workers met so far, in the order of their numbers."""
        return self.blinds[: self.named, 0]

    def name_new(self) -> None:
        """Give every worker met since the last call a pseudonym."""
        first, last = self.named, int(self.known[0])
        if first == last:
            return
        self._room_to_name(last)
        packed = self.packed[first:last]
        usual = np.flatnonzero(packed >= 0)
        blinds = self.keyring.blind_many(unpacked_many(packed[usual]))[:, :16].copy().view(">u8")
        self.blinds[first + usual, 0] = (blinds[:, 0] >> np.uint64(1)).astype(np.int64)
        self.blinds[first + usual, 1] = blinds[:, 1].astype(np.uint64).view(np.int64)
        for number in (first + np.flatnonzero(packed < 0)).tolist():
            blind = self.keyring.blind(self.documents[number])
            self.blinds[number] = np.frombuffer(blind[:16], ">i8")
            self.blinds[number, 0] = int.from_bytes(blind[:8], "big") >> 1
        self.named = last

    def borrow(self, pseudonym: int) -> int:
        """Enter a worker known by pseudonym only."""
        self.make_room(1)
        number = int(self.known[0])
        self.known[0] += 1
        self.packed[number] = -1 - number
        self._room_to_name(number + 1)
        self.blinds[number] = (pseudonym, 0)
        self.named = number + 1
        self.borrowed.add(number)
        return self.base + number

    def _room_to_name(self, last: int) -> None:
        if last > self.blinds.shape[0]:
            more = (1 << last.bit_length()) - self.blinds.shape[0]
            self.blinds = np.concatenate((self.blinds, np.zeros((more, 2), np.int64)))

    def document(self, number: int) -> str:
        """The document of a worker met in this load."""
        return self.documents.get(number) or unpacked(int(self.packed[number]))

    def settle_odd(self, worker_ids: pa.Array) -> tuple[Array, Array]:
        """Numbers and faults of workers whose document is no 18-character number."""
        encoded = worker_ids.dictionary_encode()
        numbers, faults = [], []
        for value in encoded.dictionary.to_pylist():
            number, fault = self._odd(value)
            numbers.append(number)
            faults.append(fault)
        places = encoded.indices.to_numpy(zero_copy_only=False)
        return np.array(numbers, np.uint32)[places], np.array(faults, np.uint32)[places]

    def _odd(self, written: str) -> tuple[int, int]:
        fault = 0
        document = written
        if self.checked:
            judged = check_document(written)
            document = judged.document
            if judged.fault == "check_digit":
                fault = int(text.WORKER_ID_CHECK)
            elif judged.fault is not None:
                fault = int(text.WORKER_ID_FORM)
            elif self.refuse_fictional and is_fictional(document):
                fault = int(text.FICTIONAL_PERSON)
        if fault:
            return int(text.ODD), fault
        packed = _packed(document)
        if packed >= 0:
            slot = int(text.find_worker(self.slots, self.packed, self.known, packed))
            number = int(self.slots[slot, 1]) & 0xFFFFFFFF
            return self.base + number, 0
        number = self.odd.get(document, -1)
        if number < 0:
            number = int(self.known[0])
            self.known[0] += 1
            self.packed[number] = -1 - number
            self.odd[document] = number
            self.documents[number] = document
        return self.base + number, 0


def collision() -> OwnFault:
    """The fault of two document numbers with one pseudonym."""
    return OwnFault(
        "pseudonym_collision",
        "两个证件号码得到了同一个假名，为避免把两人并为一人，本批未写入。",
        "Two document numbers share one pseudonym; nothing was kept, so that two persons do not become one.",
    )


def unpacked(packed: int) -> str:
    """The document number of a packed one."""
    body, check = divmod(packed, 11)
    return f"{body:017d}{'X' if check == 10 else check}"


def unpacked_many(packed: Array) -> Array:
    """The document numbers of packed ones as rows of 18 bytes."""
    texts = np.empty((packed.size, 18), np.uint8)
    text.unpack_documents(packed, texts)
    return texts


def _packed(document: str) -> int:
    data = np.frombuffer(document.encode(), np.uint8)
    return int(text.pack_document(data, 0, data.size))
