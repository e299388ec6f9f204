"""The options that say how people are planted, shared by `plant` and `import --plant`."""

from argparse import ArgumentParser

from garden.cli.command import Arguments
from garden.cli.days import day_gone_by
from garden.cli.errors import UsageProblem, none_of
from garden.engine.rhythm import parse_rhythm
from garden.engine.seeds import CLOSENESS
from garden.flora.catalogue import species_names
from garden.gardener.errors import Refused
from garden.gardener.garden import Garden
from garden.gardener.planting import Ways


def add_ways(parser: ArgumentParser) -> None:
    """Add the options that fit many people at once."""
    parser.add_argument("--circle", metavar="C", help="the circle; made if it is not there")
    parser.add_argument(
        "--rhythm", metavar="DAYS", help="how often: monthly, 10, 2w, 3m (default: the circle's)"
    )
    parser.add_argument("--closeness", choices=CLOSENESS, help="how close you are")
    parser.add_argument("--species", metavar="KIND", help=f"one of {', '.join(species_names())}")
    parser.add_argument("--venue", metavar="PLACE", help="where you met")
    parser.add_argument("--met", metavar="DAY", help="the day of the last known contact")


def ways_of(garden: Garden, arguments: Arguments, handles: bool) -> Ways:
    """Return how people are to be planted; with their handles if the command has those options.

    Raises UsageProblem for a rhythm, species, address or day that is none.
    """
    command = arguments.command
    met = arguments.text("met")
    return Ways(
        circle=arguments.text("circle"),
        rhythm_days=_rhythm(arguments.text("rhythm"), command),
        closeness=arguments.text("closeness"),
        species=_species(arguments.text("species"), command),
        emails=_emails(arguments.texts("email"), command) if handles else (),
        phones=arguments.texts("phone") if handles else (),
        venue=arguments.text("venue"),
        met_on=None if met is None else day_gone_by(garden, met, "--met", command),
    )


def _rhythm(text: str | None, command: str) -> float | None:
    if text is None:
        return None
    try:
        return parse_rhythm(text)
    except ValueError as error:
        raise UsageProblem(f"--rhythm: {error}", command) from error


def _species(name: str | None, command: str) -> str | None:
    if name is not None and name not in species_names():
        raise UsageProblem(none_of("--species", name, species_names()), command)
    return name


def _emails(texts: tuple[str, ...], command: str) -> tuple[str, ...]:
    if texts:
        # Loaded only here, as in planting.
        from garden.gardener.typed_handles import check_emails

        try:
            check_emails(texts)
        except Refused as error:
            raise UsageProblem(f"--email: {error}", command) from error
    return texts
