import { describe, expect, it } from "vitest";
import { labelOf } from "./actor.ts";

describe("the label of a name", () => {
  it("is the name, or its beginning where it is very long; letters beyond the first plane are whole", () => {
    expect(labelOf("Lev Trotsky")).toBe("Lev Trotsky");
    const long = labelOf("The Joint Committee ".repeat(9));
    expect(long).toMatch(/^The Joint Committee The Joint .*…$/);
    expect([...long].length).toBeLessThanOrEqual(48);
    expect(labelOf("𝔸".repeat(60))).toBe(`${"𝔸".repeat(47)}…`);
  });
});
