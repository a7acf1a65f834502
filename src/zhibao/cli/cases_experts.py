"""Commands of the register of experts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table

from zhibao.cli.cases_evidence import ActorOption, AtOption, when
from zhibao.cli.frame import JsonOption, document_of, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor

app = typer.Typer(help="鉴定专家库 / register of experts.", no_args_is_help=True)


@app.command("import")
def import_register(
    file: Annotated[
        Path, typer.Argument(help="CSV：证件号码、姓名、专业、执业证、医院、委员会、起止 / register file.")
    ],
    by: ActorOption,
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """导入专家名册；姓名和执业证加密保存 / take in a register; names and licences are sealed.

    例 / example: zhibao cases experts import experts.csv --as appraisal_clerk:lin.hao
    """
    from zhibao.cases import experts

    home = open_home()
    with home.session() as session:
        counts = experts.import_experts(session, home.keyring, file, actor=Actor.parse(by), at=when(at))
    emit(counts, as_json, lambda: page.print("，".join(f"{name} {count}" for name, count in counts.items())))


@app.command("list")
def list_register(
    committee: Annotated[str, typer.Argument(help="委员会所在的市或省 / city or province of the committee, 570100.")],
    on: Annotated[str | None, typer.Option("--on", help="日期（默认今天）/ day; default: today.")] = None,
    as_json: JsonOption = False,
) -> None:
    """某日在任的专家（只有代号）/ the experts who serve on a day, by pseudonym.

    例 / example: zhibao cases experts list 570100 --on 2025-10-10
    """
    from zhibao import law
    from zhibao.cases import experts

    day = clock.today() if on is None else clock.day(on)
    with open_home().reading() as session:
        serving = experts.register(session, law.places().resolve(committee).code, day)
    rows = [
        document_of(
            {
                "expert": str(one.person),
                "speciality": one.speciality.value,
                "hospital": one.hospital,
                "committee": one.committee,
                "from": one.active_from,
                "to": one.active_to,
            }
        )
        for one in serving
    ]

    def human() -> None:
        table = Table("代号 / expert", "专业 / speciality", "医院 / hospital", "起止 / days", box=box.SIMPLE)
        for one in serving:
            table.add_row(
                str(one.person),
                experts.SPECIALITY_ZH[one.speciality],
                one.hospital,
                f"{one.active_from} – {one.active_to or ''}",
            )
        page.print(table)

    emit(rows, as_json, human)
