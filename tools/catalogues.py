"""Message catalogues with Babel alone: extract, compile, and find what is not translated.

GNU gettext's programs are not on an empty machine, so nothing here calls them.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src/northing"
LOCALES = ("sv", "zh_Hans")
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "N_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def catalogue_path(locale: str) -> Path:
    """Where the translations into `locale` stand."""
    return PACKAGE / "locale" / locale / "LC_MESSAGES" / "django.po"


def extract_messages(package: Path = PACKAGE) -> Catalog:
    """Every translatable message in the Python files and templates below `package`."""
    template = Catalog(charset="utf-8")
    for path in sorted(package.rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "dist" in path.parts:
            continue
        place = path.relative_to(package.parent).as_posix()
        found = extract("python", BytesIO(_as_python(path)), KEYWORDS, ["Translators:"])
        for line, text, comments, context in found:
            template.add(text, None, [(place, line)], (), comments, context=context)
    return template


def update_catalogues() -> None:
    """Add new messages to each catalogue and drop unused ones; guess no translation."""
    template = extract_messages()
    for locale in LOCALES:
        path = catalogue_path(locale)
        catalogue = read_catalogue(locale)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.write(_header(catalogue).encode())
            write_po(
                file,
                catalogue,
                omit_header=True,
                ignore_obsolete=True,
                include_lineno=False,
                sort_output=True,
                width=100,
            )


def compile_catalogues() -> None:
    """Write the `.mo` beside every `.po` that is newer than it."""
    for path in sorted(PACKAGE.glob("locale/*/LC_MESSAGES/*.po")):
        compiled = path.with_suffix(".mo")
        if compiled.is_file() and compiled.stat().st_mtime >= path.stat().st_mtime:
            continue
        with path.open("rb") as source, compiled.open("wb") as target:
            write_mo(target, read_po(source))


def problems() -> Iterator[str]:
    """A line for each message that is missing, fuzzy, unused or has other placeholders."""
    template = extract_messages()
    for locale in LOCALES:
        catalogue = read_catalogue(locale)
        for wanted in template:
            if wanted.id:
                message = catalogue.get(_key(wanted), wanted.context)
                yield from (f"{locale}: {text}" for text in message_problems(wanted, message))
        for message in catalogue:
            if message.id and template.get(_key(message), message.context) is None:
                yield f"{locale}: not used any more: {message.id!r}"


def message_problems(wanted: Message, message: Message | None) -> Iterator[str]:
    """What is wrong with the translation `message` of `wanted`."""
    if message is None or not all(_forms(message.string)):
        yield f"not translated: {wanted.id!r} ({wanted.locations[0][0]})"
    elif message.fuzzy:
        yield f"fuzzy: {wanted.id!r}"
    elif not _placeholders_kept(wanted, message):
        yield f"other placeholders than {wanted.id!r}: {message.string!r}"


def read_catalogue(locale: str) -> Catalog:
    """The catalogue of `locale`, empty when there is none yet."""
    path = catalogue_path(locale)
    if not path.is_file():
        return Catalog(locale, domain="django", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=locale, domain="django", abort_invalid=True)


def _header(catalogue: Catalog) -> str:
    # Babel's own header carries dates, which would change with every update.
    lines = (
        f"Language: {catalogue.locale_identifier}",
        f"Plural-Forms: {catalogue.plural_forms}",
        "Content-Type: text/plain; charset=utf-8",
    )
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n"


def _as_python(path: Path) -> bytes:
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return source.encode()
    # Imported late, so that a wheel is built without Django.
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    # Inside parentheses the indentation of what is left of a template means nothing.
    return f"({templatize(source, origin=str(path))})".encode()


def _placeholders_kept(wanted: Message, translation: Message) -> bool:
    # "One day" may leave the number out, as the original may; the form for many may not.
    originals = [_placeholders(form) for form in _forms(wanted.id)]
    *few, many = [_placeholders(form) for form in _forms(translation.string)]
    return many == originals[-1] and all(form in originals for form in few)


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _key(message: Message) -> str:
    return _forms(message.id)[0]


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def main() -> None:
    match sys.argv[1:]:
        case ["update"]:
            update_catalogues()
        case ["compile"]:
            compile_catalogues()
        case ["check"]:
            found = list(problems())
            print(*found, sep="\n", end="\n" if found else "")
            sys.exit(bool(found))
        case _:
            sys.exit("usage: python -m tools.catalogues update | compile | check")


if __name__ == "__main__":
    main()
