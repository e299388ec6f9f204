"""What goes out: writers of vCard, CSV, Markdown and iCalendar. They know nothing of the store."""
