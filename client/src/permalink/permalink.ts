import type { Story } from "../story/story.ts";
import type { Notice, Parameter } from "./parameter.ts";
import { PARAMETERS, PREFERENCE_PARAMETERS, TIME_PARAMETERS, type View } from "./parameters.ts";

export interface ReadView {
  readonly view: View;
  /** What the address asked for and did not get. */
  readonly notices: readonly Notice[];
}

type AnyParameter = Parameter<unknown>;

const ALL = Object.entries({ ...TIME_PARAMETERS, ...PARAMETERS, ...PREFERENCE_PARAMETERS }) as unknown as [
  keyof View,
  AnyParameter,
][];

export function datasetOf(search: string): string | null {
  return new URLSearchParams(search).get("dataset");
}

/** Reads `?date=…&speed=…&select=…`; what cannot be had becomes the nearest that can. */
export function readView(search: string, story: Story): ReadView {
  const address = new URLSearchParams(search);
  const read = ALL.map(([key, { name, read }]) => [key, read(address.get(name), story)] as const);
  return {
    view: Object.fromEntries(read.map(([key, { value }]) => [key, value])) as unknown as View,
    notices: read.flatMap(([, { notice }]) => notice ?? []),
  };
}

/** The address of a view, without what is as it would be anyway. */
export function writeView(story: Story, view: View): string {
  const address = new URLSearchParams({ dataset: story.index.dataset.id });
  for (const [key, { name, write }] of ALL) {
    const text = write(view[key], story);
    if (text !== null) address.set(name, text);
  }
  return `?${address.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}

/** Whether one view is a step away from another, that Back should undo. */
export function isStep(from: View, to: View, story: Story): boolean {
  return ALL.some(
    ([key, parameter]) =>
      parameter.isStep && parameter.write(from[key], story) !== parameter.write(to[key], story),
  );
}
