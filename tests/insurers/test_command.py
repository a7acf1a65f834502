"""`zhibao insurers` and the times of rescue as people type them, in a demo home."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cases.ground import File
from tests.insurers.ground import KEEPER, City
from zhibao.app.home import init_home
from zhibao.cli.frame import run
from zhibao.cli.root import application
from zhibao.insurers import acts
from zhibao.insurers.model import TaskKind
from zhibao.insurers.review.model import Quarter
from zhibao.kit import clock, sampling

Command = Callable[..., Any]
SUPERVISOR, CONTROL, OFFICER = "supervisor:xu.xing", "control_officer:kong.jing", "investigator:tao.zhu"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """A home with one case and a mandate without terms; each call gives the JSON document, or what a person reads."""
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ZHIBAO_DATABASE_URL", raising=False)
    home = init_home("taoyuan", True)
    with home.session() as session:
        File(session, home.keyring, place="570102")
        for insurer in ("wuling", "other"):
            acts.record_mandate(
                session, insurer=insurer, insurer_name=insurer, place="570100", kinds=list(TaskKind), valid_from=clock.today() - timedelta(days=200),
                valid_to=clock.today() + timedelta(days=200), procurement="桃采", actor=KEEPER, at=clock.now(),
            )  # fmt: skip

    def typed(*words: str, code: int = 0, human: bool = False) -> Any:
        capsys.readouterr()
        assert run(application(), [*words, *([] if human else ["--json"])]) == code, capsys.readouterr()
        said = capsys.readouterr()
        return said.out if human else json.loads(said.out)

    return typed


def test_from_the_terms_of_a_mandate_to_its_fee(command: Command, tmp_path: Path) -> None:
    first = (clock.today() - timedelta(days=200)).isoformat()
    made = command("insurers", "terms", "M570100-001", "--since", first, "--fixed", "9000.00", "--per-task", "material_check=50.00", "--retained", "0.2", "--document", "合同1", "--by", str(KEEPER))
    assert made["terms"][0] | {"document": None} == {
        "number": 1, "since": first, "counties": [], "fixed_fen": 900_000, "per_case_fen": 0, "per_task_fen": {"material_check": 5_000}, "retained_share": "1/5", "document": None,
    }  # fmt: skip
    assert command("insurers", "terms", "M570100-002", "--since", first, "--per-task", "x=1", "--document", "x", "--by", str(KEEPER), code=2)["error"] == "kind_form"
    assert command("insurers", "staff", "M570100-001", "--account", "wuling", "--since", first, "--by", str(KEEPER))["staff"][0]["account"] == "wuling"
    assert command("insurers", "staff", "M570100-001", "--account", "wuling", "--by", str(KEEPER), code=2)["error"] == "staff_form"
    assert command("insurers", "interest", "other", "--enterprise", "9157", "--relation", "contract", "--by", "insurer:other")[0]["id"] == 1
    assert [(one["insurer"], one["place"]) for one in command("insurers", "propose", "570100-2025-000001", "--kind", "visit")] == [("wuling", 1), ("other", None)]
    assert command("insurers", "hand-over", "M570100-001", "--words", "交接", "--by", OFFICER, code=2)["error"] == "mandate_runs"
    assert "wuling" in command("insurers", "mandates", "--place", "570100", human=True)
    # A task of the last quarter, done in time.
    from zhibao.app.home import open_home

    home, quarter = open_home(), Quarter.of(Quarter.of(clock.today()).first - timedelta(days=1))
    with home.session() as session:
        city = City(session, home.keyring)
        asked = clock.instant(f"{quarter.first.isoformat()}T09:00:00")
        task = city.done("wuling", TaskKind.MATERIAL_CHECK, asked=asked).task_no
        city.task("wuling", TaskKind.VISIT, asked=clock.now())
    assert [one["clocks"][1]["state"] for one in command("insurers", "tasks", "--place", "570100")] == ["running"]
    period = ("--place", "570100", "--period", str(quarter))
    sample = command("insurers", "sample", *period, "--by", CONTROL)["sample"]
    command("insurers", "sample-draw", sample, "--word", "qingming", "--by", SUPERVISOR)
    assert sampling.replay(command("insurers", "sample-look", sample, "--record")) == [(task, "wuling")]
    assert "insurer" not in command("insurers", "sample-look", sample, "--task", task)
    command("insurers", "sample-result", sample, "--task", task, "--words", "齐全", "--by", "investigator:cha.ming")
    done = command("insurers", "sample-result", sample, "--task", task, "--words", "一致", "--outcome", "agrees", "--by", "case_clerk:bi.jiao")
    assert done["strata"][0]["errors_at_most"] == 0 and "已比较 1" in command("insurers", "sample-look", sample, human=True)
    preview = command("insurers", "review", *period)
    assert (preview["status"], preview["scores"][0]["score"], preview["scores"][0]["remark_zh"]) == ("preview", None, "不足20件，不评分")
    assert command("insurers", "review", *period, "--draft", code=2)["error"] == "actor_form"
    number = command("insurers", "review", *period, "--draft", "--by", SUPERVISOR)["review"]
    command("insurers", "review-step", number, "--step", "hear", "--insurer", "wuling", "--words", "无意见", "--by", "insurer:wuling")
    assert command("insurers", "review-step", number, "--step", "decide", "--words", "同意", "--by", SUPERVISOR, code=2)["error"] == "second_person_needed"
    command("insurers", "review-step", number, "--step", "decide", "--words", "同意", "--by", CONTROL)
    assert command("insurers", "review-step", number, "--step", "publish", "--by", SUPERVISOR)["status"] == "published"
    assert command("insurers", "review-step", number, "--step", "x", code=2)["error"] == "review_step_form"
    assert command("insurers", "review-rows", number, "--insurer", "wuling", "--indicator", "amounts")[0]["met"]["amounts"] == 1
    fee = command("insurers", "fee", number, "--mandate", "M570100-001", "--by", SUPERVISOR)
    assert (fee["earned_fen"], fee["payable_fen"]) == (905_000, 905_000)
    assert command("insurers", "fee", number, "--mandate", "M570100-001", "--if", "arrival=0.5")["supposed_score"] is None
    assert "published" in command("insurers", "review-step", number, "--step", "show", human=True)


def test_remarks_notices_and_rescue(command: Command) -> None:
    from zhibao.app.home import open_home

    home = open_home()
    with home.session() as session:
        task = City(session, home.keyring).task("wuling", TaskKind.VISIT, asked=clock.now()).task_no
    remark = command("insurers", "remark", task, "--kind", "complaint", "--words", "未到场", "--by", OFFICER)["remark"]
    assert command("insurers", "remark-find", remark, "--upheld", "--words", "属实", "--by", SUPERVISOR)["upheld"] is True
    number = command("insurers", "notice", "--place", "570100", "--insurer", "wuling", "--words", "整改", "--remark", remark, "--by", SUPERVISOR)["notice"]
    command("insurers", "notice-step", number, "--step", "answered", "--words", "已改", "--by", "insurer:wuling")
    assert command("insurers", "notice-step", number, "--step", "closed", "--words", "通过", "--by", CONTROL)["status"] == "closed"
    assert number in command("insurers", "notices", "--place", "570100", human=True)
    case = ("570100-2025-000001",)
    hurt = command("cases", "show", *case)["injury_at"]
    later = clock.instant(hurt) + timedelta(hours=7)
    told = command("cases", "rescue", *case, "--reported-at", later.isoformat(), "--treated-at", later.isoformat(), "--part", "none", "--by", "case_clerk:zhou.yun")
    assert (told["late"], told["treatment_minutes"]) == (["treatment"], 420)
    assert command("cases", "rescue-follow", *case, "--step", "closed", "--words", "已说明", "--by", "case_clerk:zhou.yun")["open"] is False
    assert [one["case_no"] for one in command("cases", "rescues", "--place", "570100")] == list(case)
