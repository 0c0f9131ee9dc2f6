"""Measures of actors by NetworkX, igraph and numpy. In: [{"count", "edges": [[a, b, sign]], "camps": [k or null]}]."""

import itertools
import json
import math
import sys

import igraph
import networkx
import numpy


def pn_centrality(count, edges):
    signs = numpy.zeros((count, count))
    for a, b, sign in edges:
        signs[a, b] = signs[b, a] = 1 if sign > 0 else -2
    # The pseudoinverse: two opponents alone have a singular matrix.
    return numpy.linalg.pinv(numpy.eye(count) - signs / (2 * count - 2)).sum(axis=1).tolist()


def brokerage(graph, camps):
    """Gould and Fernandez by their definition, over all triples."""
    roles = [[0, 0, 0, 0] for _ in graph]
    for a, c in itertools.combinations(graph, 2):
        if graph.has_edge(a, c):
            continue
        for b in networkx.common_neighbors(graph, a, c):
            if None in (camps[a], camps[b], camps[c]):
                continue
            if camps[a] == camps[b] == camps[c]:
                role = 0
            elif camps[a] == camps[c]:
                role = 1
            elif camps[b] in (camps[a], camps[c]):
                role = 2
            else:
                role = 3
            roles[b][role] += 1
    return roles


def measure(case):
    count, edges = case["count"], case["edges"]
    allied = [(a, b) for a, b, sign in edges if sign > 0]
    graph = networkx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(allied)
    constraint = networkx.constraint(graph)
    other = igraph.Graph(n=count, edges=allied)
    betweenness = networkx.betweenness_centrality(graph, normalized=False)
    assert numpy.allclose([betweenness[node] for node in range(count)], other.betweenness())
    assert other.coreness() == [networkx.core_number(graph)[node] for node in range(count)]
    return {
        "betweenness": [betweenness[node] for node in range(count)],
        "coreness": other.coreness(),
        "constraint": [None if math.isnan(constraint[node]) else constraint[node] for node in range(count)],
        "pnCentrality": pn_centrality(count, edges),
        "brokerage": brokerage(graph, case["camps"]),
    }


json.dump([measure(case) for case in json.load(sys.stdin)], sys.stdout)
