"""A letter as the caller gives it: which, in which version, with which facts, for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Copy = Literal["person", "platform"]


@dataclass(frozen=True)
class Letter:
    """One letter. The platform's copy hides diagnosis and evidence and masks the name."""

    id: str
    version: int
    facts: Mapping[str, Any] = field(repr=False)
    copy: Copy = "person"
