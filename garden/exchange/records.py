"""What an importer hands over: people, past contacts, and three kinds of remark about its input.

Everything here is plain, frozen text and dates. Nothing is folded or guessed: handles stand as the
source typed them, and `garden.exchange.identity` folds them when people are matched.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Literal

NamedBy = Literal["name", "parts", "nickname", "company", "email", "phone"]
"""What a record's name was taken from; only the first two are the name of a person."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where a record stands: the source as the user would name it, and its line, counted from 1."""

    source: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A day of the year whose year may be unknown, with the text it was read from.

    `month` and `day` always make a day that exists (29 February when the year is unknown).
    """

    year: int | None
    month: int
    day: int
    text: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day to remember that is not the birthday, such as an anniversary; `kind` is one word."""

    kind: str
    day: PartialDay


@dataclass(frozen=True, slots=True)
class Extra:
    """A property of a card that Garden has no field for, kept so that an export can give it back.

    `name` is upper case and may carry its group (`ITEM1.X-ABLABEL`); `params` are pairs of name and
    value; `value` is decoded text in which the escapes of the format still stand.
    """

    name: str
    params: tuple[tuple[str, str], ...]
    value: str


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise: `owed_by` is me or them. `made_on` and `due_on` may be unknown."""

    owed_by: Literal["me", "them"]
    what: str
    made_on: date | None = None
    due_on: date | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """One person as a source describes them. Empty text and empty tuples mean: not stated.

    `name` is the whole name and never empty. `source_keys` are pairs of kind and key; the first is
    what the source itself knows the person by, the others only support it. `labels` pairs a handle
    of this record with what it is for ("work"). `raw_birthday` is the birthday as typed, also where
    it names no day of the year and `birthday` is None. `company`, `title` are of the export's day.
    `dated_notes`, `promises` and `rhythm_days` come from programs that tend people as Garden does.
    """

    where: Where
    name: str
    named_by: NamedBy
    source_keys: tuple[tuple[str, str], ...]
    given: str = ""
    family: str = ""
    nickname: str = ""
    company: str = ""
    title: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    birthday: PartialDay | None = None
    raw_birthday: str = ""
    occasions: tuple[Occasion, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    address: str = ""
    connected_on: date | None = None
    dated_notes: tuple[tuple[date, str], ...] = ()
    promises: tuple[Owed, ...] = ()
    rhythm_days: float | None = None
    extra: tuple[Extra, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Input that was refused. `why` is one plain sentence for the user."""

    source: str
    line: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Input that was understood and rightly left out: a company's card, a row without a name.

    Many of a kind may come as one: then `kind` says what they are, and `number` how many.
    """

    source: str
    line: int | None
    why: str
    kind: str = ""
    number: int = 1


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark about a record that did come in, such as a date in it that could not be read."""

    source: str
    line: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody as a source of past contacts names them; empty text: not stated.

    `key` is (kind, key) of what the source itself knows them by, such as ("telegram", "user42").
    Nothing is folded.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    key: tuple[str, str] | None = None


Direction = Literal["in", "out", "both"]
"""Who began: they, I, or nobody can say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRecord:
    """One message, call or meeting of the past.

    `at` is an aware instant in UTC. `people` are the others, or all who took part where the source
    does not say who "I" is: then `sender` is who began and `direction` is None, and whoever keeps
    the garden says which of them is I. `daily`: counted together with all of the same person,
    channel and day (chats and mail); others stand alone (calls and meetings). `key` knows it again
    and is never stored as it stands. `title` is given only where the options ask for titles; `note`
    is what the user himself wrote down about it, and is always kept.
    """

    where: Where
    channel: str
    at: datetime
    people: tuple[Party, ...]
    key: str
    direction: Direction | None = None
    sender: Party | None = None
    daily: bool = False
    day_only: bool = False
    duration_min: int | None = None
    title: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    venue: str = ""
    gestures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Me:
    """Something by which the source says who "I" is: an address, a profile, a name in chats."""

    party: Party


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of a table were taken: pairs of a column's name and a field.

    `unknown` are columns that were left out, `signature` knows a table with the same columns again.
    """

    where: Where
    signature: str
    taken: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]


Finding = PersonRecord | ContactRecord | Me | Columns | Problem | Skipped | Notice
"""Anything that an importer may yield."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What an importer is told beside its data. `book` names the address book that it reads.

    The book is a folder's or a file's own name, never its path: an address book may move. `zone` is
    where times without one were written; `now` ends what has happened and `since` (None: ever)
    begins it. `titles`: keep the titles of meetings. `folder` is the source's path inside what the
    user named, such as "Mail/.Sent". `day_first` settles dates like 3/11 (None: told from the file
    or refused). `mapping` pairs a table's column with a field, for a table that nobody knows;
    `mappings` are those learned before, by the signature of a table's columns.
    """

    book: str = ""
    zone: tzinfo = UTC
    now: datetime | None = None
    since: datetime | None = None
    titles: bool = False
    folder: str = ""
    day_first: bool | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    mappings: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def mapping_for(self, signature: str) -> tuple[tuple[str, str], ...]:
        """Return the mapping for a table of this signature: the one given, else one learned."""
        return self.mapping or dict(self.mappings).get(signature, ())
