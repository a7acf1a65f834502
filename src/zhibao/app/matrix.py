"""The permission matrix as a page for people: operations down, posts across, in each cell where it holds."""

from __future__ import annotations

from html import escape

from zhibao.access import rules
from zhibao.access.model import GROUP_ZH
from zhibao.app import permissions
from zhibao.app.permissions import ANYONE, SIGNED_IN

_AREA_ZH = {
    "none": "是", "person": "本人", "enterprise": "企业", "service_agency": "机构", "insurer": "承办", "county": "县", "city": "市", "province": "省",
    "nation": "全国",
}  # fmt: skip
_STYLE = (
    "body{font:14px/1.4 system-ui,'Noto Sans SC',sans-serif;margin:1.5rem}table{border-collapse:collapse}"
    "th,td{border:1px solid #bbb;padding:2px 6px;text-align:left}thead th{position:sticky;top:0;background:#eef3f8;vertical-align:bottom}"
    "tbody th{position:sticky;left:0;background:#fff;font-weight:400;font-family:ui-monospace,monospace}td.may{background:#e3f4e6}"
    "tr.part th{background:#f3f3f3;font-weight:700}"
)


def page() -> str:
    """The whole matrix as one HTML document without anything from elsewhere."""
    posts = [ANYONE, SIGNED_IN, *rules.posts()]
    table: dict[tuple[str, str], list[str]] = {}
    for post, operation, area in sorted(permissions.permissions()):
        table.setdefault((post, operation), []).append(area)
    rows, part = [], ""
    for operation in sorted(permissions.operations()):
        if operation.partition(".")[0] != part:
            part = operation.partition(".")[0]
            rows.append(f'<tr class="part"><th scope="colgroup" colspan="{len(posts) + 1}">{escape(part)}</th></tr>')
        cells = "".join(_cell(post, operation, table.get((post, operation), [])) for post in posts)
        rows.append(f'<tr><th scope="row">{escape(operation)}</th>{cells}</tr>')
    heads = "".join(f'<th scope="col">{_head(post)}</th>' for post in posts)
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>职保岗位权限表 · permission matrix</title>'
        f"<style>{_STYLE}</style></head><body><h1>职保岗位权限表 · permission matrix</h1>"
        "<p>格内为授权范围；空格表示不得办理。依据 jiangsu-2025-31 §3；业务、财务、数据管理、内控稽核不得由一人兼任。"
        " A cell names the areas of the grant; an empty one means that it may not be done.</p>"
        f'<table><thead><tr><th scope="col">操作 operation</th>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table></body></html>'
    )


def _head(name: str) -> str:
    if name == ANYONE:
        return "任何人<br>anyone"
    if name == SIGNED_IN:
        return "已登录者<br>signed in"
    post = rules.post(name)
    return f"{escape(post.zh)}<br><small>{escape(GROUP_ZH[post.group])} · {escape(post.en)}</small>"


def _cell(post: str, operation: str, areas: list[str]) -> str:
    said = "、".join(_AREA_ZH[area] for area in areas)
    kind = ' class="may"' if areas else ""
    return f'<td{kind} data-post="{escape(post)}" data-operation="{escape(operation)}" data-areas="{" ".join(areas)}">{said}</td>'
