"""Opens graph files with NetworkX: from a list of {format, text} to nodes and edges with their spells."""

import io
import json
import sys

import networkx as nx


def open_graph(case):
    text = case["text"]
    if case["format"] == "gexf":
        return nx.read_gexf(io.BytesIO(text.encode()), version="1.3")
    if case["format"] == "graphml":
        return nx.read_graphml(io.BytesIO(text.encode()))
    if case["format"] == "node-link":
        return nx.node_link_graph(json.loads(text), edges="edges")
    return nx.cytoscape_graph(json.loads(text))


def bound(text):
    return None if text in (None, "None") else text


def spells_of(data):
    if "spells" in data:
        return [[bound(start), bound(end)] for start, end in data["spells"]]
    return [[bound(data.get("start")), bound(data.get("end"))]]


def kind_of(data):
    return data["kind"] if "kind" in data else ("ALLIED" if data["sign"] > 0 else "OPPOSED")


def answer(case):
    graph = open_graph(case)
    nodes = [[node, data.get("label", data.get("name"))] for node, data in graph.nodes(data=True)]
    edges = [
        [*sorted([a, b]), kind_of(data), *spell]
        for a, b, data in graph.edges(data=True)
        for spell in spells_of(data)
    ]
    return {"nodes": nodes, "edges": edges}


json.dump([answer(case) for case in json.load(sys.stdin)], sys.stdout)
