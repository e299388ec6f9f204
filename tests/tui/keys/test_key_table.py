"""The keys page: what it says holds."""

import re
import tomllib

from garden.gardener.config import config_of
from garden.tui.commands.catalogue import SCREENS
from garden.tui.key_names import key_of
from garden.tui.key_table import PAGE, markdown
from garden.tui.keymap import RESERVED, keymap_of


def test_the_example_of_the_page_can_be_taken_as_it_is() -> None:
    table = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
    config = config_of(tomllib.loads(table))
    assert len(config.keys) == 3
    assert (*config.problems, *keymap_of(config.keys).problems) == ()


def test_every_key_that_the_page_names_is_one() -> None:
    for word in re.findall(r'`"(.+?)"`', PAGE):
        assert key_of(word)
    for key in RESERVED:
        assert f"`{key}`" in PAGE


def test_every_command_has_a_row_with_its_id() -> None:
    page = markdown()
    for screen in SCREENS:
        for command in screen.commands():
            assert f"| `{command.id}` | {command.help} |" in page
