"""`vedich import`: filled workbooks into a round's forms, each whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from vedich.documents.command import person_named
from vedich.organisations.access import Act, Rights
from vedich.organisations.queries import now
from vedich.reading.errors import NoSuchFile
from vedich.values.errors import N_, Refused
from vedich.values.messages import sentence

from .models import Round
from .queries import submission_of
from .rules import FaultyCells
from .workbooks import ForeignWorkbook, import_form, open_form


def import_workbooks(paths: list[Path], code: str, by: str, language: str, say: Callable[[str], None]) -> int:
    """Exit 1 when some workbook had errors; of those nothing was written, and each error is said with its cell."""
    person, moment = person_named(by), now()
    round_ = Round.objects.select_related("plan__body").filter(code=code).first()
    if round_ is None:
        raise Refused("no-such-round", N_("There is no round with the code “%(name)s”."), name=code)
    rights, failed = Rights(person, moment.date()), 0
    for path in paths:
        try:
            _import_one(path, round_, rights)
            say(f"{path.name}: ✓")
        except FaultyCells as error:
            failed += 1
            say(f"{path.name}: {sentence(error, language)}")
            for fault in error.faults:
                say(f"  {fault.where}: {sentence(fault.error, language)}")
        except Refused as error:
            failed += 1
            say(f"{path.name}: {sentence(error, language)}")
    return 1 if failed else 0


def _import_one(path: Path, round_: Round, rights: Rights) -> None:
    if not path.is_file():
        raise NoSuchFile
    data = path.read_bytes()
    filled = open_form(data)
    if filled.round != round_.code:
        raise ForeignWorkbook(
            "other-round", N_("This workbook belongs to another round (%(round)s)."), round=filled.round or "–"
        )
    submission = submission_of(round_, filled.body, now())
    if submission is None:
        raise ForeignWorkbook("other-body", N_("This workbook belongs to another unit (%(body)s)."), body=filled.body)
    submission.round = round_
    if not (rights.may(Act.ENTER_FIGURES, submission.body) or rights.may(Act.ACCEPT_FIGURES, submission.body)):
        rights.check(Act.ENTER_FIGURES, submission.body)
    import_form(data=data, name=path.name, submission=submission, by=rights.person, now=now())
