import { Link } from "@remix-run/react";
import { Who } from "#app/components/identity/who.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import {
  SOURCE_NAMES,
  type SponsoredPiece,
  type Sponsorship,
} from "#app/domain/competition/competition-view.ts";
import { RegularityBadge, spanWords } from "./sponsorship-list.tsx";

interface Tied extends Omit<Sponsorship, "brandKey" | "competitor"> {
  handle: string;
  displayName: string;
  country: string;
  niches: string[];
  vetted: boolean;
  shown: SponsoredPiece[];
}

function Piece({ piece, now }: { piece: SponsoredPiece; now: Date }) {
  return (
    <li className="py-2 grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-3">
        <PlatformMark platform={piece.platform} />
        <span suppressHydrationWarning>{formatDay(piece.publishedOn, "UTC", now)}</span>
        <span className="t-2">{SOURCE_NAMES[piece.source]}</span>
        {piece.url && (
          <a className="link inline-flex items-center gap-1" href={piece.url} rel="noreferrer nofollow">
            The post
            <Icon name="external-link" size="s" />
          </a>
        )}
      </span>
      {piece.quote && (
        <q className="t-2 break-words" cite={piece.url || undefined}>
          {piece.quote}
        </q>
      )}
    </li>
  );
}

/** The latest piece, and the earlier ones once they are asked for. */
function Pieces({ shown, name, now }: { shown: readonly SponsoredPiece[]; name: string; now: Date }) {
  const [latest, ...earlier] = shown;
  if (!latest) return null;
  return (
    <>
      <ul className="mt-1">
        <Piece piece={latest} now={now} />
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-11 items-center">
            {earlier.length} earlier<span className="sr-only"> of {name}</span>
          </summary>
          <ul className="divide-y divide-line">
            {earlier.map((piece) => (
              <Piece key={piece.id} piece={piece} now={now} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A creator who worked with the brand that is looked for: how often, since when, and what tells of each piece. */
export function TiedCreatorCard({ creator, now }: { creator: Tied; now: Date }) {
  const { shown, pieces } = creator;
  return (
    <article className="card pad">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h2 className="min-w-0">
          <Link to={`/brand/creators/${creator.handle}`} className="plain">
            <Who name={creator.displayName} vetted={creator.vetted} size={44}>
              @{creator.handle}, {countryName(creator.country)}, {creator.niches.map(nicheName).join(", ")}
            </Who>
          </Link>
        </h2>
        <RegularityBadge span={creator} />
      </div>
      <p className="mt-3" suppressHydrationWarning>
        <b className="t-strong n">{pieces === 1 ? "1 piece" : `${pieces} pieces`}</b> for {creator.brandName},{" "}
        {spanWords(creator, now)}
        {creator.category && `, ${nicheName(creator.category)}`}
      </p>
      <Pieces shown={shown} name={creator.displayName} now={now} />
    </article>
  );
}
