import { filesInMemory, parsePackage } from "@entente/formats";
import { findFormat } from "@entente/formats/import";
import neo4j from "neo4j-driver";
import { afterAll, describe, expect, inject, it } from "vitest";
import { smallPackage } from "../../formats/src/dataset-package/small-package.testing.ts";

const { uri, username, password } = inject("neo4j");
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
const DATASET = "cypher-script-test";

/** Texts that would end a string, a name or a statement if they were not escaped. */
const HOSTILE = [
  "'}) DETACH DELETE n //",
  "\\'}) DETACH DELETE n //",
  "a\\u0027}) DETACH DELETE n //",
  "a\\\\u0027 and \\uuuu005c",
  "`}) ; MATCH (n) DETACH DELETE n;\n:exit",
  '$password "quoted" <b>bold</b>\t\u202etxt.exe',
  "😀 Ää \\n \\",
];

afterAll(async () => {
  await driver.executeQuery("MATCH (n {dataset: $id}) DETACH DELETE n", { id: DATASET });
  await driver.executeQuery("MATCH (n:Dataset {id: $id}) DETACH DELETE n", { id: DATASET });
  const { records } = await driver.executeQuery(
    "SHOW INDEXES YIELD name WHERE name STARTS WITH 'entente_' RETURN name",
  );
  for (const record of records) await driver.executeQuery(`DROP INDEX ${record.get("name")}`);
  await driver.close();
});

describe("a Cypher script", () => {
  it("makes the story in Neo4j, statement by statement, with every text as it was", async () => {
    const files = filesInMemory(smallPackage());
    const { dataset } = await parsePackage(DATASET, files, () => "");
    const [first, second] = dataset.actors;
    if (first === undefined || second === undefined) throw new Error("The package has no two actors");
    const more = HOSTILE.map((name, place) => ({ ...first, id: `hostile-${place}`, name, note: name }));
    const actors = [...dataset.actors, ...more];
    const result = await findFormat("cypher")?.write?.({ ...dataset, id: DATASET, actors });
    let script = "";
    for await (const piece of result?.files[0]?.content ?? []) script += piece;
    for (const statement of script.trimEnd().split("\n"))
      await driver.executeQuery(statement.replace(/;$/, ""));
    const names = await driver.executeQuery(
      "MATCH (n:Actor {dataset: $id}) RETURN n.name AS name, n.note AS note ORDER BY n.id",
      { id: DATASET },
    );
    const expected = actors.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ name, note }) => [name, note]);
    expect(names.records.map((record) => [record.get("name"), record.get("note")])).toEqual(expected);
    const counts = await driver.executeQuery(
      "MATCH (a {dataset: $id})-[r]->(b {dataset: $id}) RETURN type(r) AS type, count(r) AS count, count(r.validFrom) AS dated",
      { id: DATASET },
    );
    const byType = new Map(counts.records.map((record) => [record.get("type"), Number(record.get("count"))]));
    expect(byType.get("ALLIED_WITH") ?? 0).toBe(dataset.ties.filter(({ kind }) => kind === "ALLIED").length);
    expect(byType.get("MEMBER_OF") ?? 0).toBe(dataset.memberships.length);
    expect(byType.get("TOOK_POSITION") ?? 0).toBe(dataset.positions.length);
    expect(byType.get("TOOK_PART_IN") ?? 0).toBe(dataset.participants.length);
    expect(byType.get("IN")).toBe(dataset.passages.length);
    const tie = await driver.executeQuery(
      "MATCH ({dataset: $id})-[r:ALLIED_WITH]->() RETURN toString(r.validFrom) AS validFrom, r.citations AS citations ORDER BY r.id",
      { id: DATASET },
    );
    expect(tie.records.map((record) => record.get("citations"))).toEqual(
      dataset.ties.filter(({ kind }) => kind === "ALLIED").map(({ citations }) => citations),
    );
  }, 180_000);
});
