"""`zhibao access`: accounts, grants by three persons, the yearly review, and the first administrators of a home."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit.actors import Actor
from zhibao.kit.clock import day, now, today
from zhibao.kit.errors import CallerFault

app = typer.Typer(help="岗位权限：账号、授权、年度复核 / accounts, grants, yearly review.", no_args_is_help=True)

By = Annotated[str, typer.Option("--as", help="岗位:人员 / who acts, post:person.")]
Second = Annotated[str, typer.Option("--second", help="第二人，岗位:人员 / the second person, post:person.")]
Name = Annotated[str, typer.Argument(help="账号 / the account.")]
GrantNo = Annotated[str, typer.Argument(help="授权编号 / the number of the grant.")]
Why = Annotated[str, typer.Option("--reason", help="理由 / the reason.")]
Password = Annotated[str, typer.Argument(help="“-”：从标准输入读一行 / `-` reads a line from standard input.")]


@app.command("bootstrap")
def bootstrap(
    applicant: Annotated[str, typer.Option(help="申请岗，人员:姓名 / person:name of who applies.")],
    reviewer: Annotated[str, typer.Option(help="内控审核岗，人员:姓名 / person:name of who reviews.")],
    approver: Annotated[str, typer.Option(help="审批岗，人员:姓名 / person:name of who approves.")],
    named_by: Annotated[str, typer.Option("--by", help="设立人 / who names them.")],
    second: Annotated[str, typer.Option("--second", help="第二设立人 / the second who names them.")],
    place: Annotated[str, typer.Option(help="省份 / the province.")],
    as_json: JsonOption = False,
) -> None:
    """两人共同设立首批权限管理员（仅一次）；各人密码从标准输入逐行读取 / two persons name the first administrators, once.

    Three passwords are read from standard input, a line for each post.

    例 / example: zhibao access bootstrap --place zhejiang --applicant chen.an:陈安 --reviewer lu.yi:陆一 --approver he.qing:何青 --by wang.bo --second sun.li
    """
    from zhibao.access import beginning, passwords
    from zhibao.access.model import Area, AreaKind
    from zhibao.law import places

    home = open_home()
    people = dict(zip(beginning.POSTS, map(_person, (applicant, reviewer, approver)), strict=True))
    code = places().resolve(place).code
    with home.session() as session:
        made = beginning.begin(session, home.keyring, Area(AreaKind.PROVINCE, code), people, named_by=(named_by, second), at=now())
        for name, _ in people.values():
            console.print(f"{name} 的密码 / password:")
            passwords.set_password(session, name, sys.stdin.readline().rstrip("\n"), at=now())
    document = {"grants": made, "accounts": [name for name, _ in people.values()]}
    emit(document, as_json, lambda: page.print(f"已设立 / named: {'、'.join(document['accounts'])}"))


@app.command("account")
def account(
    name: Name,
    person: Annotated[str, typer.Option(help="人员编号 / the staff reference of the person.")],
    shown_as: Annotated[str, typer.Option("--name", help="显示姓名 / how she is shown.")],
    by: By,
    as_json: JsonOption = False,
) -> None:
    """开立账号（没有任何权限，权限另行授予） / open an account; rights are granted apart.

    例 / example: zhibao access account lin.jin --person lin.jin --name 林尽 --as grant_applicant:chen.an
    """
    from zhibao.access import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        _check(session, actor, "grant_applicant")
        made = acts.open_account(session, home.keyring, name, person=person, shown_as=shown_as, pseudonym=None, actor=actor, at=now())
    emit({"account": made.name, "person": made.person}, as_json, lambda: page.print(f"已开立 / opened: {made.name}"))


@app.command("close")
def close(name: Name, reason: Why, by: By, as_json: JsonOption = False) -> None:
    """关闭账号，立即退出全部登录 / close an account; its sessions end at once.

    例 / example: zhibao access close lin.jin --reason 调离 --as grant_applicant:chen.an
    """
    from zhibao.access import acts, sessions

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        _check(session, actor, "grant_applicant", "grant_approver")
        acts.close_account(session, name, reason=reason, actor=actor, at=now())
        sessions.end_all(session, name, now())
    emit({"account": name, "open": False}, as_json, lambda: page.print(f"已关闭 / closed: {name}"))


@app.command("password")
def password(name: Name, given: Password, by: By, second: Second, as_json: JsonOption = False) -> None:
    """由两人在服务器上为账号设定新密码，原有登录全部退出 / two persons set a new password; sessions end.

    例 / example: zhibao access password lin.jin - --as grant_applicant:chen.an --second grant_reviewer:lu.yi
    """
    from zhibao.access import acts, passwords, sessions
    from zhibao.kit import acts as official

    home = open_home()
    actor, witness = _two(by, second)
    if given != "-":
        raise CallerFault("password_as_argument", "密码不能写在命令行里。", "A password may not stand on the command line.",
                          remedy_zh="请用“-”从标准输入读取。", remedy_en="Use `-` to read it from standard input.")  # fmt: skip
    with home.session() as session:
        for one in (actor, witness):
            _check(session, one, "grant_applicant", "grant_reviewer", "grant_approver")
        if not acts.is_open(session, name):
            raise CallerFault("unknown_account", f"没有账号“{name}”。", f"There is no account {name!r}.")
        passwords.set_password(session, name, sys.stdin.readline().rstrip("\n"), at=now())
        official.record(
            session, verb="password_set", subject=f"account:{name}", actor=str(actor), on_behalf_of=str(witness), ground=acts.GROUND, at=now(), content={}
        )
        ended = sessions.end_all(session, name, now())
    emit({"account": name, "sessions_ended": ended}, as_json, lambda: page.print(f"已设定 / set: {name}"))


@app.command("passkeys")
def passkeys(name: Name, reason: Why, by: By, second: Second, as_json: JsonOption = False) -> None:
    """由两人停用账号的全部通行密钥（遗失时） / two persons end all passkeys of an account, when they are lost.

    例 / example: zhibao access passkeys lin.jin --reason 遗失 --as grant_applicant:chen.an --second grant_reviewer:lu.yi
    """
    from zhibao.access import credentials, sessions

    home = open_home()
    actor, witness = _two(by, second)
    with home.session() as session:
        for one in (actor, witness):
            _check(session, one, "grant_applicant", "grant_reviewer", "grant_approver")
        keys = tuple(one.id for one in credentials.passkeys(session, name))
        ended = credentials.end_passkeys(session, name, keys, reason=f"{reason}（{witness}）", actor=actor, at=now())
        sessions.end_all(session, name, now())
    emit({"account": name, "passkeys_ended": ended}, as_json, lambda: page.print(f"已停用 / ended: {ended}"))


@app.command("identity")
def identity(
    name: Name,
    issuer: Annotated[str, typer.Option(help="身份认证的地址或名称 / the issuer, as the settings bind it.")],
    subject: Annotated[str, typer.Option(help="认证中的用户编号 / the subject there.")],
    by: By,
    as_json: JsonOption = False,
) -> None:
    """把统一身份认证的用户关联到账号 / bind an identity of an issuer to an account.

    例 / example: zhibao access identity lin.jin --issuer https://id.example.gov.cn --subject 8f1c --as grant_applicant:chen.an
    """
    from zhibao.access import credentials

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        _check(session, actor, "grant_applicant")
        credentials.bind_identity(session, name, issuer, subject, actor=actor, at=now())
    emit({"account": name, "issuer": issuer}, as_json, lambda: page.print(f"已关联 / bound: {name}"))


@app.command("apply")
def apply_for(
    name: Name,
    post: Annotated[str, typer.Argument(help="岗位 / the post.")],
    area: Annotated[str, typer.Option(help="范围，种类:代码 / kind:code, as city:330100.")],
    reason: Why,
    by: By,
    valid_from: Annotated[str | None, typer.Option("--from", help="起始日，默认今天 / the first day; default today.")] = None,
    valid_to: Annotated[str | None, typer.Option("--to", help="终止日 / the last day.")] = None,
    as_json: JsonOption = False,
) -> None:
    """申请授权；内控审核、审批后生效 / apply for a grant; it takes effect after control review and approval.

    例 / example: zhibao access apply lin.jin confirmation_officer --area city:330100 --reason 接任 --as grant_applicant:chen.an
    """
    from zhibao.access import acts

    home, actor = open_home(), Actor.parse(by)
    begin = today() if valid_from is None else day(valid_from)
    with home.session() as session:
        _check(session, actor, "grant_applicant")
        number = acts.apply_for(
            session, name, post, _area(area), valid_from=begin, valid_to=None if valid_to is None else day(valid_to), reason=reason,
            actor=actor, at=now(),
        )  # fmt: skip
        document = _document(session, number)
    emit(document, as_json, lambda: _show([document]))


@app.command("review")
def review(grant: GrantNo, reason: Why, by: By, as_json: JsonOption = False) -> None:
    """内控审核 / control review.

    例 / example: zhibao access review G2026-000004 --reason 职责相符 --as grant_reviewer:lu.yi
    """
    _step(grant, "reviewed", reason, by, as_json)


@app.command("approve")
def approve(grant: GrantNo, reason: Why, by: By, as_json: JsonOption = False) -> None:
    """审批，自此生效 / approve; it holds from now on.

    例 / example: zhibao access approve G2026-000004 --reason 同意 --as grant_approver:he.qing
    """
    _step(grant, "approved", reason, by, as_json)


@app.command("refuse")
def refuse(grant: GrantNo, reason: Why, by: By, as_json: JsonOption = False) -> None:
    """不批准 / refuse.

    例 / example: zhibao access refuse G2026-000004 --reason 岗位已满 --as grant_approver:he.qing
    """
    _step(grant, "refused", reason, by, as_json)


@app.command("keep")
def keep(grant: GrantNo, reason: Why, by: By, as_json: JsonOption = False) -> None:
    """年度复核：保留 / keep at the yearly review.

    例 / example: zhibao access keep G2026-000004 --reason 仍在岗 --as grant_reviewer:lu.yi
    """
    _step(grant, "kept", reason, by, as_json)


@app.command("revoke")
def revoke(grant: GrantNo, reason: Why, by: By, as_json: JsonOption = False) -> None:
    """撤销授权，下一次请求即失效 / revoke; it holds no more from the next request on.

    例 / example: zhibao access revoke G2026-000004 --reason 调离 --as grant_applicant:chen.an
    """
    _step(grant, "revoked", reason, by, as_json)


@app.command("list")
def list_grants(
    of: Annotated[str | None, typer.Option("--account", help="只列此账号 / of this account only.")] = None, as_json: JsonOption = False
) -> None:
    """全部授权及其经过 / all grants with every step.

    例 / example: zhibao access list --account lin.jin
    """
    from zhibao.access import standing

    with open_home().reading() as session:
        found = [one.document(today()) for one in standing.standings(session, account=of)]
    emit(found, as_json, lambda: _show(found))


@app.command("yearly")
def yearly(
    on: Annotated[str | None, typer.Option("--on", help="截至日，默认今天 / the day; default today.")] = None, as_json: JsonOption = False
) -> None:
    """年度复核清单：十二个月内没有批准或保留过的在岗授权 / grants that nobody approved or kept for twelve months.

    例 / example: zhibao access yearly
    """
    from zhibao.access import standing

    asked: date = today() if on is None else day(on)
    with open_home().reading() as session:
        found = [one.document(asked) for one in standing.yearly(session, asked)]
    emit(found, as_json, lambda: _show(found))


@app.command("matrix")
def matrix(
    out: Annotated[Path, typer.Option("--out", help="写入此 HTML 文件 / write this HTML file.")], as_json: JsonOption = False
) -> None:
    """岗位权限表：哪个岗位在哪种范围内可以办理哪项操作 / the permission matrix as a page: operations, posts, kinds of area.

    例 / example: zhibao access matrix --out matrix.html
    """
    from zhibao.access import rules
    from zhibao.app import matrix as matrices
    from zhibao.app import permissions

    out.write_text(matrices.page(), encoding="utf-8")
    document = {"file": out.name, "operations": len(permissions.operations()), "posts": len(rules.posts()), "lines": len(permissions.permissions())}
    emit(document, as_json, lambda: page.print(f"{out.name}：{document['operations']} 项操作 / operations，{document['posts']} 个岗位 / posts"))


def _step(grant: str, step: str, reason: str, by: str, as_json: bool) -> None:
    from zhibao.access import acts

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        _check(session, actor, actor.post)
        acts.step_grant(session, grant, step, reason=reason, actor=actor, at=now())
        document = _document(session, grant)
    emit(document, as_json, lambda: _show([document]))


def _check(session: Any, actor: Actor, *posts: str) -> None:
    """Raises CallerFault `role_not_permitted` when somebody does not hold one of the posts now."""
    from zhibao.access import acts

    if actor.post not in posts:
        raise CallerFault(
            "role_not_permitted", f"此事不由“{actor.post}”办理。", f"This is not done by the post {actor.post!r}.",
            remedy_zh=f"由 {'、'.join(posts)} 办理。", remedy_en=f"It is done by: {', '.join(posts)}.",
        )  # fmt: skip
    acts.check_holds(session, actor, today())


def _two(by: str, second: str) -> tuple[Actor, Actor]:
    actor, witness = Actor.parse(by), Actor.parse(second)
    if actor.person == witness.person:
        raise CallerFault("two_persons", "此事须由两人共同办理。", "This is done by two persons together.")
    return actor, witness


def _person(text: str) -> tuple[str, str]:
    name, colon, shown_as = text.partition(":")
    if not (name and colon and shown_as):
        raise CallerFault("person_form", f"“{text}”应写作“人员:姓名”。", f"{text!r} must be written as person:name.")
    return name, shown_as


def _area(text: str) -> Any:
    from zhibao.access.model import Area, AreaKind

    kind, colon, value = text.partition(":")
    if not colon or kind not in {one.value for one in AreaKind}:
        raise CallerFault(
            "area_form", f"范围“{text}”应写作“种类:代码”。", f"The area {text!r} must be written as kind:code.",
            remedy_zh="例如 city:330100。", remedy_en="For example city:330100.",
        )  # fmt: skip
    return Area(AreaKind(kind), value)


def _document(session: Any, grant: str) -> dict[str, Any]:
    from zhibao.access import standing

    found = standing.standing(session, grant)
    assert found is not None
    return found.document(today())


def _show(found: list[dict[str, Any]]) -> None:
    if not found:
        page.print("没有 / none")
    for one in found:
        page.print(f"{one['grant']}  {one['account']:<14}{one['post_zh']}  {one['area_kind']}:{one['area']}  [bold]{one['state_zh']}[/]", soft_wrap=True)
