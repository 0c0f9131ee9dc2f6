"""Extensions by python-argumentation and by clingo. In: [{"count": n, "attacks": [[a, b], ...]}]."""

import json
import sys

import clingo
from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import AbstractArgumentationFramework
from py_arg.abstract_argumentation_classes.argument import Argument
from py_arg.abstract_argumentation_classes.defeat import Defeat
from py_arg.algorithms.semantics.get_complete_extensions import get_complete_extensions
from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension
from py_arg.algorithms.semantics.get_preferred_extensions import get_preferred_extensions
from py_arg.algorithms.semantics.get_stable_extensions import get_stable_extensions

# Admissible sets that hold all they defend (Egly, Gaggl and Woltran 2010).
COMPLETE = """
in(X) :- not out(X), arg(X).
out(X) :- not in(X), arg(X).
defeated(X) :- in(Y), att(Y, X).
undefended(X) :- att(Y, X), not defeated(Y).
:- in(X), defeated(X).
:- in(X), undefended(X).
:- out(X), not undefended(X), arg(X).
#show in/1.
"""
STABLE = COMPLETE + ":- out(X), not defeated(X).\n"


def by_clingo(program, count, attacks):
    control = clingo.Control(["0"])
    facts = "".join(f"arg({n})." for n in range(count)) + "".join(f"att({a},{b})." for a, b in attacks)
    control.add("base", [], program + facts)
    control.ground([("base", [])])
    found = []
    with control.solve(yield_=True) as models:
        for model in models:
            found.append(sorted(symbol.arguments[0].number for symbol in model.symbols(shown=True)))
    return sorted(found)


def clingo_answers(case):
    complete = by_clingo(COMPLETE, case["count"], case["attacks"])
    sets = [set(one) for one in complete]
    return {
        "COMPLETE": complete,
        "STABLE": by_clingo(STABLE, case["count"], case["attacks"]),
        "PREFERRED": [one for one, here in zip(complete, sets) if not any(here < other for other in sets)],
        "GROUNDED": [one for one, here in zip(complete, sets) if all(here <= other for other in sets)],
    }


def py_arg_answers(case):
    names = [Argument(str(number)) for number in range(case["count"])]
    defeats = [Defeat(names[a], names[b]) for a, b in case["attacks"]]
    framework = AbstractArgumentationFramework("case", names, defeats)
    listed = lambda sets: sorted(sorted(int(argument.name) for argument in one) for one in sets)
    return {
        "COMPLETE": listed(get_complete_extensions(framework)),
        "STABLE": listed(get_stable_extensions(framework)),
        "PREFERRED": listed(get_preferred_extensions(framework)),
        "GROUNDED": listed([get_grounded_extension(framework)]),
    }


cases = json.load(sys.stdin)
answers = [{"clingo": clingo_answers(case), "pyArg": py_arg_answers(case) if case["count"] <= 9 else None} for case in cases]
json.dump(answers, sys.stdout)
