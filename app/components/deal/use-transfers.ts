import { useEffect, useRef, useState } from "react";
import type { DetailedError, Upload } from "tus-js-client";
import { isSignInPage } from "#app/components/forms/send-with-progress.ts";
import { sizeProblem } from "#app/domain/content/draft-files.ts";
import { captureStill } from "./capture-still.ts";
import { keepStill, keptStill } from "./kept-still.ts";

/** A file on its way, as the page shows it. */
export interface Transfer {
  key: string;
  name: string;
  mime: string;
  size: number;
  sent: number;
  state: "sending" | "done" | "failed";
  /** Set once the server knows it. */
  id: string | null;
  problem: string | null;
}
/** What became of a file: its id, and a still when it is a video that this browser can show. */
export interface Arrived {
  id: string;
  still: Blob | null;
}
interface Running {
  upload: Upload;
  over: Promise<Arrived | null>;
}

// Small enough for what stands between here and there, large enough not to be counted as a flood.
const PIECE = 8 * 1024 * 1024;
const BROKEN = "The connection broke. What has arrived is kept: choose the same file again to go on.";
const SIGNED_OUT =
  "You were signed out meanwhile. What has arrived is kept: sign in in another tab, then choose the same file again to go on.";

function signedOut({ originalResponse: answer }: DetailedError): boolean {
  const request: unknown = answer?.getUnderlyingObject();
  return request instanceof XMLHttpRequest && isSignInPage(request.responseURL);
}

/** Trying again helps when the connection broke or a piece came twice, not when the server said no. */
function mayTryAgain(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0;
  const twice = status === 409 && error.originalRequest?.getMethod() === "PATCH";
  return !signedOut(error) && (status < 400 || status >= 500 || status === 423 || twice);
}

/** What the server said of a file, or what became of the connection. */
function problemOf(error: DetailedError): string {
  if (signedOut(error)) return SIGNED_OUT;
  const answer = error.originalResponse;
  const said = answer && answer.getStatus() >= 400 && answer.getStatus() < 500 ? answer.getBody() : "";
  return said || BROKEN;
}

const idOf = (url: string | null): string | null => url?.split("/").at(-1) ?? null;

/** Sends files piece by piece as soon as they are chosen; a file that was begun before goes on where it ended. */
export function useTransfers(endpoint: string, mostMb: number) {
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const running = useRef(new Map<string, Running>());
  useEffect(() => {
    const all = running.current;
    return () => all.forEach(({ upload }) => void upload.abort());
  }, []);
  const change = (key: string, facts: Partial<Transfer>) =>
    setTransfers((list) => list.map((one) => (one.key === key ? { ...one, ...facts } : one)));

  async function begin(file: File, key: string): Promise<void> {
    const { DetailedError, Upload } = await import("tus-js-client");
    let tell: (arrived: Arrived | null) => void = () => undefined;
    const over = new Promise<Arrived | null>((resolve) => (tell = resolve));
    const still = file.type.startsWith("video/") ? captureStill(file) : Promise.resolve(null);
    const upload = new Upload(file, {
      endpoint,
      chunkSize: PIECE,
      retryDelays: [0, 1_000, 3_000, 8_000, 20_000],
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onProgress: (sent) => change(key, { sent, id: idOf(upload.url) }),
      onSuccess: () => {
        const id = idOf(upload.url);
        change(key, { state: "done", sent: file.size, id });
        running.current.delete(key);
        void still.then((image) => tell(id ? { id, still: image } : null));
      },
      onShouldRetry: mayTryAgain,
      onError: (error) => {
        const problem = error instanceof DetailedError ? problemOf(error) : BROKEN;
        change(key, { state: "failed", problem });
        running.current.delete(key);
        tell(null);
      },
    });
    running.current.set(key, { upload, over });
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    upload.start();
    void over.then((arrived) => {
      if (!arrived?.still) return;
      stills.current.set(arrived.id, arrived.still);
      keepStill(arrived.id, arrived.still);
    });
  }
  const stills = useRef(new Map<string, Blob>());

  function add(files: readonly File[]) {
    for (const file of files) {
      const key = crypto.randomUUID();
      const problem = sizeProblem(file.size, mostMb);
      const facts = { key, name: file.name, mime: file.type, size: file.size, sent: 0, id: null, problem };
      setTransfers((list) => [...list, { ...facts, state: problem ? "failed" : "sending" }]);
      if (!problem) void begin(file, key);
    }
  }
  function remove(key: string) {
    const going = running.current.get(key);
    running.current.delete(key);
    if (going) void going.upload.abort(true).catch(() => undefined);
    setTransfers((list) => list.filter((one) => one.key !== key));
  }
  /** Waits for what is on its way; answers what arrived meanwhile, or null when a file of the list did not arrive. */
  async function settle(): Promise<Arrived[] | null> {
    if (transfers.some((one) => one.state === "failed")) return null;
    const all = await Promise.all([...running.current.values()].map(({ over }) => over));
    return all.every((one) => one !== null) ? all : null;
  }
  const stillOf = (id: string) => stills.current.get(id) ?? keptStill(id);
  return { transfers, add, remove, settle, stillOf };
}
export type Transfers = ReturnType<typeof useTransfers>;
