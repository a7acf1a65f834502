"""`python -m zhibao_audit FOLDER [--json]`: check an export; exit 0 all holds, 1 something differs, 2 no export."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from zhibao_audit.audit import audit
from zhibao_audit.export import Unreadable
from zhibao_audit.report import Report

SHOWN = 40


def main(words: list[str] | None = None) -> int:
    """Check the export in a folder and say what was found."""
    parser = argparse.ArgumentParser(
        prog="zhibao_audit",
        description="独立核对一份导出 / check an export independently.",
        epilog="例 / example: python -m zhibao_audit EXPORT --json",
    )
    parser.add_argument("folder", type=Path, help="导出文件夹 / the folder of the export")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档 / print one JSON document")
    parser.add_argument(
        "--seal", action="append", default=[], help="保存在外的封签，可多次 / the digest of a seal kept outside, more than once"
    )
    asked = parser.parse_args(words)
    begun = time.monotonic()

    def tell(what: str) -> None:
        print(f"  {time.monotonic() - begun:6.1f} s  {what}", file=sys.stderr, flush=True)

    try:
        report = audit(asked.folder, tell, kept=asked.seal)
    except Unreadable as problem:
        print(f"这不是可核对的导出。This cannot be audited: {problem}", file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(report.document(), ensure_ascii=False, indent=2))
    else:
        print("\n".join(table(report)))
    return 0 if report.ok else 1


def table(report: Report) -> list[str]:
    """The report as lines for a person."""
    lines = [f"{number:>14,}  {what}" for what, number in sorted(report.checked.items())]
    if report.ok:
        return [*lines, "核对无误，一分不差。All holds, to the fen."]
    lines.append(f"不符 {len(report.findings)} 处 / {len(report.findings)} findings:")
    for finding in report.findings[:SHOWN]:
        lines += [f"  {finding.invariant:<7} {finding.where}", f"          {finding.zh}", f"          {finding.en}"]
    if len(report.findings) > SHOWN:
        lines.append(f"  …… 其余见 --json / the others with --json ({len(report.findings) - SHOWN})")
    return lines


if __name__ == "__main__":
    sys.exit(main())
