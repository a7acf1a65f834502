"""Shapes of look-ups, and of who read what."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from zhibao.web.models.office import CaseNumber, Page, Reference, Shape, Short, Told, writable
from zhibao.web.models.office_cases import Purpose


class LookupForm(Shape):
    """A whole document number, and why somebody is looked for."""

    document_number: Annotated[str, Field(min_length=4, max_length=40, examples=["570102199003072316"]), AfterValidator(writable)]
    purpose: Purpose = Field(examples=["identity_check"])
    note: Short | None = Field(None, examples=["窗口核对身份"], description="Kept sealed beside the read.")


class CaseFound(Told):
    """A case of the person in the caller's area."""

    case_no: str = Field(examples=["570100-2025-000001"])
    place_zh: str = Field(examples=["桃溪区"])
    injury_at: str = Field(examples=["2025-08-05T12:07:00+08:00"])


class ReportFound(Told):
    """A report about the person in the caller's area."""

    report_no: str = Field(examples=["R570100-2025-000001"])


class LookupResult(Told):
    """Who was found, masked; nobody, and nobody in the caller's area, are the same answer."""

    found: bool
    person: str | None = Field(None, examples=["4611686018427387904"])
    name: str | None = Field(None, examples=["张*丰"])
    document_number: str | None = Field(None, examples=["57**************16"])
    cases: list[CaseFound] = Field(default_factory=list)
    reports: list[ReportFound] = Field(default_factory=list)
    misses_left: int = Field(description="How many more misses are answered without waiting.", examples=[4])


class Alarm(Told):
    """Many look-ups of an account found nobody: a task of the supervisor."""

    ref: str = Field(examples=["account:lin.jin@3"])
    account: str = Field(examples=["lin.jin"])
    misses: int = Field(examples=[10])
    opened_at: str = Field(examples=["2025-09-10T09:00:00+08:00"])
    zh: str
    en: str


class AlarmPage(Page):
    """Alarms that nobody has answered."""

    rows: list[Alarm]


class SignInAlarm(Told):
    """Signing in to an account failed many times."""

    account: str | None = Field(description="None where there is no such account.", examples=["lin.jin"])
    misses: int = Field(examples=[10])
    within_minutes: int = Field(examples=[15])
    at: str = Field(examples=["2025-09-10T09:00:00+08:00"])


class SignInAlarmPage(Page):
    """Alarms about sign-ins, the newest first."""

    rows: list[SignInAlarm]


class AlarmAnswer(Shape):
    """What the supervisor found: the look-ups had their reason, they were a mistake, or it is taken further."""

    ref: Annotated[str, Field(pattern=r"^account:[\w.@-]{1,64}@[0-9]{1,9}$", examples=["account:lin.jin@3"])]
    outcome: Literal["explained", "mistake", "taken_further"]


class ReadRow(Told):
    """Somebody has read personal data: in which post, of whom, which fields, for what."""

    at: str = Field(examples=["2025-09-10T09:00:00+08:00"])
    by: str = Field(examples=["confirmation_officer:lin.jin"])
    by_zh: str = Field(examples=["确认岗"])
    account: str = Field(examples=["lin.jin"])
    person: str = Field(examples=["4611686018427387904"])
    operation: str = Field(examples=["cases.show"])
    case_no: str | None = Field(examples=["570100-2025-000001"])
    fields: list[str] = Field(examples=[["name_masked"]])
    purpose: str = Field(examples=["handling"])
    note: str | None
    unmasked: bool
    withheld_until: date | None = Field(description="Until when the person is not shown it.")


class ReadRows(Page):
    """Reads of personal data, the newest first."""

    rows: list[ReadRow]


class WithholdForm(Shape):
    """Whose reads of this case its person is not shown yet, until which day, and why."""

    account: Reference = Field(examples=["wu.ling"])
    until: date = Field(examples=["2025-12-01"])
    reason: Short = Field(examples=["核查冒名领取，告知会妨碍调查"])


class Withheld(Told):
    """What is withheld."""

    case_no: CaseNumber
    account: str
    until: date
