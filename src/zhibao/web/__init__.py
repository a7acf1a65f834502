"""The server: the interface for people's screens and for machines. It decides nothing.

Every operation is registered by `operation` (`zhibao.web.desk`), names itself in `permissions.csv`, runs in one
transaction that is committed before the first byte leaves, and answers faults as problem documents (RFC 9457).
"""
