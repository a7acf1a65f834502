"""Supervision of insurers (监督管理): remarks on single tasks, what another person found of them, and rectification notices.

Carries `zhejiang-2025-44 §2(6)` and, in 桃源, `taoyuan-2025-1 §62(3)`. A remark counts in a review only once a second person has upheld it.
"""
