"""Three things to talk about, a mutual interest first."""

from garden.engine.topics import KINDS, Known, Topic, three_topics


def test_a_mutual_interest_comes_first() -> None:
    known = Known(
        interests=[("logic", "logic"), ("sailing", "Sailing")],
        others=[Topic("note", "Has moved to Rome"), Topic("owed", "the slides")],
    )
    assert three_topics(known, {"sailing"}) == (
        Topic("mutual", "Sailing"),
        Topic("owed", "the slides"),
        Topic("note", "Has moved to Rome"),
    )


def test_one_of_each_kind_before_a_second_of_any() -> None:
    notes = [Topic("note", f"note {number}") for number in range(4)]
    found = three_topics(Known([("tea", "tea")], notes), set())
    assert found == (Topic("note", "note 0"), Topic("interest", "tea"), Topic("note", "note 1"))


def test_kinds_come_in_their_order_whatever_order_they_are_told_in() -> None:
    told = [Topic(kind, kind) for kind in reversed(KINDS) if kind not in ("mutual", "interest")]
    assert [one.kind for one in three_topics(Known((), told), set())] == list(KINDS[1:4])


def test_what_would_be_said_twice_is_said_once_and_nothing_is_no_topic() -> None:
    told = [Topic("owed", "the  Slides"), Topic("note", "the slides"), Topic("asked", " ")]
    assert three_topics(Known((), told), set()) == (Topic("owed", "the  Slides"),)


def test_of_whom_nothing_is_known_there_is_nothing_to_say() -> None:
    assert three_topics(Known(), {"sailing"}) == ()
