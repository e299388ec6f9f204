"""The command palette: the same commands, found by words."""

from typing import Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from garden.tui.commands.command import Command, Group


class HasGroups(Protocol):
    """A screen that names its commands."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """The commands, with the keys that they have."""
        ...


class ScreenCommands(Provider):
    """All commands of the current screen, each with its key."""

    def _commands(self) -> list[Command]:
        groups = cast(HasGroups, self.screen).groups
        return [command for group in groups for command in group.commands]

    def _words(self, command: Command) -> str:
        return f"{command.help}  ({command.keys_words})" if command.keys else command.help

    async def discover(self) -> Hits:
        """Yield every command before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(
                command.title, self._run(command), text=command.title, help=self._words(command)
            )

    async def search(self, query: str) -> Hits:
        """Yield the commands that fit the words typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(f"{command.title} {command.help}")
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.title),
                    self._run(command),
                    text=command.title,
                    help=self._words(command),
                )

    def _run(self, command: Command) -> "Runner":
        return Runner(self.screen, command.action)


class Runner:
    """Runs a screen's action when a command is chosen."""

    def __init__(self, screen: object, action: str) -> None:
        self._screen = screen
        self._action = action

    async def __call__(self) -> None:
        """Run the action."""
        from textual.screen import Screen

        await cast("Screen[object]", self._screen).run_action(self._action)
