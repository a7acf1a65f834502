"""What third parties paid: taken off the items that the law of the place names, off no other, and never below nothing (P8)."""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.export import Export, Row


class Deductions:
    """Payments of third parties that stand on record, by case and item, and the items from which they are taken off."""

    def __init__(self, export: Export) -> None:
        rows = list(export.rows("third_party_payment"))
        withdrawn = {row["withdraws"] for row in rows if row["withdraws"] is not None}
        self._paid: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for row in rows:
            if row["withdraws"] is None and row["id"] not in withdrawn:
                self._paid[row["case_no"], row["item"]].append((row["at"], row["amount_fen"]))
        self._named = [row for row in export.rows("law_number") if row["name"] == "third_party_deducts"]

    def of(self, award: Row, item: str, due: int) -> int:
        """What is taken off an item of an award: what was paid before the award was written, no more than is due."""
        paid = sum(fen for at, fen in self._paid[award["case_no"], item] if at <= award["assessed_at"])
        named = {
            benefit
            for row in self._named
            if award["place"].startswith(row["place"].rstrip("0")) and isinstance(row["value"], list)
            for benefit in row["value"]
        }
        return min(paid, due) if item.partition(":")[0] in named else 0
