import {
  type CalendarDate,
  formatCalendarDate,
  LONGEST_CAPTION,
  parseUncertainDate,
  type TourStop,
  type TourWithStops,
} from "@entente/core";
import type { Words } from "../language/words.ts";
import type { ViewId } from "../permalink/part-ids.ts";
import type { Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { captionInWords } from "../story-text/change-in-words.ts";

/** An edited tour, with its earlier states for undo, oldest first. */
export interface TourDraft {
  readonly current: TourWithStops;
  readonly earlier: readonly TourWithStops[];
}

export type DraftAction =
  | { readonly type: "add"; readonly stop: Omit<TourStop, "id" | "tour" | "number"> }
  | ({ readonly type: "title"; readonly title: string } & Wording)
  | ({ readonly type: "caption"; readonly place: number; readonly caption: string } & Wording)
  | { readonly type: "move"; readonly place: number; readonly by: 1 | -1 }
  | { readonly type: "delete"; readonly place: number }
  | { readonly type: "load"; readonly tour: TourWithStops }
  | { readonly type: "undo" };

/** The language of an edited text (`language`) and the dataset's own (`own`). */
export interface Wording {
  readonly language: string;
  readonly own: string;
}

const MOST_UNDO = 100;
const LONGEST_TITLE = 120;

const OWN_TOUR = "own-tour";

export function newDraft(title: string): TourDraft {
  return { current: { tour: { id: OWN_TOUR, title, names: {} }, stops: [] }, earlier: [] };
}

export function changeDraft(draft: TourDraft, action: DraftAction): TourDraft {
  if (action.type === "undo") {
    const last = draft.earlier.at(-1);
    return last === undefined ? draft : { current: last, earlier: draft.earlier.slice(0, -1) };
  }
  const current = applyAction(draft.current, action);
  return current === draft.current
    ? draft
    : { current, earlier: [...draft.earlier, draft.current].slice(-MOST_UNDO) };
}

function applyAction(whole: TourWithStops, action: Exclude<DraftAction, { type: "undo" }>): TourWithStops {
  const { tour, stops } = whole;
  switch (action.type) {
    case "add":
      return numberStops(whole, [...stops, { ...action.stop, id: "", tour: tour.id, number: 0 }]);
    case "title":
      return {
        tour: {
          ...tour,
          ...rewordText(tour.title, tour.names, action.title.slice(0, LONGEST_TITLE), action, "title"),
        },
        stops,
      };
    case "caption":
      return numberStops(
        whole,
        stops.map((stop, place) => {
          if (place !== action.place) return stop;
          const text = action.caption.slice(0, LONGEST_CAPTION);
          return { ...stop, ...rewordText(stop.caption, stop.names, text, action, "caption") };
        }),
      );
    case "move": {
      const [from, to] = [stops[action.place], stops[action.place + action.by]];
      if (from === undefined || to === undefined) return whole;
      return numberStops(
        whole,
        stops.map((stop, place) =>
          place === action.place ? to : place === action.place + action.by ? from : stop,
        ),
      );
    }
    case "delete":
      return numberStops(
        whole,
        stops.filter((_, place) => place !== action.place),
      );
    case "load":
      return action.tour;
  }
}

/**
 * Changes a text in one language. The text in the dataset's language changes too as long as it has no wording of its
 * own, because it may not be empty.
 */
function rewordText<Name extends string>(
  before: string,
  names: Readonly<Record<string, string>>,
  text: string,
  { language, own }: Wording,
  name: Name,
): { readonly [Key in Name]: string } & { readonly names: Readonly<Record<string, string>> } {
  const { [language]: known, ...others } = names;
  const follows = language === own || before === "" || before === known;
  return {
    [name]: follows ? text : before,
    names: language === own ? names : text === "" ? others : { ...others, [language]: text },
  } as { readonly [Key in Name]: string } & { readonly names: Readonly<Record<string, string>> };
}

/**
 * The reader's own tour as a copy of a dataset's, with texts in the dataset's language `own` whatever language is
 * shown.
 */
export function adaptTour({ tour, stops }: TourWithStops, own: string): TourWithStops {
  const { [own]: title = tour.title, ...titles } = tour.names;
  return numberStops(
    { tour: { id: OWN_TOUR, title, names: titles }, stops },
    stops.map((stop) => {
      const { [own]: caption = stop.caption, ...names } = stop.names;
      return { ...stop, caption, names };
    }),
  );
}

function numberStops({ tour }: TourWithStops, stops: readonly TourStop[]): TourWithStops {
  return {
    tour,
    stops: stops.map((stop, place) => ({
      ...stop,
      tour: tour.id,
      number: place + 1,
      id: `${tour.id}--${String(place + 1).padStart(2, "0")}`,
    })),
  };
}

/** A stop made from the view shown: its date, view and focus, and the caption of the date with its sources. */
export function stopFromView(
  story: Story,
  date: CalendarDate,
  view: ViewId,
  focus: readonly Selection[],
  { words, own }: { readonly words: Words } & Pick<Wording, "own">,
): Omit<TourStop, "id" | "tour" | "number"> {
  const { language } = words;
  const shown = story.captions.at(date);
  const event = shown?.event === null || shown === null ? undefined : story.index.events.get(shown.event);
  const { headline, detail } =
    shown === null
      ? { headline: story.index.dataset.title, detail: null }
      : captionInWords(shown, story.index, words);
  const citations = event?.citations ?? story.index.dataset.passages.slice(0, 1).map(({ id }) => id);
  const caption = [headline, ...(detail === null ? [] : [detail])].join(" ").slice(0, LONGEST_CAPTION);
  return {
    date: parseUncertainDate(formatCalendarDate(date)),
    view,
    focus: focus.map(({ kind, id }) => `${kind}:${id}`),
    caption,
    // The caption is in the language shown.
    names: language === own ? {} : { [language]: caption },
    citations: shown === null ? [] : citations,
    note: null,
  };
}
