"""The engine in SQL, so that a database can order ten thousand plants by health.

Only text: nothing here runs a query. SQLite needs its math functions (pow, log2); where a build
lacks them, register Python's. Scalar minimum and maximum are `min` and `max` in SQLite and `least`
and `greatest` in PostgreSQL; pass those names as `least` and `greatest`. Arguments are column
names, parameters or any SQL expression; none of them may come from a user or a file.
"""

from garden.engine.evergreen import BEYOND
from garden.engine.vitality import (
    DEEPEST_SILENCE,
    FRESHEST,
    HALVINGS,
    ROOT_CAP,
    ROOT_HALF_LIFE,
    ROOT_SHARE,
)


def stored_health(
    now: str = ":now",
    t_star: str = "t_star",
    r: str = "roots",
    t_ref: str = "t_ref",
    c: str = "cadence",
    *,
    least: str = "min",
    greatest: str = "max",
) -> str:
    """Return the SQL expression of health at `now` from the columns of a stored state.

    All of them are in one unit of time, roots aside. The result equals `vitality.health` to 1e-9.
    """
    halvings = f"{HALVINGS}*(({now})-{t_star})/{c}"
    silence = f"pow(2.0,{greatest}({least}({halvings},{DEEPEST_SILENCE}),{FRESHEST}))"
    age = f"({t_ref}-{t_star})/({ROOT_HALF_LIFE}*{c})"
    # Bounded below too: some databases refuse a power that is too small for a float.
    roots = f"{r}*pow(2.0,{greatest}({least}({age},{DEEPEST_SILENCE}),-{DEEPEST_SILENCE}))"
    return f"(1.0/(1.0+{silence}/(1.0+{least}({roots},{ROOT_CAP})/{ROOT_SHARE})))"


def garden_now(
    now: str = ":now",
    paused: str = "paused",
    pause_from: str = "pause_from",
    pause_until: str = "pause_until",
    *,
    least: str = "min",
) -> str:
    """Return the SQL expression of garden time at `now` from the columns of a `PausedClock`."""
    running = f"{pause_from} is null or {now}<={pause_from}"
    stopped = f"{least}({now},coalesce({pause_until},{now}))-{pause_from}"
    return f"({now}-{paused}-case when {running} then 0.0 else {stopped} end)"


def log_state(
    plantings: str = "plantings", waterings: str = "waterings", *, greatest: str = "max"
) -> str:
    """Return a query that folds every plant's state from the log, one row a person.

    It reads `plantings` (person_id, planted_at, seed, cadence, evergreen) and `waterings`
    (person_id, at, weight), tables or common table expressions, and yields person_id, t_star,
    roots, t_ref, cadence. A planting is one more contact that gives `seed` roots, but its effective
    moment is not shifted by them. `evergreen` is 1 for plants that never decay, else 0.
    """
    age = f"(contact.t-latest.t_ref)/({ROOT_HALF_LIFE}*latest.cadence)"
    return f"""\
WITH contact AS (
  SELECT person_id, planted_at AS t, seed AS w,
    case when evergreen=1 then {BEYOND} else planted_at end AS effective, cadence FROM {plantings}
  UNION ALL
  SELECT e.person_id, e.at, e.weight, e.at+p.cadence*log2(e.weight)/{HALVINGS}, p.cadence
  FROM {waterings} AS e JOIN {plantings} AS p ON p.person_id=e.person_id
), latest AS (
  SELECT person_id, cadence, max(t) AS t_ref, max(effective) AS t_star
  FROM contact GROUP BY person_id, cadence
)
SELECT latest.person_id, latest.t_star, latest.t_ref, latest.cadence,
  sum(contact.w*pow(2.0,{greatest}({age},-{DEEPEST_SILENCE}))) AS roots
FROM contact JOIN latest ON latest.person_id=contact.person_id
GROUP BY latest.person_id, latest.t_star, latest.t_ref, latest.cadence"""


def log_health(
    plantings: str = "plantings",
    waterings: str = "waterings",
    now: str = ":now",
    *,
    least: str = "min",
    greatest: str = "max",
) -> str:
    """Return a query that computes (person_id, health) at `now` from the log alone."""
    health = stored_health(now, least=least, greatest=greatest)
    states = log_state(plantings, waterings, greatest=greatest)
    return f"SELECT person_id, {health} AS health FROM (\n{states}\n) AS folded"


STORED_HEALTH = stored_health()
"""Health from columns t_star, roots, t_ref and cadence, at the parameter :now."""

LOG_HEALTH = log_health()
"""Everybody's (person_id, health) at the parameter :now, from tables plantings and waterings."""
