"""The fields of the form about a person: their labels, examples, hints and places. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `example` stands in it while it is empty, `hint` says below what it takes."""

    name: str
    label: str
    example: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Fields that stand together under a heading."""

    title: str
    fields: tuple[Field, ...]


CHOICES = ("closeness", "species")
"""Fields that are one word of some."""

SEVERAL = ("emails", "phones", "urls", "days")
"""Fields of several lines."""

LEFT_BLOCKS = (
    Block(
        "Who",
        (
            Field("name", "Name", hint="a former name is still known to imports"),
            Field("nickname", "Nickname", hint="what you call them; a sentence takes it, too"),
            Field("title", "Title", hint="what they do"),
            Field("company", "Company", hint="where they do it; no import changes it back"),
            Field("location", "Place", hint="where they live"),
        ),
    ),
    Block(
        "To reach them",
        (
            Field("emails", "E-mail", "ada@example.org", "one a line; enter begins another"),
            Field("phones", "Phone", "+49 30 1234567", "one a line, with its country"),
            Field("urls", "Web", "https://…", "pages and profiles, one a line"),
        ),
    ),
)
"""The left column."""

RIGHT_BLOCKS = (
    Block(
        "In the garden",
        (
            Field("circle", "Circle", "none", "one there is, or a new one; empty: none"),
            Field("closeness", "Closeness", hint="how close you were when planting"),
            Field("species", "Plant", hint="what grows for them"),
            Field("met_on", "Met", "a day", "the day you met: 3 Nov 2025, last friday"),
            Field("venue", "Venue", "where you met", "a meetup, a conference, a job"),
        ),
    ),
    Block(
        "Days to remember",
        (
            Field("birthday", "Birthday", "10 December", "with its year or without: 10 Dec 1985"),
            Field(
                "days",
                "Others",
                "wedding 3 May 2019",
                "one a line; they come each year, or write once behind",
            ),
        ),
    ),
)
"""The right column."""

FIELDS = tuple(field for block in (*LEFT_BLOCKS, *RIGHT_BLOCKS) for field in block.fields)
"""All fields, in the order of tab."""

HINTS = {field.name: field.hint for field in FIELDS}
"""What each field takes."""
