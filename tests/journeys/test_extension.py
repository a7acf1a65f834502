"""Candidates and cities through the real register, orders, cases and law of 桃源: feasibility, preparation, progress, by the commands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.journeys.counts import keep_counts
from tests.journeys.test_experience_to_factor import injured
from tests.journeys.test_experience_to_forecast import recognise
from tests.registry.test_extension import PLAN
from zhibao.access import machines, sandbox
from zhibao.access.model import Area, AreaKind
from zhibao.access.sandbox import Asked
from zhibao.app.home import Home, init_home
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.fund.forecast import candidate as forecast
from zhibao.fund.forecast.candidate import Recorded
from zhibao.journeys import candidate_to_feasibility, experience_to_forecast
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month, now
from zhibao.kit.identity import fictional_uscc
from zhibao.registry import answers as registry

CLERK = "admission_clerk:wen.dao"
NOW = datetime(2026, 9, 10, 9, tzinfo=ZONE)
HURT = 12
WORKER = "570100198903135305"
USCC = fictional_uscc(910)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """桃源 with a year of one ride-hailing platform in one city, twelve confirmed injuries, and two others that send nothing there."""
    folder = tmp_path_factory.mktemp("extension")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZHIBAO_HOME", str(folder / "home"))
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        patch.chdir(folder)
        made = init_home("taoyuan", True)
        with made.session() as session:
            code = next(one.uscc for one in registry.enterprises(session) if one.name == "曹操出行") or ""
            keep_counts(session, [(code, "ride_hailing", "570102", Month(2025 + at // 12, at % 12 + 1).first, 2_000_000) for at in range(6, 20)])
            for number in range(HURT):
                case = injured(session, made, 301 + number, code, f"2025-{7 + number % 6:02d}-03")
                recognise(session, case, "medical_care", 100_000 * (number + 1), "2026-01-15T10:00:00")
        yield made


@pytest.fixture
def run(home: Home, capsys: pytest.CaptureFixture[str]) -> Any:
    def command(*words: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert frame.run(application(), [*words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    return command


def surveyed(run: Any, *, industry: str = "ride_hailing", name: str = "武陵出行", orders: str = "80000,100000,150000") -> str:
    made = run("registry", "candidate", "survey", "--city", "桃花市", "--name", name, "--industry", industry, "--workers", "300", "--orders", orders, "--uscc", USCC, "--by", CLERK)
    return str(made["number"])


def test_feasibility_is_reckoned_from_the_record_of_the_province(run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    number = surveyed(run)
    told = run("registry", "candidate", "feasibility", number, "--on", "2026-09-10")
    # 14 months to 2026-08 less the last three, each of two million orders; the costs are 1000 to 12000 yuan.
    assert told["record"] == {"orders": 22_000_000, "injuries": HURT, "cost_fen": 100_000 * HURT * (HURT + 1) // 2, "monthly": 0}
    year = told["year"]
    assert year["contributions_fen"]["p50"] == 1_200_000 * 1 and year["orders"]["p50"] == 1_200_000
    assert 0 <= year["injuries"]["p05"] <= year["injuries"]["p50"] <= year["injuries"]["p95"] <= 4
    assert year["balance_fen"]["p05"] <= year["balance_fen"]["p50"] <= year["balance_fen"]["p95"]
    assert told["provisional"] and told["mark"] == "assumed" and len(told["assumed"]) == 3 and told["needs"] == []
    assert run("registry", "candidate", "feasibility", number, "--on", "2026-09-10") == told
    assert frame.run(application(), ["registry", "candidate", "feasibility", number, "--on", "2026-09-10"]) == 0
    assert "暂定" in capsys.readouterr().out


def test_where_the_record_is_too_thin_nothing_is_reckoned(run: Any) -> None:
    told = run("registry", "candidate", "feasibility", surveyed(run, industry="intracity_freight", name="溪行速运"), "--on", "2026-09-10")
    assert told["year"] is None and [one["need"] for one in told["needs"]] == ["record"]
    drafted = surveyed(run, industry="designated_driving", name="代驾一家")
    assert [one["need"] for one in run("registry", "candidate", "feasibility", drafted, "--on", "2027-02-01")["needs"]] == ["record", "base"]
    under = run("registry", "candidate", "feasibility", drafted, "--on", "2027-02-01", "--draft", "taoyuan-draft-driving.toml")
    assert [one["need"] for one in under["needs"]] == ["record"] and under["base"]["value_fen"] == 12


def test_industries_stand_side_by_side_by_their_risk(home: Home, run: Any) -> None:
    with home.reading() as session:
        known = experience_to_forecast.gather(session, home.orders, home.keyring, "570000", on=date(2026, 9, 10), known=now())
    [one] = candidate_to_feasibility.risks(known)
    assert (one["industry"], one["per_million_orders"], one["cost_an_injury_fen"], one["thin"]) == ("ride_hailing", "0.5455", 650_000, False)
    assert run("registry", "extension", "risks", "--on", "2026-09-10")["industries"] == [one]


def test_the_interval_holds_what_simulated_truth_brings() -> None:
    """Of 200 candidates whose true rate and costs are those of the record, nine in ten bring benefits inside the interval."""
    chance = np.random.default_rng(7)
    costs = np.array([50_000, 80_000, 200_000, 900_000])
    inside = 0
    for seed in range(200):
        injuries = 1 + int(chance.poisson(18))
        told = forecast.year(Recorded(6_000_000, injuries, tuple(int(one) for one in chance.choice(costs, injuries))), (500_000, 500_000, 500_000), 1, seed=seed, times=800)
        truth = int(chance.choice(costs, int(chance.poisson(3e-6 * 6_000_000))).sum())
        inside += told["benefits_fen"]["p05"] <= truth <= told["benefits_fen"]["p95"]
    assert 166 <= inside <= 194


def test_a_candidate_is_prepared_and_nothing_of_the_trial_is_kept(home: Home, run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    number = surveyed(run)
    head = "order_no,worker_id,industry,district,accepted_at,completed_at,status\n"
    Path("bad.csv").write_text(head + f"A1,{WORKER}9,ride_hailing,570102,2026-09-01T12:00:00,2026-09-01T12:30:00,completed\n", encoding="utf-8")
    Path("good.csv").write_text(head + f"A1,{WORKER},ride_hailing,570102,2026-09-01T12:00:00,2026-09-01T12:30:00,completed\n", encoding="utf-8")
    Path("roster.csv").write_text(f"证件号码,起始日期\n{WORKER},2026-09-01\n570100000000000000,2026-09-01\n", encoding="utf-8")
    tried = run("registry", "candidate", "check", number, "--orders", "bad.csv", "--roster", "roster.csv", "--by", CLERK)
    assert [(one["check"], one["passed"]) for one in tried["checks"]] == [("data", False), ("enrolment", False)]
    assert tried["checks"][1]["figures"]["rejected"] == 1
    Path("roster.csv").write_text(f"证件号码,起始日期\n{WORKER},2026-09-01\n", encoding="utf-8")
    with home.session() as session:
        machine, _ = machines.register(session, home.keyring, Area(AreaKind.ENTERPRISE, USCC), "试", per_minute=60, actor=Actor("zhi.lu", "grant_approver"), at=NOW, sandbox=True)
        sandbox.note(session, home.keyring, machine.client_no, Asked("r1", NOW, "platform.report", 422))
    seen = run("registry", "candidate", "check", number, "--machine", machine.client_no, "--by", CLERK)
    assert {one["check"]: one["passed"] for one in seen["checks"]}["reporting"] is False
    with home.session() as session:
        sandbox.note(session, home.keyring, machine.client_no, Asked("r2", NOW, "platform.report", 201))
    for matter in ("data", "enrolment", "reporting", "money"):
        Path("contact.txt").write_text("陶生\n13900000000\n", encoding="utf-8")
        run("registry", "candidate", "contact", number, "--matter", matter, "--person", "contact.txt", "--by", CLERK)
    done = run("registry", "candidate", "check", number, "--orders", "good.csv", "--roster", "roster.csv", "--machine", machine.client_no, "--by", CLERK)
    assert done["prepared"] and done["missing"] == [] and done["contacts"] == ["data", "enrolment", "money", "reporting"]
    with home.reading() as session:
        assert registry.enterprise_by_uscc(session, USCC) is None and registry.find_worker(session, home.keyring, WORKER) is None
    listed = run("registry", "candidate", "list", "--place", "taoyuan")["candidates"]
    assert {one["number"]: one["prepared"] for one in listed}[number]
    for words in (["candidate", "list"], ["candidate", "check", number, "--by", CLERK]):
        assert frame.run(application(), ["registry", *words]) == 0
        assert capsys.readouterr().out
    assert run("registry", "candidate", "check", number, "--machine", "M0001", "--by", CLERK, code=2)["error"] == "not_a_sandbox"


@pytest.fixture
def sending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """桃源 with one platform that sends orders of one city and has registered its worker, and ten that have sent nothing."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    init_home("taoyuan", True)
    Path("roster.csv").write_text(f"证件号码,起始日期\n{WORKER},2026-09-01\n", encoding="utf-8")
    lines = [f"A{day},{WORKER},ride_hailing,570102,2026-10-0{day}T12:00:00,2026-10-0{day}T12:30:00,completed" for day in (1, 2)]
    Path("orders.csv").write_text("order_no,worker_id,industry,district,accepted_at,completed_at,status\n" + "\n".join(lines) + "\n", encoding="utf-8")
    for words in (["registry", "import", "roster.csv", "--platform", "曹操出行", "--commit"], ["orders", "load", "orders.csv", "--platform", fictional_uscc(1)]):
        assert frame.run(application(), words) == 0


@pytest.mark.usefixtures("run", "sending")
def test_each_city_stands_against_the_plan_with_who_is_to_act_and_who_has_not_joined(run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("registry", "extension", "progress", "--month", "2026-10", "--on", "2026-03-05")["planned"] is False
    Path("plan.toml").write_text(PLAN, encoding="utf-8")
    run("registry", "extension", "plan", "plan.toml", "--words", "通过", "--by", "admission_decider:du.ke")
    for city in ("570100", "570200"):
        for step, day in (("survey", "2026-02-27"), ("train", "2026-03-09"))[: 2 if city == "570100" else 1]:
            run("registry", "extension", "report", step, "--city", city, "--on", day, "--words", "完成", "--by", CLERK)
    run("registry", "extension", "follow", "--city", "570200", "--platform", "曹操出行", "--words", "电话督促", "--by", CLERK)
    told = run("registry", "extension", "progress", "--month", "2026-10", "--on", "2026-03-25")
    cities = {one["city"]: one for one in told["cities"]}
    assert [step["state"] for step in cities["570100"]["steps"]] == ["done", "done", "done"]
    assert [(one["step"], one["days"], one["owner"]) for one in cities["570200"]["late"]] == [("train", 15, "admission_clerk")]
    assert [(one["step"], one["days"]) for one in cities["570300"]["late"]] == [("survey", 25)]
    rows = {(one["city"], one["name"]): one for one in told["enterprises"]}
    assert (rows["570100", "曹操出行"]["state"], rows["570100", "曹操出行"]["orders"]) == ("joined", 2)
    assert (rows["570200", "曹操出行"]["state"], rows["570200", "曹操出行"]["followed"]) == ("partly", "电话督促")
    assert rows["570100", "达达"]["state"] == "not_joined"
    assert cities["570100"]["joined"] == {"joined": 1, "partly": 0, "not_joined": 10}
    assert frame.run(application(), ["registry", "extension", "progress", "--month", "2026-10", "--on", "2026-03-25"]) == 0
    assert "摸排 25 日" in capsys.readouterr().out
