import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter/wght.css";
import "graphiql/style.css";
import "./graphiql.css";
import { exampleTabs } from "./example-queries.ts";
import { fetchAnswer } from "./fetch-answer.ts";

const root = document.getElementById("graphiql");
if (root === null) throw new Error("graphiql.html has no #graphiql");
createRoot(root).render(
  <GraphiQL fetcher={fetchAnswer} defaultTabs={exampleTabs()} shouldPersistHeaders={false} />,
);
