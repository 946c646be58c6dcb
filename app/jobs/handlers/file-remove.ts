import { storage } from "../../services/storage/storage.server.ts";
import type { Handler } from "../handler.ts";

/** Removes a stored file that nothing names any more. */
export const fileRemove: Handler<"file.remove"> = async ({ storageKey }) => storage.remove(storageKey);
