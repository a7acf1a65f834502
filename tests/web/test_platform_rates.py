"""The review of an enterprise's factor over the interface: seen once it can be heard, its notice, its objection; never another's."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.contributions.rate_ground import terms
from tests.contributions.test_rate_acts import CLERK, DECIDER, PROVINCE, REVIEWER, calculation
from tests.web.ground import Client, Office, refused
from tests.web.phone_ground import ME, MY_PLATFORM, OTHER
from zhibao.contributions import rate_acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now


@pytest.fixture
def mine(served: Office) -> Client:
    """The platform that is reviewed."""
    return served.client(ME.slug)


def real(value: Any) -> Any:
    """The small law of the tests, with an article that a served home knows."""
    if isinstance(value, dict):
        return {name: real(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        made = [real(one) for one in value]
        # Several articles of the small law become one here; no list of articles names it twice.
        return list(dict.fromkeys(made)) if all(isinstance(one, str) for one in made) else made
    return "taoyuan-2025-1 §26(1)" if isinstance(value, str) and value.startswith("test §") else value


def drafted(served: Office) -> str:
    with served.home.session() as session:
        return rate_acts.draft(
            session, province=PROVINCE, terms=real(terms().document()), calculation=real(calculation(MY_PLATFORM)), rows={"benefits": "sha256:0"}, known=now(),
            reason="", actor=CLERK, at=now(),
        ).number  # fmt: skip


def taken(served: Office, number: str, *steps: tuple[str, Actor]) -> None:
    with served.home.session() as session:
        for name, actor in steps:
            rate_acts.take(session, number, name, words="见附件", actor=actor, at=now(), on=date(2026, 11, 2))


def test_an_enterprise_sees_its_review_when_it_can_be_heard_and_objects_to_the_decision(served: Office, mine: Client) -> None:
    number = drafted(served)
    path = f"/platform/rate-reviews/{number}"
    assert mine.seen("/platform/rate-reviews")["rows"] == [], "a draft is the agency's own"
    refused(mine.get(f"{path}/notice"), 404, "unknown_rate_review")
    taken(served, number, ("review", REVIEWER))
    (row,) = mine.seen("/platform/rate-reviews")["rows"]
    assert (row["number"], row["state"], row["decided"], row["may_object"], row["industry"]) == (number, "reviewed", False, False, "instant_delivery")
    refused(mine.get(f"{path}/notice"), 409, "not_decided")
    refused(mine.post_to(f"{path}/objection", {"words": "不服"}), 409, "step_not_permitted")
    taken(served, number, ("hear", CLERK), ("decide", DECIDER), ("serve", CLERK))
    (row,) = mine.seen("/platform/rate-reviews")["rows"]
    assert (row["state"], row["effective_from"], row["served_on"], row["may_object"]) == ("notified", "2027-01-01", "2026-11-02", True)
    text = mine.get(f"{path}/notice", form="txt").content.decode()
    assert number in text and row["factor"] in text and "依据" in text
    assert mine.get(f"{path}/notice").content.startswith(b"%PDF-")
    assert mine.ok(f"{path}/objection", {"words": "两起事故与本企业订单无关。"})["state"] == "objected"
    with served.home.reading() as session:
        last = rate_acts.review_of(session, number).steps[-1]
    assert (last.name, last.actor, last.words) == ("object", str(Actor(ME.slug, "platform")), "两起事故与本企业订单无关。")


def test_another_enterprise_neither_sees_nor_objects(served: Office) -> None:
    number, other = drafted(served), served.client(OTHER.slug)
    taken(served, number, ("review", REVIEWER), ("hear", CLERK), ("decide", DECIDER))
    assert other.seen("/platform/rate-reviews")["rows"] == []
    refused(other.get(f"/platform/rate-reviews/{number}/notice"), 404, "unknown_rate_review")
    refused(other.post_to(f"/platform/rate-reviews/{number}/objection", {"words": "x"}), 404, "unknown_rate_review")
