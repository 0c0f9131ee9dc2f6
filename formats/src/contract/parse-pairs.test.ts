import { describe, expect, it } from "vitest";
import { PairSyntaxError, parsePairs } from "./parse-pairs.ts";

describe("pairs of names and values", () => {
  it("are separated by commas, and a name may have an = of its own", () => {
    expect(parsePairs(" source = From,target=To, ", "")).toEqual({ source: "From", target: "To" });
    expect(parsePairs("kind:a=b=OPPOSED", "")).toEqual({ "kind:a=b": "OPPOSED" });
    expect(parsePairs("kind:foes, old=OPPOSED", "", true)).toEqual({ "kind:foes, old": "OPPOSED" });
    expect(parsePairs("", "")).toEqual({});
  });

  it.each(["source", "source=", "=From", "a=b,c", " = "])("%s is refused with an example", (text) => {
    const parse = () => parsePairs(text, "map=source=From");
    expect(parse).toThrow(PairSyntaxError);
    expect(parse).toThrow(/is no pair; write it as in map=source=From/);
  });
});
