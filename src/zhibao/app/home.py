"""A home: one data folder with its database, its keys, its order store and the provinces it administers."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.app import database, law_of_home, outbox, settings
from zhibao.kit.errors import CallerFault
from zhibao.kit.kept import KEPT
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry import hospitals

_MARKER = "home.toml"
_KEYS = "zhibao.key"


@dataclass(frozen=True)
class Home:
    """An opened home."""

    path: Path
    engine: Engine
    keyring: Keyring
    demo: bool
    places: tuple[str, ...]

    @property
    def orders(self) -> Path:
        """The folder of the order store."""
        return self.path / "orders"

    @contextmanager
    def session(self) -> Iterator[Session]:
        """One writing transaction, committed at the end, undone when anything fails.

        What others asked to be told of is put into the outbox in the same transaction.
        """
        with Session(self.engine) as session, session.begin(), law_of_home.followed(session):
            yield session
            # Whoever undid the transaction herself has nothing to tell.
            if session.in_transaction():
                outbox.fill(session)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One reading transaction that takes no write lock."""
        with Session(self._for_reading, info={KEPT: {}}) as session, session.begin(), law_of_home.followed(session):
            yield session

    @cached_property
    def _for_reading(self) -> Engine:
        # The same lines to the database; its transactions say that they only read.
        return self.engine.execution_options(reading=True)


def open_home(path: Path | None = None) -> Home:
    """Open the home that the settings name. Raises CallerFault `no_home` that says how to make one."""
    folder = path or settings.home_folder()
    written = tomllib.loads(marker_of(folder).read_text(encoding="utf-8"))
    engine = database.connect(database_url(folder))
    if not database.is_current(engine):
        raise CallerFault(
            "home_older",
            "本数据目录由较早的版本建立，须先升级。",
            "This home was made by an earlier version and must be brought up first.",
            place=folder.name,
            remedy_zh="请停止服务，运行 zhibao upgrade --backup 文件夹，原有内容不变。",
            remedy_en="Stop the server and run `zhibao upgrade --backup FOLDER`; nothing in it changes.",
        )
    return Home(
        path=folder,
        engine=engine,
        keyring=Keyring.load(key_file(folder)),
        demo=bool(written["demo"]),
        places=tuple(written["places"]),
    )


def marker_of(folder: Path) -> Path:
    """What makes a folder a home. Raises CallerFault `no_home` that says how to make one."""
    marker = folder / _MARKER
    if not marker.is_file():
        raise CallerFault(
            "no_home",
            "这里还没有职保数据目录。",
            "There is no zhibao home here yet.",
            place=folder.name,
            remedy_zh="请先运行 zhibao init --place zhejiang（演示用 --place taoyuan --demo），或用 ZHIBAO_HOME 指定目录。",
            remedy_en="Run `zhibao init --place zhejiang` first (for a demo `--place taoyuan --demo`), or name one by ZHIBAO_HOME.",
        )
    return marker


def init_home(place: str, demo: bool, path: Path | None = None) -> Home:
    """Make a home, or add a province to one: keys, schema, law and enterprises; no workers and no orders.

    Raises CallerFault `home_kind` when a production home is asked to become a demo home or the reverse.
    """
    province = law.places().resolve(place)
    if province.level != "province":
        province = law.places().resolve(law.places().province_of(province.code))
    if province.code == law.FICTIONAL_PROVINCE and not demo:
        raise CallerFault(
            "fictional_place",
            "桃源是虚构的省份，只能用于演示。",
            "Taoyuan is a fictional province and serves demonstrations only.",
            remedy_zh="请加上 --demo。",
            remedy_en="Add --demo.",
        )
    folder = path or settings.home_folder()
    if (folder / _MARKER).is_file():
        database.migrate(database.connect(database_url(folder)))
        home = open_home(folder)
        if home.demo != demo:
            raise CallerFault(
                "home_kind",
                "演示数据目录与正式数据目录不能互相转换。",
                "A demo home cannot become a production home, nor the reverse.",
                place=folder.name,
                remedy_zh="请用 ZHIBAO_HOME 另选一个目录。",
                remedy_en="Choose another folder by ZHIBAO_HOME.",
            )
        home = replace(home, places=tuple(sorted({*home.places, province.code})))
    else:
        folder.mkdir(parents=True, exist_ok=True)
        keys = key_file(folder)
        keys.parent.mkdir(parents=True, exist_ok=True)
        keyring = Keyring.load(keys) if keys.exists() else Keyring.create(keys)
        home = Home(folder, database.connect(database_url(folder)), keyring, demo, (province.code,))
    database.migrate(home.engine)
    home.orders.mkdir(exist_ok=True)
    with home.session() as session:
        registry.load_enterprises(session, province.code, demo)
        hospitals.load(session, province.code)
    write_marker(home.path, home.demo, home.places)
    return home


def database_url(folder: Path) -> str:
    """The address of the database of a home: a PostgreSQL where the settings name one, else the file in the home."""
    return settings.Settings().database_url or f"sqlite:///{(folder / 'zhibao.db').resolve()}"


def key_file(folder: Path) -> Path:
    """Where the key file of a home lies: where the settings say, else in the home."""
    return settings.Settings().key_file or folder / _KEYS


def write_marker(folder: Path, demo: bool, places: tuple[str, ...]) -> None:
    """Write what makes a folder a home; it is the last step of making one."""
    lines = ["version = 1", f"demo = {json.dumps(demo)}", f"places = {json.dumps(list(places))}", ""]
    draft = folder / (_MARKER + ".new")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write("\n".join(lines))
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(folder / _MARKER)
