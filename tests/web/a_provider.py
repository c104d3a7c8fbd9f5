"""A small OpenID provider on this machine: it lets in whoever it was told to, and can be told to lie."""

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "stepdown", "only-for-tests"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)

type Signs = Callable[[dict[str, Any]], str]


def signed(claims: dict[str, Any]) -> str:
    """As it should be."""
    return jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "first"})


@dataclass
class Provider:
    """Where it is, who has logged in there, and how it tells the site."""

    url: str = ""
    who: dict[str, Any] = field(default_factory=lambda: {"sub": "1001", "email": "maya@example.org"})
    says: dict[str, Any] = field(default_factory=dict)
    """Claims in place of what is right."""
    signs: Signs = signed
    published: dict[str, Any] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    """The parameters of each question that a browser brought."""
    refused: list[str] = field(default_factory=list)
    leads_on: str = ""
    """The path that answers that the right answer is elsewhere."""
    led: list[str] = field(default_factory=list)
    """What was asked for elsewhere."""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def discovery(self) -> dict[str, Any]:
        """What it publishes of itself."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "end_session_endpoint": f"{self.url}/leave",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        } | self.published

    def code_for(self, asked: dict[str, str]) -> str:
        """A code for somebody's browser to carry back."""
        self.asked.append(asked)
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return code

    def token_for(self, sent: dict[str, str]) -> dict[str, str] | None:
        """What the site gets for a code, once; None where it does not show that it is the one that asked."""
        asked = self.codes.pop(sent.get("code", ""), None)
        if asked is None or (sent.get("client_id"), sent.get("client_secret")) != (CLIENT, SECRET):
            self.refused.append("client or code")
            return None
        proof = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(proof).decode().rstrip("=") != asked.get("code_challenge"):
            self.refused.append("proof")
            return None
        now = int(time.time())
        right = {"iss": self.url, "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked.get("nonce")}
        claims = right | {"email_verified": True} | self.who | self.says
        return {"access_token": "a", "token_type": "Bearer", "id_token": self.signs(claims)}

    def keys(self) -> dict[str, Any]:
        """Its public key."""
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        return {"keys": [key | {"kid": "first", "alg": "RS256", "use": "sig"}]}


def is_here(provider: Provider, asked: BaseHTTPRequestHandler) -> bool:
    """Whether it is to be answered; else it was said to be elsewhere."""
    if asked.path == provider.leads_on:
        asked.send_response(307)
        asked.send_header("Location", f"{provider.url}/elsewhere{asked.path}")
        asked.end_headers()
        return False
    if asked.path.startswith("/elsewhere/"):
        provider.led.append(asked.path)
        asked.path = asked.path.removeprefix("/elsewhere")
    return True


def _handler(provider: Provider) -> type[BaseHTTPRequestHandler]:  # noqa: C901  # one small function for each thing
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                back = {"code": provider.code_for(asked), "state": asked["state"]}
                self.send_response(302)
                self.send_header("Location", f"{asked['redirect_uri']}?{urlencode(back)}")
                self.end_headers()
            elif parts.path == "/.well-known/openid-configuration":
                self._say(provider.discovery())
            elif parts.path == "/keys":
                self._say(provider.keys())
            else:
                self._say({"page": "out"})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            token = provider.token_for({name: values[0] for name, values in parse_qs(body).items()})
            self._say(token or {"error": "invalid_grant"}, 200 if token else 400)

        def parse_request(self) -> bool:
            return super().parse_request() and is_here(provider, self)

        def _say(self, what: Any, status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(what).encode())

        def log_message(self, *_: Any) -> None:
            """Silent."""

    return Handler


@contextmanager
def a_provider() -> Iterator[Provider]:
    """It runs until the test is over."""
    provider = Provider()
    server = ThreadingHTTPServer(("localhost", 0), _handler(provider))
    provider.url = f"http://localhost:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
