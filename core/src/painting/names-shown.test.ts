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

  it("are among many actors those of all that are brought out, rather than names that are not", () => {
    const crowd = Array.from({ length: 60 }, (_, k) => node(`far${k}`, 1000 + 200 * k, true));
    const brought = new Set(["a", "b", "d", "far0"]);
    const written = namesShown([...nodes, ...crowd], {
      ...NO_EMPHASIS,
      nodes: brought,
      chosen: new Set(["d"]),
    });
    expect(["a", "b", "c", "d"].filter((id) => written.has(id))).toEqual(["a", "c", "d"]);
    const alone = new Set(["b", "d", "far0"]);
    const more = namesShown([...nodes, ...crowd], { ...NO_EMPHASIS, nodes: alone, chosen: new Set(["d"]) });
    expect(["a", "b", "c", "d"].filter((id) => more.has(id))).toEqual(["b", "d"]);
  });
});
