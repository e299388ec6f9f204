"""What all screens share: the top bar, the line below, being in touch, undo, going places."""

from collections.abc import Callable, Sequence
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.command import Provider
from textual.screen import Screen
from textual.widgets import Footer

from garden.gardener.contacts import Contact, Entry, Logged, log
from garden.gardener.errors import CannotUndo, Refused
from garden.gardener.garden import Garden
from garden.gardener.history import redo, undo
from garden.gardener.sentences import entry_of, read_sentence
from garden.gardener.status import LOW_STATES
from garden.gardener.today import today_of
from garden.gardener.words import coming, count, listed, weekday_day
from garden.phrase.reading import Reading
from garden.tui.commands.command import Group
from garden.tui.commands.palette import ScreenCommands
from garden.tui.commands.verbs import BY_NAME, Verb
from garden.tui.outlook import Outlook
from garden.tui.widgets.bottom_line import BottomLine
from garden.tui.widgets.top_bar import TopBar


class GardenScreenBase(Screen[None]):
    """A screen with a place in the top bar. Subclasses say what is between the two bars."""

    PLACE: ClassVar[str] = ""
    GROUPS: ClassVar[tuple[Group, ...]] = ()
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {ScreenCommands}

    def compose(self) -> ComposeResult:
        """Lay out the bars around the body."""
        yield TopBar()
        yield from self.body()
        yield BottomLine()
        yield Footer(show_command_palette=False, compact=True)

    def body(self) -> ComposeResult:
        """Yield what is between the bars."""
        yield from ()

    # -- what is known -------------------------------------------------------------------------

    @property
    def outlook(self) -> Outlook:
        """The app's view of the garden."""
        from garden.tui.app import GardenApp

        return cast(GardenApp, self.app).outlook

    @property
    def garden(self) -> Garden:
        """The open garden."""
        return self.outlook.garden

    def on_mount(self) -> None:
        """Show what there is."""
        self.renew_all()

    def on_screen_resume(self) -> None:
        """Look again if another process has written meanwhile."""
        if self.outlook.changed_elsewhere():
            self.outlook.reload()
        self.renew_all()

    def on_resize(self) -> None:
        """The counts at the top are cut to the new width."""
        self.show_top()

    def renew_all(self) -> None:
        """Show everything anew. Subclasses add their own."""
        self.show_top()

    def renew(self, ids: Sequence[int]) -> None:
        """Show a few people anew, whose plants changed. Subclasses do less than everything."""
        self.renew_all()

    def show_top(self) -> None:
        """Renew the counts in the top bar."""
        views = self.outlook.plants.values()
        low = sum(1 for view in views if view.state in LOW_STATES)
        now = today_of(self.garden, self.outlook.current())
        day = weekday_day(self.garden.today())
        tail = [day, count(len(views), "plant"), f"{low} thirsty"]
        if now.greenhouse:
            tail.append("greenhouse")
        self.query_one(TopBar).show(self.PLACE, tail, len(now.people))

    def tell(self, news: str, style: str = "") -> None:
        """Say in the line below what happened."""
        self.query_one(BottomLine).tell(news, style)

    # -- being in touch ------------------------------------------------------------------------

    def targets(self) -> tuple[int, ...]:
        """Return the ids of the people that a verb is about. Subclasses know."""
        return ()

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
        from garden.tui.screens.details.screen import DetailsScreen

        self.app.push_screen(DetailsScreen(BY_NAME[verb], people), self._detailed)

    def _detailed(self, entry: Entry | None) -> None:
        if entry is not None:
            self.write(entry)

    def write(self, entry: Entry, verb: Verb | None = None) -> bool:
        """Log an entry, show the plants it watered, say so; return whether it was logged."""
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

    def watered(self) -> None:
        """Something was logged. Subclasses may clear marks or go on."""

    def _news(self, logged: Logged, verb: Verb | None) -> str:
        parts = []
        for person in list(logged.health_after)[:2]:
            view = self.outlook.plants.get(person)
            if view is None:
                continue
            before = logged.health_before.get(person)
            after = f"{round(logged.health_after[person] * 100)} %"
            rise = after if before is None else f"{round(before * 100)} % → {after}"
            due = ""
            if view.due_at is not None:
                due_day = self.garden.day_of(view.due_at)
                due = f", due {coming(due_day, self.garden.today())}"
            whose = f"{view.name} " if len(logged.health_after) > 1 else ""
            parts.append(f"{whose}{rise}{due}")
        names = [view.name for p in logged.health_after if (view := self.outlook.plants.get(p))]
        what = f"{verb.done} {listed(names)}" if verb and names else logged.what.capitalize()
        return f"✓ {what}" + (f" · {'; '.join(parts)}" if parts else "") + " · u undoes"

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

    # -- the sentence --------------------------------------------------------------------------

    def action_sentence(self) -> None:
        """Take a sentence."""
        line = self.query_one(BottomLine)
        line.open()
        line.show_reading(None)

    def on_bottom_line_typed(self, event: BottomLine.Typed) -> None:
        """Show how the sentence is read so far."""
        reading = self._read(event.text) if event.text.strip() else None
        self.query_one(BottomLine).show_reading(reading)

    def on_bottom_line_said(self, event: BottomLine.Said) -> None:
        """Log the sentence, or ask what it means."""
        if not event.text.strip():
            self.action_back()
            return
        reading = self._read(event.text)
        if reading.settled:
            self._close_line()
            self.write(entry_of(reading))
        elif reading.choices:
            self._ask(event.text, reading)
        else:
            self.query_one(BottomLine).show_reading(reading)

    def _read(self, text: str) -> Reading:
        return read_sentence(self.garden, text, self.outlook.names())

    def _ask(self, text: str, reading: Reading) -> None:
        from garden.tui.screens.ask.screen import AskScreen

        choice = reading.choices[0]

        def settle(chosen: str | None) -> None:
            line = self.query_one(BottomLine)
            if chosen is None:
                line.open(text)
                return
            settled = text[: choice.start] + chosen + text[choice.end :]
            line.open(settled)
            self.on_bottom_line_said(BottomLine.Said(settled))

        self.app.push_screen(AskScreen(self.garden, choice), settle)

    def _close_line(self) -> bool:
        was_open = self.query_one(BottomLine).close()
        if was_open:
            self.focus_body()
        return was_open

    def focus_body(self) -> None:
        """Give the keys back to what is between the bars. Subclasses may name a widget."""
        self.set_focus(None)

    # -- going places --------------------------------------------------------------------------

    def action_go(self, place: str) -> None:
        """Go to another place."""
        self.app.switch_mode(place)

    def action_back(self) -> None:
        """Go back one step: close the sentence, then the screen; never quits."""
        if self._close_line():
            return
        self.step_back()

    def step_back(self) -> None:
        """Go back from this screen. At the garden there is nothing behind."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.app.switch_mode("garden")

    def action_undo(self) -> None:
        """Take the last change back, whoever made it."""
        try:
            entry = undo(self.garden)
        except (Refused, CannotUndo) as refusal:
            self.tell(str(refusal), "$warning")
            return
        self._all_changed()
        self.tell(f"↶ undone: {entry.what} · ctrl+r makes it again")

    def action_redo(self) -> None:
        """Make the change undone last again."""
        try:
            entry = redo(self.garden)
        except (Refused, CannotUndo) as refusal:
            self.tell(str(refusal), "$warning")
            return
        self._all_changed()
        self.tell(f"↷ made again: {entry.what}")

    def _all_changed(self) -> None:
        self.outlook.reload()
        self.renew_all()

    def action_help(self) -> None:
        """Show all keys."""
        from garden.tui.screens.help.screen import HelpScreen

        self.app.push_screen(HelpScreen(self.GROUPS))


def _concerned(entry: Entry, logged: Logged) -> list[int]:
    people = {person.id for person in (logged.interaction.people if logged.interaction else ())}
    people |= {promise.person for promise in entry.promises}
    people |= {plan.person for plan in entry.plans}
    return sorted(people)
