"""Tools without a word of the domain: money, formulas, clock, identity numbers, secrets, digests, acts, errors."""
