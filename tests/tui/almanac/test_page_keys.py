"""The footer of the almanac names what there is to do on the page at hand."""

import pytest

from garden.tui.app import GardenApp


@pytest.mark.parametrize(
    ("tabs", "named", "silent"),
    [
        (0, {"Next page", "Explain"}, {"Take", "Open", "Wish"}),
        (2, {"Wish", "Explain"}, {"Take", "Open"}),
        (3, {"Take", "Explain"}, {"Open", "Wish"}),
        (4, {"Explain"}, {"Take", "Open"}),
        (5, {"Open", "New goal"}, {"Take", "Wish"}),
    ],
)
async def test_each_page_names_its_own_keys(
    tabs: int, named: set[str], silent: set[str], app: GardenApp
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", *["tab"] * tabs)
        await pilot.pause()
        keys = app.screen.active_bindings.values()
        footer = {one.binding.description for one in keys if one.binding.show}
        assert named <= footer
        assert silent.isdisjoint(footer)
        assert len(footer) <= 6
