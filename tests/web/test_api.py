"""A slice of the campaign over the interface: every operation, made from its description, as its posts, as others, as nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx2
import pytest

from campaigns import api
from campaigns.api import Asker
from tests.web.everybody import People

SEED = 20_250_910


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[People]:
    with api.served(tmp_path_factory.mktemp("api")) as people:
        yield people


@pytest.fixture(scope="module")
def asker(people: People) -> Asker:
    return Asker(people, SEED)


def test_no_server_error_and_no_answer_that_the_description_does_not_know(asker: Asker) -> None:
    statuses: Counter[int] = Counter()
    for name in asker.operations:
        statuses.update(asker.ask(name, 1))
    assert "\n\n".join(asker.found.values()) == ""
    assert statuses.total() >= 0.95 * len(asker.operations)
    assert statuses[200] > 20 and statuses[422] > 20 and statuses[404] > 10, statuses


def test_a_shape_that_is_broken_and_an_error_are_found(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks see an answer without what its shape asks for, a status that nobody named, and an error of the server."""
    asker = Asker(people, SEED)

    def planted(status: int, body: bytes) -> Any:
        def send(request: Any, **_: Any) -> Any:
            said = httpx2.Response(status, content=body, headers={"content-type": "application/json"}, request=request)
            said.elapsed = timedelta(0)
            return said

        return send

    for status, body, title in ((200, b'{"rows": 7}', "violates schema"), (418, b"{}", "Undocumented status"), (500, b"{}", "Server error")):
        asker.found.clear()
        monkeypatch.setattr(people.http, "send", planted(status, body))
        asker.ask("cases.list", 1)
        assert any(title in found for found in asker.found.values()), (title, asker.found)
