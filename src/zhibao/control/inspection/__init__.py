"""Audit plan, inspections and incidents (稽核计划、检查、风险事件): what is looked into by plan, and what happened.

Carries `jiangsu-2025-31 §3` as `control-parameters §24` and `control-parameters §25` put it: a yearly plan that another person
approves, inspections with findings, measures and follow-up, and a register of incidents with the time in which each is reported. What
officers write lies under the keys of the home. An inspection stops no payment.

Public names: `acts` (plan, inspect, register an incident), `rules` (what may follow what), `model`.
"""
