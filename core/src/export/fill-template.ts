/** The page that was built to be filled with a story is not there, or is another one. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

const TITLE = /<title>[^<]*<\/title>/;

/** Puts data into the element of a built page that waits for them, and the title. Throws TemplateError. */
export function fillTemplate(template: string, id: string, title: string, data: object): string {
  const opening = `<script type="application/json" id="${id}">`;
  const [before, after, ...more] = template.split(opening);
  if (before === undefined || after === undefined || more.length > 0)
    throw new TemplateError(`This page has no place for ${id}; build the client and try again`);
  // Data must not close the element that holds them.
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `${before.replace(TITLE, () => `<title>${escapeText(title)}</title>`)}${opening}${text}${after}`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
