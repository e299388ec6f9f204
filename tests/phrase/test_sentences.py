"""A table of sentences, read as a person would read them."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from garden.phrase.printing import print_reading
from garden.phrase.reading import Choice, Reading
from tests.phrase.garden_of_names import NAMES, ZONE, read_here, words


def _cases(language: str) -> list[tuple[str, str, str]]:
    """Return (language, sentence, reading) of the table of `language`."""
    name = "sentences.txt" if language == "en" else f"sentences_{language}.txt"
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("# ")]
    return [
        (language, sentence, reading.strip())
        for sentence, reading in zip(lines[::2], lines[1::2], strict=True)
    ]


# Problems that say which words are no day.
ABOUT_A_DAY = {"unread_day", "unread_time", "near_day"}
CASES = [*_cases("en"), *_cases("de")]


def told(reading: Reading, language: str) -> str:
    """Return the reading in the shorthand of the table."""
    return " | ".join(_parts(reading, language))


def _parts(reading: Reading, language: str) -> Iterator[str]:
    if reading.problem:
        shapes = words(language).problems.items()
        fits = {key: re.escape(shape).replace(r"\{", "{") for key, shape in shapes}
        fits = {key: re.sub(r"{[a-z]+\\}", "(.*)", shape) for key, shape in fits.items()}
        key, said = next((k, m) for k, v in fits.items() if (m := re.fullmatch(v, reading.problem)))
        about = " ".join(said.groups()) if key in ABOUT_A_DAY else ""
        yield f"problem {key} {about}".strip()
        return
    if reading.is_contact:
        people = ", ".join(_name(mention.person_id) for mention in reading.people)
        yield f"{reading.channel} {people}".strip()
        if reading.initiator != "me":
            yield reading.initiator
    yield from (
        f"I owe {_owed(each.person_id, each.what, each.due_on)}"
        for each in reading.promises
        if each.owed_by == "me"
    )
    for each in reading.promises:
        if each.owed_by == "them":
            yield f"{_name(each.person_id)} owes {_due(each.what, each.due_on)}"
    for plan in reading.plans:
        note = f": {plan.note}" if plan.note else ""
        yield f"plan {plan.channel} {_name(plan.person_id)} on {plan.on}{note}"
    yield from (f"gesture {gesture}" for gesture in reading.gestures)
    yield from (f"nobody {unknown}" for unknown in reading.unknown)
    yield from (f"new {new}" for new in reading.new_people)
    yield from map(_choice, reading.choices)
    if reading.at:
        local = reading.at.astimezone(ZONE)
        yield f"on {local:%Y-%m-%d}" if reading.day_only else f"at {local:%Y-%m-%d %H:%M}"
    if reading.duration_min:
        yield f"{reading.duration_min} min"
    if reading.venue:
        yield f"@{reading.venue}"
    yield from (f"#{tag}" for tag in reading.tags)
    if reading.note:
        yield f"note {reading.note}"


def _name(person_id: int) -> str:
    name = NAMES.get(person_id)
    assert name is not None
    return name.full


def _owed(person_id: int, what: str, due_on: date | None) -> str:
    return f"{_name(person_id)} {_due(what, due_on)}"


def _due(what: str, due_on: date | None) -> str:
    return f"{what} by {due_on}" if due_on else what


def _choice(choice: Choice) -> str:
    if choice.kind == "date":
        return f"which day {choice.text}: {', '.join(map(str, choice.days))}"
    homes = (NAMES.household(each) for each in choice.households)
    named = [*map(_name, choice.person_ids), *(home.name for home in homes if home)]
    return f"which {choice.text}: {', '.join(named)}"


def _in_any_order(parts: str) -> list[str]:
    return sorted(parts.split(" | "))


@pytest.mark.parametrize(("language", "sentence", "expected"), CASES)
def test_a_sentence_reads_as_a_person_reads_it(language: str, sentence: str, expected: str) -> None:
    reading = read_here(sentence, language)
    assert _in_any_order(told(reading, language)) == _in_any_order(expected)


@pytest.mark.parametrize(("language", "sentence", "expected"), CASES)
def test_its_printed_reading_says_the_same(language: str, sentence: str, expected: str) -> None:
    reading = read_here(sentence, language)
    printed = print_reading(reading, NAMES, ZONE, words(language))
    again = read_here(printed, language)
    assert again == reading
    assert _in_any_order(told(again, language)) == _in_any_order(expected)


def test_the_table_holds_no_sentence_twice() -> None:
    sentences = [(language, sentence) for language, sentence, _ in CASES]
    assert len(set(sentences)) == len(sentences)
