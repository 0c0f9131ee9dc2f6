import axe from "axe-core";
import type { Page } from "playwright-core";

interface AxeScope {
  /** A selector of the element that is looked at, with all within it; the whole page by default. */
  readonly within?: string;
  /** The rules asked for, by axe's tags; all by default. */
  readonly tags?: readonly string[];
}

/** Lists what axe finds, one line for each element at fault. */
export async function axeFaults(page: Page, { within = "html", tags }: AxeScope = {}): Promise<string[]> {
  // The page's policy lets no script in by a tag.
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([include, values]) => {
      const { axe: engine } = globalThis as unknown as { axe: typeof axe };
      // Base UI's guards hand the focus on as soon as they have it; nobody ever stays on one.
      const where = { include: [[include]], exclude: [["[data-base-ui-focus-guard]"]] };
      const { violations } = await engine.run(where, {
        resultTypes: ["violations"],
        ...(values === undefined ? {} : { runOnly: { type: "tag", values } }),
      });
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary = "" }) => ({ html, failureSummary })),
      }));
    },
    [within, tags === undefined ? undefined : [...tags]] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary.slice(0, 200)}`),
  );
}
