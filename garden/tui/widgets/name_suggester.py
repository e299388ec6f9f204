"""Names completed as they are typed."""

from textual.suggester import Suggester

from garden.phrase.names import NameIndex
from garden.tui.names_typed import completed


class NameSuggester(Suggester):
    """Offers the first name that begins as the last of those typed; right takes it."""

    def __init__(self, index: NameIndex) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._index = index

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole line with its last name written out."""
        return completed(value, self._index)
