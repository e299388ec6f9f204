"""What else LinkedIn's export of one's data holds: messages, invitations, and who I am."""
