"""Steps at the very moment when a cycle begins or closes, in threads on either database: SQLite
lets one write at a time, so only PostgreSQL shows what nobody locks."""

NUMBER = 12


def test_what_is_committed_as_its_cycle_begins_is_a_promise_or_waits(racing):
    found = racing("cycles", "commit")
    outcomes, states = found["outcomes"], found["states"]
    assert set(outcomes) <= {"done", "changed-meanwhile"}
    assert found["cycle"] == "active"
    # Nothing is neither: whoever came too late was told so, and finds it in the queue.
    assert set(states) <= {"committed", "queued"}
    assert states.count("committed") == outcomes.count("done") - 1


def test_a_check_in_comes_before_the_close_or_not_at_all(racing):
    found = racing("cycles", "check_in")
    outcomes = found["outcomes"]
    assert set(outcomes) <= {"done", "cycle-closed"}
    assert found["cycle"] == "closed"
    assert found["states"] == ["closed"] * NUMBER
    assert found["check_ins"] == outcomes.count("done") - 1


def test_who_writes_below_does_not_stand_in_the_way_of_readings_above(racing):
    found = racing("cycles", "save")
    assert found["outcomes"] == ["done", "done"]
    assert found["check_ins"] == 4 * NUMBER


def test_a_file_that_names_the_later_cycle_first_stands_in_nobodys_way(racing):
    found = racing("cycles", "bring_in")
    assert found["outcomes"] == ["done", "done"]
    assert found["queued"] == NUMBER
