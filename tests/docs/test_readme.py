"""What the pages show is what happens: examples run, links lead somewhere, commands and paths exist."""

from __future__ import annotations

import doctest
import json
import re
from typing import Any

import click
import pytest

from extractor.cli import cli
from extractor.formats.writers import line
from tests.docs.pages import NAMES, ROOT, blocks, code_spans, links, read, shell_lines

README = "README.md"
_PATH = re.compile(r"^(?:extractor|corpus|golden|tests|docs|scripts|benchmarks)/[\w./-]*$")
_PACKAGE_FILES = sorted(
    path.relative_to(ROOT).as_posix() for path in (ROOT / "extractor").rglob("*.py") if path.name != "__init__.py"
)


def run_examples(name: str) -> tuple[doctest.TestResults, dict[str, Any], str]:
    """Runs the examples of a page one after the other, as a reader would type them."""
    globs: dict[str, Any] = {}
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for block in blocks(read(name), "python"):
        test = doctest.DocTestParser().get_doctest(block.text, globs, name, name, block.line)
        if test.examples:
            test.globs = globs
            runner.run(test, out=said.append, clear_globs=False)
    return runner.summarize(verbose=False), globs, "".join(said)


@pytest.mark.parametrize("name", NAMES)
def test_examples_give_what_the_page_says(name: str) -> None:
    results, _, said = run_examples(name)
    assert results.failed == 0, said


@pytest.mark.parametrize("name", NAMES)
def test_python_blocks_without_a_prompt_are_python(name: str) -> None:
    for block in blocks(read(name), "python"):
        if ">>>" not in block.text:
            compile(block.text, f"{name}:{block.line}", "exec")


def test_readme_runs_its_examples() -> None:
    results, globs, _ = run_examples(README)
    assert results.attempted >= 12
    assert 4 <= len(globs["claims"]) <= 6


@pytest.mark.parametrize("name", [README, "docs/claims.md"])
def test_claims_shown_as_json_are_what_is_written(name: str) -> None:
    _, globs, _ = run_examples(name)
    written = {claim.id: line(claim) for claim in globs["claims"]}
    shown = [json.loads(block.text) for block in blocks(read(name), "json")]
    assert shown
    for claim in shown:
        # Compared as text, so that the order of the keys counts too.
        assert json.dumps(claim) == json.dumps(json.loads(written[claim["id"]]))


def test_readme_is_short() -> None:
    assert len(read(README).splitlines()) < 200


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_to_files(name: str) -> None:
    for target in links(read(name)):
        if not target.startswith(("https://", "http://", "#")):
            assert ((ROOT / name).parent / target.partition("#")[0]).exists(), f"{name} links to {target}"


@pytest.mark.parametrize("name", NAMES)
def test_paths_that_are_named_exist(name: str) -> None:
    for span in code_spans(read(name)):
        if _PATH.match(span):
            assert (ROOT / span).exists(), f"{name} names {span}"


@pytest.mark.parametrize("name", NAMES)
def test_commands_that_are_shown_exist(name: str) -> None:
    for shown in shell_lines(read(name)):
        program, *words = shown.partition("#")[0].split()[:99] or [""]
        if program == "make":
            assert re.search(rf"^{re.escape(words[0])}:", read("Makefile"), re.MULTILINE), shown
        elif program == "extractor":
            command = cli.commands.get(words[0])
            assert command is not None, f"{name}: {shown}"
            options = {option for parameter in command.params for option in parameter.opts}
            assert options.issuperset(word for word in words if word.startswith("--")), f"{name}: {shown}"
            for parameter in command.params:
                if (
                    isinstance(parameter, click.Argument)
                    and isinstance(parameter.type, click.Choice)
                    and len(words) > 1
                ):
                    assert set(words[1].split("|")) <= set(parameter.type.choices), f"{name}: {shown}"


def test_readme_shows_every_command() -> None:
    shown = {words[1] for words in map(str.split, shell_lines(read(README))) if words[:1] == ["extractor"]}
    assert shown == set(cli.commands)


@pytest.mark.parametrize("path", _PACKAGE_FILES)
def test_every_file_has_its_line_in_the_architecture(path: str) -> None:
    said = set(code_spans(read("docs/architecture.md")))
    *folders, file = path.split("/")[1:]
    # Folders of families are described as a whole: rules/, builders/.
    names = {file} if len(folders) < 2 else {file, f"{folders[-1]}/"}
    assert not names.isdisjoint(said), f"say in docs/architecture.md what {path} does"
