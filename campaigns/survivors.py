"""Changes that no test can or need see, each with the reason: what it says | what was changed."""

from __future__ import annotations

EXPLAINED: dict[tuple[str, str], str] = {}
