"""Faults carry their facts, in both languages, and say whose they are."""

from __future__ import annotations

import json
from datetime import date

from zhibao.kit.errors import CallerFault, Fault, OwnFault


def test_exit_codes_say_whose_fault_it_is() -> None:
    assert (CallerFault.exit_code, OwnFault.exit_code, Fault.exit_code) == (2, 1, 1)


def test_a_fault_is_a_document() -> None:
    fault = CallerFault("amount_form", "金额不对。", "The amount is wrong.", place="row 3", remedy_en="Mend it.", row=3, on=date(2025, 7, 1))
    assert json.loads(json.dumps(fault.document(), ensure_ascii=False)) == {
        "error": "amount_form",
        "zh": "金额不对。",
        "en": "The amount is wrong.",
        "place": "row 3",
        "remedy_en": "Mend it.",
        "facts": {"row": 3, "on": "2025-07-01"},
    }
    assert str(fault) == "amount_form: The amount is wrong. [row 3]"


def test_absent_parts_are_left_out() -> None:
    assert OwnFault("x", "甲", "a").document() == {"error": "x", "zh": "甲", "en": "a"}
