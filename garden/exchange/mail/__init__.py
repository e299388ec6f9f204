"""Reading mailboxes by their headers alone: mbox, single letters (EML, emlx) and Maildir files."""
