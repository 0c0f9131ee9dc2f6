import { type ReactNode, useId } from "react";
import "./labelled-select.css";

interface LabelledSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Options, or groups of them. */
  readonly children: ReactNode;
}

/** A list to choose one from, with its label above. */
export function LabelledSelect({ label, value, onChoose, children }: LabelledSelectProps): ReactNode {
  const id = useId();
  return (
    <div className="labelled-select">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </div>
  );
}
