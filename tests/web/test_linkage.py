"""Exchange and matching over the interface: the province sees register and log, each city its own hits, owners answer, nobody else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.linkage.ground import PEOPLE, benefit, case
from tests.web.ground import Client, Office, refused
from zhibao.edge.simulation.partners import Fault
from zhibao.edge.simulation.partners import answer as partner_answers
from zhibao.journeys import counts_to_quality, exchange_to_log, partners_to_hits
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, day, now
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_uscc
from zhibao.registry.workers import register_bulk

CLERK = Actor("zheng.yun", "collection_clerk")
_BENEFIT = ("ref", "standing", "worker_id", "name", "birth", "event_on", "item", "amount")


@pytest.fixture
def matched(served: Office, tmp_path: Path) -> Office:
    """A province that asked three partners: a benefit elsewhere, an enterprise not with us, an answer that was refused."""
    served.day("2025-11-20")
    home = served.home
    with home.session() as session:
        register_bulk(session, home.keyring, "meituan", [one.document for one in PEOPLE], [one.name for one in PEOPLE])
        case(session, home.keyring, home.keyring.pseudonym(PEOPLE[0].document), day("2025-08-05"))
    unit = {"ref": "E1", "unit": fictional_uscc(8001), "unit_name": "桃源新平台"}
    for exchange, names, rows, fault in (
        ("work_injury_benefits", _BENEFIT, [benefit(0)], Fault.SOUND), ("market_enterprises", ("ref", "unit", "unit_name"), [unit], Fault.DOUBLED),
        ("deaths", ("ref", "worker_id"), [{"ref": "T1", "worker_id": PEOPLE[0].document}], Fault.WRONG_DIGEST),
    ):  # fmt: skip
        sent = exchange_to_log.send(
            home.reading, home.session, home.keyring, exchange, "570000", day("2025-07-01"), day("2025-11-20"), leave=lambda *_: None, actor=CLERK, at=now()
        )
        try:
            exchange_to_log.receive(home.session, home.keyring, partner_answers(tmp_path, sent.envelope, names, rows, fault), actor=CLERK, at=now())
        except CallerFault:
            assert fault is Fault.WRONG_DIGEST
    partners_to_hits.match(home.reading, home.session, home.keyring, "570000", advice=False, at=now())
    counts_to_quality.measure(home.reading, home.session, "570000", Month(2025, 11), at=now())
    return served


def the_hit(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = client.seen("/linkage/hits")["rows"][0]
    return found


def test_the_province_sees_the_register_and_what_was_asked_and_refused(matched: Office) -> None:
    client = matched.client("xu.xing")
    register = {one["exchange"]: one for one in client.seen("/linkage/exchanges")["exchanges"]}
    assert (register["deaths"]["requests"], register["deaths"]["waiting"], register["deaths"]["mark"]) == (1, 1, "official")
    assert register["work_injury_benefits"]["waiting"] == 0 and register["traffic_findings"]["field_words"]["plate"] == ["车牌号", "number plate"]
    log = {one["exchange"]: one for one in client.seen("/linkage/requests")["rows"]}
    assert [step["step"] for step in log["work_injury_benefits"]["steps"]] == ["prepared", "sent", "received"]
    assert log["deaths"]["steps"][-1]["reason"] == "digest_differs" and log["deaths"]["status"] == "asked"
    assert [one["exchange"] for one in client.seen("/linkage/requests", exchange="deaths")["rows"]] == ["deaths"]
    assert PEOPLE[0].document not in str(log) and PEOPLE[0].name not in str(log)


def test_each_city_sees_its_own_hits_and_the_province_all(matched: Office) -> None:
    assert {one["rule"] for one in matched.client("xu.xing").seen("/linkage/hits")["rows"]} == {"benefit_elsewhere", "enterprise_not_with_us"}
    mine = the_hit(matched.client("lin.jin"))
    assert (mine["rule"], mine["place"], mine["standing"]) == ("benefit_elsewhere", "570100", None)
    other = matched.client("yuan.xi")
    assert other.seen("/linkage/hits")["rows"] == []
    refused(other.get(f"/linkage/hits/{mine['hit']}"), 404, "unknown_hit")
    refused(other.post_to(f"/linkage/hits/{mine['hit']}/answers", {"finding": "same", "reason": "x"}), 404, "unknown_hit")
    refused(other.get("/linkage/exchanges"), 403, "not_permitted")


def test_only_the_owner_answers_and_the_read_is_logged(matched: Office) -> None:
    owner, other = matched.client("lin.jin"), matched.client("sang.zhu")
    number = the_hit(owner)["hit"]
    told = other.seen(f"/linkage/hits/{number}")
    assert told["may"] == [] and "confirmation_officer" in told["why_en"]
    assert matched.reads()[-1][:3] == ("sang.zhu", "linkage.hit", ["linkage_hit"])
    refused(other.post_to(f"/linkage/hits/{number}/answers", {"finding": "same", "reason": "x"}), 422, "post_needed")
    assert {one["finding"] for one in owner.seen(f"/linkage/hits/{number}")["may"]} >= {"same", "not_the_same"}
    said = owner.post_to(f"/linkage/hits/{number}/answers", {"finding": "same", "reason": "与工伤保险核对属实", "led_to": "other_scheme_record"}).json()
    assert (said["status"], said["answers"][0]["reason"], said["answers"][0]["led_to"]) == ("closed", "与工伤保险核对属实", "other_scheme_record")
    refused(owner.post_to(f"/linkage/hits/{number}/answers", {"finding": "looked_into", "reason": "x"}), 409, "hit_closed")
    assert owner.seen("/linkage/hits")["rows"] == [] and owner.seen("/linkage/hits", status="closed")["total"] == 1
    by_rule = {one["rule"]: one for one in owner.seen("/linkage/hits")["by_rule"]}
    assert (by_rule["benefit_elsewhere"]["waiting"], by_rule["benefit_elsewhere"]["closed"]) == (0, 1)


def test_the_board_of_quality_is_counts_and_a_list_goes_back_once(matched: Office) -> None:
    client = matched.client("zheng.yun")
    board = client.seen("/linkage/quality")
    assert board["month"] == "2025-11" and board["months"] == ["2025-11"]
    police = {(one["supplier"], one["dimension"]): one for one in board["measures"]}
    assert (police["work_injury_insurance", "validity"]["permille"], police["work_injury_insurance", "validity"]["supplier_zh"]) == (1000, "工伤保险经办")
    sums = {(one["source"], one["dimension"]): (one["good"], one["whole"]) for one in board["trend"]}
    for (source, dimension), held in sums.items():
        mine = [one for one in board["measures"] if (one["source"], one["dimension"]) == (source, dimension)]
        assert held == (sum(one["good"] for one in mine), sum(one["whole"] for one in mine))
    supplier = next(one["supplier"] for one in board["measures"] if one["why"])
    made = client.post_to("/linkage/quality/returns", {"month": "2025-11", "supplier": supplier})
    assert made.status_code == 201 and made.json()["lines"] >= 1
    client.post_to("/linkage/quality/returns", {"month": "2025-11", "supplier": supplier})
    assert len(client.seen("/linkage/quality")["returns"]) == 1
    refused(client.post_to("/linkage/quality/returns", {"month": "2025-11", "supplier": "nobody"}), 422, "nothing_wrong")
    refused(matched.client("xu.xing").post_to("/linkage/quality/returns", {"month": "2025-11", "supplier": supplier}), 403, "not_permitted")


def test_a_partner_is_asked_and_answers_on_the_screen(served: Office, tmp_path: Path) -> None:
    """The package leaves once it was recorded; an answer is taken whole, or refused whole and noted."""
    import csv
    import io
    import zipfile

    served.day("2025-11-20")
    clerk, home = served.client("zheng.yun"), served.home
    with home.session() as session:
        register_bulk(session, home.keyring, "meituan", [one.document for one in PEOPLE], [one.name for one in PEOPLE])
        case(session, home.keyring, home.keyring.pseudonym(PEOPLE[0].document), day("2025-08-05"))
    path, days = "/linkage/exchanges/work_injury_benefits/package", {"first": "2025-07-01", "last": "2025-11-20"}
    refused(served.client("xu.xing").post_to(path, days), 403, "not_permitted")
    refused(clerk.post_to(path, days | {"last": "2025-06-01"}), 422, "period_form")
    refused(clerk.post_to("/linkage/exchanges/nothing/package", days), 404, "unknown_exchange")
    said = clerk.post_to(path, days)
    assert (said.status_code, said.headers["content-type"]) == (200, "application/zip")
    with zipfile.ZipFile(io.BytesIO(said.content)) as box:
        name = next(one for one in box.namelist() if one.endswith(".csv"))
        rows, envelope = list(csv.DictReader(io.StringIO(box.read(name).decode("utf-8-sig")))), box.read(f"{name}.envelope.json").decode()
    assert [row["worker_id"] for row in rows] == [PEOPLE[0].document] and '"request":"X570000-000001"' in envelope
    from zhibao.edge.exchange import files

    beside = tmp_path / "asked.csv.envelope.json"
    beside.write_text(envelope, encoding="utf-8")
    asked = files.read_envelope(beside)

    def answered(fault: Fault) -> Any:
        made = partner_answers(tmp_path, asked, _BENEFIT, [benefit(0)], fault)
        told = made.with_name(made.name + files.ENVELOPE).read_text(encoding="utf-8")
        return clerk.post_to("/linkage/answers", {"envelope": told}, files={"file": ("answer.csv", made.read_bytes())})

    wrong = answered(Fault.WRONG_DIGEST).json()
    assert (wrong["taken"], wrong["fault"]) == (False, "digest_differs") and wrong["remedy_zh"] and PEOPLE[0].document not in str(wrong)
    good = answered(Fault.SOUND).json()
    assert (good["taken"], good["received"], good["accepted"]) == (True, 1, 1)
    refused(answered(Fault.SOUND), 422, "already_taken")
    refused(clerk.post_to("/linkage/answers", {"envelope": "{}"}, files={"file": ("a.csv", b"x")}), 422, "envelope_form")
    log = next(one for one in clerk.seen("/linkage/requests")["rows"] if one["exchange"] == "work_injury_benefits")
    assert [step["step"] for step in log["steps"]] == ["prepared", "sent", "refused", "received"]
    assert clerk.ok("/linkage/match")["new_hits"] == 1 and clerk.ok("/linkage/match")["new_hits"] == 0
    refused(served.client("lin.jin").post_to("/linkage/match"), 403, "not_permitted")
