import { type LegendItem, legendItems, type MarkLegend, type MarkSample, paintOf } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { attributeTextInWords } from "./attribute-in-words.ts";

/** What colours and sizes tell, where it is not the usual: items of a legend. */
export function MarkLegendItems({ legends }: { readonly legends: readonly MarkLegend[] }): ReactNode {
  const { t } = useWords();
  return legends.map((legend) => {
    const { channel, of } = legend;
    return (
      <li key={channel} className="mark-legend" data-marks={channel}>
        <span className="mark-title">{t(`appearance.legend-${channel}`, { column: of })}</span>
        <ul>
          {legendItems(legend).map((item) => (
            <MarkItem key={JSON.stringify(item.says)} item={item} type={legend.type} />
          ))}
        </ul>
      </li>
    );
  });
}

function MarkItem({
  item,
  type,
}: {
  readonly item: LegendItem;
  readonly type: MarkLegend["type"];
}): ReactNode {
  const words = useWords();
  const { samples, says } = item;
  const written = (text: string): string => attributeTextInWords(text, type, words);
  const text = (): ReactNode => {
    switch (says.kind) {
      case "value":
        return written(says.text);
      case "ends":
        return words.t("appearance.ends", { least: written(says.least), most: written(says.most) });
      case "others":
        return words.t("appearance.others", { count: says.count });
      case "absent":
        return <span title={words.t("appearance.absent")}>—</span>;
    }
  };
  return (
    <li>
      {samples.map((sample, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the samples of an item never change places
        <Sample key={place} sample={sample} />
      ))}
      {text()}
    </li>
  );
}

const RADIUS = 6;
const LEAST_DISC = 0.24;
const WIDEST_LINE = 6;
const USUAL_LINE = 2.5;

function Sample({ sample: { shape, colour, amount } }: { readonly sample: MarkSample }): ReactNode {
  const { theme } = useWorkspace();
  const { fill, outline } =
    colour === null ? { fill: theme.softInk, outline: theme.softInk } : paintOf(theme, colour);
  if (shape === "line") {
    const width = amount === null ? USUAL_LINE : amount === "absent" ? 1 : Math.max(1, WIDEST_LINE * amount);
    return (
      <svg className="line-sample" viewBox="0 0 26 14" aria-hidden="true">
        <path d="M0 7h26" stroke={outline} strokeWidth={width} opacity={amount === "absent" ? 0.5 : 1} />
      </svg>
    );
  }
  if (amount === "absent")
    return (
      <svg className="dot" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M4.500 4.500l5 5M9.500 4.500l-5 5" stroke={outline} strokeWidth={2} />
      </svg>
    );
  const radius = amount === null ? RADIUS : RADIUS * Math.max(LEAST_DISC, Math.sqrt(amount));
  return (
    <svg className="dot" viewBox="0 0 14 14" aria-hidden="true">
      <circle
        cx={7}
        cy={7}
        r={colour === "absent" ? radius - 1 : radius}
        fill={fill}
        stroke={outline}
        strokeWidth={colour === "absent" ? 2 : 1.5}
      />
    </svg>
  );
}
