"""Misconduct in the demonstration whose truth is known: one photograph of a place of accident in the papers of two workers.

The look of the day over the province finds it and puts it before internal control; both cases go on (`zhejiang-2025-44 §2(5)`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from zhibao.cases import acts as cases
from zhibao.cases import evidence
from zhibao.cases.papers import Paper
from zhibao.control import acts as control
from zhibao.journeys import spending_to_flags
from zhibao.journeys.injury_office import Office
from zhibao.journeys.process_to_flags import Files
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE
from zhibao.law import FICTIONAL_PROVINCE

SAME_PHOTOGRAPH = ("applied", "applied_late")


def play(office: Office, numbers: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """Two workers hand in the same photograph; the look over the province finds it. What waits for internal control."""
    picture = _crossing()
    for hours, key in enumerate(SAME_PHOTOGRAPH, 1):
        with office.writing() as session:
            case = cases.case_state(session, numbers[key])
            evidence.add_evidence(
                session, office.keyring, office.papers, case.case_no, Paper.SCENE_PHOTOGRAPH, picture, person=case.person, actor=Actor(f"worker.of.{case.case_no}", "worker"),
                at=now - timedelta(hours=hours),
            )  # fmt: skip
    today = now.astimezone(ZONE).date()
    spending_to_flags.sweep(
        office.reading, office.writing, office.keyring, FICTIONAL_PROVINCE, None, today, files=Files(office.store, office.papers), at=now
    )
    with office.reading() as session:
        found = control.flags(session, rule="paper_twice")[0].number
    return {
        "key": "flag", "zh": f"两名人员提交同一张现场照片，待核查（{found}）", "en": f"two workers handed in one photograph: to be looked into ({found})", "post": "control_officer",
        "place": FICTIONAL_PROVINCE, "injured_on": today.isoformat(), "worker": "—", "case_no": None,
    }  # fmt: skip


def _crossing() -> bytes:
    """A drawn picture of a crossing."""
    picture = Image.new("RGB", (640, 480), (206, 214, 204))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 190, 640, 300), fill=(96, 98, 102))
    draw.rectangle((270, 0, 370, 480), fill=(96, 98, 102))
    for place in range(0, 640, 80):
        draw.rectangle((place, 242, place + 40, 248), fill=(240, 240, 240))
    draw.polygon(((400, 220), (470, 250), (440, 285), (385, 262)), fill=(176, 58, 46))
    draw.ellipse((150, 60, 230, 140), fill=(70, 120, 70))
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()
