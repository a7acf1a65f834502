"""`zhibao linkage psi`: comparing two sets of persons by two files, without showing them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.cli.linkage import ByOption, PlaceOption
from zhibao.kit import clock
from zhibao.kit.actors import Actor

app = typer.Typer(help="隐私求交：两轮文件，互不出示名单 / private comparison of two sets by two files.", no_args_is_help=True)

NumbersOption = Annotated[Path, typer.Option("--numbers", help="有“证件号码”列的文件 / a file with a column worker_id.")]
OutOption = Annotated[Path, typer.Option("--out", help="写出的文件 / the file that is written.")]


@app.command()
def begin(
    exchange: Annotated[str, typer.Argument(help="共享目录中的交换，即目的 / an exchange of the register: the purpose.")],
    place: PlaceOption,
    numbers: NumbersOption,
    out: OutOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """第一轮：写出用一次性密钥盲化的号码；密钥封存在本数据目录 / round one: write our numbers blinded by a fresh secret, which stays sealed here.

    例 / example: zhibao linkage psi begin standalone_insured --place taoyuan --numbers ours.csv --out round1.json --by confirmation_officer:chen.mei
    """
    from zhibao.edge.exchange.private_sets import read_numbers
    from zhibao.journeys import sets_to_shared as journey

    home = open_home()
    told = journey.begin(home.session, home.keyring, exchange, place, read_numbers(numbers), out, actor=Actor.parse(by), at=clock.now())
    emit(told, as_json, lambda: page.print(f"{told['session']}　{told['own']} 个号码 / numbers → {out.name}"))


@app.command()
def answer(
    file: Annotated[Path, typer.Argument(help="对方第一轮的文件 / the file of round one.")],
    place: PlaceOption,
    numbers: NumbersOption,
    out: OutOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """第二轮：对方的点再盲化一次，加上我们打乱的点；只得知对方有多少 / round two: theirs once more, ours shuffled; we learn only how many they have.

    例 / example: zhibao linkage psi answer round1.json --place taoyuan --numbers theirs.csv --out round2.json --by confirmation_officer:chen.mei
    """
    from zhibao.edge.exchange.private_sets import read_numbers
    from zhibao.journeys import sets_to_shared as journey

    home = open_home()
    told = journey.answer(home.session, place, file, read_numbers(numbers), out, actor=Actor.parse(by), at=clock.now())
    emit(told, as_json, lambda: page.print(f"{told['session']}　我方 {told['own']}，对方 {told['other']} / ours, theirs → {out.name}"))


@app.command()
def finish(
    file: Annotated[Path, typer.Argument(help="对方第二轮的文件 / the file of round two.")],
    numbers: NumbersOption,
    out: OutOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """得出双方共有的号码，写入只有办理人可读的文件；记录里只有数目 / find the shared numbers, in a file for the officer; the record holds counts only.

    例 / example: zhibao linkage psi finish round2.json --numbers ours.csv --out shared.csv --by confirmation_officer:chen.mei
    """
    from zhibao.edge.exchange.private_sets import read_numbers, write_numbers
    from zhibao.journeys import sets_to_shared as journey

    home = open_home()
    told, found = journey.finish(home.session, home.keyring, file, read_numbers(numbers), actor=Actor.parse(by), at=clock.now())
    write_numbers(out, found)
    document: dict[str, Any] = told | {"file": out.name}
    emit(document, as_json, lambda: page.print(f"{told['session']}　共有 {told['shared']} / shared → {out.name}"))
