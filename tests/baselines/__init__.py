"""Names by other readers against the gold, beside ours: ``python -m tests.baselines`` (``jiceng-kg[baselines]``)."""
