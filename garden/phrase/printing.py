"""Print a reading as one canonical sentence, which reads as the same reading again."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from itertools import groupby

from garden.phrase.dates import at_clock
from garden.phrase.names import NameIndex
from garden.phrase.printnames import print_household, print_name, print_new, print_venue
from garden.phrase.reading import Reading
from garden.phrase.tokens import scan
from garden.phrase.words import Verb, Words


def print_reading(reading: Reading, names: NameIndex, zone: tzinfo, words: Words) -> str:
    """Return the canonical sentence of `reading`, its days those of `zone`.

    A reading that is not settled has none, so its own text is returned.
    """
    if not reading.settled:
        return reading.text.strip()
    printer = _Printer(reading, names, zone, words)
    clauses = [*printer.contact(), *printer.promises()]
    plans = list(printer.plans(beside=bool(clauses)))
    first, *rest = clauses + plans if clauses else plans
    sentence = "; ".join([first, *rest])
    return f"{sentence} -- {printer.last_note}" if printer.last_note else sentence


class _Printer:
    """Prints the clauses of one reading; `last_note` is what comes behind the dashes."""

    def __init__(self, reading: Reading, names: NameIndex, zone: tzinfo, words: Words) -> None:
        self.reading = reading
        self.names = names
        self.zone = zone
        self.words = words
        self.last_note = reading.note
        self._details_printed = False

    def contact(self) -> Iterator[str]:
        """Yield the clause of the contact, or of the planting, if there was one."""
        if self.reading.is_contact:
            head = self._contact_head()
            yield " ".join(filter(None, (head, self._when(), *self._details())))
        elif self.reading.new_people:
            people = ", ".join(self._new(self.reading.new_people))
            yield " ".join(filter(None, (people, *self._details())))

    def promises(self) -> Iterator[str]:
        """Yield a clause for each promise, persons of the same promise together."""
        for (owed_by, what, due_on), group in groupby(
            self.reading.promises, key=lambda each: (each.owed_by, each.what, each.due_on)
        ):
            people = self._names([each.person_id for each in group])
            first = self.words.first
            head = f"{first['mine']} {people}" if owed_by == "me" else f"{people} {first['theirs']}"
            due = f"{first['by']} {due_on}" if due_on else ""
            yield " ".join(filter(None, (f"{head}: {what}", due, *self._details())))

    def plans(self, *, beside: bool) -> Iterator[str]:
        """Yield a clause for each plan, persons of the same plan together.

        The note of the last one goes behind a colon if other clauses stand `beside` it, else
        behind the dashes, where anything may stand.
        """
        groups = [
            (key, [each.person_id for each in group])
            for key, group in groupby(
                self.reading.plans, key=lambda each: (each.channel, each.on, each.note)
            )
        ]
        for place, ((channel, on, note), ids) in enumerate(groups):
            leading = place == 0 and not self.reading.is_contact
            head = self._plan_head(channel, self._names(ids), leading=leading)
            day = f"{self.words.first['on']} {on}"
            clause = " ".join(filter(None, (head, day, *self._details())))
            if not note:
                yield clause
            elif place < len(groups) - 1:
                yield f"{clause} {self.words.first['about']} {note}"
            elif beside or self.last_note:
                yield f"{clause}: {note}"
            else:
                self.last_note = note
                yield clause

    def _names(self, ids: Sequence[int]) -> str:
        return ", ".join(print_name(each, self.names, self.words) for each in ids)

    def _new(self, names: Sequence[str]) -> list[str]:
        return [print_new(name, self.words) for name in names]

    def _mentions(self) -> list[str]:
        """Return the names of the contact's people, each household once."""
        printed = [
            print_name(each.person_id, self.names, self.words)
            if each.household is None
            else print_household(each.household, self.names, self.words)
            for each in self.reading.people
        ]
        return list(dict.fromkeys(printed))

    def _contact_head(self) -> str:
        """Return verb, names and channel: "called Ada Lovelace", "Ada Lovelace called"."""
        reading, words = self.reading, self.words
        people = ", ".join([*self._mentions(), *self._new(reading.new_people)])
        initiator = reading.initiator
        if initiator == "both":
            both = self._verb("both", reading.channel, "past") or self._verb(
                "both", reading.channel, "noun"
            )
            if both:
                return f"{self._forms(both)} {words.first['with']} {people}"
        verb = self._verb("me", reading.channel, "past") or self._verb("me", None, "past")
        form = self._forms(verb)
        phrase = ""
        if verb and verb.channel != reading.channel:
            phrase = words.channel_names[reading.channel]
        shape = words.first[f"print_{initiator}"]
        return " ".join(filter(None, (shape.format(verb=form, people=people), phrase)))

    def _plan_head(self, channel: str, people: str, *, leading: bool) -> str:
        """Return the head of a plan; the `leading` one also tells the reading's own details."""
        words = self.words
        initiator = self.reading.initiator if leading else None
        verb = self._verb(initiator, channel, "open", leading=leading)
        noun = self._verb(initiator, channel, "noun", leading=leading)
        if noun and (verb is None or verb.initiator == "both"):
            return f"{words.first['plan_noun']} {noun.form} {words.first['with']} {people}"
        phrase = ""
        if verb is None:
            verb = self._verb(initiator, None, "open", leading=leading)
            phrase = words.channel_names[channel]
        form = self._forms(verb, leading=leading)
        shape = words.first["print_plan"]
        head = shape.format(plan=words.first["plan"], verb=form, people=people)
        return " ".join(filter(None, (head, phrase)))

    def _forms(self, verb: Verb | None, *, leading: bool = True) -> str:
        """Return the form of `verb`, and those of the further gestures behind it."""
        if verb is None:
            return ""
        further = [
            next(
                each.form
                for each in self.words.verb_list
                if each.tense == verb.tense and each.gestures == (gesture,)
            )
            for gesture in (self.reading.gestures[1:] if leading else ())
        ]
        return f" {self.words.first['and']} ".join((verb.form, *further))

    def _verb(
        self, initiator: str | None, channel: str | None, tense: str, *, leading: bool = True
    ) -> Verb | None:
        """Return the first verb of the language that fits; None stands for any."""
        gestures = self.reading.gestures[:1] if leading else ()
        for verb in self.words.verb_list:
            if (
                verb.tense == tense
                and verb.gestures == gestures
                and initiator in (None, verb.initiator)
                and channel in (None, verb.channel)
                and self._is_plain(verb)
            ):
                return verb
        return None

    def _is_plain(self, verb: Verb) -> bool:
        """Whether the form of `verb` means nothing else: "visit" is a noun as well."""
        tokens = scan(verb.form)
        found = self.words.verbs.match(tokens, 0, len(tokens))
        return found == (verb, len(tokens))

    def _details(self) -> list[str]:
        """Return length, venue and tags, once in a sentence."""
        if self._details_printed:
            return []
        self._details_printed = True
        reading = self.reading
        length = reading.duration_min
        return [
            f"{length}{self.words.first['minutes']}" if length is not None else "",
            print_venue(reading.venue) if reading.venue else "",
            *(f"#{tag}" for tag in reading.tags),
        ]

    def _when(self) -> str:
        """Return the day, and the time of day where there is one."""
        at = self.reading.at
        if at is None:
            return ""
        first, local = self.words.first, at.astimezone(self.zone)
        if self.reading.day_only:
            return f"{first['on']} {local.date()}"
        if _is_plain(at, local, self.zone):
            return f"{first['on']} {local.date()} {first['at']} {local:%H:%M}"
        return f"{first['on']} {at.isoformat()}"


def _is_plain(at: datetime, local: datetime, zone: tzinfo) -> bool:
    """Whether day, hour and minute say it all: no seconds, and not an hour that comes twice."""
    clock = local.time().replace(second=0, microsecond=0, tzinfo=None, fold=0)
    return at_clock(local.date(), clock, zone) == at
