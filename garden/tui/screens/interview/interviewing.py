"""Screens from which an interview is opened; its own screen is loaded only then."""

from garden.tui.screens.base import GardenScreenBase


class InterviewingScreen(GardenScreenBase):
    """A screen from which a conversation to learn from can be prepared."""

    def action_interview(self) -> None:
        """Prepare a conversation to learn from with the person at hand."""
        people = self.targets()
        if not people:
            self.tell("Nobody is chosen here.")
            return
        from garden.tui.screens.interview.screen import InterviewScreen

        self.app.push_screen(InterviewScreen(people[0]))
