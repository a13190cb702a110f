"""Many people check in at once."""

import threading
from collections import Counter

from northing.base import clock
from tests.storming import Client, Storm, check_nothing_is_lost, harbour


def test_check_ins_at_once_are_all_there_once(installation, at_length):
    many = at_length(200, 2000)
    with harbour(installation, web=2) as at:
        with Storm(at, clients=16, most=many) as storm:
            pass
        assert storm.answers == {302: many}, at.log()
        assert len(storm.acknowledged) == many
        check_nothing_is_lost(storm)
    assert "Traceback" not in at.log()


def test_one_form_sent_by_many_at_once_is_one_check_in(installation, at_length):
    many = at_length(160, 2000)
    body = f"on={clock.today()}&value=50&note=once"
    answers: Counter[tuple[int, str]] = Counter()
    with harbour(installation, web=2) as at:

        def send():
            client = Client(at)
            for _ in range(many // 16):
                status, headers, _ = client.post("calls", body, "the-very-same-key")
                answers[status, headers["Location"]] += 1
            client.close()

        senders = [threading.Thread(target=send) for _ in range(16)]
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join()
    [(status, _)] = answers
    assert (status, answers.total()) == (302, many)
    assert installation.ask("select note from goals_checkin") == [("once",)]
    assert installation.ask("select count(*) from base_receipt") == [(1,)]
