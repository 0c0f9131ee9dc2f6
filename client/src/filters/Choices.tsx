import { type ReactNode, useId, useState } from "react";
import { plainTerm } from "../language/plain-term.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoicesProps {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  /** The label of the field that narrows a long list; without it there is no such field. */
  readonly narrowing?: string;
}

/** A list of checkboxes. If none is checked, the list filters nothing. */
export function Choices({ title, options, chosen, onToggle, narrowing }: ChoicesProps): ReactNode {
  const [sought, setSought] = useState("");
  const id = useId();
  const wanted = plainTerm(sought.trim());
  const listed =
    narrowing === undefined
      ? options
      : options.filter(
          ({ value, label }) =>
            chosen.includes(value) || (wanted !== "" && plainTerm(label).includes(wanted)),
        );
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {narrowing === undefined ? null : (
        <input
          id={id}
          className="choices-field"
          type="search"
          aria-label={narrowing}
          placeholder={narrowing}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {listed.map(({ value, label }) => (
        <label key={value} className="box">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
