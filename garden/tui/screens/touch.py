"""Being in touch from a screen: a verb waters the people at hand, and all else that is logged."""

from garden.gardener.asking import gentle_word
from garden.gardener.contacts import Contact, Entry, Logged, log
from garden.gardener.errors import Refused
from garden.gardener.percent import whole_percent
from garden.gardener.words import coming, listed
from garden.tui.commands.verbs import BY_NAME, Verb
from garden.tui.glyphs import DONE, RIGHT
from garden.tui.screens.keeping import KeepingScreen


class TouchScreen(KeepingScreen):
    """A screen with people at hand. Subclasses say who they are."""

    def action_water(self, verb: str) -> None:
        """Log a contact over the verb's channel with the people at hand, now."""
        people = self.targets()
        if not people:
            self.tell("Nobody is chosen here.")
            return
        chosen = BY_NAME[verb]
        contact = Contact(people=people, channel=chosen.channel, gestures=chosen.gestures)
        self.write(Entry(contact=contact), chosen)

    def action_water_details(self, verb: str) -> None:
        """Ask when, who else, what about, before logging."""
        people = self.targets()
        if not people:
            self.tell("Nobody is chosen here.")
            return
        from garden.tui.screens.details.draft import new_draft
        from garden.tui.screens.details.screen import DetailsScreen

        self.app.push_screen(DetailsScreen(new_draft(BY_NAME[verb], people)), self._detailed)

    def _detailed(self, entry: Entry | None) -> None:
        if entry is not None:
            self.write(entry)

    def write(self, entry: Entry, verb: Verb | None = None, minded: bool = False) -> bool:
        """Log an entry, show the plants it watered, say so; return whether it was logged.

        An ask to somebody who has gone cold first meets a gentle word, unless that is `minded`.
        """
        word = None if minded else gentle_word(self.garden, entry)
        if word is not None:
            self._mind(entry, verb, word)
            return False
        try:
            logged = log(self.garden, entry)
        except Refused as refusal:
            self.tell(str(refusal), "$warning")
            return False
        if entry.contact is not None:
            self.outlook.last_entry = entry
        ids = _concerned(entry, logged)
        if logged.planted:
            self.outlook.reload()
            self.renew_all()
        else:
            self.outlook.reload_some(ids)
            self.renew(ids)
        self.show_top()
        self.tell(self._news(logged, verb))
        self.watered()
        return True

    def _mind(self, entry: Entry, verb: Verb | None, word: str) -> None:
        """Say what to mind, and log the entry if it is meant all the same."""
        from garden.tui.screens.gentle.screen import GentleScreen

        def meant(logged: bool | None) -> None:
            if logged:
                self.write(entry, verb, minded=True)

        self.app.push_screen(GentleScreen(word), meant)

    def watered(self) -> None:
        """Something was logged. Subclasses may clear marks or go on."""

    def _news(self, logged: Logged, verb: Verb | None) -> str:
        parts = []
        for person in list(logged.health_after)[:2]:
            view = self.outlook.plants.get(person)
            if view is None:
                continue
            before = logged.health_before.get(person)
            after = f"{whole_percent(logged.health_after[person])} %"
            rise = after if before is None else f"{whole_percent(before)} % {RIGHT} {after}"
            due = ""
            if view.due_at is not None:
                due_day = self.garden.day_of(view.due_at)
                due = f", due {coming(due_day, self.garden.today())}"
            whose = f"{view.name} " if len(logged.health_after) > 1 else ""
            parts.append(f"{whose}{rise}{due}")
        names = [view.name for p in logged.health_after if (view := self.outlook.plants.get(p))]
        what = f"{verb.done} {listed(names)}" if verb and names else self._logged(logged)
        return f"{DONE} {what}" + (f" · {'; '.join(parts)}" if parts else "") + self.undoes

    def _logged(self, logged: Logged) -> str:
        what = "logged" if self.outlook.veil.drawn else logged.what
        return what[:1].upper() + what[1:]

    def action_repeat(self) -> None:
        """Log the last contact once more, with the people at hand, now."""
        last = self.outlook.last_entry
        people = self.targets()
        if last is None or last.contact is None:
            self.tell("Nothing was logged yet that could be repeated.")
            return
        if not people:
            self.tell("Nobody is chosen here.")
            return
        old = last.contact
        contact = Contact(
            people=people,
            channel=old.channel,
            initiator=old.initiator,
            gestures=old.gestures,
            tags=old.tags,
            venue=old.venue,
        )
        self.write(Entry(contact=contact))


def _concerned(entry: Entry, logged: Logged) -> list[int]:
    people = {person.id for person in (logged.interaction.people if logged.interaction else ())}
    people |= {promise.person for promise in entry.promises}
    people |= {plan.person for plan in entry.plans}
    return sorted(people)
