"""Webhooks: where an enterprise wants to be told, and the sending: signed with HMAC-SM3, tried again, never inwards.

A message goes to an address of the public network only, unless the settings allow others for a sandbox; the address is
looked up once and the message goes to exactly the machine that was looked at. Redirects are not followed.
"""

from __future__ import annotations

import ipaddress
import secrets
import socket
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import SplitResult, urlsplit

import httpx
from cryptography.hazmat.primitives import hashes, hmac
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao.app import outbox
from zhibao.app.home import Home
from zhibao.app.tables import WebhookDeliveryRow, WebhookEndRow, WebhookRow
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json

MOST = 10
_ATTEMPTS = 14
_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=10), timedelta(hours=6)
_LEASE = timedelta(minutes=2)
_TIMEOUT = httpx.Timeout(10)


@dataclass(frozen=True)
class Made:
    """A webhook just made, with the secret that is shown this once."""

    webhook: str
    secret: str


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What proves a message: HMAC-SM3 over its time stamp, a full stop and its bytes, hexadecimal."""
    running = hmac.HMAC(secret.encode(), hashes.SM3())
    running.update(timestamp.encode() + b"." + body)
    return running.finalize().hex()


def register(
    home: Home, session: Session, owner: str, url: str, events: list[str], *, private: bool, actor: str, at: datetime
) -> Made:
    """Make a webhook. Raises CallerFault `webhook_address`, `webhook_events`, `too_many_requests`."""
    _check_url(url, private)
    unknown = sorted(set(events) - set(outbox.EVENTS))
    if unknown or not events:
        raise CallerFault(
            "webhook_events", f"没有这些事件：{'、'.join(unknown)}。", f"There are no such events: {', '.join(unknown)}.", place="events",
            remedy_zh=f"可用：{'、'.join(outbox.EVENTS)}。", remedy_en=f"Events: {', '.join(outbox.EVENTS)}.",
        )  # fmt: skip
    if len(live(session, owner)) >= MOST:
        raise CallerFault("too_many_requests", f"最多 {MOST} 个推送地址。", f"At most {MOST} webhooks.", remedy_zh="请先停用一个。", remedy_en="End one first.")
    made = Made(f"w_{secrets.token_hex(8)}", secrets.token_urlsafe(32))
    session.add(
        WebhookRow(
            webhook=made.webhook, owner=owner, url=url, events=sorted(set(events)), secret=home.keyring.seal(made.secret.encode()), actor=actor, at=at
        )
    )
    session.flush()
    return made


def live(session: Session, owner: str) -> list[WebhookRow]:
    """The webhooks of an owner that hold."""
    ended = select(WebhookEndRow.webhook)
    query = select(WebhookRow).where(WebhookRow.owner == owner, WebhookRow.webhook.not_in(ended)).order_by(WebhookRow.at, WebhookRow.webhook)
    return list(session.scalars(query))


def find(session: Session, owner: str, webhook: str) -> WebhookRow:
    """A webhook of an owner. Raises CallerFault `unknown_webhook`."""
    row = next((one for one in live(session, owner) if one.webhook == webhook), None)
    if row is None:
        raise CallerFault("unknown_webhook", "没有这个推送地址。", "There is no such webhook.")
    return row


def end(session: Session, owner: str, webhook: str, *, actor: str, at: datetime) -> None:
    """End a webhook; what still waits for it is given up. Raises CallerFault `unknown_webhook`."""
    row = find(session, owner, webhook)
    session.add(WebhookEndRow(webhook=row.webhook, actor=actor, at=at))
    waiting = select(WebhookDeliveryRow).where(WebhookDeliveryRow.webhook == webhook, WebhookDeliveryRow.state == "waiting")
    for one in session.scalars(waiting):
        one.state, one.ended_at = "given_up", at
    session.flush()


def deliveries(session: Session, webhook: str, offset: int, limit: int) -> tuple[int, list[WebhookDeliveryRow]]:
    """The messages to a webhook, the newest first, with their number."""
    total = session.scalar(select(func.count()).select_from(WebhookDeliveryRow).where(WebhookDeliveryRow.webhook == webhook))
    query = select(WebhookDeliveryRow).where(WebhookDeliveryRow.webhook == webhook)
    query = query.order_by(WebhookDeliveryRow.at.desc(), WebhookDeliveryRow.delivery).offset(offset).limit(limit)
    return int(total or 0), list(session.scalars(query))


def deliver_one(home: Home, at: datetime, *, private: bool) -> bool:
    """Send the message that is due first; False where none is. What was taken is looked at again only after its lease."""
    with home.session() as session:
        query = (
            select(WebhookDeliveryRow).where(WebhookDeliveryRow.state == "waiting", WebhookDeliveryRow.next_at <= at)
            .order_by(WebhookDeliveryRow.next_at, WebhookDeliveryRow.delivery).limit(1).with_for_update(skip_locked=True)
        )  # fmt: skip
        row = session.scalars(query).first()
        if row is None:
            return False
        hook = session.get_one(WebhookRow, row.webhook)
        row.attempts, row.next_at = row.attempts + 1, at + _LEASE
        delivery, attempts, event, body = row.delivery, row.attempts, row.event, canonical_json(row.body).encode()
        url, secret = hook.url, home.keyring.unseal(hook.secret).decode()
    status = _send(url, secret, delivery, event, body, at, private)
    with home.session() as session:
        row = session.get_one(WebhookDeliveryRow, delivery)
        row.status = status
        if status is not None and 200 <= status < 300:
            row.state, row.ended_at = "delivered", at
        elif attempts >= _ATTEMPTS:
            row.state, row.ended_at = "given_up", at
        else:
            row.next_at = at + wait_after(attempts)
    return True


def wait_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts: twice as long each time, up to six hours."""
    return min(_LONGEST_WAIT, _FIRST_WAIT * (1 << (attempts - 1)))


def _send(url: str, secret: str, delivery: str, event: str, body: bytes, at: datetime, private: bool) -> int | None:
    """The status of the answer; None where there was none, or where the address is not one to be sent to."""
    timestamp = str(int(at.timestamp()))
    headers = {
        "Content-Type": "application/json", "Zhibao-Event": event, "Zhibao-Delivery": delivery, "Zhibao-Timestamp": timestamp,
        "Zhibao-Signature": f"hmac-sm3={signature(secret, timestamp, body)}", "User-Agent": "zhibao-webhook",
    }  # fmt: skip
    try:
        parts = _check_url(url, private)
        host = str(parts.hostname)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = _address(host, port, private)
        shown = f"[{address}]" if ":" in address else address
        pinned = httpx.URL(url).copy_with(host=shown.strip("[]"), port=port)
        headers["Host"] = parts.netloc
        with httpx.Client(timeout=_TIMEOUT, trust_env=False, follow_redirects=False) as client:
            return client.post(pinned, content=body, headers=headers, extensions={"sni_hostname": host}).status_code
    except (CallerFault, httpx.HTTPError, OSError, ValueError):
        return None


def _address(host: str, port: int, private: bool) -> str:
    """The machine behind a name. Raises CallerFault `webhook_address` where one of its addresses is not public."""
    found = sorted({str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)})
    if not found or not (private or all(_public(one) for one in found)):
        raise _refused("不能推送到内部网络的地址。", "Nothing is sent to an address of an inner network.")
    return found[0]


def _public(text: str) -> bool:
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return address.is_global and not address.is_multicast


def _check_url(url: str, private: bool) -> SplitResult:
    """An address as it may stand. Raises CallerFault `webhook_address`."""
    try:
        parts = urlsplit(url)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        raise _refused("地址的写法不对。", "The address is not written as one.") from None
    if parts.scheme not in (("https", "http") if private else ("https",)) or not parts.hostname or not port_fits:
        raise _refused("地址须以 https:// 开头。", "The address begins with https://.")
    if parts.username or parts.password or parts.fragment:
        raise _refused("地址中不能有账号、密码或片段。", "The address holds no account, password or fragment.")
    try:
        inner = not _public(parts.hostname)
    except ValueError:
        inner = parts.hostname == "localhost" or parts.hostname.endswith((".localhost", ".local", ".internal"))
    if inner and not private:
        raise _refused("不能推送到内部网络的地址。", "Nothing is sent to an address of an inner network.")
    return parts


def _refused(zh: str, en: str) -> CallerFault:
    return CallerFault(
        "webhook_address", zh, en, place="url", remedy_zh="请用公网可达的 https 地址。", remedy_en="Use an https address of the public network.",
    )  # fmt: skip
