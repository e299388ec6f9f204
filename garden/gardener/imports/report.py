"""What an import did, or as a dry run would do."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from garden.exchange.records import Notice, Problem, Skipped
from garden.gardener.words import CHANNEL_WORDS

TALKERS_SHOWN = 20
"""How many of the people one talks to a report lists."""

NAMES_KEPT = 200
"""How many names of new people a report keeps."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A record that came in as somebody new but resembles a known person."""

    name: str
    resembles: str
    why: str


@dataclass(frozen=True, slots=True)
class NewJob:
    """Somebody whose job is another than it was at the last import."""

    person: int
    name: str
    title: str
    company: str

    @property
    def words(self) -> str:
        """What it is now: "Ada Lovelace is now Analyst at Looms"."""
        where = f"at {self.company}" if self.company else ""
        return " ".join(filter(None, (self.name, "is now", self.title, where)))


@dataclass(frozen=True, slots=True)
class Talker:
    """A correspondent who is not in the garden: messages either way, over how many days.

    `address` chooses them by hand. `resembles` names a person who bears the same name.
    """

    name: str
    address: str
    count_in: int
    count_out: int
    days: int
    last_day: date
    resembles: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactTally:
    """What became of the contacts that were read.

    `added`, `changed`, `unchanged` and `removed` (by hand, so they stay away) count interactions.
    `kinds` counts those added, by what they are: "mail-day", "message-day" or a channel; `people`
    is with how many. The rest counts records: `records` in all; `unsure` of whom, `strangers`,
    `blocked`, `future`, `early`, `without_me` (I took no part) and `repeated` were left out.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    kinds: tuple[tuple[str, int], ...] = ()
    people: int = 0
    records: int = 0
    unsure: int = 0
    strangers: int = 0
    blocked: int = 0
    future: int = 0
    early: int = 0
    without_me: int = 0
    repeated: int = 0

    @property
    def words(self) -> str:
        """What was added: "1,204 days of messages, 80 calls and 12 meetings with 37 people"."""
        return kinds_words(self.kinds, self.people)

    @property
    def left_out(self) -> tuple[tuple[int, str], ...]:
        """How many came to nothing, each with why; none of them is zero."""
        reasons = (
            (self.strangers, "with people who are not in the garden"),
            (self.unsure, "not sure who: several go by that name or address"),
            (self.blocked, "blocked, composted or not to be logged"),
            (self.removed, "removed by you before"),
            (self.without_me, "in which you took no part"),
            (self.future, "yet to come"),
            (self.early, "from before the first day wanted"),
            (self.repeated, "there twice"),
        )
        return tuple(reason for reason in reasons if reason[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did (or, as a dry run, would do). Counts of people are of records read.

    `added` made somebody new, `merged` told something new of somebody, `unchanged` told nothing
    new. `refused` could not be read, `skipped` were understood and rightly left out; of either only
    the first thousands are kept, and `refused_count`, `skipped_count` are how many there were.
    `batch` is None when nothing was written. `new_names` are the names of the first new people.
    `talk_to` are correspondents not in the garden, those with most days first, `talkers` how many
    there are. `asleep` are watched files that have not changed. `whole`: an export of a whole
    garden came in, and its people as they were in that.
    """

    batch: int | None = None
    added: int = 0
    merged: int = 0
    unchanged: int = 0
    refused: tuple[Problem, ...] = ()
    refused_count: int = 0
    skipped: tuple[Skipped, ...] = ()
    skipped_count: int = 0
    notices: tuple[Notice, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    new_people: tuple[int, ...] = ()
    new_names: tuple[str, ...] = ()
    contacts: ContactTally = ContactTally()
    talk_to: tuple[Talker, ...] = ()
    new_jobs: tuple[NewJob, ...] = ()
    me_unknown: bool = False
    me_likely: tuple[str, ...] = ()
    asleep: int = 0
    gone: int = 0
    missing: tuple[Path, ...] = ()
    other_rows: int = 0
    whole: bool = False
    backup: Path | None = None

    @property
    def records(self) -> int:
        """How many records were read, of people and of contacts."""
        return self.added + self.merged + self.unchanged + self.contacts.records

    @property
    def brings_anything(self) -> bool:
        """Whether the garden differs (or would) in anything that is seen."""
        news = self.added or self.merged or self.contacts.added or self.contacts.changed
        return bool(news or self.other_rows)


def kinds_words(kinds: tuple[tuple[str, int], ...], people: int) -> str:
    """Return how many contacts of which kind, and with how many people; empty for none."""
    if not kinds:
        return ""
    parts = [f"{number:,} {_kind_word(kind, number)}" for kind, number in kinds]
    if people:
        parts[0] += f" with {people:,} {'person' if people == 1 else 'people'}"
    return ", ".join(parts)


def _kind_word(kind: str, number: int) -> str:
    if kind.endswith("-day"):
        what = "mail" if kind == "mail-day" else "messages"
        return f"{'day' if number == 1 else 'days'} of {what}"
    word = CHANNEL_WORDS.get(kind, "contact")
    if number == 1:
        return word
    return "social touches" if kind == "social" else f"{word}s"
