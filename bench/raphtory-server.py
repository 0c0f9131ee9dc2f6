"""Raphtory's GraphQL server over the same ties. Input: one line of JSON on stdin, which then stays open for as long
as the server is wanted.

Its server listens on every address and asks for no password: it is started only where there is no address but the
loopback, which a network namespace of its own gives it.
"""
import fcntl, json, os, socket, struct, sys, tempfile

SIOCSIFFLAGS, UP_AND_RUNNING = 0x8914, 0x1 | 0x40

names = [name for _, name in socket.if_nameindex()]
if names != ["lo"]:
    sys.exit(f"not in a network namespace of its own: {names}")
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
    fcntl.ioctl(handle, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", UP_AND_RUNNING))

from raphtory import PersistentGraph
from raphtory.graphql import GraphServer

given = json.loads(sys.stdin.readline())
graph = PersistentGraph()
for name in given["actors"]:
    graph.add_node(0, name)
for a, b, kind, begins, ends in given["spells"]:
    graph.add_edge(begins, a, b, layer=kind)
    graph.delete_edge(ends, a, b, layer=kind)

with tempfile.TemporaryDirectory() as folder:
    graph.save_to_file(os.path.join(folder, "ties"))
    server = GraphServer(folder).start(port=given["port"], timeout_ms=60_000)
    try:
        sys.stdin.read()
    finally:
        server.stop()
