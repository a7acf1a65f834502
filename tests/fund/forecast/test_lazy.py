"""Only a forecast loads the actuarial packages: neither the help of the command line nor the server does.

Numba looks for scipy by itself, so that it says nothing.
"""

from __future__ import annotations

import subprocess
import sys


def test_the_command_line_and_the_server_load_nothing_actuarial() -> None:
    code = (
        "import sys; from zhibao.cli.root import application; from zhibao.cli import frame; frame.run(application(), ['fund', 'forecast', '--help']);"
        "import zhibao.web.application, zhibao.app.jobs;"
        "print([name for name in ('pandas', 'statsmodels', 'chainladder', 'matplotlib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")
