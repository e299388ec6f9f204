"""Who could help: a topic, whom to ask straight away, and whom to warm up first."""

from garden.gardener.garden import Garden
from garden.tui.app import GardenApp
from garden.tui.manner import Manner
from garden.tui.memory import Memory
from garden.tui.screens.plant.screen import PlantScreen
from garden.tui.screens.who.screen import WhoScreen
from tests.tui.conftest import TODAY
from tests.tui.screen_text import text_of

SMALL = (80, 24)


async def test_a_topic_finds_people_the_warm_ones_first(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("a", *"talk", "enter")
        await pilot.pause()
        text = text_of(app)
    warm, _, cold = text.partition("To warm up before asking")
    assert "Emmy Noether" in warm
    assert "Charles Babbage" in cold
    assert "talked of: Welcome lunch." in text


async def test_enter_opens_the_person_and_escape_comes_back(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("a", *"data", "enter", "j", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PlantScreen)
        assert "Rosalind Franklin" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, WhoScreen)
        await pilot.press("slash", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, WhoScreen)


async def test_a_verb_warms_up_whoever_is_at_hand(app: GardenApp) -> None:
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("a", *"data", "enter")
        await pilot.pause()
        assert "To warm up before asking" in text_of(app).split("Mileva")[0]
        await pilot.press("c")
        await pilot.pause()
        assert "To warm up before asking" not in text_of(app).split("Mileva")[0]


async def test_nobody_is_said_kindly(app: GardenApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("a", *"alchemy", "enter")
        await pilot.pause()
        assert "Nobody is known to know about that." in text_of(app)


async def test_with_names_hidden_nothing_is_told(demo: Garden) -> None:
    app = GardenApp(demo, Memory(last_visit=TODAY), Manner(discreet=True))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("a", *"talk", "enter")
        await pilot.pause()
        text = text_of(app)
    assert "Noether" not in text
    assert "Lightning" not in text
    assert "To warm up before asking" in text
