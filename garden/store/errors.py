"""What can go wrong with a garden file."""


class NotAGarden(Exception):
    """The file cannot be read, or is not a garden. The message is fit to show."""


class DamagedFile(Exception):
    """A garden file whose pages are damaged; the message is the database's own."""


class FileTrouble(Exception):
    """A garden file that is locked, read-only or on a full disk; the message is the database's."""


class CannotUndo(Exception):
    """A change cannot be taken back; the message says what stands on it."""


class Overtaken(Exception):
    """Another Garden changed what a change builds on between reading and writing it."""
