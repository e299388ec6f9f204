"""A circle's kind is as said, else told from the words of its name, in English and German."""

from dataclasses import dataclass

import pytest

from garden.gardener.circle_kinds import kind_of, kind_of_name


@dataclass(frozen=True)
class Circle:
    name: str
    kind: str | None = None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Work", "work"),
        ("Design team", "work"),
        ("Kollegen", "work"),
        ("Büro", "work"),
        ("Former work", "former-work"),
        ("Ex-colleagues", "former-work"),
        ("Frühere Kollegen", "former-work"),
        ("My old job", "former-work"),
        ("Alumni", "former-work"),
        ("Family", "personal"),
        ("Old friends", "personal"),
        ("Freundeskreis", "personal"),
        ("Python meetup", "other"),
        ("Mentors", "other"),
        ("Homeland security", "other"),
        ("", "other"),
    ],
)
def test_a_kind_is_told_from_the_name(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind


def test_what_somebody_said_counts_before_the_name() -> None:
    assert kind_of(Circle("Friends from Acme", "former-work")) == "former-work"
    assert kind_of(Circle("Friends from Acme")) == "personal"
