"""Settings: the folder of a home, its database and the fonts, and how it is served and signed in to.

They come from the environment (`ZHIBAO_…`); how it is served also from `settings.toml` in the home, where the
environment wins.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from zhibao.access.model import Limits, LookupLimits
from zhibao.kit.errors import CallerFault

FILE = "settings.toml"


class Settings(BaseSettings):
    """What an installation sets: `ZHIBAO_HOME`, `ZHIBAO_DATABASE_URL`, `ZHIBAO_KEY_FILE`, `ZHIBAO_FONTS`."""

    model_config = SettingsConfigDict(env_prefix="ZHIBAO_", extra="ignore")

    home: Path | None = None
    database_url: str | None = None
    # The key file of the home where it does not lie in the home: in production on another disk than the data and the backups.
    key_file: Path | None = None
    fonts: Path | None = None


class SessionSettings(BaseModel):
    """How long a session holds: without use, and in all."""

    model_config = ConfigDict(extra="forbid")

    idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    absolute_hours: int = Field(default=12, ge=1, le=7 * 24)

    @property
    def limits(self) -> Limits:
        """As access reads them."""
        return Limits(timedelta(minutes=self.idle_minutes), timedelta(hours=self.absolute_hours))


class LookupSettings(BaseModel):
    """Look-ups that found nobody: how many are free in a while, when the supervisor is told, how long one waits at most."""

    model_config = ConfigDict(extra="forbid")

    free_misses: int = Field(default=5, ge=1)
    alarm_at: int = Field(default=10, ge=1)
    window_minutes: int = Field(default=60, ge=1, le=24 * 60)
    longest_wait_minutes: int = Field(default=30, ge=1, le=24 * 60)

    @property
    def limits(self) -> LookupLimits:
        """As access reads them."""
        window, longest = timedelta(minutes=self.window_minutes), timedelta(minutes=self.longest_wait_minutes)
        return LookupLimits(self.free_misses, self.alarm_at, window, longest)


class IssuerSettings(BaseModel):
    """An issuer of identities (OpenID Connect): where it is, and as what this system stands with it."""

    model_config = ConfigDict(extra="forbid")

    issuer: str = Field(pattern=r"^https?://")
    client_id: str
    client_secret: str | None = None
    zh: str
    en: str
    scopes: str = "openid"
    # By which name its identities are bound to accounts; its address unless said otherwise.
    known_as: str | None = None

    @property
    def bound_as(self) -> str:
        """The first half of the key of an identity."""
        return self.known_as or self.issuer


class ServerSettings(BaseSettings):
    """How a home is served: its public address, sessions, issuers, the token of `/metrics`."""

    model_config = SettingsConfigDict(env_prefix="ZHIBAO_SERVER_", env_nested_delimiter="__", extra="forbid")

    # "https://zhibao.example.gov.cn": what redirects and passkeys are bound to.
    address: str | None = Field(default=None, pattern=r"^https?://[^/]+$")
    session: SessionSettings = SessionSettings()
    lookups: LookupSettings = LookupSettings()
    # How long a read may be withheld from the person whose data were read.
    withheld_days: int = Field(default=180, ge=1, le=3 * 366)
    # How many days before a mandate ends its open tasks stand in the work list. No provision says; it is this system's own choice.
    mandate_reminder_days: int = Field(default=14, ge=1, le=180)
    issuers: dict[str, IssuerSettings] = Field(default_factory=dict)
    metrics_token: str | None = Field(default=None, min_length=16)
    requests_per_minute: int = Field(default=600, ge=1)
    # Let webhooks go to http and to addresses of an inner network: for a sandbox, never for production.
    webhooks_private: bool = False

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: PydanticBaseSettingsSource, env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource, file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:  # fmt: skip
        """The environment stands before the file."""
        return env_settings, init_settings


def server_settings(home: Path | None) -> ServerSettings:
    """How a home is served. Raises CallerFault `settings_form` that names the entry which is wrong."""
    path = None if home is None else home / FILE
    try:
        held = TomlConfigSettingsSource(ServerSettings, path)() if path is not None and path.is_file() else {}
        return ServerSettings(**held)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise _wrong(place, error.errors()[0]["msg"]) from None
    except ValueError as error:
        raise _wrong(FILE, str(error)) from None


def _wrong(place: str, said: str) -> CallerFault:
    return CallerFault(
        "settings_form", f"设置有误：{place}：{said}", f"A setting is wrong: {place}: {said}", place=place,
        remedy_zh=f"请修改数据目录中的 {FILE}，或相应的 ZHIBAO_SERVER_… 环境变量。",
        remedy_en=f"Change {FILE} in the home, or the ZHIBAO_SERVER_… variable of the environment.",
    )  # fmt: skip


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
