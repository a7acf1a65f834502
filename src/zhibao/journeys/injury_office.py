"""The office in which the injury stories of 桃源 happen: who acts, in which order of days, what the bank answers.

Each story is a line of steps that says when it goes on; the office plays all of them in the order of time, as a real
one does. Everything goes through the same functions that commands and screens use; every step is one transaction.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import appraisal as appraisals
from zhibao.cases import opinions, panel
from zhibao.cases.experts import Speciality, import_experts
from zhibao.cases.onward import onward
from zhibao.edge import bank
from zhibao.edge.simulation import injuries
from zhibao.edge.simulation.bank import Errs, Fate, SimulatedBank
from zhibao.edge.simulation.injuries import Invented
from zhibao.fund import acts as fund
from zhibao.fund import moving
from zhibao.fund.model import Draft, Kind, Line, NameCheck, Payment, Post, State, StatementLine
from zhibao.journeys import injury_to_payment as journey
from zhibao.journeys.payment_to_bank import send_file
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.progress import Progress, silent
from zhibao.kit.secrets import Keyring
from zhibao.law.calendar import add_working_days, newest, working_day
from zhibao.orders.manifest import Sessions

Story = Generator[datetime, None, None]
# A part of a story that ends with the number of a case or of an award.
Part = Generator[datetime, None, str]
STAFF: Mapping[str, str] = {
    "case_clerk": "zhou.yun", "investigator": "tao.zhu", "confirmation_officer": "lin.jin", "legal_officer": "yu.ge",
    "appraisal_clerk": "shi.men", "appraisal_committee": "wei.guang", "provincial_committee": "huo.ran",
    "benefit_assessor": "qian.mo", "benefit_reviewer": "sang.zhu", "benefit_approver": "liang.tian",
    "payment_officer": "wan.zhou", "payment_maker": "wan.zhou", "payment_checker": "chui.tiao",
    "payment_approver": "huang.fa", "payment_releaser": "yi.ran", "account_keeper": "ji.quan", "supervisor": "fang.cao",
}  # fmt: skip
# The second city has people of its own, so that each city sees its own cases only.
SECOND_STAFF: Mapping[str, str] = {
    "case_clerk": "luo.ying", "investigator": "wu.ling", "confirmation_officer": "yuan.xi", "legal_officer": "jin.shan",
    "appraisal_clerk": "yan.ran", "appraisal_committee": "mei.chi", "provincial_committee": "huo.ran",
    "benefit_assessor": "jiao.tong", "benefit_reviewer": "wu.she", "benefit_approver": "ping.kuang",
    "payment_officer": "she.jiu", "payment_maker": "she.jiu", "payment_checker": "xian.lai",
    "payment_approver": "wen.xun", "payment_releaser": "ting.shu", "account_keeper": "gao.shi", "supervisor": "nan.yang",
}  # fmt: skip
GROUND = "taoyuan-2025-1 §55(1)"
_OPENING_FEN = 5_000_000_00
_EVENING = time(18, 0)


@dataclass(frozen=True)
class Told:
    """One sentence of a story: the day, what happened, in both languages, and the amount if there was one."""

    on: date
    zh: str
    en: str
    amount_fen: int | None = None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"on": self.on.isoformat(), "zh": self.zh, "en": self.en, "amount_fen": self.amount_fen}


@dataclass
class Office:
    """An office with its books, its bank and its clock."""

    reading: Sessions
    writing: Sessions
    keyring: Keyring
    store: Path
    folder: Path
    told: dict[str, list[Told]] = field(default_factory=dict)
    now: datetime = datetime(2025, 8, 1, 9, tzinfo=ZONE)
    banks: dict[str, SimulatedBank] = field(default_factory=dict)
    staff: Mapping[str, str] = field(default_factory=lambda: STAFF)
    _playing: int = 0

    @property
    def papers(self) -> Path:
        """Where the papers of cases lie: beside the orders."""
        return self.store.parent / "evidence"

    # Telling

    def tell(self, story: str, zh: str, en: str, amount_fen: int | None = None) -> None:
        """Add a sentence to a story."""
        self.told.setdefault(story, []).append(Told(self.now.date(), zh, en, amount_fen))

    def actor(self, post: str) -> Actor:
        """The person of this office in a post."""
        return Actor(self.staff[post], post)

    # Playing

    def play(self, stories: Sequence[Story], progress: Progress = silent, until: datetime | None = None) -> None:
        """Play stories side by side in the order of time, with the bank answering every evening; `until`: not beyond."""
        waiting: list[tuple[datetime, int, Story]] = []
        for number, story in enumerate([*stories, self._evenings()]):
            heapq.heappush(waiting, (next(story), number, story))
        self._playing, steps = len(stories), 0
        while waiting and (until is None or waiting[0][0] <= until):
            self.now, number, story = heapq.heappop(waiting)
            following = next(story, None)
            if following is not None:
                heapq.heappush(waiting, (max(following, self.now), number, story))
            elif number < len(stories):
                self._playing -= 1
            steps += 1
            progress(steps, None, "steps", f"{self.now:%Y-%m-%d}")

    def _evenings(self) -> Story:
        """Every evening of a working day the bank sends its answers and the statement."""
        day = self.now.date()
        while True:
            day += timedelta(days=1)
            yield datetime.combine(day, _EVENING, ZONE)
            if not self._playing:
                return
            for book in sorted(self.banks):
                self._evening(book, day)

    def _evening(self, book: str, day: date) -> None:
        files = self.banks[book].day(day)
        clerk = self.actor("payment_officer")
        for content in files.answers:
            with self.writing() as session:
                journey.bank_to_cases(session, self.keyring, content, actor=clerk, at=self.now, ground=GROUND)
        # A statement of a day on which nothing moved says nothing that the next one does not say.
        if files.statement is not None and bank.read_statement(files.statement).entries:
            with self.writing() as session:
                journey.statement_to_cases(
                    session, self.keyring, book, files.statement, account=None, actor=clerk, at=self.now, ground=GROUND
                )

    # Steps of a case

    def step(self, case_no: str, verb: str, post: str, ground: str, **facts: Any) -> None:
        """Take a step of the procedure as the person of a post (a party of the case acts in her own name)."""
        actor = self.actor(post) if post in self.staff else Actor(f"{post}.of.{case_no}", post)
        with self.writing() as session:
            cases.take_step(session, self.keyring, case_no, verb, actor=actor, ground=ground, facts=facts, at=self.now)
            onward(session, self.keyring, case_no, verb, at=self.now)

    def in_session(self, work: Callable[[Session], Any]) -> Any:
        """Do something in a transaction of its own."""
        with self.writing() as session:
            return work(session)

    # Appraisal

    def appraise(
        self, case_no: str, stage: appraisals.Stage, *, injury_on: date, received_on: date | None,
        conclusion: Callable[[tuple[int, ...]], opinions.Conclusion], clerk: str, committee: str,
    ) -> Story:  # fmt: skip
        """The panel from the draw to the conclusion, over the days it takes."""
        seats = (Speciality.BONES_AND_BURNS, Speciality.NERVES_AND_MIND, Speciality.SURGERY)
        with self.writing() as session:
            case = cases.case_state(session, case_no)
            ref = appraisals.open_appraisal(
                session, case_no=case_no, person=case.person, place=case.place, stage=stage, application_on=self.now.date(),
                injury_on=injury_on, seats=seats, treating_hospitals=["桃花市骨伤医院"], actor=self.actor(clerk),
                at=self.now, received_on=received_on,
            ).ref  # fmt: skip
        yield self.working_days(2, 10)
        self.step(case_no, "appraisal_acceptance", clerk, "appraisal-2025 §3")
        with self.writing() as session:
            panel.commit_draw(session, self.keyring, ref, actor=self.actor(clerk), at=self.now)
        yield self.working_days(1, 14)
        with self.writing() as session:
            drawn = panel.draw_panel(session, self.keyring, ref, word="peach-blossom-spring", actor=self.actor(clerk), at=self.now)
            digest = str(panel.draw_records(session, ref)[-1]["register_digest"])
        self.step(case_no, "panel", clerk, "work-injury-regulation §25", appraisal=ref, digest=digest)
        yield self.working_days(5, 9)
        with self.writing() as session:
            appraisals.record_examination(
                session, self.keyring, ref, hospital="桃花市第一医院", on=self.now.date(), content="检查记录", cost_fen=320_00,
                actor=self.actor(clerk), at=self.now,
            )  # fmt: skip
        self.step(
            case_no, "examination", clerk, "practice-reports §13", appraisal=ref, held_on=self.now.date().isoformat(), cost_fen=320_00
        )
        decided = conclusion(tuple(member.seat for member in drawn.members))
        yield self.working_days(3, 15)
        with self.writing() as session:
            for member in drawn.members:
                said = opinions.Opinion(decided.findings, decided.need_help, reasons="依标准条款")
                opinions.seal_opinion(
                    session, self.keyring, ref, member.expert, said, actor=Actor(f"expert.{member.seat}", "expert"), at=self.now
                )
        yield self.working_days(2, 11)
        with self.writing() as session:
            opinions.reveal_opinions(session, self.keyring, ref, actor=self.actor(clerk), at=self.now)
            concluded = opinions.conclude(session, self.keyring, ref, decided, actor=self.actor(committee), at=self.now)
        facts: dict[str, Any] = {"appraisal": ref, "digest": concluded.digest}
        if stage is not appraisals.Stage.SECOND:
            facts["remedy"] = "收到之日起15日内可向省劳动能力鉴定委员会申请再次鉴定。"
        self.step(case_no, stage.value, committee, "taoyuan-2025-1 §39(3)" if stage is appraisals.Stage.SECOND else "taoyuan-2025-1 §39(1)", **facts)

    # Money

    def open_book(self, book: str, planned: Mapping[str, Fate] | None = None, *, round_no: int = 1) -> None:
        """Give a prefecture its money: what the work injury fund lent the province goes from its treasury onto the expenditure account."""
        account, province, day = injuries.debtor(book).account, law.places().province_of(book), self.now.date()
        lent = Draft(Kind.RECEIPT, (Line("treasury_account", _OPENING_FEN), Line("balance", -_OPENING_FEN)))
        how: dict[str, Any] = {"actor": self.actor("payment_maker"), "ground": "taoyuan-2025-1 §58(1)", "at": self.now}
        with self.writing() as session:
            fund.post(session, province, [lent], **how)
            moved = moving.move(session, _OPENING_FEN, source=(province, "treasury_account"), target=(book, "expenditure_account"), **how)
            lines = [StatementLine(f"JR{book}{round_no:02d}", day, _OPENING_FEN), StatementLine(moved.transfer_no, day, -_OPENING_FEN)]
            fund.load_statement(session, province, lines, digest=f"JR{book}{round_no:02d}", account="treasury_account", **how)
        self.banks[book] = SimulatedBank(57, account, 0, Errs.none(), planned, numbered_from=(round_no - 1) * 1_000_000)
        self.banks[book].fund(_OPENING_FEN, day, moved.transfer_no)

    def keep_account(self, payee: str, who: Invented, place: str, check: NameCheck = NameCheck.MATCHED) -> None:
        """Record the card account of a payee, by somebody who pays nobody."""
        with self.writing() as session:
            fund.set_account(
                session, self.keyring, payee, holder=who.name, account=who.account, bank=who.bank, name_check=check,
                place=place, actor=self.actor("account_keeper"), ground="taoyuan-2025-1 §55(2)", at=self.now,
            )  # fmt: skip

    def award(
        self, case_no: str, given: Mapping[str, Any], *, payees: Mapping[str, str] | None = None, only: Sequence[str] = (),
        replaces: str | None = None, reason: str | None = None, items: Mapping[str, str] | None = None,
    ) -> Part:  # fmt: skip
        """Assess, review, approve, by three persons; ends with the number of the award."""
        with self.writing() as session:
            made = journey.assess_case(
                session, self.keyring, case_no, given, actor=self.actor("benefit_assessor"), at=self.now, payees=payees,
                only=only, items=items, replaces=replaces, reason=reason, ground=GROUND,
            )  # fmt: skip
        award_no = made.award.award_no
        yield self.now + timedelta(hours=2)
        with self.writing() as session:
            journey.review_case(session, self.keyring, award_no, actor=self.actor("benefit_reviewer"), at=self.now, ground=GROUND)
        yield self.working_days(1, 9)
        with self.writing() as session:
            journey.award_case(session, self.keyring, award_no, actor=self.actor("benefit_approver"), at=self.now, ground=GROUND)
        return award_no

    def pay(self, award_no: str, fate: Fate | None = None) -> Story:
        """Pay an award through all posts of its lane, and wait until the bank has answered for every payment.

        `fate` is what the bank is planned to do with it.
        """
        with self.writing() as session:
            batch = journey.prepare_payment(
                session, award_no, key=f"{award_no} {self.now:%Y-%m-%d}", actor=self.actor("payment_maker"), at=self.now, ground=GROUND
            )
        if fate is not None:
            self.banks[batch.book].plan({one.payment_no: fate for one in batch.payments})
        case_no = award_no.rpartition("-A")[0]
        yield from self.sign_and_send(batch.batch_no, batch.book, [f"case:{case_no}"])

    def sign_and_send(self, batch_no: str, book: str, evidence: Sequence[str]) -> Story:
        """Open the evidence, sign in the order of the lane, send the file, wait for the bank."""
        yield from self.sign(batch_no, evidence)
        out = self.folder / f"{batch_no}.xml"
        send_file(
            self.writing, self.keyring, batch_no, out, debtor=injuries.debtor(book), form=bank.Form.ISO20022,
            pay_on=self.now.date(), actor=self.actor("payment_officer"), at=self.now, ground=GROUND,
        )  # fmt: skip
        self.banks[book].take(out.read_bytes(), self.now.date())
        while any(one.state in (State.SENT, State.ACCEPTED) for one in self.payments(batch_no)):
            yield self.night()

    def sign(self, batch_no: str, evidence: Sequence[str]) -> Story:
        """Open the evidence and sign, in the order of the lane."""
        with self.reading() as session:
            posts = fund.batch(session, batch_no).posts
        for post in posts:
            if post is Post.MAKER:
                continue
            yield self.now + timedelta(minutes=25)
            actor = self.actor(f"payment_{post.value}")
            with self.writing() as session:
                for subject in evidence:
                    fund.opened(session, subject, actor=actor, at=self.now)
                journey.sign_payment(session, batch_no, post, actor=actor, at=self.now, ground=GROUND)

    def payments(self, batch_no: str) -> tuple[Payment, ...]:
        """The payments of a batch as they stand."""
        with self.reading() as session:
            return fund.batch(session, batch_no).payments

    def register_experts(self) -> None:
        """Fill the expert registers of all committees."""
        path = injuries.write_experts(self.folder)
        with self.writing() as session:
            import_experts(session, self.keyring, path, actor=self.actor("appraisal_committee"), at=self.now)

    # Time

    def night(self) -> datetime:
        """The next hour at which the bank has answered: tonight, or on the next working day."""
        tonight = datetime.combine(self.now.date(), time(19), ZONE)
        return tonight if self.now < tonight else self.working_days(1, 19)

    def working_days(self, days: int, hour: int = 9, minute: int = 0) -> datetime:
        """So many working days from now, at an hour of the office."""
        day = add_working_days(self.now.date(), days, newest(self.now.date()))[0]
        return datetime.combine(day, time(hour, minute), ZONE)

    def at(self, day: str, hour: int, minute: int = 0) -> datetime:
        """A day at an hour; moved to the next working day when the office is shut."""
        found = date.fromisoformat(day)
        while not working_day(found, newest(found)):
            found += timedelta(days=1)
        return datetime.combine(found, time(hour, minute), ZONE)
