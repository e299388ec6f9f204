"""The details of a contact, before it is logged or to be changed: when, with whom, about what."""

from collections.abc import Callable
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.gardener.contacts import Contact, Entry, check_entry
from garden.gardener.errors import Refused
from garden.gardener.people import candidates_of
from garden.gardener.sentences import words_of
from garden.gardener.words import CHANNEL_WORDS, listed, weekday_day
from garden.phrase.fold import fold
from garden.phrase.reading import Choice
from garden.tui.glyphs import LEFT, RIGHT
from garden.tui.literal import safe
from garden.tui.names_typed import NamesTyped, read_names
from garden.tui.screens.ask.screen import AskScreen
from garden.tui.screens.bars import HoldsGarden
from garden.tui.screens.details.draft import Draft
from garden.tui.screens.details.rows import AnyOf, OneOf
from garden.tui.screens.details.when import When, read_when
from garden.tui.widgets.name_suggester import NameSuggester

KEYS = "tab next · enter logs it · esc gives up"
KEYS_OF_CHANGE = "tab next · enter changes it · esc leaves it as it is"
HINTS = {
    "when": "now, yesterday 16:00, friday, 3 nov, 2 days ago",
    "others": f"names, commas between; {RIGHT} takes what is offered; +Name plants somebody new",
    "channel": f"how: {LEFT} {RIGHT} or the letter underlined",
    "initiator": f"who began: {LEFT} {RIGHT} or the letter underlined",
    "gestures": f"what it also was: {LEFT} {RIGHT} and space, or the letter underlined",
    "tags": "words, with commas between",
    "minutes": "how long it took, in minutes",
}
SECRET = ("others", "note", "tags", "venue")
"""Fields that hold what nobody is to read while names and notes are hidden."""


class DetailsScreen(ModalScreen[Entry | None]):
    """A form about one contact. Ends with the entry as it is to be, or None when given up."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#when"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Back"),
        Binding("enter", "save", "Log it"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (25, "-tall")]
        self.HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (78, "-usual")]
        self._draft = draft
        self._stood = draft.texts()
        self._settled: dict[str, int] = dict(draft.settled)
        self._refused: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out the rows."""
        outlook = cast(HoldsGarden, self.app).outlook
        draft = self._draft
        with Vertical(id="details") as box:
            box.border_title = self._title()
            box.border_subtitle = KEYS_OF_CHANGE if draft.changed else KEYS
            yield _row("When", self._input("when"), reading="when-read")
            if draft.changed:
                yield _row("How", OneOf(CHANNELS, draft.channel, id="channel", columns=5))
            others = self._input("others", "somebody" if draft.changed else "only them")
            others.suggester = NameSuggester(outlook.names())
            yield _row("With" if draft.changed else "Who else", others, reading="others-read")
            yield _row("About", self._input("note", "a note"))
            yield _row("Began", OneOf(INITIATORS, draft.initiator, id="initiator"))
            yield _row("Also", AnyOf(GESTURES, draft.gestures, id="gestures"))
            yield _row("Tags", self._input("tags", "python, move"))
            yield _row("Venue", self._input("venue", "where you met"))
            yield _row("Minutes", self._input("minutes"))
            yield Static("", id="say")

    def _input(self, field: str, example: str = "") -> Input:
        """Return a field for typing with what stands in it, hidden where nobody is to read it."""
        text = self._stood[field]
        hidden = cast(HoldsGarden, self.app).outlook.veil.drawn and field in SECRET
        return Input(
            text,
            example,
            id=field,
            compact=True,
            password=hidden and bool(text),
            type="integer" if field == "minutes" else "text",
            max_length=5 if field == "minutes" else 0,
        )

    def on_mount(self) -> None:
        """Show the readings of what stands there."""
        self._show_when()
        self._show_others()

    def _title(self) -> Content:
        outlook = cast(HoldsGarden, self.app).outlook
        draft, ids = self._draft, self._draft.people
        if draft.at is not None:
            day = weekday_day(outlook.garden.day_of(draft.at))
            return safe(f"Change the {CHANNEL_WORDS[draft.channel]} of {day}")
        people = outlook.veil.candidates(candidates_of(outlook.garden, ids[:3]))
        names = [one.name for one in people]
        if len(ids) > 3:
            names[2:] = [f"{len(ids) - 2} more"]
        return safe(f"{draft.done} {listed(names)}")

    def renew_veil(self) -> None:
        """Name the people as they are to be named now."""
        outlook = cast(HoldsGarden, self.app).outlook
        self.query_one("#details").border_title = self._title()
        self.query_one("#others", Input).suggester = NameSuggester(outlook.names())
        self._show_others()

    # -- readings ------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show at once how a day or a name is read."""
        if event.input.id == "when":
            self._show_when()
        elif event.input.id == "others":
            self._show_others()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the row at hand and say what it takes."""
        for row in self.query(".row"):
            row.set_class(event.widget in row.children, "-here")
        field = event.widget.id or ""
        if field in self._refused:
            self._say(self._refused.pop(field), "$warning")
        else:
            self._say(HINTS.get(field, ""))

    def _say(self, words: str, style: str = "$garden-dim") -> None:
        self.query_one("#say", Static).update(safe(words, style), layout=False)

    def _when(self) -> When:
        garden = cast(HoldsGarden, self.app).outlook.garden
        read = read_when(self._text("when"), garden, words_of(garden))
        if self._draft.changed and self._text("when") == self._draft.when:
            return When(read.words, self._draft.at, self._draft.day_only)
        return read

    def _others(self) -> NamesTyped:
        names = cast(HoldsGarden, self.app).outlook.names()
        return read_names(self._text("others"), names, self._settled)

    def _show_when(self) -> None:
        when = self._when()
        style = "$primary" if when.settled else "$warning"
        self.query_one("#when-read", Static).update(safe(when.words, style), layout=False)

    def _show_others(self) -> None:
        index = cast(HoldsGarden, self.app).outlook.names()
        typed = self._others()
        parts = [safe(f"{name}?", "$warning") for name in typed.unknown]
        parts += [safe(f"which {one.text}?", "$warning") for one in typed.unclear]
        known = [name.full for one in typed.people if (name := index.get(one))]
        if known:
            parts.append(safe(listed(known), "$primary"))
        parts += [safe(f"+{name}", "$accent") for name in typed.newcomers]
        words = Content(" · ").join(parts)
        self.query_one("#others-read", Static).update(words, layout=False)

    def _text(self, id: str) -> str:
        return self.query_one(f"#{id}", Input).value.strip()

    def _stands(self, id: str) -> bool:
        """Tell whether a field holds what it held at first: then not even a line break differs."""
        return self._text(id) == self._stood[id]

    # -- the end -------------------------------------------------------------------------------

    def on_input_submitted(self) -> None:
        """Enter in any field logs it."""
        self.action_save()

    def action_give_up(self) -> None:
        """Log nothing."""
        self.dismiss(None)

    def action_save(self) -> None:
        """End with what the form says, or say what is still unclear."""
        when, others = self._when(), self._others()
        if when.days:
            self._ask_day(when)
        elif when.why:
            self._refuse("when", when.why)
        elif others.unknown:
            name = others.unknown[0]
            self._refuse("others", f"There is nobody called “{name}”; +{name} plants them.")
        elif others.unclear:
            self._ask_person(others)
        else:
            self._end(when, others)

    def _end(self, when: When, others: NamesTyped) -> None:
        draft, minutes = self._draft, self._text("minutes")
        tags = tuple(tag.strip() for tag in self._text("tags").split(",") if tag.strip())
        contact = Contact(
            people=tuple(dict.fromkeys((*draft.people, *others.people))),
            channel=self.query_one("#channel", OneOf).word if draft.changed else draft.channel,
            at=when.at,
            day_only=when.day_only,
            initiator=self.query_one("#initiator", OneOf).word,
            note=draft.note if self._stands("note") else self._text("note"),
            gestures=self.query_one("#gestures", AnyOf).chosen,
            tags=draft.tags if self._stands("tags") else tags,
            venue=(draft.venue if self._stands("venue") else self._text("venue")) or None,
            duration_min=int(minutes) if minutes.isdecimal() else None,
        )
        entry = Entry(contact=contact, newcomers=others.newcomers)
        try:
            check_entry(cast(HoldsGarden, self.app).outlook.garden, entry)
        except Refused as refusal:
            self._say(str(refusal), "$warning")
            return
        self.dismiss(entry)

    def _refuse(self, field: str, why: str) -> None:
        """Say why not, and go where it can be mended."""
        entry = self.query_one(f"#{field}", Input)
        if entry.has_focus:
            self._say(why, "$warning")
        else:
            self._refused[field] = why
            entry.focus()

    def _ask_day(self, when: When) -> None:
        choice = Choice(self._text("when"), "date", when.days)

        def settle(chosen: str) -> None:
            self.query_one("#when", Input).value = f"{chosen} {when.clock}".strip()

        self._ask(choice, settle)

    def _ask_person(self, others: NamesTyped) -> None:
        unclear = others.unclear[0]

        def settle(chosen: str) -> None:
            self._settled[fold(unclear.text)] = int(chosen.removeprefix("id:"))
            self._show_others()

        self._ask(Choice(unclear.text, "person", unclear.ids), settle)

    def _ask(self, choice: Choice, settle: Callable[[str], None]) -> None:
        """Ask which is meant; once it is settled, go on logging."""

        def answered(chosen: str | None) -> None:
            if chosen is not None:
                settle(chosen)
                self.action_save()

        garden = cast(HoldsGarden, self.app).outlook.garden
        self.app.push_screen(AskScreen(garden, choice), answered)


def _row(label: str, field: Widget, reading: str = "") -> Horizontal:
    parts = [Static(label, classes="label"), field]
    if reading:
        parts.append(Static("", id=reading, classes="reading"))
    return Horizontal(*parts, classes="row")
