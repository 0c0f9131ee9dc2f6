import { Fragment, type ReactNode } from "react";

/** The parts of a sentence as elements, keyed by their places in it. */
export function keyParts(parts: readonly ReactNode[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
  return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
}
