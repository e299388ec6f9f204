"""Supplied text made literal, measured and fitted."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.literal import cell_width, fit, literal, padded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("Zoë", "Zoë"),
        ("[bold]Bob[/]", "[bold]Bob[/]"),
        ("\x1b[31mRed", "[31mRed"),
        ("a\x9b2Jb", "a2Jb"),
        ("tab\there", "tab here"),
        ("two\r\nlines", "two lines"),
        ("two\u2028lines", "two lines"),
        ("right\u202eleft\u2066", "rightleft"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_text_is_shown_as_it_is_without_what_cannot_be_seen(text: str, shown: str) -> None:
    assert literal(text) == shown


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Ada", 3),
        ("日本", 4),
        ("e\u0301", 1),
        ("🌱", 2),
        ("❤", 1),
        ("❤\ufe0f", 2),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("🇩🇪🇫🇷", 4),
        ("각", 2),
        ("…", 1),
    ],
)
def test_width_is_in_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("Ada", 3, "Ada"),
        ("Ada Lovelace", 8, "Ada Lov…"),
        ("Ada Lovelace", 5, "Ada…"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("Ada", 0, ""),
    ],
)
def test_what_does_not_fit_ends_in_an_ellipsis(text: str, width: int, fitted: str) -> None:
    assert fit(text, width) == fitted


@given(st.text())
def test_literal_text_has_no_control_character(text: str) -> None:
    shown = literal(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert literal(shown) == shown


@given(st.text(), st.integers(0, 30))
def test_padded_text_takes_exactly_its_cells(text: str, width: int) -> None:
    assert cell_width(padded(text, width)) == width
