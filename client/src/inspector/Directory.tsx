import { isPreferred, type StoryIndex } from "@entente/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { DateWords } from "../language/date-words.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Selection } from "../selection.ts";
import { Icon } from "../timeline/Icon.tsx";
import type { PanelProps } from "../workspace/workspace.ts";

interface Entry {
  readonly selection: Selection;
  readonly name: string;
  readonly detail: string;
}

const GROUPS: readonly { readonly kind: Selection["kind"]; readonly title: string }[] = [
  { kind: "actor", title: "Actors" },
  { kind: "faction", title: "Factions" },
  { kind: "argument", title: "Arguments" },
  { kind: "event", title: "Events" },
  { kind: "tie", title: "Ties" },
];

/** Everything that can be opened, by name: the way in without a pointer. */
export default function Directory({ story, onSelect, onClose }: PanelProps): ReactNode {
  const [sought, setSought] = useState("");
  const { dates } = useWords();
  const entries = useMemo(() => entriesOf(story.index, dates), [story, dates]);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const matches = entries.filter(({ name, detail }) =>
    words.every((word) => `${name} ${detail}`.toLowerCase().includes(word)),
  );
  return (
    <aside className="panel directory" aria-label="List of everything">
      <header>
        <p className="panel-kind">List</p>
        <h2>Everything in this story</h2>
        <button
          type="button"
          className="control close"
          aria-label="Close (Esc)"
          title="Close (Esc)"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <label className="search">
        <span className="hidden">Search by name</span>
        <input
          ref={search}
          type="search"
          placeholder="Search by name"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </label>
      <p className="hidden" role="status">
        {matches.length} found
      </p>
      {GROUPS.map(({ kind, title }) => {
        const group = matches.filter(({ selection }) => selection.kind === kind);
        if (group.length === 0) return null;
        return (
          <section key={kind} className="facts">
            <h3>{title}</h3>
            <ul>
              {group.map(({ selection, name, detail }) => (
                <li key={selection.id} className="entry">
                  <button type="button" className="link" onClick={() => onSelect(selection)}>
                    {name}
                  </button>{" "}
                  <span className="fact-when">{detail}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {matches.length === 0 ? <p>Nothing of that name.</p> : null}
    </aside>
  );
}

function entriesOf(index: StoryIndex, dates: DateWords): Entry[] {
  const { actors, factions, events, ties, arguments: claims } = index.dataset;
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  const start = (date: number | null): number => date ?? Number.NEGATIVE_INFINITY;
  return [
    ...actors.map(({ id, name: full }) => ({
      selection: { kind: "actor" as const, id },
      name: full,
      detail: "",
    })),
    ...factions
      .filter(isPreferred)
      .map(({ id, name: full }) => ({ selection: { kind: "faction" as const, id }, name: full, detail: "" })),
    ...claims.map(({ id, title }) => ({
      selection: { kind: "argument" as const, id },
      name: title,
      detail: "",
    })),
    ...events
      .filter(isPreferred)
      .toSorted((a, b) => start(a.date.earliest) - start(b.date.earliest))
      .map(({ id, name: full, date }) => ({
        selection: { kind: "event" as const, id },
        name: full,
        detail: dates.event(date.text),
      })),
    ...ties.filter(isPreferred).map(({ id, kind, a, b, validFromEdtf }) => ({
      selection: { kind: "tie" as const, id },
      name: `${name(a)} and ${name(b)}`,
      detail: `${kind === "ALLIED" ? "allied" : "opposed"}${validFromEdtf === null ? "" : `, from ${dates.edtf(validFromEdtf)}`}`,
    })),
  ];
}
