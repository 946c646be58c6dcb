import { inStorage } from "#app/components/forms/browser-storage.ts";

// A still is made while its video is uploaded and travels with the draft. Between the two lies a reload, sometimes.
const keyOf = (uploadId: string) => `sweetspot:still:${uploadId}`;
const START = "data:image/jpeg;base64,";

/** Keeps a video's still in this tab until its draft is sent. A browser that stores nothing keeps nothing. */
export function keepStill(uploadId: string, still: Blob): void {
  const reader = new FileReader();
  reader.onload = () => {
    if (typeof reader.result !== "string") return;
    const made = reader.result;
    // Without it the draft shows the video's own first picture.
    inStorage("session", (storage) => storage.setItem(keyOf(uploadId), made));
  };
  reader.readAsDataURL(still);
}

/** The still that was kept of an upload; null when there is none. */
export function keptStill(uploadId: string): Blob | null {
  return inStorage("session", (storage) => {
    const kept = storage.getItem(keyOf(uploadId));
    if (!kept?.startsWith(START)) return null;
    const bytes = Uint8Array.from(atob(kept.slice(START.length)), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type: "image/jpeg" });
  });
}
