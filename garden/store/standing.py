"""Conditions on people: who lives, who has a plant, and whose plant grows."""

from peewee import Expression

from garden.store.models.people import Person


def living() -> Expression:
    """Return the condition that a person lives and is not composted."""
    condition: Expression = Person.memorial_on.is_null() & Person.composted_at.is_null()
    return condition


def with_plant() -> Expression:
    """Return the condition that a person has a plant in the garden, memorials among them."""
    condition: Expression = Person.planted_at.is_null(False) & Person.composted_at.is_null()
    return condition


def tended() -> Expression:
    """Return the condition that a person has a plant and lives."""
    condition: Expression = Person.planted_at.is_null(False) & living()
    return condition
