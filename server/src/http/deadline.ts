import type { NextFunction, Request, RequestHandler, Response } from "express";
import { sendError } from "./send-error.ts";

/** Answers 504 when no answer has begun after `milliseconds`. The late answer finds the headers sent and is dropped. */
export function limitTime(milliseconds: number): RequestHandler {
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
