import type { Story } from "../story/story.ts";
import type { Notice, Parameter } from "./parameter.ts";
import { PARAMETERS, PREFERENCE_PARAMETERS, type Shown, TIME_PARAMETERS, type View } from "./parameters.ts";

export interface ReadView {
  readonly view: View;
  /** Notices for values that were replaced. */
  readonly notices: readonly Notice[];
}

type ParameterTable = { readonly [Name in keyof View]: Parameter<View[Name]> };

const ALL: ParameterTable = { ...TIME_PARAMETERS, ...PARAMETERS, ...PREFERENCE_PARAMETERS };
const NAMES = Object.keys(ALL) as readonly (keyof View)[];

/** Reads `?date=…&speed=…&select=…`. An invalid value is replaced by the nearest valid one, and a notice says so. */
export function readView(search: string, story: Story): ReadView {
  const address = new URLSearchParams(search);
  const view: { -readonly [Name in keyof View]?: View[Name] } = {};
  const notices: Notice[] = [];
  const readInto = <Name extends keyof View>(name: Name): void => {
    const parameter: ParameterTable[Name] = ALL[name];
    const { value, notice } = parameter.read(address.get(parameter.name), story);
    view[name] = value;
    if (notice !== null) notices.push(notice);
  };
  for (const name of NAMES) readInto(name);
  return { view: view as View, notices };
}

/** The address of a view; a value that is the default is left out. */
export function writeView(story: Story, view: View): string {
  const address = new URLSearchParams({ dataset: story.index.dataset.id });
  for (const name of NAMES) {
    const text = writeValue(name, view, story);
    if (text !== null) address.set(ALL[name].name, text);
  }
  return `?${address.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}

/** True if Back should lead from one view to the other. */
export function isStep(from: View, to: View, story: Story): boolean {
  return NAMES.some(
    (name) => ALL[name].isStep && writeValue(name, from, story) !== writeValue(name, to, story),
  );
}

/**
 * The view to show when the reader goes back to `asked`: a lesson goes on or stays over, and the page keeps its colours
 * and its language. The focus is that of a tour's stop, or of the lesson.
 */
export function keepOnBack(asked: View, now: View): View {
  const { present, until, theme, language } = now;
  const focus = asked.tour !== null || present ? asked.focus : now.focus;
  return { ...asked, present, until, theme, language, focus };
}

function writeValue<Name extends keyof View>(name: Name, view: View, story: Story): string | null {
  const parameter: ParameterTable[Name] = ALL[name];
  return parameter.write(view[name], story);
}

/** A view without its time and the reader's preferences. */
export function shownOf(view: View): Shown {
  const { date, monthsPerSecond, direction, loop, theme, language, ...shown } = view;
  return shown;
}
