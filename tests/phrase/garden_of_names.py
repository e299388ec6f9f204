"""The small garden that the sentences of these tests are read in, and the instant of reading."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from garden.phrase.names import NameIndex
from garden.phrase.read import read
from garden.phrase.reading import Name, Reading
from garden.phrase.words import Words, load_words

# A Sunday evening in Berlin.
NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")

NAMES = NameIndex(
    [
        Name(1, "Ada Lovelace"),
        Name(2, "Jon Postel"),
        Name(3, "Grace Kelly"),
        Name(4, "Alan Kay"),
        Name(5, "Jean-Luc Picard"),
        Name(6, "Mary Shelley", bed="work"),
        Name(7, "Mary Somerville", bed="meetup"),
        Name(8, "Zoë Müller", ("Zo", "Dr Z")),
        Name(9, "Will Rogers"),
        Name(10, "May Wong"),
        Name(11, "Annie Easley"),
        Name(12, "Annie Cannon"),
        Name(13, "Annie Cannon"),
        Name(14, "Ludwig van Beethoven"),
        Name(15, "Bo"),
        Name(16, "Bo Diddley"),
        Name(17, "Ngô Bảo Châu"),
        Name(18, "Seán O’Casey"),
        Name(19, 'Wilma "Rudi" Rudolph'),
    ]
)


@cache
def words(language: str = "en") -> Words:
    return load_words(language)


def read_here(text: str, language: str = "en", now: datetime = NOW) -> Reading:
    """Read `text` in this garden."""
    return read(text, NAMES, now, ZONE, words(language))
