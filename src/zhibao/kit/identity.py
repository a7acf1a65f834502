"""Numbers that identify persons and organisations: what can be told from the number alone.

Citizen numbers (GB 11643-1999), residence permits of 港澳台, permanent residence cards, passports and other
documents by their form; unified social credit codes (GB 32100-2015) with the organisation code inside
(GB 11714); card accounts (Luhn). Nothing here raises for a wrong number: the check says what is wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from operator import mul

import numpy as np
import numpy.typing as npt
from stdnum import luhn
from stdnum.cn import uscc as stdnum_uscc

FICTIONAL_PREFIX = "57"
"""The first two digits of every fictional region: no province has them (GB/T 2260)."""

_PROVINCE_PREFIXES = frozenset(
    str(prefix)
    for zone in ((11, 16), (21, 24), (31, 38), (41, 47), (50, 55), (61, 67), (71, 72))
    for prefix in range(*zone)
)
_PERMIT_PREFIXES = ("81", "82", "83")
_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_OLD_PERMANENT = re.compile(r"[A-Z]{3}[0-9]{12}")
_TRAVEL_PERMIT = re.compile(r"[HM][0-9]{8}([0-9]{2})?|[0-9]{8}")
_PASSPORT = re.compile(r"(?=.*[0-9])[A-Z0-9]{6,12}")
_OTHER = re.compile(r"(?=.*[0-9])[A-Z0-9]{5,20}")
_USCC = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_PLAIN_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ZEROS = ord("0") * sum(_PLAIN_WEIGHTS)
_WEIGHTS = np.array(_PLAIN_WEIGHTS, dtype=np.int32)
_CHECK = np.frombuffer(b"10X98765432", dtype=np.uint8)
_EARLIEST_BIRTH = date(1900, 1, 1)


class DocumentKind(StrEnum):
    """Kinds of personal documents."""

    CITIZEN_NUMBER = "citizen_number"
    RESIDENCE_PERMIT = "residence_permit"
    PERMANENT_RESIDENCE = "permanent_residence"
    TRAVEL_PERMIT = "travel_permit"
    PASSPORT = "passport"
    OTHER = "other"


@dataclass(frozen=True)
class DocumentCheck:
    """What a document number tells: its normal form, its kind, its first fault, and what is merely odd.

    `fault` is None, `empty`, `form`, `birth_date` or `check_digit`; `warnings` hold `region_unknown` (no such
    province), `region_not_current` (not in the table of today, perhaps abolished), `old_form`, `birth_date`.
    `checked` says whether a check digit was there to be tested.
    """

    document: str
    kind: DocumentKind
    fault: str | None = None
    warnings: tuple[str, ...] = ()
    birth: date | None = None
    sex: str | None = None
    checked: bool = False

    @property
    def valid(self) -> bool:
        """No fault was found."""
        return self.fault is None

    @property
    def fictional(self) -> bool:
        """It belongs to a person who does not exist."""
        return is_fictional(self.document)


@dataclass(frozen=True)
class UsccCheck:
    """A unified social credit code: normal form, fault (`empty`, `form`) and warnings.

    A failing check digit is a warning (`check_digit`, `organisation_check_digit`) because codes that were
    issued with one exist; the remedy is to ask the issuer.
    """

    uscc: str
    fault: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def valid(self) -> bool:
        """No fault was found."""
        return self.fault is None

    @property
    def fictional(self) -> bool:
        """It belongs to an organisation that does not exist."""
        return self.valid and self.uscc[2:4] == FICTIONAL_PREFIX


@dataclass(frozen=True)
class AccountCheck:
    """A card account: normal form, fault (`form`: not 16 to 19 digits) and warnings (`check_digit`: Luhn)."""

    account: str
    fault: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def valid(self) -> bool:
        """No fault was found."""
        return self.fault is None


def normalise(text: str) -> str:
    """The normal form of a number: narrow characters, no spaces or hyphens, capitals; 15 digits become 18.

    Every index and pseudonym is made from this form, so that one person has one.
    """
    if text.isascii() and text.isalnum():
        plain = text.upper()
    else:
        plain = re.sub(r"[\s\-‐-―]", "", unicodedata.normalize("NFKC", text)).upper()
    if len(plain) == 15 and plain.isdigit():
        upgraded = plain[:6] + "19" + plain[6:]
        return upgraded + citizen_check_digit(upgraded)
    return plain


def citizen_check_digit(first_17: str) -> str:
    """The 18th character of a citizen number (GB 11643: ISO 7064 MOD 11-2) from its 17 digits."""
    return "10X98765432"[(sum(map(mul, _PLAIN_WEIGHTS, first_17.encode())) - _ZEROS) % 11]


def check_document(text: str, known_region: Callable[[str], bool] | None = None) -> DocumentCheck:
    """Check a personal document number by its form.

    `known_region` tells whether a division code stands in the table of today; a code that does not is a
    warning and never a fault, because divisions are abolished and persons keep their numbers.
    """
    document = normalise(text)
    if not document:
        return DocumentCheck("", DocumentKind.OTHER, "empty")
    if _EIGHTEEN.fullmatch(document):
        return _check_eighteen(document, text, known_region)
    if document[0].isdigit() and len(document) >= 15:
        return DocumentCheck(document, DocumentKind.CITIZEN_NUMBER, "form")
    if _OLD_PERMANENT.fullmatch(document):
        return DocumentCheck(document, DocumentKind.PERMANENT_RESIDENCE, warnings=("old_form",))
    if _TRAVEL_PERMIT.fullmatch(document):
        return DocumentCheck(document, DocumentKind.TRAVEL_PERMIT)
    if _PASSPORT.fullmatch(document):
        return DocumentCheck(document, DocumentKind.PASSPORT)
    if _OTHER.fullmatch(document):
        return DocumentCheck(document, DocumentKind.OTHER)
    return DocumentCheck(document, DocumentKind.OTHER, "form")


def _check_eighteen(document: str, text: str, known_region: Callable[[str], bool] | None) -> DocumentCheck:
    kind = DocumentKind.CITIZEN_NUMBER
    if document[0] == "9":
        kind = DocumentKind.PERMANENT_RESIDENCE
    elif document[:2] in _PERMIT_PREFIXES:
        kind = DocumentKind.RESIDENCE_PERMIT
    birth = _birth(document)
    sex = "male" if int(document[16]) % 2 else "female"
    warnings: list[str] = []
    fault: str | None = None
    if citizen_check_digit(document[:17]) != document[17]:
        fault = "check_digit"
    if birth is None and kind is DocumentKind.PERMANENT_RESIDENCE:
        # Only first digit and check are established for the 2023 card, so its date may not refuse a person.
        warnings.append("birth_date")
    elif birth is None:
        fault = fault or "birth_date"
    if kind is DocumentKind.CITIZEN_NUMBER and document[:2] != FICTIONAL_PREFIX:
        if document[:2] not in _PROVINCE_PREFIXES:
            warnings.append("region_unknown")
        elif known_region is not None and not known_region(document[:6]):
            warnings.append("region_not_current")
    if document != text and sum(character.isdigit() for character in text) == 15:
        warnings.append("old_form")
    return DocumentCheck(document, kind, fault, tuple(warnings), birth, sex, checked=True)


def _birth(document: str) -> date | None:
    try:
        birth = date(int(document[6:10]), int(document[10:12]), int(document[12:14]))
    except ValueError:
        return None
    return birth if _EARLIEST_BIRTH <= birth <= date.today() else None


def citizen_numbers_valid(documents: npt.NDArray[np.bytes_]) -> npt.NDArray[np.bool_]:
    """Which of many 18-character numbers (dtype S18) have the right characters, check digit and birth date.

    The same answer as `check_document(...).valid` for numbers that begin with 1 to 8; others are False.
    """
    if documents.dtype != np.dtype("S18"):
        raise ValueError("an array of dtype S18 is needed")
    cells = np.ascontiguousarray(documents).view(np.uint8).reshape(-1, 18)
    digits = cells[:, :17].astype(np.int32) - ord("0")
    numeric = ((digits >= 0) & (digits <= 9)).all(axis=1)
    digits[~numeric] = 0
    right = _CHECK[(digits @ _WEIGHTS) % 11] == cells[:, 17]
    year = digits[:, 6] * 1000 + digits[:, 7] * 100 + digits[:, 8] * 10 + digits[:, 9]
    month = digits[:, 10] * 10 + digits[:, 11]
    day = digits[:, 12] * 10 + digits[:, 13]
    lengths = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], dtype=np.int32)
    leap = ((year % 4 == 0) & (year % 100 != 0)) | (year % 400 == 0)
    longest = lengths[np.where((month >= 1) & (month <= 12), month, 0)] - ((month == 2) & ~leap)
    today = date.today()
    written = year * 10_000 + month * 100 + day
    dated = (day >= 1) & (day <= longest) & (year >= _EARLIEST_BIRTH.year)
    dated &= written <= today.year * 10_000 + today.month * 100 + today.day
    ordinary = (digits[:, 0] >= 1) & (digits[:, 0] <= 8)
    return np.asarray(numeric & right & dated & ordinary, dtype=np.bool_)


def uscc_check_digit(first_17: str) -> str:
    """The 18th character of a unified social credit code (GB 32100-2015)."""
    return str(stdnum_uscc.calc_check_digit(first_17))


def organisation_check_digit(first_8: str) -> str:
    """The 9th character of an organisation code (GB 11714): 11 - sum mod 11, 10 becomes X, 11 becomes 0."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(character, 36) * weight for character, weight in zip(first_8, weights, strict=True))
    return "0123456789X0"[11 - total % 11]


def check_uscc(text: str) -> UsccCheck:
    """Check a unified social credit code. Only the form is a fault; a failing check digit is a warning."""
    code = re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text)).upper()
    if not code:
        return UsccCheck("", "empty")
    if _USCC.fullmatch(code) is None:
        return UsccCheck(code, "form")
    warnings: list[str] = []
    if uscc_check_digit(code[:17]) != code[17]:
        warnings.append("check_digit")
    if organisation_check_digit(code[8:16]) != code[16]:
        warnings.append("organisation_check_digit")
    return UsccCheck(code, None, tuple(warnings))


def check_card_account(text: str) -> AccountCheck:
    """Check a bank card account: 16 to 19 digits; a failing Luhn check is only a warning."""
    account = re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text))
    if re.fullmatch(r"[0-9]{16,19}", account) is None:
        return AccountCheck(account, "form")
    return AccountCheck(account, None, () if luhn.is_valid(account) else ("check_digit",))


def mask(number: str) -> str:
    """A number as it may be shown: the first three and the last two characters, stars between.

    A number shorter than ten characters shows its first one only.
    """
    if len(number) < 10:
        return number[:1] + "*" * max(len(number) - 1, 2)
    return number[:3] + "*" * (len(number) - 5) + number[-2:]


def is_fictional(document: str) -> bool:
    """Whether a personal document belongs to a person who does not exist (region 57xxxx)."""
    plain = normalise(document)
    if _EIGHTEEN.fullmatch(plain) is None:
        return False
    # A permanent residence card carries the province behind its leading 9.
    return plain.startswith((FICTIONAL_PREFIX, "9" + FICTIONAL_PREFIX))


@cache
def _birth_days() -> npt.NDArray[np.uint8]:
    """The birth dates of fictional persons, YYYYMMDD as bytes, one row per day of 1966 to 2006."""
    first, last = date(1966, 1, 1), date(2006, 12, 31)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    text = "".join(f"{day:%Y%m%d}" for day in days).encode()
    return np.frombuffer(text, dtype=np.uint8).reshape(-1, 8)


def fictional_citizen_numbers(n: int, start: int = 0, region: str = "570100") -> npt.NDArray[np.bytes_]:
    """Citizen numbers of the fictional persons `start` to `start + n - 1` of a region, all different (S18).

    Raises ValueError for a region that could be real and beyond 14 million persons of one region.
    """
    if re.fullmatch(FICTIONAL_PREFIX + r"[0-9]{4}", region) is None:
        raise ValueError(f"{region!r} is not a fictional region (57xxxx)")
    days = _birth_days()
    if start < 0 or n < 0 or start + n > len(days) * 1000:
        raise ValueError(f"a region has room for {len(days) * 1000} fictional persons")
    index = np.arange(start, start + n, dtype=np.int64)
    # A stride without common factor spreads neighbours over birth days and keeps the numbers different.
    day = (index % len(days)) * 7_919 % len(days)
    sequence = (index // len(days) + day * 37) % 1000
    cells = np.empty((n, 18), dtype=np.uint8)
    cells[:, :6] = np.frombuffer(region.encode(), dtype=np.uint8)
    cells[:, 6:14] = days[day]
    for column, divisor in ((14, 100), (15, 10), (16, 1)):
        cells[:, column] = sequence // divisor % 10 + ord("0")
    digits = cells[:, :17].astype(np.int32) - ord("0")
    cells[:, 17] = _CHECK[(digits @ _WEIGHTS) % 11]
    return cells.reshape(-1).view("S18")


def fictional_citizen_number(region: str = "570100", seed: int = 0) -> str:
    """The citizen number of the fictional person number `seed` of a region."""
    return str(fictional_citizen_numbers(1, seed, region)[0].decode())


def fictional_uscc(index: int, region: str = "570000") -> str:
    """The unified social credit code of the fictional organisation number `index` (0 to 999,999) of a region."""
    if re.fullmatch(FICTIONAL_PREFIX + r"[0-9]{4}", region) is None or not 0 <= index <= 999_999:
        raise ValueError(f"{region!r}, {index}: not a fictional region (57xxxx) or index")
    organisation = f"MA{index:06d}"
    first_17 = "91" + region + organisation + organisation_check_digit(organisation)
    return first_17 + uscc_check_digit(first_17)
