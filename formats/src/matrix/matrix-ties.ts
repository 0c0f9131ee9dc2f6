import { compareIds } from "@entente/core";
import type { Findings } from "../contract/import-report.ts";
import type { RecordTally } from "../contract/record-tally.ts";
import type { Attributes, DraftTie } from "../contract/story-draft.ts";
import type { SignedArc, SignedNetwork } from "./signed-network.ts";

/** A network with the step of counted time at which it was taken; null where time is not counted. */
export interface Wave {
  readonly file: string;
  readonly network: SignedNetwork;
  readonly step: number | null;
}

/** What a wave says of a pair: of `a` to `b`, of `b` to `a`, or of both at once. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly there: SignedArc[];
  readonly back: SignedArc[];
}

/** A tie before its time is known. */
type Said = Pick<DraftTie, "kind" | "a" | "b"> & { readonly attributes: Attributes; readonly arc: SignedArc };

/** A tie that a later wave may go on with. */
interface Spell {
  readonly tie: Omit<DraftTie, "from" | "to">;
  from: number | null;
  to: number | null;
}

/**
 * Makes ties of waves: above zero is allied, below is opposed. What both directions say is one tie; what only one says,
 * or says otherwise, is told. Equal ties of waves that follow each other are joined.
 */
export function tiesOfWaves(waves: readonly Wave[], tally: RecordTally, findings: Findings): DraftTie[] {
  const spells = new Map<string, Spell[]>();
  for (const wave of waves) {
    for (const pair of pairsOf(wave, tally, findings))
      for (const said of sayings(pair, wave.file, tally, findings)) addSaid(spells, said, wave);
  }
  return [...spells.values()].flat().map(({ tie, from, to }) => ({
    ...tie,
    from: from === null ? null : String(from),
    to: to === null ? null : String(to),
  }));
}

function pairsOf({ network, file }: Wave, tally: RecordTally, findings: Findings): Iterable<Pair> {
  const pairs = new Map<string, Pair>();
  for (const arc of network.arcs) {
    tally.read();
    if (arc.from === arc.to) {
      findings.add("WARNING", { rule: "diagonal" }, { file, row: arc.line, column: null });
      tally.refuse();
      continue;
    }
    const [a, b] = compareIds(arc.from, arc.to) < 0 ? [arc.from, arc.to] : [arc.to, arc.from];
    const key = JSON.stringify([a, b]);
    const pair = pairs.get(key) ?? { a, b, there: [], back: [] };
    pairs.set(key, pair);
    (arc.from === a ? pair.there : pair.back).push(arc);
  }
  return pairs.values();
}

const kindOf = (value: number): DraftTie["kind"] => (value > 0 ? "ALLIED" : "OPPOSED");

/** Matches the two directions of a pair, one arc of the one with one arc of the other. */
function* sayings(pair: Pair, file: string, tally: RecordTally, findings: Findings): Generator<Said> {
  const { a, b } = pair;
  const [there, back] = [withoutRepeats(pair.there, tally), withoutRepeats(pair.back, tally)];
  const isMatch = (one: SignedArc, other: SignedArc): boolean =>
    kindOf(one.value) === kindOf(other.value) && stepsKey(one) === stepsKey(other);
  for (const arc of there) {
    const place = back.findIndex((other) => other.value === arc.value && isMatch(arc, other));
    const other = back[place === -1 ? back.findIndex((one) => isMatch(arc, one)) : place];
    tally.keep();
    if (other !== undefined) back.splice(back.indexOf(other), 1);
    const isAlone = other === undefined && !arc.isSymmetric;
    if (isAlone || (other !== undefined && other.value !== arc.value)) noteAsymmetry(arc, file, findings);
    if (other !== undefined && other.value === arc.value) tally.merge();
    else if (other !== undefined) tally.keep();
    const attributes = {
      weight: arc.value,
      ...(other !== undefined && other.value !== arc.value ? { "weight back": other.value } : {}),
      ...(isAlone ? { direction: `${a} → ${b}` } : {}),
    };
    yield { kind: kindOf(arc.value), a, b, attributes, arc };
  }
  for (const arc of back) {
    tally.keep();
    if (!arc.isSymmetric) noteAsymmetry(arc, file, findings);
    const attributes = { weight: arc.value, ...(arc.isSymmetric ? {} : { direction: `${b} → ${a}` }) };
    yield { kind: kindOf(arc.value), a, b, attributes, arc };
  }
}

function noteAsymmetry(arc: SignedArc, file: string, findings: Findings): void {
  findings.add("WARNING", { rule: "asymmetric" }, { file, row: arc.line, column: null });
}

const stepsKey = ({ steps }: SignedArc): string => JSON.stringify(steps ?? null);

function withoutRepeats(arcs: readonly SignedArc[], tally: RecordTally): SignedArc[] {
  const seen = new Set<string>();
  return arcs.filter((arc) => {
    const key = `${arc.value} ${stepsKey(arc)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    if (!isNew) tally.merge();
    return isNew;
  });
}

function addSaid(spells: Map<string, Spell[]>, said: Said, { file, step }: Wave): void {
  const { kind, a, b, attributes, arc } = said;
  const origin = { file, row: arc.line, locator: `line ${arc.line}: ${arc.from}, ${arc.to}` };
  const tie = { kind, a, b, attributes, origin };
  const key = JSON.stringify([kind, a, b, attributes]);
  const known = spells.get(key) ?? [];
  spells.set(key, known);
  if (step === null) {
    for (const [from, to] of arc.steps ?? [[null, null]]) known.push({ tie, from, to });
    return;
  }
  const last = known.at(-1);
  if (last !== undefined && last.to === step) last.to = step + 1;
  else known.push({ tie, from: step, to: step + 1 });
}
