"""Comments on the page of an objective: written, changed and deleted without a script."""

import re
from datetime import timedelta

import pytest

from northing.apps.goals.models import Comment
from northing.base.scope import scope
from northing.base.throttle import Limit


def of(world, key="R1"):
    return world.at(f"objectives/{world.objectives[key]}/")


def said(reader, world):
    page = reader.get(of(world)).content.decode()
    return page.split('id="comments"')[1].split("</section>")[0]


@pytest.fixture
def written(world, mio):
    """Comment and return the comment's id."""

    def write(text="Why so few?", **more) -> int:
        answer = mio.post(of(world) + "comments/", {"text": text, **more})
        assert answer.status_code == 302, answer.content.decode()
        assert answer["Location"].endswith("/#comments")
        with scope(world.id):
            return int(Comment.objects.order_by("-pk")[0].pk)

    return write


def test_an_empty_conversation_says_so_and_offers_a_form(world, mio):
    part = said(mio, world)
    assert "Nobody has said anything yet" in part
    assert 'name="text"' in part


def test_what_is_said_stands_with_its_paragraphs_and_links_and_nothing_of_it_is_markup(
    world, mio, written
):
    written("One <b>\n\nSee https://example.org/a?b=1 and javascript:alert(1)")
    part = said(mio, world)
    assert "<p>One &lt;b&gt;</p>" in part
    assert '<a href="https://example.org/a?b=1" rel="nofollow">' in part
    assert 'href="javascript' not in part


def test_one_about_a_key_result_names_it(world, mio, written):
    written(key_result=world.key_results["hours"])
    assert "Cut repair turnaround" in said(mio, world).split("<form")[0]


def test_without_words_the_form_says_what_is_missing(world, mio):
    answer = mio.post(of(world) + "comments/", {"text": " "})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_text_error"' in page
    assert re.search(r'aria-invalid="true"', page)


def test_too_long_a_text_is_refused_and_kept_in_the_form(world, mio):
    answer = mio.post(of(world) + "comments/", {"text": "x" * 10_001})
    assert answer.status_code == 422
    assert "x" * 10_001 in answer.content.decode()


def test_about_a_key_result_that_is_gone_the_words_stay_in_the_form(world, mio):
    answer = mio.post(of(world) + "comments/", {"text": "Why so few?", "key_result": "999999"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert ">\nWhy so few?</textarea>" in page
    assert 'id="id_key_result_error"' in page


def test_too_many_are_refused_and_the_words_stay_in_the_form(world, mio, written, monkeypatch):
    limit = Limit("one", 1, timedelta(minutes=15))
    monkeypatch.setattr("northing.apps.goals.actions.commenting.COMMENTS_BY", limit)
    written()
    answer = mio.post(of(world) + "comments/", {"text": "And so late?"})
    assert answer.status_code == 429
    assert ">\nAnd so late?</textarea>" in answer.content.decode()


def test_the_author_edits_and_the_page_says_that_it_was(world, mio, written):
    address = world.at(f"comments/{written()}/edit/")
    assert address in said(mio, world)
    assert ">\nWhy so few?</textarea>" in mio.get(address).content.decode()
    assert mio.post(address, {"text": "Why so many?", "version": "0"}).status_code == 302
    part = said(mio, world)
    assert "Why so many?" in part
    assert "edited" in part


def test_a_comment_that_was_changed_meanwhile_is_shown_beside_what_was_typed(world, mio, written):
    address = world.at(f"comments/{written()}/edit/")
    mio.post(address, {"text": "First", "version": "0"})
    answer = mio.post(address, {"text": "Second", "version": "0"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "By now it says:" in page
    assert "<p>First</p>" in page
    assert ">\nSecond</textarea>" in page
    again = re.search(r'name="version" value="(\d+)"', page)
    assert again
    assert mio.post(address, {"text": "Second", "version": again[1]}).status_code == 302
    assert "Second" in said(mio, world)


@pytest.mark.parametrize("by", ["mio", "ada"])
def test_words_for_a_comment_that_was_deleted_meanwhile_stay_with_their_author(
    world, mio, ada, vera, written, by
):
    pk = written(key_result=str(world.key_results["launch"]))
    address, sent = world.at(f"comments/{pk}/edit/"), {"text": "Why so many?", "version": "0"}
    {"mio": mio, "ada": ada}[by].post(world.at(f"comments/{pk}/delete/"))
    answer = mio.post(address, sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This comment was deleted since you opened it." in page
    assert ">\nWhy so many?</textarea>" in page
    assert f'<option value="{world.key_results["launch"]}" selected>' in page
    assert f'action="{of(world)}comments/"' in page
    for other in (vera, ada):
        assert other.post(address, sent).status_code == 404
    assert mio.get(address).status_code == 404
    assert mio.post(world.at("comments/999999/edit/"), sent).status_code == 404


def test_the_author_deletes_after_a_question(world, mio, written):
    address = world.at(f"comments/{written()}/delete/")
    assert "Why so few?" in mio.get(address).content.decode()
    assert mio.post(address).status_code == 302
    assert "Nobody has said anything yet" in said(mio, world)
    assert mio.get(address).status_code == 404
