import { basename } from "node:path";
import {
  addDays,
  type CalendarDate,
  type Certainty,
  formatCalendarDate,
  indexStory,
  networkAsOf,
  networkChangeDates,
  parseCalendarDate,
  positionsAsOf,
  type StoryIndex,
  yearMonthDay,
} from "@entente/core";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SMALL_TABLES } from "../../formats/src/dataset-package/small-package.testing.ts";
import { removeDataset } from "../../server/src/cli/packages/packages.ts";
import { readCypher } from "../../server/src/database/cypher-file.ts";
import { Database } from "../../server/src/database/database.ts";
import { migrate } from "../../server/src/database/migrate.ts";
import { importDataset } from "../../server/src/ingest/import-dataset.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { readDataset } from "../../server/src/stories/read-dataset.ts";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { writeSmallPackage } from "../ingest/small-package.ts";

const database = new Database(inject("neo4j"));
beforeAll(async () => {
  await migrate(database);
});
afterAll(async () => {
  await database.close();
});

type Answer = Readonly<Record<string, readonly string[]>>;

function askCore(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): Answer {
  const network = networkAsOf(index, asOf, certainty);
  return {
    ties: network.ties.map(({ fact: tie, certainty: held }) =>
      [tie.id, tie.kind, tie.a, tie.b, held].join(" "),
    ),
    factions: network.factions.map(({ faction, certainty: held }) => `${faction.id} ${held}`),
    memberships: index.membershipsByDay
      .heldAt(asOf, certainty)
      .map(({ fact, certainty: held }) => [fact.id, fact.actor, fact.faction, held].join(" ")),
    positions: positionsAsOf(index, asOf, certainty).map(({ fact, certainty: held }) =>
      [fact.id, fact.actor, fact.argument, fact.stance, held].join(" "),
    ),
  };
}

async function askCypher(revision: string, asOf: CalendarDate, certainty: Certainty): Promise<Answer> {
  const { year, month, day } = yearMonthDay(asOf);
  const parameters = { revision, certainty, asOf: new neo4j.types.Date(year, month, day) };
  const ask = async (name: string): Promise<string[]> => {
    const rows = await database.read(readCypher(`oracle/${name}-as-of`), parameters);
    return rows.map((row) => Object.values(row).join(" "));
  };
  const [ties, factions, memberships, positions] = await Promise.all(
    ["ties", "factions", "memberships", "positions"].map(ask),
  );
  return {
    ties: ties ?? [],
    factions: factions ?? [],
    memberships: memberships ?? [],
    positions: positions ?? [],
  };
}

/** Every change date of positions and network, with the day before and after. */
function daysToAsk(index: StoryIndex): CalendarDate[] {
  const positions = index.positionsByDay.facts.flatMap((fact) => [
    fact.validFrom,
    fact.validTo,
    fact.validFromEarliest,
    fact.validToLatest,
  ]);
  const changes = [...networkChangeDates(index), ...positions.filter((day) => day !== null)];
  return [...new Set(changes.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]))].sort(
    (a, b) => a - b,
  );
}

describe("a story with facts outside its period, and a pair allied and opposed at once", () => {
  it("answers with both ties of the pair, with no fact outside the period, and alike in Cypher and in core", async () => {
    const rows = [
      "x,ALLIED,ann,cat,1801,1815,EXPLICIT,p1,,,,,",
      "y,OPPOSED,bob,cat,1999,,EXPLICIT,p1,,,,,",
      "z,OPPOSED,ann,bob,1925-06-01,,EXPLICIT,p2,,,,,",
    ];
    const ties = `${SMALL_TABLES["ties.csv"]}${rows.join("\n")}\n`;
    const checked = await readPackage(await writeSmallPackage({ "ties.csv": ties }));
    const { dataset } = checked;
    await importDataset(database, checked);
    const index = indexStory(dataset);
    for (const day of ["1810-01-01", "1925-07-01", "1926-02-01", "2005-01-01"]) {
      const asOf = parseCalendarDate(day);
      const core = askCore(index, asOf, "CERTAIN");
      expect(await askCypher(dataset.revision, asOf, "CERTAIN"), day).toEqual(core);
      expect(core.ties?.some((tie) => /^[xy] /.test(tie))).toBe(false);
    }
    expect(askCore(index, parseCalendarDate("1925-07-01"), "CERTAIN").ties).toEqual([
      "ann--bob ALLIED ann bob CERTAIN",
      "z OPPOSED ann bob CERTAIN",
    ]);
    await removeDataset(database, dataset.id, () => undefined);
  });
});

describe.each(FIXTURE_FOLDERS.map((folder) => [basename(folder), folder] as const))(
  "the story %s",
  (_, folder) => {
    it("comes back from Neo4j as it was in the package", async () => {
      const checked = await readPackage(folder);
      await importDataset(database, checked);
      const stored = await readDataset(database, checked.dataset.revision);
      const { dataset, descriptorJson } = checked;
      expect(stored).toEqual({ dataset, descriptorJson });
    });

    it("has the same as-of answers in Cypher and in core at every change, and the day before and after", async () => {
      const checked = await readPackage(folder);
      await importDataset(database, checked);
      const index = indexStory(checked.dataset);
      const days = daysToAsk(index);
      expect(days.length).toBeGreaterThan(10);
      for (const asOf of days) {
        for (const certainty of ["CERTAIN", "POSSIBLE"] as const) {
          const cypher = await askCypher(checked.dataset.revision, asOf, certainty);
          expect(cypher, `${formatCalendarDate(asOf)} ${certainty}`).toEqual(askCore(index, asOf, certainty));
        }
      }
    }, 120_000);
  },
);
