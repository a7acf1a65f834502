"""Changes that no test can or need see, each with the reason. The key is the module, and its line with what was changed.

A change of a line makes its explanation void, so that somebody looks at it again.
"""

from __future__ import annotations

_ZERO = "at exactly 0 the result is 0 with either sign"
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
}
