"""Put the address of a row together from the columns that tell parts of it."""

from collections.abc import Iterable

from garden.exchange.plain import one_line

_PARTS = ("address", "street", "city", "region", "postcode", "country")
_LINES = ("address", "street")


def first_address(cells: Iterable[tuple[str, str]]) -> str:
    """Return the first address that `cells` tell, on one line; empty where they tell none.

    `cells` are (field, text) of a row in the order of its columns. Programs write the columns of
    one address side by side, so a part that comes again, such as a second city, begins another.
    """
    groups: list[dict[str, list[str]]] = [{}]
    last = ""
    for field, text in cells:
        if field in _PARTS:
            again = field in groups[-1] and not (field in _LINES and field == last)
            if again:
                groups.append({})
            groups[-1].setdefault(field, []).extend(_lines(text))
        last = field
    return next((joined for group in groups if (joined := _joined(group))), "")


def _lines(text: str) -> list[str]:
    return [plain for line in text.splitlines() if (plain := one_line(line).strip(" ,"))]


def _joined(group: dict[str, list[str]]) -> str:
    """Return the parts of one address in the order of letters.

    Where it stands whole beside its street, it stands alone; else what it does not say follows.
    """
    whole = ", ".join(group.get("address", []))
    if whole and group.get("street"):
        return whole
    parts = [part for field in _PARTS[1:] for part in group.get(field, [])]
    missing = [part for part in parts if part.casefold() not in whole.casefold()]
    return ", ".join([whole, *missing] if whole else parts)
