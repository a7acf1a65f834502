"""Files and messages of the exchange with other bodies: rows as CSV, Excel or JSON lines, an envelope beside them, signed requests.

The fields and formats that the national platform will ask for are not published (`measures-2025 §4`), so the format is our own
and versioned (`zhibao.exchange/1`).
"""

from zhibao.edge.exchange.files import read_answer, render, write_package

__all__ = ["read_answer", "render", "write_package"]
