"""The fund (职业伤害保障资金): a double-entry ledger in fen, and every payment that leaves it.

Carries `zhejiang-2025-44 §2(5)`, `shandong-2025 §6` and, in 桃源, `taoyuan-2025-1 §55`, `§58` and `§67`: vouchers and
balances, payables, accounts of payees, batches and their signatures, bank files and answers, reconciliation. Gaps of a
year are shared among the former pooling areas by `zhejiang-2025-44 §2(3)`, in 桃源 by `taoyuan-2025-1 §59` and `§60`.

Awards come as plain values; nothing here knows cases or benefits.
"""

from zhibao.fund.model import (
    BankAnswer,
    BankFile,
    Batch,
    Draft,
    Kind,
    Line,
    NameCheck,
    Owed,
    Payable,
    PayableState,
    PayeeAccount,
    Payment,
    Post,
    State,
    StatementLine,
    Transfer,
    Voucher,
)

__all__ = [
    "BankAnswer",
    "BankFile",
    "Batch",
    "Draft",
    "Kind",
    "Line",
    "NameCheck",
    "Owed",
    "Payable",
    "PayableState",
    "PayeeAccount",
    "Payment",
    "Post",
    "State",
    "StatementLine",
    "Transfer",
    "Voucher",
]
