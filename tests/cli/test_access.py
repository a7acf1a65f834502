"""`zhibao access`: two persons begin, three persons grant, and nobody acts in a post that she does not hold."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zhibao.access import passwords
from zhibao.app.home import init_home, open_home
from zhibao.cli import frame
from zhibao.cli.root import application

Command = Callable[..., Any]
BEGIN = (
    "access", "bootstrap", "--place", "zhejiang", "--applicant", "an:陈安", "--reviewer", "yi:陆一", "--approver", "qing:何青", "--by", "wang",
)  # fmt: skip
PASSWORDS = "one-long-password\ntwo-long-passwords\nthree-long-passwords\n"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    init_home("zhejiang", demo=False)

    def call(*words: str, code: int = 0, given: str = "") -> Any:
        capfd.readouterr()
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        assert frame.run(application(), [*words, "--json"]) == code
        return json.loads(capfd.readouterr().out)

    return call


def test_a_home_begins_with_two_persons_and_goes_on_with_three(command: Command) -> None:
    assert command(*BEGIN, "--second", "wang", code=2, given=PASSWORDS)["error"] == "two_persons"
    assert command(*BEGIN, "--second", "sun", code=2, given="short\nshort\nshort\n")["error"] == "password_short"
    assert command("access", "list") == [], "what failed kept nothing"
    begun = command(*BEGIN, "--second", "sun", given=PASSWORDS)
    assert begun["accounts"] == ["an", "yi", "qing"] and len(begun["grants"]) == 3
    assert command(*BEGIN, "--second", "sun", code=2, given=PASSWORDS)["error"] == "begun_already"
    with open_home().reading() as session:
        assert passwords.fits(passwords.held(session, "yi"), "two-long-passwords")
    account = ("access", "account", "lin.jin", "--person", "lin.jin", "--name", "林尽", "--as")
    assert command(*account, "grant_applicant:yi", code=2)["error"] == "role_not_permitted"
    assert command(*account, "grant_applicant:an")["account"] == "lin.jin"
    applied = command(
        "access", "apply", "lin.jin", "confirmation_officer", "--area", "city:330100", "--reason", "接任", "--as", "grant_applicant:an"
    )
    number = applied["grant"]
    assert (applied["state"], applied["holds"]) == ("applied", False)
    step = ("--reason", "x", "--as")
    assert command("access", "approve", number, *step, "grant_approver:qing", code=2)["error"] == "grant_step"
    assert command("access", "review", number, *step, "grant_reviewer:qing", code=2)["error"] == "role_not_permitted"
    assert command("access", "review", number, *step, "grant_reviewer:yi")["state"] == "reviewed"
    assert command("access", "approve", number, *step, "grant_approver:qing")["holds"]
    assert command("access", "yearly") == []
    due = [one["grant"] for one in command("access", "yearly", "--on", "2099-01-01")]
    assert due == [*begun["grants"], number]
    assert command("access", "keep", number, *step, "grant_reviewer:yi")["state"] == "kept"
    assert command("access", "revoke", number, *step, "grant_applicant:an")["state"] == "revoked"
    assert [one["state"] for one in command("access", "list", "--account", "lin.jin")] == ["revoked"]


def test_a_password_and_lost_passkeys_take_two_persons(command: Command) -> None:
    command(*BEGIN, "--second", "sun", given=PASSWORDS)
    new = ("access", "password", "yi", "-", "--as", "grant_applicant:an", "--second")
    assert command(*new, "grant_applicant:an", code=2, given="a-new-long-password\n")["error"] == "two_persons"
    assert command(*new, "grant_approver:wang", code=2, given="a-new-long-password\n")["error"] == "role_not_permitted"
    shown = ("access", "password", "yi", "on-the-line-password", "--as", "grant_applicant:an", "--second", "grant_approver:qing")
    assert command(*shown, code=2)["error"] == "password_as_argument"
    command(*new, "grant_approver:qing", given="a-new-long-password\n")
    with open_home().reading() as session:
        assert passwords.fits(passwords.held(session, "yi"), "a-new-long-password")
    lost = ("access", "passkeys", "yi", "--reason", "遗失", "--as", "grant_applicant:an", "--second", "grant_reviewer:yi")
    assert command(*lost)["passkeys_ended"] == 0


def test_an_identity_is_bound_and_an_account_closed_by_whoever_may(command: Command) -> None:
    command(*BEGIN, "--second", "sun", given=PASSWORDS)
    command("access", "account", "lin.jin", "--person", "lin.jin", "--name", "林尽", "--as", "grant_applicant:an")
    bound = ("access", "identity", "lin.jin", "--issuer", "https://id.example.gov.cn", "--subject", "8f1c", "--as")
    assert command(*bound, "grant_reviewer:yi", code=2)["error"] == "role_not_permitted"
    assert command(*bound, "grant_applicant:an")["account"] == "lin.jin"
    assert command(*bound, "grant_applicant:an", code=2)["error"] == "identity_taken"
    assert command("access", "close", "lin.jin", "--reason", "调离", "--as", "grant_approver:qing")["open"] is False
    assert command("access", "refuse", "G2026-999999", "--reason", "x", "--as", "grant_approver:qing", code=2)["error"] == "unknown_grant"
    wrong = ("access", "apply", "yi", "case_clerk", "--reason", "x", "--as", "grant_applicant:an", "--area")
    assert command(*wrong, "330100", code=2)["error"] == "area_form"
    assert command(*wrong, "city:330100", code=2)["error"] == "posts_apart"
