import type { RequestHandler } from "express";
import helmet from "helmet";

interface Exceptions {
  /** Sources of scripts; by default the product's own origin. */
  readonly scripts?: readonly string[];
  /** Sources of styles; by default the product's own origin. */
  readonly styles?: readonly string[];
  /** Origins that may show the page in a frame; by default none. */
  readonly framedBy?: readonly string[];
}

/** Security headers with a strict policy: everything from the product's own origin, no inline script, no frames, except as given. */
export function securityHeaders({
  scripts = ["'self'"],
  styles = ["'self'"],
  framedBy = [],
}: Exceptions): RequestHandler {
  return helmet({
    crossOriginEmbedderPolicy: false,
    // Plain HTTP on the loopback is the normal case; an upgrade to HTTPS would reach a port that does not answer.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    // X-Frame-Options cannot hold a list of origins; frame-ancestors does.
    xFrameOptions: framedBy.length === 0 ? { action: "deny" } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [...scripts],
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
