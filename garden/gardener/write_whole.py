"""Writing a file whole or not at all, for its owner's eyes only."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


def write_whole(target: Path, pieces: Iterable[bytes]) -> None:
    """Write `pieces` to `target` (mode 0600), replacing what was there. Raises OSError.

    They are written beside it first: whatever happens, `target` is as before or complete.
    """
    place = target.resolve() if target.is_symlink() else target
    handle, name = mkstemp(prefix=".garden-", dir=place.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
