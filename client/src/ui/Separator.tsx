import { type DOMAttributes, type KeyboardEvent, type ReactNode, useRef } from "react";
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
  const { label, orientation, value, least, most, onMove, onToggle, isFolded } = props;
  const set = (next: number): void => onMove(Math.round(Math.min(Math.max(next, least), most)));
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
      onKeyDown={press}
      {...usePointer(props, set)}
    />
  );
}

type PointerHandlers = Pick<
  DOMAttributes<HTMLElement>,
  "onPointerDown" | "onPointerMove" | "onPointerUp" | "onClick" | "onDoubleClick"
>;

/** Handlers that drag the separator, and tell a click from a drag. */
function usePointer(
  { valueAt, onToggle, isFolded }: SeparatorProps,
  set: (value: number) => void,
): PointerHandlers {
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const isDragged = useRef(false);
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      pressed.current = { x: event.clientX, y: event.clientY };
      isDragged.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const start = pressed.current;
      if (start === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      isDragged.current ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > CLICK_WITHIN;
      if (isDragged.current) set(valueAt(event));
    },
    onPointerUp: () => {
      pressed.current = null;
    },
    onClick: () => {
      if (!isDragged.current && isFolded !== undefined) onToggle();
    },
    onDoubleClick: () => {
      if (isFolded === undefined) onToggle();
    },
  };
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
