"""The options of `garden import`, and what they wish for."""

from argparse import ArgumentParser

from garden.cli.command import Arguments
from garden.cli.days import day_gone_by
from garden.cli.errors import UsageProblem
from garden.gardener.formats import format_names
from garden.gardener.garden import Garden
from garden.gardener.imports.wishes import Wishes


def add_options(parser: ArgumentParser) -> None:
    """Add the options that say how files are read and what is made of them."""
    parser.add_argument("--as", metavar="FORMAT", help=f"one of {', '.join(format_names())}")
    parser.add_argument(
        "--me",
        metavar="ADDRESS",
        action="append",
        help="an address, number or profile of yours, or your name in chats; remembered; "
        "may be repeated",
    )
    parser.add_argument(
        "--forget-me",
        metavar="ADDRESS",
        action="append",
        help="this is not you after all: what --me or a file said is forgotten; “all” forgets "
        "every one",
    )
    parser.add_argument("--since", metavar="DAY", help="no contacts before this day")
    parser.add_argument(
        "--titles", action="store_true", help="keep the titles of meetings as notes"
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument(
        "--day-first", action="store_true", help="3/11 is the third of November in these files"
    )
    order.add_argument(
        "--month-first", action="store_true", help="3/11 is the eleventh of March in these files"
    )
    parser.add_argument(
        "--map",
        metavar="COLUMN=FIELD",
        action="append",
        help="what a column of an unknown table holds; may be repeated",
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would come in")
    parser.add_argument(
        "--people-you-talk-to",
        action="store_true",
        help="only list those you are in touch with who are not in the garden",
    )
    parser.add_argument(
        "--add",
        metavar="ADDRESS",
        action="append",
        help="put one of those into the seed tray, contacts and all; all:10 adds the first ten",
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="FILE is a folder to be looked through again and again: later, --watch alone reads "
        "what has changed",
    )
    parser.add_argument(
        "--unwatch", action="store_true", help="FILE is a folder to be watched no more"
    )


def wishes_of(garden: Garden, arguments: Arguments) -> Wishes:
    """Return what the options wish for. Raises UsageProblem."""
    since = arguments.text("since")
    return Wishes(
        as_format=arguments.text("as"),
        dry_run=arguments.flag("dry_run") or arguments.flag("people_you_talk_to"),
        me=arguments.texts("me"),
        since=None if since is None else day_gone_by(garden, since, "--since", "import"),
        titles=arguments.flag("titles"),
        day_first=_day_first(arguments),
        mapping=tuple(_pair(text) for text in arguments.texts("map")),
        add=arguments.texts("add"),
        watch=arguments.flag("watch"),
    )


def _day_first(arguments: Arguments) -> bool | None:
    if arguments.flag("day_first"):
        return True
    return False if arguments.flag("month_first") else None


def _pair(text: str) -> tuple[str, str]:
    column, equals, field = text.rpartition("=")
    if not equals or not column.strip() or not field.strip():
        raise UsageProblem(f"--map is COLUMN=FIELD, not “{text}”.", "import")
    return column.strip(), field.strip()
