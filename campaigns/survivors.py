"""Changes that no test can or need see, each with the reason. The key is the module, and its line with what was changed.

A change of a line makes its explanation void, so that somebody looks at it again.
"""

from __future__ import annotations

_ZERO = "at exactly 0 the result is 0 with either sign"
_NOT_ZERO = "a change of 0 orders has returned before, so that above 0 and not below 1 are one"
_CACHE = "what was resolved once is only resolved again: the same answer, later"

EXPLAINED: dict[tuple[str, str], str] = {
    ("kit/money.py", "return -rounded if value < 0 else rounded | compare 0 @23"): _ZERO,
    ("kit/money.py", "return -whole if value < 0 else whole | compare 0 @21"): _ZERO,
    ("kit/money.py", "return -whole if value < 0 else whole | +1 @29"): "from 0 to below 1 the whole part is 0 with either sign",
    ("kit/money.py", "sign, magnitude = (-1, -total_fen) if total_fen < 0 else (1, total_fen) | compare 0 @42"): _ZERO,
    ("kit/money.py", "sign, magnitude = (-1, -total_fen) if total_fen < 0 else (1, total_fen) | +1 @54"): _ZERO,
    ("contributions/rules.py", "if where is None: | always @8"): _CACHE,
    ("contributions/rules.py", "if number is None: | always @8"): _CACHE,
    ("contributions/rules.py", "number = numbers.get((platform, industry, where[0], day)) | +1 @56"): _CACHE,
    ("contributions/rules.py", "number = numbers.get((platform, industry, where[0], day)) | -1 @56"): _CACHE,
    ("contributions/rules.py", "numbers[platform, industry, where[0], day] = number | +1 @46"): _CACHE,
    ("contributions/rules.py", "numbers[platform, industry, where[0], day] = number | -1 @46"): _CACHE,
    ("contributions/rules.py", "if number == len(answers): | always @12"): "a rate stands in the list twice, the first one is used",
    **{
        ("contributions/rules.py", f"if moved == 0 or (moved > 0) != (orders > 0): | {what}"): _NOT_ZERO
        for what in ("compare 0 @22", "-1 @30", "compare 0 @37", "-1 @46")
    },
    **{
        ("contributions/rules.py", f"return Because.ORDERS_ADDED if orders > 0 else Because.ORDERS_REMOVED | {what}"): _NOT_ZERO
        for what in ("compare 0 @35", "-1 @44")
    },
    ("fund/rules.py", "if total != 0 or len(lines) < 2: | -1 @34"): "a single line that adds up to 0 is a line of 0, refused above",
}
