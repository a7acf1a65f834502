"""Concerns (社会关切): enquiries and complaints of people, problems that a city reports upward, and how many the plain pages reached.

Carries `zhejiang-2025-44 §3(4)`, `zhejiang-2025-44 §3(5)`, `zhejiang-2025-44 §closing`, `jiangsu-2025-31 §3`,
`jiangsu-2025-31 §closing` and, in 桃源, `taoyuan-2025-1 §78` and `taoyuan-2025-1 §79`.

An enquiry or a complaint has a number, an owner and a day by which it is answered; whoever asked reads the answer and may
bring it up again. What is asked is sealed. `escalation` holds the important problems (重大问题) of a city with the receipt,
the day and the answer of each body to which they went.
"""

from zhibao.concerns.model import Channel, Enquiry, Kind, Theme

__all__ = ["Channel", "Enquiry", "Kind", "Theme"]
