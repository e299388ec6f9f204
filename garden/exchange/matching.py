"""Find the known person whom an imported record is about. Pure: plain data in, a verdict out.

The ladder, from sure to unsure:

- A: a source key is known. The record's own key decides alone; the supporting ones need names that
  do not contradict.
- B: an e-mail address or phone number is known, of one person only and of no function (`info@`),
  and the names fit.
- C: the same name, with the same company, e-mail domain or birthday beside it.
- D: nearly the same name.

A and B give "same", C and D "doubtful": such a record comes in as a person of its own, and the pair
is shown among the duplicates. A name alone never makes two records one person.

Every record has a key of its own source (`garden.exchange.vcard.keys`, `garden.exchange.linkedin`),
so an unchanged record always ends on A, and importing a file again adds nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain
from typing import Literal

from rapidfuzz import fuzz, process

from garden.exchange.identity import (
    fold_email,
    fold_name,
    fold_phone,
    formal_words,
    is_role_address,
    names_contradict,
)
from garden.exchange.likely import initials, name_beside, names_fit, own_domains, same_day
from garden.exchange.records import PartialDay, PersonRecord

SIMILAR = 90.0
"""Names from this likeness on, of 100, are worth a question."""

MOST_NAMESAKES = 200
"""How many people of one name are compared by what else is known of them."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What matching needs to know of a person; e-mails and phones as `identity` folds them."""

    person_id: int
    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    source_keys: tuple[Key, ...] = ()
    company: str = ""
    birthday: PartialDay | None = None
    former_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """The verdict on one record.

    `person_id` is the person found; for "doubtful" the one it resembles; for "new" None. `step` is
    the rung of the ladder, empty for "new". `why` is a short phrase for the user. `keys` are the
    source keys to remember with the person: no two people ever get the same one, also where a file
    gives one UID to two people. `phones` are the record's numbers as typed, with their folded form.
    """

    kind: Literal["same", "new", "doubtful"]
    person_id: int | None
    step: Literal["A", "B", "C", "D", ""]
    why: str
    keys: tuple[Key, ...]
    phones: Mapping[str, str]


class Matcher:
    """Holds the known people, and those of the running import as they are accepted.

    `region` is the two-letter country of phone numbers without a country code; empty if unknown.
    """

    def __init__(self, known: Iterable[Known], region: str = "") -> None:
        self._region = region
        self._people: dict[int, _Person] = {}
        self._by_key: dict[Key, int] = {}
        self._by_handle: dict[str, set[int]] = {}
        self._by_name: dict[str, set[int]] = {}
        self._by_initials: dict[str, dict[str, str]] = {}
        self._stated: dict[Key, str] = {}
        self._latest: tuple[PersonRecord, _Facts] | None = None
        for person in known:
            handles = (*person.emails, *person.phones)
            self._enter(person.person_id, person, handles)
            for key in person.source_keys:
                self._by_key.setdefault(key, person.person_id)

    def match(self, record: PersonRecord) -> Match:
        """Return whom `record` is about. Changes nothing: call `add` once it is accepted."""
        doubts: list[tuple[int, Literal["B", "C", "D"], str]] = []
        facts = self._facts(record)
        if (found := self._by_source_key(record)) is not None:
            return self._verdict("same", found, "A", "known from this source", record)
        for person_id, by_email, what in self._by_one_handle(facts):
            person = self._people[person_id]
            if person.may_be(facts.matched_name, by_email):
                return self._verdict("same", person_id, "B", f"same {what}", record)
            doubts.append((person_id, "B", f"same {what}, another name"))
        others = chain(doubts, self._by_full_name(facts), self._by_similar_name(facts))
        if (doubt := next(others, None)) is not None:
            person_id, step, why = doubt
            return self._verdict("doubtful", person_id, step, why, record)
        return self._verdict("new", None, "", "nobody like this yet", record)

    def add(self, person_id: int, record: PersonRecord) -> None:
        """Take `record` as accepted for `person_id`, a known person or a new one."""
        keys = self._keys_for(record, person_id)
        facts = self._facts(record)
        known = Known(
            person_id, facts.matched_name, company=record.company, birthday=record.birthday
        )
        self._enter(person_id, known, facts.handles)
        for key in keys:
            self._by_key.setdefault(key, person_id)
        if record.source_keys:
            self._stated.setdefault(record.source_keys[0], record.name)

    def _enter(self, person_id: int, known: Known, handles: Iterable[str]) -> None:
        person = self._people.setdefault(person_id, _Person())
        person.handles.update(handles)
        for called in (known.name, *known.former_names):
            self._enter_name(person_id, person, called)
        person.companies.add(fold_name(known.company))
        if known.birthday:
            person.birthdays.append(known.birthday)
        for handle in handles:
            self._by_handle.setdefault(handle, set()).add(person_id)

    def _enter_name(self, person_id: int, person: "_Person", called: str) -> None:
        name = name_beside(called, person.handles)
        if name and name not in person.names:
            person.names.append(name)
        if name:
            folded = fold_name(name)
            self._by_name.setdefault(formal_words(name), set()).add(person_id)
            self._by_name.setdefault(folded, set()).add(person_id)
            self._by_initials.setdefault(initials(folded), {})[folded] = folded

    def _facts(self, record: PersonRecord) -> "_Facts":
        """Return `record` folded; it is asked for twice, when it is matched and when accepted."""
        if self._latest is not None and self._latest[0] is record:
            return self._latest[1]
        emails = tuple(filter(None, (fold_email(email) for email in record.emails)))
        folded = ((text, fold_phone(text, self._region)) for text in record.phones)
        phones = {text: phone for text, phone in folded if phone}
        is_named = record.named_by not in ("email", "phone")
        name = name_beside(record.name, emails) if is_named else ""
        facts = _Facts(name, emails, phones, fold_name(record.company), record.birthday)
        self._latest = record, facts
        return facts

    def _by_source_key(self, record: PersonRecord) -> int | None:
        for place, key in enumerate(record.source_keys):
            named = self._by_key.get(_with_name(key, record.name))
            if named is not None:
                return named
            found = self._by_key.get(key)
            if found is None:
                continue
            if place == 0 and not names_contradict(self._stated.get(key, ""), record.name):
                return found
            if place and self._people[found].may_be(record.name, by_email=True):
                return found
        return None

    def _by_one_handle(self, facts: "_Facts") -> Iterator[tuple[int, bool, str]]:
        """Yield who alone has a handle of the record, whether it is an e-mail, and its word."""
        for handle in facts.handles:
            owners = self._by_handle.get(handle, set())
            by_email = handle in facts.emails
            if len(owners) == 1 and not (by_email and is_role_address(handle)):
                yield next(iter(owners)), by_email, "e-mail address" if by_email else "phone number"

    def _by_full_name(self, facts: "_Facts") -> Iterator[tuple[int, Literal["C"], str]]:
        if not facts.matched_name:
            return
        names = (fold_name(facts.matched_name), formal_words(facts.matched_name))
        bearers = set().union(*(self._by_name.get(name, ()) for name in names))
        for person_id in nsmallest(MOST_NAMESAKES, bearers):
            person = self._people[person_id]
            if facts.company and facts.company in person.companies:
                yield person_id, "C", "same name and company"
            elif own_domains(facts.emails) & own_domains(person.handles):
                yield person_id, "C", "same name and e-mail domain"
            elif any(same_day(facts.birthday, day) for day in person.birthdays):
                yield person_id, "C", "same name and birthday"

    def _by_similar_name(self, facts: "_Facts") -> Iterator[tuple[int, Literal["D"], str]]:
        if not facts.matched_name:
            return
        folded = fold_name(facts.matched_name)
        others = self._by_initials.get(initials(folded), {})
        best = process.extractOne(folded, others, scorer=fuzz.ratio, score_cutoff=SIMILAR)
        if best is not None:
            why = "the same name" if best[1] == 100 else "much the same name"
            yield min(self._by_name[best[0]]), "D", why

    def _keys_for(self, record: PersonRecord, person_id: int | None) -> tuple[Key, ...]:
        """Return the keys of `record`, its own made this name's where another person has them.

        One that even so is another person's is left out; so is one of another source, such as the
        profile on a card: made this name's, it would draw away that source's record the next time.
        """
        own = {kind.partition("-")[0] for kind, _ in record.source_keys[:1]}
        candidates = (
            (key, _with_name(key, record.name)) if key[0].partition("-")[0] in own else (key,)
            for key in record.source_keys
        )
        free = (
            next((form for form in forms if self._by_key.get(form, person_id) == person_id), None)
            for forms in candidates
        )
        return tuple(key for key in free if key is not None)

    def _verdict(
        self,
        kind: Literal["same", "new", "doubtful"],
        person_id: int | None,
        step: Literal["A", "B", "C", "D", ""],
        why: str,
        record: PersonRecord,
    ) -> Match:
        owner = person_id if kind == "same" else None
        keys = self._keys_for(record, owner)
        return Match(kind, person_id, step, why, keys, self._facts(record).phones)


class _Person:
    """What is indexed of one person: all names, handles, companies and birthdays ever stated."""

    __slots__ = ("birthdays", "companies", "handles", "names")

    def __init__(self) -> None:
        self.names: list[str] = []
        self.handles: set[str] = set()
        self.companies: set[str] = set()
        self.birthdays: list[PartialDay] = []

    def may_be(self, name: str, by_email: bool) -> bool:
        """Say whether `name` fits one of the names of this person, or there is none to compare."""
        return not self.names or any(names_fit(known, name, by_email) for known in self.names)


@dataclass(frozen=True, slots=True)
class _Facts:
    """A record folded; `matched_name` is empty where it is not a person's name.

    `phones` are the folded numbers by how they were typed.
    """

    matched_name: str
    emails: tuple[str, ...]
    phones: Mapping[str, str]
    company: str
    birthday: PartialDay | None

    @property
    def handles(self) -> tuple[str, ...]:
        """All that the record can be known by, each once."""
        return tuple(dict.fromkeys((*self.emails, *self.phones.values())))


def _with_name(key: Key, name: str) -> Key:
    return key[0], f"{key[1]}#{fold_name(name)}"
