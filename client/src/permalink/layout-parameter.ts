import { LARGEST_SEED, LAYOUT_MODES, type LayoutMode, type Pin, readPins, writePins } from "@entente/core";
import { acceptValue, type Parameter, replaceValue, wordParameter } from "./parameter.ts";

/** How the network is laid out over time; null for the usual way, in which actors move when something happens to them. */
export const layoutParameter: Parameter<LayoutMode | null> = wordParameter("layout", LAYOUT_MODES, true);

/** Which of the arrangements that are as good; 0 for the usual one. */
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

/** Where somebody has put actors on the network. */
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
