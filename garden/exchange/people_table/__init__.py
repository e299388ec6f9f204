"""Tables of people: Google, Outlook, Thunderbird, and any other whose columns can be told."""
