"""What the fund will take in and spend (预测): statistics over what is known, never a decision.

"Income set by expenditure" (`mohrss-2025-24 §8`) needs to know expenditure before it happens. The story: `experience` says what is known at the end of a
month; `triangles` lays it out by month of accident and months since; `reserving` completes the triangles by published methods; `growth`, `delays`,
`frequency` and `severity` say how orders grow, how late things become known, how often people are hurt, and what it costs; `fan` draws the months to
come from all of these; `adequacy` asks which base would balance them. Floats live here and nowhere else; each amount is rounded to fen once, where
it leaves. Every result is provisional.
"""
