"""The home of the screens, made once for a run; without a browser or the built pages these tests say that they did not run."""

from __future__ import annotations

import fcntl
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error

from tests.screens import ground


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With a failure: what stood on every open page, and what the pages complained of."""
    report = yield
    screens = getattr(item, "funcargs", {}).get("screens")
    if report.failed and report.when == "call" and isinstance(screens, ground.Screens):
        for page in (page for context in screens.browser.contexts for page in context.pages):
            try:
                words = page.locator("body").inner_text(timeout=2_000)
            except Error as fault:
                words = str(fault)
            report.sections.append((f"on {page.url}", words[:4_000]))
        report.sections.append(("complaints and refusals", "\n".join((*screens.complaints, *screens.refused))))
    return report


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home, shared by all processes of a run."""
    missing = ground.absent()
    if missing:
        pytest.skip(missing)
    base = tmp_path_factory.getbasetemp()
    # Each process of a run has a folder of its own inside the folder of the run.
    shared = base.parent if base.name.startswith("popen-") else base
    folder = shared / "screens-home"
    with (shared / "screens.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "waiting.json").is_file():
            ground.make_home(folder)
    return folder


@pytest.fixture(scope="module")
def screens(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ground.Screens]:
    """A copy of the home, served, with a browser."""
    with ground.screens_of(template, tmp_path_factory.mktemp("screens") / "home") as served:
        yield served
