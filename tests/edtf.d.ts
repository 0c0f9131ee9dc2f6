declare module "edtf" {
  /** Days as milliseconds since 1970, both inclusive. */
  export default function parse(text: string): { readonly min: number; readonly max: number };
}
