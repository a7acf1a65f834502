"""`python -m tests.screens.pictures [NAME …]`: pictures of every screen for docs/screens, made from the home of the tests."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.screens.ground import absent, make_home, screens_of
from tests.screens.looking import screens_in_turn
from tests.screens.shown import AGENCY, ENTERPRISE, INSURER, OFFICE, PHONE

FOLDER = Path(__file__).parents[2] / "docs" / "screens"


def main(wanted: list[str]) -> None:
    """Make the pictures that are wanted, all of them where none is named."""
    missing = absent()
    if missing:
        raise SystemExit(missing)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        make_home(Path(place) / "made")
        with screens_of(Path(place) / "made", Path(place) / "served") as screens:
            for phone, every in ((False, OFFICE), (False, ENTERPRISE), (False, AGENCY), (False, INSURER), (True, PHONE)):
                shown = tuple(one for one in every if not wanted or one.name in wanted)
                for one, page in screens_in_turn(screens, shown, phone=phone):
                    picture = FOLDER / f"{one.name}.png"
                    page.screenshot(path=picture, animations="disabled")
                    _smaller(picture)
                    print(one.name, flush=True)


def _smaller(picture: Path) -> None:
    """A screen has few colours: a third of the size where Pillow is there, which nothing else needs."""
    try:
        from PIL import Image
    except ImportError:
        return
    Image.open(picture).convert("RGB").quantize(24, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
