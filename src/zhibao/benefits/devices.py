"""Assistive devices: the list price of the place caps what a device cost (`work-injury-regulation §32`)."""

from __future__ import annotations

from collections.abc import Iterator

from zhibao import law
from zhibao.benefits.answers import OFFICER, Answer, Due, wanted_decision, wanted_fact, wanted_number
from zhibao.benefits.model import Benefit, Device, Facts
from zhibao.benefits.numbers import BookNumbers
from zhibao.benefits.rules import payment_day
from zhibao.kit.money import yuan

_OURS = Benefit.ASSISTIVE_DEVICE


def devices(facts: Facts, numbers: BookNumbers) -> Iterator[Answer]:
    """Each device that the committee confirmed, with its price; one that no list has is for an officer."""
    day = payment_day(facts)
    for device in facts.devices:
        if day is None:
            zh, en = "缺少“支付所属日”。", "The day of payment is missing."
            yield wanted_fact(_OURS, "payment_date", zh, en, OFFICER, ("work-injury-regulation §32",))
            continue
        try:
            yield _priced(device, numbers.value("assistive_device_prices", day))
        except law.MissingNumber as missing:
            yield wanted_number(_OURS, missing)


def _priced(device: Device, prices: law.Value) -> Answer:
    rows = prices.value if isinstance(prices.value, list) else []
    price = next((row["price"] for row in rows if isinstance(row, dict) and row["code"] == device.code), None)
    if price is None:
        zh = f"目录中没有代码为 {device.code} 的辅助器具，须核对。"
        en = f"The list has no device {device.code}; it must be checked."
        return wanted_decision(_OURS, f"device:{device.code}", zh, en, prices.cites)
    return Due(
        _OURS,
        "assistive_device",
        {"cost": device.cost_fen, "list_price": int(yuan(str(price)))},
        evidence={"list_price": f"{prices.cites[-1]} {device.code}"},
        marks=(prices.mark,),
    )
