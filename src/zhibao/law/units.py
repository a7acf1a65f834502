"""The closed list of units a number of the law may have, and the form in which its value is written.

Forms: `money` (string in yuan), `rate` (exact string), `whole` (integer), `date`, `flag`, `choice` (of the
parameter's own list), `text`, `list`, `record` (a row of named columns), `table` (rows of them).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["money", "rate", "whole", "date", "flag", "choice", "text", "list", "record", "table"]


@dataclass(frozen=True)
class Unit:
    """A unit with its names and the form of its values."""

    name: str
    zh: str
    en: str
    form: Form


def _units(*rows: tuple[str, str, str, Form]) -> dict[str, Unit]:
    return {row[0]: Unit(*row) for row in rows}


UNITS: dict[str, Unit] = _units(
    ("yuan", "元", "yuan", "money"),
    ("yuan_per_order", "元/单", "yuan per order", "money"),
    ("yuan_per_day", "元/日", "yuan a day", "money"),
    ("yuan_per_month", "元/月", "yuan a month", "money"),
    ("yuan_per_year", "元/年", "yuan a year", "money"),
    ("ratio", "比例", "ratio", "rate"),
    ("ratio_per_day", "每日比例", "ratio a day", "rate"),
    ("multiple", "倍", "times", "rate"),
    ("minutes", "分钟", "minutes", "whole"),
    ("hours", "小时", "hours", "whole"),
    ("days", "日", "calendar days", "whole"),
    ("working_days", "个工作日", "working days", "whole"),
    ("months", "个月", "months", "whole"),
    ("years", "年", "years", "whole"),
    ("years_of_age", "周岁", "years of age", "whole"),
    ("day_of_month", "每月第几日", "day of the month", "whole"),
    ("count", "个", "count", "whole"),
    ("date", "日期", "date", "date"),
    ("flag", "是否", "yes or no", "flag"),
    ("choice", "选项", "choice", "choice"),
    ("text", "文字", "text", "text"),
    ("list", "清单", "list", "list"),
    ("record", "记录", "record", "record"),
    ("table", "表", "table", "table"),
)

KINDS: dict[str, str] = {
    "amount": "金额",
    "rate": "费率比例",
    "statistic": "统计数",
    "time_limit": "时限",
    "date": "日期",
    "quantity": "数量",
    "rule": "口径",
    "list": "清单",
    "table": "表",
}

RECKONED_ON: dict[str, str] = {
    "order": "订单完成日",
    "injury": "事故伤害发生日",
    "report": "报案日",
    "application": "申请日",
    "confirmation": "确认日",
    "appraisal": "鉴定日",
    "death": "死亡日",
    "payment": "支付日",
    "month": "费款所属月",
    "year": "结算年度",
    "day": "当日",
}

EVENTS: dict[str, str] = {
    "accident": "事故发生",
    "report": "报案",
    "application_received": "收到申请",
    "application_complete": "材料齐全",
    "conclusion": "作出结论",
    "conclusion_received": "收到结论",
    "confirmation": "作出确认结论",
    "diagnosis": "初次诊断",
    "appraisal_conclusion": "作出鉴定结论",
    "death": "死亡",
    "disappearance": "下落不明",
    "debt": "欠缴",
}
