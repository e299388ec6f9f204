"""The base of every screen: being in touch by keys, or by a sentence in the line below."""

from garden.gardener.sentences import entry_of, read_sentence
from garden.phrase.completion import Completions, complete
from garden.phrase.reading import Reading
from garden.tui.memory import keep_sentence
from garden.tui.screens.touch import TouchScreen
from garden.tui.widgets.bottom_line import BottomLine


class GardenScreenBase(TouchScreen):
    """A place, or what is opened from one, with the sentence line. Subclasses give the body."""

    def action_sentence(self) -> None:
        """Take a sentence."""
        line = self.query_one(BottomLine)
        hidden = self.outlook.veil.drawn
        # Looked up now, so that no key waits for it.
        self.outlook.vocabulary()
        self.outlook.words()
        line.open(earlier=() if hidden else tuple(self.memory.sentences), complete=self._complete)
        line.show_reading(None)

    def _complete(self, text: str, cursor: int) -> Completions | None:
        return complete(text, cursor, self.outlook.vocabulary(), self.outlook.words())

    def on_bottom_line_typed(self, event: BottomLine.Typed) -> None:
        """Show how the sentence is read so far."""
        reading = self._read(event.text) if event.text.strip() else None
        self.query_one(BottomLine).show_reading(reading)

    def on_bottom_line_said(self, event: BottomLine.Said) -> None:
        """Log the sentence, or ask what it means."""
        if event.text.strip():
            self._say(event.text)
        else:
            self.action_back()

    def renew_veil(self) -> None:
        """Show all names as they are to be shown now, those of the sentence among them."""
        super().renew_veil()
        line = self.query_one(BottomLine)
        if line.text:
            line.show_reading(self._read(line.text))

    def _say(self, text: str) -> None:
        reading = self._read(text)
        if reading.settled:
            self._close_line()
            if self.write(entry_of(reading)) and not self.outlook.veil.drawn:
                keep_sentence(self.memory, text)
        elif reading.choices:
            self._ask(text, reading)
        else:
            self.query_one(BottomLine).say_why(_why_not(reading))

    def _read(self, text: str) -> Reading:
        return read_sentence(self.garden, text, self.outlook.names(), self.outlook.words())

    def _ask(self, text: str, reading: Reading) -> None:
        from garden.tui.screens.ask.screen import AskScreen

        choice = reading.choices[0]

        def settle(chosen: str | None) -> None:
            if chosen is None:
                return
            settled = text[: choice.start] + chosen + text[choice.end :]
            self.query_one(BottomLine).put(settled)
            self._say(settled)

        self.app.push_screen(AskScreen(self.garden, choice), settle)

    def _close_line(self) -> bool:
        was_open = self.query_one(BottomLine).close()
        if was_open:
            self.focus_body()
        return was_open

    def focus_body(self) -> None:
        """Give the keys back to what is between the bars. Subclasses may name a widget."""
        self.set_focus(None)

    def action_back(self) -> None:
        """Go back one step: close the sentence, then the screen; never quits."""
        if not self._close_line():
            self.step_back()


def _why_not(reading: Reading) -> str:
    """Return why a sentence is not logged as it stands, and what would help."""
    if reading.problem:
        return reading.problem
    if reading.unknown:
        name = reading.unknown[0]
        return f"Nobody is called “{name}”: mend the name, or write +{name} for somebody new."
    return "This says nothing to log yet: with whom, and how?"
