import type { RequestHandler } from "express";
import helmet from "helmet";

interface Exceptions {
  /** Sources of styles; our own origin unless given. */
  readonly styles?: readonly string[];
  /** Origins that may show the page in a frame; none unless given. */
  readonly framedBy?: readonly string[];
}

/** A strict policy: everything from our own origin, no inline script, no frames, but for what is excepted. */
export function securityHeaders({ styles = ["'self'"], framedBy = [] }: Exceptions): RequestHandler {
  return helmet({
    crossOriginEmbedderPolicy: false,
    // Plain HTTP on the loopback is the normal case: nothing may be upgraded to a port that does not answer.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    // The older header knows one origin at most: where there is a list, frame-ancestors alone speaks.
    xFrameOptions: framedBy.length === 0 ? { action: "deny" } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: [...styles],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: framedBy.length === 0 ? ["'none'"] : [...framedBy],
      },
    },
  });
}
