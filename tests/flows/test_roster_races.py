"""What people do at the same moment, in threads on either database: SQLite lets one write at a
time, so only PostgreSQL shows what nobody locks."""


def test_fifty_who_accept_at_once_become_one_member(racing):
    found = racing("roster", "accept")
    assert sorted(found["outcomes"]) == ["done", *["invitation-over"] * 49]
    assert (found["members"], found["users"]) == (1, 1)


def test_two_administrators_who_demote_each_other_at_once_leave_one(racing):
    found = racing("roster", "demote")
    assert found["left"] == [1] * 20
    assert found["outcomes"].count("done") == 20
    assert set(found["outcomes"]) == {"done", "role"}


def test_a_move_and_an_import_at_once_make_no_loop(racing):
    found = racing("roster", "arrange")
    assert found["loops"] == 0
    assert found["outcomes"].count("done") == 20
    assert set(found["outcomes"]) == {"done", "team-loop"}


def test_who_is_erased_in_two_places_at_once_while_changing_the_name_is_gone(racing):
    found = racing("roster", "erase")
    assert found["left"] == 0
    assert set(found["outcomes"]) <= {"done", "not-found"}
    assert found["outcomes"].count("done") >= 40


def test_a_new_address_that_accepts_in_two_workspaces_at_once_becomes_one_user(racing):
    found = racing("roster", "accept_in_two")
    assert sorted(found["outcomes"]) == ["done"] * 10 + ["invalid"] * 10
    assert (found["users"], found["members"]) == (10, 10)


def test_an_erasure_leaves_no_link_of_the_erased_person_open(racing):
    found = racing("roster", "take_back")
    assert found["open"] == 0
    assert found["outcomes"].count("done") >= 10
    assert set(found["outcomes"]) <= {"done", "invitation-over"}
