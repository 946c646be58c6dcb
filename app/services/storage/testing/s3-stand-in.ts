import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export interface S3StandIn {
  endpoint: string;
  /** Finished objects by `/bucket/key`. */
  objects: Map<string, { bytes: Buffer; type: string }>;
  /** Multipart uploads that were neither completed nor aborted. */
  open: Map<string, Map<number, Buffer>>;
  /** Requests seen, as `METHOD operation`. */
  seen: string[];
  close(): Promise<void>;
}

type State = Pick<S3StandIn, "objects" | "open" | "seen"> & { types: Map<string, string> };

const xml = (res: ServerResponse, status: number, body: string) =>
  res.writeHead(status, { "content-type": "application/xml" }).end(`<?xml version="1.0"?>${body}`);

function multipart(state: State, req: IncomingMessage, res: ServerResponse, url: URL, body: Buffer): void {
  const id = url.searchParams.get("uploadId");
  const parts = id === null ? undefined : state.open.get(id);
  if (id === null) {
    const fresh = `upload-${state.open.size + 1}`;
    state.open.set(fresh, new Map());
    state.types.set(url.pathname, req.headers["content-type"] ?? "");
    xml(
      res,
      200,
      `<InitiateMultipartUploadResult><UploadId>${fresh}</UploadId></InitiateMultipartUploadResult>`,
    );
  } else if (!parts) xml(res, 404, "<Error><Code>NoSuchUpload</Code></Error>");
  else if (req.method === "PUT") {
    parts.set(Number(url.searchParams.get("partNumber")), body);
    res.writeHead(200, { etag: `"part-${parts.size}"` }).end();
  } else if (req.method === "DELETE") {
    state.open.delete(id);
    res.writeHead(204).end();
  } else {
    const ordered = [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
    state.objects.set(url.pathname, {
      bytes: Buffer.concat(ordered),
      type: state.types.get(url.pathname) ?? "",
    });
    state.open.delete(id);
    xml(res, 200, `<CompleteMultipartUploadResult><ETag>"done"</ETag></CompleteMultipartUploadResult>`);
  }
}

function single(state: State, req: IncomingMessage, res: ServerResponse, url: URL, body: Buffer): void {
  const found = state.objects.get(url.pathname);
  if (req.method === "PUT") {
    state.objects.set(url.pathname, { bytes: body, type: req.headers["content-type"] ?? "" });
    res.writeHead(200, { etag: '"put"' }).end();
  } else if (req.method === "DELETE") {
    state.objects.delete(url.pathname);
    res.writeHead(204).end();
  } else if (!found) {
    if (req.method === "HEAD") res.writeHead(404).end();
    else xml(res, 404, "<Error><Code>NoSuchKey</Code></Error>");
  } else {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(req.headers.range ?? "") ?? [];
    const bytes = first === undefined ? found.bytes : found.bytes.subarray(Number(first), Number(last) + 1);
    res.writeHead(first === undefined ? 200 : 206, {
      "content-length": bytes.length,
      "content-type": found.type,
    });
    res.end(req.method === "HEAD" ? undefined : bytes);
  }
}

async function answer(state: State, req: IncomingMessage, res: ServerResponse): Promise<unknown> {
  const url = new URL(req.url ?? "/", "http://stand-in");
  const body = await buffer(req).catch(() => null);
  if (body === null) return res.destroy();
  if (!req.headers.authorization?.startsWith("AWS4-HMAC-SHA256"))
    return xml(res, 403, "<Error><Code>AccessDenied</Code></Error>");
  const inParts = url.searchParams.has("uploads") || url.searchParams.has("uploadId");
  state.seen.push(`${req.method} ${inParts ? "multipart" : "object"}`);
  return inParts ? multipart(state, req, res, url, body) : single(state, req, res, url, body);
}

/** A small S3 over HTTP, in memory: put, multipart, get with range, head, delete. Signatures must be present. */
export async function startS3StandIn(): Promise<S3StandIn> {
  const state: State = { objects: new Map(), open: new Map(), seen: [], types: new Map() };
  const server: Server = createServer((req, res) => void answer(state, req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    endpoint: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
