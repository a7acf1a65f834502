"""A person decides on a conflict: the act stands, the list shows it, and no row moves."""

from __future__ import annotations

import json
from typing import Any

from tests.orders.forms import write
from tests.orders.test_bad_input import Office, home, office  # noqa: F401
from tests.orders.test_intake import order

AS = "order_officer:wang.fang"


def conflicting(office: Office) -> str:  # noqa: F811
    """A batch with one row of other content and one that waits for an earlier version."""
    assert office.load(write([order(1)], office.files / "first.csv", "csv"))[0] == 0
    rows = [order(1, status="cancelled"), order(2, version="3")]
    code, result, err = office.load(write(rows, office.files / "second.csv", "csv"))
    assert (code, result["conflicts"]) == (0, 2), err
    return str(result["batch"])


def listed(office: Office, batch: str) -> dict[tuple[str, int], dict[str, Any]]:  # noqa: F811
    code, out, err = office.run("orders", "conflicts", batch, "--json")
    assert code == 0, err
    return {(row["order_no"], row["version"]): row for row in json.loads(out)}


def test_a_decision_is_shown_and_a_later_one_replaces_it(office: Office) -> None:  # noqa: F811
    batch, number = conflicting(office), order(1)["order_no"]
    before = listed(office, batch)
    assert {row["decision"] for row in before.values()} == {None}
    for decision in ("resend", "stands"):
        words = ("orders", "decide", batch, number, "--decision", decision, "--as", AS, "--reason", "平台确认")
        assert office.run(*words)[0] == 0
    after = listed(office, batch)
    shown = after[number, 1]["decision"]
    assert (shown["decision"], shown["by"], shown["reason"]) == ("stands", AS, "平台确认")
    assert after[order(2)["order_no"], 3]["decision"] is None
    assert after[number, 1] | {"decision": None} == before[number, 1]


def test_what_cannot_be_decided_is_refused(office: Office) -> None:  # noqa: F811
    batch = conflicting(office)
    gap, number = order(2)["order_no"], order(1)["order_no"]
    faults = {
        "nothing_stands": (gap, "--row-version", "3", "--decision", "stands", "--as", AS, "--reason", "x"),
        "no_reason": (number, "--decision", "stands", "--as", AS, "--reason", " "),
        "machine_decides": (number, "--decision", "stands", "--as", "job:nightly", "--reason", "x"),
        "unknown_conflict": (gap, "--decision", "resend", "--as", AS, "--reason", "x"),
        "unknown_decision": (number, "--decision", "drop", "--as", AS, "--reason", "x"),
    }
    for name, words in faults.items():
        code, out, _ = office.run("orders", "decide", batch, *words, "--json")
        assert (code, json.loads(out)["error"]) == (2, name)
    assert {row["decision"] for row in listed(office, batch).values()} == {None}
