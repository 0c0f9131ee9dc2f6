import { actorMeasuresAsOf, parseCalendarDate } from "@entente/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

const DATASET = "bolshevik-party-1922-1929";

let product: ServedProduct;
beforeAll(async () => {
  product = await serveProduct();
});
afterAll(async () => {
  await product.close();
});

describe("measures of actors over GraphQL", () => {
  it("are core's for what is certain, with ranges around them, day by day", async () => {
    const dates = ["1925-12-20", "1926-05-01", "1929-11-20"];
    const { data, errors } = await product.ask(
      `query ($dates: [Date!]!) { actorMeasures(dataset: "${DATASET}", dates: $dates) {
        revision asOf complete actors { actor { id } isInCore
          allies { value min max } opponents { value min max } signedDegree { value min max } weightedDegree { value }
          betweenness { value min max } pnCentrality { value min max } constraint { value } coreness { value }
          coordinator { value } itinerant { value } representative { value } liaison { value } } } }`,
      { dates },
    );
    expect(errors).toEqual([]);
    const { index } = product.backend.stories.story(DATASET);
    expect(data.actorMeasures.map(({ asOf }: { asOf: string }) => asOf)).toEqual(dates);
    for (const { asOf, actors, complete, revision } of data.actorMeasures) {
      expect([complete, revision]).toEqual([true, index.dataset.revision]);
      for (const { actor, isInCore, ...measures } of actors) {
        for (const { value, min, max } of [measures.allies, measures.betweenness, measures.pnCentrality])
          if (value !== null) expect(min <= value && value <= max, `${asOf} ${actor.id}`).toBe(true);
      }
      const certain = actors.filter(
        ({ allies }: { allies: { value: number | null } }) => allies.value !== null,
      );
      expect(
        certain.map(({ actor, isInCore, ...measures }: Record<string, { id: string; value: number }>) => ({
          actor: actor?.id,
          isInCore,
          ...Object.fromEntries(Object.entries(measures).map(([name, range]) => [name, range.value])),
        })),
      ).toEqual(actorMeasuresAsOf(index, parseCalendarDate(asOf)).map((one) => ({ ...one })));
    }
  });

  it("tell who switched sides, and with whom", async () => {
    const { data, errors } = await product.ask(
      `{ actorHistories(dataset: "${DATASET}") { actor { id } campChanges stanceChanges
         switches { with { id } direction date } camps { faction { id } days share } } }`,
    );
    expect(errors).toEqual([]);
    const zinoviev = data.actorHistories.find(
      (one: { actor: { id: string } }) => one.actor.id === "zinoviev",
    );
    const turns = zinoviev.switches.map((one: { with: { id: string }; direction: string }) => [
      one.with.id,
      one.direction,
    ]);
    expect(turns).toContainEqual(["trotsky", "TOGETHER"]);
    expect(turns).toContainEqual(["stalin", "APART"]);
    expect(zinoviev.campChanges).toBeGreaterThan(0);
    for (const { camps } of data.actorHistories)
      for (const { share } of camps) expect(share > 0 && share <= 1).toBe(true);
  });

  it("measure camps, and say what is asked wrongly", async () => {
    const { data, errors } = await product.ask(
      `{ campMeasures(dataset: "${DATASET}", dates: ["1926-06-01", "1927-01-01"], certainty: POSSIBLE) {
         revision asOf camps { faction { id } size cohesion innerOpposition formerOpponents turnover } } }`,
    );
    expect(errors).toEqual([]);
    const opposition = data.campMeasures[1].camps.find(
      (camp: { faction: { id: string } }) => camp.faction.id === "united-opposition",
    );
    // Trotsky's men and Zinoviev's had been opponents.
    expect(opposition.formerOpponents).toBeGreaterThan(0);
    expect(opposition.turnover).not.toBeNull();
    const wrong = await product.ask(
      `{ actorMeasures(dataset: "${DATASET}", dates: ["1926-06-01"], weight: "tons") { asOf } }`,
    );
    expect([wrong.status, wrong.errors[0]?.message]).toEqual([
      400,
      `The ties of ${DATASET} have no column of numbers named “tons”; they have none`,
    ]);
  });
});
