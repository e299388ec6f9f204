"""What a card said and Garden has no field for goes out again, as long as it is still true."""

from dataclasses import replace

import pytest

from garden.exchange.out.person import Kept, PersonOut, Reach
from garden.exchange.records import PersonRecord
from garden.exchange.vcard.writer import vcard
from tests.exchange.out.sample import ADA, called
from tests.exchange.reading import people, read_vcard

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada King\r\nORG:Engines\r\nTITLE:Analyst\r\n"


def _brought_in(record: PersonRecord) -> PersonOut:
    """Return what an export tells of somebody of whom there is this one record."""
    labels = dict(record.labels)
    reaches = [
        *(("email", one) for one in record.emails),
        *(("phone", one) for one in record.phones),
        *(("url", one) for one in record.urls),
    ]
    return replace(
        called(record.name),
        company=record.company,
        title=record.title,
        location=record.address,
        reaches=tuple(Reach(kind, one, labels.get(one, "")) for kind, one in reaches),
        kept=tuple(Kept(one.name, one.params, one.value) for one in record.extra),
    )


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize(
    "line",
    [
        "BDAY;VALUE=text:circa 1815",
        "N:Byron;Augusta;;;",
        "ORG:Looms",
        "TITLE;LANGUAGE=fr:Comtesse",
        "OLD_PHONE_COUNTRY:null",
        "N:King;Ada;;;\r\nX-ABSHOWAS:COMPANY",
        "X-SOCIALPROFILE;TYPE=twitter;X-USER=ada:https://twitter.example/ada",
        "ADR;LABEL=\"12 Square^nLondon ^^n ^'W^'\";TYPE=home:;;12 Square;London;;;UK",
        "LABEL;ENCODING=QUOTED-PRINTABLE:12 Square=0D=0ALondon",
        "X-MESSAGING/IRC-ALL;X-NET=a.example:ada",
        "A.B.X-PLANET:Venus",
        "LABEL,TYPE=HOME:12 Square",
        "TEL;VALUE=uri;TYPE=home;TYPE=text:tel:+44-20-7946-0118;ext=2",
        "ADR;TYPE=HOME,:;;12 Square;London;;;UK",
        "TEL;TYPE=home;TYPE=telegram:+44 20 7946 0118",
        "EMAIL;TYPE=work;X-EVOLUTION-UI-SLOT=2:ada@engines.example",
        "item1.TEL;TYPE=cell;X-SIM=2:+44 20 7946 0118\r\nitem1.X-ABLABEL:Engine room",
    ],
)
def test_what_a_field_holds_in_part_comes_back_whole(line: str, version: str) -> None:
    (ada,) = people(read_vcard(f"{CARD}{line}\r\nEND:VCARD\r\n"))
    (again,) = people(read_vcard(vcard(_brought_in(ada), version)))
    assert sorted(again.extra, key=str) == sorted(ada.extra, key=str)
    assert (again.name, again.company, again.title) == (ada.name, ada.company, ada.title)
    assert again.urls == ada.urls


def test_a_card_goes_out_under_the_very_uid_it_came_with() -> None:
    uid = "18F098B5-7383-4FD6-B482-48F2181D73AA"
    (ada,) = people(read_vcard(f"BEGIN:VCARD\r\nUID:{uid}\r\nFN:Ada\r\nEND:VCARD\r\n"))
    assert f"\r\nUID:{uid}\r\n" in vcard(replace(_brought_in(ada), uid=uid.lower()))
    assert f"\r\nUID:{ADA.uid}\r\n" in vcard(replace(_brought_in(ada), uid=ADA.uid))


def test_what_was_changed_by_hand_since_takes_the_place_of_the_card() -> None:
    (ada,) = people(
        read_vcard(
            f"{CARD}N:Byron;Augusta;;;\r\nBDAY;VALUE=text:circa 1815\r\n"
            "X-SOCIALPROFILE;TYPE=twitter:https://twitter.example/ada\r\nEND:VCARD\r\n"
        )
    )
    changed = replace(_brought_in(ada), name="Mary", reaches=(), days=ADA.days)
    (again,) = people(read_vcard(vcard(changed)))
    assert (again.given, again.family, again.urls) == ("Mary", "", ())
    assert again.raw_birthday == "1604-12-10"


def test_labels_are_written_as_the_programs_of_apple_translate_them() -> None:
    (ada,) = people(
        read_vcard(
            f"{CARD}item1.URL:https://ada.example\r\nitem1.X-ABLabel:_$!<HomePage>!$_\r\n"
            "item2.TEL:+442079460118\r\nitem2.X-ABLabel:Engine Room\r\nEND:VCARD\r\n"
        )
    )
    assert dict(ada.labels) == {"https://ada.example": "homepage", "+442079460118": "Engine Room"}
    written = vcard(_brought_in(ada))
    assert "X-ABLABEL:_$!<HomePage>!$_\r\n" in written
    assert "X-ABLABEL:Engine Room\r\n" in written


def test_what_would_frame_a_card_anew_stays_at_home() -> None:
    kept = tuple(Kept(name, (), "VCARD") for name in ("PROFILE", "BEGIN", "ITEM1.END"))
    assert vcard(replace(called("Ada"), kept=kept)) == vcard(called("Ada"))


@pytest.mark.parametrize(
    ("version", "line"),
    [
        ("3.0", "TEL;TYPE=CELL;TYPE=PREF:+44 20 7946 0118"),
        ("4.0", "TEL;TYPE=cell;PREF=1:+44 20 7946 0118"),
    ],
)
@pytest.mark.parametrize("written", ["TEL;TYPE=CELL,PREF", "TEL;TYPE=cell;PREF=1", "TEL;CELL;PREF"])
def test_the_preferred_number_is_so_in_the_way_of_each_version(
    written: str, version: str, line: str
) -> None:
    (ada,) = people(
        read_vcard(
            f"{CARD}TEL;TYPE=HOME:+44 20 7946 0119\r\n{written}:+44 20 7946 0118\r\nEND:VCARD\r\n"
        )
    )
    card = vcard(_brought_in(ada), version)
    assert f"\r\n{line}\r\n".casefold() in card.casefold()
    assert card.count("+44 20 7946 0118") == 1
    (again,) = people(read_vcard(card))
    assert (again.phones, again.labels) == (ada.phones, ada.labels)


def test_a_handle_that_was_changed_or_taken_away_does_not_come_back() -> None:
    (ada,) = people(
        read_vcard(f"{CARD}item1.TEL;TYPE=PREF:1234\r\nitem1.X-ABLABEL:Mill\r\nEND:VCARD\r\n")
    )
    out = _brought_in(ada)
    for reaches, lines in (
        ((Reach("phone", "1234", "Mill"),), 1),
        ((Reach("phone", "1234", "Engine"),), 0),
        ((Reach("phone", "5678", "Mill"),), 0),
        ((), 0),
    ):
        written = vcard(replace(out, reaches=reaches))
        assert written.count("TYPE=PREF") == lines
        assert written.count("X-ABLABEL") == len(reaches)


def test_a_handle_in_a_group_that_no_program_reads_goes_out_without_it() -> None:
    (ada,) = people(read_vcard(f"{CARD}A.B.TEL;TYPE=PREF:1234\r\nEND:VCARD\r\n"))
    written = vcard(_brought_in(ada))
    assert "\r\nTEL:1234\r\n" in written
    assert "A.B" not in written
