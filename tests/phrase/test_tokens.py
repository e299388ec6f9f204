"""Cutting a sentence into tokens."""

import pytest

from garden.phrase.tokens import scan


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("called ada", ["word called", "word ada"]),
        ("ada, jon:", ["word ada", "mark ,", "word jon", "mark :"]),
        ("at 15:30.", ["word at", "word 15:30", "mark ."]),
        ("#mentor #12 C#", ["tag mentor", "word #12", "word C#"]),
        ('@pycon @"PyCon US" @3', ["venue pycon", "venue PyCon US", "mark @", "word 3"]),
        ('+Linus +"Alan Turing" +1', ["new Linus", "new Alan Turing", "word +1"]),
        ('"Jean Luc" “Ada”', ["quoted Jean Luc", "quoted Ada"]),
        ('5" "open', ["word 5", 'mark "', 'mark "', "word open"]),
        ("a -- b", ["word a", "dashes --", "word b"]),
        (":) ... :", ["word :)", "word ...", "mark :"]),
        ("bob@example.org", ["word bob@example.org"]),
    ],
)
def test_the_kinds_of_tokens(text: str, kinds: list[str]) -> None:
    assert [f"{token.kind} {token.value}" for token in scan(text)] == kinds


def test_a_token_knows_where_it_stands() -> None:
    text = '  met "Jean Luc" @pycon'
    assert [text[token.start : token.end] for token in scan(text)] == [
        "met",
        '"Jean Luc"',
        "@pycon",
    ]
