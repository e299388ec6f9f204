"""What can go wrong with a garden file."""


class NotAGarden(Exception):
    """The file cannot be read, or is not a garden. The message is fit to show."""


class CannotUndo(Exception):
    """A change cannot be taken back; the message says what stands on it."""
