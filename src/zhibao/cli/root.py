"""All commands under one roof; a command's module is loaded when it is called."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated

import typer

import zhibao
from zhibao.cli import (
    access,
    acts,
    audit,
    benefits,
    benefits_events,
    benefits_recovery,
    benefits_tasks,
    cases,
    cases_appraisal,
    cases_evidence,
    cases_experts,
    cases_letter,
    cases_report,
    cases_schemes,
    cases_screen,
    concerns,
    concerns_problems,
    contributions,
    contributions_collection,
    contributions_factors,
    contributions_rates,
    contributions_shifting,
    control,
    control_inspection,
    demo,
    desk,
    fund,
    fund_accounts,
    fund_budget,
    fund_forecast,
    fund_gap,
    injuries,
    insurers,
    insurers_review,
    insurers_supervision,
    jobs,
    keys,
    law,
    law_extension,
    law_guide,
    linkage,
    linkage_sets,
    operations,
    orders,
    play,
    policy,
    privacy,
    registry,
    registry_admission,
    registry_duties,
    registry_extension,
    serve,
)
from zhibao.cli.frame import JsonOption, console, emit


@cache
def application() -> typer.Typer:
    """The whole command line, put together once."""
    app = typer.Typer(
        name="zhibao",
        help="职保：新就业形态人员职业伤害保障 · occupational injury protection of platform workers.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
        rich_markup_mode="rich",
    )
    app.command("init")(init)
    app.command("version")(version)
    law_extension.add_to(law.app)
    _mount(law.app, "guide", law_guide.guide)
    app.add_typer(law.app, name="law")
    _join(registry.app, registry_admission.app, "admission")
    _join(registry.app, registry_extension.app, "candidate")
    _join(registry.app, registry_extension.plans, "extension")
    for name, command in registry_duties.COMMANDS.items():
        _mount(registry.app, name, command)
    app.add_typer(registry.app, name="registry")
    app.add_typer(orders.app, name="orders")
    _mount(contributions.app, "factor", contributions_factors.factor)
    _mount(contributions.app, "factor-answer", contributions_factors.factor_answer)
    _mount(contributions.app, "factors", contributions_factors.factors)
    contributions_collection.add_to(contributions.app)
    contributions_rates.add_to(contributions.app)
    for name, command in contributions_shifting.COMMANDS.items():
        _mount(contributions.app, name, command)
    app.add_typer(contributions.app, name="contributions")
    _mount(cases.app, "screen", cases_screen.screen)
    _mount(cases.app, "report", cases_report.report)
    _mount(cases.app, "reports", cases_report.reports)
    _mount(cases.app, "settle-report", cases_report.settle_report)
    _mount(cases.app, "platform", cases_report.platform)
    _mount(cases.app, "apply", cases_report.apply_)
    _mount(cases.app, "other-scheme", cases_schemes.other_scheme)
    _mount(cases.app, "letter", cases_letter.letter)
    for part, name in ((cases_evidence, "evidence"), (cases_experts, "experts"), (cases_appraisal, "appraisal")):
        _join(cases.app, part.app, name)
    for name, command in insurers_supervision.OF_CASES.items():
        _mount(cases.app, name, command)
    app.add_typer(cases.app, name="cases")
    _mount(benefits.app, "third-party", benefits_events.third_party)
    _mount(benefits.app, "platform-paid", benefits_events.platform_paid)
    _mount(benefits.app, "remind", benefits_events.remind)
    _mount(benefits.app, "stop", benefits_events.stop)
    _mount(benefits.app, "death", benefits_tasks.death)
    _join(benefits.app, benefits_tasks.app, "task")
    _join(benefits.app, benefits_recovery.app, "recovery")
    app.add_typer(benefits.app, name="benefits")
    _mount(fund.app, "gap-share", fund_gap.gap_share)
    for name in ("book-receipts", "remit", "allot", "match", "close-month", "close-year", "closes", "statement", "reserves", "export-beancount"):
        _mount(fund.app, name, getattr(fund_accounts, name.replace("-", "_")))
    _join(fund.app, fund_budget.app, "budget")
    _join(fund.app, fund_budget.prevention, "prevention")
    _mount(fund.app, "forecast", fund_forecast.forecast)
    app.add_typer(fund.app, name="fund")
    for name, command in control_inspection.COMMANDS.items():
        _mount(control.app, name, command)
    app.add_typer(control.app, name="control")
    for name, command in (*insurers_review.COMMANDS.items(), *insurers_supervision.COMMANDS.items()):
        _mount(insurers.app, name, command)
    app.add_typer(insurers.app, name="insurers")
    _join(linkage.app, linkage_sets.app, "psi")
    app.add_typer(linkage.app, name="linkage")
    _join(concerns.app, concerns_problems.app, "problem")
    app.add_typer(concerns.app, name="concerns")
    app.add_typer(policy.app, name="policy")
    app.add_typer(acts.app, name="acts")
    app.add_typer(keys.app, name="keys")
    app.add_typer(access.app, name="access")
    app.command("audit")(audit.audit)
    app.command("serve")(serve.serve)
    for command in (operations.backup, operations.restore, operations.upgrade, operations.doctor):
        app.command(command.__name__)(command)
    app.add_typer(jobs.app, name="jobs")
    app.add_typer(privacy.app, name="privacy")
    _mount(demo.app, "month", play.month)
    _mount(demo.app, "injuries", injuries.injuries)
    _mount(demo.app, "desk", desk.desk)
    app.add_typer(demo.app, name="demo")
    return app


def _mount(group: typer.Typer, name: str, command: Callable[..., None]) -> None:
    """Give a group a command whose module is its own; a second call changes nothing."""
    if all(held.name != name for held in group.registered_commands):
        group.command(name)(command)


def _join(group: typer.Typer, part: typer.Typer, name: str) -> None:
    """Give a group a group of its own; a second call changes nothing."""
    if all(held.name != name for held in group.registered_groups):
        group.add_typer(part, name=name)


def init(
    place: Annotated[str, typer.Option(help="省份名称或代码 / a province by name or code.")],
    demo: Annotated[bool, typer.Option("--demo", help="演示：企业用虚构代码 / demo with fictional codes.")] = False,
    as_json: JsonOption = False,
) -> None:
    """建立数据目录（载入法规与企业） / make a home: law and enterprises, no workers and no orders.

    例 / example: zhibao init --place taoyuan --demo
    """
    from zhibao.app.demo_accounts import make_demo_accounts
    from zhibao.app.home import init_home
    from zhibao.kit.clock import now

    home = init_home(place, demo)
    if demo:
        make_demo_accounts(home, now())
    document = {"home": home.path.name, "places": list(home.places), "demo": home.demo}

    def human() -> None:
        kind = "演示 / demo" if home.demo else "正式 / production"
        console.print(f"数据目录已就绪 / home ready: {home.path.name} ({kind}), {', '.join(home.places)}")

    emit(document, as_json, human)


def version(as_json: JsonOption = False) -> None:
    """版本 / the version of this program.

    例 / example: zhibao version
    """
    emit({"version": zhibao.__version__}, as_json, lambda: print(zhibao.__version__))
