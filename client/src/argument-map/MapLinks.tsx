import type { ArgumentMoment, LinkKind } from "@entente/core";
import { curveBasis, line } from "d3-shape";
import { memo, type ReactNode, useId } from "react";
import type { MapLayout, MapPoint } from "./layout.ts";

interface MapLinksProps {
  readonly layout: MapLayout;
  readonly moment: ArgumentMoment;
  /** Id of the argument whose links stand out; null for none. */
  readonly pointed: string | null;
}

const KINDS: readonly LinkKind[] = ["SUPPORTS", "ATTACKS", "UNDERCUTS"];
const path = line<MapPoint>()
  .x(({ x }) => x)
  .y(({ y }) => y)
  .curve(curveBasis);

/** Supports, attacks and undercuts that hold on the date, told apart by dash, head and colour. */
export const MapLinks = memo(function MapLinks({ layout, moment, pointed }: MapLinksProps): ReactNode {
  const heads = useId();
  return (
    <svg className="map-links" width={layout.width} height={layout.height} aria-hidden="true">
      <defs>
        {KINDS.map((kind) => (
          <marker
            key={kind}
            id={heads + kind}
            className={`map-head ${kind.toLowerCase()}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d={HEADS[kind]} />
          </marker>
        ))}
      </defs>
      {moment.links.map(({ fact, certainty }) => {
        const route = layout.routes.get(fact.id);
        if (route === undefined) return null;
        const near = pointed === fact.from || pointed === fact.to;
        const classes = [
          "map-link",
          fact.kind.toLowerCase(),
          certainty === "CERTAIN" ? "" : "possible",
          pointed === null ? "" : near ? "near" : "far",
        ];
        return (
          <path
            key={fact.id}
            className={classes.join(" ")}
            data-link={fact.id}
            d={path(route) ?? ""}
            markerEnd={`url(#${heads}${fact.kind})`}
          />
        );
      })}
    </svg>
  );
});

/** An open arrow supports, a full one attacks, a bar cuts off. */
const HEADS: Readonly<Record<LinkKind, string>> = {
  SUPPORTS: "M1 1L9 5L1 9",
  ATTACKS: "M0 0L10 5L0 10z",
  UNDERCUTS: "M9 0V10M5 0V10",
};
