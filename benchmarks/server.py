"""The other end: a process that greets, lets everybody in, and sends the stream when asked.

The rule kept here: it has a process of its own, so that what it costs is nobody's figure, and it
sends as fast as the other end reads.
"""

from __future__ import annotations

import socket
import sys
import threading

from benchmarks.stream import BANNER, build

START = "Start"
"""The action that asks for the stream."""


def main() -> None:
    """Serve for ever; the first line on standard output is the port and the number of events."""
    stream = build(int(sys.argv[1]))
    body = stream.data.removeprefix(BANNER)
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], stream.events, len(body), stream.headers, flush=True)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=_serve, args=(connection, body), daemon=True).start()


def _serve(connection: socket.socket, body: bytes) -> None:
    with connection, connection.makefile("rb") as lines:
        connection.sendall(BANNER)
        action: dict[str, str] = {}
        for line in lines:
            name, colon, value = line.decode().strip().partition(": ")
            if colon:
                action[name.lower()] = value
                continue
            try:
                connection.sendall(_answer(action))
                if action.get("action") == START:
                    connection.sendall(body)
            except ConnectionError:
                return
            action = {}


def _answer(action: dict[str, str]) -> bytes:
    words = ["Response: Success", "Challenge: 4711", "Message: Well"]
    if "actionid" in action:
        words.insert(1, f"ActionID: {action['actionid']}")
    return "\r\n".join([*words, "", ""]).encode()


if __name__ == "__main__":
    main()
