"""The importer of Monica 4's export: people with their calls, activities, notes and debts."""
