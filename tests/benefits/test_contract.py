"""`benefits assess`: the document that others script against, and one clear sentence for each wrong fact."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path
from typing import Any

import pytest
import typer

from zhibao import law
from zhibao.benefits.assess import assess as compute
from zhibao.benefits.explain import explain_text
from zhibao.benefits.facts import KEYS, read
from zhibao.benefits.model import UNKNOWN
from zhibao.cli.benefits_assess import assess
from zhibao.cli.frame import run
from zhibao.kit.errors import CallerFault

GOOD: dict[str, Any] = {
    "place": "taoyuan",
    "injury_date": "2025-08-01",
    "confirmation_date": "2025-09-20",
    "appraisal_date": "2025-12-10",
    "grade": 8,
    "care_level": None,
    "death_date": None,
    "incapacity_period": None,
}


@pytest.fixture
def application(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "no home"))
    app = typer.Typer()
    app.command("assess")(assess)
    app.command("other")(lambda: None)
    return app


def command(application: typer.Typer, tmp_path: Path, document: object, *options: str) -> tuple[int, str]:
    path = tmp_path / "facts.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document, ensure_ascii=False), "utf-8")
    return run(application, ["assess", str(path), *options]), str(path)


def test_the_document(application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = command(application, tmp_path, GOOD, "--json")
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert list(told) == ["lines", "needs", "provisional", "steps", "digest"]
    assert told["lines"] == [
        {
            "benefit": "disability_lump_sum",
            "zh": "一次性伤残补助金",
            "payee": "worker",
            "amount_fen": 5391100,
            "payer": "fund",
            "paid": "once",
            "ground": "taoyuan-2025-1 §45",
            "mark": "official",
        }
    ]
    assert told["needs"] == []
    assert told["provisional"] is False
    assert told["digest"].startswith("sha256:")
    assert not (tmp_path / "no home").exists()


def test_needs_are_no_failure(application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = command(
        application, tmp_path, {"place": "zhejiang", "injury_date": "2025-08-01", "death_date": "2025-08-02"}, "--json"
    )
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert [(line["benefit"], line["payee"]) for line in told["lines"]] == [("death_lump_sum", "near_relatives")]
    wanted = {need["name"]: need for need in told["needs"]}
    assert set(wanted) == {"funeral_benefit_wage", "dependants", "incapacity_period"}
    assert wanted["funeral_benefit_wage"]["filled_by_zh"] == "省级人力资源社会保障部门"
    assert {need["wants"] for need in told["needs"]} == {"number", "fact"}


def test_what_if_is_written_on_the_face(
    application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = {
        **GOOD,
        "place": "330106",
        "grade": None,
        "incapacity_period": {"from": "2025-08-01", "to": "2025-08-30"},
        "numbers": {"minimum_wage": "2360.00"},
    }
    command(application, tmp_path, facts, "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["lines"][0]["amount_fen"] == 236000
    assert told["lines"][0]["payer"] == "platform"
    assert told["provisional"] is True
    assert told["what_if"] == {"minimum_wage": "2360.00"}


def test_receipts_and_as_of(application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command(application, tmp_path, {**GOOD, "hospital_days": 1}, "--receipts", "--as-of", "2025-08-31", "--json")
    told = json.loads(capsys.readouterr().out)
    assert [line["amount_fen"] for line in told["lines"]] == [5000, 5391100]
    assert {receipt["schema"] for receipt in told["receipts"].values()} == {"zhibao.formula/1"}


def test_what_a_person_reads(application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _ = command(application, tmp_path, {**GOOD, "place": "zhejiang", "medical": {"claimed": "1"}})
    text = capsys.readouterr().out
    assert code == 0
    assert "70796.00" in text and "暂定" in text and "还缺什么" in text and "sha256:" in text
    code, _ = command(application, tmp_path, {**GOOD, "grade": None})
    assert code == 0


def test_standard_input(
    application: typer.Typer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()))
    monkeypatch.setattr("sys.stdin", given)
    assert run(application, ["assess", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lines"]


BAD: list[tuple[dict[str, Any], str]] = [
    ({"grade": 11}, "grade"),
    ({"grade": 0}, "grade"),
    ({"grade": "8"}, "grade"),
    ({"grade": True}, "grade"),
    ({"grade": 8.0}, "grade"),
    ({"care_level": "bad"}, "care_level"),
    ({"care_level": 5}, "care_level"),
    ({"injury_date": "2025-02-30"}, "injury_date"),
    ({"injury_date": 20250801}, "injury_date"),
    ({"injury_date": None}, "injury_date"),
    ({"place": None}, "place"),
    ({"place": " "}, "place"),
    ({"death_date": "2025-07-31"}, "death_date"),
    ({"appraisal_date": "2024-01-01"}, "appraisal_date"),
    ({"confirmation_date": "x"}, "confirmation_date"),
    ({"medical": {"claimed": 100}}, "medical.claimed"),
    ({"medical": {"claimed": "100.001"}}, "medical.claimed"),
    ({"medical": {"claimed": "-1"}}, "medical.claimed"),
    ({"medical": {"claimed": "1", "eligible": "2"}}, "medical.eligible"),
    ({"medical": {"eligible": "2"}}, "medical.claimed"),
    ({"medical": "100"}, "medical"),
    ({"medical": {"claimed": "1", "paid": "1"}}, "medical.paid"),
    ({"benefit_wage": "0"}, "benefit_wage"),
    ({"benefit_wage": "99999999.00"}, "benefit_wage"),
    ({"benefit_wage": 6436.0}, "benefit_wage"),
    ({"incapacity_period": {"from": "2025-08-02", "to": "2025-08-01"}}, "incapacity_period.to"),
    ({"incapacity_period": {"from": "2025-08-02"}}, "incapacity_period.to"),
    ({"incapacity_period": []}, "incapacity_period"),
    ({"incapacity_period": {"from": "2025-08-01", "to": "2025-08-02", "extended": 1}}, "incapacity_period.extended"),
    ({"dependants": {}}, "dependants"),
    ({"dependants": [{"relation": "cousin"}]}, "dependants[0].relation"),
    ({"dependants": [{"relation": "child"}, {}]}, "dependants[1].relation"),
    ({"dependants": [{"relation": "child", "sole_elderly_or_orphan": "yes"}]}, "dependants[0].sole_elderly_or_orphan"),
    ({"advances": [{"payer": "A", "item": "lunch", "amount": "1"}]}, "advances[0].item"),
    ({"advances": [{"payer": "A", "item": "medical_care", "amount": 1}]}, "advances[0].amount"),
    ({"advances": [{"payer": "", "item": "medical_care", "amount": "1"}]}, "advances[0].payer"),
    ({"kind": "fall"}, "kind"),
    ({"kind": "missing"}, "missing_since"),
    ({"hospital_days": -1}, "hospital_days"),
    ({"travel": {"days": 1}}, "travel.cost"),
    ({"devices": [{"code": "F01"}]}, "devices[0].cost"),
    ({"hardship": "yes"}, "hardship"),
    ({"earlier_grade": {"grade": 5, "because": "luck"}}, "earlier_grade.because"),
    ({"numbers": ["minimum_wage"]}, "numbers"),
    ({"numbers": {"minimum_wage": 2360.0}}, "numbers.minimum_wage"),
    ({"numbers": {"minimum_wage": "a lot"}}, "numbers.minimum_wage"),
    ({"numbers": {"disability_lump_sum_months": {"8": "12"}}}, "numbers.disability_lump_sum_months"),
    ({"numbers": {"old_wound_excludes": []}}, "numbers.old_wound_excludes"),
    ({"dependents": []}, "dependents"),
]


@pytest.mark.parametrize("wrong, key", BAD, ids=[f"{key} {next(iter(wrong.values()))}" for wrong, key in BAD])
def test_a_wrong_fact_is_refused_with_its_key(
    application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: dict[str, Any], key: str
) -> None:
    code, _ = command(application, tmp_path, {**GOOD, **wrong}, "--json")
    told = json.loads(capsys.readouterr().out)
    assert code == 2
    assert told["place"] == key
    assert told["zh"] and told["en"] and told["remedy_zh"] and told["remedy_en"]
    assert "lines" not in told


@pytest.mark.parametrize(
    "content, error",
    [
        ("{", "not_json"),
        ('{"place": "taoyuan", "place": "zhejiang"}', "not_json"),
        ("[" * 100_000, "not_json"),
        (" " * (1 << 20) + "{}", "not_json"),
        ('{"place": "taoyuan\\ud800"}', "not_json"),
        ('{"place": NaN, "injury_date": Infinity}', "facts_form"),
        ("[]", "facts_form"),
        ("{}", "facts_form"),
        ('{"place": "atlantis", "injury_date": "2025-08-01"}', "unknown_place"),
        ('{"place": "zhejiang", "injury_date": "2025-06-30"}', "before_scheme"),
        ('{"place": "zhejiang", "injury_date": "2025-08-01", "numbers": {"luck": "1"}}', "unknown_number"),
    ],
)
def test_a_wrong_document_is_refused(
    application: typer.Typer, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, error: str
) -> None:
    code, _ = command(application, tmp_path, content, "--json")
    assert (code, json.loads(capsys.readouterr().out)["error"]) == (2, error)


def test_no_such_file(application: typer.Typer, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(application, ["assess", "nowhere.json", "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"] == "no_file"


def test_null_is_not_absence() -> None:
    known, absent = read({**GOOD, "grade": None}), read({"place": "taoyuan", "injury_date": "2025-08-01"})
    assert known.grade is None and known.death_date is None
    assert absent.grade is UNKNOWN and absent.death_date is UNKNOWN and absent.dependants is UNKNOWN


def test_every_key_is_read_by_somebody() -> None:
    with pytest.raises(CallerFault) as refused:
        read({**GOOD, "grades": 1})
    assert all(key in refused.value.en for key in KEYS)


MIXED: dict[str, list[Any]] = {
    "place": ["taoyuan", "570100", "570300", "zhejiang", "jiangsu", "330106", "guangdong", "shanghai"],
    "injury_date": ["2025-08-01", "2025-07-01", "2026-06-30"],
    "confirmation_date": [None, "2026-12-31", "2027-06-01"],
    "appraisal_date": [None, "2026-12-31", "2027-06-01"],
    "payment_date": ["2026-12-31", "2027-06-01", "2028-01-01"],
    "grade": [None, *range(1, 11)],
    "care_level": [None, "complete", "major", "partial", "none"],
    "kind": ["accident", "old_wound"],
    "earlier_grade": [{"grade": 5, "because": why} for why in ("review_appraisal", "second_appraisal", "new_injury")],
    "death_date": [None, "2026-07-01", "2027-01-05"],
    "death_in_treatment": [True, False],
    "missing_since": ["2026-07-01"],
    "hardship": [True],
    "prepaid": ["1000.00"],
    "dependants": [[], [{"relation": "spouse"}], [{"relation": "child", "sole_elderly_or_orphan": True}] * 5],
    "incapacity_period": [None, {"from": "2026-06-30", "to": "2027-12-01", "extended": True}],
    "benefit_wage": ["0.01", "4901.05"],
    "medical": [{"claimed": "10", "eligible": "5"}, {"claimed": "10"}],
    "devices": [[{"code": "F01", "cost": "1000"}, {"code": "F02", "cost": "1"}], [{"code": "?", "cost": "1"}]],
    "hospital_days": [5],
    "travel": [{"days": 1, "cost": "600"}],
    "advances": [[{"payer": "A", "item": item, "amount": "99"}] for item in ("medical_care", "survivor_pension")],
    "numbers": [{"minimum_wage": "2000"}, {"benefit_wage": "5000"}, {"disability_allowance_rate": {"1": "0.5"}}],
}


def test_no_mixture_of_facts_makes_it_fall() -> None:
    chance, book = random.Random(1), law.book()
    for _ in range(400):
        document = {key: chance.choice(MIXED[key]) for key in MIXED if key in GOOD or chance.random() < 0.4}
        result = compute(read(document), book)
        payees = [(line.item, line.payee) for line in result.lines]
        assert len(payees) == len(set(payees)), document
        assert all(line.amount_fen >= 0 and book.provision(line.ground) for line in result.lines)
        assert all(book.provision(cite) for step in result.steps for cite in step.cites)
        assert result.provisional >= any(line.provisional for line in result.lines)
        assert explain_text(result) != explain_text(result, "en") or not result.steps
        json.dumps(result.document(receipts=True))
