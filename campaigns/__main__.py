"""`./campaign.sh NAME [--n N] [--seed S]`."""

from __future__ import annotations

import argparse
import sys

from campaigns import (
    api,
    benefits,
    branches,
    control,
    coverage,
    crash,
    forecast,
    fuzz,
    insurers,
    linkage,
    load,
    month,
    mutation,
    payments,
    permissions,
    properties,
    races,
    restore,
    risk,
    screens,
    stateful,
    year,
)
from campaigns.trial import Found

CAMPAIGNS = {"api": api, "benefits": benefits, "branches": branches, "control": control, "coverage": coverage, "crash": crash, "forecast": forecast, "fuzz": fuzz, "insurers": insurers, "linkage": linkage, "load": load, "properties": properties, "month": month, "mutation": mutation, "payments": payments, "permissions": permissions, "races": races, "restore": restore, "risk": risk, "screens": screens, "stateful": stateful, "year": year}


def main(words: list[str]) -> int:
    """Run a campaign; 0 nothing found, 1 something found, 2 no such campaign."""
    parser = argparse.ArgumentParser(
        prog="campaign.sh",
        description="长时间的检验 / long runs.",
        epilog="; ".join(f"{name}: {(module.__doc__ or '').splitlines()[0]}" for name, module in CAMPAIGNS.items()),
    )
    parser.add_argument("name", metavar="NAME", help=", ".join(CAMPAIGNS))
    parser.add_argument("--n", type=int, default=None, help="次数 / how many trials")
    parser.add_argument("--seed", type=int, default=1, help="第一次的种子 / the seed of the first trial")
    asked = parser.parse_args(words)
    if asked.name not in CAMPAIGNS:
        print(f"没有名为“{asked.name}”的检验；现有：{'、'.join(CAMPAIGNS)}。", file=sys.stderr)
        print(f"There is no campaign {asked.name!r}; there are: {', '.join(CAMPAIGNS)}.", file=sys.stderr)
        return 2
    if asked.n is not None and asked.n < 1:
        print("--n 须为正整数。--n must be a positive whole number.", file=sys.stderr)
        return 2
    campaign = CAMPAIGNS[asked.name]
    try:
        print(campaign.run(asked.n or campaign.USUAL, asked.seed).closing())
    except Found as found:
        print(f"\n{asked.name}: 发现不符 / found: {found}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
