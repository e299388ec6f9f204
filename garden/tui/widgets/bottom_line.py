"""The line at the bottom: it takes a sentence, shows how it is read, and tells what was done."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from garden.literal import cell_width, fit, literal
from garden.phrase.completion import Completions
from garden.phrase.reading import Reading
from garden.tui.focusing import give_keys
from garden.tui.literal import safe
from garden.tui.widgets.sentence_input import Complete, SentenceInput

INVITATION = "{key}  say it in a sentence: called ada yesterday about her talk"

HINT = "whom, how, when, about what · up recalls · tab completes"

CHIP_STYLES = {
    "person": "bold $primary",
    "new": "bold $accent",
    "channel": "$secondary",
    "when": "$accent",
    "unknown": "bold underline $error",
    "problem": "bold underline $error",
    "choice": "bold underline $warning",
}


class BottomLine(Vertical):
    """One line of help or news; with `l` it becomes an input with the reading above it.

    The second line is taken from the footer, whose keys are letters meanwhile.
    """

    DEFAULT_CSS = """
    BottomLine { height: auto; background: $panel; }
    BottomLine > Static { height: 1; padding: 0 1; background: $panel; }
    BottomLine > #chips { display: none; }
    BottomLine > Input {
        display: none; border: none; height: 1; padding: 0 1; background: $surface;
    }
    BottomLine.-open > Input { display: block; }
    BottomLine.-open > #chips { display: block; }
    BottomLine.-open > #news { display: none; }
    """

    class Typed(Message):
        """The sentence changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Said(Message):
        """The sentence was finished with enter."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, key: str) -> None:
        """`key` is what opens the line, in words."""
        super().__init__()
        self._invitation = safe(INVITATION.format(key=key), "$garden-dim")
        self._told = ("", "")

    def compose(self) -> ComposeResult:
        """Lay out news, chips and input."""
        yield Static(self._invitation, id="news")
        yield Static("", id="chips")
        yield SentenceInput(placeholder="called ada yesterday about her talk", id="sentence")

    def tell(self, news: str, style: str = "") -> None:
        """Say in one line what happened; "" takes old news away.

        Where the line is too short, what stands behind the last dot (how to undo it) stays.
        """
        self._told = news, style
        self._fit_news()

    def on_resize(self) -> None:
        """Cut the news to the new width."""
        self._fit_news()

    def _fit_news(self) -> None:
        news, style = self._told
        line = self.query_one("#news", Static)
        if not news:
            line.update(self._invitation, layout=False)
            return
        head, dot, tail = literal(news).rpartition(" · ")
        room = max(8, self.size.width - 2 - cell_width(dot + tail))
        shown = f"{fit(head, room)}{dot}{tail}" if dot else literal(news)
        line.update(safe(shown, style), layout=False)

    def say_why(self, words: str) -> None:
        """Say above the sentence why it cannot be logged as it stands."""
        self.query_one("#chips", Static).update(safe(words, "bold $warning"), layout=False)

    def open(
        self,
        text: str = "",
        earlier: Sequence[str] | None = None,
        complete: Complete | None = None,
    ) -> None:
        """Take a sentence; `earlier` ones are recalled, newest first, and words completed."""
        line = self.query_one(SentenceInput)
        line.password = False
        self.add_class("-open")
        self.screen.add_class("-saying")
        give_keys(line)
        line.begin(text, earlier, complete)

    def put(self, text: str) -> None:
        """Show `text` as the sentence being taken; who has the keys stays as it is."""
        self.query_one(SentenceInput).begin(text, None, None)

    @property
    def text(self) -> str:
        """The sentence as far as it is typed, "" where none is being taken."""
        return self.query_one(Input).value.strip() if self.has_class("-open") else ""

    def close(self) -> bool:
        """Stop taking a sentence; return whether one was being taken."""
        was_open = self.has_class("-open")
        self.remove_class("-open")
        self.screen.remove_class("-saying")
        self.query_one("#chips", Static).update("", layout=False)
        return was_open

    def show_reading(self, reading: Reading | None) -> None:
        """Show how the sentence is read, or that nothing is typed yet.

        Before it stand the ways in which the word goes on that tab is at; behind it those that tab
        would take, where what is typed is not enough.
        """
        chips = self.query_one("#chips", Static)
        if reading is None:
            chips.update(Content.styled(HINT, "$garden-dim"), layout=False)
            return
        parts = [safe(text, CHIP_STYLES.get(kind, "")) for kind, text in reading.chips]
        shown = Content(" · ").join(parts)
        line = self.query_one(SentenceInput)
        cycling = line.cycling
        if cycling is not None and len(cycling[0].found) > 1:
            shown = Content("   ").join([_ways_on(*cycling), shown])
        elif cycling is None and (offered := line.offered(reading)):
            ways = _ways_on(offered, None)
            # A problem fills the line; the way out of it comes first.
            shown = Content("   ").join([ways, shown] if reading.problem else [shown, ways])
        chips.update(shown, layout=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass each keystroke on."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass the finished sentence on."""
        event.stop()
        self.post_message(self.Said(event.value))


def _ways_on(completions: Completions, chosen: int | None) -> Content:
    """Return the completions side by side, the `chosen` one standing out."""
    parts = [
        safe(one.label, "bold reverse" if place == chosen else "$garden-dim")
        for place, one in enumerate(completions.found)
    ]
    return Content("  ").join(parts)
