"""What a reader that shares nothing with Holub makes of a message."""
import base64
import email
import email.errors
import email.header
import email.parser
import email.policy
import json
import quopri
import re
from datetime import datetime
from email.utils import getaddresses, parsedate_to_datetime

POLICY = email.policy.SMTPUTF8
WORD = re.compile(rb"=\?utf-8\?([QB])\?([^?]*)\?=")


def of(case, folder, name):
    """The faults of one message, as sentences."""
    files = {suffix: folder / f"{name}.{suffix}" for suffix in ["eml", "wire", "env.json", "reject"]}
    there = {suffix for suffix, file in files.items() if file.exists()}
    if case["refused"]:
        if there != {"reject"}:
            yield f"not refused ({case['refused']}): {sorted(there)}"
        elif not files["reject"].read_text("utf-8").strip():
            yield "refused without a reason"
        return
    if there != {"eml", "wire", "env.json"}:
        reason = files["reject"].read_text("utf-8").strip() if "reject" in there else ""
        yield f"not built: {sorted(there)} {reason}"
        return
    octets = files["eml"].read_bytes()
    given, expected = case["line"]["input"], case["expected"]
    yield from of_octets(octets, expected)
    yield from of_wire(octets, files["wire"].read_bytes())
    yield from of_envelope(octets, json.loads(files["env.json"].read_text("utf-8")), expected)
    message = email.message_from_bytes(octets, policy=POLICY)
    # A header of UTF-8 is read as text (RFC 6532).
    header = octets.split(b"\r\n\r\n")[0].decode("utf-8") + "\r\n\r\n"
    yield from of_header(email.parser.Parser(policy=POLICY).parsestr(header, headersonly=True), given, expected)
    yield from of_people(email.parser.Parser().parsestr(header, headersonly=True), expected)
    yield from of_parts(message, given, expected)


def of_octets(octets, expected):
    if re.search(rb"\r(?!\n)|(?<!\r)\n|\0", octets) or not octets.endswith(b"\r\n"):
        yield "a bare CR or LF, a NUL, or no line end at the end"
    if any(len(line) > 998 for line in octets.split(b"\r\n")):
        yield "a line over 998 octets"
    header = octets.split(b"\r\n\r\n")[0]
    if not expected.get("utf8") and any(octet > 127 for octet in header):
        yield "letters beyond ASCII in the header"
    if re.search(rb"(?im)^bcc:", header):
        yield "a Bcc field"
    for line in header.split(b"\r\n"):
        words = WORD.findall(line)
        if words and len(line) > 76:
            yield "a line over 76 octets with an encoded word"
        for kind, text in words:
            # "=?utf-8?Q?" and "?="
            if len(text) + 12 > 75:
                yield "an encoded word over 75 octets"
            raw = base64.b64decode(text) if kind == b"B" else quopri.decodestring(text, header=True)
            try:
                raw.decode("utf-8")
            except UnicodeDecodeError:
                yield "an encoded word that cuts a character"


def of_wire(octets, wire):
    stuffed = b"".join((b"." if line.startswith(b".") else b"") + line + b"\r\n" for line in octets.split(b"\r\n")[:-1])
    if wire != stuffed + b".\r\n":
        yield "the wire is not the message, stuffed, and a dot"


def of_envelope(octets, envelope, expected):
    if envelope["mailFrom"] != expected["mailFrom"]:
        yield f"MAIL FROM {envelope['mailFrom']}, not {expected['mailFrom']}"
    if envelope["rcpt"] != expected["rcpt"]:
        yield f"RCPT TO {envelope['rcpt']}, not {expected['rcpt']}"
    offered, wanted = [keyword.split()[0] for keyword in expected["offered"]], []
    body = octets.split(b"\r\n\r\n", 1)[1]
    if "SIZE" in offered:
        wanted.append(f"SIZE={len(octets)}")
    if any(octet > 127 for octet in body):
        wanted.append("BODY=8BITMIME")
        if "8BITMIME" not in offered:
            yield "8-bit for a server that does not take it"
    if expected.get("utf8"):
        wanted.append("SMTPUTF8")
    if envelope["params"] != wanted:
        yield f"MAIL has {envelope['params']}, not {wanted}"


def of_header(message, given, expected):
    if message["subject"] != given["subject"]:
        yield f"Subject {message['subject']!r}, not {given['subject']!r}"
    date = datetime.fromisoformat(given["date"].replace("Z", "+00:00"))
    if parsedate_to_datetime(message["date"]) != date or message["date"].datetime.utcoffset() != date.utcoffset():
        yield f"Date {message['date']}, not {given['date']}"
    for name, value in given.get("headers", []):
        if message[name] != value:
            yield f"{name} {message[name]!r}, not {value!r}"
    for field, key in [("in-reply-to", "inReplyTo"), ("references", "references")]:
        wanted = given.get(key, [])
        if (message[field] or "").split() != (wanted.split() if isinstance(wanted, str) else wanted):
            yield f"{field} {message[field]}"
    if not re.fullmatch(r"<[0-9a-f]{32}@[a-z0-9.-]+>", message["message-id"] or ""):
        yield f"Message-ID {message['message-id']}"
    links = given.get("listUnsubscribe")
    if links:
        if message["list-unsubscribe"] != f"<{links['https']}>, <mailto:{links['mailto']}>":
            yield f"List-Unsubscribe {message['list-unsubscribe']}"
        if message["list-unsubscribe-post"] != ("List-Unsubscribe=One-Click" if links["oneClick"] else None):
            yield f"List-Unsubscribe-Post {message['list-unsubscribe-post']}"
    elif message["list-unsubscribe"]:
        yield "List-Unsubscribe that nobody asked for"


def of_people(header, expected):
    """By the older of Python's two readers: the newer one keeps the blank between two encoded words of a name, which
    RFC 2047 §6.2 drops (seen in Python 3.11)."""
    for field, key in [("from", "from"), ("sender", "sender"), ("to", "to"), ("cc", "cc"), ("reply-to", "replyTo")]:
        folded = header.get_all(field, [])
        # Many readers do not unfold before they look for addresses.
        for values in [[re.sub(r"\r\n(?=[ \t])", "", value) for value in folded], folded]:
            found = [(decoded(name), address) for name, address in getaddresses(values)]
            if found != expected.get(key, []):
                yield f"{field} {found}, not {expected.get(key, [])}"


def decoded(text):
    return "".join(
        piece if isinstance(piece, str) else piece.decode(charset or "raw-unicode-escape") for piece, charset in email.header.decode_header(text))


def of_parts(message, given, expected):
    for part in message.walk():
        found = list(part.defects) + [defect for value in part.values() for defect in getattr(value, "defects", [])]
        if expected.get("utf8"):
            # Octets beyond ASCII are what RFC 6532 allows, and a defect to a reader of octets.
            known = (email.errors.NonASCIILocalPartDefect, email.errors.UndecodableBytesDefect)
            found = [defect for defect in found if not isinstance(defect, known)]
        if found:
            yield f"defects: {found}"
    files = given.get("attachments", [])
    shown = [file for file in files if "html" in given and is_shown(file, given["html"])]
    others = [file for file in files if file not in shown]
    forms = ["text/plain"]
    if "html" in given:
        forms.append(["multipart/related", "text/html"] + [typed(file) for file in shown] if shown else "text/html")
    if "calendar" in given:
        forms.append("text/calendar")
    wanted = ["multipart/alternative"] + forms if len(forms) > 1 else forms[0]
    if others:
        wanted = ["multipart/mixed", wanted] + [typed(file) for file in others]
    if tree(message) != wanted:
        yield f"structure {tree(message)}, not {wanted}"
        return
    leaves = [part for part in message.walk() if not part.is_multipart()]
    yield from of_text(leaves.pop(0), given)
    if "html" in given:
        page = leaves.pop(0)
        pictures, leaves = leaves[:len(shown)], leaves[len(shown):]
        yield from of_page(page, given["html"], zip(shown, pictures))
    if "calendar" in given:
        part = leaves.pop(0)
        if text_of(part) != lines_of(given["calendar"]["content"]) or part.get_param("method") != given["calendar"]["method"]:
            yield "another calendar"
    for file, part in zip(others, leaves):
        yield from of_file(part, file)


def is_shown(file, html):
    """Whether the page shows it. The corpus names no file `logo.png` but the picture."""
    return file.get("disposition") == "inline" and ("contentID" in file or file["filename"] == "logo.png")


def typed(file):
    guess = {"pdf": "application/pdf", "txt": "text/plain", "png": "image/png"}.get(file["filename"].rsplit(".", 1)[-1])
    return file.get("contentType") or ("." in file["filename"] and guess) or "application/octet-stream"


def tree(part):
    return [part.get_content_type()] + [tree(one) for one in part.iter_parts()] if part.is_multipart() else part.get_content_type()


def lines_of(text):
    """Every line end as CR LF, and one at the end."""
    text = re.sub(r"\r\n|\r|\n", "\r\n", text)
    return text if not text or text.endswith("\r\n") else text + "\r\n"


def text_of(part):
    return part.get_payload(decode=True).decode(part.get_content_charset())


def of_text(part, given):
    found, wanted = text_of(part), lines_of(given["text"])
    if not given.get("flowed"):
        if found != wanted:
            yield "another text"
        return
    if part.get_param("format") != "flowed":
        yield "text that flows does not say so"
    paragraphs, open_line = [], ""
    for line in found.split("\r\n")[:-1]:
        content = line[1:] if line.startswith(" ") else line
        open_line += content
        if not content.endswith(" ") or content == "-- ":
            paragraphs.append(open_line)
            open_line = ""
    trimmed = [line if line == "-- " else line.rstrip(" ") for line in wanted.split("\r\n")[:-1]]
    if paragraphs != trimmed or open_line:
        yield "text that flows reads differently"


def of_page(page, html, pictures):
    wanted = lines_of(html)
    for file, part in pictures:
        yield from of_file(part, file)
        if file["filename"] == "logo.png":
            wanted = wanted.replace("src='logo.png'", f"src='cid:{part['content-id'][1:-1]}'")
    if text_of(page) != wanted:
        yield "another page"


def of_file(part, file):
    if part.get_payload(decode=True) != base64.b64decode(file["base64"]):
        yield f"another content of {file['filename']!r}"
    # Not by get_filename, which takes blanks off.
    name = part["content-disposition"].params.get("filename")
    if name != file["filename"]:
        yield f"file name {name!r}, not {file['filename']!r}"
    if part.get_content_disposition() != file.get("disposition", "attachment"):
        yield f"disposition {part.get_content_disposition()}"
    for name, value in file.get("parameters", {}).items():
        if part["content-type"].params.get(name) != value:
            yield f"parameter {name} {part['content-type'].params.get(name)!r}, not {value!r}"
    if "contentID" in file and part["content-id"] != f"<{file['contentID']}>":
        yield f"Content-ID {part['content-id']}"
