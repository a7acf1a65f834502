"""Files that are sent in: never larger than the operation allows, kept in a private temporary file until the answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any

from fastapi import Request
from starlette.datastructures import UploadFile

from zhibao.kit.errors import CallerFault
from zhibao.web.identify import COOKIE

# Beside the file itself: boundaries, heads and short fields of the form.
_FORM = 64 << 10


@dataclass(frozen=True)
class Uploaded:
    """A file that was sent in with the fields beside it."""

    content: bytes
    name: str
    fields: dict[str, str]

    def field(self, name: str) -> str:
        """A field of the form. Raises CallerFault `request_form`."""
        said = self.fields.get(name, "").strip()
        if not said:
            raise CallerFault("request_form", f"表单缺少 {name}。", f"The form lacks {name}.", place=name)
        return said


def uploaded(most: int) -> Callable[[Request], AsyncIterator[Uploaded]]:
    """A form with one file of at most so many bytes. Raises CallerFault `too_large`, `length_needed`, `file_missing`."""

    async def receive(request: Request) -> AsyncIterator[Uploaded]:
        _check_length(request, most)
        # The parser writes what is larger than a megabyte to a file without a name, which only this process can open.
        async with request.form(max_files=1, max_fields=20) as form:
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise CallerFault("file_missing", "请选择文件。", "No file was sent.", place="file")
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
            yield Uploaded(await file.read(), (file.filename or "")[:200], fields)

    return receive


def form_of(*fields: str) -> dict[str, Any]:
    """How such a form is described in the interface."""
    properties: dict[str, Any] = {"file": {"type": "string", "contentMediaType": "application/octet-stream", "format": "binary"}}
    properties |= {name: {"type": "string", "maxLength": 200} for name in fields}
    schema = {"type": "object", "required": ["file"], "properties": properties}
    return {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": schema}}}}


def _check_length(request: Request, most: int) -> None:
    if COOKIE not in request.cookies and not {"authorization", "x-zhibao-client"} & set(request.headers):
        raise CallerFault("not_signed_in", "尚未登录，或登录已失效。", "You are not signed in, or your session has ended.")
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise CallerFault("request_form", "请以 multipart/form-data 上传文件。", "Send the file as multipart/form-data.", place="file")
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise CallerFault("length_needed", "请求须写明长度。", "The request must state its length.")
    if int(length) > most + _FORM:
        raise CallerFault(
            "too_large", f"文件超过 {most >> 20} MB。", f"The file is larger than {most >> 20} MB.", place="file",
            remedy_zh="请压缩或分几次上传。", remedy_en="Make it smaller, or send it in parts.",
        )  # fmt: skip
