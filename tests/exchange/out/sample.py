"""People to be written out: one with everything on her, and some with hard names."""

from datetime import UTC, date, datetime

from garden.exchange.out.person import Day, Kept, Owed, PersonOut, Reach, Told

REVISED = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)

ADA = PersonOut(
    uid="ada-lovelace-0001-uid",
    name="Ada Lovelace",
    revised=REVISED,
    nickname="The Enchantress",
    title="Staff engineer, compilers",
    company="Analytical Engines",
    location="London",
    circle="Work",
    household="The Lovelaces",
    state="well",
    rhythm_days=14.0,
    last_contact=date(2026, 11, 20),
    due=date(2026, 12, 4),
    reaches=(
        Reach("email", "ada@engines.example", "work"),
        Reach("email", "ada@home.example", "garden shed"),
        Reach("phone", "+442079460118", "cell"),
        Reach("url", "https://example.org/ada,loom"),
    ),
    days=(
        Day(1, "birthday", "", 12, 10, None),
        Day(2, "anniversary", "", 7, 8, 1835),
        Day(3, "other", "first programme", 2, 29, None),
    ),
    tags=("compilers", "looms; and lace"),
    notes=("Prefers a walk.\nNever before ten.", "Second note, with commas; and more."),
    promises=(Owed(7, "me", "send the slides", date(2026, 11, 27)),),
    log=(Told(date(2026, 11, 20), "coffee", "both", "She said *yes* to [the plan]", ("ask",)),),
    kept=(
        Kept("N", (), "Lovelace;Ada;;;"),
        Kept("ITEM1.X-SPOUSE", (("TYPE", "a,b"),), "William\\, Earl"),
        Kept("PHOTO;evil", (), "x"),
    ),
)


def called(name: str, number: int = 1) -> PersonOut:
    """Return somebody of whom only the name is known."""
    return PersonOut(uid=f"uid-{number:04d}-of-somebody", name=name, revised=REVISED)
