"""What the parts cost, as ratios to a yardstick measured in the same run: ``python -m tests.benchmarks``.

Absolute figures are those of the machine; the ratios carry over. No test depends on a time.
"""
