"""How the app was left: theme, size of plants, order, last visit, what was said.

Kept in the state folder.
"""

import json
import os
from dataclasses import asdict, dataclass, field, fields

from garden.gardener.places import state_folder

NAME = "app.json"

MOST_SENTENCES = 50
"""So many are recalled."""

LONGEST = 1000
"""Letters of a sentence that is kept."""


@dataclass(slots=True)
class Memory:
    """What the next visit begins with.

    `theme` is the one chosen in the app, "" where none was; `last_visit` is an ISO day, "" for
    never; `sentences` are those said, newest first.
    """

    theme: str = ""
    density: str = "usual"
    order: str = "thirst"
    last_visit: str = ""
    sentences: list[str] = field(default_factory=list)


def keep_sentence(memory: Memory, sentence: str) -> None:
    """Put a sentence that was said before all others, once."""
    said = " ".join(sentence.split())
    others = [one for one in memory.sentences if one != said]
    if said and len(said) <= LONGEST:
        memory.sentences = [said, *others][:MOST_SENTENCES]


def recall() -> Memory:
    """Return what was remembered; anything unreadable counts as a first visit."""
    try:
        found = json.loads((state_folder() / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Memory()
    if not isinstance(found, dict):
        return Memory()
    memory = Memory(sentences=_sentences_in(found.get("sentences")))
    for one in fields(Memory):
        if one.name != "sentences" and isinstance(found.get(one.name), str):
            setattr(memory, one.name, found[one.name])
    return memory


def _sentences_in(found: object) -> list[str]:
    """Return the sentences that are there as they must be, each once."""
    if not isinstance(found, list):
        return []
    texts = [one for one in found if isinstance(one, str) and one.strip() and len(one) <= LONGEST]
    return list(dict.fromkeys(texts))[:MOST_SENTENCES]


def remember(memory: Memory) -> None:
    """Write it down; a folder that cannot be written to is no reason to complain."""
    folder = state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / NAME
        # What was said is nobody else's business.
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        path.chmod(0o600)
        path.write_text(json.dumps(asdict(memory), indent=1), encoding="utf-8")
    except OSError:
        return
