"""The kinds of requests: what is wrong with each, and which answers to it are right."""
import re
import time
import urllib.parse
from dataclasses import dataclass
from typing import Callable

from server import Banner, Connection

ADDRESS, PASSWORD = "jana@firma.example", "never-on-any-page-4711"
FORM = "application/x-www-form-urlencoded"
MARKUP = Banner.WORDS


class Site:
    """What somebody knows who is signed in: the cookie, an address of hers, and the tokens of two forms."""

    def __init__(self, server, banner):
        self.port, self.banner, self.host = server.port, banner, f"127.0.0.1:{server.port}"
        self.cookie = ""
        self.connection = Connection(self.port)
        self.get(server.entrance)
        self.cookie = re.search(rb"(?i)set-cookie: ([^;]+)", self.connection.head).group(1).decode()
        self.add = self.token("/add", "/add")
        self.connection.ask([self.post("/add", {"token": self.add, "address": ADDRESS})])
        self.mailbox = re.search(rb"(?i)location: (/mailboxes/[0-9a-f]{32})", self.connection.head).group(1).decode()
        self.setup = self.token(self.mailbox + "/setup", self.mailbox + "/setup")

    def get(self, path):
        return self.connection.ask([self.request("GET", path)])[0]

    def token(self, path, action):
        status, body = self.get(path)
        form = re.search(rf'action="{action}"[^>]*><input [^>]*value="([0-9a-f.]+)"'.encode(), body)
        if status != 200 or not form:
            raise SystemExit(f"Tests/Flood/run: {path} has no form ({status})")
        return form.group(1).decode()

    def request(self, method, path, body=b"", *, host=None, cookie=None, **headers):
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host or self.host}"]
        cookie = self.cookie if cookie is None else cookie
        if cookie:
            lines.append("Cookie: " + cookie)
        if body or method == "POST":
            lines.append(f"Content-Length: {len(body)}")
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return "\r\n".join(lines + ["", ""]).encode() + body

    def post(self, path, fields, **headers):
        body = fields if isinstance(fields, bytes) else urllib.parse.urlencode(fields).encode()
        return self.request("POST", path, body, **{"Content_Type": FORM, "Sec_Fetch_Site": "same-origin"} | headers)

    def met(self):
        """What is wrong with the page that tells what the server full of HTML has answered. Limits are waited for."""
        fresh, end, path = Connection(self.port), time.monotonic() + 60, self.mailbox + "/setup"
        while True:
            status, body = fresh.ask([self.request("GET", path)])[0]
            # While the proof runs, the form leads to its ladder.
            if status not in (303, 429) or time.monotonic() > end:
                break
            time.sleep(0.5)
        fresh.close()
        if status != 200:
            return [f"the page about a banner of HTML answers with {status}"]
        found = []
        # So that it is about that answer, and of the answer there is the code alone.
        if not re.search(rb'class="code">(?:(?!</p>).)*554', body, re.DOTALL):
            found.append("the page about a banner of HTML does not tell what was answered")
        if MARKUP.encode() in body or b"onerror" in body or b"onload" in body or body.count(b"<script") != 1:
            found.append("the page about a banner of HTML has the banner's markup in it")
        return found

    def afterwards(self):
        """What is no longer right. Limits are waited for."""
        fresh, end = Connection(self.port), time.monotonic() + 60
        while True:
            status, body = fresh.ask([self.request("GET", "/")])[0]
            if status != 429 or time.monotonic() > end:
                break
            time.sleep(0.5)
        found = []
        if status != 200:
            found.append(f"afterwards the pages answer with {status}")
        if body.count(ADDRESS.encode()) < 1 or body.count(b'class="address"') != 1:
            found.append("afterwards there is not the one address that was added")
        if body.count(b"<script") != 1 or PASSWORD.encode() in body:
            found.append("afterwards there is on the page what was typed")
        fresh.close()
        return found

    def is_secret(self, line):
        secrets = [PASSWORD, self.add[17:], self.setup[17:], self.cookie.split("=")[1]]
        return any(secret in line for secret in secrets)


@dataclass
class Kind:
    name: str
    make: Callable
    allowed: set
    weight: int = 10
    # It may end the connection, so it goes alone.
    breaks: bool = False


def page(site, chance):
    return site.request("GET", chance.choice(["/", "/add", "/notices", "/outbox", site.mailbox, site.mailbox + "/setup"]))


def anywhere(site, chance):
    path = chance.choice(["/%00", "/../../etc/passwd", "/mailboxes/" + "f" * 32 + "/nowhere", "/static/x.css", "//evil.example",
                          "/" + urllib.parse.quote(MARKUP), "/%e2%80%ae", "/add/", "/confirm/a/b"])
    return site.request("GET", path)


def host(site, chance):
    return site.request("GET", "/", host=chance.choice(
        ["evil.example", "127.0.0.1.evil.example", f"localhost:{site.port + 1}", "127.0.0.1", "[::ffff:127.0.0.1]", "a" * 200]))


def method(site, chance):
    return site.request(chance.choice(["PUT", "DELETE", "PATCH", "OPTIONS"]), chance.choice(["/", "/add", "/outbox"]))


def long(site, chance):
    return site.post("/add", b"address=" + b"a" * chance.choice([16_384, 20_000, 60_000]))


def media(site, chance):
    return site.post("/add", b'{"address": "x"}', Content_Type=chance.choice(
        ["application/json", "text/plain", "multipart/form-data; boundary=x", "", FORM + "x"]))


def malformed(site, chance):
    return site.post("/add", chance.choice(
        [b"token=%", b"a=%zz", b"a=%00", b"a=%ff", b"\xff\xfe", b"&".join(b"f%d=1" % n for n in range(70))]))


def duplicate(site, chance):
    return site.post("/add", f"token={site.add}&address=a%40b.cz&{chance.choice(['token=' + site.add, 'address=x', '%61ddress=x'])}".encode())


def forged(site, chance):
    right = site.add
    return site.post("/add", {"address": ADDRESS, "token": chance.choice(
        ["", "0", right[:-1], right[:-1] + ("0" if right[-1] != "0" else "1"), "f" * 16 + right[16:], site.setup,
         f"{chance.getrandbits(64):016x}.{chance.getrandbits(256):064x}", right.upper() + "\n"])})


def foreign(site, chance):
    headers = chance.choice([{"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}, {"Origin": "https://evil.example"},
                             {"Origin": "null", "Sec_Fetch_Site": ""}, {"Origin": f"http://localhost:{site.port}"}])
    return site.post("/add", {"address": ADDRESS, "token": site.add}, **headers)


def typed(site, chance):
    return site.post("/add", {"token": site.add, "address": chance.choice(
        [MARKUP, f'"{MARKUP}"@firma.example', "jana@" + "a" * 300, "jana@firma.example\r\nBcc: x@y.cz", "\u202e@\u2066", "a@b" * 99])})


def server(site, chance):
    return site.post(site.mailbox + "/setup", {
        "token": site.setup, "security": chance.choice(["none", "tls", MARKUP]), "username": ADDRESS, "password": PASSWORD,
        "host": chance.choice(["http://127.0.0.1/", "127.0.0.1:25", MARKUP, "a" * 255, "-", "x y", "\u212a.example", "smtp..cz"]),
        "port": chance.choice(["0", "65536", "-1", "+25", "٤٦٥", "4 65", "1e3", MARKUP, "9" * 40])})


def banner(site, chance):
    return site.post(site.mailbox + "/setup", {
        "token": site.setup, "security": "starttls", "username": ADDRESS, "password": PASSWORD, "host": "127.0.0.1",
        "port": str(site.banner)})


def header(site, chance):
    return site.request("GET", "/", **chance.choice([
        {"X_Long": "a" * 9000}, {"Accept_Language": "cs;q=" * 500}, {"Accept_Language": "\u010d" * 50}, {"Content_Length": "-1"},
        {"Transfer_Encoding": "chunked, chunked"}, {f"X_{n}": "a" for n in range(300)}]))


def garbage(site, chance):
    return chance.choice([b"\x16\x03\x01\x02\x00\x01\x00", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"EHLO x\r\n" * 40,
                          b"POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", b"\x00" * 512 + b"\r\n\r\n",
                          b"GET /" + b"a" * 90_000 + b" HTTP/1.1\r\n\r\n"]) + b"\r\n\r\n"


ANY = {0, 200, 400, 403, 404, 405, 413, 414, 417, 429, 431, 501, 505}
KINDS = [
    Kind("a page", page, {200, 303, 429}, 30),
    Kind("nobody's", lambda site, chance: site.request("GET", "/", cookie="holub-1=x"), {403}),
    Kind("no path of ours", anywhere, {404}), Kind("a foreign host", host, {403}),
    Kind("a wrong method", method, {405}), Kind("a broken query", lambda site, _: site.request("GET", "/?a=%"), {400, 429}, 5),
    Kind("a long body", long, {413, 429}), Kind("no form's type", media, {415, 429}),
    Kind("a malformed body", malformed, {400, 429}), Kind("a field twice", duplicate, {400, 429}),
    Kind("a forged token", forged, {403, 429}), Kind("from elsewhere", foreign, {403, 429}),
    Kind("a replayed token", lambda site, _: site.post("/add", {"token": site.add, "address": ADDRESS}), {303, 429}),
    Kind("a hostile address", typed, {422, 429}), Kind("a hostile server", server, {422, 429}),
    Kind("a banner of HTML", banner, {303, 429}, 1), Kind("a strange header", header, ANY, 1, breaks=True),
    Kind("no HTTP", garbage, ANY, 1, breaks=True),
]
