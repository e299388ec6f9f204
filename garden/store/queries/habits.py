"""When people were in touch, for telling what is usual with them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from peewee import Database

from garden.store.models.log import Interaction, InteractionPerson
from garden.store.rows import among, fetch


def contact_instants(
    database: Database, people: Sequence[int], since: datetime
) -> dict[int, list[datetime]]:
    """Return by person when each of `people` was in touch from `since` on, in any order."""
    query = (
        InteractionPerson.select(InteractionPerson.person, Interaction.at)
        .join(Interaction)
        .where(among(InteractionPerson.person, people), Interaction.at >= since)
    )
    found: dict[int, list[datetime]] = defaultdict(list)
    for person, at in fetch(database, query):
        found[person].append(at)
    return dict(found)
