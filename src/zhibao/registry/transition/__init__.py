"""Passing from stand-alone work injury insurance (单项工伤保险) into the scheme: which record ends when, which is kept, who is in both.

Carries `zhejiang-2025-44 §2(7)` and what each province lays down in its place (`taoyuan-2025-1 §73`). Days, grounds and time limits are
numbers of the law by province; a province without them is refused with who must fill them. The machine lists and asks; persons keep,
end and answer, and whoever was hurt is told where she belongs before anything is ended (`transition-readings §2`).

Public names: `entries` (rows of a file), `acts` (take records in, keep, end), `tasks` (look for double coverage, answer), `standing`
(the work list), `model`, `rules`.
"""
