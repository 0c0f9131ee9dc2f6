import { withPin } from "@entente/core";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useWorkspace } from "../workspace/workspace.ts";
import { listenForDrags } from "./drags.ts";
import { effectOfKey, type Held, type HoldingStage, holdActor, holdAt, pinOf } from "./held.ts";
import { listenForPlacing } from "./pin-commands.ts";

interface PinningInput extends HoldingStage {
  readonly host: RefObject<HTMLElement | null>;
  readonly isAllowed: boolean;
}

export interface Pinning {
  readonly held: Held | null;
  /** Whether the press that has just ended moved an actor: it selected nothing. */
  readonly hasDragged: () => boolean;
}

/** Lets a disc of the paused network be dragged, or carried by keys, to where it is then pinned. */
export function usePinning(input: PinningInput): Pinning {
  const { host, isAllowed } = input;
  const { shown } = useWorkspace();
  const carrier = useCarrier(input);
  const dragged = useRef(false);
  const current = useRef({ input, selection: shown.selection, carrier });
  current.current = { input, selection: shown.selection, carrier };

  useEffect(() => {
    const element = host.current;
    if (element === null || !isAllowed) return;
    const stopDrags = listenForDrags(element, {
      isHolding: () => current.current.carrier.carried() !== null,
      onPress: () => {
        dragged.current = false;
      },
      onTake: (place) => {
        const taken = holdAt(current.current.input, place);
        if (taken === null) return false;
        dragged.current = true;
        current.current.carrier.hold(taken);
        return true;
      },
      onMove: ({ x, y }) => {
        const one = current.current.carrier.carried();
        if (one !== null) current.current.carrier.hold({ ...one, x, y });
      },
      onDrop: () => current.current.carrier.drop(),
      onCancel: () => current.current.carrier.hold(null),
    });
    const stopPlacing = listenForPlacing(element, () => {
      const { selection, input: now } = current.current;
      if (selection?.kind === "actor") current.current.carrier.hold(holdActor(now, selection.id));
    });
    return () => {
      stopDrags();
      stopPlacing();
      current.current.carrier.hold(null);
    };
  }, [host, isAllowed]);
  useCarryingKeys(input, carrier);
  return { held: carrier.held, hasDragged: () => dragged.current };
}

/** Holds one actor, and pins it where it is dropped. */
interface Carrier {
  readonly held: Held | null;
  /** Returns the actor held at the moment; `held` follows with the next rendering. */
  readonly carried: () => Held | null;
  readonly hold: (next: Held | null) => void;
  readonly drop: () => void;
}

function useCarrier(input: PinningInput): Carrier {
  const { shown, change } = useWorkspace();
  const [held, setHeld] = useState<Held | null>(null);
  const carried = useRef<Held | null>(null);
  const hold = (next: Held | null): void => {
    carried.current = next;
    setHeld(next);
  };
  const drop = (): void => {
    const one = carried.current;
    hold(null);
    const pin = one === null ? null : pinOf(one, input);
    if (pin !== null) change({ pins: withPin(shown.pins, pin) });
  };
  return { held, carried: () => carried.current, hold, drop };
}

/**
 * Lets arrow keys move a held actor, Enter drop it and Escape put it back. It listens before anything is held: the key
 * after the one that takes an actor is already for it.
 */
function useCarryingKeys({ stage, isAllowed }: PinningInput, carrier: Carrier): void {
  const current = useRef({ stage, carrier });
  current.current = { stage, carrier };
  useEffect(() => {
    if (!isAllowed) return;
    const press = (event: KeyboardEvent): void => {
      const { stage: size, carrier: to } = current.current;
      const one = to.carried();
      if (one === null || event.ctrlKey || event.altKey || event.metaKey) return;
      const effect = effectOfKey(one, event, size);
      if (effect === null) return;
      if (effect === "cancel") to.hold(null);
      else if (effect === "drop") to.drop();
      else to.hold(effect);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isAllowed]);
}
