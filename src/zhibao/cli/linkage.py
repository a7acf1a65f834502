"""`zhibao linkage`: the register of exchanges, requests and answers with their log, matching, hits and their answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, personal_number, progress_bar
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault

app = typer.Typer(help="数据交换、比对、数据质量 / exchange of data, matching, quality of data.", no_args_is_help=True)

PlaceOption = Annotated[str, typer.Option("--place", help="省份名称或代码 / a province by name or code.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
ExchangeArgument = Annotated[str, typer.Argument(help="共享目录中的交换 / an exchange of the register.")]
AddressOption = Annotated[str | None, typer.Option("--address", help="对方地址，https:// 开头 / address of the partner.")]
ClientOption = Annotated[str, typer.Option("--client", help="对方给我们的编号 / our number at the partner.")]
SecretOption = Annotated[str, typer.Option("--secret", help="签名密钥：- 或 @文件 / the secret that signs: - or @FILE.")]


@app.command()
def partners(place: PlaceOption = "taoyuan", as_json: JsonOption = False) -> None:
    """共享目录：对象、目的、依据、字段、期间、责任岗；没有依据的写明由谁确定。

    The register of exchanges: partner, purpose, ground, fields, period, owner; where no text gives a ground, who must fill it.

    例 / example: zhibao linkage partners --place taoyuan
    """
    from zhibao import law
    from zhibao.journeys.exchange_to_log import province_of
    from zhibao.linkage import rules

    code = province_of(place)
    told = []
    for entry in rules.exchanges().values():
        office = law.book().offices[entry.filled_by]
        told.append(entry.document(rules.ground_for(entry, code)) | {"filled_by_zh": office.zh, "filled_by_en": office.en})

    def human() -> None:
        table = Table("交换", "对象", "目的", "依据", "标记", "发出", "收回", "最长期间", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in told:
            ground = "，".join(one["cites"]) or f"缺：由{one['filled_by_zh']}确定"
            table.add_row(one["exchange"], one["partner_zh"], one["purpose_zh"], ground, one["mark"], " ".join(one["sends"]), " ".join(one["takes"]), str(one["period_days"]))
        page.print(table)

    emit(told, as_json, human)


@app.command()
def send(
    exchange: ExchangeArgument,
    place: PlaceOption,
    by: ByOption,
    since: Annotated[str | None, typer.Option("--from", help="起始日 / first day.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="终止日 / last day.")] = None,
    field: Annotated[list[str] | None, typer.Option("--field", help="只发出这些字段 / only these fields leave.")] = None,
    out: Annotated[Path, typer.Option("--out", help="写入的文件夹 / folder that is written to.")] = Path("."),
    kind: Annotated[str, typer.Option("--kind", help="csv|jsonl")] = "csv",
    asked: Annotated[bool, typer.Option("--asked", help="只登记对方的请求，不发出 / only record that the partner asks.")] = False,
    answers: Annotated[str | None, typer.Option("--answers", help="答复对方的请求编号 / the partner's request that is answered.")] = None,
    address: AddressOption = None,
    client: ClientOption = "",
    secret: SecretOption = "-",
    as_json: JsonOption = False,
) -> None:
    """发出请求或者报送：先登记，后发出；涉及谁由目录决定，目录外的字段不发出。

    Ask a partner or tell it: recorded first, then sent. The register says about whom; a field outside it does not leave.

    例 / example: zhibao linkage send work_injury_benefits --place taoyuan --from 2025-07-01 --to 2025-12-31 --out . --by confirmation_officer:chen.mei
    """
    from zhibao.journeys import exchange_to_log as journey

    home, actor, at = open_home(), Actor.parse(by), clock.now()
    if (since is None or until is None) and answers is None:
        raise CallerFault("period_form", "请写明起始日和终止日。", "Name the first and the last day.", place="--from, --to")
    first, last = (clock.day(text) if text else clock.today() for text in (since, until))
    if asked:
        request = journey.asked(home.session, exchange, place, first, last, field, actor=actor, at=at)
        document = request.document(clock.today())
        emit(document, as_json, lambda: page.print(f"{request.number}　对方请求已登记 / recorded, owed by {request.due_on or '—'}"))
        return
    if kind not in ("csv", "jsonl"):
        raise CallerFault("file_kind", "文件格式是 csv 或 jsonl。", "A file is csv or jsonl.", place=kind)
    if address is None:
        if not out.is_dir():
            raise CallerFault("no_folder", "输出文件夹不存在。", "The folder does not exist.", place=out.name)
        leave = journey.to_folder(out, kind)
    else:
        leave = _partner(address, client, secret).post
    made = journey.send(
        home.reading, home.session, home.keyring, exchange, place, first, last, wanted=field, answers=answers, kind=kind, leave=leave, actor=actor, at=at
    )
    document = made.request.document(clock.today()) | {"envelope": made.envelope.document(), "without_number": made.unknown}

    def human() -> None:
        page.print(f"{made.request.number}　{made.envelope.rows} 行 / rows　{made.envelope.digest}")
        if made.unknown:
            console.print(f"  {made.unknown} 人没有证件号码，没有询问 / persons without a document number here were not asked about")
        console.print(f"  答复期限 / answer due: {made.request.due_on or '没有规定 / no limit established'}")

    emit(document, as_json, human)


@app.command()
def receive(
    by: ByOption,
    files: Annotated[list[Path] | None, typer.Argument(help="答复文件，旁有说明文件 / files of answers, each with its envelope.")] = None,
    request: Annotated[str | None, typer.Option("--request", help="从对方地址取回哪项请求的答复 / fetch the answer to this request.")] = None,
    address: AddressOption = None,
    client: ClientOption = "",
    secret: SecretOption = "-",
    as_json: JsonOption = False,
) -> None:
    """收下答复：与请求、目录、摘要核对，整份收下或者整份退回；收过的文件跳过，可以再次运行。

    Take answers: held against request, register and digest, taken whole or refused whole; a file that was taken is passed over, so a cut run is run again.

    例 / example: zhibao linkage receive X570000-000001.csv --by confirmation_officer:chen.mei
    """
    from zhibao.journeys import exchange_to_log as journey

    home, actor, at = open_home(), Actor.parse(by), clock.now()
    wanted = [*(files or ())]
    if request is not None and address is not None:
        wanted.append(_fetched(_partner(address, client, secret), request, home.path))
    if not wanted:
        raise CallerFault("no_file", "请写明文件，或者请求和对方地址。", "Name files, or a request and the address of the partner.")
    told: list[dict[str, Any]] = []
    with progress_bar("收下答复 / taking answers") as tell:
        for path in wanted:
            try:
                number, counted = journey.receive(home.session, home.keyring, path, actor=actor, at=at, progress=tell)
                told.append({"file": path.name, "request": number, "again": False, "received": counted.received, **vars(counted)})
            except CallerFault as fault:
                if fault.code != "already_taken":
                    raise
                told.append({"file": path.name, "request": fault.place, "again": True, "received": 0, "accepted": 0, "doubled": 0, "changed": 0, "withdrawn": 0})

    def human() -> None:
        for one in told:
            if one["again"]:
                page.print(f"{one['file']}　此前已经收下 / taken before")
            else:
                page.print(f"{one['file']}　{one['request']}　收到 {one['received']}：新 {one['accepted']}，重复 {one['doubled']}，更正 {one['changed']}，撤回 {one['withdrawn']}")

    emit(told, as_json, human)


@app.command()
def log(
    place: PlaceOption,
    exchange: Annotated[str | None, typer.Option("--exchange", help="只看一种交换 / one exchange.")] = None,
    request: Annotated[str | None, typer.Option("--request", help="只看一项请求 / one request.")] = None,
    close: Annotated[str | None, typer.Option("--close", help="办结这项请求的理由 / close the request, for this reason.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="办结人，岗位:人员 / who closes, post:person.")] = None,
    as_json: JsonOption = False,
) -> None:
    """请求和答复的记录：谁向谁、为何、何时、多少行、期限，以及退回的理由 / the log: who asked whom, why, when, how many rows, until when, what was refused.

    例 / example: zhibao linkage log --place taoyuan
    """
    from zhibao.journeys import exchange_to_log as journey
    from zhibao.linkage import acts

    home, on = open_home(), clock.today()
    if close is not None:
        with home.session() as session:
            acts.close(session, request or "", close, actor=Actor.parse(by or ""), at=clock.now())
    with home.reading() as session:
        told = [one for one in journey.documents(session, on, place=place, exchange=exchange) if request in (None, one["request"])]

    def human() -> None:
        for one in told:
            late = "[yellow]逾期 / late[/]" if one["late"] else ""
            page.print(f"[bold]{one['request']}[/] {one['partner_zh']} {one['exchange']} {one['first']}–{one['last']}　{one['status']} {late}", soft_wrap=True)
            for step in one["steps"]:
                reason = f"　{step['reason']}" if step["reason"] else ""
                page.print(f"  {step['at']} {step['step']} {step['rows']} 行 / rows {step['actor']}{reason}", soft_wrap=True)
        page.print(f"{len(told)} 项 / requests")

    emit(told, as_json, human)


@app.command()
def match(
    place: PlaceOption,
    advice: Annotated[bool, typer.Option("--advice/--no-advice", help="没有键相符时权衡相似程度 / weigh likeness where no key speaks.")] = True,
    as_json: JsonOption = False,
) -> None:
    """比对：命中成为责任岗的任务，办理照常；再次运行没有新的命中 / match; a hit is a task of its owner, nothing stops; again gives nothing new.

    例 / example: zhibao linkage match --place taoyuan
    """
    from zhibao.journeys import partners_to_hits as journey
    from zhibao.linkage import rules

    home = open_home()
    with progress_bar("比对 / matching") as tell:
        document = journey.match(home.reading, home.session, home.keyring, place, advice=advice, at=clock.now(), progress=tell)

    def human() -> None:
        page.print(f"{document['run']}　命中 {document['hits']}（相似 {document['advice']}），新 {document['new_hits']} / hits, by likeness, new")
        for name, count in document["by_rule"].items():
            if count:
                page.print(f"  {rules.rules()[name].zh} {rules.rules()[name].en}：{count}")
        if advice and not document["likeness"]:
            console.print("  没有安装 linkage 附加包，未权衡相似程度 / the extra `linkage` is not installed; likeness was not weighed")

    emit(document, as_json, human)


@app.command()
def hits(
    place: PlaceOption,
    rule: Annotated[str | None, typer.Option("--rule", help="比对规则 / one rule.")] = None,
    status: Annotated[str | None, typer.Option("--status", help="open|looked_into|closed|not_closed")] = None,
    as_json: JsonOption = False,
) -> None:
    """命中：问题、依据、账龄、期限、责任岗和答复 / the hits with question, ground, age, due day, owner and answers.

    例 / example: zhibao linkage hits --place taoyuan --status not_closed
    """
    from zhibao import law
    from zhibao.linkage import hits as kept

    home = open_home()
    with home.reading() as session:
        told = [one.document(clock.today()) for one in kept.hits(session, area=law.places().resolve(place).code, rule=rule, stands=status, keyring=home.keyring)]

    def human() -> None:
        for one in told:
            sure = f"相似 {one['permille']}‰，仅供参考 / advice" if one["advice"] else one["by_key"]
            late = f"[yellow]{one['due_on']} 逾期 / late[/]" if one["late"] else one["due_on"] or "没有规定 / no limit"
            page.print(f"[bold]{one['hit']}[/] {one['zh']} {one['en']}　{sure}　{one['status']}", soft_wrap=True)
            page.print(f"  {one['question_zh']}\n  {one['question_en']}\n  {one['subject']}，{one['age']} 日，期限 {late}，{one['owner']}", soft_wrap=True)
        page.print(f"{len(told)} 项 / hits")

    emit(told, as_json, human)


@app.command("hit-answer")
def hit_answer(
    hit: Annotated[str, typer.Argument(help="命中编号 / number of the hit.")],
    finding: Annotated[str, typer.Option("--finding", help="looked_into|same|not_the_same|already_known|no_consequence")],
    reason: Annotated[str, typer.Option("--reason", help="理由和依据 / why, and on which ground.")],
    by: ByOption,
    led_to: Annotated[str | None, typer.Option("--led-to", help="引起的办理 / what it led to.")] = None,
    as_json: JsonOption = False,
) -> None:
    """责任岗答复命中；系统不作结论 / the owner answers a hit; the system concludes nothing.

    例 / example: zhibao linkage hit-answer H570100-0123456789abcdef --finding not_the_same --reason "同名，出生日期不同" --by confirmation_officer:chen.mei
    """
    from zhibao.linkage import hits as kept

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        document = kept.answer(session, home.keyring, hit, finding=finding, reason=reason, led_to=led_to, actor=actor, at=clock.now()).document(clock.today())
    emit(document, as_json, lambda: console.print(f"{document['hit']}：{document['status']}"))


@app.command()
def quality(
    place: PlaceOption,
    month: Annotated[str, typer.Option("--month", help="月份 / the month, 2025-07.")],
    supplier: Annotated[str | None, typer.Option("--return", help="把问题清单退回这一提供方 / give the list back to this supplier.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="清单文件 .xlsx / the file of the list.")] = None,
    by: Annotated[str | None, typer.Option("--by", help="退回人，岗位:人员 / who gives it back, post:person.")] = None,
    as_json: JsonOption = False,
) -> None:
    """数据质量：按月、来源、提供方统计完整、有效、及时、一致、唯一；问题清单退回提供方；没有变化的不再记。

    Quality of data by month, source and supplier in five dimensions; what is wrong goes back to its supplier; what has not changed is not kept again.

    例 / example: zhibao linkage quality --place taoyuan --month 2025-07
    """
    from zhibao.journeys import counts_to_quality as journey
    from zhibao.kit.clock import Month
    from zhibao.linkage import quality as kept

    home, wanted, at = open_home(), Month.parse(month), clock.now()
    if supplier is not None:
        if out is None or by is None:
            raise CallerFault("return_form", "退回清单须写明 --out 和 --by。", "To give a list back, name --out and --by.", place="--return")
        told = journey.give_back(home.session, place, wanted, supplier, out, actor=Actor.parse(by), at=at)
        emit(told, as_json, lambda: page.print(f"{told['file']}　{told['lines']} 项退回 / lines given back　{supplier}　{told['due_on'] or '—'}"))
        return
    with progress_bar("统计数据质量 / measuring") as tell:
        document = journey.measure(home.reading, home.session, place, wanted, at=at, progress=tell)

    def human() -> None:
        table = Table("来源", "提供方", "维度", "合格", "总数", "‰", "问题", box=box.SIMPLE_HEAD, pad_edge=False)
        for one in document["measures"]:
            why = "，".join(f"{reason} {count}" for reason, count in one["why"].items())
            share = "—" if one["permille"] is None else str(one["permille"])
            table.add_row(kept.SOURCES[one["source"]][0], one["supplier"], one["zh"], str(one["good"]), str(one["whole"]), share, why)
        page.print(table)
        page.print(f"新的 {document['new']} / new")

    emit(document, as_json, human)


@app.command()
def measure(
    persons: Annotated[int, typer.Option("--persons", help="模拟的受伤人数 / injured persons that are simulated.")] = 1500,
    seed: Annotated[int, typer.Option("--seed", help="随机种子 / the seed.")] = 7,
    as_json: JsonOption = False,
) -> None:
    """在答案已知的模拟数据上量比对的查准率和查全率 / measure precision and recall of the matching on simulated truth; no home is needed.

    例 / example: zhibao linkage measure --persons 1500 --seed 7
    """
    from zhibao.journeys.matching_to_truth import measure as measured

    if not 10 <= persons <= 200_000:
        raise CallerFault("persons_range", "人数在 10 到 200000 之间。", "Persons lie between 10 and 200,000.", place="--persons")
    with progress_bar("比对模拟数据 / matching simulated data") as tell:
        document = measured(persons, seed, tell)

    def human() -> None:
        for name, title in (("by_keys", "只凭键 / by keys"), ("with_likeness", "加上相似提示 / with the advice of likeness")):
            table = Table(title, "真", "误", "漏", "查准 ‰", "查全 ‰", box=box.SIMPLE_HEAD, pad_edge=False)
            for one in document[name]:
                table.add_row(one["rule"], *(str(one[key]) for key in ("true", "false", "missed", "precision_permille", "recall_permille")))
            page.print(table)
        page.print("模拟数据，说明规则在这样的差错下如何，不说明任何真实登记 / simulated: it speaks of the rules under such errors, of no real register")

    emit(document, as_json, human)


def _partner(address: str, client: str, secret: str) -> Any:
    from zhibao.edge.exchange.http import PartnerClient

    return PartnerClient(address, client, personal_number(secret))


def _fetched(partner: Any, request: str, home: Path) -> Path:
    """The answer of a partner, written below the home, where only its owner reads."""
    from zhibao.edge.exchange.files import write_package

    envelope, content = partner.fetch(request)
    folder = home / "exchange"
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / f"{request}-answer.csv"
    write_package(path, content, envelope)
    return path
