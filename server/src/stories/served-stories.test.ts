import { describe, expect, it } from "vitest";
import { readCypher } from "../database/cypher-file.ts";
import type { Database, Row } from "../database/database.ts";
import { ServedStories, UnknownDatasetError } from "./served-stories.ts";

/** A database whose revisions are empty stories. It counts the revisions that are read. */
class EmptyRevisions {
  pointers: Readonly<Record<string, string>> = {};
  isAway = false;
  readonly revisionsRead: string[] = [];
  readonly limits = { requestTimeout: 1_000 };

  async read(cypher: string, { revision }: Readonly<Record<string, unknown>> = {}): Promise<Row[]> {
    if (this.isAway) throw new Error("away");
    if (cypher === readCypher("read/current-revisions"))
      return Object.entries(this.pointers).map(([dataset, current]) => ({ dataset, revision: current }));
    if (cypher !== readCypher("read/revision")) return [];
    this.revisionsRead.push(String(revision));
    const [dataset] = String(revision).split("@");
    const head = { dataset, title: dataset, description: "", licence: "CC-BY-4.0", descriptor: "{}" };
    return [{ revision: { ...head, periodFrom: "1922-01-01", periodTo: "1930-01-01" } }];
  }
}

function serve(pointers: Readonly<Record<string, string>>) {
  const database = new EmptyRevisions();
  database.pointers = pointers;
  return { database, stories: new ServedStories(database as unknown as Database) };
}

describe("the served stories", () => {
  it("are the current revisions, read once for as long as their pointers stay", async () => {
    const { database, stories } = serve({ party: "party@1", club: "club@1" });
    await stories.refresh();
    await stories.refresh();
    expect(stories.datasets).toEqual(["club", "party"]);
    expect(stories.currentRevisions.toSorted()).toEqual(["club@1", "party@1"]);
    expect(database.revisionsRead).toEqual(["party@1", "club@1"]);
  });

  it("read again a dataset whose pointer moves, and no other", async () => {
    const { database, stories } = serve({ party: "party@1", club: "club@1" });
    await stories.refresh();
    const before = stories.story("club");
    database.pointers = { party: "party@2", club: "club@1" };
    await stories.refresh();
    expect(stories.story("party").index.dataset.revision).toBe("party@2");
    expect(stories.story("club")).toBe(before);
    expect(database.revisionsRead).toEqual(["party@1", "club@1", "party@2"]);
  });

  it("drop a removed dataset, and name the others to those who ask for it", async () => {
    const { database, stories } = serve({ party: "party@1", club: "club@1" });
    await stories.refresh();
    database.pointers = { club: "club@1" };
    await stories.refresh();
    expect(() => stories.story("party")).toThrow(UnknownDatasetError);
    expect(() => stories.story("party")).toThrow('There is no dataset "party"; there are club');
  });

  it("stay as they are while the database is away", async () => {
    const { database, stories } = serve({ club: "club@1" });
    await stories.refresh();
    database.isAway = true;
    await expect(stories.refresh()).rejects.toThrow("away");
    expect(stories.story("club").index.dataset.revision).toBe("club@1");
  });

  it("share one refresh among callers, and compute a story's parts once", async () => {
    const { database, stories } = serve({ club: "club@1" });
    await Promise.all([stories.refresh(), stories.refresh(), stories.refresh()]);
    expect(database.revisionsRead).toEqual(["club@1"]);
    const { packed } = stories.story("club");
    expect(packed()).toBe(packed());
  });
});
