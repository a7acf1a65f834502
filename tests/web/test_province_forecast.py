"""The forecast over the interface: asked for by the provincial agency, made as a job, read by whoever may; a young home is told what it lacks."""

from __future__ import annotations

from tests.web.ground import Office, refused
from zhibao.app import jobs
from zhibao.journeys import experience_to_forecast as journey
from zhibao.kit.errors import OwnFault


def test_it_is_asked_for_made_and_read(served: Office) -> None:
    clerk, auditor = served.client("he.ping"), served.client("wang.lu")
    assert clerk.seen("/province/forecast") == {"state": "none", "done": 0, "total": None, "asked_at": None, "fault": None, "result": None}
    asked = clerk.post_to("/province/forecast", {"months": 12, "seed": 3})
    assert asked.status_code == 202 and asked.json()["state"] == "queued"
    # The same question is one job.
    assert clerk.post_to("/province/forecast", {"months": 12, "seed": 3}).json()["asked_at"][:23] == asked.json()["asked_at"][:23]
    assert jobs.run_all(served.home)["jobs"] == 1
    said = auditor.seen("/province/forecast")
    assert (said["state"], said["fault"], said["result"]["seed"], said["result"]["provisional"]) == ("done", None, 3, True)
    # What the seeded home is too thin for is named.
    assert said["result"]["fan"] == [] and said["result"]["needs"] and all(one["zh"] and one["en"] for one in said["result"]["needs"])


def test_who_may_not_is_refused(served: Office) -> None:
    refused(served.client("wang.lu").post_to("/province/forecast", {}), 403, "not_permitted")
    refused(served.client("qian.mo").get("/province/forecast"), 403, "not_permitted")


def test_a_forecast_that_fails_says_why_and_can_be_asked_for_again(served: Office, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    clerk = served.client("he.ping")
    clerk.post_to("/province/forecast", {})
    with monkeypatch.context() as planted:
        planted.setitem(__import__("sys").modules, "chainladder", None)
        jobs.run_all(served.home)
    said = clerk.seen("/province/forecast")
    assert (said["state"], said["fault"]["code"], said["result"]) == ("failed", "no_actuarial", None)
    assert clerk.post_to("/province/forecast", {}).json()["state"] == "queued"
    with monkeypatch.context() as planted:
        planted.setattr(journey, "gather", lambda *_, **__: (_ for _ in ()).throw(OwnFault("broken", "坏", "broken")))
        jobs.run_all(served.home)
    assert clerk.seen("/province/forecast")["fault"]["code"] == "internal"
