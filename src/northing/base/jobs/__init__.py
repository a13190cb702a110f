"""Background work: rows in our own database, at least once, under a lease."""

from northing.base.jobs.queue import enqueue as enqueue
from northing.base.jobs.queue import run_due as run_due
from northing.base.jobs.registry import register_job as register_job
from northing.base.jobs.registry import schedule as schedule
