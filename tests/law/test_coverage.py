"""Coverage of articles, and the house rule that every citation in the code resolves."""

from __future__ import annotations

from pathlib import Path

import pytest

import zhibao
from zhibao import law
from zhibao.law.coverage import citations, coverage, package_texts, unresolved_citations
from zhibao.law.provisions import STATUSES

SOURCE = Path(zhibao.__file__).parent


def test_every_citation_in_the_code_and_its_data_resolves() -> None:
    texts = package_texts(SOURCE, ("*.py", "*.toml", "*.typ"))
    assert len(texts) > 30
    defects = [
        defect
        for defect in unresolved_citations(law.book(), texts)
        if "example-" not in defect.en  # kit knows no law; its own examples cite instruments that do not exist
    ]
    assert not defects, "\n".join(map(str, defects))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see `zhejiang-2025-44 §2(3)`.", ["zhejiang-2025-44 §2(3)"]),
        ("(measures-2025 §11(1)(3), readings §6)", ["measures-2025 §11(1)(3)", "readings §6"]),
        ('cites="jiangsu-2025-31 §preamble"', ["jiangsu-2025-31 §preamble"]),
        ("written like ID §ADDRESS", []),
    ],
)
def test_citations_are_read_from_text(text: str, found: list[str]) -> None:
    assert [address for _, _, address in citations({"a.py": text})] == found


def test_a_planted_citation_is_found_with_its_line() -> None:
    [defect] = unresolved_citations(law.book(), {"rules.py": "first\nsee zhejiang-2025-44 §99\n"})
    assert (defect.file, defect.line) == ("rules.py", 2)


def test_every_provision_has_one_status_and_the_counts_add_up() -> None:
    found = coverage(law.book(), {"rules.py": "one\n# zhejiang-2025-44 §2(5)\n"})
    for item in found:
        assert sum(item.counts.values()) == len(item.rows)
        assert set(item.counts) == set(STATUSES)
    zhejiang = next(item for item in found if item.instrument.id == "zhejiang-2025-44")
    payer = next(row for row in zhejiang.rows if row.provision.number == "2(5)")
    assert payer.cited_in == ("rules.py:2",)
    assert "paying_agency" in payer.numbers
