"""A push as a file for the tax office: CSV or Excel in a layout of our own, `zhibao.push/1`. The same push gives the same bytes.

Columns, in this order: push, previous, month, tax_office, platform, name, industry, tier, orders, base, factor, amount, cause, cites,
mark. Base and amount are yuan with two decimals, the factor is written as it is decided; `cause` is `bill`, or `adjustment` with the
number of its batch; cites are separated by semicolons. A CSV is UTF-8 with a byte order mark, its lines end in CRLF.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from zhibao.contributions.pushes import Push, PushLine
from zhibao.edge.workbooks import plain_workbook, private_draft
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan

LAYOUT = "zhibao.push/1"
COLUMNS = {
    "push": "推送编号", "previous": "前一次推送", "month": "费款所属期", "tax_office": "税务机关", "platform": "统一社会信用代码", "name": "企业名称",
    "industry": "行业", "tier": "档次", "orders": "订单数", "base": "基准额（元）", "factor": "浮动系数", "amount": "费额（元）", "cause": "因由",
    "cites": "依据", "mark": "依据等级",
}  # fmt: skip


def write_push(out: Path, push: Push) -> None:
    """Write a push. Raises CallerFault `file_kind`, `cannot_write`."""
    ending = out.suffix.lower()
    if ending not in (".csv", ".xlsx"):
        raise CallerFault("file_kind", "文件名须以 .csv 或 .xlsx 结尾。", "The file must end in .csv or .xlsx.", place=out.name)
    if ending == ".csv":
        with private_draft(out) as draft:
            draft.write_bytes(csv_bytes(push))
        return
    with private_draft(out) as draft, plain_workbook(draft) as book:
        book.set_properties({"title": push.push_no, "subject": LAYOUT, "created": push.recorded.replace(tzinfo=None, microsecond=0)})
        page = book.add_worksheet(push.month)
        bold, text = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"num_format": "@"})
        for place, (en, zh) in enumerate(COLUMNS.items()):
            page.set_column(place, place, 18)
            page.write_string(0, place, f"{zh}\n{en}", bold)
        for number, line in enumerate(push.lines, 1):
            for place, cell in enumerate(cells(push, line)):
                page.write_string(number, place, cell, text)


def csv_bytes(push: Push) -> bytes:
    """A push as CSV; the same push gives the same bytes."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(cells(push, line) for line in push.lines)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def cells(push: Push, line: PushLine) -> list[str]:
    """A line in the order of the columns; every cell is text, so that no reader changes a number."""
    return [
        push.push_no, push.previous or "", push.month, push.tax_office, line.platform, line.name, line.industry, line.tier or "", str(line.orders),
        to_yuan(line.base_fen), line.factor, to_yuan(line.amount_fen), f"adjustment {line.batch}" if line.batch else "bill", "; ".join(line.cites),
        line.mark,
    ]  # fmt: skip
