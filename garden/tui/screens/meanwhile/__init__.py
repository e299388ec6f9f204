"""Whom one met while away: asked once, before Today."""
