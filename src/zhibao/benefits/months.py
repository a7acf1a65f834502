"""What a monthly benefit comes to in each month that lies behind an award: by the standard of that month. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhibao import law
from zhibao.benefits.assess import assess
from zhibao.benefits.model import UNKNOWN, Assessment, Line
from zhibao.kit.clock import Month
from zhibao.kit.formula.tree import fingerprint


def by_standard(assessment: Assessment, book: law.Book, through: Month) -> Assessment:
    """The assessment with every monthly line parted where the standard of a month differs from that of the month before.

    The last part runs on under the name of the item; an earlier one is named after its last month and ends with it.
    A month whose numbers nobody has published keeps the standard before it. Where an officer has stated the day of
    payment, its standard holds for all months.
    """
    first = min((Month.of(line.since) for line in assessment.lines if line.since is not None), default=None)
    if first is None or assessment.facts.payment_date is not UNKNOWN:
        return assessment
    months = [first]
    while months[-1] < through:
        months.append(months[-1].next())
    reckoned = {month: assess(replace(assessment.facts, payment_date=month.first), book) for month in months}
    lines: list[Line] = []
    for line in assessment.lines:
        lines += [line] if line.since is None else _parts(line, reckoned)
    if tuple(lines) == assessment.lines:
        return assessment
    known = {digest: receipt for one in reckoned.values() for digest, receipt in one.receipts.items()}
    used = {digest: known[digest] for line in lines for digest in line.receipts if digest in known}
    digest = fingerprint({"assessment": assessment.digest, "months": {str(month): one.digest for month, one in reckoned.items()}})
    return replace(assessment, lines=tuple(lines), receipts={**assessment.receipts, **used}, digest=digest)


def _parts(line: Line, reckoned: dict[Month, Assessment]) -> list[Line]:
    """A monthly line month by month, joined again where nothing changes."""
    assert line.since is not None
    parts: list[Line] = []
    for month, assessed in reckoned.items():
        if month < Month.of(line.since):
            continue
        own = [one for one in assessed.lines if (one.item, one.payee) == (line.item, line.payee)]
        now = own[0] if own else (parts[-1] if parts else line)
        # The calculation that the case began with is kept wherever it gives the same amount.
        now = line if now.amount_fen == line.amount_fen else now
        if parts and parts[-1].amount_fen == now.amount_fen:
            continue
        if parts:
            last = month.previous()
            parts[-1] = replace(parts[-1], item=f"{line.item}:to-{last}", until=last.last)
        parts.append(replace(now, item=line.item, since=line.since if not parts else month.first, until=None))
    return parts or [line]
