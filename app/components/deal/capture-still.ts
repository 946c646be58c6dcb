const WIDEST = 640;
const PATIENCE = 8_000;

function once(target: HTMLVideoElement, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Too slow")), PATIENCE);
    const end = (then: () => void) => () => {
      clearTimeout(timer);
      then();
    };
    target.addEventListener(name, end(resolve), { once: true });
    target.addEventListener(
      "error",
      end(() => reject(new Error("No film"))),
      { once: true },
    );
  });
}

/** A picture of a video's first second, at most 640 pixels wide; null when this browser cannot show the video. */
export async function captureStill(file: File): Promise<Blob | null> {
  const video = document.createElement("video");
  const url = URL.createObjectURL(file);
  try {
    video.muted = true;
    video.preload = "auto";
    const loaded = once(video, "loadeddata");
    video.src = url;
    await loaded;
    const seeked = once(video, "seeked");
    video.currentTime = Math.min(1, (Number.isFinite(video.duration) ? video.duration : 0) / 2);
    await seeked;
    const canvas = document.createElement("canvas");
    const scale = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
