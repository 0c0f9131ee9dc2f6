import type { NextFunction, Request, RequestHandler, Response } from "express";

/** Answers 504 when nothing has been answered after `milliseconds`; the late answer fails on the sent headers and is dropped. */
export function deadline(milliseconds: number): RequestHandler {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const timer = setTimeout(() => {
      if (response.headersSent) return;
      sendError(
        response,
        504,
        "TOO_SLOW",
        `This took longer than ${milliseconds} ms and was stopped; ask for less at once`,
      );
    }, milliseconds);
    response.on("close", () => clearTimeout(timer));
    response.on("finish", () => clearTimeout(timer));
    next();
  };
}

/** One form of error for every answer that is not GraphQL's own: GraphQL's. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
