"""A Document to its findings: every rule on every text, and what is silent on account of what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from northing.coach import registry
from northing.coach.allowing import Allowance, codes_and_reason, heeded
from northing.coach.findings import (
    Finding,
    Hit,
    KeyResultText,
    ObjectiveText,
    OkrSet,
    Rule,
    SetHit,
)
from northing.coach.settings import DEFAULT, Settings
from northing.coach.silencing import silenced
from northing.coach.texts import known_language, read_objectives
from northing.core.collecting import nothing_collected
from northing.core.document import Document
from northing.core.paths import things
from northing.core.presets import PRESETS

# So many objectives are judged together.
_AT_ONCE = 40


def check(
    document: Document,
    settings: Settings = DEFAULT,
    comments: Iterable[Allowance] = (),
    number: int = 0,
) -> tuple[Finding, ...]:
    """Return what to change in a document: by objective and key result in the file's order, then
    what concerns the whole set, then what is wrong with letting findings be (the OKR semantics,
    section 5).

    What ``settings`` leave open, the document's own say. ``comments`` let findings be like the
    document's ``coach.allow``; ``number`` is the document's place in its file, from 0.

    >>> check(Document())
    ()
    """
    allowances = (*_allowances(document), *comments)
    with nothing_collected():
        return tuple(heeded(_findings(document, settings, number), allowances, number))


def _allowances(document: Document) -> Iterator[Allowance]:
    """Yield what the document lets be: in the whole set, or in a team, objective or key result
    alone."""
    yield from _allowed(document.coach.allow, "coach", None)
    for path, thing in things(document):
        if thing.allow:
            yield from _allowed(thing.allow, path, frozenset([path]))


def _allowed(texts: Iterable[str], path: str, about: frozenset[str] | None) -> Iterator[Allowance]:
    for index, text in enumerate(texts):
        words, reason = codes_and_reason(text)
        yield Allowance(words=words, reason=reason, things=about, path=f"{path}.allow[{index}]")


def _findings(document: Document, settings: Settings, number: int) -> Iterator[Finding]:
    told = document.coach
    language = known_language(settings.language or document.language)
    objectives: list[ObjectiveText] = []
    # What is understood of a text is kept for a while only, so it is judged soon.
    texts = read_objectives(document, language, settings.function or told.function)
    while some := list(islice(texts, _AT_ONCE)):
        objectives += some
        yield from _of_texts(some, number)
    bounds = settings.bounds or PRESETS.get(settings.preset or told.preset or "")
    okrs = OkrSet(document=document, objectives=tuple(objectives), bounds=bounds)
    yield from check_set(okrs, number)


def check_texts(text: ObjectiveText, number: int = 0) -> Iterator[Finding]:
    """Yield what to change in an objective's own text and in those of its key results, whoever
    lets it be: for who keeps what was found of texts that stay as they are."""
    yield from _of_texts([text], number)


def _of_texts(objectives: Sequence[ObjectiveText], number: int) -> Iterator[Finding]:
    """Go rule by rule, each with every text: the processor has what one rule needs at hand. What
    they find is told text by text."""
    key_results = [each for objective in objectives for each in objective.key_results]
    found: dict[str, list[Finding]] = defaultdict(list)
    for rule in registry.objective_rules():
        for text in objectives:
            for hit in rule.find(text):
                found[text.path].append(_in_text(rule.RULE, text, hit, number))
    for about in registry.key_result_rules():
        for one in key_results:
            for hit in about.find(one):
                found[one.path].append(_in_text(about.RULE, one, hit, number))
    for text in objectives:
        yield from found[text.path]
        for one in text.key_results:
            yield from _heard(one, found[one.path])


def _heard(text: KeyResultText, found: Sequence[Finding]) -> Iterable[Finding]:
    if not found:
        return found
    hidden = silenced(text.key_result, {each.code for each in found})
    return [each for each in found if each.code not in hidden]


def _in_text(rule: Rule, text: KeyResultText | ObjectiveText, hit: Hit, number: int) -> Finding:
    title = text.text
    # What only a field of the key result says stands nowhere in its title.
    is_part = hit.end is not None and hit.start < hit.end
    start, end = (hit.start, hit.end or 0) if is_part else (0, len(title))
    return Finding(
        rule=rule,
        document=number,
        path=f"{text.path}.title",
        span=(text.begin + start, text.begin + end),
        language=text.language,
        params={"found": title[start:end], **hit.params},
    )


def check_set(okrs: OkrSet, number: int = 0) -> Iterator[Finding]:
    """Yield what to change in a whole set, whoever lets it be: what concerns no text alone."""
    texts = {each.path: each for objective in okrs.objectives for each in _with_own(objective)}
    for each in registry.set_rules():
        for hit in each.find(okrs):
            yield _in_set(each.RULE, texts.get(hit.path), hit, number)


def _with_own(text: ObjectiveText) -> Iterator[ObjectiveText | KeyResultText]:
    yield text
    yield from text.key_results


def _in_set(
    rule: Rule, text: ObjectiveText | KeyResultText | None, hit: SetHit, number: int
) -> Finding:
    if text and (hit.start or hit.end is not None):
        return _in_text(rule, text, Hit(hit.start, hit.end, hit.params), number)
    return Finding(
        rule=rule,
        document=number,
        path=hit.path,
        language=text.language if text else "",
        params={"found": text.text if text else "", **hit.params},
    )
