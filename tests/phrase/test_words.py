"""The words of every language that Garden ships."""

import tomllib

import pytest

from garden.assets_path import assets_path, read_text
from garden.phrase.phrases import PhraseTable
from garden.phrase.tokens import scan
from garden.phrase.words import load_words

# Other words than those of sentences have longer names.
LANGUAGES = sorted(path.stem for path in (assets_path() / "words").glob("??.toml"))
CHANNELS = [
    *("message", "email", "call", "video", "meeting"),
    *("coffee", "event", "social", "letter", "other"),
]
GESTURES = {"ask", "give", "thanks", "celebrate", "introduce", "referral"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_all_that_english_has(language: str) -> None:
    english, other = (tomllib.loads(read_text(f"words/{name}.toml")) for name in ("en", language))
    assert other.keys() == english.keys()
    for section in ("calendar", "clock", "length", "joints", "promises", "print", "channels"):
        assert other[section].keys() == english[section].keys()
    assert other["feasts"]
    for section in ("units", "chips", "problems"):
        assert other[section].keys() == english[section].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_channel_and_gesture_can_be_said(language: str) -> None:
    words = load_words(language)
    assert {verb.channel for verb in words.verb_list} == set(CHANNELS)
    assert {gesture for verb in words.verb_list for gesture in verb.gestures} == GESTURES
    assert list(words.channel_names) == CHANNELS


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_told_in_english_can_be_told_in_a_language(language: str) -> None:
    english, other = (
        {
            (verb.channel, verb.gestures, verb.tense, verb.pair)
            for verb in load_words(name).verb_list
        }
        for name in ("en", language)
    )
    assert english <= other
    for kind in ("light", "offers", "thing", "possessive"):
        assert any(getattr(verb, kind) for verb in load_words(language).verb_list)


def test_a_phrase_is_found_with_its_umlauts_spelt_out_or_left_out() -> None:
    table = PhraseTable([("übers Frühstück", 1)])
    for text in ("übers Frühstück", "uebers Fruehstueck", "ubers fruhstuck", "ÜBERS FRÜHSTÜCK"):
        assert table.match(scan(text), 0, 2) == (1, 2)


def test_a_language_that_is_not_there_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        load_words("xx")
