"""What the command line says of itself in the reader's language: its help, and what is wrong with how it was called."""

import os
import re
from collections.abc import Generator
from contextlib import contextmanager

import click

from desktop.i18n import Words
from desktop.settings import of_this_machine

_NO_VALUE = "does not take a value"
_TOO_MUCH = re.compile(r"unexpected extra arguments? \((.+)\)")


def words_here() -> Words:
    """The words of this machine's reader."""
    return Words(of_this_machine(os.environ).language)


class Formatter(click.HelpFormatter):
    """Help under headings in the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the program is called."""
        words = words_here()
        super().write_usage(prog, args, words("Usage: ") if prefix is None else prefix)

    @contextmanager
    def section(self, name: str) -> Generator[None]:
        """Write a section under a heading."""
        words = words_here()
        headings = {"Options": words("Options"), "Commands": words("Commands")}
        with super().section(headings.get(name, name)):
            yield


class Spoken(click.Command):
    """A command whose texts are messages: they are said in the reader's language where they are shown."""

    def get_help(self, ctx: click.Context) -> str:
        """The whole help."""
        ctx.formatter_class = Formatter
        words = words_here()
        options = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        said = [(option, option.help) for option in options]
        own = self.help
        try:
            self.help = words(own or "")
            for option, text in said:
                option.help = words(text or "")
            return super().get_help(ctx)
        finally:  # another reader may ask next
            self.help = own
            for option, text in said:
                option.help = text

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - it is click's name; a sentence is shown whole
        """The command's first line, in the list of commands."""
        return words_here()(self.help or "")


class SpokenGroup(Spoken, click.Group):
    """A group of commands that speak the reader's language."""


def complaint(words: Words, error: click.UsageError) -> str:
    """What is wrong with a call, and where to read how it is done."""
    command = error.ctx.command_path if error.ctx else "satchel"
    return words.sentence(_wrong(words, error), words("«{command} --help» tells more.", command=command))


def _wrong(words: Words, error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return _unknown(words, error.option_name, error.possibilities)
        case click.NoSuchCommand():
            return _unknown(words, error.command_name, error.possibilities)
        case click.MissingParameter():
            return words("{name} is missing.", name=_name(error))
        case click.BadParameter():
            return _bad(words, error)
        case click.BadOptionUsage():
            return _of_option(words, error)
        case _:
            return _of_call(words, error)


def _of_option(words: Words, error: click.BadOptionUsage) -> str:
    if _NO_VALUE in error.message:
        return words("{name} takes no value.", name=error.option_name)
    return words("{name} needs a value.", name=error.option_name)


def _of_call(words: Words, error: click.UsageError) -> str:
    """What click says of a call as a whole: that there is more of it than the command takes; ours are said already."""
    if more := _TOO_MUCH.search(error.message):
        return words("«{words}» is more than this command takes.", words=more[1])
    return error.format_message()


def _unknown(words: Words, name: str, meant: list[str] | None) -> str:
    there_is_none = words("There is no «{name}».", name=name)
    return words.sentence(there_is_none, words("Did you mean {names}?", names=words.listed(meant)) if meant else "")


def _bad(words: Words, error: click.BadParameter) -> str:
    name = _name(error)
    match error.param.type if error.param else None:
        case click.Choice() as choice:
            return words("{name} is one of {choices}.", name=name, choices=words.listed(map(str, choice.choices)))
        case click.IntRange() as numbers:
            least, most = numbers.min or 0, numbers.max or 0
            return words("{name} is a whole number from {least} to {most}.", name=name, least=least, most=most)
        case click.Path():
            return words("{name} is not a file that is there.", name=name)
        case _:
            return error.format_message()


def _name(error: click.BadParameter) -> str:
    """What a parameter is called where it is typed: --kind, FILE."""
    if error.param is None:
        return str(error.param_hint or "")
    return error.param.human_readable_name if isinstance(error.param, click.Argument) else error.param.opts[-1]
