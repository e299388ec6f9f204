"""Tables of people as Google, Outlook, Thunderbird and others write them."""

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.people_table.columns import guess, plain
from garden.exchange.people_table.reader import GOOGLE, TABLE
from garden.exchange.records import (
    Finding,
    Notice,
    Occasion,
    PartialDay,
    PersonRecord,
    Problem,
    ReadOptions,
    Skipped,
)
from tests.exchange.reading import people
from tests.shared import shared

OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title",'
    '"Business Street","Business City","Business Fax","Business Phone","Mobile Phone","Birthday",'
    '"Categories","E-mail Address","E-mail 2 Address","Notes","Web Page"\r\n'
)


def test_google_in_its_new_columns() -> None:
    (ada,) = people(
        _google(
            "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,"
            "Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
            "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
            "Address 1 - Formatted,Event 1 - Label,Event 1 - Value\n"
            'Ada,,Lovelace,Countess,Engines,Analyst, --12-10,"two\nlines",* myContacts ::: Looms,'
            "* Home,ada@home.example,Work,a@work.example ::: b@work.example,Mobile,"
            '\u202a+44 20 7946 0118\u202c,Work Fax,+44 20 7946 0119,"1 Square\nLondon",'
            "First programme,1843-08-01\n"
        )
    )
    assert (ada.name, ada.given, ada.family, ada.nickname) == (
        "Ada Lovelace",
        "Ada",
        "Lovelace",
        "Countess",
    )
    assert ada.emails == ("ada@home.example", "a@work.example", "b@work.example")
    assert dict(ada.labels)["ada@home.example"] == "home"
    assert ada.phones == ("+44 20 7946 0118",)
    assert ada.birthday == PartialDay(None, 12, 10, "--12-10")
    assert ada.occasions == (Occasion("first programme", PartialDay(1843, 8, 1, "1843-08-01")),)
    assert (ada.tags, ada.note, ada.address) == (("Looms",), "two\nlines", "1 Square, London")


def test_google_in_its_old_columns() -> None:
    (emmy,) = people(
        _google(
            "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
            "E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,"
            "Organization 1 - Name,Organization 1 - Title\n"
            "Emmy Noether,Emmy,Noether,* My Contacts ::: Rings,* ,emmy@example.org,INTERNET,"
            "e@example.org,Mobile,"
            "+49 551 1 ::: +49 551 2,Göttingen,Professor\n"
        )
    )
    assert emmy.labels == (("+49 551 1", "mobile"), ("+49 551 2", "mobile"))
    assert (emmy.company, emmy.title, emmy.tags) == ("Göttingen", "Professor", ("Rings",))
    assert emmy.phones == ("+49 551 1", "+49 551 2")


def test_classic_outlook_in_an_old_code_page_with_the_days_of_its_machine() -> None:
    rows = (
        '"Dr","Sofja","","Kowalewskaja","","Akademie","Analysis","Professorin","Weg 1","Malmö",'
        '"+46 1","+46 2","+46 3","12/28/1969","Zahlen;Tanz","s@example.org","s2@example.org",'
        '"gut","x.se"\r\n'
        '"","Gösta","","Mittag","","","","","","","","","","0/0/00","","g@example.org","","",""\r\n'
    )
    sofja, goesta = people(_table((OUTLOOK + rows).encode("cp1252")))
    assert (sofja.name, sofja.title, sofja.company) == (
        "Sofja Kowalewskaja",
        "Professorin",
        "Akademie",
    )
    assert sofja.phones == ("+46 2", "+46 3")
    assert dict(sofja.labels) == {"+46 2": "work", "+46 3": "mobile"}
    assert sofja.birthday == PartialDay(1969, 12, 28, "12/28/1969")
    assert (sofja.tags, sofja.address) == (("Zahlen", "Tanz"), "Weg 1, Malmö")
    assert (goesta.name, goesta.birthday, goesta.raw_birthday) == ("Gösta Mittag", None, "")


@pytest.mark.parametrize(
    "header",
    [
        "Vorname;Nachname;Firma;Position;E-Mail-Adresse;Mobiltelefon;Geburtstag;Notizen",
        "Prénom;Nom;Société;Fonction;Adresse de messagerie;Tél. mobile;Anniversaire;Remarques",
        "Nombre;Apellidos;Organización;Puesto;Correo electrónico;Móvil;Cumpleaños;Notas",
        "First Name;Last Name;Company;Job Title;E-mail Address;Mobile Phone;Birthday;Notes",
    ],
)
def test_headers_in_four_languages(header: str) -> None:
    text = f"{header}\nAda;Lovelace;Engines;Analyst;ada@example.org;+44 1;10.12.1815;kind\n"
    (ada,) = people(_table(text.encode()))
    assert (ada.name, ada.company, ada.title, ada.note) == (
        "Ada Lovelace",
        "Engines",
        "Analyst",
        "kind",
    )
    assert (ada.emails, ada.phones) == (("ada@example.org",), ("+44 1",))
    assert ada.birthday == PartialDay(1815, 12, 10, "10.12.1815")
    assert TABLE.detect(text.encode(), "contacts.csv") >= 0.9


def test_thunderbird_tells_the_birthday_in_three_columns() -> None:
    (ada,) = people(
        _table(
            b"First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,"
            b"Fax Number,Mobile Number,Job Title,Organization,Birth Year,Birth Month,Birth Day,"
            b"Notes,\n"
            b"Ada,Lovelace,Ada King,,a@x.org,b@x.org,1,2,3,Analyst,Engines,,12,10,,\n"
        )
    )
    assert (ada.name, ada.emails, ada.phones) == ("Ada King", ("a@x.org", "b@x.org"), ("1", "3"))
    assert ada.birthday is not None
    assert (ada.birthday.year, ada.birthday.month, ada.birthday.day) == (None, 12, 10)


def test_days_whose_order_nothing_tells_are_left_out_until_it_is_said() -> None:
    text = b"Name,Email,Birthday\nAda,a@x.org,3/4/1985\nBob,b@x.org,5/6/1990\n"
    found = _table(text)
    assert [one.birthday for one in people(found)] == [None, None]
    (notice,) = [one for one in found if isinstance(one, Notice)]
    assert "--day-first" in notice.why
    first = people(_table(text, ReadOptions(day_first=True)))[0].birthday
    assert first is not None
    assert (first.month, first.day) == (4, 3)


def test_one_day_of_a_table_tells_the_order_of_all() -> None:
    text = b"Name,Email,Birthday\nAda,a@x.org,3/4/1985\nBob,b@x.org,5/26/1990\n"
    ada = people(_table(text))[0].birthday
    assert ada is not None
    assert (ada.month, ada.day) == (3, 4)


def test_a_table_of_addresses_only_is_people_but_a_row_without_its_name_is_not() -> None:
    only = people(_table(b"Primary Email\nada@example.org\n"))
    assert [(one.name, one.named_by) for one in only] == [("ada", "email")]
    found = _table(b"Name,Email,Company\n,other@example.org,\n,,Engines\nAda,a@x.org,\n")
    assert [one.name for one in people(found)] == ["Ada"]
    assert [one.why for one in found if isinstance(one, Skipped)] == [
        "This row has an address and no name; it was left out.",
        "This row is of a company, not of a person.",
    ]


def test_a_mapping_reads_a_table_that_nobody_knows() -> None:
    text = b"Quem,Onde,Correio\nAda,Engines,ada@example.org\n"
    assert TABLE.detect(text, "x.csv") == 0.0
    (problem,) = _table(text)
    assert isinstance(problem, Problem)
    assert "--map" in problem.why
    mapping = (("Quem", "name"), ("onde", "company"), ("CORREIO", "email:work"))
    (ada,) = people(_table(text, ReadOptions(mapping=mapping)))
    assert (ada.name, ada.company, ada.emails) == ("Ada", "Engines", ("ada@example.org",))
    assert ada.labels == (("ada@example.org", "work"),)


@pytest.mark.parametrize(
    "header",
    [
        "Date,Description,Amount,Balance",
        "Name,Date,Amount,Notes",
        "Email Address,Confirmed,Primary,Updated On",
        "id,name,price,stock",
        '"emails": [',
        "From: name <email>",
        "First Name,Date,Score,Course,Teacher,Room",
    ],
)
def test_tables_of_other_things_are_left_to_others(header: str) -> None:
    assert TABLE.detect(f"{header}\n1,2,3,4\n".encode(), "x.csv") == 0.0
    assert GOOGLE.detect(f"{header}\n1,2,3,4\n".encode(), "x.csv") == 0.0


def test_a_table_is_known_again_whatever_the_order_of_its_columns() -> None:
    assert guess(["name", "email"]).signature == guess(["email", "name"]).signature
    assert guess(["name", "mail"]).signature != guess(["email", "name"]).signature
    assert guess(["title", "job title"]).fields == {"prefix", "title"}
    assert guess(["name", "title"]).fields == {"name", "title"}
    assert plain("Télécopie (bureau) 2") == "telecopie bureau"
    assert (plain("Phone1"), plain("phone_2"), plain("E-Mail 3: Adresse")) == (
        "phone",
        "phone",
        "e mail adresse",
    )


def test_the_day_of_meeting_comes_along() -> None:
    (ada,) = people(_table(b"Name,Email,Met on\nAda,a@x.org,2024-05-01\n"))
    assert ada.connected_on == date(2024, 5, 1)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_no_bytes_raise(data: bytes, headed: bool) -> None:
    whole = b"Name,Email,Birthday,Notes\n" + data if headed else data
    for importer in (GOOGLE, TABLE):
        importer.detect(whole, "x.csv")
        for finding in importer.read(io.BytesIO(whole), "x.csv", ReadOptions()):
            assert not isinstance(finding, PersonRecord) or finding.name


@pytest.mark.parametrize(
    ("file", "names", "emails"),
    [
        ("agamm__rolomind/google.csv", ["John Doe", "Jane Smith", "Bob Wilson", "Alice Brown"], 4),
        (
            "agamm__rolomind/custom.csv",
            ["John Doe", "Jane Smith", "Robert Wilson", "Alice Brown"],
            4,
        ),
        ("agamm__rolomind/rolodex.csv", ["John Doe", "Jane Smith", "Bob Wilson", "Alice Brown"], 4),
        ("roundcube__roundcubemail/all.csv", ["Display Name"], 3),
        ("roundcube__roundcubemail/email.csv", ["test1", "test2", "test3", "test4"], 4),
        ("roundcube__roundcubemail/gmail.csv", ["Prefix Firstname Middle Lastname Suffix"], 4),
        ("roundcube__roundcubemail/outlook.csv", ["test1"], 3),
        ("roundcube__roundcubemail/tb_plain.csv", ["Displayname"], 2),
    ],
)
def test_the_corpus(file: str, names: list[str], emails: int) -> None:
    data = (shared("corpus/contacts_csv") / file).read_bytes()
    importer = max((GOOGLE, TABLE), key=lambda one: one.detect(data, file))
    assert importer.detect(data, file) >= 0.5
    found = people(list(importer.read(io.BytesIO(data), file, ReadOptions())))
    assert [one.name for one in found] == names
    assert sum(len(one.emails) for one in found) == emails


def _google(text: str) -> list[Finding]:
    assert GOOGLE.detect(text.encode(), "contacts.csv") > 0.9
    return list(GOOGLE.read(io.BytesIO(text.encode()), "contacts.csv", ReadOptions()))


def _table(data: bytes, options: ReadOptions | None = None) -> list[Finding]:
    return list(TABLE.read(io.BytesIO(data), "contacts.csv", options or ReadOptions()))
