"""Every public vCard file at hand, against what two other parsers read from it."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from garden.exchange.identity import fold_email
from garden.exchange.matching import Matcher
from garden.exchange.records import Finding, PersonRecord, Problem, ReadOptions, Skipped
from garden.exchange.sources import read_paths
from garden.exchange.vcard.person import NOBODY as NOBODY_HERE
from garden.exchange.vcard.reader import VCARD
from tests.shared import shared

ANDROID = "LineageOS__android_frameworks_opt_vcard"
CARDS = {
    f"{ANDROID}/v21_nest.vcf": (
        3,
        "cards within a card without AGENT: kept as people, with notices",
    ),
    "py-vobject__vobject/more_tests.txt": (1, "the other parser wants the card on the first line"),
    "roundcube__roundcubemail/src/utf-16_sample.vcf": (1, "neither parser knows UTF-16 unmarked"),
}
"""How many cards a file has where the other parsers do not see it, and why."""

DIFFERENT = {
    (f"{ANDROID}/v21_invalid_multiple_line.vcf", "emails"): "the address alone, without the name",
    (f"{ANDROID}/v21_nest.vcf", "phones"): "the number stands after the inner cards, on nobody's",
    ("mangstadt__ez-vcard/io/text/John_Doe_ANDROID.vcf", "emails"): "without @ it is no address",
    ("mangstadt__ez-vcard/issue/issue114.vcf", "name"): "the given name first, as one speaks",
    ("qoobaa__vcard/multiple_occurences_of_type.vcard", "name"): "the fold keeps its second blank",
}
"""Where a person of ours differs from the other parsers', and why."""

NOBODY = {
    "lucc__khard/vcards/org.vcf": 1,
    "roundcube__roundcubemail/src/apple.vcf": 1,
    f"{ANDROID}/v21_android_custom_prop.vcf": 1,
    f"{ANDROID}/v21_im.vcf": 1,
    "emersion__go-vcard/decoder_test_04.vcf": 1,
    "emersion__go-vcard/decoder_test_05.vcf": 1,
    "emersion__go-vcard/decoder_test_06.vcf": 1,
    "ical4j__ical4j-vcard/valid/vcard-group.vcf": 1,
    "ical4j__ical4j-vcard/valid/vcard-url.vcf": 1,
    "qoobaa__vcard/bday_decode.vcard": 1,
    "qoobaa__vcard/bday_decode_2.vcard": 1,
    "qoobaa__vcard/empty_tel.vcard": 1,
    "qoobaa__vcard/ex_bdays.vcard": 3,
    "qoobaa__vcard/nickname0.vcard": 1,
    "qoobaa__vcard/nickname1.vcard": 1,
    "qoobaa__vcard/nickname2.vcard": 1,
    "qoobaa__vcard/slash_in_field_name.vcard": 1,
    "qoobaa__vcard/url_decode.vcard": 1,
}
"""Cards that name nobody (no name, company, e-mail or phone) or a company: counted, not read."""


def expected() -> list[dict[str, Any]]:
    text = (shared("corpus/vcard") / "EXPECTED_by_two_parsers.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def read(path: Path) -> list[Finding]:
    return list(VCARD.read(io.BytesIO(path.read_bytes()), path.name, ReadOptions("book")))


def is_nobody(finding: Finding) -> bool:
    """Tell whether a finding stands for a card without a person."""
    return isinstance(finding, Skipped) or (
        isinstance(finding, Problem) and finding.why == NOBODY_HERE
    )


def test_the_number_of_cards_in_each_file() -> None:
    folder = shared("corpus/vcard")
    for entry in expected():
        found = read(folder / entry["file"])
        nobody = sum(is_nobody(finding) for finding in found)
        cards = sum(isinstance(finding, PersonRecord) for finding in found) + nobody
        wanted = CARDS.get(entry["file"], (entry["cards_ez"], ""))[0]
        assert (entry["file"], cards, nobody) == (
            entry["file"],
            wanted,
            NOBODY.get(entry["file"], 0),
        )


def test_the_names_and_handles_of_each_person() -> None:
    folder = shared("corpus/vcard")
    different = set()
    for entry in expected():
        found = read(folder / entry["file"])
        theirs = [card for card in entry["cards"] if "only" not in card]
        ours = [item for item in found if isinstance(item, PersonRecord) or is_nobody(item)]
        for person, card in zip(ours, theirs, strict=False):
            if isinstance(person, PersonRecord):
                different |= {(entry["file"], what) for what in differences(person, card)}
    assert different == set(DIFFERENT)


def differences(person: PersonRecord, card: dict[str, Any]) -> list[str]:
    """Name what differs beyond blanks, repetitions, and the scheme and marks around a number."""
    numbers = {bare(number) for number in card["tels"]} - {""}
    pairs = {
        "name": (person.name, " ".join((card["fn"] or person.name).split())),
        "emails": (
            {email.casefold() for email in person.emails},
            {email.strip().casefold() for email in card["emails"]} - {""},
        ),
        "phones": ({bare(number) for number in person.phones}, numbers),
    }
    return [what for what, (ours, theirs) in pairs.items() if ours != theirs]


def bare(number: str) -> str:
    plain = number.strip("\u202c\u202d ").removeprefix("tel:")
    return "".join(plain.replace(" ext. ", ";ext=").split())


def test_the_whole_folder_through_the_front_door() -> None:
    found = list(read_paths([shared("corpus/vcard")]))
    people = [finding for finding in found if isinstance(finding, PersonRecord)]
    assert len(people) == PEOPLE
    assert all(fold_email(email) for person in people for email in person.emails)


PEOPLE = 547
"""563 cards by the other parser, 4 more by the table above, 20 fewer that name nobody."""


def test_twice_adds_nothing() -> None:
    found = list(read_paths([shared("corpus/vcard")]))
    people = [finding for finding in found if isinstance(finding, PersonRecord)]
    matcher = Matcher([], "US")
    for number, person in enumerate(people):
        match = matcher.match(person)
        same = match.person_id if match.kind == "same" else None
        matcher.add(number if same is None else same, person)
    assert {matcher.match(person).kind for person in people} == {"same"}


@pytest.mark.parametrize(
    "folder", ["contacts_csv", "ics", "linkedin", "mail", "other_chat", "telegram", "whatsapp"]
)
def test_files_of_all_other_kinds_never_raise_and_never_succeed_with_nobody(folder: str) -> None:
    for path in sorted(shared(f"corpus/{folder}").rglob("*")):
        if path.is_file():
            assert list(read_paths([path])), path
