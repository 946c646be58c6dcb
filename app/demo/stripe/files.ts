import { z } from "zod";
import { type Call, route } from "./call.ts";
import { ApiError, noSuch } from "./errors.ts";
import type { StoredFile } from "./dispute-objects.ts";
import type { FormHash } from "./form.ts";
import { expand, hash, integer } from "./params.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

const MOST_BYTES = 5_000_000;

const createParams = hash({
  // As `parseMultipart` leaves it: of the bytes only their number, because the fake does not keep them.
  file: hash({ data: integer, name: z.string().optional(), type: z.string().optional() }),
  purpose: z.literal("dispute_evidence"),
  expand,
});

function createFile(call: Call, params: z.infer<typeof createParams>) {
  const { data: size, name, type } = params.file;
  if (size > MOST_BYTES)
    throw new ApiError(400, "The file is larger than 5 MB.", { code: "file_too_large", param: "file" });
  const file: StoredFile = {
    id: newId("file"),
    object: "file",
    created: call.now,
    expires_at: null,
    filename: name ?? null,
    purpose: params.purpose,
    size,
    title: null,
    type: type?.split("/")[1] ?? null,
    url: null,
  };
  call.state.files[file.id] = file;
  return render(call, file);
}

/** Reads `multipart/form-data`, one byte a character. Of a file only its name, type and size stay. */
export function parseMultipart(body: string, contentType: string): FormHash {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw new ApiError(400, "The request body is not valid multipart/form-data.");
  const fields: FormHash = {};
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const [head = "", ...rest] = part.split("\r\n\r\n");
    const value = rest.join("\r\n\r\n").replace(/\r\n$/, "");
    const name = /name="([^"]*)"/.exec(head)?.[1];
    const filename = /filename="([^"]*)"/.exec(head)?.[1];
    const type = /content-type: *([^\r\n]+)/i.exec(head)?.[1] ?? "";
    if (name)
      fields[name] = filename === undefined ? value : { data: String(value.length), name: filename, type };
  }
  return fields;
}

export const fileRoutes = [
  route("POST", "/v1/files", createParams, createFile),
  route("GET", "/v1/files/:id", hash({ expand }), (call, _params, { id = "" }) => {
    const file = call.state.files[id];
    if (!file) throw noSuch("file", id);
    return render(call, file);
  }),
];
