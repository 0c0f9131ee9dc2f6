import {
  type ComponentType,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  startTransition,
  useState,
} from "react";
import { LazyPart } from "../../ui/LazyPart.tsx";

interface LateMenuProps {
  /** The menu with its button, which opens as soon as it is there. */
  readonly menu: ComponentType;
  readonly load: () => Promise<unknown>;
  readonly className: string;
  readonly title: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A component that is loaded when it is first shown, and the way to load it sooner. */
export function loadLater(importing: () => Promise<{ readonly default: ComponentType }>) {
  return { menu: lazy(importing), load: importing };
}

/** The button of a menu until it is first pressed: the code of menus, a sixth of the page's, comes then. */
export function LateMenu({ menu: Menu, load, className, title, label, children }: LateMenuProps): ReactNode {
  const [isAsked, setAsked] = useState(false);
  // As a transition, so that the button stays until the menu is there.
  const open = (): void => startTransition(() => setAsked(true));
  const openByArrow = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open();
  };
  const loadSoon = (): void => void load().catch(() => undefined);
  const button = (
    <button
      type="button"
      className={className}
      title={title}
      {...(label === undefined ? {} : { "aria-label": label })}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={open}
      onKeyDown={openByArrow}
      onPointerEnter={loadSoon}
      onFocus={loadSoon}
    >
      {children}
    </button>
  );
  return isAsked ? (
    <LazyPart waiting={button}>
      <Menu />
    </LazyPart>
  ) : (
    button
  );
}
