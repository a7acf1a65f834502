"""Writes a Python client of the interface from its own description: one method an operation, one dictionary type a shape.

    python -m zhibao.web.description > openapi.json
    python tools/make_client.py openapi.json --out zhibao_client.py --only platform,machines

What is written needs `httpx` only. A machine signs in with its number and secret (client credentials); its token is
renewed by itself. Whatever writes is sent under an idempotency key and again when the line breaks, so it happens once.
"""

from __future__ import annotations

import argparse
import json
import keyword
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HEAD = '''"""A client of zhibao ({version}), written from the description of its interface; not by hand."""

from __future__ import annotations

import base64
import time
import uuid
from typing import Any, TypedDict

import httpx


class Refused(Exception):
    """What the server refused: its code, and why in both languages."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        self.status, self.problem = status, problem
        self.code: str = problem.get("code", "unknown")
        super().__init__(f"{{status}} {{self.code}}: {{problem.get('zh', '')}} {{problem.get('en', '')}}")


class Line:
    """The line to a server: signs in, sends, sends again, and says what was refused."""

    def __init__(self, address: str, client: str, secret: str, *, patience: int = 3, **more: Any) -> None:
        self._http = httpx.Client(base_url=address, timeout=60, **more)
        self._shown = base64.b64encode(f"{{client}}:{{secret}}".encode()).decode()
        self._patience, self._token, self._until = patience, "", 0.0

    def send(self, method: str, path: str, *, query: dict[str, Any], body: Any = None, content: bytes | None = None, media: str | None = None) -> Any:
        headers = {{"Idempotency-Key": uuid.uuid4().hex}} if method != "GET" else {{}}
        if media is not None:
            headers["Content-Type"] = media
        asked = {{name: value for name, value in query.items() if value is not None}}
        for attempt in range(self._patience):
            try:
                headers["Authorization"] = f"Bearer {{self._signed_in()}}"
                said = self._http.request(method, path, params=asked, json=body, content=content, headers=headers)
            except httpx.TransportError:
                if attempt + 1 == self._patience:
                    raise
                time.sleep(2**attempt)
                continue
            if said.status_code == 429 and attempt + 1 < self._patience:
                time.sleep(int(said.headers.get("Retry-After", "5")))
                continue
            return _told(said)
        raise AssertionError("unreachable")

    def _signed_in(self) -> str:
        if time.monotonic() >= self._until:
            said = self._http.post(
                "/api/oauth/token", data={{"grant_type": "client_credentials"}}, headers={{"Authorization": f"Basic {{self._shown}}"}}
            )
            token = _told(said)
            self._token, self._until = token["access_token"], time.monotonic() + token["expires_in"] - 30
        return self._token


def _told(said: httpx.Response) -> Any:
    if said.status_code >= 400:
        problem = said.headers.get("content-type", "").startswith("application/problem+json")
        raise Refused(said.status_code, said.json() if problem else {{}})
    if said.status_code == 204:
        return None
    return said.json() if said.headers["content-type"].startswith("application/json") else said.content
'''


def client(document: dict[str, Any], only: set[str]) -> str:
    """The text of the client: the operations of some parts, or all of them."""
    held = [one for one in _operations(document) if not only or one[2]["tags"][0] in only]
    shapes = sorted(_shapes(document, held))
    parts = [HEAD.format(version=document["info"]["version"])]
    parts += [_shape(name, document["components"]["schemas"][name]) for name in shapes]
    parts.append(f'class Client(Line):\n    """The operations of {", ".join(sorted({one[2]["tags"][0] for one in held}))}."""\n')
    parts += [_method(path, method, one) for path, method, one in held]
    return "\n\n".join(part.strip("\n") for part in parts[:-len(held)]) + "\n\n" + "\n\n".join(parts[-len(held):]) + "\n"


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, one in methods.items():
            yield path, method, one


def _shapes(document: dict[str, Any], held: list[tuple[str, str, dict[str, Any]]]) -> set[str]:
    """The shapes that the operations use, and those that these use."""
    found: set[str] = set()
    waiting = {name for _, _, one in held for name in _named([one.get("requestBody"), {k: v for k, v in one["responses"].items() if k < "400"}])}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= _named(document["components"]["schemas"][name]) - found
    return found


def _named(value: Any) -> set[str]:
    return set(re.findall(r'"\$ref": "#/components/schemas/(\w+)"', json.dumps(value)))


def _shape(name: str, schema: dict[str, Any]) -> str:
    if "properties" not in schema:
        return f"{name} = {_type(schema)!r}"
    fields = ", ".join(f'"{key}": {_type(one)!r}' for key, one in schema["properties"].items())
    about = f"# {' '.join(schema.get('description', '').split())}\n" if schema.get("description") else ""
    return f'{about}{name} = TypedDict("{name}", {{{fields}}}, total=False)'


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    ways = schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")
    if ways:
        return " | ".join(dict.fromkeys(_type(one) for one in ways))
    kinds = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None", "object": "dict[str, Any]"}
    if schema.get("type") == "array":
        return f"list[{_type(schema.get('items', {}))}]"
    return kinds.get(str(schema.get("type")), "Any")


def _method(path: str, method: str, one: dict[str, Any]) -> str:
    asked = one.get("parameters", [])
    in_path = [part["name"] for part in asked if part["in"] == "path"]
    in_query = [part for part in asked if part["in"] == "query"]
    bodies = one.get("requestBody", {}).get("content", {})
    takes = [f"{_name(name)}: str" for name in in_path]
    body = ""
    if "application/json" in bodies:
        takes.append(f"body: {_type(bodies['application/json']['schema'])}")
        body = ", body=body"
    elif bodies:
        takes.append("content: bytes")
        body = f', content=content, media="{next(iter(bodies))}"'
    needed = [part for part in in_query if part.get("required")]
    optional = [part for part in in_query if not part.get("required")]
    if in_query:
        takes.append("*")
    takes += [f"{_name(part['name'])}: {_type(part['schema'])}" for part in needed]
    takes += [f"{_name(part['name'])}: {_type(part['schema'])}{'' if 'None' in _type(part['schema']) else ' | None'} = None" for part in optional]
    query = ", ".join(f'"{part["name"]}": {_name(part["name"])}' for part in in_query)
    answer = next((said for status, said in one["responses"].items() if status < "300"), {})
    gives = answer.get("content", {})
    told = _type(gives["application/json"].get("schema", {})) if "application/json" in gives else "bytes" if gives else "None"
    where = re.sub(r"\{(\w+)\}", lambda found: "{" + _name(found.group(1)) + "}", path)
    about = f"{one['summary']}. {' '.join(one['description'].split())}".replace("\\", "\\\\").replace('"""', "'''")
    return (
        f"    def {_name(one['operationId'].replace('.', '_'))}({', '.join(['self', *takes])}) -> {told}:\n"
        f'        """{about}"""\n'
        f'        return self.send("{method.upper()}", f"{where}", query={{{query}}}{body})  # type: ignore[no-any-return]'
    )


def _name(text: str) -> str:
    plain = re.sub(r"\W", "_", text)
    return f"{plain}_" if keyword.iskeyword(plain) or plain in ("self", "body", "content") else plain


def main(words: list[str]) -> int:
    """Write a client; 0 when it is written."""
    parser = argparse.ArgumentParser(prog="make_client.py", description="由接口说明生成 Python 客户端 / a Python client from the description of the interface.")
    parser.add_argument("description", type=Path, help="openapi.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="", help="parts, for example platform,machines")
    asked = parser.parse_args(words)
    held = json.loads(asked.description.read_text(encoding="utf-8"))
    asked.out.write_text(client(held.get("document", held), {one for one in asked.only.split(",") if one}), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
