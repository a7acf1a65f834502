"""Duties of enterprises (主体责任): the list of them, guidance and dated requests with their answers, and who ought to be insured and is not.

Carries `zhejiang-2025-44 §2(1)` (insure whoever ought to be insured, remind enterprises), `zhejiang-2025-44 §2(6)` (their help) and
`zhejiang-2025-44 §3(2)` (guidance, primary responsibility). Each duty is a line of `duties.toml`; how far it is kept is measured from what
is recorded. Nothing is decided by a measure, and no gap takes cover from a worker (`measures-2025 §2`).

Public names: `papers` (guidance and requests), `gaps` (the under-coverage list), `model`, `rules`.
"""
