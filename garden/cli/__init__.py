"""The headless face: commands, one owner of stdout, one of stderr and exit codes."""
