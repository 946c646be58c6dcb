import { forgetTransfer } from "../../services/storage/transfers.server.ts";
import type { Handler } from "../handler.ts";

/** Removes what has arrived of a file that nobody waits for. What is gone already is no error. */
export const uploadForget: Handler<"upload.forget"> = ({ uploadId }) => forgetTransfer(uploadId);
