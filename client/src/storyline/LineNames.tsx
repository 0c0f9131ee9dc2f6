import { type CalendarDate, dateShown } from "@entente/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Select, Selection } from "../selection.ts";
import type { Story } from "../story.ts";
import type { PlayClock } from "../timeline/play-clock.ts";
import type { LineEmphasis } from "./emphasis.ts";
import { type Drawing, heightAt } from "./geometry.ts";
import type { Pointed } from "./LineTip.tsx";
import { labelColumns } from "./label-columns.ts";

interface LineNamesProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly drawing: Drawing;
  readonly emphasis: LineEmphasis;
  readonly selection: Selection | null;
  readonly reducedMotion: boolean;
  readonly onSelect: Select;
  readonly onPoint: (pointed: Pointed | null) => void;
}

const BESIDE = 7;

/** The names of all who have a line on the date shown, beside the time cursor. Up and down go from one to the next. */
export function LineNames(props: LineNamesProps): ReactNode {
  const { story, clock, drawing, emphasis, selection, onSelect, onPoint } = props;
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  useNamesBesideCursor(host, props);
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || host.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { order } = drawing.whole.momentAt(dateShown(clock.state()));
    const at = order.indexOf((event.target as HTMLElement).dataset.actor ?? "");
    const next = order[(at + step + order.length) % order.length];
    host.current.querySelector<HTMLElement>(`[data-actor="${CSS.escape(next ?? "")}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
    <div className="line-names" ref={host} role="group" aria-label={t("storyline.names")} onKeyDown={move}>
      {drawing.lines.map(({ actor, importance }, place) => {
        const isChosen = selection?.kind === "actor" && selection.id === actor;
        return (
          <button
            type="button"
            key={actor}
            tabIndex={(selection?.kind === "actor" ? isChosen : place === 0) ? 0 : -1}
            className={emphasis.lines.has(actor) ? "line-name chosen" : "line-name"}
            data-actor={actor}
            data-weight={importance > 0.62 ? "great" : importance > 0.4 ? "middle" : "small"}
            aria-pressed={isChosen}
            onClick={() => onSelect(isChosen ? null : { kind: "actor", id: actor })}
            onPointerMove={(event) =>
              onPoint({ actor, day: dateShown(clock.state()), x: event.clientX, y: event.clientY })
            }
            onPointerLeave={() => onPoint(null)}
          >
            {story.index.actors.get(actor)?.shortName ?? actor}
          </button>
        );
      })}
    </div>
  );
}

/** Sets the names' places with the clock, past React. Columns change only from moment to moment. */
function useNamesBesideCursor(
  host: { readonly current: HTMLElement | null },
  { clock, drawing, emphasis, reducedMotion, story }: LineNamesProps,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has other names, of other widths
  useEffect(() => {
    if (host.current === null) return;
    const names = [...host.current.querySelectorAll<HTMLElement>("button")];
    const sizes = new Map(
      names.map((name) => [name.dataset.actor ?? "", { width: name.offsetWidth, size: name.offsetHeight }]),
    );
    let columns: ReadonlyMap<string, number | null> = new Map();
    let [moment, shown]: [number | null, number | null] = [null, null];
    return clock.paintWith(({ state }) => {
      if (shown === state.day) return false;
      shown = state.day;
      const now = drawing.whole.momentAt(Math.floor(state.day) as CalendarDate);
      if (moment !== now.from) {
        moment = now.from;
        const wanted = drawing.lines.flatMap(({ actor }) => {
          const [height, size] = [now.heights.get(actor), sizes.get(actor)];
          return height === undefined || size === undefined
            ? []
            : [{ id: actor, y: drawing.y(height), ...size }];
        });
        const first = wanted.filter(({ id }) => emphasis.lines.has(id));
        columns = labelColumns([...first, ...wanted.filter((one) => !first.includes(one))]);
      }
      const x = drawing.x(state.day);
      for (const name of names)
        place(name, x, columns, drawing, reducedMotion ? now.to - 1 : state.day, sizes);
      return false;
    });
  }, [clock, drawing, emphasis.lines, reducedMotion, host, story]);
}

function place(
  name: HTMLElement,
  x: number,
  columns: ReadonlyMap<string, number | null>,
  drawing: Drawing,
  day: number,
  sizes: ReadonlyMap<string, { readonly width: number; readonly size: number }>,
): void {
  const actor = name.dataset.actor ?? "";
  const [y, column] = [heightAt(drawing, actor, day), columns.get(actor) ?? null];
  const size = sizes.get(actor);
  const right = x + BESIDE + (column ?? 0);
  const turns = size !== undefined && right + size.width > drawing.width;
  const left = turns ? x - BESIDE - (column ?? 0) - size.width : right;
  name.classList.toggle("absent", y === null);
  name.classList.toggle("crowded", y !== null && (column === null || left < 2));
  if (y === null || size === undefined) return;
  name.style.transform = `translate(${left.toFixed(1)}px, ${(y - size.size / 2).toFixed(1)}px)`;
}
