import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EncodedRow } from "./encoded-row.ts";

describe("a row of encoded facts", () => {
  it("gives any facts of a row joined by commas, each made once, over many chunks of memory", () => {
    const length = 4_000;
    const row = new EncodedRow(length);
    const made = new Set<number>();
    const make = (position: number): string => {
      expect(made.has(position)).toBe(false);
      made.add(position);
      return textAt(position);
    };
    const textAt = (position: number): string => `{"é":"${String(position).repeat(200)}"}`;
    const positions = fc.oneof(
      fc.tuple(fc.nat(length), fc.nat(length)).map(([one, other]) => {
        const [first, end] = one < other ? [one, other] : [other, one];
        return Array.from({ length: end - first }, (_, offset) => first + offset);
      }),
      fc.uniqueArray(fc.nat(length - 1), { maxLength: 300 }).map((some) => some.sort((a, b) => a - b)),
    );
    fc.assert(
      fc.property(positions, (some) => {
        const bytes = Buffer.concat([...row.join(some, make)]);
        expect(bytes.equals(Buffer.from(some.map(textAt).join()))).toBe(true);
      }),
    );
    expect(row.size).toBeGreaterThan(2_000_000);
  });

  it("refuses a fact of more than a megabyte, which graphql-js then answers", () => {
    const row = new EncodedRow(1);
    expect(() => [...row.join([0], () => "x".repeat(2_000_000))]).toThrow("2000001 bytes");
  });
});
