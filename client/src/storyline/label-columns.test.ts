import { describe, expect, it } from "vitest";
import { labelColumns } from "./label-columns.ts";

const label = (id: string, y: number, width = 40) => ({ id, y, width, size: 12 });

describe("the columns of names", () => {
  it("are one where nothing touches", () => {
    expect([...labelColumns([label("a", 10), label("b", 30)])]).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
  });

  it("put what would touch a more important name beside the widest of its column", () => {
    const columns = labelColumns([label("a", 10, 40), label("b", 60, 70), label("c", 15)]);
    expect(columns.get("c")).toBe(80);
  });

  it("leave out whom no column has room for", () => {
    const columns = labelColumns(["a", "b", "c", "d"].map((id) => label(id, 10)));
    expect(columns.get("c")).toBe(100);
    expect(columns.get("d")).toBeNull();
  });
});
