/** A statement or description, at one place of the file. */
export interface ArgdownMember {
  readonly title?: string;
  readonly text?: string;
  readonly role?: string;
  readonly startLine?: number;
  readonly isReference?: boolean;
  readonly pcs?: readonly ArgdownMember[];
  readonly tags?: readonly string[];
  readonly data?: unknown;
}

/** A statement with all its wordings, an argument with all its descriptions, or an inference within one. */
export interface ArgdownElement {
  readonly type: string;
  readonly title?: string;
  readonly members?: readonly ArgdownMember[];
  readonly pcs?: readonly ArgdownMember[];
  readonly argumentTitle?: string;
  readonly section?: unknown;
}

export interface ArgdownRelation {
  readonly relationType?: string;
  readonly from?: ArgdownElement;
  readonly to?: ArgdownElement;
  readonly occurrences?: readonly { readonly startLine?: number }[];
}

/** What Argdown's own parser makes of a file. */
export interface ArgdownModel {
  readonly title: string | null;
  readonly isStrict: boolean;
  readonly statements: readonly ArgdownElement[];
  readonly arguments: readonly ArgdownElement[];
  readonly relations: readonly ArgdownRelation[];
  readonly errors: readonly { readonly message: string; readonly line: number | null }[];
}

interface ParserError {
  readonly message?: string;
  readonly line?: number;
  readonly token?: { readonly startLine?: number };
  readonly previousToken?: { readonly startLine?: number };
}

/** The answer of the parser, as far as it is used here. */
interface Response {
  readonly statements?: Readonly<Record<string, ArgdownElement>>;
  readonly arguments?: Readonly<Record<string, ArgdownElement>>;
  readonly relations?: readonly ArgdownRelation[];
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  readonly parserErrors?: readonly ParserError[];
  readonly lexerErrors?: readonly ParserError[];
  readonly exceptions?: readonly Error[];
}

/** Parses a text. Never throws: what is wrong is in `errors`. */
export async function parseArgdown(input: string): Promise<ArgdownModel> {
  const { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } = await import("@argdown/core");
  const application = new ArgdownApplication();
  application.addPlugin(new ParserPlugin(), "parse-input");
  application.addPlugin(new DataPlugin(), "build-model");
  application.addPlugin(new ModelPlugin(), "build-model");
  const request = {
    input,
    process: ["parse-input", "build-model"],
    logLevel: "silent",
    logExceptions: false,
    logParserErrors: false,
    throwExceptions: false,
  };
  try {
    return modelOf(application.run(request) as Response);
  } catch (error) {
    // A structure of thousands of levels ends in a full stack.
    const message = error instanceof Error ? error.message : String(error);
    return modelOf({ exceptions: [new Error(message)] });
  }
}

function modelOf(response: Response): ArgdownModel {
  const { frontMatter = {}, parserErrors = [], lexerErrors = [], exceptions = [] } = response;
  const { title, model } = frontMatter;
  const mode = typeof model === "object" && model !== null && "mode" in model ? model.mode : null;
  const wrong = [...lexerErrors, ...parserErrors].map(({ message = "", line, token, previousToken }) => {
    const found = [line, token?.startLine, previousToken?.startLine].find((one) => Number.isInteger(one));
    return { message, line: found ?? null };
  });
  // After a parser's error, what the next step misses follows from it.
  const thrown = wrong.length > 0 ? [] : exceptions.map(({ message }) => ({ message, line: null }));
  return {
    title: typeof title === "string" && title.trim() !== "" ? title : null,
    isStrict: mode === "strict",
    statements: Object.values(response.statements ?? {}),
    arguments: Object.values(response.arguments ?? {}),
    relations: response.relations ?? [],
    errors: [...wrong, ...thrown],
  };
}
