"""Registration (参保登记): platform enterprises, service agencies, workers and the links between them.

Carries `measures-2025 §2` (who is insured, who must join and pay, who is not), the phases of `mohrss-2021-110 §3`,
`mohrss-2025-24 §5` and `mohrss-press-2026-04-28 §1`, `zhejiang-2025-44 §2(1)` and `jiangsu-2025-31 §preamble`.

Public names: `acts` (load and record enterprises; the questions others ask), `workers` (register workers), `roster`
(the rows of a roster), `model` (what they mean).
"""
