"""Commands that serve the register, and that make what derives from the code and the facts."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from ropa.cli import options
from ropa.cli.edge import Exit
from ropa.cli.files import write, write_output
from ropa.cli.terminal import Terminal, visible
from ropa.errors import StoreError
from ropa.language import Language
from ropa.model import Document, Register
from ropa.service import Snapshot

SCHEMA, DIAGRAMS, SEED = "schema.graphql", "diagrams", "seed"
READINGS = "docs/reading-the-notice"


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="PORT", min=0, max=65535)] = 8000,
    source: Annotated[Path | None, typer.Option("--source", metavar="NOTICE.txt")] = None,
    document: Annotated[str | None, typer.Option("--document", metavar="KEY")] = None,
) -> None:
    """Serve until interrupted; the address is printed once the port is ours.

    Raises:
        StoreError: nothing has been loaded, or the address cannot be listened on.
        BadInput: an environment variable sets a limit that there is none of, or to no number; or
            the text of the source cannot be read, or it is not said of which document it is.
    """
    import uvicorn

    from ropa.api import limits_from
    from ropa.store import Store
    from ropa.web import create_app

    terminal: Terminal = context.obj
    limits = limits_from(os.environ)
    store = Store()
    texts = _texts(store.load(), source, options.key("document", document))
    listener = listen(host, port)
    address = f"http://{_bracketed(host)}:{listener.getsockname()[1]}"
    print(terminal.say("cli.serving", address=address, graphql=f"{address}/graphql"), flush=True)
    config = uvicorn.Config(
        create_app(store, limits=limits, texts=texts), log_level="warning", access_log=False
    )
    with suppress(KeyboardInterrupt):  # an interrupt is how serving ends
        uvicorn.Server(config).run(sockets=[listener])


def _texts(register: Register, text: Path | None, document: str | None) -> dict[str, str]:
    """Return the text of a source by the key of its document; nothing where none is given."""
    if text is None:
        return {}
    from ropa.citing import only_document, read_text

    named = register.get(Document, document) if document else only_document(register)
    return {named.key: read_text(text)}


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; it says that it is TCP, so that no answer waits to be sent.

    Args:
        host: name or address to listen on.
        port: number of the port; any free one where it is 0.

    Raises:
        StoreError: the address cannot be listened on.
    """
    try:
        family, _kind, _protocol, _name, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
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


def schema(context: typer.Context, output: options.Output = None) -> None:
    """Print the GraphQL schema as SDL, or write it to a file."""
    from ropa.api import export_schema

    terminal: Terminal = context.obj
    if output is None:
        print(export_schema(), end="")
        return
    write_output(terminal, output, export_schema().encode("utf-8"))


def regenerate(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path(),
    check: Annotated[bool, typer.Option("--check")] = False,
) -> int:
    """Rewrite the schema, the diagrams and the list of readings, or say which have drifted.

    Raises:
        BadSeed: the seed facts cannot be loaded.
        RenderError: a diagram cannot be drawn.
        StoreError: a file cannot be written.
    """
    terminal: Terminal = context.obj
    if not check:
        terminal.tell("cli.regenerated", count=_regenerate(folder))
        return Exit.DONE
    wrong = _drifted(folder)
    for name in wrong:
        print(visible(terminal.say("cli.drift", path=name)), file=sys.stderr)
    terminal.tell("cli.drifted" if wrong else "cli.no-drift")
    return Exit.REFUSED if wrong else Exit.DONE


def _regenerate(folder: Path) -> int:
    """Write everything that is generated, and remove what no longer is; return how many files."""
    from ropa.drawing.generated import generated, strays

    snapshot = _seeded(folder)
    files = generated(snapshot.access, snapshot.workers.run)
    texts = _texts_of(snapshot)
    for name, content in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write(folder / name, content)
    (folder / DIAGRAMS).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        write(folder / DIAGRAMS / name, content)
    for stray in strays(folder / DIAGRAMS, files):
        stray.unlink()
    return len(files) + len(texts)


def _drifted(folder: Path) -> list[str]:
    """Return the generated files that are missing, stale or too many, without writing any."""
    from ropa.drawing.generated import drifted

    snapshot = _seeded(folder)
    wrong = [
        name for name, content in _texts_of(snapshot).items() if _read(folder / name) != content
    ]
    names = drifted(snapshot.access, folder / DIAGRAMS)
    return wrong + [f"{DIAGRAMS}/{name}" for name in names]


def _texts_of(snapshot: Snapshot) -> dict[str, bytes]:
    """Return the schema, and in each language what the register reads into its sources, by path."""
    from ropa.api import export_schema
    from ropa.service.readings import as_markdown

    texts = {SCHEMA: export_schema()}
    for language in Language:
        suffix = "" if language is Language.EN else f".{language}"
        texts[f"{READINGS}{suffix}.md"] = as_markdown(snapshot.register, language)
    return {name: text.encode("utf-8") for name, text in texts.items()}


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _seeded(folder: Path) -> Snapshot:
    """Return a snapshot of the seed facts in a folder, whatever the database holds."""
    from ropa.access import Access
    from ropa.seeding import load

    return Snapshot(Access(load(folder / SEED)))
