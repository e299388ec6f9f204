import pytest
from hypothesis import given
from hypothesis import strategies as st

from garden.exchange.identity import (
    fingerprint,
    fold_email,
    fold_name,
    fold_phone,
    given_names_agree,
    is_role_address,
    linkedin_slug,
    names_agree,
    names_contradict,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Lovelace", "LOVELACE, Ada"),
        ("José Núñez", "jose nunez"),
        ("Łukasz Søren", "lukasz soren"),
        ("O'Neill", "ONEILL"),
        ("Max Weiß", "max weiss"),
        ("Ａｄａ 𝑳𝒐𝒗𝒆", "ada love"),
    ],
)
def test_names_that_fold_to_one(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


def test_a_name_without_letters_folds_to_itself() -> None:
    assert (fold_name("🌱 "), fold_name(" ")) == ("🌱", "")


@given(st.text())
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (" Ada@X.Example ", "ada@x.example"),
        ("mailto:ada@x.example", "ada@x.example"),
        ('"Ada" <ada@x.example>', "ada@x.example"),
        ("ada", ""),
        ("a b@x", ""),
        ("@x", ""),
    ],
)
def test_emails(text: str, folded: str) -> None:
    assert fold_email(text) == folded


def test_addresses_of_functions() -> None:
    assert is_role_address("info@x.example")
    assert is_role_address("no-reply@x.example")
    assert not is_role_address("ada@info.example")


@pytest.mark.parametrize(
    ("text", "region", "folded"),
    [
        ("020 7946 0018", "GB", "+442079460018"),
        ("+44 (0)20 7946 0018", "", "+442079460018"),
        ("\u202a+44\u00a020 7946 0018\u202c", "", "+442079460018"),
        ("358401234567", "DE", "+49358401234567"),
        ("358401234567", "", "+358401234567"),
        ("tel:+44-20-7946-0018;ext=7", "", "+442079460018;ext=7"),
        ("+44 20 7946 0018 ext. 7", "", "+442079460018;ext=7"),
        ("020 7946 0018", "", None),
        ("sip:ada@x.example", "GB", None),
        ("", "GB", None),
        ("1" * 500, "GB", None),
    ],
)
def test_phones(text: str, region: str, folded: str | None) -> None:
    assert fold_phone(text, region) == folded


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://www.linkedin.com/in/Ada-Lovelace/", "ada-lovelace"),
        ("http://uk.linkedin.com/in/ada?trk=x#y", "ada"),
        ("linkedin.com/in/ada/de", "ada"),
        ("www.linkedin.com/in/jos%C3%A9", "josé"),
        ("https://www.linkedin.com/company/mill", None),
        ("https://evil.example/?u=linkedin.com/in/ada", None),
        ("", None),
    ],
)
def test_profiles(url: str, slug: str | None) -> None:
    assert linkedin_slug(url) == slug


def test_names_that_contradict() -> None:
    assert names_contradict("Anna Berg", "Peter Stone")
    assert not names_contradict("Jon Smith", "John Smith")
    assert not names_contradict("", "John Smith")


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Ana Lopez", "Ana María López Torres", True),
        ("J. Smith", "John Smith", True),
        ("Bob Jones", "Robert Jones", True),
        ("Jane Doe, PhD", "Jane Doe", True),
        ("", "Jane", True),
        ("Ann Jones", "Bob Jones", False),
        ("Jane Smith", "Jane Miller", False),
        ("Anna Anna", "Anna Berg", False),
    ],
)
def test_names_whose_words_pair_up(one: str, other: str, agree: bool) -> None:
    assert names_agree(one, other) is agree


def test_given_names() -> None:
    assert given_names_agree("Jane Smith", "Jane Miller")
    assert not given_names_agree("Ann Jones", "Bob Jones")
    assert not given_names_agree("", "Bob")


def test_a_fingerprint_keeps_parts_apart() -> None:
    assert fingerprint(["ab", "c"]) != fingerprint(["a", "bc"])
    assert fingerprint(["a  b"]) == fingerprint(["a b"])
