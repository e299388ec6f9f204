"""A clause while it is being read."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal

from garden.phrase.moment import DayMatch
from garden.phrase.reading import Choice, Mention, OwedBy, Span
from garden.phrase.setting import Setting
from garden.phrase.unread import Unread

ClauseKind = Literal["nothing", "planting", "contact", "plan", "promise"]


@dataclass
class Draft:
    """What has been understood of one clause so far.

    `when` is the day as matched and `clock` the time of day; the last step settles them into `at`
    (UTC, a contact's) or `on` (a plan's). `literal` says that the clause ends in text that was
    marked as a note. `pronoun` is a
    folded "her" or "them" that waits for the persons of another clause. `unread` is the text of a
    day that cannot be read, and `meant` the day it may have been.
    """

    kind: ClauseKind = "nothing"
    people: list[Mention] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    new_people: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    channel: str = "message"
    channel_named: bool = False
    initiator: str = "me"
    gestures: tuple[str, ...] = ()
    when: DayMatch | None = None
    when_at: tuple[int, int] = (0, 0)
    clock: time | None = None
    at: datetime | None = None
    day_only: bool = False
    on: date | None = None
    notes: list[tuple[int, int]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    venue: str | None = None
    duration_min: int | None = None
    owed_by: OwedBy = "me"
    what: str = ""
    due_on: date | None = None
    pronoun: str = ""
    intent: bool = False
    negated: bool = False
    others: bool = False
    literal: bool = False
    open_tense: bool = False
    verb_found: bool = False
    offers: bool = False
    problem: str | None = None
    unread: str = ""
    meant: str = ""
    spans: list[Span] = field(default_factory=list)

    @property
    def named(self) -> bool:
        """Whether anybody, known or not, stands where a name stands."""
        return bool(
            self.people
            or self.unknown
            or self.new_people
            or any(choice.kind == "person" for choice in self.choices)
        )

    def mark(self, setting: Setting, kind: str, at: int, end: int) -> int:
        """Note that the tokens from `at` up to `end` were read as `kind`; return `end`."""
        if at < end:
            self.spans.append(setting.span(kind, at, end))
        return end

    def refuse(self, setting: Setting, at: int, unread: Unread) -> int:
        """Note that the tokens from `at` name no day, the first such being the one told of."""
        if not self.unread:
            self.problem, self.meant = unread.problem, unread.meant
            self.unread = setting.source(at, unread.end)
        return self.mark(setting, "when", at, unread.end)

    def keep(self, setting: Setting, at: int, end: int) -> int:
        """Leave the tokens from `at` up to `end` in the note; return `end`."""
        if at < end:
            self.notes.append((setting.tokens[at].start, setting.tokens[end - 1].end))
            self.mark(setting, "note", at, end)
        return end

    def note(self, setting: Setting) -> str:
        """Return the text that stays in the note, as it was typed."""
        return " ".join(setting.text[start:end].strip() for start, end in self.notes).strip()
