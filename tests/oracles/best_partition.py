"""Least number of frustrated edges of any division, by integer programming (HiGHS, by way of SciPy).

In: [{"count", "edges": [[a, b, sign]]}]. Cycles with one opposed edge are added as a solution misses them.
"""

import json
import sys
from collections import deque

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp


def path(allied, start, end):
    """A shortest path as edge numbers; None where there is none."""
    came, queue = {start: None}, deque([start])
    while queue:
        node = queue.popleft()
        if node == end:
            edges = []
            while came[node] is not None:
                node, edge = came[node]
                edges.append(edge)
            return edges
        for other, edge in allied[node]:
            if other not in came:
                came[other] = (node, edge)
                queue.append(other)
    return None


def missed(case, chosen):
    """A cycle for every opposed edge that is kept although its ends are joined."""
    allied = [[] for _ in range(case["count"])]
    for number, (a, b, sign) in enumerate(case["edges"]):
        if sign > 0 and not chosen[number]:
            allied[a].append((b, number))
            allied[b].append((a, number))
    for number, (a, b, sign) in enumerate(case["edges"]):
        if sign < 0 and not chosen[number]:
            found = path(allied, a, b)
            if found is not None:
                yield [number, *found]


def least(case):
    size = len(case["edges"])
    chosen, cycles = np.zeros(size), []
    while True:
        new = list(missed(case, chosen > 0.5))
        if not new:
            return int(round(chosen.sum()))
        cycles += new
        rows = np.zeros((len(cycles), size))
        for row, cycle in enumerate(cycles):
            rows[row, cycle] = 1
        solved = milp(
            np.ones(size),
            constraints=LinearConstraint(rows, lb=1),
            integrality=np.ones(size),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0},
        )
        assert solved.status == 0, solved.message
        chosen = solved.x


json.dump([least(case) for case in json.load(sys.stdin)], sys.stdout)
