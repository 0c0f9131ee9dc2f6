"""Degree, betweenness, coreness and constraint of allied ties, day by day, by igraph and by NetworkX.

In: {"ties": [[a, b, from, to]], "days": [day], "networkxDays": [day]}. Out: seconds of each, with building the graphs.
"""

import json
import sys
import time

import igraph
import networkx


def allied(given, day):
    return sorted({(a, b) for a, b, start, end in given["ties"] if start <= day < end})


def with_igraph(given):
    for day in given["days"]:
        edges = allied(given, day)
        names = sorted({node for edge in edges for node in edge})
        places = {name: place for place, name in enumerate(names)}
        graph = igraph.Graph(n=len(names), edges=[(places[a], places[b]) for a, b in edges])
        graph.degree()
        graph.betweenness()
        graph.coreness()
        graph.constraint()


def with_networkx(given):
    for day in given["networkxDays"]:
        graph = networkx.Graph(allied(given, day))
        dict(graph.degree())
        networkx.betweenness_centrality(graph, normalized=False)
        networkx.core_number(graph)
        networkx.constraint(graph)


given = json.load(sys.stdin)
seconds = {}
for name, work in [("igraph", with_igraph), ("networkx", with_networkx)]:
    began = time.perf_counter()
    work(given)
    seconds[name] = time.perf_counter() - began
json.dump(seconds, sys.stdout)
