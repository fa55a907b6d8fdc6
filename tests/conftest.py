"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadline: whether a test passes must not hang on how busy the machine is. In CI the same examples at each run.
settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("here")
