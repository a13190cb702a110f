"""What is looked for only where its words are is missed nowhere."""

from __future__ import annotations

import pytest

from northing.coach import registry
from northing.coach.explaining import examples_of
from northing.coach.reading import perfection, standing
from northing.coach.reading.language import LANGUAGES
from northing.coach.reading.wording import wording


def _texts():
    codes = [code for code in registry.modules() if code[:2] in ("KR", "OB")]
    texts = {each.text for code in codes for each in examples_of(code)}
    return sorted(text.lower() for text in texts if text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_promises_or_keeps_has_a_telling_word(language):
    promised, kept = perfection._patterns(language), standing._patterns(language)[0]
    found = 0
    for text in _texts():
        words = wording(text, language)
        for topic, pattern in ((perfection, promised.never), (standing, kept)):
            if pattern.search(text):
                found += 1
                assert not topic._WORDS[language].TELLING.isdisjoint(words), text
    assert found >= 5
