import { describe, expect, it } from "vitest";
import { namedNode as node } from "../scene/named-node.testing.ts";
import { NO_EMPHASIS } from "./emphasis.ts";
import { namesShown } from "./names-shown.ts";

/** The names of a and c hide that of b between them; nothing is near d, whose name the layout left out all the same. */
const nodes = [node("a", 100, true), node("b", 130, false), node("c", 160, true), node("d", 400, false)];
const shown = (brought: readonly string[], chosen: readonly string[] = []): string =>
  [...namesShown(nodes, { ...NO_EMPHASIS, nodes: new Set(brought), chosen: new Set(chosen) })]
    .sort()
    .join("");

describe("the names that are written", () => {
  it("are those that have room, while nothing is brought out", () => {
    expect(shown([])).toBe("ac");
  });

  it("are those of what is chosen before those that it would lie over", () => {
    expect(shown(["b", "a", "d"], ["b"])).toBe("bd");
    expect(shown(["b", "d"])).toBe("bd");
  });

  it("are of the others that are brought out only those that lie over none", () => {
    expect(shown(["a", "b", "c", "d"], ["a"])).toBe("acd");
    expect(shown(["a", "b", "d"])).toBe("acd");
  });
});
