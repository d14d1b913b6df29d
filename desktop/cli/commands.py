"""The commands: each opens the library, does one thing and reports.

Each prints for people, or with `--json` one JSON value and nothing else.
Exit status: 0 done, 1 refused (nothing was changed), 2 wrong usage, 3 done with rows rejected or objections.
"""

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path

import click

from desktop import __version__, paths
from desktop.cli import report
from desktop.cli.spoken import Spoken, SpokenGroup, complaint, words_here
from desktop.cli.terminal import REFUSED, WITH_OBJECTIONS, Terminal, use_utf8
from desktop.errors import UserError
from desktop.i18n import Language
from desktop.records import TYPE_OF, CaseStudy, Customer, Industry, Material
from desktop.records.choices import EDITIONS, DecisionRole
from desktop.store.desk import this_desk
from desktop.workspace.outcomes import ImportRequest, Objected, Request, Wanted
from desktop.workspace.workspace import Workspace

_FILE = click.Path(path_type=Path)
_THERE = click.Path(path_type=Path, exists=True, dir_okay=False)
_LANGUAGES = click.Choice([language.value for language in Language])
_ROLES = click.Choice([role.value for role in EDITIONS])
_KINDS = click.Choice(list(TYPE_OF))
_THERE_OR_FOLDER = click.Path(path_type=Path, exists=True)
ShowWindow = Callable[[Sequence[Path], Path | None], int]
"""Opens the window with files and a library's folder; its exit status."""
_HELP = click.help_option("--help", help="Show this message and exit.")


@click.group(cls=SpokenGroup)
@click.version_option(__version__, prog_name="satchel", help="Show the version and exit.")
@_HELP
def commands() -> None:
    """Satchel: customers, cases, materials and proposals in one local library."""


def command(function: Callable[..., None]) -> click.Command:
    """A command with the options that all have, `--library` and `--json`; the function gets a `Terminal` for them."""

    @click.option("--library", type=_FILE, envvar="SATCHEL_LIBRARY", help="The library's folder.")
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
    @wraps(function)
    def run(**options: object) -> None:
        library = options.pop("library")
        folder = library if isinstance(library, Path) else paths.default_library()
        words = words_here()
        function(Terminal(words, folder, as_json=bool(options.pop("as_json"))), **options)

    return commands.command(name=function.__name__.rstrip("_").replace("_", "-"), cls=Spoken)(_HELP(run))


@command
@click.option(
    "--sample",
    type=click.Choice([*(language.value for language in Language), "none"]),
    default="none",
    help="The language of the sample records, or none.",
)
def init(terminal: Terminal, sample: str) -> None:
    """Make a library, empty or with the sample records of a language."""
    language = None if sample == "none" else Language(sample)
    with Workspace.create(terminal.library, this_desk(), language) as workspace:
        terminal.show(*report.made(terminal, workspace.counts()))


@command
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--as", "kind", type=_KINDS, help="What the rows are, where the headings don't tell.")
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="A value for rows that have none there.")
@click.option("--dry-run", is_flag=True, help="Only tell what would be done.")
def import_(
    terminal: Terminal, files: tuple[Path, ...], kind: str | None, settings: tuple[str, ...], *, dry_run: bool
) -> None:
    """Bring in records (JSON Lines, CSV, XLSX) or documents (DOCX, PPTX, PDF, Markdown, HTML)."""
    defaults = dict(_setting(text) for text in settings)
    with Workspace.open(terminal.library, this_desk()) as workspace:
        done = workspace.import_files(
            ImportRequest(files=files, kind=kind, defaults=defaults, dry_run=dry_run, language=terminal.words.language)
        )
    terminal.show(*report.imported(terminal, done))
    if done.rejected:
        sys.exit(WITH_OBJECTIONS)


@command
@click.argument("kind", type=_KINDS)
@click.argument("file", type=_FILE)
@click.option("--internal", is_flag=True, help="With floors, notes and all else that is not for outsiders.")
def export(terminal: Terminal, kind: str, file: Path, *, internal: bool) -> None:
    """Write records out, ready to be imported again (.csv, .xlsx, .jsonl)."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        written = workspace.export_table(kind, file, terminal.words, internal=internal)
    terminal.show(*report.exported(terminal, written.path, written.records))


@command
@click.argument("words", nargs=-1, required=True)
@click.option("--kind", type=_KINDS, help="Only records of this kind.")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="How many at the most.")
def search(terminal: Terminal, words: tuple[str, ...], kind: str | None, limit: int) -> None:
    """Search everything."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        hits = workspace.search(" ".join(words), [kind] if kind else [], limit)
    terminal.show(*report.found(terminal, hits))


@command
@click.argument("record")
def show(terminal: Terminal, record: str) -> None:
    """Show one record."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        found = workspace.get(record)
        terminal.show(*report.record(terminal, found, workspace.names_in(found)))


@command
@click.argument("customer", required=False)
@click.option("--industry", help="An industry, by name, code or id.")
@click.option("--need", default="", help="What is needed, in free text.")
@click.option("--product", help="A product in view, by name or id.")
@click.option("--role", type=_ROLES, help="Who will read it: only what outsiders may see is offered.")
@click.option(
    "--kind",
    type=click.Choice([CaseStudy.kind, Material.kind]),
    default=CaseStudy.kind,
    show_default=True,
    help="Cases or materials.",
)
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many at the most.")
def match(
    terminal: Terminal,
    customer: str | None,
    industry: str | None,
    need: str,
    product: str | None,
    role: str | None,
    kind: str,
    limit: int,
) -> None:
    """Recommend cases or materials, with reasons."""
    if not (customer or industry or need or product):
        raise click.UsageError(terminal.words("Say for whom or what: a customer, --industry, --need or --product."))
    with Workspace.open(terminal.library, this_desk()) as workspace:
        wanted = Wanted(
            customer=workspace.find(Customer, customer) if customer else None,
            industries=(workspace.find(Industry, industry).id,) if industry else (),
            products=(workspace.find(TYPE_OF["product"], product).id,) if product else (),
            need=need,
            role=DecisionRole(role) if role else None,
            outside=bool(customer or role),
        )
        found = workspace.matches(wanted, CaseStudy if kind == CaseStudy.kind else Material, limit)
    terminal.show(*report.matched(terminal, found))


@command
@click.argument("customer")
@click.option("--template", default="", help="solicited, unsolicited or quotation.")
@click.option("--language", type=_LANGUAGES, help="The document's language; else the reader's of this machine.")
@click.option(
    "--edition",
    type=_ROLES,
    default=DecisionRole.DECISION_MAKER.value,
    show_default=True,
    help="For whom it is arranged.",
)
@click.option("--anyway", default="", metavar="WHY", help="Write it in spite of objections; the reason is recorded.")
@click.option(
    "-o", "outputs", multiple=True, required=True, type=_FILE, help="A .docx or .pdf file; may be given twice."
)
def propose(
    terminal: Terminal,
    customer: str,
    template: str,
    language: str | None,
    edition: str,
    anyway: str,
    outputs: tuple[Path, ...],
) -> None:
    """Compose, check and write a tailored proposal."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        request = Request(
            customer=workspace.find(Customer, customer),
            outputs=outputs,
            language=Language(language) if language else terminal.words.language,
            template=template,
            edition=DecisionRole(edition),
            anyway=anyway,
        )
        try:
            done = workspace.propose(request)
        except Objected as refusal:
            terminal.show(*report.objected(terminal, refusal))
            raise
    terminal.show(*report.proposed(terminal, done))
    if done.objections:
        sys.exit(WITH_OBJECTIONS)


@command
@click.option("--industry", required=True, help="An industry, by name, code or id.")
@click.option("--language", type=_LANGUAGES, help="The document's language; else the reader's of this machine.")
@click.option("--anyway", is_flag=True, help="Write it in spite of objections.")
@click.option(
    "-o", "outputs", multiple=True, required=True, type=_FILE, help="A .docx or .pdf file; may be given twice."
)
def casebook(
    terminal: Terminal, industry: str, language: str | None, *, anyway: bool, outputs: tuple[Path, ...]
) -> None:
    """Bind the cases of an industry as a booklet."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        chosen = Language(language) if language else terminal.words.language
        try:
            done = workspace.bind_cases(workspace.find(Industry, industry), outputs, chosen, anyway=anyway)
        except Objected as refusal:
            terminal.show(*report.objected(terminal, refusal))
            raise
    terminal.show(*report.bound(terminal, done))
    if done.objections:
        sys.exit(WITH_OBJECTIONS)


@command
@click.argument("file", type=_FILE)
def backup(terminal: Terminal, file: Path) -> None:
    """Keep the whole library in one file, checked after it is written."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        terminal.show(*report.kept(terminal, file, workspace.back_up(file)))


@command
@click.argument("file", type=_THERE)
def restore(terminal: Terminal, file: Path) -> None:
    """Make the library from a backup; what was there before is kept beside it."""
    terminal.show(*report.restored(terminal, Workspace.restore(file, terminal.library, this_desk())))


@command
@click.option("--rebuild", is_flag=True, help="Make the derived tables anew.")
def doctor(terminal: Terminal, *, rebuild: bool) -> None:
    """Check integrity, references, files and derived tables."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        problems = workspace.examine(rebuild=rebuild)
    terminal.show(*report.examined(terminal, problems))
    if problems:
        sys.exit(REFUSED)


@commands.command(cls=Spoken)
@click.argument("files", nargs=-1, type=_THERE_OR_FOLDER)
@click.option("--library", type=_FILE, envvar="SATCHEL_LIBRARY", help="The library's folder.")
@_HELP
@click.pass_obj
def window(show_window: ShowWindow, files: tuple[Path, ...], library: Path | None) -> None:
    """Open the window, with files to bring in if any are named."""
    sys.exit(show_window(files, library))


@command
def undo(terminal: Terminal) -> None:
    """Undo the newest change."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        terminal.show(*report.changed(terminal, workspace.undo(), "Undone: {step}", "There is nothing to undo."))


@command
def redo(terminal: Terminal) -> None:
    """Do again what was undone last."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        terminal.show(*report.changed(terminal, workspace.redo(), "Redone: {step}", "There is nothing to redo."))


@command
def remove_sample(terminal: Terminal) -> None:
    """Put all sample records into the trash, in one step."""
    with Workspace.open(terminal.library, this_desk()) as workspace:
        terminal.show(*report.changed(terminal, workspace.remove_sample(), "{step}", "There are no sample records."))


class NoWindow(UserError):
    """The command line alone."""

    message = "There is no window here. Start «satchel» where there is a screen."


def _no_window(_files: Sequence[Path], _library: Path | None) -> int:
    """Where the command line is used by itself there is no window."""
    raise NoWindow


def main(arguments: list[str] | None = None, show_window: ShowWindow | None = None) -> int:
    """Run a command line; the exit status. `show_window` opens the window, where there is a screen."""
    use_utf8()
    try:
        commands.main(arguments, prog_name="satchel", standalone_mode=False, obj=show_window or _no_window)
    except UserError as error:
        click.echo(report.refusal(words_here(), error), err=True)
        return REFUSED
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.message, err=True)
        return error.exit_code
    except click.UsageError as error:
        click.echo(complaint(words_here(), error), err=True)
        return error.exit_code
    except click.Abort:
        return REFUSED
    except SystemExit as leaving:
        return int(leaving.code or 0)
    return 0


def _setting(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not (sign and name):
        words = words_here()
        raise click.UsageError(words("--set takes FIELD=VALUE, not «{text}».", text=text))
    return name, value
