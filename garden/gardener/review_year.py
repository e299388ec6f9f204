"""What a year ago was written and answered, in sentences for every face."""

from datetime import date

from garden.gardener.review_questions import question_words
from garden.gardener.review_views import YearAgo
from garden.gardener.review_words import said
from garden.gardener.words import day_words, listed


def year_ago_words(then: YearAgo, today: date) -> list[str]:
    """Return what is to be told of the same week a year ago, a sentence each."""
    found = [f"“{then.reflection}”"] if then.reflection else []
    for one in then.answers:
        if one.day is not None:
            when = day_words(one.day, today)
            question = question_words(one)
            found.append(
                said("year_ago", "answer", question=question, person=one.person, when=when)
            )
    if then.meant:
        people = listed([one.person for one in then.meant])
        found.append(said("year_ago", "meant", people=people))
    return found
