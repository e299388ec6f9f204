"""An answer that the terminal gives too late: it arrives as keys, and none of them may do anything.

Textual knows no such sequence and hands it on letter by letter: perhaps a caret, then a bracket,
then "11;rgb:1010/1414/1212" or "?62;4c", then what ends it.
"""

PATIENCE = 3.0
"""Seconds after the question in which an answer is still reckoned with."""

LONGEST = 0.5
"""Seconds within which all keys of one answer come."""

_BEGIN = {"right_square_bracket", "left_square_bracket", "circumflex_accent"}
_WITHIN = {
    *"0123456789abcdefABCDEFrg",
    *("right_square_bracket", "left_square_bracket", "question_mark"),
    *("semicolon", "colon", "slash"),
}
_END = {"c", "ctrl+g", "backslash"}


class LateAnswer:
    """Tells the keys of late answers from those of a person, who types slower and nothing alike.

    A bracket typed in the first moments, while an answer is awaited, is the price.
    """

    def __init__(self, since: float) -> None:
        """Reckon with answers from the instant `since`, in seconds of a clock that only rises."""
        self._until = since + PATIENCE
        self._began: float | None = None
        self._colour = False

    def swallows(self, key: str, now: float) -> bool:
        """Return whether a key that comes at `now` belongs to an answer."""
        if self._began is None:
            if now < self._until and key in _BEGIN:
                self._began = now
                self._colour = key == "right_square_bracket"
                return True
            return False
        if now - self._began > LONGEST or key not in _WITHIN | _END | _BEGIN:
            self._began = None
            return False
        if key == "right_square_bracket":
            self._colour = True
        if key in _END and not (key == "c" and self._colour):
            self._began = None
        return True
