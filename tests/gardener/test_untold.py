"""What the reasons tell is not said again as something to talk about."""

from garden.gardener.topics import TopicView
from garden.gardener.untold import untold


def test_a_promise_among_the_reasons_is_not_told_again() -> None:
    topics = (TopicView("owed", "you owe them: the slides"), TopicView("note", "New roses."))
    assert untold(topics, ("you owe: the slides (on Friday)",)) == ("New roses.",)


def test_what_is_thanked_for_and_a_day_near_are_not_told_again() -> None:
    topics = (TopicView("asked", "asked: The recipe."), TopicView("occasion", "birthday today"))
    assert untold(topics, ("thanks owed for their help: The recipe.", "birthday today")) == ()


def test_a_topic_that_a_reason_only_begins_like_is_still_told() -> None:
    topics = (TopicView("promised", "they promised: the slides"), TopicView("interest", "tea"))
    kept = untold(topics, ("you owe: the slides of May", "you owe: tea and cake"))
    assert kept == ("they promised: the slides", "tea")


def test_asked_is_not_said_before_a_text_that_says_so() -> None:
    topics = (TopicView("asked", "asked: Asked for a page."), TopicView("asked", "asked: a page"))
    assert untold(topics, ()) == ("Asked for a page.", "asked: a page")
