"""Why a file could not be read, in words."""

import zipfile
import zlib


def reason_of(error: Exception) -> str:
    """Return the system's own words for `error`, or ours for a damaged archive, or its kind."""
    if isinstance(error, zipfile.BadZipFile | zlib.error | EOFError):
        return "the archive is damaged"
    if isinstance(error, NotImplementedError):
        return "it is packed in an unusual way"
    return (isinstance(error, OSError) and error.strerror) or type(error).__name__
