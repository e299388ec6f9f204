"""circle: the share, rhythm and kind that one wishes of a circle."""

from argparse import ArgumentParser

from garden.cli.almanac_forms import circle_form
from garden.cli.columns import aligned
from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem, none_of
from garden.cli.opening import hand_over, reading, writing
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.engine.rhythm import parse_rhythm, rhythm_words
from garden.gardener.circle_kinds import KINDS, kind_of
from garden.gardener.shares import CircleLine, Wish, all_circles, circle_named, set_circle
from garden.gardener.words import count

NONE = "none"
"""What is typed to take a wish away."""


def _circle(session: Session, arguments: Arguments) -> int:
    name, wish = arguments.phrase("NAME"), _wish(arguments)
    if not name and not wish.empty:
        raise UsageProblem("Say which circle.", "circle")
    with (reading if wish.empty else writing)(session) as garden:
        if not name:
            circles = all_circles(garden)
            forms = [circle_form(one) for one in circles]
            hand_over(session, garden, {"circles": forms}, aligned(list(map(_row, circles))))
            return DONE
        one = circle_named(garden, name) if wish.empty else set_circle(garden, name, wish)
        hand_over(session, garden, {"circle": circle_form(one)}, aligned([_row(one)]))
        if not wish.empty:
            session.talk.say(UNDO_HINT)
    return DONE


def _wish(arguments: Arguments) -> Wish:
    given = {name: arguments.text(name) for name in ("share", "rhythm", "kind")}
    unset = frozenset(name for name, text in given.items() if text == NONE)
    share, rhythm, kind = (None if name in unset else text for name, text in given.items())
    if kind is not None and kind not in KINDS:
        raise UsageProblem(none_of("--kind", kind, (*KINDS, NONE)), "circle")
    return Wish(_share(share), _rhythm(rhythm), kind, unset)


def _share(text: str | None) -> float | None:
    """Return "30%", "30" or "0.3" as a part of the whole."""
    if text is None:
        return None
    try:
        number = float(text.removesuffix("%").strip())
    except ValueError as error:
        raise UsageProblem(f"--share: “{text}” is no share, such as 30%.", "circle") from error
    part = number if number <= 1 and not text.endswith("%") else number / 100
    if not 0.0 <= part <= 1.0:
        raise UsageProblem("--share lies between 0 and 100%.", "circle")
    return part


def _rhythm(text: str | None) -> float | None:
    try:
        return None if text is None else parse_rhythm(text)
    except ValueError as error:
        raise UsageProblem(f"--rhythm: {error}", "circle") from error


def _row(one: CircleLine) -> tuple[str, ...]:
    return (
        one.name,
        count(one.people, "person", "people"),
        "" if one.rhythm_days is None else rhythm_words(one.rhythm_days),
        kind_of(one),
        "" if one.share is None else f"{one.share:.0%} wished",
    )


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--share", metavar="PART", help="its part of your contacts: 30%%, or none")
    parser.add_argument("--rhythm", metavar="DAYS", help="how often: monthly, 10, 2w; or none")
    parser.add_argument("--kind", metavar="KIND", help=f"{', '.join(KINDS)}; or none")


COMMANDS = {
    "circle": Command(
        _circle,
        (Words("NAME", least=0),),
        _options,
        examples=("garden circle", "garden circle Work --share 30% --rhythm monthly --kind work"),
    ),
}
"""The commands of this group."""
