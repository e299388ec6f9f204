"""Sentences about the almanac's pages that every face says alike."""

from garden.engine.almanac.workload import fits
from garden.gardener.almanac.views import Capacity, Growth
from garden.gardener.almanac.words import say
from garden.gardener.words import count


def growth_words(growth: Growth) -> tuple[str, str]:
    """Return how the garden is, and how it was a year ago."""
    then, now = growth.stands[0], growth.stands[-1]
    lead = say(
        "growth",
        "lead",
        people=count(now.people, "person", "people"),
        well=sum(now.states[:2]),
        contacts=count(sum(growth.days[-365:]), "contact"),
    )
    before = say(
        "growth",
        "before",
        people=count(then.people, "person", "people"),
        well=sum(then.states[:2]),
    )
    return lead, before


def verdict_words(verdict: str) -> str:
    """Return a portion's verdict in words."""
    return say("balance", verdict.replace(" ", "_") or "no_wish")


def capacity_words(capacity: Capacity) -> str:
    """Return whether what is promised fits what happens."""
    values = {"promised": f"{capacity.promised:.1f}", "happened": f"{capacity.happened:.1f}"}
    if not capacity.happened:
        return say("capacity", "start", **values)
    if capacity.early:
        return say("capacity", "early", **values)
    fit = fits(capacity.promised, capacity.happened)
    return say("capacity", "fits" if fit else "over", **values)
