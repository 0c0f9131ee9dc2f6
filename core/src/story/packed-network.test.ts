import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { addDays, parseCalendarDate } from "../time/calendar-date.ts";
import { tiesAsOf } from "./network-as-of.ts";
import {
  networkDictionary,
  packNetwork,
  rawNetwork,
  UnsupportedNetworkError,
  unpackNetwork,
} from "./packed-network.ts";
import { indexStory } from "./story-index.ts";

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const fromBase64 = (text: string): Uint8Array => Buffer.from(text, "base64");

const dataset = smallStory({
  actors: ["a", "b", "c", "d"],
  ties: [
    { ...fact("t0", "1926-04", "1926-04-09"), kind: "ALLIED", a: "a", b: "b", rivalOf: "t1" },
    { ...fact("t1", "1926-04", "1926-06-09"), kind: "ALLIED", a: "a", b: "b" },
    { ...fact("t2", "", ""), kind: "OPPOSED", a: "a", b: "c", basis: "INFERRED" },
    { ...fact("t3", "1926-02-28", "1926-03-01"), kind: "ALLIED", a: "c", b: "d", basis: "ATTRIBUTED" },
    { ...fact("t4", "1926", ""), kind: "OPPOSED", a: "b", b: "d" },
  ],
});
const index = indexStory(dataset);
const dictionary = networkDictionary(index);

describe("a packed network", () => {
  it("unpacks, by way of JSON, to the ties of that day, each at its row of the story", () => {
    const day = fc.integer({ min: -500, max: 900 }).map((offset) => addDays(PERIOD.from, offset));
    fc.assert(
      fc.property(day, fc.constantFrom("CERTAIN" as const, "POSSIBLE" as const), (asOf, certainty) => {
        const packed = JSON.parse(JSON.stringify(packNetwork(index, asOf, certainty, toBase64)));
        const expected = tiesAsOf(index, asOf, certainty).map(({ fact: tie, certainty: sureness }) => ({
          row: dataset.ties.findIndex(({ id }) => id === tie.id),
          kind: tie.kind,
          a: tie.a,
          b: tie.b,
          validFrom: tie.validFrom,
          validTo: tie.validTo,
          certainty: sureness,
          basis: tie.basis,
        }));
        expect(unpackNetwork(packed, dictionary, fromBase64)).toEqual(expected);
        expect(packed.length).toBe(expected.length);
      }),
    );
  });

  it("takes 23 bytes a tie, in little-endian integers", () => {
    const { columns, length } = packNetwork(index, parseCalendarDate("1926-02-28"), "CERTAIN", toBase64);
    expect(length).toBe(2);
    const bytes = Object.values(columns).map(({ data }) => fromBase64(data).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBe(23 * length);
    expect([...fromBase64(columns.row.data)]).toEqual([2, 0, 0, 0, 3, 0, 0, 0]);
  });

  it("as bytes holds the same columns, each of four bytes at a multiple of four, behind a line of JSON", () => {
    const day = fc.integer({ min: -500, max: 900 }).map((offset) => addDays(PERIOD.from, offset));
    fc.assert(
      fc.property(day, fc.constantFrom("CERTAIN" as const, "POSSIBLE" as const), (asOf, certainty) => {
        const packed = packNetwork(index, asOf, certainty, toBase64);
        const { head, columns } = rawNetwork(index, asOf, certainty);
        expect([head.length % 8, head.indexOf("\n")]).toEqual([0, head.length - 1]);
        const body = Buffer.concat(columns);
        const { columns: places, ...rest } = JSON.parse(head);
        expect(rest).toEqual({ ...packed, columns: undefined });
        expect(Object.keys(places).sort()).toEqual(Object.keys(packed.columns).sort());
        for (const [name, { type, data }] of Object.entries(packed.columns)) {
          const { offset } = places[name];
          const width = type === "<i4" ? 4 : 1;
          expect([places[name].type, offset % width]).toEqual([type, 0]);
          expect(toBase64(body.subarray(offset, offset + width * packed.length))).toBe(data);
        }
        expect(body.length).toBe(23 * packed.length);
      }),
    );
  });

  it("has a line of ASCII, whatever the revision is called", () => {
    const named = indexStory({ ...dataset, revision: "é\n𝄞" });
    const { head } = rawNetwork(named, PERIOD.from, "CERTAIN");
    expect(head).toMatch(/^[ -~]+\n$/);
    expect(JSON.parse(head).revision).toBe("é\n𝄞");
  });

  it("of another version, or with another revision's dictionary, is refused", () => {
    const packed = packNetwork(index, PERIOD.from, "CERTAIN", toBase64);
    const other = { ...packed, version: 2 as never };
    expect(() => unpackNetwork(other, dictionary, fromBase64)).toThrow(UnsupportedNetworkError);
    const stale = { ...dictionary, revision: "another" };
    expect(() => unpackNetwork(packed, stale, fromBase64)).toThrow("another revision");
  });
});
