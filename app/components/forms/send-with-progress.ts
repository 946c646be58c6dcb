/** The session ended meanwhile: the request was led to the page for signing in, and nothing was taken. */
export class SignedOut extends Error {}

/** Whether an answer came from the page for signing in: the request that was sent is not what was answered. */
export const isSignInPage = (url: string): boolean =>
  URL.canParse(url) && new URL(url).pathname === "/sign-in";

/**
 * Sends a form with its progress (a share of 1), which fetch cannot report, and resolves with the JSON that answers
 * it. Rejects with `SignedOut` when its sender is signed out, and when the connection breaks or the answer is no JSON
 * object.
 */
export function sendWithProgress<Answer extends object>(
  url: string,
  body: FormData,
  onProgress: (share: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open("POST", url);
    xhr.responseType = "json";
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    xhr.onload = () => {
      if (isSignInPage(xhr.responseURL)) return reject(new SignedOut("Signed out"));
      const answer = xhr.response as Answer | null;
      if (answer) resolve(answer);
      else reject(new Error(`The upload was answered with status ${xhr.status}`));
    };
    xhr.onerror = () => reject(new Error("The connection broke"));
    xhr.send(body);
  });
}
