"""What can be wrong with a bank's file: one sentence in both languages, the place, the remedy.

Names, account numbers and contents are never repeated; a place is a line, an element, or a payment by its order.
"""

from __future__ import annotations

from zhibao.kit.errors import CallerFault

_ASK_ZH = "请银行重新发送完整的文件；本文件没有读入任何内容。"
_ASK_EN = "Ask the bank to send the whole file again; nothing of this file was taken in."


def refused(code: str, zh: str, en: str, place: str, remedy_zh: str = _ASK_ZH, remedy_en: str = _ASK_EN) -> CallerFault:
    """A refusal of a whole file."""
    return CallerFault(f"bank_{code}", zh, en, place=place, remedy_zh=remedy_zh, remedy_en=remedy_en)


def not_xml(place: str) -> CallerFault:
    """Broken XML."""
    return refused("xml", "文件不是完整的 XML。", "The file is not well-formed XML.", place)


def entities(place: str) -> CallerFault:
    """A document type, which may hold entities that unfold without end or fetch other files."""
    return refused(
        "entities",
        "文件带有文档类型声明（DOCTYPE），银行报文不需要，可能有害。",
        "The file declares a document type, which no bank message needs and which may do harm.",
        place,
    )


def too_large(place: str) -> CallerFault:
    """More bytes or deeper nesting than any message has."""
    return refused("size", "文件过大或者层次过深。", "The file is too large or too deeply nested.", place)


def encoding(place: str) -> CallerFault:
    """Neither UTF-8 nor GB18030."""
    return refused("encoding", "文件编码不是 UTF-8 或 GB18030。", "The file is neither UTF-8 nor GB18030.", place)


def not_this_kind(wanted: str, place: str) -> CallerFault:
    """Another message or another version of it."""
    return refused("kind", f"文件不是 {wanted}。", f"The file is not {wanted}.", place)


def missing(element: str, place: str) -> CallerFault:
    """A required element or column that is absent or empty."""
    return refused("missing", f"缺少 {element}。", f"{element} is missing.", place)


def twice(element: str, place: str) -> CallerFault:
    """Something that may stand once only."""
    return refused("twice", f"{element} 出现了两次。", f"{element} stands twice.", place)


def form(element: str, place: str) -> CallerFault:
    """A value that has not the form it must have."""
    return refused("form", f"{element} 的写法不对。", f"{element} is not written as it must be.", place)


def currency(place: str) -> CallerFault:
    """Another currency than renminbi."""
    return refused("currency", "币种不是人民币（CNY）。", "The currency is not renminbi (CNY).", place)


def unknown_code(element: str, place: str) -> CallerFault:
    """A code that this system does not know; it must not be guessed."""
    return refused(
        "code",
        f"{element} 的代码不认识，不能猜测其含义。",
        f"The code in {element} is not known and must not be guessed.",
        place,
        "请向银行询问该代码的含义，并报告给系统维护方。",
        "Ask the bank what the code means and tell whoever maintains the system.",
    )


def differs(what_zh: str, what_en: str, place: str) -> CallerFault:
    """A stated total that is not what the lines add up to."""
    return refused(
        "total",
        f"文件中写明的{what_zh}与逐笔合计不一致。",
        f"The stated {what_en} is not what the lines add up to.",
        place,
    )


def stranger(what_zh: str, what_en: str, place: str) -> CallerFault:
    """A reference to something that was not sent, or to another account."""
    return refused(
        "stranger",
        f"{what_zh}不是本机构发出的。",
        f"The {what_en} is none of ours.",
        place,
        "请核对文件是否属于本账户、本批次；没有读入任何内容。",
        "Check whether the file belongs to this account and batch; nothing was taken in.",
    )


def unfit(field: str, place: str) -> CallerFault:
    """A value of ours that must not stand in a bank file."""
    return refused(
        "value",
        f"{field}为空、过长或者含有银行文件不能用的字符。",
        f"{field} is empty, too long or holds characters that a bank file may not hold.",
        place,
        "请更正该付款的资料后重新生成文件；没有写出任何内容。",
        "Correct the data of this payment and make the file again; nothing was written.",
    )
