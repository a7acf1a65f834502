"""Why a row is quarantined: a stable code and a sentence in both languages that says what to mend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """One reason: its code, what is wrong and what to do, in Chinese and in English."""

    code: str
    zh: str
    en: str


# The order is the order of the bits in orders.kernels.text and the order in which reasons are reported.
REASONS = (
    Reason("missing_order_no", "缺少订单号；请补上。", "The order number is missing; add it."),
    Reason("order_no_too_long", "订单号超过 64 个字符。", "The order number has more than 64 characters."),
    Reason("order_no_characters", "订单号含有控制字符。", "The order number holds control characters."),
    Reason("missing_worker_id", "缺少劳动者证件号码；请补上。", "The worker's document number is missing; add it."),
    Reason("worker_id_check", "证件号码的校验位不对；请核对号码。", "The document number fails its own check digit; check it."),
    Reason("worker_id_form", "证件号码的形式或出生日期不对。", "The form or the birth date of the document number is wrong."),
    Reason("fictional_person", "虚构人员的号码只能用于演示。", "A fictional person's number serves demonstrations only."),
    Reason("unknown_industry", "行业代码不在规定的几种之内。", "The industry is none of the known ones."),
    Reason(
        "industry_not_on_day",
        "2025年7月1日起外卖并入即时配送；请改为 instant_delivery。",
        "From 2025-07-01 food delivery is part of instant delivery; send instant_delivery.",
    ),
    Reason("missing_district", "缺少接单地行政区划代码。", "The district of acceptance is missing."),
    Reason("district_form", "行政区划代码不是六位数字。", "The district is not a code of six digits."),
    Reason("unknown_province", "行政区划代码不属于任何省份。", "The district belongs to no known province."),
    Reason("missing_accepted_at", "缺少接单时间。", "The time of acceptance is missing."),
    Reason("time_form", "时间不是 ISO 8601 格式。", "A time is not written in ISO 8601."),
    Reason("time_out_of_range", "时间早于 2015 年或晚于 2099 年。", "A time lies before 2015 or after 2099."),
    Reason("end_before_start", "结束早于开始；请核对时间。", "The end lies before the start; check the times."),
    Reason("duration_absurd", "订单时长超过七天；请核对时间。", "The order lasts more than seven days; check the times."),
    Reason("missing_completed_at", "已结束的订单缺少结束时间。", "An order that is over has no end time."),
    Reason("unknown_status", "订单状态不在规定的四种之内。", "The status is none of the four known ones."),
    Reason("open_with_end", "进行中的订单不应有结束时间。", "An open order may not have an end time."),
    Reason("version_form", "版本号不是整数。", "The version is not a whole number."),
    Reason("version_out_of_range", "版本号须在 1 至 60 之间。", "The version must lie between 1 and 60."),
    Reason("service_agency_form", "平台服务机构代码的形式不对。", "The service agency's code has a wrong form."),
    Reason("coordinates", "经纬度不完整或超出范围。", "The coordinates are incomplete or out of range."),
)

BY_CODE = {reason.code: reason for reason in REASONS}


def first_reason(bits: int) -> Reason:
    """The reason that is reported: the lowest bit set."""
    return REASONS[(bits & -bits).bit_length() - 1]


def all_reasons(bits: int) -> list[Reason]:
    """Every reason found in a row, in the order of reporting."""
    return [reason for place, reason in enumerate(REASONS) if bits >> place & 1]


UNKNOWN_COUNTY = Reason(
    "unknown_county",
    "县级代码不在现行目录中；已接收，请核对。",
    "The county is not in the present list; the row was accepted, please check it.",
)
