import { type CSSProperties, type ReactNode, useRef } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { Caption } from "../../story-text/Caption.tsx";
import { Separator } from "../../ui/Separator.tsx";
import { useKeptNumber } from "../../ui/use-kept-number.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { Controls } from "./Controls.tsx";
import { Invitation } from "./Invitation.tsx";

interface CaptionAreaProps {
  /** Ends the first visit; null when it has ended. */
  readonly onAccept: (() => void) | null;
}

/** Lines of a caption's detail. The style sheet has the usual number, which is less where the lines are long. */
const USUAL_LINES = 3;
const MOST_LINES = 8;

/** The caption and the controls. The separator above gives the caption more lines, or folds it to its headline. */
export function CaptionArea({ onAccept }: CaptionAreaProps): ReactNode {
  const { story, clock, select } = useWorkspace();
  const { t } = useWords();
  const host = useRef<HTMLElement>(null);
  const [kept, keep] = useKeptNumber("caption", 0, MOST_LINES);
  const lines = kept ?? USUAL_LINES;
  const linesAt = (y: number): number => {
    const area = host.current;
    const detail = area?.querySelector(".caption-detail");
    if (area === null || detail == null) return lines;
    const height = detail.getBoundingClientRect().height + area.getBoundingClientRect().top - y;
    return height / (1.2 * Number.parseFloat(getComputedStyle(detail).fontSize));
  };
  return (
    <section
      ref={host}
      className={lines === 0 ? "caption-area folded" : "caption-area"}
      aria-label={t("timeline.caption-area")}
      style={kept === null ? undefined : ({ "--lines": kept } as CSSProperties)}
    >
      <Separator
        label={t("shell.resize-caption")}
        orientation="horizontal"
        value={lines}
        least={0}
        most={MOST_LINES}
        step={1}
        isReversed
        onMove={keep}
        valueAt={({ clientY }) => linesAt(clientY)}
        onToggle={() => keep(lines === 0 ? null : 0)}
        isFolded={lines === 0}
      />
      <div className="caption-rows">
        <Caption story={story} clock={clock} onSelect={select} />
        {onAccept === null || story.isStill ? null : <Invitation onAccept={onAccept} />}
        <Controls />
      </div>
    </section>
  );
}
