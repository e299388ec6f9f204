"""duplicates, merge: people who are in the garden twice, and making one of two."""

from argparse import ArgumentParser

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.errors import UsageProblem
from garden.cli.json_forms import Form, named, person_form
from garden.cli.keys import read_key
from garden.cli.opening import hand_over, reading, writing
from garden.cli.pair_lines import pair_lines, side_lines
from garden.cli.people import find_person
from garden.cli.session import Session
from garden.cli.undo_hint import UNDO_HINT
from garden.gardener.duplicates import duplicates, not_same
from garden.gardener.garden import Garden
from garden.gardener.merging import merge, mergeable
from garden.gardener.side_by_side import MERGE_RULE, sides
from garden.gardener.words import count


def _duplicates(session: Session, arguments: Arguments) -> int:
    people = arguments.words["PERSON"]
    if not arguments.flag("not_same"):
        if people:
            raise UsageProblem("--not-same says what is meant of these people.", "duplicates")
        return _list(session)
    if len(people) != 2:
        raise UsageProblem("Say which two people are not the same.", "duplicates")
    with writing(session) as garden:
        one, other = (find_person(garden, name) for name in people)
        not_same(garden, one, other)
        both = sides(garden, [one, other])
        called = [both[number].plant.name for number in (one, other)]
        form: Form = {"not_same": [named(one, called[0]), named(other, called[1])]}
        lines = [f"{called[0]} and {called[1]} are not the same; they are not asked about again."]
        hand_over(session, garden, form, lines)
        session.talk.say(UNDO_HINT)
    return DONE


def _list(session: Session) -> int:
    with reading(session) as garden:
        found = duplicates(garden)
        both = sides(
            garden, sorted({one for twins in found for one in (twins.first, twins.second)})
        )
        lines: list[str] = []
        for number, twins in enumerate(found, 1):
            lines += pair_lines(number, twins, both[twins.first], both[twins.second])
        pairs = [
            {
                "people": [person_form(both[one].plant) for one in (twins.first, twins.second)],
                "why": twins.why,
                "sure": twins.sure,
            }
            for twins in found
        ]
        hand_over(session, garden, {"pairs": pairs}, lines or ["Nobody is in the garden twice."])
        if found:
            session.talk.say(
                f"{count(len(found), 'pair')}. Make one of two with `garden merge A B`; "
                "`garden duplicates --not-same A B` keeps them apart."
            )
    return DONE


def _merge(session: Session, arguments: Arguments) -> int:
    sure = arguments.flag("yes")
    with writing(session) as garden:
        kept = find_person(garden, arguments.phrase("A"))
        other = find_person(garden, arguments.phrase("B"))
        called = {row.id: row.name for row in mergeable(garden, kept, other).values()}
        if not sure and not session.may_ask:
            raise UsageProblem("Nobody can be asked here: --yes says that they are one.", "merge")
        if not sure and not _asked(session, garden, kept, other):
            session.talk.say("Nothing was merged.")
            return DONE
        view = merge(garden, kept, other)
        form: Form = {"person": person_form(view), "merged": named(other, called[other])}
        hand_over(session, garden, form, [f"{called[other]} came together with {view.name}."])
        session.talk.say(UNDO_HINT)
    return DONE


def _asked(session: Session, garden: Garden, kept: int, other: int) -> bool:
    """Show what would come together and ask; every key but y leaves it."""
    both = sides(garden, [kept, other])
    session.talk.say(*side_lines(both[kept], both[other]), MERGE_RULE)
    names = [both[one].plant.name for one in (other, kept)]
    session.talk.ask(f"Merge {names[0]} into {names[1]}? [y/N] ")
    key = read_key()
    session.talk.answer("yes" if key in ("y", "Y") else "no")
    return key in ("y", "Y")


def _duplicates_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--not-same", action="store_true", help="these two only look alike: never ask again"
    )


def _merge_options(parser: ArgumentParser) -> None:
    parser.add_argument("--yes", action="store_true", help="do not ask")


COMMANDS = {
    "duplicates": Command(
        _duplicates,
        (Words("PERSON", least=0, most=2),),
        _duplicates_options,
        examples=("garden duplicates", 'garden duplicates --not-same "Jon Smith" "John Smith"'),
    ),
    "merge": Command(
        _merge,
        (Words("A"), Words("B")),
        _merge_options,
        examples=('garden merge "Ada Lovelace" "A. Lovelace"', "garden merge id:3 id:7 --yes"),
    ),
}
"""The commands of this group."""
