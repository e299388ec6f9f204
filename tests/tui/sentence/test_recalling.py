"""What the sentence line remembers: pure rules."""

from pathlib import Path

from garden.gardener.places import state_folder
from garden.phrase.completion import Completion, Completions
from garden.tui.memory import (
    LONGEST,
    MOST_SENTENCES,
    NAME,
    Memory,
    keep_sentence,
    recall,
    remember,
)
from garden.tui.widgets.recalling import Cycle, Recall


def test_back_goes_to_earlier_sentences_and_forward_to_what_was_typed() -> None:
    line = Recall(("newest", "older"))
    assert line.back("half a") == "newest"
    assert line.back("newest") == "older"
    assert line.back("older") is None
    assert line.forward() == "newest"
    assert line.forward() == "half a"
    assert line.forward() is None


def test_completions_go_around_both_ways() -> None:
    found = tuple(Completion("tag", f"#{name}", f"#{name}") for name in ("art", "arc", "ark"))
    cycle = Cycle()
    cycle.begin("called ada #ar", Completions(11, 14, found))
    assert cycle.step(1) == ("called ada #art ", 16)
    assert cycle.step(1)[0] == "called ada #arc "
    assert cycle.step(-1)[0] == "called ada #art "
    assert cycle.step(-1)[0] == "called ada #ark "
    assert cycle.step(1)[0] == "called ada #art "
    assert cycle.goes_on("called ada #art ")
    assert not cycle.goes_on("called ada #art x")


def test_going_backwards_begins_with_the_last() -> None:
    cycle = Cycle()
    found = tuple(Completion("tag", name, name) for name in ("#a", "#b"))
    cycle.begin("#", Completions(0, 1, found))
    assert cycle.step(-1)[0] == "#b "


def test_the_newest_sentence_comes_first_and_none_twice() -> None:
    memory = Memory()
    for sentence in ("called ada", "met jon", "  called   ada ", "", "x" * (LONGEST + 1)):
        keep_sentence(memory, sentence)
    assert memory.sentences == ["called ada", "met jon"]


def test_only_so_many_are_kept() -> None:
    memory = Memory()
    for number in range(MOST_SENTENCES + 5):
        keep_sentence(memory, f"called {number}")
    assert len(memory.sentences) == MOST_SENTENCES
    assert memory.sentences[0] == f"called {MOST_SENTENCES + 4}"


def test_they_are_kept_in_a_file_of_ones_own() -> None:
    remember(Memory(sentences=["called ada", "met jon"]))
    assert recall().sentences == ["called ada", "met jon"]
    assert the_file().stat().st_mode & 0o777 == 0o600


def test_what_is_not_as_it_must_be_in_the_file_is_left_out() -> None:
    remember(Memory(sentences=["called ada"]))
    the_file().write_text('{"order": "name", "sentences": ["met jon", 3, " ", "met jon", null]}')
    assert recall() == Memory(order="name", sentences=["met jon"])
    the_file().write_text('{"sentences": "called ada"}')
    assert recall() == Memory()


def the_file() -> Path:
    return state_folder() / NAME
