"""The page of components: each in every state, light and dark."""

import re

from django.utils import translation

from northing.web.marks import BANDS, HEALTH, STATES


def test_every_state_is_shown_in_both_themes_and_no_two_things_share_an_id(world, ada):
    html = ada.get(world.at("components/")).content.decode()
    looks = html.split('class="look" data-theme="')[1:]
    assert {look.split('"')[0] for look in looks} == {"light", "dark"}
    with translation.override("en"):
        for status in [*HEALTH.values(), *STATES.values(), *BANDS.values()]:
            assert html.count(f"</svg>{status.word}") >= 2, status
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_a_member_does_not_get_it(world, mio):
    assert mio.get(world.at("components/")).status_code == 403
