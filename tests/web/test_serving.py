"""A served home: one server at a time, a page where there is none, counts for this machine only, lines that name nobody."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from fastapi.testclient import TestClient
from structlog.testing import capture_logs

from tests.web.ground import WORKER, Office, refused
from zhibao.app import jobs, serving
from zhibao.app.home import init_home, open_home
from zhibao.app.tables import JobRow
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.web.application import application
from zhibao.web.passing import LARGEST
from zhibao.web.setup_page import setup_page

HERE = "https://testserver"
COMMAND = [sys.executable, "-c", "import sys; from zhibao.cli import main; sys.exit(main())", "serve"]


def serve(home: Path, *words: str) -> subprocess.Popen[str]:
    environment = os.environ | {"ZHIBAO_HOME": str(home), "COLUMNS": "200"}
    return subprocess.Popen([*COMMAND, *words], env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told_by(server: subprocess.Popen[str]) -> tuple[str, str]:
    """The address of a server, and everything it says before it serves."""
    assert server.stderr is not None
    said = ""
    for line in server.stderr:
        said += line
        if "Ctrl+C" in line:
            break
    found = re.search(r"http://127\.0\.0\.1:\d+", said)
    assert found is not None, said
    return found.group(0), said


def answer(address: str, path: str) -> httpx.Response:
    # Processes that begin anew load everything again; on a busy machine that takes its time.
    for _ in range(600):
        try:
            return httpx.get(address + path, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")


def test_a_real_server_answers_and_a_second_one_refuses(office_template: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(office_template, tmp_path / "home")
    server = serve(tmp_path / "home", "--port", "0")
    try:
        address, told = told_by(server)
        assert "lin.jin" in told and "taoyuan-demo-2025" in told, "the accounts of the demonstration are told"
        assert answer(address, "/health").json()["status"] == "ok"
        assert answer(address, "/api/cases").status_code == 401
        # The issuer of the demonstration is asked over real HTTP by the server itself.
        with httpx.Client(base_url=address, trust_env=False) as client:
            begun = client.get("/api/sign-in/demo")
            assert begun.status_code == 303 and begun.headers["location"].startswith(f"{address}/issuer/authorize?")
        second = serve(tmp_path / "home", "--port", "0")
        said = second.communicate(timeout=60)[1]
        assert second.returncode == 2 and "served_already" in said
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=60)
    with serving.alone(open_home(tmp_path / "home")):
        pass


def test_the_process_beside_a_server_does_its_jobs_and_does_not_outlive_it(office_template: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(office_template, tmp_path / "home")
    home = open_home(tmp_path / "home")
    with home.session() as session:
        job = jobs.enqueue(session, jobs.ORDER_LOAD, "no-such-upload", owner="platform:eleme", actor="eleme", at=now()).id
    server = serve(tmp_path / "home", "--port", "0")
    told_by(server)
    workers = children_of(server.pid)
    assert len(workers) == 1

    def state() -> str:
        with home.reading() as session:
            return str(session.get_one(JobRow, job).state)

    assert waited_for(lambda: state() != "queued"), "nobody does the jobs"
    server.kill()
    server.communicate(timeout=60)
    assert waited_for(lambda: not Path(f"/proc/{workers[0]}").exists()), "the process beside lives on"


def test_several_processes_answer_at_one_address_and_count_together(office_template: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(office_template, tmp_path / "home")
    server = serve(tmp_path / "home", "--port", "0", "--processes", "2")
    address, _ = told_by(server)
    assert answer(address, "/health").json()["status"] == "ok"
    began = children_of(server.pid)
    # A connection of its own for each, so that they fall to both processes.
    asked = 40
    assert {httpx.get(f"{address}/api/cases", trust_env=False).status_code for _ in range(asked)} == {401}
    counts = httpx.get(f"{address}/metrics", trust_env=False).text
    said = re.search(r'zhibao_requests_total\{operation="cases.list",status="401"\} ([0-9.]+)', counts)
    assert said is not None and int(said[1].partition(".")[0]) == asked
    signed = httpx.post(f"{address}/api/session", json={"account": "lin.jin", "password": "taoyuan-demo-2025"}, trust_env=False)
    cookie = {"Cookie": signed.headers["set-cookie"].partition(";")[0]}
    assert {httpx.get(f"{address}/api/session", headers=cookie, trust_env=False).status_code for _ in range(10)} == {200}
    assert httpx.get(f"{address}/issuer/authorize", trust_env=False).status_code == 404, "its codes would be known to one process only"
    server.kill()
    server.communicate(timeout=60)
    assert waited_for(lambda: not [one for one in began if Path(f"/proc/{one}").exists()]), "a process outlives its server"


def children_of(process: int) -> list[int]:
    """The processes that a process began."""
    return [int(one) for task in Path(f"/proc/{process}/task").iterdir() for one in (task / "children").read_text().split()]


def waited_for(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold within a minute."""
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.1)
    return False


def test_the_lock_is_given_back_however_a_server_ends(tmp_path: Path) -> None:
    home = init_home("taoyuan", True, tmp_path / "home")
    with serving.alone(home), pytest.raises(CallerFault, match="served_already"), serving.alone(home):
        pass
    with serving.alone(home):
        pass


def test_an_empty_home_shows_how_to_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIBAO_HOME", str(tmp_path / "none"))
    with pytest.raises(CallerFault) as told:
        open_home()
    client = TestClient(setup_page(told.value))
    page = client.get("/")
    assert page.status_code == 200 and "zhibao init" in page.text and 'lang="en"' in page.text and "数据目录" in page.text
    assert client.get("/worker/").status_code == 200
    assert client.get("/health").status_code == 503
    refused(client.get("/api/cases"), 422, "no_home")
    refused(client.post("/api/session"), 422, "no_home")
    assert not (tmp_path / "none").exists()


def test_a_port_in_use_is_said_clearly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CallerFault, match="port_taken"):
            serving.listening("127.0.0.1", taken.getsockname()[1])


def test_counts_are_for_this_machine_or_for_the_token(desk_office: Office) -> None:
    (desk_office.home.path / "settings.toml").write_text('metrics_token = "a-token-of-some-length"\n', encoding="utf-8")
    app = application(desk_office.home)
    near, far = TestClient(app, base_url=HERE, client=("127.0.0.1", 1)), TestClient(app, base_url=HERE, client=("10.0.0.9", 1))
    far.get("/api/cases/570100-2025-000001")
    refused(far.get("/metrics"), 403, "not_permitted")
    refused(far.get("/metrics", headers={"Authorization": "Bearer wrong"}), 403, "not_permitted")
    assert far.get("/metrics", headers={"Authorization": "Bearer a-token-of-some-length"}).status_code == 200
    told = near.get("/metrics").text
    assert 'zhibao_requests_total{operation="cases.show",status="401"} 1.0' in told
    assert "570100" not in told and "10.0.0.9" not in told


def test_a_line_of_the_log_names_no_person_no_address_and_no_query(desk_office: Office) -> None:
    person = desk_office.client("zhou.yun")
    with capture_logs() as lines:
        said = person.post_to("/reports", {"channel": "counter", "worker_id": WORKER, "injury_at": "x"})
        person.get("/cases/570100-2025-000077", q=WORKER)
    assert [line["operation"] for line in lines] == ["reports.take_in", "cases.show"]
    assert all(set(line) == {"event", "log_level", "request", "operation", "status", "ms", "post"} for line in lines)
    assert lines[0]["post"] == "case_clerk" and lines[0]["request"] == said.headers["x-request-id"]
    assert WORKER not in json.dumps(lines) and "570100" not in json.dumps(lines) and "zhou.yun" not in json.dumps(lines)


def test_a_body_is_bounded_whether_or_not_it_tells_its_length(desk_office: Office) -> None:
    person = desk_office.client("meituan")
    head = {"X-CSRF-Token": person.csrf or "", "Content-Type": "application/json"}
    refused(person.http.post("/api/machines", content=b" " * (LARGEST + 1), headers=head), 413, "too_large")

    def pieces() -> object:
        for _ in range(33):
            yield b" " * (1 << 20)

    refused(person.http.post("/api/machines", content=pieces(), headers=head), 413, "too_large")  # type: ignore[arg-type]


@pytest.mark.parametrize("line", ["[session]\nidle_minutes = 0\n", "colour = 1\n", "[session\n", 'metrics_token = "short"\n', 'address = "x"\n'])
def test_a_wrong_setting_is_named(desk_office: Office, line: str) -> None:
    (desk_office.home.path / "settings.toml").write_text(line, encoding="utf-8")
    with pytest.raises(CallerFault, match="settings_form"):
        application(desk_office.home)


def test_the_environment_stands_before_the_file(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk_office.home.path / "settings.toml").write_text('requests_per_minute = 7\naddress = "https://a.example"\n', encoding="utf-8")
    monkeypatch.setenv("ZHIBAO_SERVER_ADDRESS", "https://b.example")
    settings = application(desk_office.home).state.settings
    assert (settings.requests_per_minute, settings.address) == (7, "https://b.example")


def test_an_answer_does_not_wait_for_the_acknowledgement_of_its_head() -> None:
    # asyncio tells only sockets that are named as TCP not to wait; a connection takes both from the socket that listens.
    with serving.listening("127.0.0.1", 0) as listening:
        listening.listen()
        with socket.create_connection(listening.getsockname()), listening.accept()[0] as taken:
            assert taken.proto == socket.IPPROTO_TCP and taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
