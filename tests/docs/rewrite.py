"""Writes what the commands of the tutorial print now into the page: `python -m tests.docs.rewrite`.

Only commands that show an output in the page get one. What differs from home to home is written as `…`.
Read the change before keeping it.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from tests.docs.console import WIDTH, Reader, blocks
from zhibao.cli import frame

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
_VARIES = re.compile(
    r"\bp[0-9a-f]{16}\b|(?<=person:)\d+|(?<=citizen_number )\d+|(?<=sha256:)[0-9a-f]{64}|(?<=sm3:)[0-9a-f]{64}"
    r"|\b\d[\d,]*(?= 字节)|(?<=batch )[0-9a-f]{16}$|^ +[0-9a-f]{16}$|(?<=\"batch\": \")[0-9a-f]{16}"
)


def rewrite(page: str) -> str:
    """The page with the outputs of today."""
    frame.page.width = frame.console.width = WIDTH
    written, done = [], 0
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        for begin, end, steps in blocks(page):
            written.append(page[done:begin])
            done = end
            for step in steps:
                reader.type(step)
                written.append("$ " + step.command.replace("\n", "\n> ") + "\n")
                if step.said == ["…"]:
                    written.append("…\n")
                elif step.said:
                    written += [_VARIES.sub("…", line) + "\n" for line in _trimmed(step.printed)]
    return "".join(written) + page[done:]


def _trimmed(lines: list[str]) -> list[str]:
    return "\n".join(lines).strip("\n").split("\n")


if __name__ == "__main__":
    PAGE.write_text(rewrite(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
