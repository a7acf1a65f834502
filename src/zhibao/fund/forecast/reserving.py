"""What is still to come of injuries that happened: chain ladder with Mack's standard error, and Bornhuetter-Ferguson.

The methods are those of `chainladder`, held to their published figures by tests. A triangle too thin for them is
answered by a sentence that says what is lacking; no figure is made up.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist
from typing import Any

from zhibao.fund.forecast.experience import Figure
from zhibao.fund.forecast.triangles import Triangle
from zhibao.kit.errors import CallerFault

LEAST_ORIGINS = 4
# The package takes a cell of 0 for one that is not known and leaves its row out of factors and reserves. A cell in which
# nothing is known is told to it as this much instead.
_NOTHING = 1e-9


@dataclass(frozen=True)
class Thin:
    """Why something cannot be estimated, in both languages."""

    what: str
    zh: str
    en: str

    def document(self) -> dict[str, str]:
        """The reason as JSON."""
        return {"what": self.what, "zh": self.zh, "en": self.en}


@dataclass(frozen=True)
class Completed:
    """A completed triangle, in its own unit (injuries or fen): what is known, and what chain ladder and Bornhuetter-Ferguson expect beyond it.

    `error` is Mack's standard error of the chain ladder reserve, None where a cell of nothing forbids it (`why`).
    """

    known: float
    chain_ladder: float
    by_origin: tuple[float, ...]
    error: float | None
    factors: tuple[float, ...]
    bornhuetter_ferguson: float | None
    why: Thin | None = None

    def interval(self, level: float) -> tuple[float, float] | None:
        """The central interval of the chain ladder reserve, log-normal as Mack proposed (1993, section 5)."""
        if self.error is None or self.chain_ladder <= 0:
            return None
        spread = sqrt(log(1 + (self.error / self.chain_ladder) ** 2))
        reach = NormalDist().inv_cdf((1 + level) / 2) * spread
        middle = log(self.chain_ladder) - spread**2 / 2
        return exp(middle - reach), exp(middle + reach)

    def document(self, figure: Figure) -> dict[str, Any]:
        """The result as JSON: fen for sums, tenths of an injury for counts."""
        unit = "_fen" if figure.money else ""
        held = self.interval(0.9)
        said: dict[str, Any] = {
            f"known{unit}": shown(self.known, figure), f"chain_ladder{unit}": shown(self.chain_ladder, figure),
            f"mack_standard_error{unit}": None if self.error is None else shown(self.error, figure),
            f"mack_90{unit}": None if held is None else [shown(end, figure) for end in held],
            f"bornhuetter_ferguson{unit}": None if self.bornhuetter_ferguson is None else shown(self.bornhuetter_ferguson, figure),
            "factors": [f"{factor:.4f}" for factor in self.factors],
        }  # fmt: skip
        return said | ({"why": self.why.document()} if self.why else {})


def shown(value: float, figure: Figure) -> int | str:
    """A figure as it leaves: whole fen, or injuries with one decimal as text."""
    return round(value) if figure.money else f"{value:.1f}"


def require() -> Any:
    """The actuarial package. Raises CallerFault `no_actuarial` where it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import chainladder
            import statsmodels.api  # noqa: F401
    except ImportError:
        raise CallerFault(
            "no_actuarial", "本机没有安装精算组件，不能预测。", "The actuarial packages are not installed here, so nothing can be forecast.",
            remedy_zh="请安装：pip install 'zhibao[actuarial]'。", remedy_en="Install them: pip install 'zhibao[actuarial]'.",
        ) from None  # fmt: skip
    return chainladder


def complete(held: Triangle, expected: Sequence[float] | None = None) -> Completed | Thin:
    """Complete a triangle; `expected` is by origin what was to be expected of it in all, for Bornhuetter-Ferguson."""
    lines = held.cumulative()
    thin = _too_thin(held, lines)
    if thin is not None:
        return thin
    return completed(lines, expected)


def completed(lines: Sequence[Sequence[float]], expected: Sequence[float] | None = None) -> Completed:
    """The methods over cumulative lines, the oldest first, each one shorter by one than the line before."""
    cl = require()
    zeros = any(cell <= 0 for line in lines for cell in line)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = _laid_out(cl, lines)
        developed = cl.Development(average="volume", sigma_interpolation="mack").fit_transform(made)
        ladder = cl.Chainladder().fit(developed) if zeros else cl.MackChainladder().fit(developed)
        by_origin = _column(ladder.ibnr_, len(lines))
        factors = tuple(float(value) for value in developed.ldf_.values[0, 0, 0, :])
        error = None if zeros else float(ladder.total_mack_std_err_.iloc[0, 0])
        to_come = None
        if expected is not None:
            found = cl.BornhuetterFerguson(apriori=1.0).fit(developed, sample_weight=_weights(made, expected))
            to_come = sum(_column(found.ibnr_, len(lines)))
    known = float(sum(line[-1] for line in lines))
    why = _ZERO if zeros else None
    if error is not None and error != error:
        # The package answers not-a-number where nothing varies.
        error, why = None, _EVEN
    return Completed(known, sum(by_origin), by_origin, error, factors, to_come, why)


_ZERO = Thin(
    "mack", "有的单元格为零，个别发展因子没有定义，不能计算 Mack 标准误。",
    "Some cells hold nothing, so single development factors are undefined: there is no standard error by Mack.",
)  # fmt: skip


_EVEN = Thin(
    "mack", "各期发展完全一样，看不出差异，不能计算 Mack 标准误。",
    "All periods developed alike, so nothing shows how they vary: there is no standard error by Mack.",
)  # fmt: skip


def _too_thin(held: Triangle, lines: Sequence[Sequence[int]]) -> Thin | None:
    if held.size < LEAST_ORIGINS:
        return Thin(
            held.figure.value, f"{held.figure.zh}：只有 {held.size} 个事故期，至少要 {LEAST_ORIGINS} 个。",
            f"{held.figure.en}: {held.size} periods of accident; at least {LEAST_ORIGINS} are needed.",
        )  # fmt: skip
    for age in range(held.size - 1):
        if sum(line[age] for line in lines if len(line) > age + 1) <= 0:
            return Thin(
                held.figure.value, f"{held.figure.zh}：第 {age + 1} 个发展期以前没有数据，不能计算发展因子。",
                f"{held.figure.en}: nothing is known by development period {age + 1}, so there is no factor.",
            )  # fmt: skip
    return None


def _laid_out(cl: Any, lines: Sequence[Sequence[float]]) -> Any:
    """The lines as a triangle of the package. The methods do not look at the calendar: a period is a year from 2000 on."""
    import pandas as pd

    rows = [
        (f"{2000 + at}-01-01", f"{2000 + at + age}-12-31", max(float(value), _NOTHING))
        for at, line in enumerate(lines) for age, value in enumerate(line)
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["origin", "valuation", "value"])
    return cl.Triangle(frame, origin="origin", development="valuation", columns=["value"], cumulative=True)


def _column(values: Any, size: int) -> tuple[float, ...]:
    """The last column by origin; what is complete stands as not-a-number in the package."""
    found = [float(value) for value in values.set_backend("numpy").values[0, 0, :, -1]]
    return tuple(0.0 if value != value else value for value in found[:size])


def _weights(made: Any, expected: Sequence[float]) -> Any:
    weights = made.latest_diagonal.set_backend("numpy")
    weights.values = weights.values * 0.0 + [[[[value] for value in expected]]]
    return weights
