"""The interface's description of itself, for whoever makes a client from it: `python -m zhibao.web.description`."""

from __future__ import annotations

import json
import sys
from typing import Any, cast

from zhibao.app.home import Home
from zhibao.kit.digest import text_digest
from zhibao.web.application import application

# What is said about an operation, and to whom it is open; the types of a client do not change with it.
_WORDS = frozenset({"description", "summary", "title", "example", "examples", "security", "x-posts"})


def described() -> dict[str, Any]:
    """The OpenAPI document and the digest of its shape, without words. It depends on no home: none is opened."""
    document = application(cast(Home, None)).openapi()
    return {"digest": text_digest(json.dumps(shape(document), sort_keys=True, ensure_ascii=False)), "document": document}


def shape(node: Any, *, names: bool = False) -> Any:
    """A description without the words for people. `names`: the keys are names of fields, and all of them count."""
    if isinstance(node, list):
        return [shape(one) for one in node]
    if not isinstance(node, dict):
        return node
    return {key: shape(value, names=key == "properties" and not names) for key, value in node.items() if names or key not in _WORDS}


if __name__ == "__main__":
    json.dump(described(), sys.stdout, ensure_ascii=False)
