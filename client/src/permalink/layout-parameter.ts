import {
  LARGEST_SEED,
  LAYOUT_MODES,
  LAYOUT_SCOPES,
  type LayoutMode,
  type LayoutScope,
  type Pin,
  readPins,
  writePins,
} from "@entente/core";
import { acceptValue, type Parameter, replaceValue, wordParameter } from "./parameter.ts";

/** The layout mode of the network; null for the usual one, in which actors move when something happens to them. */
export const layoutParameter: Parameter<LayoutMode | null> = wordParameter("layout", LAYOUT_MODES, true);

/** What the layout is made for; null for the usual, the whole story. */
export const arrangeParameter: Parameter<LayoutScope | null> = wordParameter("arrange", LAYOUT_SCOPES, true);

/** The seed of the layout, which chooses among arrangements of equal quality; 0 is the usual one. */
export const seedParameter: Parameter<number> = {
  name: "seed",
  isStep: true,
  read: (text) => {
    if (text === null || text === "") return acceptValue(0);
    const seed = Number(text);
    const isSeed = Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED;
    return isSeed ? acceptValue(seed) : replaceValue("seed", text, 0);
  },
  write: (seed) => (seed === 0 ? null : String(seed)),
};

/** The coordinates of actors that somebody has placed by hand. */
export const pinsParameter: Parameter<readonly Pin[]> = {
  name: "pins",
  isStep: true,
  read: (text, { index }) => {
    const read = readPins(text ?? "", (id) => index.actors.has(id));
    return read.unknown.length === 0
      ? acceptValue(read.pins)
      : replaceValue("pins", read.unknown.join(","), read.pins);
  },
  write: writePins,
};
