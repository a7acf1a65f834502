"""The benefits as formulas: one short function beside its article, one definition for one person and for millions.

Where a rule of one day differs from that of another by more than a number, it is two functions with dates.
"""

from __future__ import annotations

from zhibao.benefits.formulas.adjustment import adjusted_benefit
from zhibao.benefits.formulas.advances import reimbursement, rest_after_advances
from zhibao.benefits.formulas.care import attendance_allowance
from zhibao.benefits.formulas.death import (
    death_lump_sum,
    funeral_benefit,
    missing_person_prepayment,
    survivor_cap,
    survivor_share,
)
from zhibao.benefits.formulas.disability import (
    disability_allowance,
    disability_allowance_without_floor,
    disability_lump_sum,
)
from zhibao.benefits.formulas.living_security import living_security
from zhibao.benefits.formulas.treatment import (
    assistive_device,
    hospital_meals,
    medical_care,
    rehabilitation,
    travel_lodging,
)
from zhibao.kit.formula import Formula

ALL: dict[str, Formula] = {
    rule.name: rule
    for rule in (
        medical_care,
        rehabilitation,
        assistive_device,
        hospital_meals,
        travel_lodging,
        disability_lump_sum,
        disability_allowance,
        disability_allowance_without_floor,
        attendance_allowance,
        living_security,
        funeral_benefit,
        survivor_share,
        survivor_cap,
        death_lump_sum,
        missing_person_prepayment,
        adjusted_benefit,
        reimbursement,
        rest_after_advances,
    )
}

__all__ = ["ALL"]
