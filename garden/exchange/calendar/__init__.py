"""Reading calendars (iCalendar): events with people in them, as the meetings that took place."""
