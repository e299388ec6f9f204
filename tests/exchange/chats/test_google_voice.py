"""The pages of Google Voice: a call, or the texts with one number."""

from datetime import UTC, datetime

import pytest

from garden.exchange.chats.google_voice import GOOGLE_VOICE
from garden.exchange.records import Problem
from tests.exchange.chats.reading import contacts, read
from tests.shared import shared

VOICE_CALL = (
    '<html><body><div class="haudio"><div class="contributor vcard">Placed call to '
    '<a class="tel" href="tel:+442079460118"><span class="fn">Ada &amp; Co</span></a></div>'
    '<abbr class="published" title="2025-12-01T07:00:00.000-05:00">x</abbr>'
    '<abbr class="duration" title="PT1M47S">(00:01:47)</abbr>'
    '<a rel="tag" href="http://www.google.com/voice#placed">Placed</a></div></body></html>'
)
VOICE_TEXTS = (
    '<div class="hChatLog hfeed"><div class="message">'
    '<abbr class="dt" title="2025-12-01T07:00:00.000-05:00">x</abbr>: <cite class="sender vcard">'
    '<a class="tel" href="tel:+13395550100"><abbr class="fn" title="">Me</abbr></a></cite>: <q>'
    'a</q></div><div class="message">'
    '<abbr class="dt" title="2025-12-01T07:01:00.000-05:00">x</abbr>: '
    '<cite class="sender vcard"><a class="tel" href="tel:+442079460118"><span class="fn">Ada</span>'
    "</a></cite>: <q>b</q></div></div>"
)


VOICE_ALONE = (
    "<html><head><title>Me to\nAda King</title></head><body>"
    '<div class="hChatLog hfeed">\n  <div class="message">\n    '
    '<abbr class="dt" title="2025-12-01T07:00:00.000-05:00">x</abbr>:\n    <cite\n      '
    'class="sender vcard"\n      ><a class="tel" href="tel:+13395550100"\n'
    '        ><abbr class="fn" title="">Me</abbr></a></cite\n    >:\n    <q>a</q>\n  </div>\n</div>'
)
VOICE_NAMELESS = VOICE_TEXTS.replace('href="tel:+442079460118"', 'href="tel:"').replace("Ada<", "<")


def test_a_call_of_google_voice_has_its_direction_and_length() -> None:
    (call,) = contacts(read(GOOGLE_VOICE, VOICE_CALL, "Ada - Placed - 2025-12-01T12_00_00Z.html"))
    assert (call.direction, call.duration_min, call.channel) == ("out", 2, "call")
    assert (call.people[0].name, call.people[0].phone) == ("Ada & Co", "+442079460118")
    assert call.at == datetime(2025, 12, 1, 12, tzinfo=UTC)


def test_texts_of_google_voice_are_mine_where_they_say_me() -> None:
    went, came = contacts(read(GOOGLE_VOICE, VOICE_TEXTS, "Ada - Text - 2025.html"))
    assert (went.direction, came.direction) == ("out", "in")
    assert {party.phone for party in went.people} == {"+442079460118"}
    spam = read(GOOGLE_VOICE, VOICE_TEXTS, "Takeout/Voice/Spam/Ada - Text - 2025.html")
    assert not contacts(spam)


def test_the_title_tells_to_whom_i_wrote_without_an_answer() -> None:
    (went,) = contacts(read(GOOGLE_VOICE, VOICE_ALONE, "texts.html"))
    assert (went.direction, [party.name for party in went.people]) == ("out", ["Ada King"])


def test_a_text_of_nobody_is_the_other_ones() -> None:
    name = "Ada - Text - 2025-12-01T12_00_00Z (1).html"
    went, came = contacts(read(GOOGLE_VOICE, VOICE_NAMELESS, name))
    assert (went.direction, came.direction) == ("out", "in")
    assert [party.name for party in came.people] == ["Ada"]
    (problem,) = read(GOOGLE_VOICE, VOICE_NAMELESS, "texts.html")
    assert isinstance(problem, Problem)
    assert problem.why == "Nobody is named on this page."


@pytest.mark.parametrize(
    ("file", "count"),
    [
        ("Person A - Received - 2020-06-14T16_40_38Z.html", 1),
        ("Person B - Text - 2020-05-14T15_47_49Z.html", 4),
        ("+16465551234 - Text - 2020-06-05T19_02_08Z.html", 1),
        ("Person C - Placed - 2020-08-19T18_01_58Z.html", 1),
        ("+18575551234 - Received - 2020-08-19T16_18_30Z.html", 1),
        ("+18575551234 - Missed - 2020-08-19T12_03_42Z.html", 0),
        (" - Received - 2020-06-12T14_41_25Z.html", 0),
        ("+16175551234 - Voicemail - 2020-08-19T19_31_21Z.html", 1),
    ],
)
def test_the_corpus_of_google_voice(file: str, count: int) -> None:
    """Missed calls and hidden numbers are no contacts; a voice message is one of theirs."""
    folder = (
        shared("corpus/google_voice") / "Mutual-Aid-Medford-and-Somerville__google-voice-history"
    )
    data = (folder / "Takeout" / "Voice" / "Calls" / file).read_bytes()
    assert GOOGLE_VOICE.detect(data, file) == 1.0
    found = read(GOOGLE_VOICE, data, file)
    assert len(contacts(found)) == count
    assert found
