"""Least number of frustrated edges by clingo's core-guided optimisation. In: [{"count", "edges": [[a, b, sign]], "blocs": k}]."""

import json
import sys

import clingo

PROGRAM = """
1 { bloc(X, B) : B = 1..k } 1 :- node(X).
:- bloc(0, B), B > 1.
together(X, Y) :- edge(X, Y, _), bloc(X, B), bloc(Y, B).
bad(X, Y) :- edge(X, Y, 1), not together(X, Y).
bad(X, Y) :- edge(X, Y, -1), together(X, Y).
#minimize { 1, X, Y : bad(X, Y) }.
"""


def least(case):
    control = clingo.Control(["--opt-strategy=usc", "-c", f"k={case['blocs']}"])
    facts = f"node(0..{case['count'] - 1})." + "".join(f"edge({a},{b},{s})." for a, b, s in case["edges"])
    control.add("base", [], PROGRAM + facts)
    control.ground([("base", [])])
    best = None
    with control.solve(yield_=True) as models:
        for model in models:
            best = model.cost[0]
        assert models.get().exhausted
    return best


json.dump([least(case) for case in json.load(sys.stdin)], sys.stdout)
