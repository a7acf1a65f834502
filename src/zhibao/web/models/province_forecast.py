"""Shapes of the province's forecast."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from zhibao.web.models.office import Shape, Told


class ForecastIn(Shape):
    """For how many months, and with which seed; the same seed gives the same figures."""

    months: int = Field(24, ge=1, le=60, examples=[24])
    seed: int = Field(1, ge=0, le=2**31 - 1, examples=[1])


class ForecastQuantiles(Told):
    """An amount in fen at five places of all simulated futures."""

    q05: int
    q25: int
    q50: int
    q75: int
    q95: int


class ForecastMonth(Told):
    """A month to come."""

    month: str = Field(examples=["2026-12"])
    income_fen: ForecastQuantiles
    spending_fen: ForecastQuantiles
    balance_fen: ForecastQuantiles


class ForecastYuan(Told):
    """An amount below a fen in yuan, as text, at five places of all simulated futures."""

    q05: str = Field(examples=["0.012345"])
    q25: str
    q50: str
    q75: str
    q95: str


class ForecastBase(Told):
    """A base in force and what it would have to be."""

    tier: str | None
    base_fen: int
    needed_yuan: ForecastYuan


class ForecastAdequacy(Told):
    """Whether the bases of an industry balance the fund in the twelve months to come; advice only."""

    industry: str = Field(examples=["ride_hailing"])
    finding: Literal["enough", "short", "open"]
    zh: str
    en: str
    charged_yuan: str = Field(examples=["0.010000"])
    needed_yuan: ForecastYuan
    bases: list[ForecastBase]


class ForecastNeed(Told):
    """What cannot be estimated, or what the figures mean, in both languages."""

    what: str | None = None
    zh: str
    en: str


class ForecastInjuries(ForecastQuantiles):
    """Injuries of an industry that happened and are still to be confirmed."""

    industry: str = Field(examples=["ride_hailing"])


class ForecastResult(Told):
    """A forecast: what it knew, what is still to come, the fan, and the bases."""

    place: str
    zh: str
    known: str
    history: list[str] = Field(description="The first and the last month that were looked at.", examples=[["2025-07", "2026-08"]])
    months_of_history: int
    seed: int
    simulations: int | None = None
    opening_fen: int
    running_fen: int = Field(description="What is due monthly in the first month to come.")
    running: int
    reserves: list[dict[str, Any]] = Field(description="What is still to come by chain ladder and Bornhuetter-Ferguson, or why it cannot be said.", examples=[[]])
    cases_without_industry: list[str]
    frequency: dict[str, Any] | None = Field(description="The model of confirmed injuries per order.", examples=[None])
    unconfirmed: list[ForecastInjuries]
    fan: list[ForecastMonth]
    adequacy: list[ForecastAdequacy]
    needs: list[ForecastNeed]
    notices: list[ForecastNeed]
    cites: list[str]
    mark: str
    provisional: bool


class ForecastFault(Told):
    """Why there is no forecast."""

    code: str
    zh: str
    en: str
    place: str | None


class ForecastOut(Told):
    """How a forecast stands: asked for, being made, done or failed; `none` where nobody asked."""

    state: Literal["none", "queued", "running", "done", "failed"]
    done: int
    total: int | None
    asked_at: str | None
    fault: ForecastFault | None
    result: ForecastResult | None
