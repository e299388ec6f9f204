"""The garden file: models, migrations, queries, journal. Only it imports Peewee."""
