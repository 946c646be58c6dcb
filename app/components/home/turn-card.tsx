import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverableName, type Platform } from "#app/domain/account/platforms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

/** Something that the reader owes: what, for whom, until when, for how much. */
export interface TurnCardView {
  key: string;
  /** The other side, and whether it is a brand. */
  who: string;
  isBrand: boolean;
  made: { platform: Platform; format: string; quantity: number }[];
  title: string;
  sentence: string;
  limit: { deadline: Date; start: Date; atZero: string } | null;
  /** Minor units with what they are: "you net". Null where no money is at stake yet. */
  money: { amount: bigint; currency: string; label: string } | null;
  to: string;
  button: string;
}

interface TurnCardProps {
  turn: TurnCardView;
  /** The most urgent one: the only card that is honey. */
  first: boolean;
  now: Date;
  timeZone: string;
}

/** The money of a turn; a deal without a fee has none to show. */
const atStake = ({ money }: TurnCardView) => (money && money.amount > 0n ? money : null);

function Sum({
  money,
  first,
  className,
}: {
  money: NonNullable<TurnCardView["money"]>;
  first: boolean;
  className: string;
}) {
  return (
    <p className={`text-right ${className}`}>
      <b className={first ? "money text-[1.1875rem]" : "money"}>
        {formatMoney(money.amount, money.currency)}
      </b>
      <span className="block t-small t-2">{money.label}</span>
    </p>
  );
}

/** Until when and for how much, and the one action. */
function Foot({ turn, first, now, timeZone }: TurnCardProps) {
  const { limit } = turn;
  const money = atStake(turn);
  return (
    <div className="turn-ft">
      <div className="flex items-center justify-between gap-4">
        {limit ? (
          <Countdown {...limit} now={now} timeZone={timeZone} zone={false} />
        ) : (
          <span className="t-2">No deadline</span>
        )}
        {money && <Sum money={money} first={first} className="sm:hidden" />}
      </div>
      <div className="turn-act">
        <ButtonLink look={first ? "1" : "2"} size={first ? "l" : "m"} to={turn.to} className="grow sm:grow-0">
          {turn.button}
        </ButtonLink>
      </div>
    </div>
  );
}

/** One turn: who and what, the act as a title, one sentence, the limit, the sum, one action. */
export function TurnCard({ turn, first, now, timeZone }: TurnCardProps) {
  const money = atStake(turn);
  return (
    <article className={first ? "card turn first" : "card turn"}>
      <div className="flex gap-3 items-start">
        <Avatar name={turn.who} size={44} brand={turn.isBrand} />
        <div className="min-w-0 grow">
          <p className="t-small t-2 flex flex-wrap items-center gap-x-3 gap-y-0.5">
            <span>{turn.who}</span>
            {turn.made.map((line, at) => (
              <span key={at} className="inline-flex items-center gap-1.5">
                <PlatformMark platform={line.platform} />
                {deliverableName(line)}
              </span>
            ))}
          </p>
          <h3 className={first ? "t-title mt-0.5" : "t-sec mt-0.5"}>
            <Link to={turn.to}>{turn.title}</Link>
          </h3>
        </div>
        {money && <Sum money={money} first={first} className="max-sm:hidden" />}
      </div>
      <p className={first ? "t-2 mt-3 t-body" : "t-2 mt-3"}>{turn.sentence}</p>
      <Foot turn={turn} first={first} now={now} timeZone={timeZone} />
    </article>
  );
}
