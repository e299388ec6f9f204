"""Every command of the app by its screen: for the key table, the checks of keys, and the docs."""

from collections.abc import Iterator
from dataclasses import dataclass

from garden.tui.commands.command import Command, Group
from garden.tui.screens.almanac.commands import GROUPS as ALMANAC
from garden.tui.screens.garden.commands import GROUPS as GARDEN
from garden.tui.screens.interview.commands import GROUPS as INTERVIEW
from garden.tui.screens.meanwhile.commands import GROUPS as MEANWHILE
from garden.tui.screens.plant.commands import GROUPS as PLANT
from garden.tui.screens.review.commands import GROUPS as REVIEW
from garden.tui.screens.shed.commands import GROUPS as SHED
from garden.tui.screens.today.commands import GROUPS as TODAY
from garden.tui.screens.who.commands import GROUPS as WHO


@dataclass(frozen=True, slots=True)
class ScreenKeys:
    """The commands of one screen. `name` is its folder, `title` what people call it."""

    name: str
    title: str
    groups: tuple[Group, ...]

    def commands(self) -> Iterator[Command]:
        """Yield the commands in their order."""
        for group in self.groups:
            yield from group.commands


SCREENS = (
    ScreenKeys("garden", "Garden", GARDEN),
    ScreenKeys("today", "Today", TODAY),
    ScreenKeys("meanwhile", "Whom you met", MEANWHILE),
    ScreenKeys("plant", "Plant", PLANT),
    ScreenKeys("interview", "Interview", INTERVIEW),
    ScreenKeys("who", "Who could help", WHO),
    ScreenKeys("review", "Review", REVIEW),
    ScreenKeys("almanac", "Almanac", ALMANAC),
    ScreenKeys("shed", "Shed", SHED),
)
"""All screens, in the order of the keys page."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A group of commands, and the titles of the screens that have it."""

    group: Group
    screens: tuple[str, ...]


def by_group(screens: tuple[ScreenKeys, ...] = SCREENS) -> list[Shared]:
    """Return every group once, with its screens: first those of several screens, the widest first.

    Groups are one where they are equal.
    """
    found: list[Shared] = []
    for screen in screens:
        for group in screen.groups:
            at = next((n for n, one in enumerate(found) if one.group == group), None)
            if at is None:
                found.append(Shared(group, (screen.title,)))
            else:
                found[at] = Shared(group, (*found[at].screens, screen.title))
    # Sorting keeps the order of equals: own groups stay in the order of their screens.
    return sorted(found, key=lambda one: -len(one.screens))
