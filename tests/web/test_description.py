"""The interface describes itself: OpenAPI 3.1, every operation with words, shapes and an example that its shape takes; a page without foreign parts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from fastapi.testclient import TestClient

from tests.web.everybody import LINES
from zhibao.web.application import application
from zhibao.web.description import described

DOCUMENT: dict[str, Any] = described()["document"]
SHAPES: dict[str, Any] = DOCUMENT["components"]["schemas"]
OPERATIONS = {one["operationId"]: one for methods in DOCUMENT["paths"].values() for one in methods.values()}


def contents(one: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every body and answer of an operation: where, media type, what is said of it."""
    for where, held in (("request", one.get("requestBody", {})), *one["responses"].items()):
        for media, content in held.get("content", {}).items():
            yield where, media, content


def shape_of(schema: dict[str, Any]) -> dict[str, Any]:
    """A shape by itself: with the shapes that it names, and those that they name, and no others."""
    held: dict[str, Any] = {}
    waiting = [schema]
    while waiting:
        for name in re.findall(r"#/components/schemas/([A-Za-z0-9_.-]+)", json.dumps(waiting.pop())):
            if name not in held:
                held[name] = SHAPES[name]
                waiting.append(SHAPES[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "components": {"schemas": held}, **schema}


def test_it_is_openapi_3_1_and_names_every_operation_of_the_table() -> None:
    assert DOCUMENT["openapi"].startswith("3.1.")
    assert set(OPERATIONS) == {operation for _, operation, _ in LINES}


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_an_operation_says_what_it_does_and_shows_it(name: str) -> None:
    one = OPERATIONS[name]
    assert one["summary"] and one["description"] and one["tags"]
    good = {status: said for status, said in one["responses"].items() if status < "400"}
    assert good and all(said["description"] for said in one["responses"].values())
    assert {"401", "403", "404", "409", "422", "429"} <= set(one["responses"])
    for status, said in good.items():
        assert status in ("204", "303", "304") or said.get("content"), f"{status} has no shape"
    for where, media, content in contents(one):
        if "json" not in media:
            continue
        assert content["schema"], (where, media)
        faults = [f"{error.instance_path}: {error.message[:200]}" for error in jsonschema_rs.validator_for(shape_of(content["schema"])).iter_errors(content["example"])]
        assert faults == [], (where, media)


def test_no_answer_is_a_bare_object() -> None:
    """Whatever is told has a named shape."""
    bare = [
        (name, where)
        for name, one in OPERATIONS.items()
        for where, media, content in contents(one)
        if media == "application/json" and "$ref" not in str(content["schema"])
    ]
    assert bare == []


def test_each_operation_names_its_posts_as_the_table_does() -> None:
    told = {(post, name, area) for name, one in OPERATIONS.items() for post, areas in one["x-posts"].items() for area in areas}
    assert told == set(LINES)
    assert {name for name, one in OPERATIONS.items() if not one["security"]} == {operation for post, operation, _ in LINES if post == "anyone"}


def test_a_shape_that_an_example_does_not_fit_is_noticed() -> None:
    assert list(jsonschema_rs.validator_for(shape_of({"$ref": "#/components/schemas/LookupForm"})).iter_errors({"document_number": "1", "purpose": "curiosity"}))


def test_the_page_loads_nothing_from_elsewhere_and_no_script_stands_in_it() -> None:
    client = TestClient(application(None), base_url="https://testserver")  # type: ignore[arg-type]
    page = client.get("/api-docs")
    assert page.status_code == 200 and page.headers["content-type"].startswith("text/html")
    assert "script-src 'self';" in page.headers["content-security-policy"]
    parts = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert parts and all(part.startswith("/") and not part.startswith("//") for part in parts)
    assert not re.search(r"<script(?![^>]*src=)|<style| on\w+=| style=", page.text)
    for part in ("/api-docs/page.js", "/api-docs/page.css"):
        said = client.get(part)
        assert said.status_code == 200 and "http://" not in said.text and "https://" not in said.text and "innerHTML" not in said.text
    assert client.get("/api-docs/page.py").status_code == 422
