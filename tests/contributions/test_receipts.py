"""Receipts: every row is accepted, a duplicate or quarantined with a reason; the same file again changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.contributions import receipts
from zhibao.contributions.receipts import REASONS, ReceiptFile
from zhibao.contributions.tables import ReceiptQuarantineRow
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

PLATFORMS = {"91570000MA0000001X"}
HEADER = "reference,platform,month,amount,received_on,tax_office"
GOOD = "R1,91570000MA0000001X,2025-07,700.00,2025-08-14,"


def load(session: Session, keyring: Keyring, path: Path) -> ReceiptFile:
    return receipts.load(
        session, path, platforms=PLATFORMS, tax_offices={"570000", "570200"}, keyring=keyring, actor="甲"
    )


def write(
    folder: Path, *rows: str, header: str = HEADER, encoding: str = "utf-8", name: str = "r.csv"
) -> Path:
    path = folder / name
    path.write_bytes("\n".join([header, *rows, ""]).encode(encoding))
    return path


BAD = {
    "columns": "R2,91570000MA0000001X,2025-07,1.00",
    "reference_form": f"{'9' * 65},91570000MA0000001X,2025-07,1.00,2025-08-14,",
    "not_named": "R2,,2025-07,1.00,2025-08-14,",
    "platform_unknown": "R2,91570000MA00000000,2025-07,1.00,2025-08-14,",
    "month_form": "R2,91570000MA0000001X,2025-13,1.00,2025-08-14,",
    "month_future": "R2,91570000MA0000001X,2199-01,1.00,2025-08-14,",
    "amount_form": "R2,91570000MA0000001X,2025-07,1.005,2025-08-14,",
    "amount_zero": "R2,91570000MA0000001X,2025-07,0.00,2025-08-14,",
    "date_form": "R2,91570000MA0000001X,2025-07,1.00,2025-02-30,",
    "date_range": "R2,91570000MA0000001X,2025-07,1.00,1850-01-01,",
    "tax_office_unknown": "R2,91570000MA0000001X,2025-07,1.00,2025-08-14,999999",
    "reference_conflict": "R1,91570000MA0000001X,2025-07,700.01,2025-08-14,",
}


def test_every_reason_is_tested() -> None:
    assert set(BAD) == set(REASONS)


@pytest.mark.parametrize("reason", sorted(BAD))
def test_a_bad_row_is_quarantined_with_its_reason(
    session: Session, keyring: Keyring, tmp_path: Path, reason: str
) -> None:
    outcome = load(session, keyring, write(tmp_path, GOOD, BAD[reason]))
    assert (outcome.received, outcome.accepted, outcome.quarantined) == (2, 1, 1)
    assert [(row.number, row.reason) for row in outcome.bad] == [(3, reason)]
    sealed = session.scalars(select(ReceiptQuarantineRow.content)).one()
    # Two characters alone stand in random bytes now and then; a code of eighteen does not.
    assert b"91570000MA" not in sealed
    assert b"R" in keyring.unseal(sealed) or reason == "reference_form"


def test_the_same_file_again_is_a_no_op_that_says_so(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    path = write(tmp_path, GOOD, BAD["amount_zero"])
    first = load(session, keyring, path)
    session.commit()
    again = load(session, keyring, path)
    assert again.already_read and not first.already_read
    assert (again.accepted, again.quarantined, dict(again.reasons)) == (1, 1, {"amount_zero": 1})
    assert len(receipts.receipts(session)) == 1


def test_a_reference_sent_again_is_a_duplicate_and_money_counts_once(
    session: Session, keyring: Keyring, tmp_path: Path
) -> None:
    load(session, keyring, write(tmp_path, GOOD, GOOD, name="a.csv"))
    outcome = load(session, keyring, write(tmp_path, GOOD, GOOD.replace("R1", "R9"), name="b.csv"))
    assert (outcome.accepted, outcome.duplicate, outcome.accepted_fen) == (1, 1, 70000)
    assert sum(one.amount_fen for one in receipts.receipts(session)) == 140000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_chinese_headers_and_encodings(
    session: Session, keyring: Keyring, tmp_path: Path, encoding: str
) -> None:
    path = write(
        tmp_path,
        '2025-08-14,"1,700.00",91570000ma0000001x,2025-07,流水1',
        header="到账日期,金额,统一社会信用代码,费款所属期,流水号",
        encoding=encoding,
    )
    assert load(session, keyring, path).accepted_fen == 170000


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"  \n", "file_empty"),
        (b"reference\0", "file_binary"),
        (b"reference,platform\n", "columns"),
        (HEADER.encode() + b",reference\n", "columns"),
        (b"\xff\xfe\xff\xff", "encoding"),
        (HEADER.encode() + b'\n"open', "csv_form"),
    ],
)
def test_a_file_that_is_none_is_refused_whole(
    session: Session, keyring: Keyring, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    with pytest.raises(CallerFault, match=code):
        load(session, keyring, path)
    assert receipts.receipts(session) == []


def test_a_folder_and_a_missing_file_are_refused(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    with pytest.raises(CallerFault, match="not_a_file"):
        load(session, keyring, tmp_path)
    with pytest.raises(CallerFault, match="file_unreadable"):
        load(session, keyring, tmp_path / "none.csv")


@given(
    rows=st.lists(st.sampled_from([GOOD, GOOD.replace("R1", "R3"), *BAD.values()]), min_size=1, max_size=15)
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_counts_always_add_up(session: Session, keyring: Keyring, tmp_path: Path, rows: list[str]) -> None:
    outcome = load(session, keyring, write(tmp_path, *rows))
    assert outcome.received == len(rows) == outcome.accepted + outcome.duplicate + outcome.quarantined
    session.rollback()
