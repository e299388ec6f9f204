"""Whatever was done in whatever order: all of it goes out, comes in, and goes out the same."""

import shutil

from hypothesis import HealthCheck, settings

from garden.gardener.doctor import examine
from garden.gardener.survey import survey
from garden.gardener.whole_garden import take_whole, whole_lines
from garden.store.queries.plants import Scope
from tests.gardener.gardens import garden_at
from tests.store.test_any_sequence import AnyGarden


class AnyExport(AnyGarden):
    """Random use-cases on one garden, which is then carried over into an empty one."""

    def teardown(self) -> None:
        path = self.folder / "garden.jsonl"
        text = "".join(whole_lines(self.garden))
        path.write_text(text, encoding="utf-8", newline="")
        other = garden_at(self.folder / "other.db", self.clock)
        assert not take_whole(other, path).refused
        assert "".join(whole_lines(other)) == text
        assert examine(other).well
        there = survey(other, Scope.ALL).people
        healths = [(one.name, one.health) for one in survey(self.garden, Scope.ALL).people]
        assert [(one.name, one.health) for one in there] == healths
        assert not any(take_whole(other, path).added.values())
        other.store.close()
        self.garden.store.close()
        self.patch.undo()
        shutil.rmtree(self.folder)


TestAnyExport = AnyExport.TestCase
TestAnyExport.settings = settings(
    max_examples=15,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
