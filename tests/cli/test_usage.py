"""How a command is called: help that teaches, and mistakes told once, coded, in both languages."""

from __future__ import annotations

import re

import pytest
from command_line import Ropa

from ropa.cli.parser import COMMANDS, build
from ropa.cli.terminal import Terminal
from ropa.language import Language, messages_of

pytestmark = pytest.mark.usefixtures("folder")
FOOTAGE = ("who-can-see", "--data", "camera-footage")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(ropa: Ropa, name: str, language: Language) -> None:
    done = ropa(name, "--help", "--lang", language)
    heading = {"sv": "Exempel:", "en": "Examples:"}[language]
    assert done.code == 0
    assert f"\n{heading}\n  ropa {name}" in done.out


@pytest.mark.parametrize("name", COMMANDS)
def test_help_names_every_option_and_fits_eighty_columns(ropa: Ropa, name: str) -> None:
    told = ropa(name, "--help").out
    for parameter in build(name).params:
        shown = parameter.opts[-1] if parameter.param_type_name == "option" else parameter.metavar
        assert str(shown) in told
    for line in told.split("\n"):
        assert len(line) <= 80 or line.startswith("  ropa ")


def test_the_programs_help_lists_every_command_and_the_exit_codes(ropa: Ropa) -> None:
    for arguments in ((), ("--help",)):
        told = ropa(*arguments).out
        assert all(f"\n  {name} " in told for name in COMMANDS)
        assert "Exit codes:" in told


@pytest.mark.parametrize("language", Language)
def test_examples_are_commands_that_are_there(language: Language) -> None:
    for name in ("ropa", *COMMANDS):
        examples = messages_of("cli-help", language)[f"{name}-examples"].split("\n")
        for example in examples:
            program, command, *_rest = example.split()
            assert program == "ropa"
            assert command in COMMANDS
            options = re.findall(r"(?<= )--?[a-z-]+", re.sub('".*?"', "", example))
            known = {form for one in build(command).params for form in one.opts} | {"--lang"}
            assert set(options) <= known


MISTAKES = {
    ("nope",): "no-such-command",
    ("who-can-se",): "no-such-command",
    ("who-can-see",): "missing",
    ("load",): "missing",
    (*FOOTAGE, "--nope"): "no-such-option",
    (*FOOTAGE, "--site"): "usage",
    ("load", "a", "b"): "usage",
    ("serve", "--port", "many"): "bad-value",
    ("serve", "--port", "70000"): "bad-value",
    (*FOOTAGE, "--on", "15/2/2026"): "access.bad-day",
    (*FOOTAGE, "--on", "2026-02-30"): "access.bad-day",
    (*FOOTAGE, "--on", "20260215"): "access.bad-day",
    ("impact",): "one-subject",
    ("impact", "--party", "lf-ab", "--site", "telegrafgatan"): "one-subject",
    ("diagram", "-o", "x.svg"): "one-drawn",
    ("diagram", "--record", "visits.lf-ab", "-o", "x.xyz"): "format-needed",
    ("diagram", "--record", "visits.lf-ab", "--level", "2", "-o", "x.svg"): "bad-value",
    ("export",): "one-exported",
    ("export", "--all", "--controller", "lf-ab"): "one-exported",
    ("export", "--all", "-o", "x.xyz"): "format-needed",
    ("dpia", "screen"): "one-assessed",
    ("dpia", "guess", "--record", "visits.lf-ab"): "no-such-work",
    ("--lang", "fr", *FOOTAGE): "unknown-language",
    ("ask", "\udcff"): "not-text",
}


@pytest.mark.parametrize(("arguments", "code"), MISTAKES.items())
def test_a_mistake_is_told_once_on_standard_error_with_its_cure(
    ropa: Ropa, arguments: tuple[str, ...], code: str
) -> None:
    done = ropa(*arguments)
    assert done.code == 2
    assert done.out == ""
    room, _, name = code.rpartition(".")
    pattern = re.escape(messages_of(room or "cli")[name])
    assert len(re.findall(re.sub(r"\\\{\w+\\\}", ".+", pattern), done.err)) == 1
    assert done.err.count("→") == 1
    assert "Traceback" not in done.err


def test_a_mistake_is_told_in_swedish_too(ropa: Ropa) -> None:
    assert "saknas" in ropa("who-can-see", "--lang", "sv").err
    assert "menade du: who-can-see" in ropa("who-can-se", "--lang", "sv").err


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        ((*FOOTAGE, "--on", "soon"), "--on"),
        ((*FOOTAGE, "--collected-on", "soon"), "--collected-on"),
        ((*FOOTAGE, "--site", "nowhere"), "--site"),
        ((*FOOTAGE, "--ruled-out", "nothing-such"), "--ruled-out"),
        ((*FOOTAGE, "--collected-on", "2026-02-01", "--on", "2026-01-01"), "--on"),
        (("verify", "--data", "camera-footage", "--on", "soon"), "--on"),
    ],
)
def test_a_mistake_in_a_question_is_named_by_its_option(
    ropa: Ropa, arguments: tuple[str, ...], option: str
) -> None:
    assert ropa(*arguments).err.startswith(f"{option}: ")


UNKNOWN = {
    ("who-can-see", "--data", "camera-fotage"): "data:camera-footage",
    (*FOOTAGE, "--site", "tegeluddsvägen"): "site:tegeluddsvagen",
    (*FOOTAGE, "--given", "incident-occured"): "condition:incident-occurred",
    (*FOOTAGE, "--controller", "lf-abb"): "org:lf-ab",
    (*FOOTAGE, "--activity", "camera-surveilance"): "activity:camera-surveillance",
    ("can-see", "--party", "guard-compny", "--data", "camera-footage"): "org:guard-company",
    ("what-can-see", "--party", "lf-banc"): "org:lf-bank",
    ("impact", "--system", "camera-a"): "system:camera-ab",
    ("diagram", "--record", "visits.lf-a", "-o", "x.svg"): "record:visits.lf-ab",
    ("diagram", "--site", "telegrafgatan", "--beside", "tegeluddsvage", "-o", "x.svg"): (
        "site:tegeluddsvagen"
    ),
    ("review", "--controller", "lf-a"): "org:lf-ab",
    ("export", "--controller", "lf-a", "-o", "x.csv"): "org:lf-ab",
    ("dpia", "screen", "--activity", "visit"): "activity:visits",
}


@pytest.mark.parametrize(("arguments", "nearest"), UNKNOWN.items())
def test_an_unknown_key_names_the_nearest(
    ropa: Ropa, arguments: tuple[str, ...], nearest: str
) -> None:
    done = ropa(*arguments)
    assert (done.code, done.out) == (2, "")
    assert nearest in done.err


def test_a_key_with_another_nouns_prefix_is_refused(ropa: Ropa) -> None:
    assert ropa(*FOOTAGE, "--site", "org:lf-ab").code == 2
    assert ropa("impact", "--party", "data:camera-footage").code == 2


def test_control_characters_of_a_key_do_nothing_to_a_terminal(ropa: Ropa) -> None:
    done = ropa("who-can-see", "--data", "\x1b[31mred\x1b[0m")
    assert "\x1b" not in done.err
    assert "\\x1b[31mred" in done.err


def test_a_terminal_speaks_its_language() -> None:
    assert Terminal(Language.SV).say("cli.written", path="x") == "Skrev x."
