import type { Response } from "express";

/** Sends an error in GraphQL's form, as every route does. */
export function sendError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
