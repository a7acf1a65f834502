"""A wheel carries the built pages; one without them would install a server with nothing to show, so it is not built."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGES = ("index.html", "worker/index.html")


class RequirePages(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Refuses a wheel whose pages were not built. An editable install never builds one and is let through."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is written."""
        if version == "editable":
            return
        folder = Path(self.root) / "src" / "zhibao" / "web" / "pages"
        missing = [name for name in PAGES if not (folder / name).is_file()]
        if missing:
            said = ", ".join(missing)
            raise RuntimeError(
                f"界面尚未构建，缺少 {said}：请先在 ui 目录运行 npm ci 和 npm run build。"
                f" The pages are not built ({said}): run `npm ci` and `npm run build` in ui first."
            )
