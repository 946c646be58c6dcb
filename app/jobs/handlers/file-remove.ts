import { storage } from "../../services/storage/storage.server.ts";
import type { Handler } from "../handler.ts";

/** Removes a file's bytes. Removing what is gone is no error, so twice is once. */
export const fileRemove: Handler<"file.remove"> = ({ storageKey }) => storage.remove(storageKey);
