"""What is known of one person as a form: name, work, place, circle, days, and how to reach them."""

import re
from collections.abc import Iterator
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.events import DescendantBlur, DescendantFocus
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static

from garden.engine.seeds import CLOSENESS
from garden.flora.catalogue import species_names, species_title
from garden.gardener.about import about_of
from garden.gardener.circles import circle_names
from garden.gardener.edit_person import edit_person
from garden.gardener.edits import Edited
from garden.gardener.errors import Refused
from garden.gardener.sentences import labels_of
from garden.literal import literal
from garden.tui.glyphs import LEFT, RIGHT
from garden.tui.literal import safe
from garden.tui.screens.about.fields import Lines, OneWord
from garden.tui.screens.about.form import Read, read_form, texts_of
from garden.tui.screens.about.rows import (
    CHOICES,
    FIELDS,
    HINTS,
    LEFT_BLOCKS,
    RIGHT_BLOCKS,
    SEVERAL,
    Block,
    Field,
)
from garden.tui.screens.bars import garden_of, veil_of

KEYS = "tab next · ctrl+s keeps it · esc leaves it as it was"
HIDDEN = "(hidden)"
BY_CIRCLE = "as the circle"
UNSAID = "not said"

_QUOTED = re.compile("“[^”]*”")


class AboutScreen(ModalScreen[Edited | None]):
    """Ends with what was changed, or None where it was left as it was."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "give_up", "Back"),
        Binding("ctrl+s", "save", "Keep"),
        Binding("enter", "save", "Keep"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, person: int) -> None:
        super().__init__()
        self.VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]
        self.HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (78, "-usual"), (110, "-wide")]
        self._person = person

    def compose(self) -> ComposeResult:
        """Lay out the fields in two columns."""
        self._before = about_of(garden_of(self.app), self._person)
        self._stood = texts_of(self._before)
        with Vertical(id="about") as box:
            box.border_subtitle = KEYS
            with VerticalScroll(id="about-fields", can_focus=False), Container(id="about-columns"):
                for blocks in (LEFT_BLOCKS, RIGHT_BLOCKS):
                    yield Vertical(*self._blocks(blocks), classes="column")
            yield Static("", id="about-say")

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[Widget]:
        for block in blocks:
            yield Static(block.title, classes="heading" if block is blocks[0] else "heading -next")
            for field in block.fields:
                yield Horizontal(
                    Static(field.label, classes="label"),
                    Vertical(
                        self._entry(field),
                        Static(HIDDEN, classes="hidden"),
                        Static("", id=f"{field.name}-wrong", classes="wrong"),
                    ),
                    classes="row several" if field.name in SEVERAL else "row",
                )

    def _entry(self, field: Field) -> Widget:
        """Return what is typed or chosen into for a field."""
        text = self._stood[field.name]
        if field.name == "closeness":
            given = CLOSENESS if text else ("", *CLOSENESS)
            return OneWord(given, [one or UNSAID for one in given], text, id="closeness")
        if field.name == "species":
            kinds = ("", *species_names())
            words = [species_title(kind).lower() if kind else BY_CIRCLE for kind in kinds]
            return OneWord(kinds, words, text if text in kinds else "", id="species")
        if field.name in SEVERAL:
            return Lines(text, field.example, id=field.name)
        return Input(text, field.example, id=field.name, compact=True, select_on_focus=False)

    def on_mount(self) -> None:
        """Name the person, and hide what is to be hidden."""
        for entry in self.query(Input):
            entry.password = veil_of(self.app).drawn and bool(entry.value)
        self.renew_veil()

    def renew_veil(self) -> None:
        """Name the person as they are to be named now; hide the lines, or show them again."""
        veil = veil_of(self.app)
        self.set_class(veil.drawn, "-veiled")
        name = veil.who(self._person) if veil.drawn else self._before.name
        self.query_one("#about").border_title = safe(f"About {literal(name)}")
        offered = () if veil.drawn else circle_names(garden_of(self.app))
        venues = () if veil.drawn else labels_of(garden_of(self.app))[1]
        for field, names in (("#circle", offered), ("#venue", venues)):
            entry = self.query_one(field, Input)
            entry.suggester = SuggestFromList(names, case_sensitive=False)

    # -- what is typed -------------------------------------------------------------------------

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the row at hand and say what it takes."""
        for row in self.query(".row"):
            row.set_class(event.widget in row.query("*"), "-here")
        field = event.widget.id or ""
        hint = HINTS.get(field, "")
        if field in CHOICES:
            hint += f" · {LEFT} {RIGHT} or a first letter"
        self._say(hint)

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Say beside a field that was left why it cannot be so."""
        field = event.widget.id or ""
        if field in HINTS:
            self._show_wrong(field, self._read().wrong.get(field, ""))

    def _read(self) -> Read:
        return read_form(garden_of(self.app), self._before, self._typed())

    def _typed(self) -> dict[str, str]:
        return {field.name: self._text(field.name) for field in FIELDS}

    def _text(self, field: str) -> str:
        entry = self.query_one(f"#{field}")
        if isinstance(entry, Lines):
            return entry.text
        return cast("Input | OneWord", entry).value

    def _show_wrong(self, field: str, why: str) -> None:
        shown = _QUOTED.sub("“…”", why) if veil_of(self.app).drawn else why
        place = self.query_one(f"#{field}-wrong", Static)
        place.update(safe(shown, "$warning"))
        place.set_class(bool(why), "-shown")

    def _say(self, words: str, style: str = "$garden-dim") -> None:
        self.query_one("#about-say", Static).update(safe(words, style), layout=False)

    # -- the end -------------------------------------------------------------------------------

    def on_input_submitted(self) -> None:
        """Enter in a line keeps it."""
        self.action_save()

    def action_give_up(self) -> None:
        """Change nothing."""
        self.dismiss(None)

    def action_save(self) -> None:
        """Keep what the form says, or go to the first field that cannot be so."""
        read = self._read()
        for field in FIELDS:
            self._show_wrong(field.name, read.wrong.get(field.name, ""))
        wrong = [field.name for field in FIELDS if field.name in read.wrong]
        if wrong:
            self.query_one(f"#{wrong[0]}").focus()
            return
        try:
            edited = edit_person(garden_of(self.app), self._person, read.about)
        except Refused as refusal:
            self._say(str(refusal), "$warning")
            return
        self.dismiss(edited)
