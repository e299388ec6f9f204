"""An import's report as a JSON object."""

from garden.cli.json_forms import Form
from garden.gardener.imports.report import TALKERS_SHOWN, ContactTally, ImportReport, Talker


def import_form(report: ImportReport, talkers: int = TALKERS_SHOWN) -> Form:
    """Return the report: counts of people are of records, those of interactions of rows.

    Of those one talks to the first `talkers` are listed.
    """
    contacts = report.contacts
    return {
        "batch": report.batch,
        "people": {
            "added": report.added,
            "merged": report.merged,
            "unchanged": report.unchanged,
        },
        "interactions": {
            "added": contacts.added,
            "unchanged": contacts.unchanged,
            "changed": contacts.changed,
            "kinds": dict(contacts.kinds),
        },
        "refused": [
            {"source": one.source, "line": one.line, "why": one.why} for one in report.refused
        ],
        "skipped": report.skipped_count,
        "left_out": _left_out(contacts),
        "doubtful": [
            {"name": one.name, "resembles": one.resembles, "why": one.why} for one in report.doubts
        ],
        "new_jobs": [
            {
                "person": {"id": one.person, "name": one.name},
                "title": one.title,
                "company": one.company,
            }
            for one in report.new_jobs
        ],
        "talk_to": [_talker_form(one) for one in report.talk_to[:talkers]],
        "files": {
            "unchanged": report.asleep,
            "gone": report.gone,
            "missing": [str(folder) for folder in report.missing],
        },
    }


def _left_out(contacts: ContactTally) -> Form:
    return {
        "strangers": contacts.strangers,
        "not_sure_who": contacts.unsure,
        "blocked": contacts.blocked,
        "removed": contacts.removed,
        "without_me": contacts.without_me,
        "future": contacts.future,
        "early": contacts.early,
        "repeated": contacts.repeated,
    }


def _talker_form(one: Talker) -> Form:
    return {
        "name": one.name,
        "address": one.address,
        "in": one.count_in,
        "out": one.count_out,
        "days": one.days,
        "last_day": one.last_day.isoformat(),
        "resembles": one.resembles or None,
    }
