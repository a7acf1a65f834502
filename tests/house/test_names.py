"""One Chinese term, one English term, one identifier; and no name that belongs to somebody's machine or plan."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.docs.test_commands import COMMANDS
from tests.house.source import PACKAGE, ROOT, modules, name_of, tracked
from zhibao import law
from zhibao.app import database
from zhibao.kit.tables import Base
from zhibao.registry.model import INDUSTRY_ZH

TERMS = tomllib.loads((PACKAGE / "law" / "glossary.toml").read_text(encoding="utf-8"))["term"]
IDENTIFIERS = {term["zh"]: term["id"] for term in TERMS if term["id"]}

# Two Chinese terms that the law uses for one thing.
SAME_THING = {"zhibao", "insurer", "death_lump_sum", "benefit_wage"}

# Words that are not ours, and the word that is. A name may hold the right word beside them.
NOT_OURS = {
    "rider": "worker",
    "driver": "worker",
    "employee_id": "worker",
    "company": "platform or enterprise",
    "merchant": "platform",
    "premium": "contribution",
    "invoice": "bill",
    "overdue": "arrears",
    "penalty": "late_fee",
    "coefficient": "rating_factor",
    "claim": "report or application",
    "determination": "confirmation (determination is the other regime)",
    "compensation": "benefit",
    "indemnity": "benefit",
    "disablement": "disability",
    "insured_amount": "cover is never an amount",
}


def wrong_words(name: str) -> list[str]:
    """The words of a name that are not ours."""
    words = set(re.split(r"[^a-z]+", name.lower()))
    return sorted(wrong for wrong in NOT_OURS if wrong in words or ("_" in wrong and wrong in name.lower()))


def named_by_us() -> list[str]:
    """Names that others see: tables and columns, numbers of the law, commands and options, modules."""
    database.load_tables()
    names = [name_of(path).removesuffix(".py") for path in modules()]
    for table in Base.metadata.tables.values():
        names += [table.name, *(f"{table.name}.{column.name}" for column in table.columns)]
    names += [parameter.name for parameter, _ in law.book().numbers()]
    for command, held in COMMANDS.items():
        names += [command, *(option for parameter in held.params for option in parameter.opts)]
    return names


def test_a_term_stands_once() -> None:
    assert len({term["zh"] for term in TERMS}) == len(TERMS)
    assert len({term["en"] for term in TERMS}) == len(TERMS)
    seen = [name for term in TERMS for name in term["id"]]
    assert {name for name in seen if seen.count(name) > 1} <= SAME_THING


def test_names_are_made_of_our_words() -> None:
    names = named_by_us()
    assert len(names) > 400
    assert {name: wrong_words(name) for name in names if wrong_words(name)} == {}


@pytest.mark.parametrize("name", ["orders/driver.py", "contribution_invoice", "premium_fen", "work_injury_determination_day"])
def test_a_word_that_is_not_ours_is_noticed(name: str) -> None:
    assert wrong_words(name.removesuffix(".py"))


def _labels() -> list[tuple[str, str, str]]:
    """Where a Chinese word labels an identifier: (where, Chinese, identifier)."""
    found = [("INDUSTRY_ZH", zh, industry) for industry, zh in INDUSTRY_ZH.items()]
    words = tomllib.loads((PACKAGE / "law" / "numbers" / "terms.toml").read_text(encoding="utf-8"))
    for dimension, held in words["dimension"].items():
        found.append((f"dimension {dimension}", held["zh"], dimension))
        found += [(f"dimension {dimension}", zh, name) for name, (zh, _) in held.get("term", {}).items()]
    found += [("number", parameter.zh, parameter.name) for parameter, _ in law.book().numbers()]
    return found


def _is_the_glossarys(label: tuple[str, str, str]) -> bool:
    """Whether an identifier is the glossary's, or is made of it (`order_task_period` of `task_period`)."""
    return any(known in label[2] for known in IDENTIFIERS[label[1]])


def test_where_a_term_of_the_glossary_is_a_label_its_identifier_is_the_glossarys() -> None:
    labels = _labels()
    compared = [label for label in labels if label[1] in IDENTIFIERS]
    assert len({zh for _, zh, _ in compared}) >= 10
    assert [label for label in compared if not _is_the_glossarys(label)] == []
    assert not _is_the_glossarys(("number", "滞纳金", "overdue_charge"))


# Patterns are put together here so that this file does not hold what it looks for.
HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmmirror", "com"), ("deb", "debian", "org"))]
MACHINE = re.compile("|".join(f"{name}/[a-z]" for name in (r"(?<![\w.])/work", r"(?<![\w.])/home", r"(?<![\w.])/root", r"(?<![\w.])/Users", r"(?<![\w.])/tmp")))
PLANNING = re.compile(r"\b(?:N|W|WA|ZG|ZW|ZM|AH|JG|JW)-\d{1,2}(?:\.\d{1,2})?\b|\bQ[0-4]\d\b")
BINARY = {".png", ".pdf", ".xlsx", ".parquet", ".gz"}


def strangers(text: str) -> list[str]:
    """What in a text belongs to a machine, an index or a plan."""
    found = [host for host in HOSTS if host in text]
    found += MACHINE.findall(text)
    return found + PLANNING.findall(text)


def test_no_tracked_file_names_a_machine_an_index_or_a_row_of_a_plan() -> None:
    found = {}
    for path in tracked():
        if path.suffix in BINARY or path.name == "LICENSE":
            continue
        wrong = strangers(path.read_text(encoding="utf-8"))
        if wrong:
            found[str(path.relative_to(ROOT))] = wrong
    assert found == {}


@pytest.mark.parametrize(
    "planted",
    [
        "https://files." + "pythonhosted" + ".org/x.whl",
        "see /wor" + "k/main/src",
        "by N-" + "5.10 the tier is low",
        "question Q" + "17 is open",
        "/ho" + "me/somebody/zhibao",
    ],
)
def test_a_planted_stranger_is_noticed(planted: str) -> None:
    assert strangers(planted)


@pytest.mark.parametrize("sound", ["frameworks/x", "docs/work/x", "zhejiang-2025-44 §2(3)", "Q1 of 2025", "Z-2.1-a", "a/home/b"])
def test_sound_text_is_left_alone(sound: str) -> None:
    assert strangers(sound) == []


def test_paths_of_tests_and_modules_mirror_each_other() -> None:
    folders = {path.parent.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").rglob("test_*.py")}
    # The auditor is a package of its own beside the system, because it shares nothing with it. The screens lie in `ui`,
    # and are played in a browser against the whole system.
    parts = {path.name for path in PACKAGE.iterdir() if path.is_dir()} | {"house", "docs", "audit", "screens"}
    assert folders - parts == set()


def test_a_test_has_a_name_of_its_own() -> None:
    assert list((ROOT / "tests").rglob("*_test.py")) == []
