import type { PastWork } from "#app/domain/application/past-work.ts";

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url);

/** Past sponsored work that came with an application, as it was then. */
export function PastWorkList({ work }: { work: readonly Omit<PastWork, "source">[] }) {
  return (
    <ul className="grid gap-1.5">
      {work.map(({ title, brandName, url, line }, at) => {
        const words = [title, brandName && `for ${brandName}`, line].filter(Boolean).join(", ");
        return (
          <li key={at} className="break-words">
            {words || hostOf(url)}
            {url && (
              <>
                {" "}
                <a className="link t-small" href={url} rel="nofollow noopener noreferrer ugc">
                  {hostOf(url)}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
