import type { Command } from "../commands/command.ts";

/** A step of the zoom of a view. */
export type ZoomStep = "in" | "out" | "whole";

const ZOOM = "entente-zoom";

const command = (step: ZoomStep, key: string): Command => ({
  id: `zoom-${step}`,
  title: `shell.zoom-${step}`,
  keys: [{ key, shown: key }],
  run: () => requestZoom(step),
});

/** Commands that zoom the view with the focus, or under the pointer, or else the first that can zoom. */
export const ZOOM_COMMANDS: readonly Command[] = [
  command("in", "k"),
  command("out", "j"),
  command("whole", "0"),
];

function requestZoom(step: ZoomStep): void {
  const all = [...document.querySelectorAll("[data-zoomable]")];
  const pane = (one: Element): Element => one.closest("[data-view]") ?? one;
  const target =
    all.find((one) => pane(one).contains(document.activeElement)) ??
    all.find((one) => pane(one).matches(":hover")) ??
    all[0];
  target?.dispatchEvent(new CustomEvent<ZoomStep>(ZOOM, { detail: step }));
}

/** Listens for the commands that zoom an element with `data-zoomable`; returns a way to stop. */
export function listenForZoom(element: Element, listener: (step: ZoomStep) => void): () => void {
  const handle = (event: Event): void => listener((event as CustomEvent<ZoomStep>).detail);
  element.addEventListener(ZOOM, handle);
  return () => element.removeEventListener(ZOOM, handle);
}
