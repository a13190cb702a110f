"""What every test shares."""

import hypothesis

# A property that fails must fail again: on a busy machine a deadline would decide.
hypothesis.settings.register_profile("northing", deadline=None, max_examples=50, print_blob=True)
hypothesis.settings.load_profile("northing")
