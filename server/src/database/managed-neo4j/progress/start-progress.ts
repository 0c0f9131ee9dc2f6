/** A step of a start, in order. Counts never shrink within one download, load or layout. */
export type StartProgress =
  | { readonly kind: "step"; readonly message: string }
  | {
      readonly kind: "download";
      readonly what: string;
      readonly doneBytes: number;
      readonly totalBytes: number;
    }
  | { readonly kind: "load"; readonly what: string; readonly done: number; readonly total: number }
  | { readonly kind: "layout"; readonly what: string; readonly done: number; readonly total: number };

export type ReportProgress = (progress: StartProgress) => void;
