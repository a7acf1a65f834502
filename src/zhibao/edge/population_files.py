"""A population from a file: one JSON object a line, the facts of a case as `benefits assess` takes them, and its industry."""

from __future__ import annotations

import json
from pathlib import Path

from zhibao.benefits.facts import read
from zhibao.edge.simulation.injured import INCIDENCE, Person, Population
from zhibao.kit.errors import CallerFault

MOST = 200_000


def read_population(path: Path) -> Population:
    """The persons of a file, numbered by line. A file knows no orders.

    Raises CallerFault `no_file`, `population_form` and those of the facts, with the line.
    """
    if not path.is_file():
        raise CallerFault("no_file", f"找不到文件“{path.name}”。", f"The file {path.name!r} does not exist.", place=path.name)
    people = []
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if number > MOST:
                    raise _wrong(path, number, f"最多 {MOST} 人", f"a population has {MOST:,} persons at most")
                people.append(_person(path, number, line))
    except UnicodeDecodeError:
        raise _wrong(path, len(people) + 1, "不是 UTF-8 编码", "it is not UTF-8") from None
    if not people:
        raise _wrong(path, 1, "没有任何人", "there is nobody in it")
    return Population(tuple(people), {}, simulated=False)


def _person(path: Path, number: int, line: str) -> Person:
    try:
        said = json.loads(line)
    except ValueError:
        said = None
    if not isinstance(said, dict) or said.get("industry") not in INCIDENCE:
        zh, en = f"应为一个 JSON 对象，industry 为 {'、'.join(INCIDENCE)} 之一", f"it is a JSON object with an industry of {', '.join(INCIDENCE)}"
        raise _wrong(path, number, zh, en)
    industry = said.pop("industry")
    try:
        return Person(number, industry, read(said))
    except CallerFault as fault:
        fault.place = f"{path.name}:{number}" + (f" {fault.place}" if fault.place else "")
        raise


def _wrong(path: Path, number: int, zh: str, en: str) -> CallerFault:
    return CallerFault(
        "population_form", f"人群文件第 {number} 行不对：{zh}。", f"Line {number} of the population is wrong: {en}.", place=f"{path.name}:{number}",
        remedy_zh="每行写一个案件的事实，写法同 benefits assess，另加 industry。", remedy_en="Write the facts of one case a line, as for `benefits assess`, with its industry.",
    )  # fmt: skip
