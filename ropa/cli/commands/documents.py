"""Commands that make documents: Article 30 records, diagrams, and what a DPIA begins from."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ropa.cli import options
from ropa.cli.edge import Exit
from ropa.cli.files import is_file, is_standard_output, write_output
from ropa.cli.terminal import Terminal, visible
from ropa.errors import BadInput
from ropa.service import Snapshot, open_snapshot

if TYPE_CHECKING:
    from ropa.access import Question
    from ropa.drawing import View
    from ropa.exports import Exported
    from ropa.exports.dpv.shapes import ValidationResult

WORK = ("screen", "dossier")
VALIDATED = "ttl"
"""The format that there are shapes for."""


def export(
    context: typer.Context,
    controller: options.Controller = None,
    processor: Annotated[str | None, typer.Option("--processor", metavar="KEY")] = None,
    everyone: Annotated[bool, typer.Option("--all")] = False,
    format: options.Format = None,  # noqa: A002 - the word that people use
    template: Annotated[str | None, typer.Option("--template", metavar="ico")] = None,
    authority: Annotated[str | None, typer.Option("--authority", metavar="NAME")] = None,
    on: options.On = None,
    validate: Annotated[bool, typer.Option("--validate")] = False,
    output: options.Output = None,
) -> int:
    """Write the record of a controller, of a processor, or of every controller.

    Raises:
        BadInput: not exactly one of them, no such format, or one that cannot be validated.
    """
    from ropa.article30 import Role
    from ropa.exports import FORMATS
    from ropa.service.documents import document
    from ropa.service.documents import validate as check

    terminal: Terminal = context.obj
    given = {"--controller": controller, "--processor": processor, "--all": everyone or None}
    option, _value = options.exactly_one("cli.one-exported", given)
    role = Role.PROCESSOR if option == "--processor" else Role.CONTROLLER
    subject = options.key("org", processor if processor is not None else controller)
    dated = options.day("--on", on) or date.today()
    endings = {one.extension: name for name, one in FORMATS.items()}
    form = format or _form_of(output, endings, VALIDATED if validate else "xlsx")
    if validate and form != VALIDATED:
        raise BadInput.of("cli.not-validated", format=visible(form), known=VALIDATED)
    with terminal.waiting("cli.exporting", format=visible(form)):
        made = document(
            open_snapshot(),
            subject,
            role,
            form,
            terminal.language,
            dated,
            template=template,
            authority=authority,
        )
    _write_document(terminal, made, output)
    if not validate:
        return Exit.DONE
    results = check(made, terminal.language)
    _show_validation(terminal, results, output)
    return Exit.REFUSED if results else Exit.DONE


def _show_validation(
    terminal: Terminal, results: Sequence[ValidationResult], output: str | None
) -> None:
    """Print what a document lacks, and how much; apart from the document itself."""
    for one in results:
        said = f"{one.severity.label.say(terminal.language)}: {one.place}: {one.message}"
        print(visible(said), file=sys.stderr)
    total = "cli.validated-lacking" if results else "cli.validated"
    is_taken = output is not None and is_standard_output(output)
    file = sys.stderr if is_taken else sys.stdout
    print(terminal.say(total, count=len(results)), file=file)


def dpia(
    context: typer.Context,
    work: Annotated[str, typer.Argument(metavar="screen|dossier")],
    record: options.Record = None,
    activity: options.Activity = None,
    format: options.Format = None,  # noqa: A002 - the word that people use
    on: options.On = None,
    output: options.Output = None,
    as_json: options.AsJson = False,
) -> None:
    """Screen a record or an activity, or write its dossier.

    Raises:
        BadInput: not exactly one record or activity, or no such work or format.
    """
    terminal: Terminal = context.obj
    given = {
        "--record": options.key("record", record),
        "--activity": options.key("activity", activity),
    }
    _option, subject = options.exactly_one("cli.one-assessed", given)
    if work not in WORK:
        raise BadInput.of("cli.no-such-work", work=visible(work), known=", ".join(WORK))
    snapshot = open_snapshot()
    if work == "screen":
        _screen(terminal, snapshot, subject, as_json)
        return
    from ropa.dpia import FORMATS
    from ropa.service.documents import dossier_document

    dated = options.day("--on", on) or date.today()
    endings = {extension: name for name, (_module, extension, _type) in FORMATS.items()}
    with terminal.waiting("cli.writing-dossier"):
        form = format or _form_of(output, endings, "docx")
        made = dossier_document(snapshot, subject, form, terminal.language, dated)
    _write_document(terminal, made, output)


def _screen(terminal: Terminal, snapshot: Snapshot, subject: str, as_json: bool) -> None:
    from ropa.cli.show import checks as show
    from ropa.dpia import screening_to_json
    from ropa.service.checks import screen

    found = screen(snapshot, subject)
    if as_json:
        terminal.print_json(screening_to_json(found, terminal.language))
    else:
        show.show_screening(terminal, snapshot.register, found)


def diagram(
    context: typer.Context,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE|-")],
    record: options.Record = None,
    activity: options.Activity = None,
    question: Annotated[str | None, typer.Option("--question", metavar="QUESTION")] = None,
    site: options.Site = None,
    controller: options.Controller = None,
    system: options.System = None,
    party: options.Party = None,
    beside: Annotated[str | None, typer.Option("--beside", metavar="KEY")] = None,
    level: Annotated[int, typer.Option("--level", metavar="0|1", min=0, max=1)] = 1,
    format: options.Format = None,  # noqa: A002 - the word that people use
) -> None:
    """Draw what is asked for; what does not fit on one page becomes several files.

    Raises:
        BadInput: not exactly one thing to draw, a format that is none, or several files to write
            to what is no file.
        RenderError: it cannot be drawn.
    """
    from ropa.drawing import Format
    from ropa.service.diagrams import diagram_pages, side_by_side

    terminal: Terminal = context.obj
    given = {
        "--record": record,
        "--activity": activity,
        "--site": site,
        "--controller": controller,
        "--system": system,
        "--party": party,
        "--question": question,
    }
    option, about = options.exactly_one("cli.one-drawn", given)
    endings = {str(form): str(form) for form in Format} | {"mmd": "mermaid", "gv": "dot"}
    named = format if format is not None else Path(output).suffix.lstrip(".")
    form = Format(options.by_ending(named, endings, format or output))
    snapshot = open_snapshot()
    drawn = _view(snapshot, option, about, level)
    if beside is not None:
        drawn = side_by_side(drawn, _view(snapshot, option, beside, level))
    parts = diagram_pages(snapshot, drawn, form, terminal.language)
    for name, content in zip(_names(output, len(parts)), parts, strict=True):
        write_output(terminal, name, content)


def _names(output: str, count: int) -> list[str]:
    """Return what each of several pages is written to: a file with its number.

    Raises:
        BadInput: there are several, and `-o` names no file.
    """
    if count == 1:
        return [output]
    if not is_file(output):
        raise BadInput.of("cli.several-pages", path=visible(output), count=count)
    path = Path(output)
    numbered = (f"{path.stem}.{number}{path.suffix}" for number in range(1, count + 1))
    return [str(path.with_name(name)) for name in numbered]


def _view(snapshot: Snapshot, option: str, about: str, level: int) -> View:
    """Return what is drawn: of a key or, for `--question`, of a question in words."""
    from ropa.service.diagrams import KINDS, view

    if option == "--question":
        question = _question(snapshot, about)
        return view(snapshot, str(question.data), question, level)
    kind = option.removeprefix("--")
    prefix = next(prefix for prefix, drawn in KINDS.items() if drawn == kind)
    noun = "org" if kind in ("controller", "party") else kind
    key = str(options.key(noun, about))
    return view(snapshot, f"{prefix}:{key.removeprefix(f'{noun}:')}", level=level)


def _question(snapshot: Snapshot, text: str) -> Question:
    from ropa.asking import Kind
    from ropa.service.answers import ask

    asked = ask(snapshot, text)
    if asked.problem is not None:
        raise BadInput(asked.problem)
    assert asked.query is not None
    if asked.query.kind is not Kind.WHO_CAN_SEE:
        raise BadInput.of("cli.not-drawable", kind=asked.query.kind)
    return asked.query.question


def _form_of(output: str | None, endings: dict[str, str], otherwise: str) -> str:
    """Return the format that a file's name implies; another without a file."""
    if output is None:
        return otherwise
    return options.by_ending(Path(output).suffix.lstrip("."), endings, output)


def _write_document(terminal: Terminal, made: Exported, output: str | None) -> None:
    write_output(terminal, made.file_name if output is None else output, made.content)
