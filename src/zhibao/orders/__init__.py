"""Orders: intake, the sealed order store, and which order a worker was on at an instant.

Every row that a platform sends is accepted, a duplicate, a conflict, or quarantined with a reason; the four
add up to the rows received, else nothing is kept. Accepted rows are the ground of coverage (每单必保、每人必保,
`zhejiang-2025-44 §2(1)`, `measures-2025 §2`), of the bill, and of the question which order was being carried
out (`measures-2025 §11`, `measures-2025 §15`). Protection never depends on acceptance of a row.
"""
