"""Sample letters: invented people of the fictional province, one of each kind, as short as the law allows or long."""

from __future__ import annotations

from typing import Any

from zhibao.edge.letters import Letter

RECONSIDER = {
    "kind": "reconsideration",
    "body": "桃花市人民政府",
    "period": {"length": 60, "unit": "days"},
    "ground": "taoyuan-2025-1 §36",
}
SUE = {
    "kind": "litigation",
    "body": "桃花市人民法院",
    "period": {"length": 6, "unit": "months"},
    "ground": "taoyuan-2025-1 §36",
}
OPEN = {
    "kind": "litigation",
    "body": "人民法院",
    "period": None,
    "ground": None,
    "missing_from": "人力资源和社会保障部",
}
SECOND = {
    "kind": "second_appraisal",
    "body": "桃源省劳动能力鉴定委员会",
    "period": {"length": 15, "unit": "days"},
    "ground": "taoyuan-2025-1 §39(3)",
}
REVIEW = {
    "kind": "review_appraisal",
    "body": "桃花市劳动能力鉴定委员会",
    "period": {"length": 1, "unit": "years"},
    "ground": "taoyuan-2025-1 §39(4)",
}

COMMON: dict[str, Any] = {
    "letter_no": "桃职保〔2025〕12号",
    "case_no": "570100-2025-000012",
    "issued_on": "2025-09-01",
    "authority": "桃花市人力资源和社会保障局",
    "recipient": "林远舟",
    "worker": "林远舟",
    "worker_number": "570102199003070017",
    "platform": "桃源快送科技有限公司",
    "contact": "桃花市文昌路8号政务服务中心，工作日9时至17时，电话0570-0000000",
}
ASKED = {"applicant": "桃源快送科技有限公司", "applied_on": "2025-08-06"}
INJURY = {
    "accepted_on": "2025-08-08",
    "injured_at": "2025-08-03T12:07:00+08:00",
    "place_of_injury": "桃花市文昌路与武陵街交叉口",
    "order_no": "TY2025080300012345",
    "findings": [
        "2025年8月3日11时52分，林远舟接受平台订单，11时58分开始执行。",
        "12时07分，在送餐途中骑电动自行车直行通过路口时，与右转的小型轿车相撞倒地。该订单因事故中断，事故发生在执行平台订单任务期间。",
    ],
    "evidence": [
        "道路交通事故认定书（林远舟无责任）",
        "平台报送的订单记录和轨迹",
        "桃花市第一人民医院门诊病历和诊断证明",
        "现场视频一段",
    ],
    "diagnosis": ["右桡骨远端骨折", "右腕部软组织挫伤"],
}
PANEL = {
    "applicant": "林远舟", "applied_on": "2025-12-01", "injured_on": "2025-08-03", "appraised_on": "2025-12-18", "panel_size": 3,
    "confirmation_no": "桃职保〔2025〕12号",
}  # fmt: skip
ASSUMED = ["待遇基数按上一年城镇私营单位平均工资推定，办法的规定尚未公布。"]

SAMPLES: dict[str, dict[str, Any]] = {
    "acceptance": {
        **ASKED, "accepted_on": "2025-08-08", "decide_by": "2025-09-19", "ground": "taoyuan-2025-1 §31",
        "decision_limit": {"length": 30, "unit": "working_days", "ground": "taoyuan-2025-1 §33(1)"},
    },
    "nonacceptance": {
        **ASKED, "reasons": ["申请所述的伤害发生在外省，依法由发生地办理。本机关已将材料移送发生地机关。"],
        "grounds": ["taoyuan-2025-1 §37"], "remedies": [RECONSIDER, SUE],
    },
    "material_request": {
        **ASKED, "missing": ["知情同意确认书（附空白表，由本人签名）", "医疗机构出具的初诊诊断证明", "道路交通事故认定书；尚未作出的，提交受案回执"],
        "submit_to": "通过平台应用上传，或者交到桃花市政务服务中心任一窗口", "ground": "taoyuan-2025-1 §31",
    },
    "confirmation": {**ASKED, **INJURY, "ground": "measures-2025 §11(1)(1)", "remedies": [RECONSIDER, SUE]},
    "nonconfirmation": {
        **ASKED, **INJURY,
        "findings": ["2025年8月3日12时07分，林远舟在文昌路摔倒受伤。", "当日11时20分其最后一单已经完成，此后下线，前往朋友住处聚会，12时07分未执行任何订单，也不在返回日常居所的路线上。"],
        "reasons": ["伤害发生在订单任务完成四十七分钟之后，不在执行平台订单任务期间。", "路线背离日常居所，途中为私人事务，不属于返家途中的情形。", "没有证据表明存在办法规定的其他情形；经办人员已当面听取本人陈述。"],
        "grounds": ["measures-2025 §11(1)(1)", "measures-2025 §11(1)(2)", "measures-2025 §11(3)"], "remedies": [RECONSIDER, OPEN],
    },
    "suspension": {**ASKED, "accepted_on": "2025-08-08", "suspended_on": "2025-08-20", "waiting_for": "桃花市公安局交通管理支队的道路交通事故认定书", "ground": "taoyuan-2025-1 §33(3)"},
    "appraisal": {
        **PANEL, "authority": "桃花市劳动能力鉴定委员会", "stage": "first", "issued_on": "2025-12-20",
        "clauses": ["5.8.2（14）右腕关节功能部分障碍", "5.10.2（5）右腕部瘢痕"], "grade": 8, "care_level": "none", "devices": ["腕部固定支具一件"],
        "incapacity_from": "2025-08-03", "incapacity_to": "2025-11-30", "grounds": ["taoyuan-2025-1 §39(1)", "taoyuan-2025-1 §40"], "remedies": [SECOND, REVIEW],
    },
    "second_appraisal": {
        **PANEL, "authority": "桃源省劳动能力鉴定委员会", "issued_on": "2026-02-10", "panel_size": 5, "previous_letter_no": "桃花劳鉴〔2025〕88号", "previous_grade": 8,
        "clauses": ["5.7.2（9）右腕关节功能大部分障碍"], "grade": 7, "care_level": "none", "grounds": ["taoyuan-2025-1 §39(3)"],
    },
    "award": {
        "authority": "桃花市社会保险经办机构", "award_no": "570100-2025-000012-A1", "injured_on": "2025-08-03", "confirmation_no": "桃职保〔2025〕12号", "grade": 8,
        "lines": [
            {"zh": "一次性伤残补助金", "payee": "林远舟", "amount_fen": 6_600_000, "paid": "once", "payer": "fund", "ground": "taoyuan-2025-1 §45", "mark": "assumed"},
            {"zh": "医疗费", "payee": "林远舟", "amount_fen": 1_234_567, "paid": "once", "payer": "fund", "ground": "taoyuan-2025-1 §43", "mark": "official"},
            {"zh": "生活保障费", "payee": "林远舟", "amount_fen": 792_000, "paid": "once", "payer": "platform", "ground": "taoyuan-2025-1 §51(1)", "mark": "official"},
        ],
        "changes": [
            {"zh": "一次性伤残补助金", "period": "once", "before_fen": 5_400_000, "after_fen": 6_600_000, "paid_fen": 5_400_000},
            {"zh": "伤残津贴", "period": "2025-09", "before_fen": 400_000, "after_fen": 350_000, "paid_fen": 0},
            {"zh": "医疗费", "period": "once", "before_fen": 1_234_567, "after_fen": 1_234_567, "paid_fen": 1_234_567},
        ],
        "steps": ["待遇基数：2024年城镇私营单位平均工资72,000元除以12，四舍五入到元，为6,000元。", "八级伤残为11个月：6,000元×11＝66,000.00元。",
                  "医疗费：发票14,000.00元，目录内合规12,345.67元，目录外1,654.33元不付。", "生活保障费：月最低工资1,980元除以30乘以120日＝7,920.00元，由平台企业支付。"],
        "provisional": True, "provisional_because": ASSUMED, "remedies": [RECONSIDER, SUE],
    },
    "reimbursement": {
        "authority": "桃花市社会保险经办机构", "recipient": "桃源快送科技有限公司", "award_no": "570100-2025-000012-A1", "account_tail": "5701000000001234", "account_bank": "桃源银行桃花支行",
        "advances": [
            {"zh": "医疗费（2025年8月，第3张发票）", "advanced_fen": 900_000, "owed_fen": 1_234_567, "reimbursed_fen": 900_000, "worker_fen": 334_567},
            {"zh": "住院伙食补助费", "advanced_fen": 100_000, "owed_fen": 72_000, "reimbursed_fen": 72_000, "worker_fen": 0},
        ],
        "grounds": ["taoyuan-2025-1 §52"], "provisional": False,
    },
    "payment": {
        "authority": "桃花市社会保险经办机构", "award_no": "570100-2025-000012-A1", "account_tail": "6217000000000000004", "account_bank": "桃源银行", "provisional": False,
        "payments": [
            {"zh": "一次性伤残补助金", "period": "一次性", "amount_fen": 6_600_000, "paid_on": "2026-01-08", "payment_no": "P2026-000101"},
            {"zh": "医疗费", "period": "2025年8月", "amount_fen": 334_567, "paid_on": "2026-01-08", "payment_no": "P2026-000102"},
        ],
        "grounds": ["taoyuan-2025-1 §55(2)"],
    },
    "recovery": {
        "authority": "桃花市社会保险经办机构", "award_no": "570100-2025-000012-A2", "overpaid_fen": 96_000, "share_limit": "当期待遇的20%",
        "reasons": ["2026年1月再次鉴定后等级变更，2026年2月、3月仍按原等级发放伤残津贴。"],
        "plan": [{"period": "2026年5月", "amount_fen": 48_000}, {"period": "2026年6月", "amount_fen": 48_000}],
        "objection_limit": {"length": 30, "unit": "days", "ground": "taoyuan-2025-1 §56"}, "grounds": ["taoyuan-2025-1 §56"], "remedies": [RECONSIDER, SUE],
    },
    "living_security_reminder": {
        "authority": "桃花市社会保险经办机构", "recipient": "桃源快送科技有限公司", "period_from": "2025-08-03", "period_to": "2025-08-31", "due_on": "2025-09-10",
        "due_fen": 191_400, "paid_fen": 100_000, "steps": ["月最低工资1,980元除以30乘以29日（首尾两日都算）＝1,914.00元。"],
        "grounds": ["taoyuan-2025-1 §51(1)", "taoyuan-2025-1 §51(4)"], "provisional": False,
    },
}  # fmt: skip


def sample(letter_id: str, copy: str = "person", **change: Any) -> Letter:
    """A sample letter, with some facts changed; a fact that is changed to None is taken away."""
    facts = {**COMMON, **SAMPLES[letter_id], **change}
    return Letter(letter_id, 1, {name: value for name, value in facts.items() if value is not None}, copy)  # type: ignore[arg-type]
