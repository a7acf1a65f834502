"""Data exchange, matching and data quality (数据共享、比对、质量): what is asked of whom and told to whom, and what comes of it.

Data go to other departments for a purpose and by a logged way (`zhejiang-2025-44 §3(2)`, `measures-2025 §4`); shared data are
compared and their quality is raised (`jiangsu-2025-31 §3`). The register of exchanges says partner, purpose, ground, fields,
period and owner: a field that it does not name neither leaves nor comes in. A match is a task for a person with an owner, an
age and an answer (`taoyuan-2025-1 §66(2)`); it stops nothing and refuses nobody: nothing that decides or pays imports this.

    from zhibao.linkage import rules
    rules.match(rules.rules(), ours, theirs)     # hits of every rule, by the first key that speaks
"""

from zhibao.linkage.model import Exchange, Match, Record, Rule
from zhibao.linkage.rules import match

__all__ = ["Exchange", "Match", "Record", "Rule", "match"]
