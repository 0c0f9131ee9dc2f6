import { type CalendarDate, dateShown, storylineMomentAt } from "@entente/core";
import { type RefObject, useEffect } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import { type Drawing, heightAt } from "./geometry.ts";
import {
  namePlaces,
  placeTexts,
  type Rect,
  type TextSize,
  titlePlaces,
  type WantedText,
} from "./place-texts.ts";

interface PlacedTexts {
  readonly clock: PlayClock;
  readonly drawing: Drawing;
  /** Actors whose names stand first. */
  readonly first: ReadonlySet<string>;
  readonly reducedMotion: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The source of the texts; they are measured anew when it changes. */
  readonly content: unknown;
}

/** Names of actors more important than this are placed before the titles of coalitions. */
export const GREAT = 0.62;

/** Moves names and titles with the clock, past React, so that no two of them touch. */
export function usePlacedTexts(
  host: RefObject<HTMLElement | null>,
  { clock, drawing, first, reducedMotion, scroller, content }: PlacedTexts,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts have other widths
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let texts = measureTexts(element, drawing, first);
    let [shown, playing, scrolled]: [number | null, boolean, string] = [null, false, ""];
    let standing: ReadonlyMap<string, string> = new Map();
    const stop = clock.paintWith(({ state }) => {
      const view = scroller.current;
      const bounds = boundsIn(drawing, view);
      const at = `${bounds.left} ${bounds.top}`;
      if (shown === state.day && playing === state.playing && scrolled === at) return false;
      [shown, playing, scrolled] = [state.day, state.playing, at];
      const moment = storylineMomentAt(drawing.whole, Math.floor(state.day) as CalendarDate);
      const cursor = drawing.x(reducedMotion ? moment.to - 1 : state.day);
      // While time runs a text keeps its place as long as that is free.
      standing = setTexts(texts, { drawing, cursor, bounds, standing: playing ? standing : new Map() });
      return false;
    });
    scroller.current?.addEventListener("scroll", clock.wake, { passive: true });
    let gone = false;
    void document.fonts.ready.then(() => {
      if (gone) return;
      texts = measureTexts(element, drawing, first);
      shown = null;
      clock.wake();
    });
    return () => {
      gone = true;
      stop();
      scroller.current?.removeEventListener("scroll", clock.wake);
    };
  }, [clock, drawing, first, reducedMotion, host, scroller, content]);
}

/** Returns the part of the drawing that is in sight, above its axis. */
function boundsIn({ width, height, axisTop }: Drawing, view: HTMLElement | null): Rect {
  const { scrollLeft = 0, scrollTop = 0, clientWidth = width, clientHeight = height } = view ?? {};
  return {
    left: scrollLeft + 2,
    right: scrollLeft + Math.min(clientWidth, width) - 2,
    top: scrollTop,
    bottom: Math.min(height, scrollTop + clientHeight) - (height - axisTop),
  };
}

interface Text extends TextSize {
  readonly id: string;
  readonly element: HTMLElement;
  readonly actor: string | null;
  readonly ribbon: string | null;
}

/** Measures the texts and sorts them in the order in which they choose their places. */
function measureTexts(host: HTMLElement, drawing: Drawing, first: ReadonlySet<string>): readonly Text[] {
  const importance = new Map(drawing.lines.map((line) => [line.actor, line.importance]));
  const room = new Map(drawing.ribbons.map(({ key, runs }) => [key, runs[0]?.room ?? 0]));
  const rank = ({ actor, ribbon }: Text): number => {
    if (actor === null) return 2e6 - Math.min(1e5, room.get(ribbon ?? "") ?? 0);
    const own = importance.get(actor) ?? 0;
    return (first.has(actor) ? 0 : own > GREAT ? 1e6 : 3e6) - own;
  };
  return [...host.querySelectorAll<HTMLElement>("[data-actor], [data-ribbon]")]
    .map((element) => {
      const { actor = null, ribbon = null } = element.dataset;
      const id = actor ?? `title ${ribbon}`;
      return { id, element, actor, ribbon, width: element.offsetWidth, height: element.offsetHeight };
    })
    .sort((a, b) => rank(a) - rank(b));
}

interface Placing {
  readonly drawing: Drawing;
  readonly cursor: number;
  readonly bounds: Rect;
  /** The place of each text so far: the number of a name's place, or a title's pixels from the left. */
  readonly standing: ReadonlyMap<string, string>;
}

function setTexts(
  texts: readonly Text[],
  { drawing, cursor, bounds, standing }: Placing,
): Map<string, string> {
  const { x, ribbons } = drawing;
  const column = Math.max(0, ...texts.map(({ actor, width }) => (actor === null ? 0 : width))) + 6;
  const runs = new Map(ribbons.map((ribbon) => [ribbon.key, ribbon.runs]));
  const offered = new Map<string, readonly Rect[]>();
  const wanted = texts.map((text): WantedText => {
    const { id, actor, ribbon } = text;
    const held = standing.get(id);
    const offer = (
      places: readonly Rect[],
      isHeld: (rect: Rect, place: number) => boolean,
    ): readonly Rect[] => {
      offered.set(id, places);
      const kept = held === undefined ? undefined : places.find(isHeld);
      return kept === undefined ? places : [kept, ...places];
    };
    return {
      id,
      places: (taken) =>
        actor === null
          ? offer(
              titlePlaces(text, runs.get(ribbon ?? "") ?? [], taken),
              ({ left }) => left.toFixed(0) === held,
            )
          : offer(
              namePlaces(text, cursor, column, (at) => heightAt(drawing, actor, x.invert(at))),
              (_, place) => `${place}` === held,
            ),
    };
  });
  const places = placeTexts(wanted, bounds);
  const next = new Map<string, string>();
  for (const { id, element, actor } of texts) {
    const place = places.get(id) ?? null;
    const fallback = offered.get(id)?.[0];
    element.classList.toggle("absent", place === null && fallback === undefined);
    element.classList.toggle("crowded", place === null && fallback !== undefined);
    const stands = place ?? fallback;
    if (stands === undefined) continue;
    element.style.transform = `translate(${stands.left.toFixed(1)}px, ${stands.top.toFixed(1)}px)`;
    if (place === null) continue;
    next.set(id, actor === null ? place.left.toFixed(0) : `${offered.get(id)?.indexOf(place)}`);
  }
  return next;
}

/** Returns the ids of the actors with a line on the date shown, from the top. */
export function orderShown({ whole }: Drawing, clock: PlayClock): readonly string[] {
  return storylineMomentAt(whole, dateShown(clock.state())).order;
}
