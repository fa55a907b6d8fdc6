"""The texts on how far a statement can be trusted: confidence, explanation, correction."""

from __future__ import annotations

from collections.abc import Mapping

TRUST: Mapping[str, tuple[str, str]] = {  # key: Chinese, English
    "option.min_confidence": (
        "不要把握低于此数（0 到 1）的陈述，以及只由它们说出的内容。",
        "Leave out statements of less confidence (0 to 1), and what only they say.",
    ),
}

__all__ = ["TRUST"]
