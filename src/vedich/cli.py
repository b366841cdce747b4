"""The command line. Each command loads only what it needs; `vedich read` loads no Django.

Exit codes: 0 done, 1 a check found something, 2 bad input or usage (one clear line), 3 an internal error.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from .values.errors import N_, Refused
from .values.messages import chosen_language, sentence, translator

Command = Callable[[argparse.Namespace], int]


def _say(text: str) -> None:
    print(text, flush=True)


def _store(args: argparse.Namespace, *, make: bool = False) -> Path:
    """Point Django at the data folder and start it; the folder must be there unless it is to be made."""
    from .web.datafolder import open_folder

    return open_folder(args.data, make=make)


def read(args: argparse.Namespace) -> int:
    from .reading.command import read_file

    _say(read_file(Path(args.file), args.format, homes=args.homes))
    return 0


def check(args: argparse.Namespace) -> int:
    from .reading.checks import command

    also = None
    if args.data:
        _store(args)
        from .reporting.check_command import against_register

        also = against_register()
    checked = command.check_file(Path(args.file), also)
    if args.comments:
        from .documents.commenting import write_comments

        write_comments(checked, Path(args.comments), args.lang)
    if words := command.told(checked, args.format, args.lang):
        _say(words)
    return 1 if checked.findings else 0


def demo(args: argparse.Namespace) -> int:
    if args.size == "nation":
        return _nation(args)
    from .web.serving import check_port, serve

    if not args.no_serve:
        check_port(args.port)
    data = _store(args, make=True)
    from .sample import demo as sample

    sample.check_folder(data)
    documents = sample.documents_folder(args.documents)
    seconds = sample.make(args.size, documents, lambda step: _say(f"• {step}"))
    _say(f"• {translator(chosen_language(args.lang))(N_('sample ready'))} ({seconds:.1f} s): {data}")
    if not args.no_serve:
        sample.tell_sign_ins(args.port, chosen_language(args.lang), _say)
        serve(args.port, data)
    return 0


def _nation(args: argparse.Namespace) -> int:
    """The nation is tables for `vedich score`, not an installation."""
    from .sample.nation import make_nation
    from .web.datafolder import chosen_folder

    folder = chosen_folder(args.data) / "nation"
    make_nation(folder, progress=lambda *step: _say(f"• {' '.join(map(str, step))}"))
    _say(f"vedich score {folder} --out {folder / 'scores.parquet'}")
    return 0


def init(args: argparse.Namespace) -> int:
    data = _store(args, make=True)
    from .web.installing import install

    install(args.province, data, chosen_language(args.lang), _say)
    return 0


def serve(args: argparse.Namespace) -> int:
    from .web import serving

    data = _store(args)
    serving.check_port(args.port)
    serving.migrate()
    _say(f"http://localhost:{args.port}")
    serving.serve(args.port, data)
    return 0


def plans(args: argparse.Namespace) -> int:
    _store(args)
    from .ledger.clock import system_now
    from .plans.queries import plans as found

    for plan in found(system_now()):
        first, last = plan.span.bounds()
        _say(f"{plan.code}\t{first}\t{last}\t{plan.name}")
    return 0


def ingest(args: argparse.Namespace) -> int:
    _store(args)
    from .documents.command import ingest as take

    return take([Path(name) for name in args.files], args.by, args.accept, chosen_language(args.lang), _say)


def import_(args: argparse.Namespace) -> int:
    _store(args)
    from .reporting.command import import_workbooks

    return import_workbooks([Path(name) for name in args.files], args.round, args.by, chosen_language(args.lang), _say)


def score(args: argparse.Namespace) -> int:
    from .ledger.clock import system_now
    from .scoring.batch import score_folder
    from .values.dates import parse_date

    day = parse_date(args.as_of) if args.as_of else system_now().date()
    count = score_folder(Path(args.folder), Path(args.out), as_of=day, engine=args.engine, memory_limit=args.memory)
    _say(f"{args.out}: {count}")
    return 0


def review(args: argparse.Namespace) -> int:
    _store(args)
    from .reviews.command import write_review
    from .values.dates import parse_date

    day = parse_date(args.as_of) if args.as_of else None
    _say(write_review(args.plan, args.period, args.format, Path(args.out), chosen_language(args.lang), day))
    return 0


def verify(args: argparse.Namespace) -> int:
    from .ledger.command import verify_export, verify_store

    if args.file:
        return verify_export(Path(args.file), chosen_language(args.lang), _say)
    _store(args)
    return verify_store(Path(args.export) if args.export else None, chosen_language(args.lang), _say)


def _on_one_document(add: Callable[..., argparse.ArgumentParser]) -> None:
    """The commands that need no installation: they read one file."""
    command = add("read", read, "read a document: header, outline, references, figures, targets, tasks", store=False)
    command.add_argument("file")
    command.add_argument("--format", choices=("json", "text"), default="text")
    command.add_argument("--homes", action="store_true", help="in JSON, also the home of every sentence")
    command = add("check", check, "find what does not add up in a document's figures", store=False)
    command.add_argument("file")
    command.add_argument("--format", choices=("json", "text"), default="text")
    command.add_argument("--data", help="also check against the register of this installation")
    command.add_argument("--comments", metavar="OUT.docx", help="write the .docx again, with a comment at each finding")


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="vedich", description="From a resolution's text to its finish line.")
    top.add_argument("--lang", choices=("vi", "en"), help="language of messages (default vi, or VEDICH_LANG)")
    commands = top.add_subparsers(dest="command", required=True)

    def add(name: str, run: Command, words: str, *, store: bool = True) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument("--lang", choices=("vi", "en"), default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        command.set_defaults(run=run)
        if store:
            command.add_argument(
                "--data", help="the installation's folder (default var/ of the checkout, or VEDICH_DATA)"
            )
        return command

    command = add("demo", demo, "set up and serve the sample province")
    command.add_argument("--port", type=int, default=8000)
    command.add_argument("--no-serve", action="store_true", help="make the sample and stop")
    command.add_argument("--size", choices=("sample", "province", "nation"), default="sample")
    command.add_argument("--documents", metavar="DIR", help="make it of a folder of documents instead")
    command = add("init", init, "start a real, empty installation")
    command.add_argument("--province", required=True, help="the province's name: Tây Ninh")
    command = add("serve", serve, "serve an installation")
    command.add_argument("--port", type=int, default=8000)
    add("plans", plans, "list the plans: code, from, to, name")
    command = add("ingest", ingest, "put documents on the register with their proposals")
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--accept", action="store_true", help="also accept all that has no open question")
    command.add_argument("--by", required=True, metavar="USER")
    command = add("import", import_, "take filled workbooks into a round's forms")
    command.add_argument("files", nargs="+", metavar="FILE")
    command.add_argument("--round", required=True, metavar="CODE")
    command.add_argument("--by", required=True, metavar="USER")
    _on_one_document(add)
    command = add("score", score, "score a folder of Parquet tables", store=False)
    command.add_argument("folder")
    command.add_argument("--out", required=True)
    command.add_argument("--engine", choices=("duckdb", "spark", "python"), default="duckdb")
    command.add_argument("--as-of", metavar="DATE", help="as known on that day (default today)")
    command.add_argument("--memory", metavar="SIZE", help="DuckDB's limit, like 4GB; beyond it the work spills to disk")
    command = add("review", review, "write a review from the figures")
    command.add_argument("--plan", required=True, metavar="CODE")
    command.add_argument("--period", required=True)
    command.add_argument("--format", choices=("docx", "html"), default="docx")
    command.add_argument("--out", required=True)
    command.add_argument("--as-of", metavar="DATE", help="as known at the end of that day (default now)")
    command = add("verify", verify, "prove the ledger and the facts that it covers")
    command.add_argument("--export", metavar="FILE", help="also write the ledger to a file")
    command.add_argument("file", nargs="?", help="verify an exported ledger instead, without a database")
    return top


def main(argv: Sequence[str] | None = None) -> int:
    args = parser().parse_args(argv)
    language = chosen_language(getattr(args, "lang", None))
    args.lang = language
    os.environ["VEDICH_LANG"] = language
    try:
        return int(args.run(args))
    except Refused as error:
        print(f"vedich: {sentence(error, language)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except Exception as error:  # the last line of defence: one line to the person, all of it on request
        if os.environ.get("VEDICH_DEBUG") == "1":
            raise
        words = translator(language)(
            N_("Something went wrong inside the program (VEDICH_DEBUG=1 shows where): %(what)s")
        )
        print(f"vedich: {words % {'what': f'{type(error).__name__}: {error}'}}", file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main())
