"""What a story says of a line: whose it is, so that two lines of one benefit are not one."""

from __future__ import annotations

from zhibao.benefits.awards import AwardLine
from zhibao.benefits.telling import _closing
from zhibao.journeys.injury_stories import _said


def line(item: str, role: str) -> AwardLine:
    return AwardLine(item.partition(":")[0], item, "person:1", role, "fund", 147_030, "official", "taoyuan-2025-1 §49(1)")


def test_dependants_of_equal_shares_are_told_apart() -> None:
    names = {"D2": ("子女", "the child"), "D3": ("父亲", "the father")}
    child, father = (line(f"survivor_pension:{ref}", "dependant") for ref in names)
    assert "（给子女）" in _said(child, names)[0] and "to the father" in _said(father, names)[1]
    assert (_closing(child).zh, _closing(father).zh) == ("由资金付给供养亲属 D2 1470.30 元。", "由资金付给供养亲属 D3 1470.30 元。")


def test_what_goes_back_to_the_payer_of_an_advance_says_so() -> None:
    assert "（给垫付方）" in _said(line("medical_care", "advancer"), {})[0]
    assert _said(line("medical_care", "worker"), {})[0] == "核定职业伤害医疗费 1470.30 元（taoyuan-2025-1 §49(1)）"
