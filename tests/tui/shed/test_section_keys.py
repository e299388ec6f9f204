"""The footer of the shed names what there is to do in the section at hand."""

import pytest

from garden.tui.app import GardenApp


@pytest.mark.parametrize(
    ("tabs", "named", "silent"),
    [
        (0, ("Plant", "Find", "Next section"), ("Take back",)),
        (1, (), ("Plant", "Find")),
        (3, ("Take back", "Next section"), ("Plant", "Find")),
        (4, ("Bring back", "Next section"), ("Plant", "Find")),
    ],
)
async def test_each_section_names_its_own_keys(
    tabs: int, named: tuple[str, ...], silent: tuple[str, ...], app: GardenApp
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("5", *["tab"] * tabs)
        await pilot.pause()
        keys = app.screen.active_bindings.values()
        footer = [one.binding.description for one in keys if one.binding.show]
        assert set(named) <= set(footer)
        assert set(silent).isdisjoint(footer)
