"""A person as two letters on a colour that stays theirs."""

from __future__ import annotations

import re
import unicodedata
import zlib

from django.utils.html import format_html
from django.utils.safestring import SafeString

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_HUES = 8


def initials(name: str) -> str:
    """Two letters for a name or an address: 李伟 is written in full, 欧阳小明 as 小明.

    >>> initials("Maja Lindqvist"), initials("mio.berg@example.com"), initials("欧阳小明")
    ('ML', 'MB', '小明')
    """
    plain = unicodedata.normalize("NFC", name)
    if han := _HAN.findall(plain):
        return "".join(han[-2:])
    words = re.findall(r"[^\W_]+", plain.partition("@")[0])
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper() or "?"


def avatar(name: str) -> SafeString:
    # A hash that is the same in every process: a person keeps the colour.
    hue = zlib.crc32(unicodedata.normalize("NFC", name).encode()) % _HUES
    return format_html(
        '<span class="avatar a{}" aria-hidden="true" title="{}">{}</span>',
        hue,
        name,
        initials(name),
    )
