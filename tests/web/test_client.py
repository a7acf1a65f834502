"""A client made from the description drives a platform's day over real HTTP: workers, an order file in parts, live orders, bill, report."""

from __future__ import annotations

import ast
import importlib.util
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import uvicorn

from tests.web import phone_ground
from tests.web.ground import Office
from tests.web.phone_ground import ME, MY_PLATFORM
from tests.web.test_platform import order_file
from zhibao.access import machines
from zhibao.access.model import Area, AreaKind
from zhibao.app import jobs, serving
from zhibao.edge.simulation.injuries import somebody
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.digest import text_digest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The client, made as a platform makes it."""
    folder = tmp_path_factory.mktemp("client")
    described = subprocess.run([sys.executable, "-m", "zhibao.web.description"], capture_output=True, text=True, check=True).stdout
    (folder / "openapi.json").write_text(described, encoding="utf-8")
    out = folder / "zhibao_client.py"
    subprocess.run([sys.executable, str(ROOT / "tools" / "make_client.py"), str(folder / "openapi.json"), "--out", str(out), "--only", "platform,machines"], check=True)
    spec = importlib.util.spec_from_file_location("zhibao_client", out)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["zhibao_client"] = module
    spec.loader.exec_module(module)
    imported = {name.name for node in ast.walk(ast.parse(out.read_text())) if isinstance(node, ast.Import) for name in node.names}
    assert imported == {"base64", "time", "uuid", "httpx"}, "it stands alone"
    assert set(json.loads(described)["document"]["paths"])
    return module


@pytest.fixture
def address(tmp_path: Path) -> Iterator[tuple[str, Office]]:
    """A served home on a free port, with the loop that loads files."""
    phone_ground.make_home(tmp_path / "template" / "home").engine.dispose()
    with phone_ground.phone(tmp_path / "template" / "home", tmp_path / "home") as office, jobs.running(office.home):
        listening = serving.listening("127.0.0.1", 0)
        server = uvicorn.Server(uvicorn.Config(office.app, log_config=None, access_log=False, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", office
        server.should_exit = True
        thread.join(10)


def test_a_platforms_day_over_real_http(made: ModuleType, address: tuple[str, Office]) -> None:
    where, office = address
    with office.home.session() as session:
        machine, secret = machines.register(
            session, office.home.keyring, Area(AreaKind.ENTERPRISE, MY_PLATFORM), "订单推送", per_minute=6_000, actor=Actor(ME.slug, "platform"), at=now()
        )
    client = made.Client(where, machine.client_no, secret)
    assert client.platform_home()["uscc"] == MY_PLATFORM

    new = somebody(71)
    rows = [{"document_number": new.document, "name": new.name, "from": "2025-07-01"}, {"document_number": "570100199001010000", "from": "2025-07-01"}]
    dry = client.platform_register({"dry_run": True, "rows": rows})
    kept = client.platform_register({"dry_run": False, "rows": rows})
    assert (dry["committed"], kept["committed"]) == (False, True)
    assert kept["registered"] == 1 and [one["row"] for one in kept["rejections"]] == [2]

    content = order_file(400)
    upload = client.platform_upload_create({"name": "orders.csv", "size": len(content), "digest": text_digest(content), "declared_count": 400})
    while upload["received"] < len(content):
        piece = content[upload["received"] : upload["received"] + 10_000]
        upload = client.platform_upload_part(upload["upload"], piece, offset=upload["received"])
    client.platform_upload_finish(upload["upload"])
    done = _waited(lambda: client.platform_upload_show(upload["upload"]))
    assert done["state"] == "done" and done["result"]["received"] == done["result"]["accepted"] == 400

    at = now()
    live = client.platform_orders_current({
        "orders": [{"order_no": "LIVE-1", "worker_id": ME.who.document, "industry": "instant_delivery", "district": ME.district, "accepted_at": (at - timedelta(minutes=9)).isoformat()}]
    })  # fmt: skip
    assert live["accepted"] == 1
    assert {one["batch"] for one in client.platform_batches()["rows"]} >= {done["result"]["batch"], live["batch"]}

    bill = client.platform_bill("2025-08")
    assert bill["orders"] >= 400 and bill["total_fen"] == sum(line["amount_fen"] for line in bill["lines"]) > 0
    assert client.platform_bill_file("2025-08", form="xlsx").startswith(b"PK")
    reported = client.platform_report({
        "worker_id": ME.who.document, "injury_at": at.isoformat(), "place": "570102", "order_no": ["LIVE-1"], "narrative": "取餐途中摔倒。", "contact": "13900000000"
    })  # fmt: skip
    assert reported["report_no"].startswith("R570100-2025-")
    assert client.platform_reports()["total"] == 1

    with pytest.raises(made.Refused) as refused:
        client.platform_case("570200-2025-000001")
    assert (refused.value.status, refused.value.code) == (404, "unknown_case")
    with pytest.raises(made.Refused) as wrong:
        made.Client(where, machine.client_no, "wrong").platform_home()
    assert wrong.value.status == 401


def _waited(ask: Any, seconds: float = 30) -> Any:
    until = time.monotonic() + seconds
    while (said := ask())["state"] in ("open", "queued", "running"):
        assert time.monotonic() < until, said
        time.sleep(0.1)
    return said
