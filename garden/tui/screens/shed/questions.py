"""The three questions of planting with their keys, always in sight."""

from collections.abc import Mapping, Sequence
from functools import partial

from textual.content import Content
from textual.events import Key
from textual.message import Message

from garden.engine.rhythm import DEFAULT_RHYTHM, rhythm_words
from garden.literal import cell_width, fit
from garden.tui.art.flow import Flow
from garden.tui.glyphs import DONE, HERE
from garden.tui.literal import safe
from garden.tui.screens.bars import veil_of
from garden.tui.screens.shed.triage import (
    CIRCLES_OWN,
    CIRCLES_WITH_KEYS,
    CLOSENESS_KEYS,
    NEW_CIRCLE,
    NO_CIRCLE,
    RHYTHM_KEYS,
    Answers,
    Step,
    Triage,
)

TITLES = ("Circle", "Rhythm", "Closeness")
RESTING_LINE = "enter plants · space marks several · / finds"
ASKING_LINE = "enter as last · s later · esc back · u undo"


class Questions(Flow, can_focus=True):
    """While it has the keys, every key is an answer; the rest go on to the screen."""

    class Pressed(Message):
        """A key that may be an answer: "enter", "escape" or a character."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def on_key(self, event: Key) -> None:
        """Take the keys of the questions before the screen does."""
        key = event.key if event.key in ("enter", "escape") else event.character or ""
        if key and key not in "u?l" and (len(key) > 1 or key.isprintable()):
            event.stop()
            self.post_message(self.Pressed(key))

    def ask(self, triage: Triage, rhythms: Mapping[str, float], asking: bool, close: bool) -> None:
        """Show the questions, the one at hand marked while `asking`; `close`: without gaps."""
        circle = veil_of(self.app).circle
        triage = triage.called(circle)
        rhythms = {circle(name): days for name, days in rhythms.items()}
        lines = partial(question_lines, triage, rhythms, asking, [] if close else [Content("")])
        self.flow(lines)


def question_lines(
    triage: Triage, rhythms: Mapping[str, float], asking: bool, gap: list[Content], width: int
) -> list[Content]:
    """Return the questions in lines of `width` cells, the one at hand marked while `asking`.

    Between them stand the lines of `gap`.
    """
    said, last = triage.said, triage.last
    step = triage.step if asking else None
    closeness = [(key, word.replace("-", " ")) for key, word in CLOSENESS_KEYS.items()]
    repeated = own_rhythm(last, rhythms, said, step)
    return [
        _question(Step.CIRCLE, step, circle_words(said), circle_words(last), width),
        *_keys(_circle_keys(triage.circles), width),
        *gap,
        _question(Step.RHYTHM, step, own_rhythm(said, rhythms), repeated, width),
        *_keys([*RHYTHM_KEYS.items(), (CIRCLES_OWN, "as the circle")], width),
        *gap,
        _question(Step.CLOSENESS, step, _spoken(said), _spoken(last), width),
        *_keys(closeness, width),
        *gap,
        Content.styled(ASKING_LINE if asking else RESTING_LINE, "$garden-dim"),
    ]


def circle_words(answers: Answers) -> str:
    """Return the circle said."""
    return answers.circle or "none"


def own_rhythm(
    answers: Answers,
    rhythms: Mapping[str, float],
    said: Answers | None = None,
    step: Step | None = None,
) -> str:
    """Return the rhythm said, a circle's own in days' words too.

    For the answer that enter repeats, the circle is the one just chosen (`said`).
    """
    if answers.rhythm_days is not None:
        return rhythm_words(answers.rhythm_days)
    circle = said.circle if said is not None and step else answers.circle
    days = rhythms.get(circle or "", DEFAULT_RHYTHM)
    return f"{'the usual' if circle is None else 'the circle’s'}, {rhythm_words(days)}"


def _spoken(answers: Answers) -> str:
    return answers.closeness.replace("-", " ")


def _circle_keys(circles: Sequence[str]) -> list[tuple[str, str]]:
    known = [(str(at + 1), name) for at, name in enumerate(circles[:CIRCLES_WITH_KEYS])]
    return [*known, (NO_CIRCLE, "none"), (NEW_CIRCLE, "another…")]


def _question(own: Step, at: Step | None, said: str, last: str, width: int) -> Content:
    title = TITLES[own]
    if at is own:
        lead = Content.assemble(
            Content.styled(f"{HERE} {title}?", "bold $accent"),
            Content.styled("  enter: ", "$garden-dim"),
        )
        return Content.assemble(lead, safe(fit(last, width - lead.cell_length)))
    if at is not None and own < at:
        return Content.assemble(
            Content.styled(f"{DONE} {title}   ", "$primary"), safe(said, "bold $primary")
        )
    return Content.styled(f"  {title}", "bold" if at is None else "$garden-dim")


def _keys(pairs: Sequence[tuple[str, str]], width: int) -> list[Content]:
    """Return keys with their words, set in by two cells; a pair is never broken."""
    lines: list[list[Content]] = [[]]
    used = 0
    for key, word in pairs:
        needs = cell_width(key) + cell_width(word) + 3
        if used and used + needs > width:
            lines.append([])
            used = 0
        lines[-1].append(
            Content.assemble("  ", Content.styled(key, "bold $accent"), " ", safe(word))
        )
        used += needs
    return [Content("").join(line) for line in lines]
