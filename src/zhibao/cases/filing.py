"""Applications for benefits (职业伤害待遇给付申请): by the platform, else by worker, near relative or union, with their limits.

The limit is the dated number of the applicant (`platform_filing_limit`, `worker_filing_limit`), counted by the clocks of
the case. A late application is taken in with its form, 职业伤害保障待遇申请超期说明 (`practice-reports §4`,
`taoyuan-2025-1 §30(3)`), and never thrown away; where no limit is established, nobody is late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases.model import Clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.kit.secrets import Keyring

LATE_FORM = "late_application"
_BY_PLATFORM = ("platform", "service_agency")
_WITHOUT_LIMIT = "practice-reports §5"


@dataclass(frozen=True)
class Filing:
    """An application as it was taken in: its limit, whether it came late, and the form that is still asked for."""

    case_no: str
    applicant: str
    applied_on: date
    due: date | None
    late: bool | None
    form: str | None
    cites: tuple[str, ...]
    provisional: bool

    @property
    def zh(self) -> str:
        """What that means, in Chinese."""
        if self.due is None:
            return "已收下申请；当地的申请期限尚未确定"
        if not self.late:
            return f"已收下申请；期限至 {self.due}，未超期"
        return f"已收下申请；期限至 {self.due}，已超期" + (f"，请补交《{form_name(self.form)}》" if self.form else "，超期说明已附")

    @property
    def en(self) -> str:
        """What that means, in English."""
        if self.due is None:
            return "taken in; the limit is not established here"
        if not self.late:
            return f"taken in, within the limit of {self.due}"
        return f"taken in, after the limit of {self.due}" + ("; the statement on lateness is asked for" if self.form else ", with its statement")

    def document(self) -> dict[str, Any]:
        """The application as the public JSON document."""
        return {
            "case_no": self.case_no,
            "applicant": self.applicant,
            "applied_on": self.applied_on.isoformat(),
            "due": None if self.due is None else self.due.isoformat(),
            "late": self.late,
            "form": self.form,
            "form_zh": None if self.form is None else form_name(self.form),
            "cites": list(self.cites),
            "provisional": self.provisional,
            "zh": self.zh,
            "en": self.en,
        }


def form_name(form: str | None) -> str:
    """The exact name of a form."""
    return law.code_list("form").zh_of(str(form))


def apply_for_benefits(
    session: Session,
    keyring: Keyring,
    case_no: str,
    *,
    applicant: str,
    application_kind: str,
    papers: Sequence[str] = (),
    late_statement: str | None = None,
    actor: Actor,
    at: datetime,
    key: str | None = None,
) -> Filing:
    """Take in an application, late or not. Raises CallerFault as every step of a case does."""
    on = at.astimezone(ZONE).date()
    clock = _limit(cases.clocks(session, case_no, on), applicant)
    facts: dict[str, Any] = {"applicant": applicant, "application_kind": application_kind}
    if papers:
        facts["papers"] = list(papers)
    if late_statement is not None:
        facts["late_statement"] = late_statement
    ground = clock.cites[0] if clock is not None and clock.cites else _WITHOUT_LIMIT
    act = cases.take_step(
        session, keyring, case_no, "application", actor=actor, ground=ground, facts=facts, at=at, key=key
    )
    late = act.content["facts"]["late"]
    return Filing(
        case_no=case_no,
        applicant=applicant,
        applied_on=on,
        due=None if clock is None else clock.due,
        late=late,
        form=LATE_FORM if late and late_statement is None else None,
        cites=() if clock is None else clock.cites,
        provisional=clock is not None and clock.provisional,
    )


def _limit(running: Sequence[Clock], applicant: str) -> Clock | None:
    name = "platform_filing" if applicant in _BY_PLATFORM else "worker_filing"
    return next((clock for clock in running if clock.name == name), None)
