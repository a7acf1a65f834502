"""The impact of a change on a home with bills, awards and payments: what moves is listed to the fen, nothing else, and a cut is no loss."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.journeys.counts import keep_counts
from zhibao.app.home import Home, init_home
from zhibao.cli import frame
from zhibao.cli.root import application
from zhibao.journeys import change_to_impact as journey
from zhibao.journeys import injury_stories, order_to_bill
from zhibao.journeys.injury_office import Office
from zhibao.kit.actors import Actor
from zhibao.kit.acts import Act
from zhibao.kit.clock import Month, now
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import silent
from zhibao.law import changes
from zhibao.registry import answers as registry
from zhibao.registry import rules

ON = date(2026, 6, 15)
PACK = '[pack]\njurisdiction = "570000"\nrecorded = 2026-11-27\ncites = ["taoyuan-2025-1 §12"]\n'
BASE = '[[parameter]]\nname = "base_contribution"\nvalue = [{{ industry = "{0}", from = {1}, value = "{2}", mark = "official", cites = ["taoyuan-2025-1 §12"] }}]\n'


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """桃源 with its stories played, and two closed months of a ride-hailing platform."""
    folder = tmp_path_factory.mktemp("impact")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ZHIBAO_DATABASE_URL", raising=False)
        patch.setenv("ZHIBAO_HOME", str(folder / "home"))
        made = init_home("taoyuan", True)
        (folder / "files").mkdir()
        plans = [one for one in injury_stories.PLANS if one.key in ("grade_8", "death")]
        patch.setattr(injury_stories, "PLANS", plans)
        dict(injury_stories.play(Office(made.reading, made.session, made.keyring, made.orders, folder / "files")))
        with made.session() as session:
            code = next(one.uscc for one in registry.enterprises(session) if one.name == "滴滴出行") or ""
            keep_counts(session, [(code, "ride_hailing", "570102", date(2026, 1, 5), 1_000), (code, "ride_hailing", "570202", date(2026, 2, 5), 500)], name="z")
            for month in (Month(2026, 1), Month(2026, 2)):
                order_to_bill.close_month(session, month, ["570000"], actor="经办员")
        yield made


def moved(home: Home, change: journey.Change, work: Path, progress: Any = silent) -> Any:
    with home.session() as session:
        return journey.impact(session, home.keyring, change, ["570000"], ON, work, demo=True, progress=progress)


def written(tmp_path: Path, *parts: str) -> journey.Change:
    path = tmp_path / "changed.toml"
    path.write_text(PACK + "".join(parts), encoding="utf-8")
    return journey.change_of_file(path)


def test_a_change_that_reaches_nobody_moves_nothing(home: Home, tmp_path: Path) -> None:
    with home.reading() as session:
        before = session.scalar(select(func.max(Act.id)))
    found = moved(home, written(tmp_path, BASE.format("ride_hailing", "2026-03-01", "0.05")), tmp_path)
    assert found["moves"] == 0 and found["checked"]["bill"] == 2 and found["checked"]["case"] >= 2
    with home.reading() as session:
        assert session.scalar(select(func.max(Act.id))) == before


def test_a_changed_base_moves_the_bills_of_its_months_to_the_fen_and_nothing_else(home: Home, tmp_path: Path) -> None:
    found = moved(home, written(tmp_path, BASE.format("ride_hailing", "2026-02-01", "0.02")), tmp_path)
    assert [(row["month"], row["industry"], row["before_fen"], row["after_fen"]) for row in found["moved"]["bill"]] == [("2026-02", "ride_hailing", 500, 1_000)]
    assert (found["moves"], found["change_fen"]) == (1, 500)


def test_a_changed_benefit_moves_the_awards_that_rest_on_it_with_their_payments(home: Home, tmp_path: Path) -> None:
    text = '[[parameter]]\nname = "death_lump_sum"\nvalue = [{ from = 2025-01-01, to = 2025-12-31, value = "1100000", mark = "official", cites = ["taoyuan-2025-1 §50"] }]\n'
    found = moved(home, written(tmp_path, text), tmp_path)
    assert found["moved"]["bill"] == [] and found["moved"]["clock"] == []
    assert [(row["items"], row["before_fen"], row["after_fen"]) for row in found["moved"]["award"]] == [(["death_lump_sum"], 108_376_000, 110_000_000)]
    assert [(row["item"], row["amount_fen"]) for row in found["moved"]["payment"]] == [("death_lump_sum", 108_376_000)]


def test_a_changed_limit_moves_the_clocks_of_cases(home: Home, tmp_path: Path) -> None:
    text = '[[parameter]]\nname = "decision_limit"\nvalue = [{ from = 2025-07-01, value = 1, starts = "application_received", mark = "official", cites = ["taoyuan-2025-1 §33(1)"] }]\n'
    found = moved(home, written(tmp_path, text), tmp_path)
    assert {row["kind"] for rows in found["moved"].values() for row in rows} == {"clock"}


def test_a_check_that_was_cut_goes_on_where_it_was(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change = written(tmp_path, BASE.format("ride_hailing", "2026-02-01", "0.02"))

    class Cut(Exception):
        pass

    def cut(done: int, *_: Any) -> None:
        if done == 2:
            raise Cut

    with pytest.raises(Cut):
        moved(home, change, tmp_path / "work", cut)
    [notes] = (tmp_path / "work").glob("*.jsonl")
    notes.write_text(notes.read_text(encoding="utf-8") + '{"unit": "half', encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(journey, "_bill", lambda *_: pytest.fail("a bill that was checked is checked again"))
        found = moved(home, change, tmp_path / "work")
    assert (found["resumed"], found["moves"]) == (2, 1) and not notes.exists()
    assert moved(home, change, tmp_path / "work")["resumed"] == 0


def test_more_enterprises_move_nothing_and_one_that_is_taken_off_moves_its_bills(home: Home, tmp_path: Path) -> None:
    from importlib.resources import files

    text = (files("zhibao.registry") / "enterprises.toml").read_text(encoding="utf-8")
    more = tmp_path / "more.toml"
    more.write_text(text.replace("[[enterprise]]", '[[enterprise]]\nslug = "newcomer"\nordinal = 77\nphase = 2026\nnames = [{ name = "新来的", mark = "official", cites = ["mohrss-2025-24 §5"] }]\n'
                    'industries = [{ industry = "ride_hailing", mark = "official", cites = ["mohrss-2025-24 §5"] }]\n\n[[enterprise]]', 1), encoding="utf-8")  # fmt: skip
    assert moved(home, journey.change_of_enterprises(more), tmp_path)["moves"] == 0
    later = tmp_path / "later.toml"
    later.write_text(text.replace('industries = [{ industry = "ride_hailing", mark = "official", cites = ["mohrss-2025-24 §5"] }]', 'industries = [{ industry = "ride_hailing", from = 2026-02-01, mark = "official", cites = ["mohrss-2025-24 §5"] }]'), encoding="utf-8")
    rows = moved(home, journey.change_of_enterprises(later), tmp_path)["moved"]["bill"]
    assert [(row["month"], row["before_fen"], row["after_fen"]) for row in rows] == [("2026-01", 1_000, 0)]
    with home.reading() as session:
        assert "新来的" not in {one.name for one in registry.enterprises(session)} and rules.enterprise_list().enterprises[0].slug == "caocao"


def test_a_proposed_change_is_checked_before_it_is_let_in(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = {"name": "base_contribution", "by": {"industry": "ride_hailing"}, "from": "2026-01-01", "to": None, "value": "0.03", "mark": "official", "cites": ["taoyuan-2025-1 §12(1)"]}
    with home.session() as session:
        held = changes.propose(session, place="570000", kind="number", content=content, reason="试", actor=Actor("lv.li", "number_keeper"), at=now())
    assert frame.run(application(), ["law", "impact", "--change", held.number, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(row["month"], row["change_fen"]) for row in told["moved"]["bill"]] == [("2026-01", 2_000), ("2026-02", 1_000)]
    assert frame.run(application(), ["law", "impact", "--change", held.number]) == 0
    assert "2026-02" in capsys.readouterr().out
    assert frame.run(application(), ["law", "impact", "--json"]) == 2


@pytest.mark.parametrize("text", ["no toml [", '[[parameter]]\nname = "nobody_knows"\nvalue = []\n', '[[parameter]]\nname = "base_contribution"\nvalue = []\n',
    BASE.format("no_industry", "2026-01-01", "0.05")])  # fmt: skip
def test_a_change_that_cannot_be_read_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(CallerFault) as fault:
        written(tmp_path, text)
    assert fault.value.code in ("change_form", "unknown_number", "missing_number")
