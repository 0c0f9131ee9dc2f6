export const discrepancies = {} as const;
