"""The labels that Apple's programs write in their own way, `_$!<HomePage>!$_`, and translate."""

import re

# Some programs that write as Apple's do leave the underscores out.
_WRITTEN = re.compile(r"_?\$!<(.*)>!\$_?")
_WORDS = (
    *("Anniversary", "Assistant", "AssistantPhone", "Brother", "Car", "Child", "Daughter"),
    *("Father", "Friend", "Home", "HomeFAX", "HomePage", "Husband", "Main", "Manager", "Mobile"),
    *("Mother", "Other", "OtherFAX", "Pager", "Parent", "Partner", "Radio", "School", "Sister"),
    *("Son", "Spouse", "Wife", "Work", "WorkFAX"),
)
_BY_PLAIN = {word.lower(): f"_$!<{word}>!$_" for word in _WORDS}


def as_read(label: str) -> str:
    """Return a label as Garden keeps it: Apple's words plain and small, any other as typed."""
    match = _WRITTEN.fullmatch(label)
    plain = match[1] if match else label
    return plain.lower() if match or plain.lower() in _BY_PLAIN else plain


def as_apple_writes(label: str) -> str:
    """Return a label as a card has it, so that Apple's programs translate their own words."""
    return _BY_PLAIN.get(label.lower(), label)
