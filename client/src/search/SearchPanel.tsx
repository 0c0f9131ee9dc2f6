import { Autocomplete } from "@base-ui/react/autocomplete";
import type { CalendarDate } from "@entente/core";
import { type ReactNode, useDeferredValue, useLayoutEffect, useMemo, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Words } from "../language/words.ts";
import type { Select } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { attributeInWords } from "../story-text/attribute-in-words.ts";
import { titleOfFactions } from "../story-text/factions-seen.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { SourceTitle } from "../story-text/SourceTitle.tsx";
import { PanelFrame } from "../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../workspace/workspace.ts";
import { type Findable, type FindableDate, type FoundGroup, indexForSearch } from "./search-index.ts";
import { soughtDate } from "./sought-date.ts";
import { keepTyped, readTyped } from "./typed-early.ts";
import "./search.css";

/** A date that is typed, to go to. */
interface DateGroup {
  readonly kind: "date";
  readonly items: readonly [{ readonly date: CalendarDate; readonly name: string }];
}

/** Search through the whole story by names in all languages, and for dates. Arrows move, Enter opens. */
export default function SearchPanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const { t } = useWords();
  const [sought, setSought] = useSoughtText();
  const asked = useDeferredValue(sought);
  const search = useMemo(
    () => indexForSearch(story.whole, (a, b) => t("inspector.pair", { a, b })),
    [story.whole, t],
  );
  const groups = useMemo(() => search.find(asked), [search, asked]);
  const named = useSoughtDate(asked, story);
  const goTo = (date: CalendarDate): void => clock.dispatch({ type: "seek", date });
  const count = groups.reduce((sum, { total }) => sum + total, named.length);
  return (
    <PanelFrame name="search-panel" kind={t("search.kind")} title={t("search.title")} onClose={onClose}>
      <Autocomplete.Root
        inline
        open
        items={[...named, ...groups]}
        filter={null}
        mode="none"
        autoHighlight="always"
        value={sought}
        onValueChange={setSought}
        itemToStringValue={(item: { readonly name: string }) => item.name}
      >
        <SearchInput />
        <p className="hidden" role="status">
          {t("search.found", { count })}
        </p>
        {count === 0 ? <p className="quiet">{t("search.none")}</p> : null}
        <Autocomplete.List className="found">
          {(group: FoundGroup | DateGroup) =>
            group.kind === "date" ? (
              <FoundDate key="date" group={group} onChoose={goTo} />
            ) : (
              <FoundItems key={group.kind} group={group} onSelect={onSelect} />
            )
          }
        </Autocomplete.List>
      </Autocomplete.Root>
    </PanelFrame>
  );
}

function SearchInput(): ReactNode {
  const { t } = useWords();
  const { isPanelAsked } = useWorkspace();
  return (
    <Autocomplete.Input
      className="search-input"
      aria-label={t("search.by-name")}
      placeholder={t("search.by-name")}
      // The panel is opened for typing; after a step back the keys stay with the page.
      autoFocus={isPanelAsked}
      // The cursor goes behind the text typed while the panel was loading.
      onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
    />
  );
}

/** The date that a text names, as a group of one; none where it names none. */
function useSoughtDate(text: string, story: Story): readonly DateGroup[] {
  const { t, dates } = useWords();
  const date = soughtDate(text, story);
  if (date === null) return [];
  return [{ kind: "date", items: [{ date, name: t("search.go-to", { date: dates.day(date) }) }] }];
}

interface FoundDateProps {
  readonly group: DateGroup;
  readonly onChoose: (date: CalendarDate) => void;
}

function FoundDate({ group, onChoose }: FoundDateProps): ReactNode {
  return (
    <Autocomplete.Group items={group.items} className="found-group">
      <Autocomplete.Collection>
        {(item: DateGroup["items"][0]) => (
          <Autocomplete.Item
            key={item.date}
            value={item}
            className="found-item"
            data-found="date"
            onClick={() => onChoose(item.date)}
          >
            {item.name}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}

/** The text in the search field. It begins with the text typed while the panel was loading. */
function useSoughtText(): readonly [string, (text: string) => void] {
  const [sought, setSought] = useState(readTyped);
  // Another letter may have been typed since the first rendering.
  useLayoutEffect(() => {
    setSought(readTyped());
    return () => keepTyped("");
  }, []);
  return [sought, setSought];
}

interface FoundItemsProps {
  readonly group: FoundGroup;
  readonly onSelect: Select;
}

function FoundItems({ group, onSelect }: FoundItemsProps): ReactNode {
  const words = useWords();
  const { index } = useWorkspace().whole;
  const kind = words.t(`search.kind-${group.kind}`);
  const title = group.kind === "faction" ? titleOfFactions(kind, index, words) : kind;
  return (
    <Autocomplete.Group items={group.items} className="found-group">
      <Autocomplete.GroupLabel className="found-kind">
        {words.t("inspector.phase-count", { title, count: group.total })}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: Findable) => (
          <Autocomplete.Item
            key={item.selection.id}
            value={item}
            className="found-item"
            data-found={`${item.selection.kind}:${item.selection.id}`}
            onClick={() => onSelect(item.selection)}
          >
            <span>
              <FoundName item={item} />
              {item.because.map((attribute) => (
                <span key={attribute.column.name} className="found-because">
                  {attribute.column.name}: {attributeInWords(attribute, words)}
                </span>
              ))}
            </span>{" "}
            <span className="fact-when">{whenInWords(item.when, words)}</span>
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}

function FoundName({ item: { name, written } }: { readonly item: Findable }): ReactNode {
  switch (written.by) {
    case "dataset":
      return <InLanguage of={written.names}>{name}</InLanguage>;
    case "source":
      return <SourceTitle source={{ title: name, language: written.language }} />;
    case "page":
      return name;
  }
}

function whenInWords(when: FindableDate, { dates }: Words): string {
  switch (when.kind) {
    case "span":
      return dates.span(when.from, when.to);
    case "event":
      return dates.event(when.text);
    case "text":
      return when.text;
    case "none":
      return "";
  }
}
