"""The bytes of a request that are no JSON: a part of an upload, a sheet. Read up to their limit and no further."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Annotated, Any

from fastapi import Depends, Query, Request

from zhibao.app.uploads import PART_LIMIT
from zhibao.kit.errors import CallerFault
from zhibao.web.problems import MEDIA, Problem

SHEET_LIMIT = 16 << 20
OCTETS = "application/octet-stream"


def _up_to(most: int) -> Callable[[Request], Coroutine[Any, Any, bytes]]:
    async def read(request: Request) -> bytes:
        content = bytearray()
        async for piece in request.stream():
            content += piece
            if len(content) > most:
                raise CallerFault(
                    "too_large", f"一次最多发送 {most:,} 字节。", f"At most {most:,} bytes are taken at once.",
                    remedy_zh="请分成几部分发送。", remedy_en="Send it in parts.",
                )  # fmt: skip
        return bytes(content)

    return read


PartBytes = Annotated[bytes, Depends(_up_to(PART_LIMIT))]
SheetBytes = Annotated[bytes, Depends(_up_to(SHEET_LIMIT))]
SheetName = Annotated[str, Query(pattern=r"^[^/\\]{1,160}\.(xlsx|xlsm|xls|xlsb|ods|csv|txt)$", examples=["list.xlsx"])]
# What the description of the interface says of such a body.
OCTET_BODY: dict[str, Any] = {"requestBody": {"required": True, "content": {OCTETS: {"schema": {"type": "string", "format": "binary"}}}}}


# A body that is larger than is taken at once, or than was announced.
TOO_LARGE: dict[int | str, dict[str, Any]] = {413: {"model": Problem, "content": {MEDIA: {}}, "description": "Too large"}}


def bytes_answer(*media: str, text: str) -> dict[int | str, dict[str, Any]]:
    """What the description says of an answer of bytes, of one kind or several."""
    return {200: {"content": {one: {"schema": {"type": "string", "format": "binary"}} for one in media}, "description": text}}
