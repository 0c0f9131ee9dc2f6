import { dateShown } from "@entente/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { type DialogProps, useWorkspace } from "../workspace/workspace.ts";
import { DataExport } from "./DataExport.tsx";
import { PictureExport } from "./PictureExport.tsx";
import { Radio } from "./Radio.tsx";
import "../ui/share.css";

/** Saves the date shown as a picture, a span as a film or a player, or the story as data. */
export default function ExportDialog({ onClose }: DialogProps): ReactNode {
  const { story, clock } = useWorkspace();
  const { t, dates } = useWords();
  const [what, setWhat] = useState<"moment" | "range" | "data">("moment");
  const date = dateShown(clock.state());
  return (
    <Dialog title={t("export.name")} onClose={onClose}>
      <div className="export-form">
        <fieldset>
          <legend>{t("export.what")}</legend>
          <div className="export-row">
            <Radio name="what" checked={what === "moment"} onChoose={() => setWhat("moment")}>
              {t("export.moment", { date: dates.day(date), time: dates.kind })}
            </Radio>
            {story.isStill ? null : (
              <Radio name="what" checked={what === "range"} onChoose={() => setWhat("range")}>
                {t("export.range", { time: dates.kind })}
              </Radio>
            )}
            <Radio name="what" checked={what === "data"} onChoose={() => setWhat("data")}>
              {t("export.data")}
            </Radio>
          </div>
        </fieldset>
        {what === "data" ? (
          <DataExport />
        ) : (
          <PictureExport key={what} asFilm={what === "range"} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}
