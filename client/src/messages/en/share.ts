export const share = {
  "share.name": "Share",
  "share.link": "Link to exactly this view",
  "share.query": "The same as a GraphQL query",
  "share.cell": "The same as a notebook cell (Python)",
  "share.embed": "Code to embed the player in another page",
  "share.embed-note": "It shows only on pages that the server allows by EMBED_ORIGINS.",
  "share.copy": "Copy",
  "share.copied": "Copied",
  "share.not-copied": "The browser did not let it be copied; select it and copy it by hand.",
} as const;
