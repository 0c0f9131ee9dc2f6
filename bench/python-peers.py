"""SQLite, and pandas where it is installed, answering inside their own process. Input: one JSON object on stdin."""
import json, sqlite3, sys, time

given = json.load(sys.stdin)
names = dict(given["actors"])
ties = given["ties"]  # id, kind, a, b, from, to (ISO dates)


def middle(work, days):
    times = []
    for day in days:
        began = time.perf_counter()
        work(day)
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times)[len(times) // 2]


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


def sqlite_ties(day):
    return base.execute(ANSWER, (day, day)).fetchall()


def sqlite_changes(window):
    return base.execute(CHANGES, {"x": window[0], "y": window[1]}).fetchall()


out = {
    "sqliteTies": sqlite_ties(given["days"][0]),
    "sqliteChanges": len(sqlite_changes(given["windows"][0])),
    "sqlite": middle(sqlite_ties, given["days"]),
    "sqliteChangesMs": middle(sqlite_changes, given["windows"]),
    "pandas": None,
}
try:
    import pandas

    frame = pandas.DataFrame(ties, columns=["id", "kind", "a", "b", "begins", "ends"])
    frame["aName"], frame["bName"] = frame["a"].map(names), frame["b"].map(names)
    begins, ends = frame["begins"].to_numpy(dtype="datetime64[D]"), frame["ends"].to_numpy(dtype="datetime64[D]")

    def pandas_ties(day):
        at = pandas.Timestamp(day).to_datetime64().astype("datetime64[D]")
        return frame[(begins <= at) & (at < ends)].to_dict("records")

    columns = ["id", "kind", "a", "aName", "b", "bName", "begins", "ends"]
    out["pandasTies"] = [[row[name] for name in columns] for row in pandas_ties(given["days"][0])]
    out["pandas"] = middle(pandas_ties, given["days"])
except ImportError:
    pass
json.dump(out, sys.stdout)
