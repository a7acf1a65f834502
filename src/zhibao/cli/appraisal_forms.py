"""The JSON documents of an appraisal: read from files of the panel, written for other programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from zhibao.cli.frame import document_of
from zhibao.kit import clock
from zhibao.kit.errors import CallerFault

if TYPE_CHECKING:
    from zhibao.cases.opinions import Concluded, Conclusion, Opinion
    from zhibao.cases.panel import Panel

Made = TypeVar("Made")


def opinion_of(given: dict[str, Any]) -> Opinion:
    """An opinion from its JSON document."""
    from zhibao.cases.care import Activity
    from zhibao.cases.opinions import Opinion

    return Opinion(
        findings=tuple(given["findings"]),
        need_help=tuple(Activity(name) for name in given.get("need_help", ())),
        devices=tuple(given.get("devices", ())),
        incapacity_to=_day(given.get("incapacity_to")),
        reasons=str(given.get("reasons", "")),
    )


def conclusion_of(given: dict[str, Any]) -> Conclusion:
    """A conclusion from its JSON document."""
    from zhibao.cases.care import Activity
    from zhibao.cases.opinions import Conclusion

    return Conclusion(
        findings=tuple(given["findings"]),
        grade=None if given["grade"] is None else int(given["grade"]),
        care_level=given["care_level"],
        need_help=tuple(Activity(name) for name in given.get("need_help", ())),
        agreed=tuple(int(seat) for seat in given["agreed"]),
        devices=tuple(given.get("devices", ())),
        incapacity_from=_day(given.get("incapacity_from")),
        incapacity_to=_day(given.get("incapacity_to")),
        extension_confirmed=bool(given.get("extension_confirmed", False)),
        reasons=str(given.get("reasons", "")),
    )


def made_of(form: Callable[[dict[str, Any]], Made], given: dict[str, Any]) -> Made:
    """What a form makes of a JSON document. Raises CallerFault `appraisal_file`."""
    try:
        return form(given)
    except (KeyError, ValueError, TypeError) as error:
        raise _bad_json(f"{error}") from None


def json_of(file: str) -> dict[str, Any]:
    """The JSON document of a file, or of standard input for `-`. Raises CallerFault `appraisal_file`."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        given = json.loads(text)
        if not isinstance(given, dict):
            raise ValueError("not an object")
        return given
    except (OSError, ValueError, RecursionError) as error:
        raise _bad_json(type(error).__name__) from None


def _bad_json(what: str) -> CallerFault:
    return CallerFault(
        "appraisal_file",
        f"文件缺失，或者不是所要的 JSON（{what}）。",
        f"The file is missing or is not the JSON that is asked for ({what}).",
        remedy_zh="意见：findings 等；结论：findings、grade、care_level、agreed 等，见 docs/commands.md。",
        remedy_en="Opinion: findings and so on; conclusion: findings, grade, care_level, agreed; see docs/commands.md.",
    )


def known(kinds: Any, name: str, what: str) -> Any:
    """One of several kinds by its name. Raises CallerFault `unknown_speciality` or `unknown_stage`."""
    try:
        return kinds(name)
    except ValueError:
        raise CallerFault(
            f"unknown_{what}",
            f"没有“{name}”。",
            f"There is no {what} {name!r}.",
            remedy_zh="可用：" + "、".join(kinds) + "。",
            remedy_en="Known: " + ", ".join(kinds) + ".",
        ) from None


def _day(text: str | None) -> date | None:
    return None if text is None else clock.day(text)


def panel_document(made: Panel) -> dict[str, Any]:
    """A panel as JSON."""
    members = [
        {"seat": one.seat, "expert": str(one.expert), "speciality": one.speciality.value, "hospital": one.hospital}
        for one in made.members
    ]
    return {"appraisal": made.ref, "members": members, "open_seats": [seat for seat, _ in made.open_seats]}


def opinion_document(given: Opinion) -> dict[str, Any]:
    """An opinion as JSON."""
    return {
        "findings": list(given.findings),
        "need_help": [activity.value for activity in given.need_help],
        "devices": list(given.devices),
        "incapacity_to": document_of(given.incapacity_to),
        "reasons": given.reasons,
    }


def concluded_document(made: Concluded) -> dict[str, Any]:
    """A conclusion beside its proposal as JSON."""
    decided = made.conclusion
    document: dict[str, Any] = document_of(
        {
            "appraisal": made.ref,
            "stage": made.stage.value,
            "final": made.final,
            "at": made.at,
            "digest": made.digest,
            "grade": made.grade,
            "care_level": made.care_level,
            "findings": decided.findings,
            "devices": decided.devices,
            "incapacity_from": decided.incapacity_from,
            "incapacity_to": decided.incapacity_to,
            "agreed": decided.agreed,
            "reasons": decided.reasons,
            "proposal": {
                "grade": made.grade_proposal.grade,
                "rule": made.grade_proposal.rule,
                "care_level": made.care_proposal.care_level,
                "cites": [*made.grade_proposal.cites, *made.care_proposal.cites],
            },
            "incapacity_bound": made.incapacity_bound and asdict(made.incapacity_bound),
            "provisional": made.provisional,
        }
    )
    return document
