export const inspector = {
  "inspector.source": "Source",
} as const;
