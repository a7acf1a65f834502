"""The audit of one export: the files first, then everything that can be derived from them again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from zhibao_audit.accounts import check_accounts
from zhibao_audit.acts import check_acts
from zhibao_audit.admissions import check_admissions
from zhibao_audit.answers import check_answers
from zhibao_audit.approvals import check_approvals
from zhibao_audit.awards import check_awards
from zhibao_audit.bank import check_bank
from zhibao_audit.bindings import check_bindings
from zhibao_audit.collection import check_collection
from zhibao_audit.concerns import check_concerns
from zhibao_audit.contributions import check_bills
from zhibao_audit.control import check_control
from zhibao_audit.exchanges import check_exchanges
from zhibao_audit.export import Export, check_files
from zhibao_audit.insurers import check_insurers
from zhibao_audit.ledger import check_ledger
from zhibao_audit.one_stop import check_one_stop
from zhibao_audit.orders import check_orders
from zhibao_audit.panels import check_panels
from zhibao_audit.payments import check_payments
from zhibao_audit.periodical import check_periodical
from zhibao_audit.rates import check_rates
from zhibao_audit.reads import check_reads
from zhibao_audit.report import Report
from zhibao_audit.reports import check_reports
from zhibao_audit.seals import check_seals
from zhibao_audit.shifting import check_shifting
from zhibao_audit.steps import check_cases
from zhibao_audit.transition import check_transition

Check = Callable[[Export, Report], object]

def check_fund(export: Export, report: Report) -> None:
    """The money: ledger, payments, signatures and the bank, each against the others."""
    if export.has("fund_voucher", "payment"):
        ledger = check_ledger(export, report)
        lives = check_payments(export, ledger, report)
        check_approvals(export, lives, report)
        check_bank(export, ledger, lives, report)
        check_answers(export, report)
        check_accounts(export, ledger, report)


CHECKS: tuple[tuple[str, str, Check], ...] = (
    ("文件", "files", check_files),
    ("操作链", "chains of acts", check_acts),
    ("封签", "seals over the chains", check_seals),
    ("操作与业务行", "acts and the rows that rest on them", check_bindings),
    ("查阅记录", "reads of personal data", check_reads),
    ("案件步骤", "steps of cases", check_cases),
    ("报案", "reports", check_reports),
    ("鉴定专家组", "panels of appraisals", check_panels),
    ("订单批次", "order batches", check_orders),
    ("缴费单", "bills", check_bills),
    ("纳入", "admissions of enterprises", check_admissions),
    ("浮动系数", "rating factors", check_rates),
    ("征缴", "the collection", check_collection),
    ("待遇核定", "awards and their receipts", check_awards),
    ("按月待遇与追回", "monthly benefits and recoveries", check_periodical),
    ("支出监控", "control of spending", check_control),
    ("委托承办", "reviews and fees of insurers", check_insurers),
    ("数据交换与比对", "exchange and matching", check_exchanges),
    ("一件事", "one-stop handling", check_one_stop),
    ("单项工伤保险过渡", "the transition", check_transition),
    ("咨询投诉和重大问题", "concerns", check_concerns),
    ("主体责任与转嫁", "duties and passed-on cost", check_shifting),
    ("账簿、支付与银行", "ledger, payments and bank", check_fund),
)


def audit(folder: Path, tell: Callable[[str], object] = lambda _: None, *, kept: Sequence[str] = ()) -> Report:
    """Check an export. `tell` hears what is being checked, `kept` are digests of seals that were kept outside.

    Raises Unreadable where the folder is no export.

    What a planted or broken row makes impossible to read is a finding, never an end of the audit.
    """
    export, report = Export(folder), Report()
    for number, (zh, en, check) in enumerate(CHECKS, start=1):
        tell(f"[{number}/{len(CHECKS)}] {zh} / {en}")
        try:
            check_seals(export, report, kept) if check is check_seals else check(export, report)
        except (KeyError, ValueError, TypeError, IndexError, OSError, ZeroDivisionError) as problem:
            report.find(
                "export", en, f"此项无法核对完：{problem!r}", f"this could not be checked to its end: {problem!r}"
            )
    return report
