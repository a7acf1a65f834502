"""Access (岗位权限): who signs in, in which post, for which area, and who has read what.

Carries `jiangsu-2025-31 §3` (posts and permissions of the information platform, risk control of the whole process) and
`zhejiang-2025-44 §3` (each department with the view that its duties need).

Deny by default: whoever has no grant in force sees nothing, and a revoked grant takes effect with the next request.
"""

from zhibao.access.model import Account, Area, AreaKind, Grant, Group, Post, Principal

__all__ = ["Account", "Area", "AreaKind", "Grant", "Group", "Post", "Principal"]
