"""Tables that Google takes in, and that no spreadsheet runs."""

import csv
import io
from dataclasses import replace

from garden.exchange.out.person import Reach
from garden.exchange.out.table import garden_csv, google_csv
from tests.exchange.out.sample import ADA, called


def test_gardens_own_table_has_a_row_a_person() -> None:
    rows = _rows("".join(garden_csv([ADA, called("=HYPERLINK()")])))
    assert [row["Name"] for row in rows] == ["Ada Lovelace", "'=HYPERLINK()"]
    assert rows[0]["E-mail"] == "ada@engines.example ::: ada@home.example"
    assert (rows[0]["Birthday"], rows[0]["Rhythm days"], rows[0]["Due"]) == (
        "--12-10",
        "14",
        "2026-12-04",
    )


def test_googles_columns_are_as_many_as_the_people_need() -> None:
    many = replace(called("Grace"), reaches=tuple(Reach("phone", f"+1555000{n}") for n in range(3)))
    rows = _rows("".join(google_csv([ADA, many])))
    assert rows[1]["Phone 3 - Value"] == "+15550002"
    assert rows[0]["Phone 2 - Value"] == ""
    assert rows[0]["E-mail 2 - Label"] == "garden shed"
    assert rows[0]["Labels"] == "* myContacts ::: Work ::: compilers ::: looms; and lace"
    assert rows[0]["Event 2 - Label"] == "first programme"
    assert rows[0]["Notes"].splitlines()[1] == "Never before ten."


def test_an_international_number_is_no_sum() -> None:
    grace = replace(called("Grace"), reaches=(Reach("phone", "+1-555-0100"),))
    assert _rows("".join(google_csv([grace])))[0]["Phone 1 - Value"] == "+1 555 0100"
    assert _rows("".join(garden_csv([grace])))[0]["Phone"] == "'+1-555-0100"


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))
