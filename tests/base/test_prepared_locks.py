"""A prepared question that locks rows is refused where no lock would hold."""

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from northing.apps.goals.models import KeyResult
from northing.base.prepared import Prepared
from northing.base.scope import scope


@pytest.mark.django_db(transaction=True)
def test_a_question_that_locks_is_refused_outside_of_a_transaction():
    asked = Prepared(lambda pk, _: KeyResult.objects.select_for_update().filter(pk=pk))
    with scope(1):
        with transaction.atomic():
            assert asked.ask(1) == []
        with pytest.raises(TransactionManagementError):
            asked.ask(1)
