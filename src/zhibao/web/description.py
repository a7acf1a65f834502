"""The interface's description of itself, for whoever makes a client from it: `python -m zhibao.web.description`."""

from __future__ import annotations

import json
import sys
from typing import Any, cast

from zhibao.app.home import Home
from zhibao.kit.digest import text_digest
from zhibao.web.application import application


def described() -> dict[str, Any]:
    """The OpenAPI document and its digest. It depends on no home: none is opened."""
    document = application(cast(Home, None)).openapi()
    return {"digest": text_digest(json.dumps(document, sort_keys=True, ensure_ascii=False)), "document": document}


if __name__ == "__main__":
    json.dump(described(), sys.stdout, ensure_ascii=False)
