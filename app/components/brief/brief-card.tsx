import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Spots } from "#app/components/ui/spots.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";
import type { BesideFee } from "#app/domain/commission/compensation.ts";
import type { Licence } from "#app/domain/brief/brief-details.ts";
import { BriefFacts } from "./brief-facts.tsx";
import { ClosesIn } from "./closes-in.tsx";
import { FitWords, type FitView } from "./fit-words.tsx";
import { KeepButton } from "./keep-button.tsx";
import { PayBeside } from "./pay-beside.tsx";
import { insteadOfFee, PRICING_WORDS, rangeWords, replyWords } from "./words.ts";

export interface BriefCardProps {
  card: {
    slug: string;
    title: string;
    summary: string;
    brandName: string;
    currency: string;
    pricing: "fixed" | "range" | "open" | "none";
    netMin: bigint | null;
    netMax: bigint | null;
    commission?: BesideFee["commission"];
    product?: BesideFee["product"];
    deliverables: { platform: Platform; format: string; quantity: number }[];
    licence: Licence;
    /** Of an ambassador programme: then the net is that of one month. */
    programme: { periods: number } | null;
    slots: number;
    slotsLeft: number;
    publishedAt: Date;
    closesAt: Date | null;
    reply: { medianHours: number | null; inTimePercent: number | null };
  };
  /** For a creator: how it fits them. */
  fit?: FitView | null;
  /** For a creator: whether they keep it; null for everybody else, who keep nothing. */
  saved?: boolean | null;
  now: Date;
  timeZone: string;
}

/** One open brief: who asks and how they answer, what for, what it nets, until when, how many slots are left. */
export function BriefCard({ card, fit, saved = null, now, timeZone }: BriefCardProps) {
  const instead = insteadOfFee(card.pricing, card);
  return (
    <article className="card bc">
      <div className="bc-main">
        <div className="flex items-center gap-3">
          <Avatar name={card.brandName} size={44} brand />
          <div className="min-w-0">
            <p className="t-strong">{card.brandName}</p>
            <p className="t-small t-2">{replyWords(card.reply).join(", ")}</p>
          </div>
          {saved === null ? null : <KeepButton slug={card.slug} title={card.title} saved={saved} />}
        </div>
        <h2 className="t-title mt-3 mb-2">
          <Link to={`/briefs/${card.slug}`} className="stretch">
            {card.title}
          </Link>
        </h2>
        <BriefFacts deliverables={card.deliverables} licence={card.licence} programme={card.programme} />
        {fit && !fit.ok ? null : <p className="t-2 clamp2 mt-3 max-w-[62ch]">{card.summary}</p>}
        {fit ? <FitWords {...fit} /> : null}
      </div>
      <div className="bc-side">
        <div>
          <p className="t-small t-2">
            {instead ? "You get" : `You net${card.programme ? " each month" : ""}`}
          </p>
          <p className="big-money text-[1.5rem] leading-tight">
            {instead ?? rangeWords(card.netMin, card.netMax, card.currency)}
          </p>
          <p className="t-small t-2 mt-0.5">{PRICING_WORDS[card.pricing]}</p>
          <PayBeside {...card} noFee={instead !== null} />
        </div>
        <div className="bc-facts">
          <ClosesIn closesAt={card.closesAt} since={card.publishedAt} now={now} timeZone={timeZone} />
          <div>
            <p className="mb-0.5">
              <Spots left={card.slotsLeft} of={card.slots} />
            </p>
            <p className="t-small">
              <b className="t-strong">{card.slotsLeft}</b>{" "}
              <span className="t-2">
                of {card.slots} {card.slots === 1 ? "slot" : "slots"} left
              </span>
            </p>
          </div>
        </div>
      </div>
    </article>
  );
}
