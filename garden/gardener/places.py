"""Where Garden keeps its files. Nothing is created here: folders appear when written to."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path


def garden_path() -> Path:
    """Return the garden file: GARDEN_FILE, else garden.db in the platform's data folder."""
    chosen = os.environ.get("GARDEN_FILE")
    return Path(chosen).expanduser() if chosen else user_data_path("garden") / "garden.db"


def config_path() -> Path:
    """Return the file of the settings, in the platform's config folder."""
    return user_config_path("garden") / "config.toml"


def state_folder() -> Path:
    """Return the folder for what Garden remembers between visits."""
    return user_state_path("garden")


def backups_folder() -> Path:
    """Return the folder for copies of the garden."""
    return state_folder() / "backups"
