"""A paper that another body told by exchange (调取的材料), printed for the file of a case: its rows, where they come from, digest of the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from zhibao.edge.documents import print_pages
from zhibao.linkage import rules


def printed(
    names: tuple[str, str], exchange: str, request: str, answer: str, rows: Sequence[Mapping[str, str]], fonts: Path, at: datetime
) -> bytes:
    """The paper as PDF/A; the same rows, time and fonts give the same bytes. Raises CallerFault `no_fonts` or `missing_glyph`."""
    entry, known = rules.exchange(exchange), rules.fields()
    order = [name for name in entry.takes if name != "standing"]
    facts = {
        "title_zh": f"{names[0]}（数据共享取得）", "title_en": f"{names[1]}, fetched by exchange of data", "request": request,
        "rows": [[[known[name].zh, known[name].en, row[name]] for name in order if row.get(name)] for row in rows],
        "origin_zh": f"由{entry.partner.zh}提供，{at:%Y-%m-%d} 收到。所列内容是对方的答复，由工作人员核对后采用。",
        "origin_en": f"Told by {entry.partner.en}, received on {at:%Y-%m-%d}. A member of staff checks it before it is used.", "digest": answer,
    }  # fmt: skip
    return print_pages("fetched-paper.typ", facts, fonts, at)
