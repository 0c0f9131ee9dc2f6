"""Adjusted Rand index by scikit-learn. In: [[labels, labels], ...]."""

import json
import sys

from sklearn.metrics import adjusted_rand_score

json.dump([adjusted_rand_score(one, other) for one, other in json.load(sys.stdin)], sys.stdout)
