"""Formats in and out, one module each. Pure parsing: bytes in, records and problems out."""
