"""What people say about objectives: who may, what is kept, and what nobody else learns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from northing.apps.exchange.queries.since import news_since
from northing.apps.goals.actions.commenting import comment, delete_comment, edit_comment
from northing.apps.goals.actions.rearranging import merge_objectives
from northing.apps.goals.inputs import LONGEST_TEXT, CommentChange, NewComment
from northing.apps.goals.models import Cycle, KeyResult, Objective
from northing.apps.goals.queries.comments import COMMENTS_A_TIME, comment_page
from northing.apps.goals.queries.objective_whole import objective_whole
from northing.apps.goals.queries.person_file import person_file
from northing.base import clock
from northing.base.errors import Conflict, Denied, Invalid, NotFound, TooMany
from northing.base.models import Event
from northing.base.throttle import Limit
from tests.apps.writing import create, key_result, row_of, save, stored


def say(world, who="mio", key="activation", text="Why so few?", inner=""):
    key_result = world.key_results[f"{key}#{inner}"] if inner else None
    new = NewComment(text=text, key_result_id=key_result)
    return comment(getattr(world, who), world.objectives[key], new)


def conversation(world, who="vera", key="activation", shown=1):
    actor = getattr(world, who)
    return objective_whole(actor, world.objectives[key], comments=shown).conversation


def texts(world, **more):
    return [line.text for line in conversation(world, **more).lines]


def events(world, name):
    with world.scope():
        return [event.payload for event in Event.objects.filter(kind=name).order_by("pk")]


@pytest.mark.parametrize("who", ["ada", "lena", "mio", "tariq", "system"])
def test_whoever_acts_comments_and_everybody_reads_it(world, who):
    say(world, who)
    say(world, who, inner="licence", text="One\n\nTwo")
    first, second = conversation(world).lines
    assert (first.text, first.key_result_title) == ("Why so few?", "")
    assert (second.text, second.key_result_id) == (
        "One\n\nTwo",
        world.key_results["activation#licence"],
    )
    assert first.edited_at is None
    assert not first.may_edit
    assert not first.may_delete


def test_who_looks_on_reads_and_does_not_comment(world):
    with pytest.raises(Denied, match="not-yours-to-comment"):
        say(world, "vera")
    assert not conversation(world).may_comment
    assert conversation(world, "mio").may_comment


def test_a_stranger_finds_nothing(world):
    pk = say(world)
    for deed in (
        lambda: say(world, "sten"),
        lambda: edit_comment(world.sten, pk, CommentChange(text="x", version=0)),
        lambda: delete_comment(world.sten, pk),
        lambda: comment_page(world.sten, pk),
    ):
        with pytest.raises(NotFound):
            deed()
    assert texts(world) == ["Why so few?"]


@pytest.mark.parametrize("other", ["terminals#calls", "secret#berths", ""])
def test_a_key_result_that_is_not_its_own_is_unknown(world, other):
    new = NewComment(text="Here", key_result_id=world.key_results.get(other, 10**6))
    with pytest.raises(Invalid) as refusal:
        comment(world.mio, world.objectives["activation"], new)
    assert refusal.value.fields == {"key_result": "unknown"}


def test_a_flood_of_comments_ends_and_others_go_on(world, monkeypatch):
    limit = Limit("a few", 3, timedelta(minutes=15))
    monkeypatch.setattr("northing.apps.goals.actions.commenting.COMMENTS_BY", limit)
    for _ in range(3):
        say(world)
    with pytest.raises(TooMany):
        say(world)
    say(world, "lena")
    assert len(texts(world, shown=20)) == 4


def test_what_was_said_of_a_key_result_that_goes_stays_with_the_objective(world):
    pk = create(world, key_results=(key_result("A"), key_result("B")))
    with world.scope():
        inner = KeyResult.objects.get(objective=pk, key="a").pk
    comment(world.lena, pk, NewComment(text="Who counts?", key_result_id=inner))
    save(world, pk, key_results=stored(world, pk).key_results[1:])
    (line,) = objective_whole(world.mio, pk).conversation.lines
    assert (line.text, line.key_result_id) == ("Who counts?", None)


def test_what_was_said_of_two_objectives_stands_below_the_one_that_they_become(world):
    one, two = (create(world, title=each, key_results=(key_result("A"),)) for each in "XY")
    with world.scope():
        inner = KeyResult.objects.get(objective=one).pk
    comment(world.lena, one, NewComment(text="Of its key result", key_result_id=inner))
    comment(world.lena, one, NewComment(text="Of itself"))
    merge_objectives(world.mio, one, two, row_of(world, one).version)
    lines = objective_whole(world.mio, two).conversation.lines
    assert [(each.text, each.key_result_id) for each in lines] == [
        ("Of its key result", inner),
        ("Of itself", None),
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("", "required"), (" \n ", "required"), ("x" * (LONGEST_TEXT + 1), "too-long")],
)
def test_words_are_needed_and_not_too_many(world, text, wrong):
    with pytest.raises(Invalid) as refusal:
        say(world, text=text)
    assert refusal.value.fields == {"text": wrong}


def test_the_author_changes_it_and_that_is_said(world):
    pk = say(world)
    edit_comment(world.mio, pk, CommentChange(text="Why so many?", version=0))
    (line,) = conversation(world, "mio").lines
    assert (line.text, line.edited_at, line.version) == ("Why so many?", clock.now(), 1)
    assert events(world, "goals.comment_edited") == [
        {"objective_id": world.objectives["activation"], "comment_id": pk, "key_result_id": None}
    ]


def test_the_same_words_again_are_no_change(world):
    pk = say(world)
    edit_comment(world.mio, pk, CommentChange(text="Why so few?", version=7))
    assert conversation(world).lines[0].edited_at is None
    assert events(world, "goals.comment_edited") == []


def test_a_change_made_meanwhile_is_told_and_stays(world):
    pk = say(world)
    edit_comment(world.mio, pk, CommentChange(text="First", version=0))
    with pytest.raises(Conflict, match="changed-meanwhile"):
        edit_comment(world.mio, pk, CommentChange(text="Second", version=0))
    assert texts(world) == ["First"]


@pytest.mark.parametrize("who", ["ada", "lena", "tariq", "vera", "system"])
def test_nobody_changes_the_words_of_another(world, who):
    pk = say(world)
    with pytest.raises(Denied, match="not-yours-to-edit"):
        edit_comment(getattr(world, who), pk, CommentChange(text="Mine", version=0))
    assert texts(world) == ["Why so few?"]


@pytest.mark.parametrize("who", ["mio", "ada"])
def test_the_author_and_an_administrator_delete_it_and_leave_a_trace_without_words(world, who):
    pk = say(world)
    delete_comment(getattr(world, who), pk)
    assert texts(world) == []
    (left,) = events(world, "goals.comment_deleted")
    assert left["membership_id"] == world.mio.membership_id
    with world.scope():
        assert not any("few" in str(each.payload) for each in Event.objects.all())


@pytest.mark.parametrize("who", ["lena", "tariq", "vera"])
def test_nobody_else_deletes_it(world, who):
    pk = say(world)
    with pytest.raises(Denied, match="not-yours-to-delete"):
        delete_comment(getattr(world, who), pk)
    assert texts(world) == ["Why so few?"]


def test_who_may_not_see_an_objective_learns_nothing_of_its_comments(world):
    since = clock.now() - timedelta(hours=1)
    pk = say(world, "lena", "secret", "About the berths")
    for deed in (
        lambda: say(world, "ada", "secret"),
        lambda: edit_comment(world.ada, pk, CommentChange(text="x", version=0)),
        lambda: delete_comment(world.ada, pk),
        lambda: comment_page(world.ada, pk),
    ):
        with pytest.raises(NotFound):
            deed()
    assert "secret" not in str(news_since(world.ada, since))
    assert "commented" not in str(news_since(world.ada, since))
    assert texts(world, who="lena", key="secret") == ["About the berths"]


def test_the_ended_keep_their_conversation_open(world):
    with world.scope():
        Cycle.objects.filter(name="2026-Q1").update(state="closed")
    say(world)
    assert texts(world) == ["Why so few?"]


def test_the_newest_are_shown_and_earlier_ones_are_asked_for(world):
    said = [str(number) for number in range(COMMENTS_A_TIME + 3)]
    for text in said:
        say(world, text=text)
    assert texts(world) == said[3:]
    more = conversation(world).more
    assert texts(world, shown=more) == said
    assert conversation(world, shown=more).more == 0


def test_nothing_earlier_is_offered_than_a_page_shows(world, monkeypatch):
    monkeypatch.setattr("northing.apps.goals.queries.comments.MOST_COMMENTS", COMMENTS_A_TIME)
    for number in range(COMMENTS_A_TIME + 1):
        say(world, text=str(number))
    assert conversation(world).more == 0


@pytest.mark.parametrize("inner", ["", "outages"])
def test_whoever_asks_about_others_objective_hears_the_answer_and_nothing_else(world, inner):
    since = clock.now() - timedelta(hours=1)
    say(world, "mio", "platform", "Until when?", inner)
    say(world, "ada", "platform", "April")
    told = [
        (group.thing.id, line.entry.kind)
        for group in news_since(world.mio, since).groups
        for line in group.lines
    ]
    assert told == [(world.objectives["platform"], "goals.commented")]
    assert news_since(world.lena, since).groups == ()


def test_whoever_asked_hears_nothing_of_what_they_may_not_see_any_more(world):
    since = clock.now() - timedelta(hours=1)
    say(world, "mio", "platform", "Until when?")
    with world.scope():
        Objective.objects.filter(key="platform").update(is_restricted=True)
    say(world, "system", "platform", "April")
    assert news_since(world.mio, since).groups == ()


def test_news_tells_others_of_it_and_not_the_author(world):
    since = clock.now() - timedelta(hours=1)
    say(world)
    assert "goals.commented" in str(news_since(world.lena, since))
    assert "goals.commented" not in str(news_since(world.mio, since))


def test_the_file_about_a_person_holds_what_the_person_said(world):
    say(world)
    say(world, "lena", text="Not mine")
    kept = person_file(world.mio, world.mio.membership_id)["comments"]
    assert [each["text"] for each in kept] == ["Why so few?"]
