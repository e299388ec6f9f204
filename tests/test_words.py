"""Words are warm and short: nothing that the program can say nags, blames or shouts."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

FORBIDDEN = (
    "overdue",
    "fail",
    "fails",
    "failed",
    "failing",
    "failure",
    "failures",
    "lost",
    "streak",
    "streaks",
    "expired",
    "expires",
    "guilt",
    "guilty",
    "neglect",
    "neglected",
    "behind schedule",
    "falling behind",
    "you missed",
    "shame",
    "punish",
    "must not forget",
    "too late",
    "dead plant",
    "warning",
    "urgent",
    "asap",
    "überfällig",
    "versäumt",
    "verpasst",
    "schuld",
)
"""Words, or words in a row, that nobody is to read here."""

PATTERN = re.compile(
    rf"(?<![\w$-])(?:{'|'.join(map(re.escape, FORBIDDEN))})(?![\w-])|!!", re.IGNORECASE
)

HEARD = {"assets/words/de.toml", "assets/words/en.toml", "assets/chats.toml"}
"""What people, and the files they bring, may say to the program; not what it says to them."""

TOLD_BY_OTHERS = {"assets/sample"}
"""What invented people said and wrote."""


def said_in_code(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module with their lines, docstrings and bare names left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    quiet = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet:
            yield node.lineno, node.value


def said_in_asset(path: Path) -> Iterator[str]:
    """Yield the texts of a TOML file, however deep, or of another text as it stands."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".toml":
        yield text
        return
    waiting: list[object] = [tomllib.loads(text)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
        elif isinstance(one, str):
            yield one


def test_no_text_in_the_code_nags() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {hit[0]!r} in {text[:70]!r}"
        for path in sorted((ROOT / "garden").rglob("*.py"))
        for line, text in said_in_code(path)
        if (hit := PATTERN.search(text))
    ]
    assert found == []


def test_no_text_in_the_assets_nags() -> None:
    paths = [
        path
        for path in sorted((ROOT / "assets").rglob("*"))
        if path.suffix in (".toml", ".md")
        and str(path.relative_to(ROOT)) not in HEARD
        and not any(str(path.relative_to(ROOT)).startswith(one) for one in TOLD_BY_OTHERS)
    ]
    assert len(paths) >= 4
    found = [
        f"{path.relative_to(ROOT)}: {hit[0]!r} in {text[:70]!r}"
        for path in paths
        for text in said_in_asset(path)
        if (hit := PATTERN.search(text))
    ]
    assert found == []


@pytest.mark.parametrize(
    "text", ["3 overdue", "Failed.", "your streak", "You lost it", "Hurry!!", "Überfällig"]
)
def test_the_words_are_found_where_they_stand(text: str) -> None:
    assert PATTERN.search(text)


@pytest.mark.parametrize("text", ["$warning", "lostness", "failsafe-mode"])
def test_parts_of_other_words_are_not_meant(text: str) -> None:
    assert PATTERN.search(text) is None
