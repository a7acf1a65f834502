"""Passed-on cost (转嫁) followed up: an inspection on several workers' reports, a finding, an order to correct, repayment to each worker.

Carries `zhejiang-2025-44 §3(2)` and `measures-2025 §2` (the worker pays nothing). One person finds, another decides. The enterprise is
never told that anybody reported it: it is asked for the statements of all its workers.

Public names: `acts` (open, statements, check, find, decide, repay, end), `draws` (a sample that anybody can draw again), `standing`
(what is known of an inspection), `model`, `rules`.
"""
