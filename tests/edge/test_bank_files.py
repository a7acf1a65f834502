"""Bank files: every amount there and back to the fen, and a file that is not right is refused whole, in a sentence."""

from __future__ import annotations

import re
import stat
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhibao.edge import bank
from zhibao.edge.bank import (
    Answer,
    AnswerFile,
    Debtor,
    Entry,
    Form,
    Outcome,
    Statement,
    Transfer,
    TransferFile,
    camt053,
    pain001,
    pain002,
    plain,
)
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import yuan

AT = datetime(2025, 9, 10, 10, 30, tzinfo=ZONE)
DEBTOR = Debtor("桃花市社会保险经办机构", "5701000000000001", "桃源银行桃花支行")


def transfer(number: int = 1, **change: object) -> Transfer:
    made = Transfer(
        f"P2025-{number:06d}", 123_456 + number, "张三", f"62170000000000{number:05d}", "桃源银行", "一次性伤残补助金"
    )
    return replace(made, **change)  # type: ignore[arg-type]


FILE = TransferFile("F2025-000001", "B2025-000001", AT, date(2025, 9, 11), DEBTOR, (transfer(1), transfer(2)))
ANSWER = AnswerFile(
    "A1", FILE.file_no, AT,
    (Answer("P2025-000001", Outcome.SETTLED, 123_457, "R1"), Answer("P2025-000002", Outcome.RETURNED, 123_458, "R2", "BE01")),
    None, None, "",
)  # fmt: skip
STATEMENT = Statement(
    "S1", DEBTOR.account, date(2025, 9, 10), date(2025, 9, 12), 1_000_000, 876_543,
    (Entry("B1", date(2025, 9, 11), -123_457, "P2025-000001"), Entry("B2", date(2025, 9, 11), -123_458, "P2025-000002"),
     Entry("B3", date(2025, 9, 12), 123_458, "P2025-000002", "AC04")),
)  # fmt: skip

PAIN001 = pain001.to_bytes(FILE)
PAIN002 = pain002.to_bytes(ANSWER, FILE.count, FILE.total_fen)
CAMT053 = camt053.to_bytes(STATEMENT)
CSV_OUT = plain.transfer_bytes(FILE)
CSV_IN = plain.answer_bytes(ANSWER)


def code_of(refusal: pytest.ExceptionInfo[CallerFault]) -> str:
    fault = refusal.value
    assert fault.place and fault.remedy_zh and fault.remedy_en
    said = f"{fault.zh}{fault.en}{fault.place}"
    assert "张三" not in said and "6217" not in said and DEBTOR.account not in said
    return fault.code


# There and back

NAMES = st.text(st.characters(categories=("L", "Nd"), max_codepoint=0x2FA1D), min_size=1, max_size=30)
TRANSFERS = st.lists(
    st.builds(
        Transfer,
        st.from_regex(r"P[0-9]{1,10}-[A-Z]{1,3}", fullmatch=True),
        st.integers(1, 10**13 - 1),
        st.one_of(NAMES, st.sampled_from(["<&>\"'", "阿卜杜拉·买买提", "𠮷田，\"乙\"", "王;1\\2", "李]]>四"])),
        st.from_regex(r"[0-9]{1,34}", fullmatch=True),
        NAMES,
        NAMES,
    ),
    min_size=1, max_size=6, unique_by=lambda made: made.payment_no,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(TRANSFERS, st.sampled_from(Form))
def test_a_transfer_file_comes_back_as_it_was(transfers: list[Transfer], form: Form) -> None:
    file = replace(FILE, transfers=tuple(transfers))
    content = bank.transfer_bytes(file, form)
    assert bank.read_transfers(content) == file
    assert bank.transfer_bytes(file, form) == content


ANSWERS = st.lists(
    st.builds(
        lambda number, outcome, fen: Answer(number, outcome, fen, "R" + number, "AC01" if outcome is Outcome.RETURNED else None),
        st.from_regex(r"P[0-9]{1,10}", fullmatch=True), st.sampled_from(Outcome), st.integers(0, 10**13 - 1),
    ),
    min_size=1, max_size=6, unique_by=lambda made: made.payment_no,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(ANSWERS, st.sampled_from(Form))
def test_an_answer_comes_back_as_it_was(answers: list[Answer], form: Form) -> None:
    file = replace(ANSWER, answers=tuple(answers))
    content = pain002.to_bytes(file, 9, 9) if form is Form.ISO20022 else plain.answer_bytes(file)
    assert bank.read_answers(content) == replace(file, digest=text_digest(content))


ENTRIES = st.lists(
    st.tuples(st.integers(-(10**13), 10**13), st.one_of(st.none(), st.from_regex(r"P[0-9]{1,8}", fullmatch=True)),
              st.one_of(st.none(), st.just("AC04"))),
    max_size=8,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(ENTRIES, st.integers(-(10**13), 10**13))
def test_a_statement_comes_back_as_it_was(entries: list[tuple[int, str | None, str | None]], opening_fen: int) -> None:
    made = tuple(Entry(f"B{order}", date(2025, 9, 11), *rest) for order, rest in enumerate(entries))
    statement = replace(
        STATEMENT, opening_fen=opening_fen, closing_fen=opening_fen + sum(e.amount_fen for e in made), entries=made
    )
    content = camt053.to_bytes(statement)
    assert bank.read_statement(content, DEBTOR.account) == replace(statement, digest=text_digest(content))


# As the standard names it, read here without the project's reader


def test_the_order_to_the_bank_has_the_elements_of_the_standard_in_their_order() -> None:
    root = ElementTree.fromstring(PAIN001)
    name = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
    assert root.tag == name + "Document"
    header, block = root[0]
    plain_names = [child.tag.removeprefix(name) for child in block]
    assert [child.tag.removeprefix(name) for child in header] == ["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"]
    assert plain_names == ["PmtInfId", "PmtMtd", "BtchBookg", "NbOfTxs", "CtrlSum", "ReqdExctnDt", "Dbtr", "DbtrAcct",
                           "DbtrAgt", "CdtTrfTxInf", "CdtTrfTxInf"]  # fmt: skip
    assert [child.tag.removeprefix(name) for child in block[-1]] == [
        "PmtId",
        "Amt",
        "CdtrAgt",
        "Cdtr",
        "CdtrAcct",
        "RmtInf",
    ]
    amounts = [held.text or "" for held in root.iter(name + "InstdAmt")]
    assert amounts == ["1234.57", "1234.58"]
    assert {held.text for held in root.iter(name + "CtrlSum")} == {"2469.15"}
    assert sum(map(yuan, amounts)) == FILE.total_fen


@pytest.mark.parametrize(
    ("old", "new", "at", "code"),
    [
        ("<NbOfTxs>2<", "<NbOfTxs>3<", 0, "bank_total"), ("<NbOfTxs>2<", "<NbOfTxs>1<", 1, "bank_total"),
        ("<CtrlSum>2469.15", "<CtrlSum>2469.16", 0, "bank_total"), ("<CtrlSum>2469.15", "<CtrlSum>2469.14", 1, "bank_total"),
        (">1234.58<", ">1234.59<", 0, "bank_total"), ("<Ccy>CNY<", "<Ccy>USD<", 0, "bank_currency"), ("P2025-000002", "P2025-000001", 0, "bank_twice"),
    ],
)  # fmt: skip
def test_an_order_to_the_bank_that_is_not_right_is_refused_whole(old: str, new: str, at: int, code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.read_transfers(change(PAIN001, old, new, at))
    assert code_of(refusal) == code


def test_a_file_is_written_for_its_owner_alone_with_its_digest(tmp_path: Path) -> None:
    out = tmp_path / "pay.xml"
    digest = bank.write_transfers(out, FILE)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert digest == text_digest(out.read_bytes())
    assert [path.name for path in tmp_path.iterdir()] == ["pay.xml"]


def test_values_hide_names_and_account_numbers() -> None:
    shown = repr(FILE) + repr(transfer()) + repr(DEBTOR) + repr(STATEMENT)
    assert "张三" not in shown and "6217" not in shown and DEBTOR.account not in shown


# What must not go out


@pytest.mark.parametrize(
    "change",
    [
        {"holder": ""}, {"holder": " 张三"}, {"holder": "=1+1"}, {"holder": "@SUM"}, {"holder": "张\u202e三"}, {"holder": "张\n三"},
        {"holder": "张\x00三"}, {"holder": "张\ue000三"}, {"holder": "张" * 141}, {"holder": "张\ufffe"}, {"account": ""}, {"account": "62 17"},
        {"account": "6" * 35}, {"bank": ""}, {"remark": ""}, {"payment_no": ""}, {"payment_no": "P" * 36}, {"payment_no": "编号"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", Form)
def test_a_value_that_no_bank_file_may_hold_stops_the_file(change: dict[str, str], form: Form, tmp_path: Path) -> None:
    file = replace(FILE, transfers=(transfer(1), replace(transfer(2), **change)))
    with pytest.raises(CallerFault) as refusal:
        bank.write_transfers(tmp_path / "pay", file, form)
    assert code_of(refusal) == "bank_value"
    assert "2" in (refusal.value.place or "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (replace(FILE, transfers=()), "bank_missing"),
        (replace(FILE, transfers=(transfer(1), transfer(1))), "bank_twice"),
        (replace(FILE, transfers=(transfer(1, amount_fen=0),)), "bank_form"),
        (replace(FILE, transfers=(transfer(1, amount_fen=-1),)), "bank_form"),
        (replace(FILE, transfers=(transfer(1, amount_fen=10**13),)), "bank_form"),
        (replace(FILE, created_at=datetime(2025, 9, 10)), "bank_value"),
        (replace(FILE, file_no="F 一"), "bank_value"),
    ],
)
@pytest.mark.parametrize("form", Form)
def test_a_file_that_is_not_sound_is_not_made(file: TransferFile, code: str, form: Form) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.transfer_bytes(file, form)
    assert code_of(refusal) == code


# What must not come in

BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">&b;</Document>"""
FETCH = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><Document/>'


@pytest.mark.parametrize("read", [bank.read_answers, bank.read_statement, bank.read_transfers])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (BOMB, "bank_entities"), (FETCH, "bank_entities"), (b"<a>", "bank_xml"), (b"<a/><b/>", "bank_xml"), (b"<Document/>", "bank_kind"),
        (b"<a>" * 40 + b"</a>" * 40, "bank_size"), (b"<a>" + b"&x;" + b"</a>", "bank_xml"),
        (b'<?xml version="1.0" encoding="EBCDIC-X"?><a/>', "bank_encoding"), (b"<a>\xff\xfe</a>", "bank_xml"),
    ],
)  # fmt: skip
def test_broken_or_harmful_xml_is_refused(read: object, content: bytes, code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        read(content)  # type: ignore[operator]
    assert code_of(refusal) == code


def change(content: bytes, old: str, new: str, at: int = 0) -> bytes:
    """The content with one occurrence of a text changed."""
    text = content.decode()
    places = [match.start() for match in re.finditer(re.escape(old), text)]
    start = places[at]
    return (text[:start] + new + text[start + len(old) :]).encode()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('Ccy="CNY">1234.57', 'Ccy="USD">1234.57', "bank_currency"),
        ("1234.57</InstdAmt>", "-1234.57</InstdAmt>", "bank_form"),
        ("1234.57</InstdAmt>", "1234.571</InstdAmt>", "bank_form"),
        ("1234.57</InstdAmt>", "1,234.57</InstdAmt>", "bank_form"),
        ("1234.57</InstdAmt>", "1e3</InstdAmt>", "bank_form"),
        ("1234.57</InstdAmt>", "１</InstdAmt>", "bank_form"),
        ("1234.57</InstdAmt>", "1234.56</InstdAmt>", "bank_total"),
        ("<TxSts>ACSC", "<TxSts>XXXX", "bank_code"),
        ("P2025-000002", "P2025-000001", "bank_twice"),
        ("<Cd>BE01</Cd>", "", "bank_missing"),
        ("<AcctSvcrRef>R1</AcctSvcrRef>", "", "bank_missing"),
        ("<DtldNbOfTxs>1<", "<DtldNbOfTxs>2<", "bank_total"),
        ("<OrgnlNbOfTxs>2<", "<OrgnlNbOfTxs>1<", "bank_total"),
        ("<OrgnlNbOfTxs>2<", "<OrgnlNbOfTxs>two<", "bank_form"),
        ("<GrpSts>PART<", "<GrpSts>ACCP<", "bank_total"),
        ("<GrpSts>PART<", "<GrpSts>RJCT<", "bank_total"),
        ("<CreDtTm>2025-09-10", "<CreDtTm>2025-13-10", "bank_form"),
        ("pain.002.001.10", "pain.002.001.03", "bank_kind"),
        ("<MsgId>A1</MsgId>", "<MsgId>A1</MsgId><MsgId>A2</MsgId>", "bank_twice"),
        ("<OrgnlMsgId>F2025-000001</OrgnlMsgId>", "<OrgnlMsgId> </OrgnlMsgId>", "bank_missing"),
    ],
)
def test_an_answer_that_is_not_right_is_refused_whole(old: str, new: str, code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.read_answers(change(PAIN002, old, new))
    assert code_of(refusal) == code
    assert bank.read_answers(PAIN002, FILE).over(FILE) == ANSWER.answers


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("8765.43", "8765.44", "bank_total"), ('Ccy="CNY">1234.58', 'Ccy="HKD">1234.58', "bank_currency"), (">CRDT<", ">C<", "bank_code"),
        ("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>", "bank_code"), ("<AcctSvcrRef>B2<", "<AcctSvcrRef>B1<", "bank_twice"), (">OPBD<", ">CLBD<", "bank_missing"),
        ("<Dt>2025-09-11</Dt>", "<Dt>2025-09-13</Dt>", "bank_form"), ("<NbOfNtries>3<", "<NbOfNtries>4<", "bank_total"),
        ("<AcctSvcrRef>B1</AcctSvcrRef>", "", "bank_missing"), ("<Ccy>CNY</Ccy>", "<Ccy>USD</Ccy>", "bank_currency"),
        ("camt.053.001.08", "camt.052.001.08", "bank_kind"), (">1234.57<", ">-1234.57<", "bank_form"),
    ],
)  # fmt: skip
def test_a_statement_that_is_not_right_is_refused_whole(old: str, new: str, code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.read_statement(change(CAMT053, old, new))
    assert code_of(refusal) == code


def test_a_line_of_the_bank_that_gathers_payments_becomes_one_entry_each() -> None:
    text = CAMT053.decode()
    first, second = (match.group(0) for match in list(re.finditer(r"<Ntry>.*?</Ntry>", text, re.S))[:2])
    parts = "".join(
        f"<TxDtls><Refs><AcctSvcrRef>B{n}</AcctSvcrRef><EndToEndId>P2025-00000{n}</EndToEndId></Refs>"
        f'<Amt Ccy="CNY">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls>'
        for n, amount in ((1, "1234.57"), (2, "1234.58"))
    )
    gathered = ('<Ntry><Amt Ccy="CNY">2469.15</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>'
                f"<BookgDt><Dt>2025-09-11</Dt></BookgDt><AcctSvcrRef>BB</AcctSvcrRef><NtryDtls>{parts}</NtryDtls></Ntry>")  # fmt: skip
    content = text.replace(first, gathered).replace(second, "").replace("<NbOfNtries>3<", "<NbOfNtries>2<").encode()
    assert bank.read_statement(content).entries == STATEMENT.entries
    with pytest.raises(CallerFault, match="bank_total"):
        bank.read_statement(change(content, ">2469.15<", ">2469.16<"))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("CNY", "USD", "bank_currency"), ("合计,2,2469.15", "合计,2,2469.16", "bank_total"), ("合计,2,", "合计,3,", "bank_total"),
        ("1234.57", "1234.5.7", "bank_form"), ("1234.57", "-1234.57", "bank_form"), ("P2025-000002", "P2025-000001", "bank_twice"),
        ("明细,2,", "明细,3,", "bank_form"), ("一次性伤残补助金", "一次性,伤残", "bank_form"), ("代发明细", "代发回盘", "bank_kind"),
        ("代发明细,1", "代发明细,2", "bank_kind"), ("合计", "总计", "bank_missing"), ("2025-09-11", "2025-9-11", "bank_form"),
    ],
)  # fmt: skip
def test_a_table_of_payments_that_is_not_right_is_refused_whole(old: str, new: str, code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.read_transfers(change(CSV_OUT, old, new))
    assert code_of(refusal) == code


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("成功", "完成", "bank_code"), ("BE01", "", "bank_missing"), (",R1", ",", "bank_missing"), ("2469.15", "2469.14", "bank_total"),
        ("P2025-000002", "P2025-000001", "bank_twice"), ("P2025-000002", "=P2", "bank_value"), ("明细,1,", '"明细,1,', "bank_form"),
        ("2025-09-10T", "2025-09-31T", "bank_form"),
    ],
)  # fmt: skip
def test_a_table_of_answers_that_is_not_right_is_refused_whole(old: str, new: str, code: str) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.read_answers(change(CSV_IN, old, new))
    assert code_of(refusal) == code


def test_a_table_may_come_in_gb18030_and_nothing_else() -> None:
    content = CSV_OUT.decode("utf-8-sig").encode("gb18030")
    assert bank.read_transfers(content) == FILE
    with pytest.raises(CallerFault, match="bank_encoding"):
        bank.read_transfers(b"\xff\xff\xff")
    for empty in (b"", b"\r\n"):
        with pytest.raises(CallerFault, match="bank_kind"):
            bank.read_transfers(empty)


@pytest.mark.parametrize("content", [PAIN002, CSV_IN], ids=["pain.002", "csv"])
def test_an_answer_to_somebody_elses_file_is_refused(content: bytes) -> None:
    with pytest.raises(CallerFault) as refusal:
        bank.read_answers(content, replace(FILE, file_no="F2025-000002"))
    assert code_of(refusal) == "bank_stranger"
    with pytest.raises(CallerFault) as refusal:
        bank.read_answers(content, replace(FILE, transfers=(transfer(1),)))
    assert code_of(refusal) == "bank_stranger"
    with pytest.raises(CallerFault, match="bank_stranger"):
        bank.read_answers(content).over(replace(FILE, file_no="F9"))
    with pytest.raises(CallerFault, match="bank_stranger"):
        bank.read_statement(CAMT053, "5701000000000002")


@pytest.mark.parametrize(
    ("whole", "reason"), [(Outcome.ACCEPTED, None), (Outcome.RETURNED, "AM04"), (Outcome.UNKNOWN, None)]
)
def test_what_is_said_of_the_whole_file_holds_for_each_payment(whole: Outcome, reason: str | None) -> None:
    content = pain002.to_bytes(replace(ANSWER, answers=(), whole=whole, reason=reason), FILE.count, FILE.total_fen)
    answers = bank.read_answers(content, FILE).over(FILE)
    assert [(said.payment_no, said.outcome, said.amount_fen, said.reason) for said in answers] == [
        (sent.payment_no, whole, sent.amount_fen, reason) for sent in FILE.transfers
    ]


def test_part_without_payments_says_nothing_and_is_refused() -> None:
    with pytest.raises(CallerFault, match="bank_missing"):
        bank.read_answers(pain002.to_bytes(replace(ANSWER, answers=()), 2, 2))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([PAIN001, PAIN002, CAMT053, CSV_OUT, CSV_IN]), st.data())
def test_a_damaged_file_is_read_as_something_whole_or_refused(content: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(content) - 1))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    damaged = content[:start] + data.draw(st.binary(max_size=6)) + content[end:]
    for read in (bank.read_answers, bank.read_statement, bank.read_transfers):
        try:
            read(damaged)
        except CallerFault as refusal:
            assert refusal.code.startswith("bank_")


def test_reasons_are_told_in_words_and_strange_ones_as_they_came() -> None:
    assert bank.reason_words("BE01")[0] == "户名与账号不符"
    assert "ZZ99" in bank.reason_words("ZZ99")[0]
