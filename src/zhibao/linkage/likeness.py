"""The weighing of likeness: where no key speaks, how probably two rows are of one person. Advice for a person, never a decision.

The weights are those of Fellegi and Sunter as splink reckons them over DuckDB, with fixed probabilities (`rules.toml`), so that
nothing is learnt from the rows and the same rows give the same advice. splink comes with the extra `linkage`; without it nothing
is weighed, and that is said.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from zhibao.kit.errors import CallerFault
from zhibao.linkage import rules
from zhibao.linkage.model import Match, Record, Rule
from zhibao.linkage.rules import LIKENESS

TRAITS = ("name", "birth", "card_tail")


def available() -> bool:
    """Whether the extra that weighs likeness is installed."""
    try:
        import splink  # noqa: F401
    except ImportError:
        return False
    return True


def weigh(by: dict[str, Rule], ours: Sequence[Record], theirs: Sequence[Record], spoken: Iterable[Match]) -> list[Match]:
    """Pairs that are likely one person, for rows of theirs without a document number that no key has spoken for.

    A row with a document number that is not ours is of somebody else. Raises CallerFault `likeness_missing`.
    """
    done = {(one.theirs.kind, one.theirs.ref) for one in spoken}
    kinds = {rule.ours for rule in by.values() if rule.when == "found"}
    exchanges = {name for rule in by.values() if rule.when == "found" for name in rule.exchanges}
    left = [one for one in theirs if one.kind in exchanges and (one.kind, one.ref) not in done and one.traits and "person" not in one.keys]
    right = {_person(one): one for one in ours if one.kind in kinds and one.traits}
    if not left or not right:
        return []
    held = defaultdict(list)
    for one in ours:
        if one.kind in kinds and one.traits:
            held[_person(one)].append(one)
    found = []
    for place, person, permille in _pairs(left, right):
        row = left[place]
        for rule in by.values():
            if rule.when == "found" and rule.speaks_of(row):
                found += [
                    Match(rule.id, one.ref, row, one, LIKENESS, permille)
                    for one in held[person]
                    if one.kind == rule.ours and rules.days_meet(rule, row, one)
                ]
    return sorted(found, key=lambda one: (one.rule, one.subject, one.theirs.ref))


def _person(one: Record) -> str:
    """What stands for one person among ours: all rows of one person are alike to the same degree."""
    return one.keys.get("person") or f"{one.kind}:{one.ref}"


def _pairs(left: Sequence[Record], right: dict[str, Record]) -> list[tuple[int, str, int]]:
    """Pairs above the threshold: place of the row of theirs, person of ours, how sure in thousandths."""
    try:
        import duckdb
        import pyarrow as pa
        import splink.comparison_level_library as levels
        import splink.comparison_library as comparisons
        from splink import Linker, SettingsCreator, block_on
        from splink.backends.duckdb import DuckDBAPI
    except ImportError:
        raise CallerFault(
            "likeness_missing", "没有安装 linkage 附加包，不能权衡相似程度。", "The extra `linkage` is not installed; likeness is not weighed.",
            remedy_zh="安装 zhibao[linkage]。", remedy_en="Install zhibao[linkage].",
        ) from None  # fmt: skip

    logging.getLogger("splink").setLevel(logging.ERROR)

    def table(rows: Iterable[tuple[str, Record]]) -> Any:
        held = [{"unique_id": name, **{trait: one.traits.get(trait) or None for trait in TRAITS}} for name, one in rows]
        return pa.Table.from_pylist(held, pa.schema([(name, pa.string()) for name in ("unique_id", *TRAITS)]))

    def compared(trait: str) -> Any:
        said = rules.likeness()[trait]
        return comparisons.CustomComparison([
            levels.NullLevel(trait),
            levels.ExactMatchLevel(trait).configure(m_probability=_ratio(said["m"][0]), u_probability=_ratio(said["u"][0])),
            levels.DamerauLevenshteinLevel(trait, 1).configure(m_probability=_ratio(said["m"][1]), u_probability=_ratio(said["u"][1])),
            levels.ElseLevel().configure(m_probability=_ratio(said["m"][2]), u_probability=_ratio(said["u"][2])),
        ], output_column_name=trait)  # fmt: skip

    said = rules.likeness()
    settings = SettingsCreator(
        link_type="link_only", probability_two_random_records_match=_ratio(said["prior"]), comparisons=[compared(trait) for trait in TRAITS],
        blocking_rules_to_generate_predictions=[block_on(trait) for trait in TRAITS], retain_matching_columns=False,
    )  # fmt: skip
    # Nothing is fetched: no extension is installed or loaded, whatever a function would ask for.
    database = DuckDBAPI(duckdb.connect(config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}))
    tables = [
        database.register(table((str(place), one) for place, one in enumerate(left)), dataset_display_name="a_theirs"),
        database.register(table(right.items()), dataset_display_name="b_ours"),
    ]
    linker = Linker(tables, settings, log_level=logging.ERROR)
    least = said["least_permille"]
    made = linker.inference.predict(threshold_match_probability=_ratio(f"{least}/1000")).as_record_list()
    return sorted((int(one["unique_id_l"]), str(one["unique_id_r"]), int(one["match_probability"] * 1000)) for one in made)


def _ratio(text: str) -> float:
    return float(Fraction(text))
