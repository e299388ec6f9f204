"""The errors of a database driver, told as the garden's own."""

from collections.abc import Iterator
from contextlib import contextmanager

from peewee import (  # type: ignore[attr-defined]
    DatabaseError,
    IntegrityError,
    OperationalError,
    __exception_wrapper__,
)

from garden.store.errors import DamagedFile, FileTrouble, Overtaken

BUSY = "another Garden is writing to it just now; try again in a moment"


@contextmanager
def told() -> Iterator[None]:
    """Raise DamagedFile or FileTrouble where the file fails, Overtaken where rows clash.

    Drivers raise errors of their own while rows are fetched, beyond Peewee's reach: these too.
    """
    try:
        with __exception_wrapper__:
            yield
    except IntegrityError as error:
        raise Overtaken(str(error)) from error
    except OperationalError as error:
        raise FileTrouble(BUSY if "locked" in str(error) else str(error)) from error
    except DatabaseError as error:
        raise DamagedFile(str(error)) from error
