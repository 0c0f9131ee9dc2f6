/** The same keys in another language. */
export type Catalogue<English> = { readonly [Key in keyof English]: string };
