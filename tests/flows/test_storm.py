"""Many people check in at once."""

from tests.storming import Storm, check_nothing_is_lost, harbour


def test_check_ins_at_once_are_all_there_once(installation, at_length):
    many = at_length(300, 2000)
    with harbour(installation, web=2) as at:
        with Storm(at, clients=16, most=many) as storm:
            pass
        assert storm.answers == {302: many}, at.log()
        assert len(storm.acknowledged) == many
        check_nothing_is_lost(storm)
    assert "Traceback" not in at.log()
