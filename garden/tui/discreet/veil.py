"""The one place where names and notes are hidden: views as they come in, views to be shown out.

Every screen gets its data through the veil of the outlook. While it is not drawn, all that goes
in comes out as it is; while it is, nothing that anybody typed comes out. What is written to the
garden never passes through it.
"""

from collections.abc import Iterable
from dataclasses import replace

from garden.gardener.errors import Candidate
from garden.gardener.history import Entry
from garden.gardener.person import PersonView
from garden.gardener.review_views import WeekReview
from garden.gardener.rows import InteractionRow
from garden.gardener.survey import Survey
from garden.gardener.views import OccasionView, PlantView, PlanView, PromiseView
from garden.phrase.reading import Household, Name
from garden.tui.discreet.aliases import Aliases
from garden.tui.discreet.reasons import discreet_reason
from garden.tui.discreet.weeks import hidden_week

HIDDEN = "(hidden)"
"""Stands where a note or a promise would."""

KINDS = {
    "log": "a contact",
    "note": "a note",
    "kept": "a promise kept",
    "promise": "a promise",
    "edit": "something changed",
    "remove": "something removed",
    "merge": "two people merged",
    "not-same": "two people told apart",
}
"""What a change is called that names nobody; others by their kind alone."""


class Veil:
    """Hides while it is `drawn`."""

    def __init__(self) -> None:
        self.drawn = False
        self._aliases = Aliases()

    def meet(self, people: Iterable[PlantView]) -> None:
        """Learn who there is, so that sentences can be told without their names."""
        self._aliases.meet(people)

    def plant(self, view: PlantView) -> PlantView:
        """Return a person by species, without name, work, place, and words of reasons."""
        if not self.drawn or view.name == self._aliases.of(view.id):
            return view
        self._aliases.meet([view])
        return replace(
            view,
            name=self._aliases.of(view.id),
            nickname=None,
            circle=self._aliases.circle(view.circle),
            household=view.household and self._aliases.household(view.household),
            title=None,
            company=None,
            venue=None,
            location=None,
            reasons=tuple(discreet_reason(one) for one in view.reasons),
        )

    def plants(self, views: Iterable[PlantView]) -> tuple[PlantView, ...]:
        """Return people as `plant` does."""
        return tuple(self.plant(view) for view in views)

    def person(self, person: PersonView) -> PersonView:
        """Return one person whole: contacts by channel and day, and nothing that was typed."""
        if not self.drawn:
            return person
        return replace(
            person,
            plant=self.plant(person.plant),
            handles=(),
            tags=(),
            notes=(),
            occasions=tuple(self.occasion(one) for one in person.occasions),
            promises=tuple(self.promise(one) for one in person.promises),
            plans=tuple(self.plan(one) for one in person.plans),
            interactions=tuple(self.contact(one) for one in person.interactions),
            topics=(),
            thanks_owed=tuple(replace(one, note="") for one in person.thanks_owed),
        )

    def seen(self, seen: Survey) -> Survey:
        """Return a survey."""
        if not self.drawn:
            return seen
        return replace(
            seen,
            people=self.plants(seen.people),
            promises=tuple(self.promise(one) for one in seen.promises),
            occasions=tuple(self.occasion(one) for one in seen.occasions),
            plans=tuple(self.plan(one) for one in seen.plans),
        )

    def promise(self, one: PromiseView) -> PromiseView:
        """Return a promise: who and when, not what."""
        who = self._aliases.of(one.person_id)
        return replace(one, person=who, what=HIDDEN) if self.drawn else one

    def occasion(self, one: OccasionView) -> OccasionView:
        """Return an occasion: who and when, by its kind, its year unknown."""
        who = self._aliases.of(one.person_id)
        return replace(one, person=who, label="", year=None) if self.drawn else one

    def plan(self, one: PlanView) -> PlanView:
        """Return a plan: who, how and when."""
        who = self._aliases.of(one.person_id)
        return replace(one, person=who, note="") if self.drawn else one

    def contact(self, one: InteractionRow) -> InteractionRow:
        """Return an interaction: with whom, over what and when."""
        if not self.drawn:
            return one
        people = tuple(replace(party, name=self._aliases.of(party.id)) for party in one.people)
        return replace(one, people=people, note="", venue=None, tags=())

    def review(self, review: WeekReview) -> WeekReview:
        """Return a week looked back on."""
        return hidden_week(review, self) if self.drawn else review

    def who(self, person: int) -> str:
        """Return what a person is called while names are hidden."""
        return self._aliases.of(person)

    def changes(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return changes by their kind."""
        return tuple(self.change(entry) for entry in entries)

    def change(self, entry: Entry) -> Entry:
        """Return a change by its kind."""
        return replace(entry, what=KINDS.get(entry.kind, entry.kind)) if self.drawn else entry

    def candidates(self, people: Iterable[Candidate]) -> tuple[Candidate, ...]:
        """Return those whom a name may mean."""
        if not self.drawn:
            return tuple(people)
        return tuple(replace(one, name=self._aliases.of(one.id), about="") for one in people)

    def name(self, name: Name) -> Name:
        """Return what a person is called in sentences; the real name is still understood."""
        if not self.drawn:
            return name
        known = (name.full, *name.full.split(), *name.nicknames)
        bed = self._aliases.circle(name.bed)
        return Name(name.person_id, self._aliases.of(name.person_id), known, bed)

    def household(self, one: Household) -> Household:
        """Return what a household is called in sentences; the real name is still understood."""
        if not self.drawn:
            return one
        known = (one.name, *one.called)
        return replace(one, name=self._aliases.household(one.name), called=known)

    def circle(self, name: str) -> str:
        """Return a circle's name."""
        return (self._aliases.circle(name) or "") if self.drawn else name

    def words(self, text: str) -> str:
        """Return what somebody typed."""
        return HIDDEN if self.drawn and text else text

    def deed(self, words: str) -> str:
        """Return what was done for somebody, without what was typed: that stands behind a colon."""
        return words.partition(":")[0] if self.drawn else words

    def news(self, text: str) -> str:
        """Return a sentence of ours, with other names in it."""
        return self._aliases.told(text) if self.drawn else text
