"""How Hypothesis looks for examples: the same ones in every run, however busy the machine is.

`HYPOTHESIS_PROFILE=random python -m pytest` looks for new ones.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("random", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
