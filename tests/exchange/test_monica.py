"""Monica 4's export: people, calls, activities, notes, reminders, gifts and debts."""

import io
import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from garden.exchange.monica.reader import MONICA
from garden.exchange.records import (
    ContactRecord,
    Finding,
    Me,
    Occasion,
    Owed,
    PartialDay,
    Party,
    Problem,
    ReadOptions,
    Skipped,
)
from tests.exchange.reading import people


def _row(uuid: str, created: str = "2024-03-01T10:00:00Z", **told: object) -> dict[str, object]:
    return {"uuid": uuid, "created_at": created, "properties": told}


def _shelf(kind: str, *values: object) -> dict[str, object]:
    return {"count": len(values), "type": kind, "values": list(values)}


def export() -> dict[str, Any]:
    ada = {
        "uuid": "ada-1",
        "created_at": "2024-01-01T00:00:00Z",
        "properties": {
            "first_name": "Ada",
            "last_name": "Lovelace",
            "nickname": "Countess",
            "job": "Analyst",
            "company": "Engines",
            "description": "Met at a ball.",
            "food_preferences": "no fish",
            "tags": ["looms", "looms", 7],
            "is_partial": False,
            "stay_in_touch_frequency": 21,
            "birthdate": {"date": "1815-12-10", "is_year_unknown": True, "is_age_based": False},
            "first_met_date": {"date": "2020-05-01", "is_year_unknown": False},
        },
        "data": [
            _shelf(
                "contact_field",
                _row("f1", data="ada@example.org", type="t-mail"),
                _row("f2", data="+44 20 7946 0118", type="t-phone"),
                _row("f3", data="https://example.org/ada", type="t-web"),
            ),
            _shelf(
                "call",
                _row("c1", called_at="2025-02-03", content="the notes", contact_called=True),
                _row("c2", called_at="2025-03-03T15:30:00Z", content="", contact_called=False),
                _row("c3", called_at="soon", content="x"),
            ),
            _shelf(
                "conversation",
                _row(
                    "v1",
                    happened_at="2025-04-01",
                    messages=[
                        _row("m1", content="hi", written_at="2025-04-01", written_by_me=True),
                        _row("m2", content="ho", written_at="2025-04-01", written_by_me=False),
                    ],
                ),
            ),
            _shelf("note", _row("n1", created="2024-06-01T08:00:00Z", body="likes walks")),
            _shelf("life_event", _row("e1", name="Wedding", note="", happened_at="2023-07-08")),
            _shelf(
                "reminder",
                _row("r1", title="Garden day", initial_date="2024-05-05", frequency_type="year"),
                _row("r2", title="Send book", initial_date="2026-12-01", frequency_type="one_time"),
                _row("r3", title="old", frequency_type="one_time", inactive=True),
            ),
            _shelf(
                "debt",
                _row(
                    "d1",
                    amount=20,
                    currency="EUR",
                    reason="lunch",
                    status="inprogress",
                    in_debt=True,
                ),
                _row("d2", amount=5, status="complete", in_debt=False),
            ),
            _shelf(
                "gift",
                _row("g1", name="a loom", status="idea", date="2026-12-10"),
                _row("g2", name="a book", status="received"),
            ),
            _shelf("task", _row("k1", title="answer her letter", completed=False)),
            _shelf("address", _row("a1", street="", city="London", country="GB")),
            _shelf("activity", "act-1"),
        ],
    }
    mary = {
        "uuid": "mary-1",
        "properties": {"first_name": "Mary", "last_name": "Somerville"},
        "data": [_shelf("activity", "act-1")],
    }
    stub = {"uuid": "s", "properties": {"first_name": "Child", "is_partial": True}}
    return {
        "version": "1.0-preview.1",
        "app_version": "4.1.2",
        "export_date": "2026-11-01T00:00:00Z",
        "account": {
            "uuid": "acc",
            "data": [
                _shelf("contact", ada, mary, stub, {"uuid": "x", "properties": {}}),
                _shelf(
                    "activity",
                    _row("act-1", summary="Dinner", description="soup", happened_at="2025-01-05"),
                    _row("act-2", summary="alone", happened_at="2025-01-06"),
                ),
            ],
            "instance": {
                "contact_field_types": [
                    {"uuid": "t-mail", "properties": {"name": "Email", "type": "email"}},
                    {"uuid": "t-phone", "properties": {"name": "Phone", "type": "phone"}},
                    {"uuid": "t-web", "properties": {"name": "Facebook"}},
                ]
            },
        },
    }


def test_a_contact_is_a_person_with_all_that_is_known() -> None:
    ada, mary = people(_read(export()))
    assert (ada.name, ada.nickname, ada.title, ada.company) == (
        "Ada Lovelace",
        "Countess",
        "Analyst",
        "Engines",
    )
    assert ada.emails == ("ada@example.org",)
    assert ada.phones == ("+44 20 7946 0118",)
    assert ada.urls == ("https://example.org/ada",)
    assert ada.birthday == PartialDay(None, 12, 10, "1815-12-10")
    assert ada.connected_on == date(2020, 5, 1)
    assert (ada.tags, ada.address) == (("looms",), "London, GB")
    assert ada.note == "Met at a ball.\n\nFood: no fish"
    assert ada.source_keys == (("monica", "ada-1"),)
    assert ada.rhythm_days == 21
    assert ada.occasions == (Occasion("Garden day", PartialDay(None, 5, 5, "")),)
    assert ada.dated_notes == ((date(2023, 7, 8), "Wedding"), (date(2024, 6, 1), "likes walks"))
    assert mary.name == "Mary Somerville"


def test_reminders_debts_gifts_and_tasks_are_promises() -> None:
    ada = people(_read(export()))[0]
    assert ada.promises == (
        Owed("me", "Send book", due_on=date(2026, 12, 1)),
        Owed("me", "20 EUR lunch", made_on=date(2024, 3, 1)),
        Owed("them", "5", made_on=date(2024, 3, 1), kept=True),
        Owed("me", "gift: a loom", date(2024, 3, 1), date(2026, 12, 10)),
        Owed("me", "answer her letter", date(2024, 3, 1)),
    )


def test_calls_conversations_and_activities_are_contacts() -> None:
    found = [one for one in _read(export()) if isinstance(one, ContactRecord)]
    first, second, sent, came, dinner = found
    assert (first.channel, first.direction, first.note) == ("call", "in", "the notes")
    assert (first.at, first.day_only) == (datetime(2025, 2, 3, 12, tzinfo=UTC), True)
    assert (second.direction, second.day_only) == ("out", False)
    assert (sent.daily, sent.direction, came.direction) == (True, "out", "in")
    assert [party.name for party in dinner.people] == ["Ada Lovelace", "Mary Somerville"]
    assert dinner.note == "Dinner\nsoup"
    assert len({one.key for one in found}) == len(found)


def test_stubs_and_the_nameless_are_left_out_and_told() -> None:
    assert [one.why for one in _read(export()) if isinstance(one, Skipped)] == [
        "A contact without a name was left out.",
        "Activities at which there was nobody: 1 left out.",
        "1 who only stand for a relative or a friend of somebody were left out.",
    ]


def test_the_contact_that_is_the_user_is_no_person_but_tells_who_i_am() -> None:
    whole = export()
    whole["account"]["data"].append(_shelf("user", _row("u", me_contact="ada-1")))
    found = _read(whole)
    assert [one.name for one in people(found)] == ["Mary Somerville"]
    assert [one.party for one in found if isinstance(one, Me)] == [
        Party(name="Ada Lovelace"),
        Party(email="ada@example.org"),
        Party(phone="+44 20 7946 0118"),
    ]
    (dinner,) = [one for one in found if isinstance(one, ContactRecord)]
    assert [party.name for party in dinner.people] == ["Mary Somerville"]


def test_a_reminder_of_the_birthday_is_no_second_day() -> None:
    whole = export()
    ada = whole["account"]["data"][0]["values"][0]
    reminders = next(shelf for shelf in ada["data"] if shelf["type"] == "reminder")
    birthday = _row("r9", title="Ada's birthday", initial_date="2026-12-10", frequency_type="year")
    reminders["values"].append(birthday)
    assert [one.kind for one in people(_read(whole))[0].occasions] == ["Garden day"]


def test_who_was_at_an_activity_twice_was_there_once() -> None:
    whole = export()
    ada = whole["account"]["data"][0]["values"][0]
    ada["data"].append(_shelf("activity", "act-1"))
    dinner = [one for one in _read(whole) if isinstance(one, ContactRecord)][-1]
    assert [party.name for party in dinner.people] == ["Ada Lovelace", "Mary Somerville"]


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"account": 3}', b"\xff" * 9, b"[" * 100_000])
def test_what_is_no_export_is_refused_with_the_reason(data: bytes) -> None:
    (problem,) = MONICA.read(io.BytesIO(data), "m.json", ReadOptions())
    assert isinstance(problem, Problem)


def test_an_export_is_told_from_other_json() -> None:
    assert MONICA.detect(json.dumps(export()).encode()[:65536], "m.json") == 1.0
    assert MONICA.detect(b'{"version": 1, "chats": []}', "result.json") == 0.0


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_nothing_in_the_tree_is_sure(data: st.DataObject) -> None:
    tree = export()
    node: Any = tree["account"]
    for _ in range(data.draw(st.integers(1, 6))):
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()) or not isinstance(node[key], dict | list):
            node[key] = data.draw(_JSON)
            break
        node = node[key]
    _read(tree)


def _read(tree: object) -> list[Finding]:
    data = io.BytesIO(json.dumps(tree).encode())
    return list(MONICA.read(data, "monica.json", ReadOptions()))
