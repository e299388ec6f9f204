"""The engine's arithmetic in plain words, and what each kind of contact would do. Pure."""

from textual.content import Content

from garden.engine.explain import Explanation
from garden.engine.rhythm import rhythm_words
from garden.engine.silence import Quiet
from garden.flora.meter import meter
from garden.gardener.percent import whole_percent
from garden.gardener.quietness import habit_line
from garden.gardener.today import Effect
from garden.gardener.words import CHANNEL_WORDS, count, span
from garden.tui.art.wrapping import hanging

CHANNELS = ("message", "email", "call", "video", "coffee", "meeting", "event", "letter", "social")
"""The contacts whose effect is shown, in this order."""

BAR = 10
BESIDE_BAR = 30
"""Cells of the words beside a bar."""

Lines = list[Content]


def why_lines(
    explanation: Explanation | None,
    effects: tuple[Effect, ...],
    width: int,
    quiet: Quiet | None = None,
) -> Lines:
    """Return the arithmetic of one plant, what a contact now would do, and term by term why.

    Last comes the person's habit, `quiet`, and whether the silence is unusual.
    """
    habit: Lines = []
    if quiet is not None:
        habit = [Content(""), Content.styled("Habit", "bold $primary")]
        habit += hanging("", Content(habit_line(quiet)), width)
    if explanation is None:
        words = "There is no arithmetic here: nobody asks anything of this plant."
        return [*hanging("", Content.styled(words, "$garden-dim"), width), *habit]
    lines = hanging("", Content.styled(explanation.line, "bold"), width)
    lines += [Content(""), Content.styled("A contact now would bring", "bold $primary")]
    lines += [_effect(one, width) for one in effects]
    for title, words in _terms(explanation):
        lines += [Content(""), Content.styled(title, "bold $primary")]
        lines += hanging("", Content(words), width)
    return lines + habit


def _terms(one: Explanation) -> list[tuple[str, str]]:
    """Return each term of the sum with its meaning."""
    total = f"{one.doublings - one.halvings:.1f}".replace("-", "−")
    return [
        (
            f"Roots {one.roots:.1f}",
            "What contact has left in the ground so far. Each contact adds to them; in four "
            f"rhythms half of them is gone. They double the odds {one.doublings:.1f} times.",
        ),
        (f"Silence {_silence(one)}", _silence_words(one)),
        (
            f"Odds {one.doublings:.1f} − {one.halvings:.1f} = {total} doublings",
            f"That is health {whole_percent(one.health)} % (no doublings at all is 50 %).",
        ),
        ("Due", _due_words(one)),
    ]


def _silence(one: Explanation) -> str:
    days = round(one.silence_days)
    return count(days, "day") if days > 0 else "none yet"


def _silence_words(one: Explanation) -> str:
    rhythm = rhythm_words(one.rhythm_days)
    if one.silence_days <= 0:
        return f"A deep contact reaches ahead. Your rhythm is {rhythm}; nothing is taken yet."
    return (
        f"Your rhythm is {rhythm}, so that is {one.silence_rhythms:.2f} rhythms. Every half "
        f"rhythm of silence halves the odds: {one.halvings:.1f} halvings."
    )


def _due_words(one: Explanation) -> str:
    days = round(one.due_in_days)
    if days > 0:
        return f"Health comes down to 50 % in {span(days)}, if nobody is in touch."
    if days < 0:
        return f"Health came down to 50 % {span(-days)} ago. One contact brings it back."
    return "Health comes down to 50 % today."


def _effect(one: Effect, width: int) -> Content:
    full, empty = meter(one.health, max(3, min(BAR, width - BESIDE_BAR)))
    return Content.assemble(
        Content.styled(f"{CHANNEL_WORDS[one.channel]:<13}", "$garden-dim"),
        Content.styled(full, "$garden-thriving"),
        Content.styled(empty, "$garden-dim"),
        f" {whole_percent(one.health):>3} %",
        Content.styled(f"  {span(max(0, round(one.due_in_days)))}", "$garden-dim"),
    )
