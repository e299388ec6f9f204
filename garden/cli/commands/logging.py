"""log: a contact, a promise or a plan, from one sentence or from options."""

from argparse import ArgumentParser

from garden.cli.command import Arguments, Command, Words
from garden.cli.diagnostics import DONE
from garden.cli.json_forms import (
    Form,
    instant_form,
    interaction_form,
    named,
    plan_form,
    promise_form,
)
from garden.cli.log_reading import reading_of, require_words
from garden.cli.opening import hand_over, reading, writing
from garden.cli.session import Session
from garden.cli.text_forms import change_words
from garden.cli.undo_hint import UNDO_HINT
from garden.engine.weights import CHANNELS, GESTURES, INITIATORS
from garden.gardener.asking import gentle_word
from garden.gardener.contacts import Entry, Logged, log
from garden.gardener.garden import Garden
from garden.gardener.listing import people_by_id
from garden.gardener.sentences import entry_of, name_index, words_of
from garden.phrase.chips import chips_of
from garden.phrase.moment import Today
from garden.phrase.names import NameIndex
from garden.phrase.reading import Reading


def _log(session: Session, arguments: Arguments) -> int:
    require_words(arguments)
    if arguments.flag("dry_run"):
        return _rehearse(session, arguments)
    with writing(session) as garden:
        index = name_index(garden)
        read = reading_of(garden, arguments, index)
        entry = entry_of(read)
        _mind(session, garden, entry)
        done = log(garden, entry)
        line = "; ".join([_understood(garden, read, index), *_changes(garden, done)])
        hand_over(session, garden, _done_form(done), [line])
        session.talk.say(UNDO_HINT)
    return DONE


def _rehearse(session: Session, arguments: Arguments) -> int:
    with reading(session) as garden:
        index = name_index(garden)
        read = reading_of(garden, arguments, index)
        hand_over(
            session, garden, _read_form(garden, read, index), [_understood(garden, read, index)]
        )
        _mind(session, garden, entry_of(read))
        session.talk.say("Nothing was written.")
    return DONE


def _mind(session: Session, garden: Garden, entry: Entry) -> None:
    """Say a gentle word beside an ask to somebody who has gone cold."""
    word = gentle_word(garden, entry)
    if word is not None:
        session.talk.say(word)


def _understood(garden: Garden, read: Reading, index: NameIndex) -> str:
    """Return the reading as it is shown under the app's sentence line."""
    chips = chips_of(read, index, Today(garden.now(), garden.zone, words_of(garden)))
    return " | ".join(text for _, text in chips)


def _changes(garden: Garden, done: Logged) -> list[str]:
    if done.interaction is None:
        return []
    ids = [party.id for party in done.interaction.people]
    return [
        change_words(view, done.health_before.get(view.id), garden.now())
        for view in people_by_id(garden, ids)
    ]


def _done_form(done: Logged) -> Form:
    return {
        "interaction": None if done.interaction is None else interaction_form(done.interaction),
        "promises": [promise_form(one) for one in done.promises],
        "plans": [plan_form(one) for one in done.plans],
        "planted": [named(number, name) for number, name in done.planted],
        "health_before": {str(number): well for number, well in done.health_before.items()},
        "health_after": {str(number): well for number, well in done.health_after.items()},
    }


def _read_form(garden: Garden, read: Reading, index: NameIndex) -> Form:
    """Return the form of what would be written: as when done, without new ids and health."""

    def who(number: int) -> Form:
        name = index.get(number)
        return named(number, "" if name is None else name.full)

    interaction: Form = {
        "at": instant_form(read.at or garden.now()),
        "channel": read.channel,
        "initiator": read.initiator,
        "people": [who(mention.person_id) for mention in dict.fromkeys(read.people)],
        "note": read.note,
        "tags": list(read.tags),
        "gestures": list(read.gestures),
        "venue": read.venue,
        "duration_min": read.duration_min,
    }
    return {
        "interaction": interaction if read.is_contact else None,
        "promises": [
            {
                "person": who(one.person_id),
                "owed_by": one.owed_by,
                "what": one.what,
                "due_on": None if one.due_on is None else one.due_on.isoformat(),
            }
            for one in read.promises
        ],
        "plans": [
            {
                "person": who(one.person_id),
                "channel": one.channel,
                "on": one.on.isoformat(),
                "note": one.note,
            }
            for one in read.plans
        ],
        "planted": [{"name": name} for name in read.new_people],
    }


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--person", action="append", metavar="NAME", help="may be repeated")
    parser.add_argument("--channel", choices=CHANNELS, metavar="CHANNEL", help=", ".join(CHANNELS))
    parser.add_argument("--at", metavar="WHEN", help="yesterday, friday 15:00, 2026-11-03")
    parser.add_argument("--note", metavar="TEXT", help="kept as it is typed")
    parser.add_argument("--from", choices=INITIATORS, metavar="WHO", help=", ".join(INITIATORS))
    parser.add_argument(
        "--gesture", action="append", choices=GESTURES, metavar="G", help=", ".join(GESTURES)
    )
    parser.add_argument("--tag", action="append", metavar="TAG", help="may be repeated")
    parser.add_argument("--venue", metavar="PLACE", help="where you were")
    parser.add_argument("--minutes", metavar="N", help="how long it took")
    parser.add_argument("--dry-run", action="store_true", help="show the reading, write nothing")


COMMANDS = {
    "log": Command(
        _log,
        (Words("SENTENCE", least=0, most=None),),
        _options,
        examples=(
            "garden log 'called Ada yesterday about the talk #python'",
            'garden log "coffee with Jon; owe Jon the slides by friday"',
            "garden log emailed Ada -- everything behind the dashes is the note",
            "garden log --person Ada --channel letter --at 2026-11-03 --from them",
        ),
        joins_tail=True,
    )
}
"""The commands of this group."""
