"""The commands by which a home is run: backup, restore, upgrade, doctor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, progress_bar
from zhibao.kit.errors import CallerFault


def backup(
    target: Annotated[Path | None, typer.Option("--to", help="存放备份的文件夹，须在数据目录以外 / the folder of the backups, outside the home.")] = None,
    verify: Annotated[Path | None, typer.Option("--verify", help="不做备份，逐字节核对这一份 / check this backup byte by byte instead.")] = None,
    key: Annotated[Path | None, typer.Option("--key", help="核对时所用的密钥文件 / the key file for checking the rows too.")] = None,
    as_json: JsonOption = False,
) -> None:
    """备份数据目录：服务不停，密钥不在其内；文件夹中已有备份时只复制新增部分，中断后再次运行即接着完成。

    Back up the home while it is served, without its keys; files of an earlier backup in the folder are linked, not copied.

    例 / example: zhibao backup --to /mnt/backup/zhibao
    """
    if (target is None) == (verify is None):
        raise CallerFault("backup_place", "请用 --to 指定存放备份的文件夹，或用 --verify 指定一份备份。", "Name a folder by --to, or a backup by --verify.", place="--to")
    if verify is not None:
        _verify(verify, key, as_json)
        return
    assert target is not None
    from zhibao.app.backup.taking import take
    from zhibao.app.home import key_file
    from zhibao.kit.clock import now

    home = open_home()
    with progress_bar("备份 / backup") as tell:
        made = take(home, target, at=now(), progress=tell)
    held = made.manifest
    said = {
        "backup": str(made.folder), "at": held.at, "rows": held.rows, "files": len(held.files), "bytes": held.bytes, "linked": made.linked,
        "linked_bytes": made.linked_bytes, "schema": held.schema, "key": str(key_file(home.path)),
    }  # fmt: skip

    def show() -> None:
        page.print(f"备份完成 / backup made: {made.folder}", soft_wrap=True)
        page.print(f"{held.rows:,} 行 rows, {len(held.files):,} 个文件 files, {held.bytes:,} 字节 bytes；其中沿用 linked {made.linked:,} / {made.linked_bytes:,}", soft_wrap=True)
        page.print(f"密钥不在备份内，请另行保管 / the keys are not in it, keep them apart: {said['key']}", soft_wrap=True)

    emit(said, as_json, show)


def _verify(folder: Path, key: Path | None, as_json: bool) -> None:
    from zhibao.app.backup.restoring import verify
    from zhibao.kit.secrets import Keyring

    with progress_bar("核对 / check") as tell:
        held = verify(folder, None if key is None else Keyring.load(key), tell)
    said = {"backup": str(folder), "at": held.at, "rows": held.rows, "files": len(held.files), "bytes": held.bytes, "rows_checked": key is not None}
    told = "文件与各表内容相符 / files and rows hold" if key is not None else "文件相符；加 --key 可核对各表 / files hold; with --key the rows are checked too"
    emit(said, as_json, lambda: page.print(f"{held.at}  {len(held.files):,} 个文件 files, {held.rows:,} 行 rows：{told}", soft_wrap=True))


def restore(
    folder: Annotated[Path, typer.Argument(help="一份备份 / a backup.")],
    key: Annotated[Path, typer.Option("--key", help="该数据目录的密钥文件 zhibao.key / the key file of the home.")],
    home: Annotated[Path | None, typer.Option("--home", help="恢复到这个空文件夹，默认为设置的数据目录 / the empty folder to restore to.")] = None,
    as_json: JsonOption = False,
) -> None:
    """用备份恢复出一个数据目录：先核对每个字节，再放回，再与备份清单核对；原有数据目录不会被覆盖。

    Make a home of a backup: every byte is checked, put in place, and held against the manifest. Nothing is written over.
    With ZHIBAO_DATABASE_URL the rows go into that empty PostgreSQL, wherever the backup came from.

    例 / example: zhibao restore /mnt/backup/zhibao/20261126T010000Z --key zhibao.key --home /srv/zhibao
    """
    from zhibao.app.backup.restoring import restore as restored_from
    from zhibao.app.home import database_url
    from zhibao.app.settings import home_folder
    from zhibao.kit.clock import now

    target = home or home_folder()
    with progress_bar("恢复 / restore") as tell:
        made = restored_from(folder, target, key, database_url=database_url(target), at=now(), progress=tell)
    said = {"home": str(target), "at": made.manifest.at, "rows": made.manifest.rows, "files": len(made.manifest.files), "sessions_ended": made.sessions_ended}

    def show() -> None:
        page.print(f"已恢复到 / restored to {target}：{made.manifest.at}，{made.manifest.rows:,} 行 rows，{len(made.manifest.files):,} 个文件 files", soft_wrap=True)
        page.print(f"结束登录 / sessions ended: {made.sessions_ended}；请运行 / now run: zhibao audit && zhibao doctor")

    emit(said, as_json, show)


def upgrade(
    target: Annotated[Path | None, typer.Option("--backup", help="升级前先备份到此文件夹 / back up to this folder first.")] = None,
    without: Annotated[bool, typer.Option("--without-backup", help="不先备份 / without a backup.")] = False,
    as_json: JsonOption = False,
) -> None:
    """把数据目录升级到本版本：先备份，再在一个事务内改表；失败则原样不动。服务须先停止。

    Bring the home to this version: a backup first, then all changes of tables in one transaction. Stop the server first.

    例 / example: zhibao upgrade --backup /mnt/backup/zhibao
    """
    from zhibao.app.upgrading import older_home, upgrade_home
    from zhibao.kit.clock import now

    if (target is None) == (not without):
        raise CallerFault("backup_place", "请用 --backup 指定备份文件夹，或写明 --without-backup。", "Name a folder by --backup, or say --without-backup.", place="--backup")
    home = older_home()
    with progress_bar("升级 / upgrade") as tell:
        made = upgrade_home(home, target, at=now(), progress=tell)
    said = {"from": made.before, "to": made.after, "changed": made.before != made.after, "backup": None if made.backup is None else str(made.backup)}
    told = f"已升级 / upgraded {made.before} → {made.after}" if said["changed"] else f"已是本版本 / up to date ({made.after})"
    emit(said, as_json, lambda: page.print(told + (f"；备份 / backup: {made.backup}" if made.backup else ""), soft_wrap=True))


def doctor(
    backups: Annotated[Path | None, typer.Option("--backups", help="备份所在文件夹，用来看最近一次备份 / the folder of the backups.")] = None,
    as_json: JsonOption = False,
) -> None:
    """检查数据目录与机器：每项给出正常、注意或故障，以及办法；有故障时退出码为 1。

    Check the home and the machine: each point is well, a warning or a fault, with its remedy. Exit code 1 where there is a fault.

    例 / example: zhibao doctor --backups /mnt/backup/zhibao
    """
    from zhibao.app.doctor import FAULT, examine
    from zhibao.kit.clock import now

    found = examine(backups, at=now())
    worst = any(one.level == FAULT for one in found)
    emit({"ok": not worst, "checks": [one.document() for one in found]}, as_json, lambda: _show(found))
    if worst:
        raise typer.Exit(1)


def _show(found: Any) -> None:
    colours = {"ok": "green", "warning": "yellow", "fault": "red"}
    words = {"ok": "正常 ok", "warning": "注意 warning", "fault": "故障 fault"}
    for one in found:
        page.print(f"[{colours[one.level]}]{words[one.level]}[/]  {one.zh}  {one.en}", soft_wrap=True)
        if one.level != "ok" and one.remedy_zh:
            page.print(f"        {one.remedy_zh}  {one.remedy_en}", soft_wrap=True)
    faults, warnings = (sum(1 for one in found if one.level == level) for level in ("fault", "warning"))
    console.print(f"故障 faults {faults}，注意 warnings {warnings}")
