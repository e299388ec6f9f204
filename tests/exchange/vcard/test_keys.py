from tests.exchange.reading import read_card

UUID = "6F1C1D62-0A51-4A5E-9C4E-5B0D2B6A7E11"


def test_a_unique_uid_is_the_key_in_whatever_book() -> None:
    here = read_card("FN:Ada", f"UID:{UUID}", book="friends")
    there = read_card("FN:Ada King", f"UID:urn:uuid:{UUID.lower()}", book="work")
    assert here.source_keys == there.source_keys == (("vcard-uid", UUID.lower()),)


def test_a_short_uid_only_supports_within_its_book() -> None:
    here = read_card("FN:Ada", "UID:7", book="friends")
    there = read_card("FN:Ada", "UID:7", book="work")
    assert here.source_keys[0] == there.source_keys[0]
    assert (here.source_keys[1], there.source_keys[1]) == (
        ("vcard-uid", "friends/7"),
        ("vcard-uid", "work/7"),
    )


def test_without_uid_all_that_is_said_of_the_person_is_the_key() -> None:
    plain = read_card("FN:Ada", "TEL:+44 1", "NOTE:met at the ball").source_keys
    assert read_card("NOTE:met at the ball", "FN:ADA", "TEL:+441", "REV:2").source_keys == plain
    for other in ("FN:Adam", "FN:Ada"):
        assert read_card(other, "TEL:+44 1", "NOTE:met at the fair").source_keys != plain


def test_two_cards_with_one_name_and_nothing_else_in_common() -> None:
    first, second = read_card("FN:Jon Smith", "ORG:Mill"), read_card("FN:Jon Smith", "ORG:Bank")
    assert set(first.source_keys).isdisjoint(second.source_keys)
