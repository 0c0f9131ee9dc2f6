import { readFileSync } from "node:fs";
import {
  type CalendarDate,
  type Certainty,
  indexStory,
  networkAsOf,
  parseCalendarDate,
  positionsAsOf,
  type StoryIndex,
  yearMonthDay,
} from "@entente/core";
import { parse } from "csv-parse/sync";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCypher } from "../../server/src/database/cypher-file.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { type ServedProduct, serveProduct } from "../server/product-over-http.ts";

/** A question whose answer was taken by hand from the sources (fixtures/…/README.md, "expected"). */
interface Question {
  readonly id: string;
  readonly asOf: string;
  readonly certainty: Certainty;
  readonly kind: "faction-exists" | "members" | "in-faction" | "tie" | "position" | "holds-office";
  readonly subject: string;
  readonly object: string;
  readonly expected: string;
  readonly citation: string;
}

/** The facts of the day, reduced to what the questions ask. */
interface Day {
  readonly factions: readonly string[];
  readonly members: readonly (readonly [actor: string, faction: string])[];
  readonly ties: readonly (readonly [a: string, b: string, kind: string])[];
  readonly positions: readonly (readonly [actor: string, argument: string, stance: string])[];
  readonly offices: readonly (readonly [actor: string, office: string])[];
}

const questions = parse(readFileSync(`${BOLSHEVIK_PARTY}/expected/as-of-questions.csv`), {
  columns: true,
}) as unknown as Question[];

function answer({ kind, subject, object }: Question, day: Day): string {
  const listed = (values: readonly string[]): string => [...new Set(values)].sort().join(" ") || "none";
  switch (kind) {
    case "faction-exists":
      return day.factions.includes(subject) ? "yes" : "no";
    case "members":
      return day.factions.includes(subject)
        ? listed(day.members.filter(([, faction]) => faction === subject).map(([actor]) => actor))
        : "none";
    case "in-faction":
      return day.members.some(([actor, faction]) => actor === subject && faction === object) ? "yes" : "no";
    case "tie": {
      const pair = [subject, object].sort();
      return listed(
        day.ties.filter(([a, b]) => a === pair[0] && b === pair[1]).map(([, , tieKind]) => tieKind),
      );
    }
    case "position":
      return listed(
        day.positions
          .filter(([actor, argument]) => actor === subject && argument === object)
          .map(([, , stance]) => stance),
      );
    case "holds-office":
      return day.offices.some(([actor, office]) => actor === subject && office === object) ? "yes" : "no";
  }
}

function dayInCore(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): Day {
  const network = networkAsOf(index, asOf, certainty);
  return {
    factions: network.factions.map(({ faction }) => faction.id),
    members: network.factions.flatMap(({ faction, members }) =>
      members.map(({ actor }) => [actor.id, faction.id] as const),
    ),
    ties: network.ties.map(({ fact: tie }) => [tie.a, tie.b, tie.kind] as const),
    positions: positionsAsOf(index, asOf, certainty).map(
      ({ fact }) => [fact.actor, fact.argument, fact.stance] as const,
    ),
    offices: index.officeHoldingsByDay
      .heldAt(asOf, certainty)
      .map(({ fact }) => [fact.actor, fact.office] as const),
  };
}

async function dayInCypher(
  product: ServedProduct,
  revision: string,
  asOf: CalendarDate,
  certainty: Certainty,
): Promise<Day> {
  const { year, month, day } = yearMonthDay(asOf);
  const parameters = { revision, certainty, asOf: new neo4j.types.Date(year, month, day) };
  const ask = async (name: string) =>
    await product.backend.database.read(readCypher(`oracle/${name}-as-of`), parameters);
  const [factions, members, ties, positions, offices] = [
    await ask("factions"),
    await ask("memberships"),
    await ask("ties"),
    await ask("positions"),
    await ask("office-holdings"),
  ];
  return {
    factions: factions.map(({ id }) => String(id)),
    members: members.map(({ actor, faction }) => [String(actor), String(faction)] as const),
    ties: ties.map(({ a, b, kind }) => [String(a), String(b), String(kind)] as const),
    positions: positions.map(
      ({ actor, argument, stance }) => [String(actor), String(argument), String(stance)] as const,
    ),
    offices: offices.map(({ actor, office }) => [String(actor), String(office)] as const),
  };
}

/** One question to GraphQL: the network by its own field, positions and offices by entity filters on edge dates. */
const DAY_QUERY = `query ($dataset: ID!, $asOf: Date!, $certainty: Certainty!, $held: PositionPropertiesWhere, $office: HoldingPropertiesWhere) {
  networkAsOf(dataset: $dataset, asOf: $asOf, certainty: $certainty) { factions { id members { id } } ties { kind a { id } b { id } } }
  actors(limit: 1000, where: { dataset: { eq: "bolshevik-party-1922-1929" } }) {
    id
    positionsConnection(where: { edge: $held }) { edges { node { id } properties { stance } } }
    officesConnection(where: { edge: $office }) { edges { node { id } } }
  }
}`;

async function dayInGraphQL(product: ServedProduct, asOf: string, certainty: Certainty): Promise<Day> {
  const [from, to] =
    certainty === "CERTAIN" ? ["validFrom", "validTo"] : ["validFromEarliest", "validToLatest"];
  const edge = {
    rivalOf: { eq: null },
    AND: [
      { OR: [{ [from]: { eq: null } }, { [from]: { lte: asOf } }] },
      { OR: [{ [to]: { eq: null } }, { [to]: { gt: asOf } }] },
    ],
  };
  const { data, errors } = await product.ask(DAY_QUERY, {
    dataset: "bolshevik-party-1922-1929",
    asOf,
    certainty,
    held: edge,
    office: edge,
  });
  expect(errors).toEqual([]);
  type Edge = { readonly node: { readonly id: string }; readonly properties: { readonly stance: string } };
  type ActorRow = {
    readonly id: string;
    readonly positionsConnection: { readonly edges: Edge[] };
    readonly officesConnection: { readonly edges: Edge[] };
  };
  const actors = data.actors as ActorRow[];
  const { factions, ties } = data.networkAsOf as {
    factions: { id: string; members: { id: string }[] }[];
    ties: { kind: string; a: { id: string }; b: { id: string } }[];
  };
  return {
    factions: factions.map(({ id }) => id),
    members: factions.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)),
    ties: ties.map(({ a, b, kind }) => [a.id, b.id, kind] as const),
    positions: actors.flatMap(({ id, positionsConnection }) =>
      positionsConnection.edges.map(({ node, properties }) => [id, node.id, properties.stance] as const),
    ),
    offices: actors.flatMap(({ id, officesConnection }) =>
      officesConnection.edges.map(({ node }) => [id, node.id] as const),
    ),
  };
}

let product: ServedProduct;
let index: StoryIndex;
beforeAll(async () => {
  product = await serveProduct();
  index = indexStory((await readPackage(BOLSHEVIK_PARTY)).dataset);
});
afterAll(async () => {
  await product.close();
});

describe("questions answered by hand from the sources", () => {
  it("are at least 60, each with a citation that is there", () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    for (const { id, citation } of questions) {
      const passages = citation.split(" ");
      expect(
        passages.filter((passage) => !index.passages.has(passage)),
        id,
      ).toEqual([]);
    }
  });

  it.each(questions.map((question) => [question.id, question] as const))(
    "%s has one answer in core, Cypher and GraphQL",
    async (_, question) => {
      const asOf = parseCalendarDate(question.asOf);
      const days = [
        dayInCore(index, asOf, question.certainty),
        await dayInCypher(product, index.dataset.revision, asOf, question.certainty),
        await dayInGraphQL(product, question.asOf, question.certainty),
      ];
      const { expected } = question;
      expect(
        days.map((day) => answer(question, day)),
        JSON.stringify(question),
      ).toEqual([expected, expected, expected]);
    },
  );
});
