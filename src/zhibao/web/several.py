"""One server of several processes: one processor does not hold the people of a city at their screens.

All listen at one address and share nothing but the home; who is signed in, what was answered under a key and what waits
stands in the database. Their counts are added up for `/metrics`. The issuer of a demonstration is not among them, because
it keeps its codes in one process.
"""

from __future__ import annotations

import os
import socket
import tempfile
import threading
import time

from fastapi import FastAPI

# How the processes are told where they are reached, and where their counts lie.
_ADDRESS, _COUNTS = "ZHIBAO_SERVED_ADDRESS", "PROMETHEUS_MULTIPROC_DIR"
_HEALTHY_WITHIN = 120


def serve_by_several(listening: socket.socket, address: str, processes: int) -> None:
    """Serve the home of the settings by several processes until it is stopped; one that ends is begun anew."""
    import uvicorn
    from uvicorn.supervisors.multiprocess import Multiprocess

    with tempfile.TemporaryDirectory(prefix="zhibao-counts-") as counts:
        os.environ[_ADDRESS], os.environ[_COUNTS] = address, counts
        config = uvicorn.Config(
            "zhibao.web.several:one_of_them", factory=True, workers=processes, log_config=None, access_log=False, server_header=False,
            lifespan="off", timeout_graceful_shutdown=10, timeout_worker_healthcheck=_HEALTHY_WITHIN,
        )  # fmt: skip
        Multiprocess(config, sockets=[listening]).run()


def one_of_them() -> FastAPI:
    """The application of one of the processes."""
    from zhibao.app.home import open_home
    from zhibao.web.application import application
    from zhibao.web.boards import fill_early
    from zhibao.web.passing import set_up_log

    threading.Thread(target=_end_with, args=(os.getppid(),), name="zhibao-parent", daemon=True).start()
    set_up_log()
    home = open_home()
    app = application(home, address=os.environ[_ADDRESS], alone=False)
    fill_early(home)
    return app


def _end_with(parent: int) -> None:
    """A process whose parent was killed answers nobody any more."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
