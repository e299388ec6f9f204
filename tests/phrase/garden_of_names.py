"""The small garden that the sentences of these tests are read in, and the instant of reading."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from garden.phrase.names import NameIndex
from garden.phrase.read import read
from garden.phrase.reading import Household, Name, Reading
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
        Name(20, "Mark Twain"),
        Name(21, "June Storey"),
        Name(22, "Rich Holm"),
        Name(23, "Art Tatum"),
        Name(24, "李清照"),
        Name(25, "Renée d’Arcy", ("Ren",)),
        Name(26, "Jürgen Groß"),
        Name(27, "Hope Bailey"),
        Name(28, "Byron King"),
        Name(29, "Emmy Noether"),
        Name(30, "Fritz Noether"),
    ],
    [
        Household(1, "The Lovelaces", (1, 28), ("Lovelaces",)),
        Household(2, "Noether", (29, 30)),
        Household(3, "Rose & Crown", (4, 3)),
        Household(4, "Nobody's", (99,)),
    ],
)


@cache
def words(language: str = "en") -> Words:
    return load_words(language)


def read_here(text: str, language: str = "en", now: datetime = NOW) -> Reading:
    """Read `text` in this garden."""
    return read(text, NAMES, now, ZONE, words(language))
