"""The facts and numbers that the formulas of benefits name, each declared once."""

from __future__ import annotations

from zhibao.kit.formula import Fact, Kind, Number

ROUNDING = "readings §52"

DAYS = (
    Fact("injury_date", Kind.DAY, "事故伤害发生日", "day of the injury"),
    Fact("appraisal_date", Kind.DAY, "鉴定结论日", "day of the appraisal"),
    Fact("payment_date", Kind.DAY, "支付所属日", "day of payment"),
    Fact("death_date", Kind.DAY, "死亡日", "day of death"),
    Fact("missing_since", Kind.DAY, "下落不明之日", "day since which the person is missing"),
    Fact("period_first", Kind.DAY, "职业伤害期首日", "first day of the incapacity period"),
    Fact("period_last", Kind.DAY, "职业伤害期末日", "last day of the incapacity period"),
    Fact("longest_until", Kind.DAY, "最长期限届满日", "last day of the longest incapacity period"),
)
PERSON = (
    Fact("grade", Kind.COUNT, "伤残等级", "disability grade", least=1, most=10),
    Fact(
        "care_level", Kind.CHOICE, "生活自理障碍等级", "care-dependency level", options=("complete", "major", "partial")
    ),
    Fact(
        "relation",
        Kind.CHOICE,
        "亲属关系",
        "relation",
        options=("spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other"),
    ),
    Fact("sole", Kind.TRUTH, "孤寡老人或者孤儿", "lone elderly or orphan"),
)
AMOUNTS = (
    Fact(
        "fixed_wage",
        Kind.MONEY,
        "办案机关确定的待遇基数",
        "benefit wage fixed by the authority",
        least=0,
        most=10**9,
        optional=True,
    ),
    Fact("claimed", Kind.MONEY, "申报费用", "cost applied for", most=10**11),
    Fact("eligible", Kind.MONEY, "审核认可的费用", "cost accepted by the agency", most=10**11),
    Fact("cost", Kind.MONEY, "实际费用", "actual cost", most=10**11),
    Fact("list_price", Kind.MONEY, "目录价格", "list price", most=10**11),
    Fact("prepaid", Kind.MONEY, "已预支的金额", "amount prepaid", most=10**11, optional=True),
    Fact("previous", Kind.MONEY, "调整前的月待遇", "monthly benefit before the adjustment", most=10**9),
    Fact("assessed", Kind.MONEY, "核定的待遇", "benefit assessed", most=10**11),
    Fact("advanced", Kind.MONEY, "垫付的金额", "amount advanced", most=10**11),
)
COUNTS = (
    Fact("hospital_days", Kind.COUNT, "住院日数", "days in hospital", least=0, most=3660),
    Fact("travel_days", Kind.COUNT, "外出就医日数", "days of treatment elsewhere", least=0, most=3660),
)
FACTS = (*DAYS, *PERSON, *AMOUNTS, *COUNTS)


def _number(name: str, kind: Kind, zh: str, en: str, on: str, *by: str) -> Number:
    return Number(name, kind, zh, en, reckoned_on=on, by=by)


BENEFIT_WAGE = _number("benefit_wage", Kind.MONEY, "待遇基数", "benefit wage", "injury_date")
LUMP_SUM_MONTHS = _number(
    "disability_lump_sum_months",
    Kind.COUNT,
    "一次性伤残补助金月数",
    "months of the disability lump sum",
    "injury_date",
    "grade",
)
ALLOWANCE_RATE = _number(
    "disability_allowance_rate",
    Kind.RATE,
    "伤残津贴比例",
    "share paid as disability allowance",
    "injury_date",
    "grade",
)
ALLOWANCE_FLOOR = _number(
    "disability_allowance_floor",
    Kind.CHOICE,
    "伤残津贴的最低标准",
    "floor of the disability allowance",
    "payment_date",
)
MINIMUM_WAGE_PAID = _number("minimum_wage", Kind.MONEY, "月最低工资标准", "monthly minimum wage", "payment_date")
MINIMUM_WAGE_INJURED = _number("minimum_wage", Kind.MONEY, "月最低工资标准", "monthly minimum wage", "injury_date")
CARE_WAGE = _number(
    "attendance_allowance_wage",
    Kind.MONEY,
    "生活护理费的计发工资",
    "wage of the constant-attendance allowance",
    "payment_date",
)
CARE_RATE = _number(
    "attendance_allowance_rate",
    Kind.RATE,
    "生活护理费比例",
    "share paid as constant-attendance allowance",
    "appraisal_date",
    "care_level",
)
DIVISOR = _number("living_security_divisor", Kind.COUNT, "每月按几日折算", "days that a month counts", "injury_date")
DAY_COUNT = _number("living_security_day_count", Kind.CHOICE, "天数的计算", "count of days", "injury_date")
FUNERAL_MONTHS = _number(
    "funeral_benefit_months", Kind.COUNT, "丧葬补助金月数", "months of the funeral benefit", "death_date"
)
FUNERAL_WAGE = _number(
    "funeral_benefit_wage", Kind.MONEY, "丧葬补助金的计发工资", "wage of the funeral benefit", "death_date"
)
SURVIVOR_RATE = _number(
    "survivor_pension_rate",
    Kind.RATE,
    "供养亲属抚恤金比例",
    "share paid to a dependant",
    "death_date",
    "relation",
)
SUPPLEMENT = _number(
    "survivor_pension_supplement", Kind.RATE, "孤寡老人、孤儿加发比例", "supplement of the lone", "death_date"
)
SURVIVOR_CAP = _number(
    "survivor_pension_cap", Kind.RATE, "合计上限占待遇基数的比例", "joint cap as a share of the wage", "death_date"
)
DEATH_SUM = _number(
    "death_lump_sum", Kind.MONEY, "该年死亡的一次性工亡补助金", "death lump sum of the year", "death_date"
)
DEATH_SUM_MISSING = _number(
    "death_lump_sum", Kind.MONEY, "该年的一次性工亡补助金", "death lump sum of the year", "missing_since"
)
PREPAID_SHARE = _number(
    "missing_person_prepaid_share", Kind.RATE, "可预支的比例", "share that may be prepaid", "injury_date"
)
MEAL_RATE = _number("hospital_meal_rate", Kind.MONEY, "住院伙食补助标准", "hospital meals, a day", "payment_date")
TRAVEL_RATE = _number("travel_lodging_rate", Kind.MONEY, "交通食宿标准", "travel and lodging, a day", "payment_date")
REIMBURSED = _number(
    "advance_reimbursed_up_to", Kind.CHOICE, "垫付返还的范围", "what is given back of an advance", "payment_date"
)
ADJUSTMENT = _number("benefit_adjustment", Kind.RATE, "定期待遇调整幅度", "yearly adjustment", "payment_date")
