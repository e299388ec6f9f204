"""What stands under a plant where not every name can be written."""

from dataclasses import replace

import pytest

from garden.cli.picture_look import Telling
from tests.cli.plants import plant


@pytest.mark.parametrize(
    ("name", "nickname", "label"),
    [
        ("Paul Erdős", "Pál", "Paul Erdős"),
        ("関 孝和", "Seki", "Seki"),
        ("関 孝和", "孝和", ""),
        ("Seki Takakazu 関孝和", None, "Seki Takakazu"),
    ],
)
def test_in_pixels_a_name_is_told_in_letters_there_are(
    name: str, nickname: str | None, label: str
) -> None:
    view = replace(plant(1), name=name, nickname=nickname)
    assert Telling(pixels=True).label(view) == label


def test_as_text_every_name_stands_as_it_is() -> None:
    assert Telling().label(replace(plant(1), name="関 孝和", nickname="Seki")) == "関 孝和"
