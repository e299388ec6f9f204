"""The importers there are: those that installed packages declare, and always the built-in ones."""

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import BinaryIO, Protocol, runtime_checkable

from garden.exchange.records import Finding, Problem, ReadOptions

GROUP = "garden.importers"
"""The entry-point group in which a package declares an importer of its own."""

BUILT_IN = {
    "vcard": "garden.exchange.vcard.reader:VCARD",
    "linkedin": "garden.exchange.linkedin:LINKEDIN",
    "google": "garden.exchange.people_table.reader:GOOGLE",
    "friends": "garden.exchange.friends:FRIENDS",
    "monica": "garden.exchange.monica.reader:MONICA",
    "linkedin-messages": "garden.exchange.linkedin_export.messages:LINKEDIN_MESSAGES",
    "linkedin-invitations": "garden.exchange.linkedin_export.invitations:LINKEDIN_INVITATIONS",
    "linkedin-owner": "garden.exchange.linkedin_export.owner:LINKEDIN_OWNER",
    "meta": "garden.exchange.chats.meta:META",
    "signal": "garden.exchange.chats.signal:SIGNAL",
    "discord": "garden.exchange.chats.discord:DISCORD",
    "google-voice": "garden.exchange.chats.google_voice:GOOGLE_VOICE",
    "phone-backup": "garden.exchange.phone_backup.reader:PHONE_BACKUP",
    "telegram": "garden.exchange.telegram.reader:TELEGRAM",
    "whatsapp": "garden.exchange.whatsapp.reader:WHATSAPP",
    "table": "garden.exchange.people_table.reader:TABLE",
    "mail": "garden.exchange.mail.reader:MAIL",
    "ics": "garden.exchange.calendar.reader:CALENDAR",
}
"""Garden's own importers, for a checkout that was never installed."""


@runtime_checkable
class Importer(Protocol):
    """A reader of one format. It knows nothing of files, folders or the store."""

    @property
    def name(self) -> str:
        """The word that chooses this format by hand, lower case, such as "vcard"."""

    @property
    def title(self) -> str:
        """What a user calls such a file, such as "vCard address book"."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that promise this format, lower case with the dot; may be empty."""

    def detect(self, head: bytes, name: str) -> float:
        """Say from 0 to 1 how surely a file is of this format, by its first 64 KiB.

        `name` is the file's own name and may only break a tie. Must not raise for any bytes.
        """

    def read(self, data: BinaryIO, source: str, options: ReadOptions) -> Iterator[Finding]:
        """Yield what `data` holds, in order, in memory that does not grow with its size.

        `source` is copied into every finding. Bad input becomes a `Problem`, never an exception.
        """


@runtime_checkable
class MappedImporter(Protocol):
    """An importer of tables that can be told what the columns are."""

    def detect_mapped(self, head: bytes, options: ReadOptions) -> bool:
        """Say whether a mapping among the options explains a file, by its first 64 KiB."""


def load_importers() -> tuple[tuple[Importer, ...], tuple[Problem, ...]]:
    """Return the importers by name, and a problem for each declared one that cannot be loaded."""
    declared = {point.name: point for point in entry_points(group=GROUP)}
    importers: list[Importer] = []
    problems: list[Problem] = []
    for name in sorted(declared.keys() | BUILT_IN.keys()):
        loaded = _load_declared(declared[name]) if name in declared else _load_built_in(name)
        if isinstance(loaded, Importer):
            importers.append(loaded)
        else:
            problems.append(Problem(name, None, f"The importer {name} cannot be used: {loaded}."))
    return tuple(importers), tuple(problems)


def _load_declared(point: EntryPoint) -> object:
    """Load what a package declares; a package of somebody else may raise anything at all."""
    try:
        found: object = point.load()
    except Exception as error:
        return f"it did not load ({type(error).__name__})"
    return found if isinstance(found, Importer) else "it is not an importer"


def _load_built_in(name: str) -> object:
    module, _, attribute = BUILT_IN[name].partition(":")
    found: object = getattr(import_module(module), attribute)
    return found
