"""`ropa serve`: the pages and GraphQL, on this machine."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import Annotated

import typer

from ropa.cli.desk import Desk, visible
from ropa.errors import StoreError


def run(
    context: typer.Context,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="PORT", min=0, max=65535)] = 8000,
) -> None:
    """Serve until interrupted; the address is told once the port is ours.

    Raises:
        StoreError: nothing has been loaded, or the address cannot be listened on.
    """
    import uvicorn

    from ropa.store import Store
    from ropa.web import create_app

    desk: Desk = context.obj
    store = Store()
    store.load()
    listener = _listen(host, port)
    address = f"http://{_bracketed(host)}:{listener.getsockname()[1]}"
    print(desk.say("cli.serving", address=address, graphql=f"{address}/graphql"), flush=True)
    config = uvicorn.Config(create_app(store), log_level="warning", access_log=False)
    with suppress(KeyboardInterrupt):  # an interrupt is how serving ends
        uvicorn.Server(config).run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _kind, _protocol, _name, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(place)
            listener.listen(512)
        except OSError:
            listener.close()
            raise
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        shown = visible(host)
        raise StoreError.of("cli.cannot-listen", host=shown, port=port, reason=reason) from error
    return listener


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
