"""The pure rules: decay, due dates, turns, plant size. No I/O; time is always an argument."""
