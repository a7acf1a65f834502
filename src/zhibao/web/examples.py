"""What the description of the interface says beside its shapes: an example for each body and answer, how a caller is known, which posts may ask.

An example is put together from those that stand at the fields of a shape; where a field has none, its name tells what it
looks like. A test holds every example against its shape.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from zhibao.app import permissions
from zhibao.web.identify import COOKIE, CSRF_HEADER
from zhibao.web.problems import MEDIA, Problem

_AT, _DAY, _CASE = "2025-09-10T09:00:00+08:00", "2025-09-10", "570100-2025-000001"
# What a field looks like by its name, where its shape does not say.
_BY_NAME: dict[str, Any] = {
    "zh": "已办理", "en": "done", "case_no": _CASE, "case": _CASE, "award_no": f"{_CASE}-A1", "report_no": "R570100-2025-000001", "ref": f"{_CASE}-E1",
    "batch_no": "P570100-000001", "account": "lin.jin", "actor": "confirmation_officer:lin.jin", "by": "confirmation_officer:lin.jin", "post": "confirmation_officer",
    "person": "4611686018427387904", "payee": "person:4611686018427387904", "platform": "91570000MA000004X3", "uscc": "91570000MA000004X3",
    "name": "桃源外卖", "place": "570102", "county": "570102", "prefecture": "570100", "book": "570100", "month": "2025-08", "year": 2025, "at": _AT,
    "day": _DAY, "on": _DAY, "from": _DAY, "to": "2025-12-31", "until": "2025-12-31", "due": _DAY, "since": _DAY, "reason": "材料齐全，事实清楚", "mark": "official",
    "version_of_law": "measures-2025", "cites": ["measures-2025 §14"], "ground": "measures-2025 §14", "law": "measures-2025 §14", "item": "disability_lump_sum",
    "benefit": "disability_lump_sum", "verb": "confirmation", "track": "confirmation", "role": "confirmation_officer", "roles": ["confirmation_officer"],
    "shown_as": "林尽", "grant": "G2025-000001", "digest": "sha256:" + "0" * 64, "hash": "sm3:" + "0" * 64, "document": "J-7", "note": "已核对原件", "q": "000001",
    "replaces": f"{_CASE}-E1", "proof": "J-7", "content": "sha256:" + "0" * 64, "items": ["disability_lump_sum"], "late_statement": "J-8", "papers": ["J-9"], "body": "disability", "orders": ["E-1"], "months": ["2025-08"],
}  # fmt: skip
_BY_END: tuple[tuple[str, Any], ...] = (
    ("_fen", 123456), ("_zh", "已办理"), ("_en", "done"), ("_at", _AT), ("_on", _DAY), ("_by", "confirmation_officer:lin.jin"), ("_no", "1"),
)  # fmt: skip
_PROBLEMS = {
    401: ("not_signed_in", "尚未登录，或登录已失效。", "You are not signed in, or your session has ended."),
    403: ("not_permitted", "以岗位“受理岗”不能办理此事。", "This may not be done in the post in which you act."),
    404: ("unknown_case", "没有编号为“570100-2025-000001”的案件。", "There is no case '570100-2025-000001'."),
    409: ("step_not_permitted", "此步骤目前不能办理。", "This step cannot be taken now."),
    412: ("changed_meanwhile", "此案在您打开之后又有新的办理，本次未写入。", "Somebody acted in this case after you opened it; nothing was kept."),
    413: ("too_large", "一次请求不得超过 32 MiB。", "One request holds at most 32 MiB."),
    414: ("address_too_long", "请求的地址过长。", "The address of the request is too long."),
    422: ("request_form", "请求的内容不合要求。", "The request does not have the form asked for."),
    429: ("too_many_requests", "请求过多，请 5 秒后再试。", "Too many requests; try again in 5 seconds."),
    431: ("head_too_large", "请求头过大。", "The head of the request is too large."),
    503: ("log_failed", "查阅记录无法写入，内容未提供。", "The read could not be logged, so nothing was told."),
}
_TEXT = {"date": _DAY, "date-time": _AT, "binary": "", "uri": "https://example.org/"}


def complete(document: dict[str, Any]) -> dict[str, Any]:
    """Give a description its examples, its ways to be known, and the posts of each operation."""
    schemas = document["components"]["schemas"]
    schemas["Problem"] = Problem.model_json_schema()
    for part in schemas["Problem"]["properties"].values():
        part.pop("default", None)
    document["components"]["securitySchemes"] = {
        "session": {"type": "apiKey", "in": "cookie", "name": COOKIE, "description": f"A person: POST /api/session. What changes something also sends {CSRF_HEADER.title()}."},
        "token": {"type": "http", "scheme": "bearer", "description": "A machine: POST /api/token with its number and secret (OAuth 2 client credentials)."},
        "signature": {
            "type": "apiKey", "in": "header", "name": "X-Zhibao-Signature",
            "description": "A machine: HMAC-SM3 over method, path, query, time, nonce and digest of the body; with X-Zhibao-Client, -Timestamp, -Nonce.",
        },
    }  # fmt: skip
    posts = _posts()
    for methods in document["paths"].values():
        for method, one in methods.items():
            named = posts[one["operationId"]]
            one["x-posts"] = named
            one["security"] = [] if "anyone" in named else [{"session": []}, {"token": []}, {"signature": []}]
            if method == "get" and "application/json" in one["responses"].get("200", {}).get("content", {}):
                one["responses"]["304"] = {"description": "As the caller holds it already (If-None-Match)"}
            for status, said in one["responses"].items():
                if status >= "400":
                    said["content"] = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": _problem(int(status))}}
            for held in (one.get("requestBody", {}), *one["responses"].values()):
                for media, content in held.get("content", {}).items():
                    if "json" in media and "schema" in content and not content.keys() & {"example", "examples"}:
                        content["example"] = example(content["schema"], schemas)
    return document


def example(schema: dict[str, Any], schemas: dict[str, Any], name: str = "", within: tuple[str, ...] = ()) -> Any:
    """An example of a shape."""
    if "examples" in schema:
        return schema["examples"][0]
    if "$ref" in schema:
        shape = schema["$ref"].rpartition("/")[2]
        return None if shape in within else example(schemas[shape], schemas, name, (*within, shape))
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    for ways in (schema.get("anyOf"), schema.get("oneOf"), schema.get("allOf")):
        if ways:
            return _one_of(schema, ways, schemas, name, within)
    if "properties" in schema or schema.get("type") == "object":
        return {key: example(held, schemas, key, within) for key, held in schema.get("properties", {}).items() if not _ends(held, within)}
    if schema.get("type") == "array":
        named = _BY_NAME.get(name)
        if "prefixItems" in schema:
            return [example(one, schemas, "", within) for one in schema["prefixItems"]]
        if isinstance(named, list) and schema.get("items", {}).get("type") == "string":
            return named
        return [] if _ends(schema.get("items", {}), within) else [example(schema.get("items", {}), schemas, name, within)]
    return _plain(schema, name)


def _problem(status: int) -> dict[str, Any]:
    code, zh, en = _PROBLEMS[status]
    return {
        "type": f"/problems/{code}", "title": en, "status": status, "code": code, "zh": zh, "en": en, "place": None, "remedy_zh": None, "remedy_en": None,
    }  # fmt: skip


def _one_of(schema: dict[str, Any], ways: list[dict[str, Any]], schemas: dict[str, Any], name: str, within: tuple[str, ...]) -> Any:
    open_ways = [one for one in ways if one.get("type") != "null" and not _ends(one, within)]
    return example(open_ways[0], schemas, name, within) if open_ways else None


def _ends(schema: dict[str, Any], within: tuple[str, ...]) -> bool:
    """Whether a shape would begin inside itself again."""
    return schema.get("$ref", "").rpartition("/")[2] in within and "$ref" in schema


def _plain(schema: dict[str, Any], name: str) -> Any:
    kind = schema.get("type")
    if kind == "boolean":
        return bool(schema.get("default", True))
    if kind in ("integer", "number"):
        held = schema.get("default") if isinstance(schema.get("default"), int) else None
        named = _named(name)
        return held if held is not None else named if isinstance(named, int) else max(1, int(schema.get("minimum", 1)))
    named = _named(name)
    if kind == "string":
        if schema.get("format") in _TEXT:
            return _TEXT[schema["format"]]
        return schema.get("default") or (named if isinstance(named, str) else "…")
    return named if named is not None else schema.get("default")


def _named(name: str) -> Any:
    if name in _BY_NAME:
        return _BY_NAME[name]
    return next((value for end, value in _BY_END if name.endswith(end)), None)


def _posts() -> dict[str, dict[str, list[str]]]:
    """The posts of each operation with the kinds of their areas, from the permission table."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for post, operation, area in sorted(permissions.permissions()):
        found[operation].setdefault(post, []).append(area)
    return found
