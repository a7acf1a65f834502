"""The issuer of identities of a demo home, mounted beside it; a production home has none."""

from __future__ import annotations

from fastapi import FastAPI

from zhibao.app.demo_accounts import ISSUER, demo_accounts
from zhibao.app.home import Home
from zhibao.app.settings import IssuerSettings
from zhibao.edge.simulation.issuer import DemoIssuer, Identity

PATH = "/issuer"
_CLIENT = "zhibao-demo"


def mount_demo_issuer(app: FastAPI, home: Home, address: str) -> dict[str, IssuerSettings]:
    """Mount the issuer under the server's own address; as what the server knows it."""
    issuer = DemoIssuer(
        address + PATH, _CLIENT, [f"{address}/api/sign-in/{ISSUER}/back"],
        list({one.name: Identity(one.name, one.shown_as) for one in demo_accounts(home.keyring)}.values()),
    )  # fmt: skip
    app.mount(PATH, issuer.application())
    return {ISSUER: IssuerSettings(issuer=issuer.address, client_id=_CLIENT, zh="演示身份认证", en="demo identities", known_as=ISSUER)}
