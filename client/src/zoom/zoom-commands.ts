import type { Command } from "../commands/command.ts";

/** What can be done to a view that can be looked at from nearer. */
export type ZoomStep = "in" | "out" | "whole";

const ZOOM = "entente-zoom";

const command = (step: ZoomStep, key: string): Command => ({
  id: `zoom-${step}`,
  title: `shell.zoom-${step}`,
  keys: [{ key, shown: key }],
  run: () => askForZoom(step),
});

/** Of the view that has the focus, or is pointed at, or else the first that can. */
export const ZOOM_COMMANDS: readonly Command[] = [
  command("in", "k"),
  command("out", "j"),
  command("whole", "0"),
];

function askForZoom(step: ZoomStep): void {
  const all = [...document.querySelectorAll("[data-zoomable]")];
  const pane = (one: Element): Element => one.closest("[data-view]") ?? one;
  const target =
    all.find((one) => pane(one).contains(document.activeElement)) ??
    all.find((one) => pane(one).matches(":hover")) ??
    all[0];
  target?.dispatchEvent(new CustomEvent<ZoomStep>(ZOOM, { detail: step }));
}

/** Hears what is asked of an element that says `data-zoomable`; returns a way to stop. */
export function hearZoom(element: Element, listener: (step: ZoomStep) => void): () => void {
  const hear = (event: Event): void => listener((event as CustomEvent<ZoomStep>).detail);
  element.addEventListener(ZOOM, hear);
  return () => element.removeEventListener(ZOOM, hear);
}
