"""How many examples of a property are tried: few while one edits, many when asked.

``HYPOTHESIS_PROFILE`` chooses: ``quick`` (``make quick``), ``test`` (``make test``), ``many``.
"""

import os

from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "test")
_SHARE = {"quick": 0.04, "test": 1.0, "many": 10.0}
_USUAL = 60


def examples(number: int) -> int:
    """``number`` as the profile has it: what a slow property tries in ``make test``."""
    return max(2, round(number * _SHARE[PROFILE]))


def load_profile() -> None:
    """No test fails because the machine is slow; speed is measured by ``make bench``."""
    settings.register_profile(
        PROFILE,
        deadline=None,
        max_examples=examples(_USUAL),
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile(PROFILE)
