import { type AppearanceChannel, CHANNELS, columnsFor, USUAL_APPEARANCE } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { MarkLegendItems } from "../../story-text/MarkLegend.tsx";
import { useMarks } from "../../story-text/use-marks.ts";
import { LabelledSelect } from "../../ui/LabelledSelect.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../../workspace/workspace.ts";
import "./appearance.css";

/** Chooses what discs and lines are coloured and sized by, and explains it. */
export default function AppearancePanel({ story, onClose }: PanelProps): ReactNode {
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  const { dataset } = story.whole;
  const marks = useMarks(story, shown);
  const channels = CHANNELS.filter((channel) => columnsFor(channel, dataset).length > 0);
  return (
    <PanelFrame name="appearance" kind={t("appearance.kind")} title={t("appearance.name")} onClose={onClose}>
      {channels.length === 0 ? <p className="lead">{t("appearance.none")}</p> : null}
      {channels.map((channel) => (
        <ChannelChoice
          key={channel}
          channel={channel}
          columns={columnsFor(channel, dataset).map(({ name }) => name)}
        />
      ))}
      {marks.legend.length === 0 ? null : (
        <>
          <ul className="legend mark-list" aria-label={t("network.legend")}>
            <MarkLegendItems legends={marks.legend} />
          </ul>
          {marks.discColours === null || dataset.factions.length === 0 ? null : (
            <p className="quiet">{t("appearance.camps-grey")}</p>
          )}
          <button type="button" className="link" onClick={() => change(USUAL_APPEARANCE)}>
            {t("appearance.reset")}
          </button>
        </>
      )}
      <p className="quiet">{t("appearance.how")}</p>
    </PanelFrame>
  );
}

interface ChannelChoiceProps {
  readonly channel: AppearanceChannel;
  readonly columns: readonly string[];
}

function ChannelChoice({ channel, columns }: ChannelChoiceProps): ReactNode {
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  return (
    <LabelledSelect
      label={t(`appearance.${channel}`)}
      value={shown[channel] ?? ""}
      onChoose={(name) => change({ [channel]: name === "" ? null : name })}
    >
      <option value="">{t(`appearance.usual-${channel}`)}</option>
      {columns.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  );
}
