"""Pure decisions of the fund: which lines a movement of money has, which lane a batch takes, who may sign it.

The law asks for a separate account (`shandong-2025 §6`, `taoyuan-2025-1 §58`), for an advance to go back to the one
that advanced it (`zhejiang-2025-44 §2(5)`, `taoyuan-2025-1 §52`), and for maker and approver to be different persons
(`taoyuan-2025-1 §67`). Everything else here is bookkeeping.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from zhibao.fund.charts import chart
from zhibao.fund.model import Draft, Held, Kind, Lane, Line, Owed, Payable, Post, State
from zhibao.kit.errors import CallerFault

# What may follow what; the table `payment_event` holds the same order.
FOLLOWS: Mapping[State, frozenset[State]] = {
    State.PREPARED: frozenset({State.SENT, State.VOIDED}),
    State.SENT: frozenset({State.ACCEPTED, State.SETTLED, State.RETURNED, State.UNKNOWN}),
    State.ACCEPTED: frozenset({State.SETTLED, State.RETURNED, State.UNKNOWN}),
    State.UNKNOWN: frozenset({State.ACCEPTED, State.SETTLED, State.RETURNED}),
    State.SETTLED: frozenset({State.RETURNED}),
    State.RETURNED: frozenset(),
    State.VOIDED: frozenset(),
}


# What a movement books


def recognition(payable: Payable) -> Draft:
    """What the fund owes by an award: expense of the benefit against what is owed to the payee.

    To an enterprise that advanced the money the fund owes a reimbursement (`taoyuan-2025-1 §52`).
    """
    expense = chart().get(payable.benefit)
    if expense is None or expense.kind != "expense":
        raise CallerFault(
            "not_paid_by_fund",
            f"待遇“{payable.benefit}”不由资金支付。",
            f"The benefit {payable.benefit!r} is not paid by the fund.",
            place=str(payable.owed),
            remedy_zh="只交来由资金支付的待遇行。",
            remedy_en="Hand over the lines that the fund pays.",
        )
    if payable.amount_fen <= 0:
        raise CallerFault(
            "amount_not_positive",
            "应付金额必须大于零。",
            "An amount owed must be above zero.",
            place=str(payable.owed),
            remedy_zh="多付的款项请按追回办理。",
            remedy_en="What was overpaid is handled as a recovery.",
        )
    owed = payable.owed
    return Draft(
        Kind.RECOGNITION,
        (
            Line(payable.benefit, payable.amount_fen, owed),
            Line(owed_account(owed.payee), -payable.amount_fen, owed),
        ),
    )


def owed_account(payee: str) -> str:
    """Where a debt stands: to an enterprise as a reimbursement, to a person as a benefit."""
    kind, colon, name = payee.partition(":")
    if colon and name and kind in ("person", "enterprise"):
        return "reimbursements_payable" if kind == "enterprise" else "benefits_payable"
    raise CallerFault(
        "payee_form",
        f"收款人“{payee}”不是人员或者企业。",
        f"The payee {payee!r} is neither a person nor an enterprise.",
        remedy_zh="亲属须先登记为人员，再写作“person:代号”；企业写作“enterprise:统一社会信用代码”。",
        remedy_en="A relative is first registered as a person and written person:PSEUDONYM; an enterprise enterprise:USCC.",
    )


def settlement(owed: Owed, amount_fen: int) -> Draft:
    """The bank has paid: the debt is gone, and so is the money of the expenditure account."""
    account = owed_account(owed.payee)
    return Draft(Kind.PAYMENT, (Line(account, amount_fen, owed), Line("expenditure_account", -amount_fen)))


def reversal(lines: Sequence[Line], voucher_id: int, kind: Kind = Kind.REVERSAL) -> Draft:
    """The same lines with the opposite sign, linked to the voucher that they take back."""
    return Draft(kind, tuple(Line(line.account, -line.amount_fen, line.owed) for line in lines), voucher_id)


def movement(kind: Kind, amount_fen: int, *, account: str | None = None, owed: Owed | None = None) -> Draft:
    """A movement beside awards and payments.

    receipt: income `account` arrives; transfer: money of `account` goes onto the expenditure account; overpayment: the
    expense `account` was too high by a decision; recovery: money comes back, or with `owed` is kept from a debt;
    fund_advance: what was paid as the expense `account` is somebody else's to bear; advance_recovered: it came back.
    """
    debit, credit = _SIDES.get(kind, (None, None))
    debit, credit = debit or account, credit or account
    if kind is Kind.RECOVERY and owed is not None:
        debit = owed_account(owed.payee)
    if debit is None or credit is None or amount_fen <= 0 or not _fits(kind, account):
        raise CallerFault(
            "movement_form",
            f"“{kind}”的金额须大于零，科目须与其相符。",
            f"A {kind} needs an amount above zero and a fitting account.",
            place=account,
            remedy_zh="科目见 zhibao fund accounts。",
            remedy_en="`zhibao fund accounts` lists the accounts.",
        )
    side = owed if kind is Kind.RECOVERY else None
    return Draft(kind, (Line(debit, amount_fen, side), Line(credit, -amount_fen)))


_SIDES: Mapping[Kind, tuple[str | None, str | None]] = {
    Kind.RECEIPT: ("income_account", None),
    Kind.TRANSFER: ("expenditure_account", None),
    Kind.OVERPAYMENT: ("overpayment", None),
    Kind.RECOVERY: ("expenditure_account", "overpayment"),
    Kind.FUND_ADVANCE: ("fund_advance", None),
    Kind.ADVANCE_RECOVERED: ("expenditure_account", "fund_advance"),
}
_FITTING: Mapping[Kind, str] = {
    Kind.RECEIPT: "income",
    Kind.TRANSFER: "asset",
    Kind.OVERPAYMENT: "expense",
    Kind.FUND_ADVANCE: "expense",
}


def _fits(kind: Kind, account: str | None) -> bool:
    """Whether the account that the caller named is of the kind that the movement needs; some need none."""
    if account is None:
        return kind not in _FITTING
    found = chart().get(account)
    return found is not None and found.kind == _FITTING.get(kind) and found.name != "expenditure_account"


def check_lines(lines: Sequence[Line]) -> None:
    """Lines of a voucher: known accounts, none of 0, sum 0, a payee wherever something is owed.

    Raises CallerFault `unbalanced`, `unknown_account`, `line_form`.
    """
    for line in lines:
        account = chart().get(line.account)
        if account is None:
            raise CallerFault(
                "unknown_account",
                f"没有名为“{line.account}”的科目。",
                f"There is no account {line.account!r}.",
                remedy_zh="科目见 zhibao fund accounts。",
                remedy_en="`zhibao fund accounts` lists the accounts.",
            )
        if line.amount_fen == 0 or (account.owed and line.owed is None):
            raise CallerFault(
                "line_form",
                "凭证分录的金额不能为零；应付科目的分录须写明欠谁、欠什么。",
                "A line of a voucher is not 0, and on an account of debts it says what is owed to whom.",
                place=line.account,
            )
    total = sum(line.amount_fen for line in lines)
    if total != 0 or len(lines) < 2:
        raise CallerFault(
            "unbalanced",
            f"凭证借贷不平，相差 {total} 分。",
            f"The voucher does not balance; it is {total} fen off.",
            remedy_zh="请核对每一行的方向和金额。",
            remedy_en="Check the side and the amount of every line.",
        )


# Who signs


def lane_of(lanes: Iterable[Lane], kind: str, total_fen: int) -> Lane:
    """The first lane of a kind whose limit the total does not pass. Raises CallerFault `no_lane`."""
    for lane in lanes:
        if lane.kind == kind and (lane.up_to_fen is None or total_fen <= lane.up_to_fen):
            return lane
    raise CallerFault(
        "no_lane",
        f"没有适用于“{kind}”、{total_fen} 分的支付通道。",
        f"No lane takes a batch of kind {kind!r} and {total_fen} fen.",
        remedy_zh="请由管理员补充支付通道。",
        remedy_en="The administrator must add a lane.",
    )


def check_post(allowed: Mapping[Post, Collection[str]], post: Post, staff_post: str, machine: bool) -> None:
    """Whether somebody in a post of staff may act in a post of a batch; a job may only make a batch.

    Raises CallerFault `post_not_allowed`, `person_needed`.
    """
    if machine:
        if post is Post.MAKER:
            return
        raise CallerFault(
            "person_needed",
            "复核、审批和放行须由具名的工作人员办理。",
            "Checking, approving and releasing are done by a named officer.",
            place=post.value,
        )
    if staff_post not in allowed[post]:
        raise CallerFault(
            "post_not_allowed",
            f"岗位“{staff_post}”不能办理“{post.value}”。",
            f"The post {staff_post!r} may not act as {post.value}.",
            remedy_zh="可办理的岗位：" + "、".join(allowed[post]),
            remedy_en="Posts that may: " + ", ".join(allowed[post]),
        )


def check_signature(
    lane: Lane,
    maker: str | None,
    signed: Mapping[Post, str],
    post: Post,
    person: str,
    earlier_makers: Collection[str] = (),
) -> None:
    """Whether a person may sign in a post now (`taoyuan-2025-1 §67`); `maker` is None when a job made the batch.

    The posts of the lane sign in their order; checker and approver are neither the maker nor each other; and with the
    last signature the lane's number of different natural persons must have acted. Whoever made an earlier version
    (`earlier_makers`) signs no later one that somebody else made: much of it is still her own work.
    Raises CallerFault `post_not_in_lane`, `already_signed`, `not_yet`, `same_person`, `too_few_persons`.
    """
    if post is Post.MAKER or post not in lane.posts:
        raise _refused("post_not_in_lane", "此通道没有这一环节。", "This lane has no such step.", post)
    if post in signed:
        raise _refused(
            "already_signed",
            "您已签署这一环节。" if signed[post] == person else "这一环节已由他人办理。",
            "You have signed in this post." if signed[post] == person else "Somebody else has signed in this post.",
            post,
        )
    before = lane.posts[1 : lane.posts.index(post)]
    if any(earlier not in signed for earlier in before):
        raise _refused("not_yet", "前面的环节尚未办理。", "An earlier step has not been taken.", post)
    if person in earlier_makers and person != maker:
        raise _refused(
            "same_person",
            "编制过此批次较早版本的人员不得复核、审批或者放行。",
            "Whoever made an earlier version of this batch may not check, approve or release it.",
            post,
        )
    others = {maker, *(signed[earlier] for earlier in before)}
    if post is not Post.RELEASER and person in others:
        raise _refused(
            "same_person",
            "经办、复核、审批不得为同一人。",
            "Maker, checker and approver are different persons.",
            post,
        )
    persons = {one for one in (maker, person, *signed.values()) if one is not None}
    if post is lane.posts[-1] and len(persons) < lane.persons:
        raise _refused(
            "too_few_persons",
            f"此通道须由至少 {lane.persons} 名不同的人员办理，目前为 {len(persons)} 名。",
            f"This lane asks for {lane.persons} different persons; there are {len(persons)}.",
            post,
        )


def check_bystander(
    person: str, payees: Collection[str], related: Collection[str], changed: Collection[str]
) -> None:
    """Nobody acts on a payment to herself or a relative, or to an account that she set.

    Raises CallerFault `own_interest`, `changed_account`.
    """
    if f"person:{person}" in payees or set(payees) & set(related):
        raise CallerFault(
            "own_interest",
            "收款人是本人或者已申报的亲属，应当回避。",
            "The payee is the officer herself or a declared relative; she must stand aside.",
            remedy_zh="请由其他人员办理。",
            remedy_en="Let somebody else act.",
        )
    if person in changed:
        raise CallerFault(
            "changed_account",
            "登记或者更改过收款账户的人员不得办理其支付。",
            "Whoever set an account of the payee may not act on a payment to it.",
            remedy_zh="请由其他人员办理。",
            remedy_en="Let somebody else act.",
        )


def check_seen(subject: str, changed: datetime | None, seen: datetime | None, at: datetime) -> None:
    """The approver opened the evidence after its last change and before signing. Raises CallerFault `not_seen`."""
    if seen is not None and seen <= at and (changed is None or seen > changed):
        return
    raise CallerFault(
        "not_seen",
        "审批前须查看最新的材料。",
        "The approver must have opened the evidence after its last change.",
        place=subject,
        remedy_zh="请先打开材料，再审批。",
        remedy_en="Open it first, then approve.",
    )


# What may be paid, and what an answer means


def held_back(
    owed: Owed,
    *,
    open_fen: int | None,
    live: str | None,
    account: bool,
    died_on: date | None,
    due_on: date | None,
    waits: bool = False,
) -> Held | None:
    """Why a payable cannot be put into a batch now; None when it can. Holding is a task for a person, no refusal."""
    if open_fen is None:
        return Held(owed, "not_recognised", "没有这笔应付款", "nothing of this kind is owed")
    if live is not None:
        return Held(owed, "live_payment", f"已有支付 {live}", f"payment {live} is live")
    if open_fen <= 0:
        return Held(owed, "nothing_open", "已无未付金额", "nothing is open")
    if died_on is not None and due_on is not None and died_on < due_on:
        return Held(
            owed,
            "died_before_due",
            "记录为在应付日以前死亡，由人员处理",
            "recorded as dead before the due day",
        )
    if waits:
        return Held(
            owed, "waits_for_officer", "确认结论不再有效或者适用的制度待定，等待承办人",
            "its confirmation does not stand, or the scheme that pays it is not decided: an officer must act",
        )  # fmt: skip
    if not account:
        return Held(owed, "no_account", "没有核对过户名的收款账户", "no account with an accepted name check")
    return None


def stands_otherwise(owed: Owed) -> Held:
    """A monthly line that was recognised before with other content: the difference is a person's to decide."""
    return Held(owed, "stands_otherwise", "此前已按另一金额或内容入账", "recognised before with another amount or content")


def next_state(now: State, said: State) -> State | None:
    """The state after an answer: None when it says nothing new. Raises CallerFault `answer_out_of_order`."""
    if said is now or (said is State.ACCEPTED and now is State.SETTLED):
        return None
    if said in FOLLOWS[now]:
        return said
    raise CallerFault(
        "answer_out_of_order",
        f"支付处于“{now.value}”，不能变为“{said.value}”。",
        f"A payment that is {now.value} cannot become {said.value}.",
        remedy_zh="作为未达账项由人员处理。",
        remedy_en="A person handles it as an open item.",
    )


def state_of(last_event: State, signed: Collection[Post]) -> State:
    """Where a payment stands: its last event, and before it is sent the last signature of its batch."""
    if last_event is not State.PREPARED:
        return last_event
    for post, state in (
        (Post.RELEASER, State.RELEASED), (Post.APPROVER, State.APPROVED), (Post.CHECKER, State.CHECKED),
    ):  # fmt: skip
        if post in signed:
            return state
    return State.PREPARED


def _refused(code: str, zh: str, en: str, post: Post) -> CallerFault:
    return CallerFault(code, zh, en, place=post.value)
