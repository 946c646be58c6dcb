import type { RequestHandler } from "express";
import { plainPage } from "./plain-page.ts";

/**
 * Refuses addresses with the character zero in them: nothing here has such a name, and the database fails on it
 * instead of finding nothing.
 */
export const readableAddress: RequestHandler = (req, res, next) => {
  if (!req.originalUrl.includes("%00")) return next();
  res.status(400).type("html").send(plainPage("That did not work", "The address is not one of ours."));
};
