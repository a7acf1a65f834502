"""Control of the whole process and of spending (全流程风险防控、待遇支出管理): risk points, flags as tasks, samples, inspections.

The risks of every handling step are to be controlled and benefit spending watched (`jiangsu-2025-31 §3`); what is got by
deceit comes back (`taoyuan-2025-1 §68`). The texts name no figure, so every parameter is a choice of the installation
(`control-parameters §1`). A flag is a task for a person. It stops, delays and changes no payment: nothing that pays
imports this capability, and a flag holds no state of money.

    from zhibao.control import rules
    rules.look(spending, limits)     # hits of every risk point, and what could not be judged
"""

from zhibao.control.model import Hit, Point, Spending
from zhibao.control.rules import look, points

__all__ = ["Hit", "Point", "Spending", "look", "points"]
