"""The beginning of files of each format, and of files in which there is nobody to import."""

from tests.exchange.reading import FIXTURES, HEADER


def _fixture(name: str) -> bytes:
    return (FIXTURES / name).read_bytes()


GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,File As,Organization Name,Birthday,Notes,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nAda,,Lovelace,,,,,,,,,,\n"
)
OLD_GOOGLE = (
    "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\n"
    "Ada Lovelace,Ada,Lovelace,* myContacts,Home,ada@a.example\n"
)
OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Job Title",'
    '"Business Street","Business Phone","Home Phone","Mobile Phone","Birthday","E-mail Address"\n'
    '"","Ada","","Lovelace","","Looms","","","","","","0/0/00","ada@a.example"\n'
)
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER\n"
)
DISCORD = '{"guild": {"id": "0"}, "channel": {"id": "1", "type": "DirectTextChat"}, "messages": []}'

KNOWN = {
    "vcard": {
        "phone.vcf": _fixture("phone.vcf"),
        "old-phone.vcf": _fixture("old-phone.vcf"),
        "google.vcf": _fixture("google.vcf"),
        "utf-16.vcf": "BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n".encode("utf-16"),
    },
    "linkedin": {"Connections.csv": _fixture("Connections.csv"), "bare.csv": HEADER.encode()},
    "google": {"google.csv": GOOGLE.encode(), "old-google.csv": OLD_GOOGLE.encode()},
    "table": {
        "outlook.csv": OUTLOOK.encode(),
        "yahoo.csv": b"First Name,Last Name,Email,Mobile,Company,Maiden Name\nAda,King,,,,Byron\n",
        "german.csv": "Vorname;Nachname;Firma;E-Mail-Adresse;Telefon\nAda;K;;;\n".encode("cp1252"),
        "small.csv": b"Name,Email,Company\nAda,ada@a.example,Looms\n",
    },
    "friends": {"friends.md": b"### Activities:\n- 2018-01-04: Tea with **Ada**.\n\n### Notes:\n"},
    "monica": {
        "monica.json": b'{"version":"1.0-preview.1","app_version":"4.1.2",'
        b'"export_date":"2024-01-01","url":"https://m.example","account":{"uuid":"1","data":[]}}'
    },
    "linkedin-messages": {"messages.csv": MESSAGES.encode()},
    "linkedin-invitations": {
        "Invitations.csv": b"From,To,Sent At,Message,Direction,inviterProfileUrl,"
        b"inviteeProfileUrl\n"
    },
    "linkedin-owner": {
        "Profile.csv": b"First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,"
        b"Industry,Zip Code,Geo Location\nAda,Lovelace,Byron,,,,,,,\n",
        "Email Addresses.csv": b"Email Address,Confirmed,Primary,Updated On\na@a.example,Yes,,\n",
    },
    "meta": {
        "message_1.json": b'{"participants":[{"name":"Ada"}],"messages":[{"sender_name":"Ada",'
        b'"timestamp_ms":1700000000000,"content":"x"}]}'
    },
    "signal": {
        "data.json": b'{"date": "2024-01-01 10:00:00", "sender": "Me", "body": "x", "quote": "", '
        b'"sticker": "", "reactions": [], "attachments": ""}\n',
        "chat.md": b"[2024-01-01 10:00:00] Ada: hi  \n[2024-01-01 10:00:05] Me: hi, you  \n",
    },
    "discord": {
        "channel.json": DISCORD.encode(),
        "channel.csv": b"AuthorID,Author,Date,Content,Attachments,Reactions\n1,ada,x,,,\n",
    },
    "google-voice": {
        "Ada - Received - 2020-06-14T16_40_38Z.html": b'<?xml version="1.0" ?><!DOCTYPE html>'
        b'<html><head><title>Received</title></head><body><div class="haudio">',
        "Ada - Text - 2020-06-14T16_40_38Z.html": b'<html><body><div class="hChatLog hfeed">',
    },
    "phone-backup": {
        "calls.xml": b"<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"1\"><call number=",
        "sms.xml": b"<?xml version='1.0'?><!--made by--><?xml-sheet a='x'?><smses count='1'>",
    },
    "telegram": {
        "result.json": b'{"name":"Ada","type":"personal_chat","id":5,"messages":[{"id":1,"type":'
        b'"message","date":"2024-01-01T10:00:00","from":"Ada","from_id":"user5","text":"x"}]}',
        "whole.json": b'{"about":"x","personal_information":{"user_id":1},"contacts":{"list":[]},'
        b'"chats":{"about":"x","list":[]}}',
    },
    "whatsapp": {
        "_chat.txt": "\u200e[12/03/2023, 09:15:00] Ada: \u200eMessages and calls are end-to-end "
        "encrypted.\n[12/03/2023, 09:15:01] Ada: hi\n".encode(),
        "WhatsApp Chat with Ada.txt": b"30/12/2023, 14:30 - Ada: hi\n30/12/2023, 14:31 - Bea: hi\n",
        "WhatsApp-Chat mit Ada.txt": b"30.12.23, 14:30 - Ada: ja\n30.12.23, 14:31 - Bea: ja\n",
        "chat.txt": b"[2020-01-01, 12:00:01] Ada: hi\nmore\n[2020-01-01, 12:00:09] Bea: a\n",
        "us.txt": "12/30/23, 2:30\u202fPM - Ada: hi\n12/30/23, 2:31\u202fPM - Bea: x\n".encode(),
    },
    "mail": {
        "box.mbox": _fixture("mail/box.mbox"),
        "letter.eml": _fixture("mail/letter.eml"),
        "7.emlx": _fixture("mail/7.emlx"),
    },
    "ics": {"work.ics": _fixture("calendar/work.ics"), "event.ics": b"BEGIN:VEVENT\r\nUID:1\r\n"},
}
"""Files by the name of the importer that is to read them, and by their own."""

NOBODYS = {
    "README.md": b"# Looms\n\nFrom: where?\n\n### Notes\n\n* [x] 2024-01-01: done by **Ada**\n",
    "CHANGELOG.md": b"# Changes\n\n## 1.2 - 2024-01-01\n\n- Added: nothing\n## 1.1 - 2023-12-01\n",
    "reader.py": b'"""Read BEGIN:VCARD lines."""\n\nimport re\n\nFN = re.compile("BEGIN:VCARD")\n',
    "page.js": b"export const header = 'First Name,Last Name,Email';\nfrom('x')\n",
    "package.json": b'{"name": "loom", "version": "1.0.0", "type": "module", "messages": {}}',
    "tsconfig.json": b'{"compilerOptions": {"date": "x", "sender": 1, "body": 2}}',
    "events.jsonl": b'{"date": "2024-01-01", "level": "info"}\n{"date": "2024-01-02"}\n',
    "index.html": b"<!DOCTYPE html><html><head><title>From: x</title></head><body>hi</body></html>",
    "feed.xml": b"<?xml version='1.0'?><rss><channel><title>calls</title></channel></rss>",
    "bank.csv": b"Date,Description,Name,Amount,Balance\n2024-01-01,Tea,Ada,-3.20,100\n",
    "german-bank.csv": b"Buchungstag;Auftraggeber;Verwendungszweck;Betrag\n01.02.24;A;x;1,00\n",
    "orders.csv": b"Order ID,Product,Company,Price,Date\n1,Loom,Looms,9,2024-01-01\n",
    "Positions.csv": b"Company Name,Title,Description,Location,Started On,Finished On\n",
    "syslog": b"Jan  1 10:00:00 host cron[1]: (root) CMD\nJan  1 10:00:01 host cron[1]: done\n",
    "app.log": b"2024-01-01 10:00:00 - INFO: started\n2024-01-01 10:00:01 - ERROR: stopped\n",
    "python.log": b"2024-01-01 10:00:00,123 - loom.reader - INFO - started\n" * 3,
    "bracket.log": b"[2024-01-01 10:00:00] INFO: started\n[2024-01-01 10:00:01] WARN: slow\n",
    "laravel.log": b"[2024-01-01 10:00:00] a.ERROR: it broke\n[2024-01-01 10:00:01] x.INFO: a\n",
    "comma.log": b"[2024/01/01, 10:00:00] debug: a\n[2024/01/01, 10:00:01] debug: b\n",
    "dash.log": b"2024-01-02 10:00 - service: started\n2024-01-02 10:00 - api.v1: ready\n",
    "plain.log": b"2024-01-02 10:00:05 - scheduler: a\n2024-01-02 10:00:06 - db-pool: b\n",
    "bracketed.log": b"[2024-01-02 10:00:05] kernel: a\n[2024-01-02 10:00:06] app/main.go: b\n",
    "camel.log": b"2024-01-02 10:00:05 - Scheduler: a\n2024-01-02 10:00:06 - DbPool: b\n",
    "level.log": b"[2024-01-02 10:00:05] [INFO] App: a\n[2024-01-02 10:00:06] [WARN] App: b\n",
    "channel.log": b"[2024-01-02 10:00:05] <ada> hi: all\n[2024-01-02 10:00:06] <bea> yo: b\n",
    "nginx.log": b"2024/01/01 10:00:00 [error] 1#1: *1 open() failed\n" * 3,
    "access.log": b'127.0.0.1 - - [01/Jan/2024:10:00:00 +0000] "GET / HTTP/1.1" 200 1\n' * 3,
    "film.srt": b"1\n00:00:01,000 --> 00:00:02,000\nHello: there\n\n2\n00:00:03,000 --> 00:00:04\n",
    "diary.txt": b"12/03/2023\nMet Ada: talked of looms.\n\n13/03/2023\nRain.\n",
    "timed-diary.txt": b"12/03/2023, 09:15\nMet Ada.\n\n13/03/2023, 10:20\nRain again.\n",
    "notes.txt": b"From: my head\n\nTo: do\n",
    "todo.txt": b"(A) 2024-01-01 Call Mum @home +family\nx 2024-01-02 2024-01-01 Tea\n",
    "config.ini": b"[mail]\nfrom: a@b.example\nto: c@d.example\n",
    "settings.yaml": b"date: 2024-01-01\nsubject: looms\nauthor: Ada\nto: all\n",
    "post.md": b"---\ntitle: Looms\ndate: 2024-01-01\n---\n\nText.\n",
    "x.patch": b"diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-BEGIN:VCARD\n+x\n",
    "empty": b"",
    "blank.txt": b"\n \n\n",
    "paper.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "picture.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "picture.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "notes.db": b"SQLite format 3\x00\x10\x00",
    "zeros": b"\0" * 4096,
}
"""Ordinary files by name."""
