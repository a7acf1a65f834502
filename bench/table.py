"""One Markdown table of everything measured last, from bench/out/*.json; also written to bench/out/table.md."""

from __future__ import annotations

import json
from typing import Any

from ground import OUT

ORDER = ("parquet", "cold", "csv", "growth", "memory", "at", "bill", "rederive", "desk-sqlite", "desk-postgresql")


def table() -> str:
    """The measurements with what they must reach, then the alternatives."""
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(OUT.glob("*.json"))}
    parts = ["| what | measured | must | aim | beside it |", "| --- | --- | --- | --- | --- |"]
    for name in ORDER:
        for line in found.get(name, {}).get("lines", []):
            parts.append(f"| {line['name']} | {line['measured']} | {line['must']} | {line['aim']} | {line['note']} |")
    others = found.get("alternatives", {}).get("lines", [])
    if others:
        parts += ["", "| the same rows by | rate | what it does |", "| --- | --- | --- |"]
        parts += [f"| {line['name']} | {line['measured']} | {line['note']} |" for line in others]
    return "\n".join([*parts, "", _circumstances(found)])


def _circumstances(found: dict[str, Any]) -> str:
    cores = sorted({one["cores"] for one in found.values()})
    loads = [one["load"][0] for one in found.values()]
    scales = sorted({one["scale"] for one in found.values()})
    if not found:
        return "Nothing was measured yet."
    told = ", ".join(map(str, cores))
    return f"Scale {', '.join(scales)}; {told} cores; load at the ends of the measurements {min(loads):.1f} to {max(loads):.1f}."


if __name__ == "__main__":
    text = table()
    (OUT / "table.md").write_text(text + "\n", encoding="utf-8")
    print(text)
