"""A gentle word before something is asked of somebody who has gone cold."""
