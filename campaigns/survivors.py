"""Changes that no test can or need see, each with the reason. The key is the module, and its line with what was changed.

A change of a line makes its explanation void, so that somebody looks at it again.
"""

from __future__ import annotations

_ZERO = "at exactly 0 the result is 0 with either sign"
_NOT_ZERO = "a change of 0 orders has returned before, so that above 0 and not below 1 are one"
_CACHE = "what was resolved once is only resolved again: the same answer, later"
_AS_LONG = "both lists are made from one another and as long; strict would only tell of a slip in between"
_PRODUCT = "the limit is a product"
_NO_ZERO = "a line of 0 fen is refused before, and would add nothing"
_DEBITS = "line.amount_fen for draft in drafts for line in draft.lines if line.amount_fen > 0"

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
    **{("fund/ledger.py", f"{_DEBITS} | {what}"): _NO_ZERO for what in ("compare 0 @79", "-1 @97")},
    ("fund/ledger.py", "for number, (draft, digest, stand) in enumerate(zip(drafts, digests, stands, strict=True), | flipped @96"): _AS_LONG,
    ("fund/ledger.py", "[entry for id_, draft in zip(ids, drafts, strict=True) for entry in _ring(id_, draft.lines | flipped @57"): _AS_LONG,
    ("fund/ledger.py", "for place, (id_, draft, stand) in enumerate(zip(ids, drafts, stands, strict=True)) | flipped @84"): _AS_LONG,
    ("fund/ledger.py", "insert(VoucherRow).returning(VoucherRow.id, sort_by_parameter_order=True), | flipped @76"): (
        "both databases give the rows back as they were written; it holds them to what they do anyway"
    ),
    ("benefits/third_party.py", "left = {line.payee: replace(line, amount_fen=parts[line.payee], mark=_mark(line, rule)) fo | first two arguments exchanged @81"): (
        "the weaker of two marks is the same in either order"
    ),
    ("benefits/split.py", 'elif held[0].payer == "platform": | -1 @14'): "all lines of one benefit have the same payer",
    **{
        ("benefits/recovery.py", f"if most <= 0 or amount_fen <= 0: | {what}"): "of 0 fen no month gives anything either way"
        for what in ("compare 0 @20", "-1 @34")
    },
    ("benefits/recovery.py", "most = limit(monthly_fen, share) | first two arguments exchanged @11"): _PRODUCT,
    ("benefits/recovery.py", "most = limit(due.amount_fen, held.share) | first two arguments exchanged @15"): _PRODUCT,
    ("benefits/recovery.py", "steps.two_persons(actor.person, reviewer.person) | first two arguments exchanged @4"): (
        "two persons differ in either order"
    ),
    ("benefits/advances.py", "back = dict(amounts) if together <= item_fen else dict(allocate(item_fen, amounts)) | compare 0 @28"): (
        "advances that are the whole item are divided into themselves"
    ),
}
