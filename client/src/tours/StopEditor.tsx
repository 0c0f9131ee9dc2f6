import { LONGEST_CAPTION, type TourStop, type TourWithStops } from "@entente/core";
import type { Dispatch, ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { LANGUAGE_NAMES, type Language } from "../language/language.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { goToStop } from "./go-to-stop.ts";
import type { DraftAction } from "./tour-draft.ts";

interface StopEditorProps {
  readonly tour: TourWithStops;
  readonly stop: TourStop;
  readonly place: number;
  /** The language of the caption being edited. */
  readonly language: Language;
  /** The dataset's own language. */
  readonly own: string;
  readonly change: Dispatch<DraftAction>;
}

/** One stop of the edited tour: its date, its place among the others, and its caption in one language. */
export function StopEditor({ tour, stop, place, language, own, change }: StopEditorProps): ReactNode {
  const workspace = useWorkspace();
  const { t, dates } = useWords();
  const number = place + 1;
  const caption = language === own ? stop.caption : (stop.names[language] ?? "");
  return (
    <>
      <div className="stop-head">
        <button type="button" className="link" onClick={() => goToStop(workspace, tour, place)}>
          {dates.event(stop.date.text)}
        </button>
        <span className="stop-tools">
          <Tool
            mark="↑"
            label={t("tour.up-stop", { number })}
            disabled={place === 0}
            onPress={() => change({ type: "move", place, by: -1 })}
          />
          <Tool
            mark="↓"
            label={t("tour.down-stop", { number })}
            disabled={place === tour.stops.length - 1}
            onPress={() => change({ type: "move", place, by: 1 })}
          />
          <Tool
            mark="✕"
            label={t("tour.delete-stop", { number })}
            onPress={() => change({ type: "delete", place })}
          />
        </span>
      </div>
      <textarea
        aria-label={t("tour.caption-of", { number })}
        lang={language}
        rows={3}
        maxLength={LONGEST_CAPTION}
        value={caption}
        placeholder={
          language === own
            ? ""
            : t("tour.not-in", { language: LANGUAGE_NAMES[language], caption: stop.caption })
        }
        onChange={({ target }) => change({ type: "caption", place, caption: target.value, language, own })}
      />
    </>
  );
}

interface ToolProps {
  readonly mark: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

function Tool({ mark, label, disabled = false, onPress }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="link"
      aria-label={label}
      title={label}
      // Disabled without leaving the tab order, so that the focus is not lost at either end.
      aria-disabled={disabled}
      onClick={() => (disabled ? undefined : onPress())}
    >
      {mark}
    </button>
  );
}
