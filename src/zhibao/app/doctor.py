"""The state of a home and of the machine it stands on: one line for each point, with what to do where it is not well."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import stat
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, func, inspect, select, text
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.app import database, law_of_home, settings
from zhibao.app.backup import manifest as manifests
from zhibao.app.home import database_url, key_file, marker_of
from zhibao.app.tables import JobRow
from zhibao.kit.acts import Act
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault, Fault
from zhibao.kit.seals import last_seal
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import Base
from zhibao.law import calendar
from zhibao.orders.manifest import SEGMENTS
from zhibao.orders.tables import OrderBatch

OK: Final = "ok"
WARNING: Final = "warning"
FAULT: Final = "fault"
_GIB = 1 << 30
# Below these a day of a large province may not fit.
_LITTLE, _TOO_LITTLE = 20 * _GIB, 2 * _GIB
_OLD = timedelta(hours=36)
_STUCK = timedelta(minutes=30)
_SKEW = timedelta(minutes=5)


@dataclass(frozen=True)
class Check:
    """One point: its name, its level, what was found, and what to do about it."""

    name: str
    level: str
    zh: str
    en: str
    remedy_zh: str = ""
    remedy_en: str = ""

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)


@dataclass(frozen=True)
class _Ground:
    """What the checks look at."""

    folder: Path
    demo: bool
    places: tuple[str, ...]
    engine: Engine
    keyring: Keyring | None
    at: datetime


def examine(backups: Path | None, *, at: datetime) -> list[Check]:
    """Look at everything, whatever is broken: a point that cannot be looked at is a fault of its own."""
    found = [_machine(), _pages(), _fonts()]
    folder = settings.home_folder()
    try:
        written = tomllib.loads(marker_of(folder).read_text(encoding="utf-8"))
    except CallerFault as fault:
        return [*found, Check("home", FAULT, fault.zh, fault.en, fault.remedy_zh or "", fault.remedy_en or "")]
    found.append(_keys(folder, bool(written["demo"])))
    try:
        keyring: Keyring | None = Keyring.load(key_file(folder))
    except CallerFault:
        keyring = None
    engine = database.connect(database_url(folder))
    ground = _Ground(folder, bool(written["demo"]), tuple(written["places"]), engine, keyring, at)
    for name, check in _CHECKS.items():
        try:
            found.append(check(ground))
        except Exception as error:
            said = f"{error.zh} / {error.en}" if isinstance(error, Fault) else type(error).__name__
            found.append(Check(name, FAULT, f"无法检查：{said}", "this could not be looked at", "请先处理其他故障。", "See to the other faults first."))
    found.append(_backed_up(backups, keyring, at))
    engine.dispose()
    return found


def _machine() -> Check:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("sqlalchemy", "pyarrow", "cryptography"))
    well = sys.version_info >= (3, 11)
    return Check(
        "machine", OK if well else FAULT, f"Python {platform.python_version()}，{os.cpu_count()} 核", f"{versions}", "请安装 Python 3.11 以上。", "Install Python 3.11 or later."
    )


def _pages() -> Check:
    there = (Path(str(resources.files("zhibao.web"))) / "pages" / "index.html").is_file()
    return Check(
        "pages", OK if there else WARNING, "界面已构建" if there else "界面尚未构建", "the pages are built" if there else "the pages are not built",
        "从源码运行时请安装 Node 20 后运行 ./run.sh。", "From a clone install Node 20 and run ./run.sh.",
    )  # fmt: skip


def _fonts() -> Check:
    there = settings.font_folder().is_dir()
    return Check(
        "fonts", OK if there else WARNING, "中文字体可用" if there else "缺少中文字体，不能生成 PDF", "the Chinese fonts are there" if there else "no Chinese fonts: no PDF",
        "请运行 ./run.sh，或用 ZHIBAO_FONTS 指定。", "Run ./run.sh, or name them by ZHIBAO_FONTS.",
    )  # fmt: skip


def _keys(folder: Path, demo: bool) -> Check:
    path = key_file(folder)
    if not path.is_file():
        return Check("keys", FAULT, "找不到密钥文件", "the key file is missing", "请放回保管的密钥文件，没有它个人信息不能读取。", "Put the key file back; without it nothing personal can be read.")
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        return Check("keys", FAULT, f"密钥文件可被他人读取（{mode:o}）", f"others may read the key file ({mode:o})", f"chmod 600 {path.name}", f"chmod 600 {path.name}")
    try:
        keyring = Keyring.load(path)
        if keyring.unseal(keyring.seal(b"zhibao")) != b"zhibao":
            raise ValueError
    except (CallerFault, ValueError):
        return Check("keys", FAULT, "密钥文件无法使用", "the key file cannot be used", "请换上正确的密钥文件。", "Put the right key file in its place.")
    if path.resolve().is_relative_to(folder.resolve()) and not demo:
        return Check(
            "keys", WARNING, "密钥文件在数据目录内", "the key file lies in the home",
            "正式运行请移到另一块磁盘，并用 ZHIBAO_KEY_FILE 指明。", "In production move it to another disk and name it by ZHIBAO_KEY_FILE.",
        )  # fmt: skip
    return Check("keys", OK, "密钥文件可用", "the key file can be used")


def _schema(ground: _Ground) -> Check:
    schema = database.schema_of(ground.engine)
    kind = ground.engine.dialect.name
    if schema == database.NEWEST:
        return Check("schema", OK, f"数据库 {kind}，表结构 {schema}", f"database {kind}, schema {schema}")
    if schema in database.SCHEMAS:
        return Check("schema", FAULT, f"表结构 {schema}，须升级到 {database.NEWEST}", f"schema {schema} must become {database.NEWEST}", "请运行 zhibao upgrade。", "Run `zhibao upgrade`.")
    return Check("schema", FAULT, f"表结构 {schema} 不属于本版本", f"schema {schema} is not of this version", "请使用建立它的版本。", "Use the version that made it.")


def _database(ground: _Ground) -> Check:
    with ground.engine.connect() as connection:
        if ground.engine.dialect.name == "sqlite":
            mode = connection.execute(text("PRAGMA journal_mode")).scalar()
            sound = connection.execute(text("PRAGMA quick_check(1)")).scalar()
            if sound != "ok":
                return Check("database", FAULT, "数据库文件已损坏", "the database file is damaged", "请立即停止服务，用备份恢复。", "Stop the server now and restore a backup.")
            return Check("database", OK if mode == "wal" else WARNING, f"数据库文件完好，日志方式 {mode}", f"the database file is sound, journal {mode}")
        role, above, walls = connection.execute(
            text(
                "SELECT current_user, (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user), "
                "(SELECT count(*) FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace)"
            )
        ).one()
        if not walls:
            return Check("database", FAULT, "没有行级安全策略", "row-level security is off", "请运行 zhibao upgrade。", "Run `zhibao upgrade`.")
        if above and not ground.demo:
            return Check(
                "database", WARNING, f"数据库角色 {role} 是超级用户", f"the role {role} of the database is a superuser",
                "请按 docs/install.md 另建角色。", "Make a role of its own as docs/install.md says.",
            )  # fmt: skip
        return Check("database", OK, f"PostgreSQL，{walls} 张表有行级安全", f"PostgreSQL, row-level security on {walls} tables")


def _clock(ground: _Ground) -> Check:
    with Session(ground.engine) as session:
        last = session.scalar(select(Act.at).order_by(Act.id.desc()).limit(1))
    if last is not None and last > ground.at + _SKEW:
        return Check(
            "clock", FAULT, f"机器时间早于最近一次操作（{last:%Y-%m-%d %H:%M}）", f"the clock stands before the last act ({last:%Y-%m-%d %H:%M})",
            "请校准时间（systemd-timesyncd），校准前不要签署。", "Set the clock (systemd-timesyncd); sign nothing before.",
        )  # fmt: skip
    return Check("clock", OK, f"机器时间 {ground.at.astimezone(ZONE):%Y-%m-%d %H:%M:%S}", "the clock does not stand before the last act")


def _space(ground: _Ground) -> Check:
    free = shutil.disk_usage(ground.folder).free
    level = OK if free > _LITTLE else WARNING if free > _TOO_LITTLE else FAULT
    return Check("space", level, f"可用空间 {free / _GIB:.0f} GiB", f"{free / _GIB:.0f} GiB free", "请扩容或清理。", "Add or clear room.")


def _orders(ground: _Ground) -> Check:
    """Each batch of the manifest has its folder; folders without a batch are remains of loads that were cut off."""
    with Session(ground.engine) as session:
        refs = set(session.scalars(select(OrderBatch.ref)))
    room = ground.folder / "orders" / SEGMENTS
    there = {path.name for path in room.iterdir() if path.is_dir()} if room.is_dir() else set()
    lost = refs - there
    if lost:
        return Check("orders", FAULT, f"{len(lost)} 个订单批次缺少文件", f"the files of {len(lost)} batches are missing", "请用备份恢复订单文件夹。", "Restore the folder of orders from a backup.")
    return Check("orders", OK, f"{len(refs)} 个订单批次文件齐全", f"the files of {len(refs)} batches are there")


def _jobs(ground: _Ground) -> Check:
    with Session(ground.engine) as session:
        stuck = session.scalar(select(func.count()).select_from(JobRow).where(JobRow.state.in_(("queued", "running")), JobRow.seen_at < ground.at - _STUCK)) or 0
        failed = session.scalar(select(func.count()).select_from(JobRow).where(JobRow.state == "failed")) or 0
    if stuck:
        return Check("jobs", WARNING, f"{stuck} 件作业半小时无进展", f"{stuck} jobs have not moved for half an hour", "请启动 zhibao serve 或运行 zhibao jobs run。", "Start `zhibao serve`, or run `zhibao jobs run`.")
    return Check("jobs", OK, f"没有停滞的作业；失败 {failed} 件", f"no job stands still; {failed} failed")


def _sealed(ground: _Ground) -> Check:
    with Session(ground.engine) as session:
        last = last_seal(session)
        acts = session.scalar(select(func.count()).select_from(Act)) or 0
    if acts and (last is None or ground.at - last.at > _OLD):
        return Check("seal", WARNING, "最近一天半没有封签", "no seal was made in the last day and a half", "请每日运行 zhibao acts seal，并把封签存到别处。", "Run `zhibao acts seal` daily and keep the seal elsewhere.")
    return Check("seal", OK, "操作链有近日封签" if acts else "尚无操作", "the chains have a seal of these days" if acts else "no acts yet")


def _calendar(ground: _Ground) -> Check:
    today = ground.at.astimezone(ZONE).date()
    until = calendar.newest(today).published_through
    # The next year is published in November.
    if until < today.year + (today.month == 12):
        return Check(
            "calendar", WARNING, f"工作日历只到 {until} 年，其后的期限为暂定", f"the calendar ends with {until}; clocks beyond are provisional",
            "国务院办公厅公布次年放假安排后请更新。", "Bring it up to date when the next year is published.",
        )  # fmt: skip
    return Check("calendar", OK, f"工作日历到 {until} 年", f"the calendar reaches to the end of {until}")


def _numbers(ground: _Ground) -> Check:
    """Numbers of the law that nobody has established for the places of the home."""
    today = ground.at.astimezone(ZONE).date()
    with Session(ground.engine) as session, law_of_home.followed(session):
        book = law.book()
        missing = list(dict.fromkeys(
            (parameter.zh, parameter.name, book.offices[item.office].zh)
            for place in ground.places for parameter, item in book.standing(place, today) if isinstance(item, law.Gap) and item.state == "open"
        ))  # fmt: skip
    if not missing:
        return Check("numbers", OK, "法规数值无缺", "no number of the law is missing")
    some = missing[:5]
    more = len(missing) - len(some)
    return Check(
        "numbers", WARNING, f"缺 {len(missing)} 项法规数值：" + "、".join(f"{zh}（{who}）" for zh, _, who in some) + (f" 等（另 {more} 项）" if more else ""),
        f"{len(missing)} numbers of the law are missing: " + ", ".join(name for _, name, _ in some) + (f" and {more} more" if more else ""),
        "确定后由数值录入岗录入、另一人审核；全部见 zhibao law numbers --gaps。", "When they are established they are entered and let in by two persons; `zhibao law numbers --gaps` lists them.",
    )  # fmt: skip


def _safe(ground: _Ground) -> Check:
    held = settings.server_settings(ground.folder)
    if ground.demo:
        return Check("settings", OK, "演示数据目录，账号公开", "a demo home: its accounts are known to everybody")
    wrong = [name for name, bad in (("address", held.address is None or held.address.startswith("http://")), ("webhooks_private", held.webhooks_private)) if bad]
    if wrong:
        return Check("settings", WARNING, f"须检查的设置：{'、'.join(wrong)}", f"settings to look at: {', '.join(wrong)}", "对外地址须为 https；webhooks_private 只用于沙箱。", "The public address is https; webhooks_private is for a sandbox only.")
    return Check("settings", OK, "设置无不妥", "the settings are safe")


def _tables(ground: _Ground) -> Check:
    there = set(inspect(ground.engine).get_table_names())
    database.load_tables()
    missing = sorted(set(Base.metadata.tables) - there)
    if missing:
        return Check("tables", FAULT, f"缺少 {len(missing)} 张表", f"{len(missing)} tables are missing", "请运行 zhibao upgrade。", "Run `zhibao upgrade`.")
    return Check("tables", OK, f"{len(there)} 张表齐全", f"all {len(there)} tables are there")


def _backed_up(backups: Path | None, keyring: Keyring | None, at: datetime) -> Check:
    if backups is None:
        return Check("backup", WARNING, "未指明备份文件夹", "no folder of backups was named", "请加 --backups 文件夹。", "Add --backups FOLDER.")
    found = [held for path in manifests.backups_in(backups) if (held := _read(path)) is not None and (keyring is None or held.home == manifests.home_of(keyring))]
    newest = max((datetime.fromisoformat(one.at) for one in found), default=None)
    if newest is None or at - newest > _OLD:
        said = "没有备份" if newest is None else f"最近备份 {newest:%Y-%m-%d %H:%M}"
        return Check("backup", FAULT, said, "no backup of the last day and a half", "请运行 zhibao backup。", "Run `zhibao backup`.")
    return Check("backup", OK, f"最近备份 {newest:%Y-%m-%d %H:%M}，共 {len(found)} 份", f"{len(found)} backups, the newest of {newest:%Y-%m-%d %H:%M}")


def _read(path: Path) -> manifests.Manifest | None:
    try:
        return manifests.read(path)
    except CallerFault:
        return None


_CHECKS: dict[str, Callable[[_Ground], Check]] = {
    "schema": _schema, "tables": _tables, "database": _database, "clock": _clock, "space": _space, "orders": _orders, "jobs": _jobs, "seal": _sealed,
    "calendar": _calendar, "numbers": _numbers, "settings": _safe,
}  # fmt: skip


def names() -> Iterator[str]:
    """The names of all points, in their order."""
    yield from ("machine", "pages", "fonts", "keys", *_CHECKS, "backup")
