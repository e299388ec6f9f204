"""The table [keys] of config.toml, as it stands there."""

import tomllib

import pytest

from garden.gardener.config import Config, config_of
from garden.gardener.config_file import with_setting

TABLE = """
mouse = false

[keys]
undo = "ctrl+z"
redo = ["y", "ctrl+y", "y"]
snooze = ""
rest = []
"""


def test_the_table_gives_keys_by_ids() -> None:
    found = config_of(tomllib.loads(TABLE))
    assert found.keys == {"undo": ("ctrl+z",), "redo": ("y", "ctrl+y"), "snooze": (), "rest": ()}
    assert found.problems == ()
    assert found.given == {"mouse"}


def test_without_the_table_there_are_none() -> None:
    assert Config().keys == config_of({}).keys == {}


@pytest.mark.parametrize("given", [1, True, {"a": "b"}, ["x", 1]])
def test_what_is_no_key_in_quotes_is_told_and_the_rest_holds(given: object) -> None:
    found = config_of({"keys": {"undo": given, "redo": "y"}})
    assert found.keys == {"redo": ("y",)}
    assert found.problems == ('[keys] undo is a key in quotes, or several: ["z", "ctrl+z"].',)


def test_keys_that_are_no_table_are_told() -> None:
    found = config_of({"keys": "z"})
    assert found.keys == {}
    assert found.problems[0].startswith("keys is a table: [keys]")


def test_a_setting_written_to_the_file_leaves_the_table_as_it_is() -> None:
    written = with_setting(TABLE, "glyphs", "ascii")
    assert tomllib.loads(written) == tomllib.loads(TABLE) | {"glyphs": "ascii"}
    assert TABLE.partition("[keys]")[2] in written
