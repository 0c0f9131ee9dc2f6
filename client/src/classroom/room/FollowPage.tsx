import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { readStored, storeValue } from "../../browser/local-storage.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { datasetOf } from "../../permalink/dataset-of.ts";
import type { Following } from "../state/classroom.ts";
import { createRandomId } from "../state/random-id.ts";
import { withOwnParameters } from "../state/room-address.ts";
import { sendVote } from "../state/room-requests.ts";
import { followRoom, type ReceivedMoment, type StreamEnd } from "../state/room-stream.ts";
import "./room.css";

interface FollowPageProps {
  readonly code: string;
  /** Renders the page of the dataset that the presenter shows. */
  readonly children: (following: Following, dataset: string | null) => ReactNode;
}

/** A pupil's page, which follows the presenter. */
export default function FollowPage({ code, children }: FollowPageProps): ReactNode {
  const { t } = useWords();
  const [moment, setMoment] = useState<ReceivedMoment | null>(null);
  const [connected, setConnected] = useState(false);
  const [end, setEnd] = useState<StreamEnd | null>(null);
  const device = useMemo(deviceName, []);
  useEffect(
    () =>
      followRoom(code, device, {
        onMoment: (received) => {
          setEnd(null);
          setMoment(received);
        },
        onLink: setConnected,
        onEnd: setEnd,
      }),
    [code, device],
  );
  const dataset = moment === null ? null : datasetOf(moment.address);
  const [shownDataset, setShownDataset] = useState<string | null>(null);
  // A page of another dataset reads its first moment from the address, as every page does.
  if (moment !== null && dataset !== shownDataset) {
    window.history.replaceState(null, "", withOwnParameters(moment.address, window.location.search));
    setShownDataset(dataset);
  }
  if (end === "unknown") return <WrongCode code={code} />;
  if (end === "ended") return <Waiting words={t("room.ended")} more={t("room.ended-how")} />;
  if (end === "full" && moment === null) return <Waiting words={t("room.full")} more={t("room.full-how")} />;
  if (moment === null) return <Waiting words={t("room.connecting")} more={code.toUpperCase()} />;
  return children(
    {
      code,
      moment,
      connected,
      sendVote: async (question, option) => await sendVote(code, device, question, option),
    },
    dataset,
  );
}

function Waiting({ words, more }: { readonly words: string; readonly more: string }): ReactNode {
  return (
    <main className="message" role="status">
      <h1>{words}</h1>
      <p>{more}</p>
    </main>
  );
}

/** Shown for an unknown code, mistyped or of a lesson that is over; asks for another. */
function WrongCode({ code }: { readonly code: string }): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const field = useId();
  const go = (event: FormEvent): void => {
    event.preventDefault();
    window.location.assign(`/r/${encodeURIComponent(typed.trim())}${window.location.search}`);
  };
  return (
    <main className="message">
      <div role="alert">
        <h1>{t("room.unknown", { code: code.toUpperCase() })}</h1>
        <p>{t("room.unknown-how")}</p>
      </div>
      <form className="code-form" onSubmit={go}>
        <label htmlFor={field}>{t("room.type-code")}</label>
        <input
          id={field}
          value={typed}
          required
          pattern="\s*[\w\-]{4,12}\s*"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="button">
          {t("room.join")}
        </button>
      </form>
    </main>
  );
}

/** The id of this device. It is kept, because a room counts one vote per device. */
function deviceName(): string {
  const kept = readStored("device");
  if (kept !== null && /^[\w-]{8,64}$/.test(kept)) return kept;
  const name = createRandomId();
  storeValue("device", name);
  return name;
}
