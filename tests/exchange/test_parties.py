"""Who a party of a past contact is: by what it is known by, never by a guess."""

import pytest

from garden.exchange.parties import (
    PartyIndex,
    handle_token,
    is_machine,
    key_token,
    tokens_of,
    typed_token,
)
from garden.exchange.records import Party


def index() -> PartyIndex:
    """Ada (1) and Jon (2) share a telephone; two are called Jo Lind (3, 4)."""
    found = PartyIndex()
    found.add(1, ("email:ada@example.org", "profile:ada", "phone:+441"), ("Ada Lovelace",))
    found.add(2, ("email:jon@example.org", "phone:+441"), ("Jon Postel",))
    found.add(3, (), ("Jo Lind",))
    found.add(4, (), ("Lind, Jo",))
    return found


@pytest.mark.parametrize(
    ("tokens", "name", "kind", "person"),
    [
        (("email:ada@example.org",), "", "known", 1),
        (("email:ada@example.org", "phone:+441"), "", "known", 1),
        (("email:new@example.org", "profile:ada"), "", "known", 1),
        (("phone:+441",), "Ada Lovelace", "unsure", None),
        (("email:ada@example.org", "email:jon@example.org"), "", "unsure", None),
        (("email:new@example.org",), "Ada Lovelace", "nobody", None),
        ((), "lovelace ADA", "known", 1),
        (("key:telegram:user1",), "Ada Lovelace", "known", 1),
        ((), "Jo Lind", "unsure", None),
        ((), "Ada", "nobody", None),
        ((), "", "nobody", None),
    ],
)
def test_who_is_meant(tokens: tuple[str, ...], name: str, kind: str, person: int | None) -> None:
    found = index().find(tokens, name)
    assert (found.kind, found.person) == (kind, person)


def test_a_party_is_known_by_all_that_it_has() -> None:
    party = Party(
        email="Ada <ADA@example.org>",
        phone="020 7946 0018",
        url="https://www.linkedin.com/in/Ada/",
        key=("telegram", "user1"),
    )
    assert tokens_of(party, "GB") == (
        "email:ada@example.org",
        "phone:+442079460018",
        "profile:ada",
        "key:telegram:user1",
    )
    assert tokens_of(Party(name="Ada", phone="020 7946 0018"), "") == ()


def test_a_linkedin_key_is_the_profile() -> None:
    assert key_token("linkedin", "ada") == handle_token("url", "ada") == "profile:ada"


@pytest.mark.parametrize(
    ("text", "token"),
    [
        (" ADA@Example.org ", "email:ada@example.org"),
        ("a.d.a+x@googlemail.com", "email:ada@gmail.com"),
        ("+44 20 7946 0018", "phone:+442079460018"),
        ("(020) 7946-0018", "phone:+442079460018"),
        ("linkedin.com/in/Ada", "profile:ada"),
        ("https://ada.example/Me", "profile:https://ada.example/me"),
        ("Ada  Lovelace", "name:ada lovelace"),
        ("Agent 007", "name:007 agent"),
        ("1815", "name:1815"),
    ],
)
def test_what_is_typed_is_an_address_or_else_a_name(text: str, token: str) -> None:
    assert typed_token(text, "GB") == token


@pytest.mark.parametrize(
    "local",
    [
        *("no-reply", "noreply", "do-not-reply", "donotreply", "messages-noreply", "mailer-daemon"),
        *("bounce+x=y", "notifications", "calendar-notification", "news", "owner-list"),
        *("list-request", "info", "noreply+abc"),
    ],
)
def test_programs_and_functions_are_nobody_to_talk_to(local: str) -> None:
    assert is_machine((f"email:{local}@example.org",))


@pytest.mark.parametrize("local", ["ada", "bouncer", "nora.reply", "alerta", "ada.digest.lovelace"])
def test_people_are_no_programs(local: str) -> None:
    assert not is_machine((f"email:{local}@example.org",))


def test_a_number_may_be_anybody() -> None:
    assert not is_machine(("phone:+441",))
