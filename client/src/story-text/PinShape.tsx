import type { ReactNode } from "react";

/** A pushpin, the mark of an actor that somebody placed by hand. */
export function PinShape(): ReactNode {
  return (
    <svg className="pin-sample" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M5 1.500h6v1.500l-1 .7v3.300l2.200 2.200v1.300H8.750v4.500h-1.500V10.500H3.800V9.200L6 7V3.700l-1-.7z" />
    </svg>
  );
}
