export const share = {
  "share.name": "Share",
  "share.link": "Link to exactly this view",
  "share.query": "As a GraphQL query",
  "share.cell": "As a notebook cell (Python)",
  "share.embed": "Code to embed the player in another page",
  "share.embed-note": "The player appears only on sites that the server allows in EMBED_ORIGINS.",
  "share.copy": "Copy",
  "share.copied": "Copied",
  "share.not-copied": "The browser did not allow copying. Select the text and copy it yourself.",
} as const;
