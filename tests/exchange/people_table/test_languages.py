"""The columns that Outlook and Thunderbird write in English, German, French and Spanish."""

import io
from datetime import date

import pytest

from garden.exchange.people_table.reader import TABLE
from garden.exchange.records import Notice, PersonRecord, Problem, ReadOptions, Skipped

THUNDERBIRD = {
    "en": "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,"
    "Mobile Number,Home Address,Home Address 2,Home City,Home County,Home Post Code,Home Country,"
    "Work Address,Work City,Job Title,Organisation,Birth Year,Birth Month,Birth Day,Custom 1,Notes",
    "de": "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,"
    "Tel. dienstlich,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Adresse 2,Privat: Ort,"
    "Privat: Bundesland,Privat: PLZ,Privat: Land,Dienstlich: Adresse,Dienstlich: Ort,Arbeitstitel,"
    "Organisation,Geburtsjahr,Geburtsmonat,Geburtstag,Benutzerdef. 1,Notizen",
    "fr": "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse e-mail principale,"
    "Adresse e-mail secondaire,Tél. professionnel ,Portable,Adresse privée,Adresse privée 2,Ville,"
    "Pays/État,Code postal,Pays/Région (domicile),Adresse professionnelle,Ville,Profession,Société,"
    "Année de naissance,Mois,Jour,Divers 1,Notes",
    "es": "Nombre,Apellidos,Nombre mostrado,Apodo,Dirección de correo electrónico principal,"
    "Dirección de correo electrónico secundaria,Teléfono (Trabajo),Teléfono móvil,"
    "Dirección personal,Dirección personal 2,Ciudad donde vive,Provincia,Código postal,"
    "País de residencia,Dirección de trabajo,Ciudad (Trabajo),Puesto,Organización,"
    "Año de nacimiento,Mes de nacimiento,Día de nacimiento,Personalizado 1,Notas",
}
ADA = (
    "Ada,Lovelace,Ada King,Countess,a@home.example,a@work.example,+44 1,+44 2,12 Square,Floor 2,"
    "London,Middlesex,W1,UK,1 Mill,Leeds,Analyst,Engines,1815,12,10,red,kind"
)
OUTLOOK = {
    "de": "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,"
    "Straße geschäftlich,Straße geschäftlich 2,Ort geschäftlich,Postleitzahl geschäftlich,"
    "Land/Region geschäftlich,Weitere Straße,Weiterer Ort,Fax geschäftlich,Telefon geschäftlich,"
    "Mobiltelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,"
    "E-Mail 2: Typ,Geburtstag,Kategorien,Notizen,Ort",
    "fr": "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),"
    "Rue (bureau) 2,Ville (bureau),Code postal (bureau),Pays/Région (bureau),Rue (autre),"
    "Ville (autre),Télécopie (bureau),Téléphone (bureau),Tél. mobile,Adresse de messagerie,"
    "Type de messagerie,Nom complet de l'adresse de messagerie,Adresse de messagerie 2,"
    "Type de messagerie 2,Anniversaire,Catégories,Notes,Emplacement",
    "es": "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,"
    "Calle del trabajo,Calle del trabajo 2,Ciudad de trabajo,Código postal del trabajo,"
    "País o región del trabajo,Otra calle,Otra ciudad,Fax del trabajo,Teléfono del trabajo,"
    "Teléfono móvil,Dirección de correo electrónico,Tipo de correo electrónico,"
    "Nombre de pantalla de correo electrónico,Dirección de correo electrónico 2,"
    "Tipo de correo electrónico 2,Cumpleaños,Categorías,Notas,Ubicación",
}
EMMY = (
    "Dr.,Emmy,Amalie,Noether,,Göttingen,Mathematik,Professorin,Ring 1,Haus 2,Göttingen,37073,DE,,,"
    "+49 3,+49 4,+49 5,e@ring.example,SMTP,Emmy (e@ring.example),n@ring.example,SMTP,23.3.1882,"
    "Algebra;Tanz,gut,"
)


@pytest.mark.parametrize("language", THUNDERBIRD)
def test_thunderbird(language: str) -> None:
    ada = _only(f"{THUNDERBIRD[language]}\n{ADA}\n".encode())
    assert (ada.name, ada.given, ada.family, ada.nickname) == (
        "Ada King",
        "Ada",
        "Lovelace",
        "Countess",
    )
    assert (ada.company, ada.title, ada.note) == ("Engines", "Analyst", "kind")
    assert (ada.emails, ada.phones) == (("a@home.example", "a@work.example"), ("+44 1", "+44 2"))
    assert ada.birthday is not None
    assert (ada.birthday.year, ada.birthday.month, ada.birthday.day) == (1815, 12, 10)
    assert ada.address == "12 Square, Floor 2, London, Middlesex, W1, UK"


@pytest.mark.parametrize("code_page", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("language", OUTLOOK)
def test_outlook_in_unicode_and_in_an_old_code_page(language: str, code_page: str) -> None:
    emmy = _only(f"{OUTLOOK[language]}\r\n{EMMY}\r\n".encode(code_page))
    assert (emmy.name, emmy.company, emmy.title) == (
        "Emmy Amalie Noether",
        "Göttingen",
        "Professorin",
    )
    assert (emmy.emails, emmy.phones) == (("e@ring.example", "n@ring.example"), ("+49 4", "+49 5"))
    assert dict(emmy.labels) == {"+49 4": "work", "+49 5": "mobile"}
    assert (emmy.tags, emmy.note) == (("Algebra", "Tanz"), "gut")
    assert emmy.birthday is not None
    assert (emmy.birthday.year, emmy.birthday.month, emmy.birthday.day) == (1882, 3, 23)
    assert emmy.address == "Ring 1, Haus 2, Göttingen, 37073, DE"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Name;Vorname;Telefon\nNoether;Emmy;1\n", "Emmy Noether", ""),
        ("Name;Vorname;Telefon\nEmmy Noether;Emmy;1\n", "Emmy Noether", ""),
        ("Name;Vorname;Telefon\nWalter;Al;1\n", "Al Walter", ""),
        (
            "Nom,Prénom,Titre,Courriel\nGermain,Sophie,Géomètre,s@g.example\n",
            "Sophie Germain",
            "Géomètre",
        ),
        ("Name,Seat,Row,Team,Shift,Phone,Email\nAda,1,2,3,4,+44 1,a@x.example\n", "Ada", ""),
        ("VORNAME;NAME;\nAda;King;\n", "Ada King", ""),
        ("Name,Email,Profession\nAda,a@x.example,Analyst\n", "Ada", "Analyst"),
        ("Name,Email,Job Title,Profession\nAda,a@x.example,,Analyst\n", "Ada", ""),
        (
            "First Name,Last Name,Email,Score,Seat,Row,Team\nAda,King,a@x.example,1,2,3,4\n",
            "Ada King",
            "",
        ),
    ],
)
def test_what_a_column_means_beside_others(text: str, name: str, title: str) -> None:
    person = _only(text.encode())
    assert (person.name, person.title) == (name, title)


def test_two_columns_of_one_name_are_both_read() -> None:
    ada = _only(b"Name,Email,Email\nAda,a@x.example,b@x.example\n")
    assert ada.emails == ("a@x.example", "b@x.example")


@pytest.mark.parametrize(
    ("typed", "year"),
    [("2024-05-01", 2024), ("01-mai-24", 2024), ("1.5.24", 2024), ("5/13/22", 2022)],
)
def test_the_day_of_meeting_has_a_year_of_this_century(typed: str, year: int) -> None:
    ada = _only(f"Name,Email,Connection Date\nAda,a@x.example,{typed}\n".encode())
    assert ada.connected_on is not None
    assert (ada.connected_on.year, ada.connected_on.month) == (year, 5)


@pytest.mark.parametrize(
    "header",
    [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion",
        "Nombre,Apellidos,URL,Correo electrónico,Empresa,Puesto,Fecha de conexión",
    ],
)
def test_connections_whose_columns_somebody_translated(header: str) -> None:
    profile = "https://www.linkedin.com/in/ada"
    ada = _only(f"{header}\nAda,King,{profile},,Engines,Analyst,12 Mar 2023\n".encode())
    assert (ada.name, ada.company, ada.title) == ("Ada King", "Engines", "Analyst")
    assert ("linkedin", "ada") in ada.source_keys
    assert ada.connected_on == date(2023, 3, 12)


def test_a_day_of_meeting_that_is_not_clear_is_told() -> None:
    text = b"Name,Email,Met on\nAda,a@x.example,at the ball\n"
    found = list(TABLE.read(io.BytesIO(text), "contacts.csv", ReadOptions()))
    assert [one.line for one in found if isinstance(one, Notice)] == [2]
    assert any(isinstance(one, PersonRecord) for one in found)


def test_a_row_of_several_lines_may_leave_its_last_columns_out() -> None:
    ada = _only(b'Name,Email,Notes,Tags\nAda,a@x.example,"two\nlines"\n')
    assert ada.note == "two\nlines"


def test_a_mark_instead_of_a_name_names_nobody() -> None:
    text = b"First Name,Last Name,Nickname,Phone\n-,,?,1\n-,,Countess,2\n,.,,3\n"
    found = list(TABLE.read(io.BytesIO(text), "contacts.csv", ReadOptions()))
    assert [one.name for one in found if isinstance(one, PersonRecord)] == ["Countess"]
    assert [one.line for one in found if isinstance(one, Skipped)] == [2, 4]


def test_a_number_instead_of_a_name_is_no_name() -> None:
    assert _only(b"Name,Phone\n+44 20 7946 0118,+442079460118\n").named_by == "phone"


def _only(data: bytes) -> PersonRecord:
    """Return the one person of a table that is surely known as one."""
    assert TABLE.detect(data, "contacts.csv") >= 0.5
    found = list(TABLE.read(io.BytesIO(data), "contacts.csv", ReadOptions()))
    assert not [one for one in found if isinstance(one, Problem | Notice)]
    (person,) = [one for one in found if isinstance(one, PersonRecord)]
    return person
