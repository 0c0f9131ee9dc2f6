import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import "./separator.css";

interface SeparatorProps {
  readonly label: string;
  /** `horizontal` lies between what is above and below, `vertical` between what is left and right. */
  readonly orientation: "horizontal" | "vertical";
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** How far one press of an arrow key moves the value. */
  readonly step: number;
  /** True where the value grows as the separator goes up or left. */
  readonly isReversed?: boolean;
  readonly onMove: (value: number) => void;
  /** The value at a place of the pointer, in pixels of the window. */
  readonly valueAt: (pointer: { readonly clientX: number; readonly clientY: number }) => number;
  /** Enter does it, and a click where it folds what the separator resizes; where not, a double click. */
  readonly onToggle: () => void;
  /** Absent where the toggle does not fold, but sets the usual size. */
  readonly isFolded?: boolean;
}

/** Pixels that a press may stray and still be a click. */
const CLICK_WITHIN = 4;

/** A separator between two parts of the page, after the ARIA pattern of the window splitter. */
export function Separator(props: SeparatorProps): ReactNode {
  const { label, orientation, value, least, most, onMove, valueAt, onToggle, isFolded } = props;
  const pressed = useRef<PointerEvent<HTMLElement> | null>(null);
  const isDragged = useRef(false);
  const set = (next: number): void => onMove(Math.round(Math.min(Math.max(next, least), most)));
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const start = pressed.current;
    if (start === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const way = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    isDragged.current ||= way > CLICK_WITHIN;
    if (isDragged.current) set(valueAt(event));
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = valueAfterKey(event.key, props);
    if (next === null) return;
    event.preventDefault();
    if (next === "toggle") onToggle();
    else set(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no hr
    <div
      className={`separator ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      title={label}
      aria-orientation={orientation}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      data-folded={isFolded}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        pressed.current = event;
        isDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        pressed.current = null;
      }}
      onClick={() => {
        if (!isDragged.current && isFolded !== undefined) onToggle();
      }}
      onDoubleClick={() => {
        if (isFolded === undefined) onToggle();
      }}
      onKeyDown={press}
    />
  );
}

function valueAfterKey(key: string, props: SeparatorProps): number | "toggle" | null {
  const { orientation, value, least, most, step, isReversed = false } = props;
  const sign = isReversed ? -1 : 1;
  switch (key) {
    case orientation === "vertical" ? "ArrowRight" : "ArrowDown":
      return value + sign * step;
    case orientation === "vertical" ? "ArrowLeft" : "ArrowUp":
      return value - sign * step;
    case "Home":
      return least;
    case "End":
      return most;
    case "Enter":
      return "toggle";
    default:
      return null;
  }
}
