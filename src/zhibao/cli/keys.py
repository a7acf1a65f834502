"""Commands of keys: whose key is destroyed, by whose proposal and decision; the home's own key exchanged."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, personal_number
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring

app = typer.Typer(
    help="密钥：个人密钥的销毁，本数据目录密钥的更换 / keys: a person's destroyed, the home's exchanged.",
    no_args_is_help=True,
)

PersonArgument = Annotated[
    str, typer.Argument(metavar="PERSON", help="person:代号、-（标准输入）或 @文件 / person:…, or the document number from - or @FILE.")
]
AtOption = Annotated[str | None, typer.Option("--at", help="时间（默认现在）/ time; default: now.")]


@app.command()
def propose(
    person: PersonArgument,
    reason: Annotated[str, typer.Option("--reason", help="理由，不写姓名 / the reason; it names nobody.")],
    kept_until: Annotated[str, typer.Option("--kept-until", help="保存期限的最后一日 / last day on which it had to be kept.")],
    ground: Annotated[str, typer.Option("--ground", help="保存期限的依据条款 / address of the rule on keeping.")],
    by: Annotated[str, typer.Option("--as", help="岗位:人员（archivist）/ who acts, post:person (archivist).")],
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """提出销毁一人的密钥，尚不销毁；由另一人决定 / propose to destroy a person's key; another person decides.

    例 / example: zhibao keys propose person:123 --reason "保存期满" --kept-until 2055-12-31 --ground "taoyuan-2025-1 §66"
    --as archivist:gu.wen
    """
    from zhibao.journeys import person_to_forgotten

    home = open_home()
    with home.session() as session:
        made = person_to_forgotten.propose(
            session, person_of(person, home.keyring), reason=reason, kept_until=clock.day(kept_until),
            actor=Actor.parse(by), ground=ground, at=clock.instant(at) if at else clock.now(),
        )  # fmt: skip
    emit(made.document(), as_json, lambda: console.print("已提出，待另一人决定 / proposed; another person decides"))


@app.command()
def destroy(
    person: PersonArgument,
    by: Annotated[str, typer.Option("--as", help="岗位:人员（supervisor）/ who decides, post:person (supervisor).")],
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """决定销毁一人的密钥，不可恢复；操作、凭证、金额仍在 / destroy a person's key for good; acts and amounts remain.

    例 / example: zhibao keys destroy person:123 --as supervisor:han.lu
    """
    from zhibao.journeys import person_to_forgotten
    from zhibao.kit import vault

    home = open_home()
    with home.session() as session:
        number = person_of(person, home.keyring)
        person_to_forgotten.destroy(session, number, actor=Actor.parse(by), at=clock.instant(at) if at else clock.now())
        document = vault.state(session, number)
    emit(document, as_json, lambda: _show(document))


@app.command()
def show(person: PersonArgument, as_json: JsonOption = False) -> None:
    """一人的密钥：没有、在用、已提出销毁、已销毁 / a person's key: none, held, proposed, destroyed, and by whom.

    例 / example: zhibao keys show person:123
    """
    from zhibao.kit import vault

    home = open_home()
    with home.reading() as session:
        document = vault.state(session, person_of(person, home.keyring))
    emit(document, as_json, lambda: _show(document))


@app.command()
def rotate(
    by: Annotated[str, typer.Option("--as", help="岗位:人员（archivist）/ who acts, post:person (archivist).")],
    reason: Annotated[str, typer.Option("--reason", help="理由 / the reason.")],
    at: AtOption = None,
    as_json: JsonOption = False,
) -> None:
    """更换本数据目录加密内容的密钥；停止服务后进行 / exchange the key under which content is sealed; nobody serves the home meanwhile.

    例 / example: zhibao keys rotate --reason "年度更换" --as archivist:gu.wen
    """
    from zhibao.app.exchanging import exchange_key

    made = exchange_key(open_home(), reason=reason, actor=Actor.parse(by), at=clock.instant(at) if at else clock.now())
    emit(made, as_json, lambda: page.print(
        f"已更换，现有 {made['exchanged']} 把旧密钥只用于读取；请立即另行保管新的密钥文件 / exchanged; {made['exchanged']} earlier keys read what they sealed; keep the new key file apart at once",
        soft_wrap=True,
    ))


def person_of(text: str, keyring: Keyring) -> int:
    """A person by her pseudonym, or by the document number from `-` or `@FILE`. Raises CallerFault `person_form`."""
    kind, colon, number = text.partition(":")
    if colon and kind == "person":
        if number.isascii() and number.isdigit() and int(number) < 2**63:
            return int(number)
        raise CallerFault("person_form", f"“{text}”应写作 person:代号。", f"{text!r} must be written person:PSEUDONYM.")
    from zhibao.cases.report_file import pseudonym_of

    return pseudonym_of(personal_number(text), keyring)


_STATE_ZH = {"none": "没有密钥", "held": "在用", "proposed": "已提出销毁，待另一人决定", "destroyed": "已销毁，个人内容无法再读取"}
_STATE_EN = {
    "none": "no key", "held": "in use", "proposed": "its destruction is proposed; another person decides",
    "destroyed": "destroyed; the personal content can no longer be read",
}  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    page.print(f"{_STATE_ZH[document['state']]} / {_STATE_EN[document['state']]}", soft_wrap=True)
    said = document.get("proposal")
    if said:
        by, ground = said.get("actor", said.get("proposed_by")), said.get("ground", document.get("ground"))
        page.print(f"  提出 / proposed: {by}，{said['reason']}，保存至 / kept until {said['kept_until']}（{ground}）", soft_wrap=True, markup=False)
    if document["state"] == "destroyed":
        page.print(f"  决定 / decided: {document['destroyed_by']}，{document['destroyed_at']}", soft_wrap=True, markup=False)
