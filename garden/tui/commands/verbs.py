"""The verbs: one key waters the plant, now; with shift the same key asks for details."""

from dataclasses import dataclass

from garden.tui.commands.command import Command, Group


@dataclass(frozen=True, slots=True)
class Verb:
    """One way of being in touch. `done` is what the line below says afterwards."""

    key: str
    name: str
    channel: str
    title: str
    done: str
    gestures: tuple[str, ...] = ()


VERBS: tuple[Verb, ...] = (
    Verb("m", "message", "message", "Message", "Message to"),
    Verb("c", "call", "call", "Call", "Call with"),
    Verb("e", "email", "email", "Email", "Email to"),
    Verb("f", "face", "meeting", "Face to face", "Met"),
    Verb("v", "video", "video", "Video", "Video call with"),
    Verb("t", "thanks", "message", "Thanks", "Thanked", ("thanks",)),
)

BY_NAME = {verb.name: verb for verb in VERBS}


def _now(verb: Verb) -> Command:
    return Command(
        id=f"log-{verb.name}",
        keys=(verb.key,),
        title=verb.title,
        help=f"Log this now: {verb.title.lower()}",
        action=f"water('{verb.name}')",
        footer=verb.name in ("message", "call"),
    )


def _detailed(verb: Verb) -> Command:
    return Command(
        id=f"log-{verb.name}-details",
        keys=(verb.key.upper(),),
        title=f"{verb.title} …",
        help=f"{verb.title}: say when, with whom, about what",
        action=f"water_details('{verb.name}')",
    )


WATERING = Group("Be in touch", tuple(_now(verb) for verb in VERBS))
WATERING_DETAILS = Group("Be in touch, with details", tuple(_detailed(verb) for verb in VERBS))
