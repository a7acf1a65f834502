"""Settings: the folder of a home, its database and the fonts, from the environment and from the home's own file."""

from __future__ import annotations

import sys
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What an installation sets: `ZHIBAO_HOME`, `ZHIBAO_DATABASE_URL`, `ZHIBAO_FONTS`."""

    model_config = SettingsConfigDict(env_prefix="ZHIBAO_", extra="ignore")

    home: Path | None = None
    database_url: str | None = None
    fonts: Path | None = None


def home_folder() -> Path:
    """The data folder: `ZHIBAO_HOME`, else `var` beside the virtual environment, else `var` where one stands."""
    named = Settings().home
    if named is not None:
        return named
    environment = Path(sys.prefix)
    if environment.name == ".venv":
        return environment.parent / "var"
    return Path("var")


def font_folder() -> Path:
    """The folder of the Chinese fonts for printed documents: `ZHIBAO_FONTS`, else the installed npm package."""
    named = Settings().fonts
    if named is not None:
        return named
    environment = Path(sys.prefix)
    root = environment.parent if environment.name == ".venv" else Path()
    return root / "node_modules" / "@embedpdf" / "fonts-sc"
