"""What the form shows when it opens: a new contact by a verb, or one to be changed. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from garden.gardener.rows import InteractionRow
from garden.literal import literal
from garden.phrase.fold import fold
from garden.tui.commands.verbs import Verb
from garden.tui.screens.details.when import NOW


@dataclass(frozen=True, slots=True)
class Draft:
    """The rows of the form. `people` take part whoever else is typed in `who`.

    `settled` tells whom folded names in `who` mean. `done` names what is being logged; "" where
    something logged is `changed`, which began at `at` as long as `when` stands as it is.
    """

    people: tuple[int, ...]
    channel: str
    done: str = ""
    when: str = NOW
    at: datetime | None = None
    day_only: bool = False
    who: str = ""
    settled: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    initiator: str = "me"
    gestures: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    venue: str = ""
    minutes: str = ""
    changed: bool = False

    def texts(self) -> Mapping[str, str]:
        """Return what stands in the fields for typing, by their ids."""
        return {
            "when": self.when,
            "others": self.who,
            "note": literal(self.note).strip(),
            "tags": ", ".join(literal(tag) for tag in self.tags),
            "venue": literal(self.venue).strip(),
            "minutes": self.minutes,
        }


def new_draft(verb: Verb, people: tuple[int, ...]) -> Draft:
    """Return the form for a contact of now with `people`."""
    return Draft(people, verb.channel, done=verb.done, gestures=verb.gestures)


def draft_of(row: InteractionRow, names: Sequence[str], zone: tzinfo) -> Draft:
    """Return the form for an interaction to be changed. `names`: of its people, as to be shown."""
    settled: dict[str, int] = {}
    who = []
    for party, name in zip(row.people, map(literal, names), strict=True):
        # A comma parts names, and one name is one person's: others go by their number.
        typed = name if "," not in name and fold(name) not in settled else f"#{party.id}"
        settled[fold(typed)] = party.id
        who.append(typed)
    local = row.at.astimezone(zone)
    return Draft(
        people=(),
        channel=row.channel,
        when=local.strftime("%Y-%m-%d" if row.day_only else "%Y-%m-%d %H:%M"),
        at=row.at,
        day_only=row.day_only,
        who=", ".join(who),
        settled=settled,
        note=row.note,
        initiator=row.initiator,
        gestures=row.gestures,
        tags=row.tags,
        venue=row.venue or "",
        minutes=str(row.duration_min or ""),
        changed=True,
    )
