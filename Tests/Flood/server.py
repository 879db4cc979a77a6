"""The program under the flood, a connection to it, and what it may ask: a name server that knows nothing, and a mail
server whose every word is HTML. Standard library alone."""
import json
import re
import selectors
import socket
import subprocess
import threading

PATIENCE = 30  # seconds, for a machine that builds something else meanwhile


class Server:
    """The pages as `holub serve --json` announces them."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        self.complaints = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        try:
            told = self._announced()
        except BaseException:
            self.close()
            raise
        self.port, self.entrance = told["port"], "/start/" + told["url"].split("/start/")[1]

    def _read(self):
        for line in self.process.stderr:
            self.complaints.append(line.decode(errors="replace"))

    def _announced(self):
        text = b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while selector.select(PATIENCE):
                piece = self.process.stdout.read1(4096)
                text += piece
                try:
                    return json.loads(text)
                except ValueError:
                    if not piece:
                        break
        raise SystemExit("Tests/Flood/run: the program does not say where it is: " + " ".join(self.complaints[-3:]))

    def memory(self):
        """Resident octets."""
        try:
            with open(f"/proc/{self.process.pid}/statm") as file:
                return int(file.read().split()[1]) * 4096
        except (OSError, IndexError):
            return 0

    def close(self):
        """Its exit code when it is told to end, and what it wrote to standard error."""
        self.process.terminate()
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.reader.join(5)
        self.process.stdout.close()
        return code, self.complaints


class Connection:
    def __init__(self, port):
        self.socket, self.rest = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE), b""

    def ask(self, requests):
        """Sends them in one go; the answers in their order, each a status and a body."""
        # A thread of its own writes: whoever only writes, and whoever only reads, would wait for each other.
        writer = threading.Thread(target=self._write, args=(b"".join(requests),))
        writer.start()
        try:
            return [self._answer() for _ in requests]
        finally:
            writer.join()

    def _write(self, octets):
        try:
            self.socket.sendall(octets)
        except OSError:
            pass  # The answers tell.

    def _answer(self):
        while b"\r\n\r\n" not in self.rest:
            self._more()
        head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
        length = int(length.group(1)) if length else 0
        while len(self.rest) < length:
            self._more()
        body, self.rest = self.rest[:length], self.rest[length:]
        self.head = head
        return int(head.split(b" ", 2)[1]), body

    def _more(self):
        piece = self.socket.recv(65536)
        if not piece:
            raise ConnectionError("the server hung up")
        self.rest += piece

    def close(self):
        self.socket.close()


class Banner:
    """A mail server that says nothing but HTML."""

    WORDS = "<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>"

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port, self.served = self.listener.getsockname()[1], 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.served += 1
            threading.Thread(target=self._speak, args=(client,), daemon=True).start()

    def _speak(self, client):
        with client:
            client.settimeout(10)
            try:
                client.sendall(f"220 {self.WORDS} ESMTP\r\n".encode())
                client.recv(1024)
                client.sendall(f"554 5.7.1 {self.WORDS}\r\n".encode())
                client.recv(1024)
            except OSError:
                pass

    def close(self):
        self.listener.close()


class Names:
    """A name server that knows no name (RFC 1035 §4.1.1: RCODE 3), so that nobody else is asked."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                question, client = self.socket.recvfrom(4096)
                # The question goes back as it came, without what stood behind it.
                end = question.index(b"\0", 12) + 5
                self.socket.sendto(question[:2] + b"\x81\x83\0\1\0\0\0\0\0\0" + question[12:end], client)
            except ValueError:
                continue
            except OSError:
                return

    def close(self):
        self.socket.close()
