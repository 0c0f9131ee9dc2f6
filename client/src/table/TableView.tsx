import type { ReactNode } from "react";
import type { ViewProps } from "../workspace/workspace.ts";
import { ClassTable } from "./ClassTable.tsx";
import { FullTable } from "./FullTable.tsx";
import "./table.css";

/** The story in rows: for screen readers in place of the pictures, and for spreadsheets. */
export default function TableView(props: ViewProps): ReactNode {
  const { smallestText = 0 } = props;
  return smallestText > 0 ? <ClassTable {...props} /> : <FullTable {...props} />;
}
