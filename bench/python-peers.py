"""SQLite, and pandas where it is installed, answering inside their own process and timing themselves.

Input: one line of JSON with the ties, then a line for each question: [name, day or days, whether the answer is wanted].
Each is answered by a line: milliseconds, and the answer where it is wanted. The first line says which names there are.
"""
import json, sqlite3, sys, time

given = json.loads(sys.stdin.readline())
names = dict(given["actors"])
ties = given["ties"]  # id, kind, a, b, from, to (ISO dates)

base = sqlite3.connect(":memory:")
base.execute("CREATE TABLE actor (id TEXT PRIMARY KEY, name TEXT)")
base.execute("CREATE TABLE tie (id TEXT PRIMARY KEY, kind TEXT, a TEXT, b TEXT, begins TEXT, ends TEXT)")
base.executemany("INSERT INTO actor VALUES (?, ?)", names.items())
base.executemany("INSERT INTO tie VALUES (?, ?, ?, ?, ?, ?)", ties)
base.execute("CREATE INDEX tie_begins ON tie (begins, ends)")
base.execute("CREATE INDEX tie_ends ON tie (ends)")
ANSWER = """SELECT tie.id, kind, a, first.name, b, second.name, begins, ends FROM tie
  JOIN actor AS first ON first.id = a JOIN actor AS second ON second.id = b
  WHERE begins <= ? AND ends > ? ORDER BY tie.id"""
CHANGES = """SELECT begins, 'TIE_BEGAN', id, a, b FROM tie WHERE begins >= :x AND begins < :y
  UNION ALL SELECT ends, 'TIE_ENDED', id, a, b FROM tie WHERE ends >= :x AND ends < :y ORDER BY 1, 2, 3"""

work = {
    "sqlite": lambda day: base.execute(ANSWER, (day, day)).fetchall(),
    "sqliteChanges": lambda window: base.execute(CHANGES, {"x": window[0], "y": window[1]}).fetchall(),
}
try:
    import pandas

    frame = pandas.DataFrame(ties, columns=["id", "kind", "a", "b", "begins", "ends"])
    frame["aName"], frame["bName"] = frame["a"].map(names), frame["b"].map(names)
    begins, ends = frame["begins"].to_numpy(dtype="datetime64[D]"), frame["ends"].to_numpy(dtype="datetime64[D]")
    frame = frame[["id", "kind", "a", "aName", "b", "bName", "begins", "ends"]]

    def pandas_ties(day):
        at = pandas.Timestamp(day).to_datetime64().astype("datetime64[D]")
        return frame[(begins <= at) & (at < ends)].to_dict("records")

    work["pandas"] = pandas_ties
except ImportError:
    pass

print(json.dumps(sorted(work)), flush=True)
for line in sys.stdin:
    name, asked, wanted = json.loads(line)
    began = time.perf_counter()
    answer = work[name](asked)
    taken = (time.perf_counter() - began) * 1000
    rows = [list(row.values()) if isinstance(row, dict) else row for row in answer] if wanted else None
    print(json.dumps([taken, rows]), flush=True)
