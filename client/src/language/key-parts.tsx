import { Fragment, type ReactNode } from "react";

/** Parts of a sentence, whose places in it are their keys. */
export function keyParts(parts: readonly ReactNode[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
  return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
}
