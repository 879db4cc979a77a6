"""Inputs for `holub compose`, by chance from a seed, each with what must become of it."""
import base64
import random

SCRIPTS = {
    "Latin": "Příliš žluťoučký kůň úpěl ďábelské ódy", "Vietnamese": "Tiếng Việt rất hay", "Greek": "Καλημέρα κόσμε",
    "Cyrillic": "Счёт за ноябрь №17", "Armenian": "Բարեւ ձեզ", "Hebrew": "חשבונית לחודש נובמבר", "Arabic": "فاتورة شهر نوفمبر",
    "Persian": "صورت‌حساب آبان", "Syriac": "ܫܠܡܐ ܥܠܡܐ", "Devanagari": "नवंबर का बिल", "Bengali": "নভেম্বরের বিল",
    "Gurmukhi": "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ", "Gujarati": "નમસ્તે દુનિયા", "Tamil": "வணக்கம் உலகம்", "Telugu": "నమస్కారం", "Kannada": "ನಮಸ್ಕಾರ",
    "Malayalam": "നമസ്കാരം", "Sinhala": "ආයුබෝවන්", "Thai": "ใบแจ้งหนี้", "Lao": "ສະບາຍດີ", "Tibetan": "བཀྲ་ཤིས་བདེ་ལེགས",
    "Myanmar": "မင်္ဂလာပါ", "Georgian": "გამარჯობა", "Hangul": "십일월 청구서", "Ethiopic": "ሰላም ልዑል", "Cherokee": "ᎣᏏᏲ", "Khmer": "សួស្តី",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ", "Kana": "こんにちは、カタカナ", "Han": "十一月發票", "Old": "𐌰𐌱𐌲 𝔘𝔫𝔦", "Emoji": "👨‍👩‍👧‍👦 🕊️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇨🇿 👍🏽", "Combining": "e\u0301a\u0302\u0323 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
    "Lookalike": "\u760d\u760aBcc: x \u010d\u010a \uff0d\uff0a",
}
ASCII_TEXTS = [
    "Invoice 17", "", "a  b   c", " leading", "trailing ", "=?utf-8?q?x?=", "\"; DROP", "a, b; c: <d@e.example>", "J. Nova",
    "a\\b\"c", "x" * 200, "y" * 72, "y" * 77 + " z", "word " * 60 + "end", "(comment) x", "=?", "?= =?", "tab\tin", "[x]", "'q'", "%0d%0a", "a@b.example",
]
FILE_NAMES = [
    "faktura.pdf", "a\"b.txt", "a;b=c.txt", "a\\b", "%0d%0a.txt", "../../x", "CON", "", "it's*100%.txt", "x" * 300 + ".pdf",
    "příloha č. 1.pdf", "🕊️" * 60, "a.txt\"; type=\"text/html", "=?utf-8?q?x?=", "\u760d\u760a.txt", "e\u0301", " ", ".", "a,b.pdf",
    "utf-8''x", "\u202efdp.exe", "發票.pdf", "a  b.txt",
]
# Each ends a line for somebody.
BREAKS = ["\r\n", "\n", "\r", "\0", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\r\nBcc: x@y.example"]
DOMAINS = [("firma.example", "firma.example"), ("kočka.cz", "xn--koka-hua.cz"), ("BÜCHER.example", "xn--bcher-kva.example"),
           ("例え.example", "xn--r8jz45g.example"), ("Firma.EXAMPLE", "firma.example"),
           ("fakturace.dodavatelska-spolecnost.example", "fakturace.dodavatelska-spolecnost.example")]
LOCALES = ["C", "cs_CZ.UTF-8", "ar_SA.UTF-8", "ar_EG@numbers=arab", "fa_IR@calendar=persian", "th_TH@calendar=buddhist",
           "tr_TR.UTF-8", "ja_JP@calendar=japanese", "he_IL@calendar=hebrew", "hi_IN@numbers=deva", "zh_TW@calendar=roc", "az_AZ"]
ZONES = ["+00:00", "+01:00", "-09:30", "+05:45", "+14:00", "-12:00", "Z"]


def make(count, seed):
    dice = random.Random(seed)
    return [case(dice, number) for number in range(count)]


def case(dice, number):
    builder = Builder(dice)
    line = {"id": f"m{number:05}", "input": builder.input}
    refused = builder.spoil() if dice.random() < 0.1 else False
    if number % 20 == 0:
        line["environment"] = {"locale": dice.sample(LOCALES, 4)}
    return {"line": line, "refused": refused, "expected": builder.expected, "escaped": dice.random() < 0.5}


class Builder:
    """An input, and beside it what a reader must find."""

    def __init__(self, dice):
        self.dice, self.expected = dice, {}
        self.input = {"from": self.mailbox("from"), "subject": self.phrase(), "text": self.text()}
        self.people()
        self.details()
        self.contents()

    def phrase(self):
        kind = self.dice.random()
        if kind < 0.35:
            return self.dice.choice(ASCII_TEXTS)
        words = self.dice.choices(list(SCRIPTS.values()), k=self.dice.choice([1, 1, 2, 5, 20]))
        return self.dice.choice([" ", "", "  ", ", "]).join(words)

    def name(self):
        return self.dice.choice([self.phrase(), self.phrase(), self.dice.choice(["Jana", "Nova, Jana", "Dodavatel, a. s., " * 4 + "Praha"])]).replace("\t", " ")

    def address(self, scale=0.03):
        typed, ascii_domain = self.dice.choice(DOMAINS)
        local = self.dice.choice(["jana", "petr.novak", "a+b", "\"a b\"", "\"a@b\"", "o'neil", "\"x> SIZE=1\""])
        if self.dice.random() < scale:
            local, self.expected["utf8"] = "jiří", True
        return f"{local}@{typed}", f"{local}@{ascii_domain}"

    def mailbox(self, key):
        typed, wire = self.address()
        person = {"address": typed}
        name = self.name() if self.dice.random() < 0.7 else ""
        if name or self.dice.random() < 0.1:
            person["name"] = name
        self.expected.setdefault(key, []).append((name, wire))
        return person

    def people(self):
        dice, given = self.dice, self.input
        given["to"] = [self.mailbox("to") for _ in range(dice.choice([1, 1, 2, 5, 40]))]
        for key in ["cc", "bcc", "replyTo"]:
            if dice.random() < 0.25:
                given[key] = [self.mailbox(key) for _ in range(dice.choice([1, 2]))]
        if dice.random() < 0.1:
            given["from"] = [given["from"], self.mailbox("from")]
        if dice.random() < 0.1:
            given["sender"] = self.mailbox("sender")
        found = self.expected
        authors = found["from"]
        found["mailFrom"] = (found.get("sender") or authors)[0][1]
        if "sender" not in found and len(authors) > 1:
            found["sender"] = authors[:1]
        elif "sender" in found and len(authors) == 1 and found["sender"][0][1] == authors[0][1]:
            del found["sender"]
        found["rcpt"] = list(dict.fromkeys(wire for key in ["to", "cc", "bcc"] for _, wire in found.get(key, [])))

    def details(self):
        dice, given = self.dice, self.input
        day = f"{dice.randint(1990, 2090)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        given["date"] = f"{day}T{dice.randint(0, 23):02}:{dice.randint(0, 59):02}:{dice.randint(0, 59):02}{dice.choice(ZONES)}"
        if dice.random() < 0.2:
            given["inReplyTo"], given["references"] = dice.choice(["<1@a.example>", "<CAK7LNAQt3bzFqj8Zz8J1WmQkYQ1p4y2K5aYp9UZ-q3nQxCTr8A@mail.example.com>"]), [f"<{n}@a.example>" for n in range(dice.choice([1, 30]))]
        if dice.random() < 0.3:
            given["headers"] = [["X-Invoice", "4711"], ["X-Note", self.phrase()]]
        if dice.random() < 0.2:
            given["listUnsubscribe"] = {"https": "https://firma.example/u?k=" + "k" * dice.choice([5, 300]),
                                        "mailto": "u@firma.example", "oneClick": dice.random() < 0.5}
        offered = dice.choice([None, [], ["8BITMIME"], ["SIZE 100000000"], ["SIZE 100000000", "8BITMIME", "SMTPUTF8"]])
        if self.expected.get("utf8"):
            offered = ["8BITMIME", "SMTPUTF8"]
        if offered is not None:
            given["server"] = offered
        self.expected["offered"] = ["8BITMIME"] if offered is None else offered

    def text(self):
        dice, lines = self.dice, []
        for _ in range(dice.choice([0, 1, 3, 12])):
            kind = dice.random()
            if kind < 0.1:
                lines.append(dice.choice(["y", "ž", "漢"]) * dice.choice([997, 998, 999, 5000]))
            elif kind < 0.3:
                lines.append(dice.choice([".", "..", ".x", "From here", "> quoted", "-- ", " indented", "--=_x", "tab\t", "end  ", "\x07"]))
            else:
                lines.append(self.phrase())
        return dice.choice(["\n", "\r\n", "\r", "\n\n"]).join(lines) + dice.choice(["", "\n", "\r\n"])

    def contents(self):
        dice, given = self.dice, self.input
        if dice.random() < 0.15:
            given["flowed"] = True
        files = [self.file() for _ in range(dice.choice([0, 0, 1, 2, 3]))]
        if dice.random() < 0.5:
            given["html"] = f"<p>{self.text()}</p>"
            if dice.random() < 0.5:
                files.append({"filename": "logo.png", "base64": "iVBORw0KGgo=", "disposition": "inline"})
                given["html"] += "<img alt='' src='logo.png'>"
                if dice.random() < 0.5:
                    files[-1]["contentID"] = "logo@firma.example"
        if dice.random() < 0.1:
            given["calendar"] = {"method": "REQUEST", "content": "BEGIN:VCALENDAR\nSUMMARY:" + SCRIPTS["Latin"] + "\nEND:VCALENDAR\n"}
        if files:
            dice.shuffle(files)
            given["attachments"] = files

    def file(self):
        dice = self.dice
        size = dice.choice([0, 1, 2, 3, 56, 57, 58, 1000, 5000])
        file = {"filename": dice.choice(FILE_NAMES), "base64": base64.b64encode(dice.randbytes(size)).decode()}
        if dice.random() < 0.6:
            file["contentType"] = dice.choice(["application/pdf", "text/csv", "image/png", "text/plain"])
        if dice.random() < 0.2:
            file["parameters"] = {"title": self.phrase().replace("\t", " "), "x-y": "plain"}
        if dice.random() < 0.1:
            file["disposition"] = "inline"
        return file

    def spoil(self):
        """Puts what no message may hold into a place by chance."""
        dice, given, poison = self.dice, self.input, self.dice.choice(BREAKS)
        places = {
            "subject": lambda: given.update(subject="a" + poison + "b"),
            "name": lambda: given["to"][0].update(name="a" + poison),
            "address": lambda: given["to"][0].update(address=f"a{poison}@firma.example"),
            "domain": lambda: given["to"][0].update(address=f"a@firma{poison}.example"),
            "filename": lambda: given.update(attachments=[{"filename": "a" + poison + ".pdf", "base64": ""}]),
            "type": lambda: given.update(attachments=[{"contentType": "text/plain" + poison, "base64": ""}]),
            "parameter": lambda: given.update(attachments=[{"base64": "", "parameters": {"a" + poison: "b"}}]),
            "value": lambda: given.update(attachments=[{"base64": "", "parameters": {"a": "b" + poison}}]),
            "contentID": lambda: given.update(attachments=[{"base64": "", "contentID": "a" + poison}]),
            "header": lambda: given.update(headers=[["X-A" + poison, "b"]]),
            "header value": lambda: given.update(headers=[["X-A", "b" + poison]]),
            "method": lambda: given.update(calendar={"method": "REQUEST" + poison, "content": ""}),
            "reference": lambda: given.update(references=[f"<a{poison}@b.example>"]),
            "https": lambda: given.update(listUnsubscribe={"https": "https://firma.example/" + poison}),
            "mailto": lambda: given.update(listUnsubscribe={"mailto": "mailto:u@firma.example" + poison}),
            "date": lambda: given.update(date="2026-11-23T23:08:34Z" + poison),
            "NUL": lambda: given.update(text="a\0b"),
            "field of ours": lambda: given.update(headers=[[dice.choice(["Bcc", "From", "Content-Type", "message-id"]), "x"]]),
            "SMTPUTF8": lambda: given.update(cc=[{"address": "jiří@firma.example"}], server=["8BITMIME"]),
            "nobody": lambda: (given.update(to=[]), given.pop("cc", 0), given.pop("bcc", 0)),
        }
        place = dice.choice(list(places))
        places[place]()
        return place
