import { Engagement } from "#app/components/application/engagement.tsx";
import { ShareBars, ShareTable } from "#app/components/application/share-table.tsx";
import { StaleMark } from "#app/components/profile/vetted-badge.tsx";
import { AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { percentOf } from "#app/domain/account/measures.ts";
import type { AccountView } from "#app/domain/media-kit/account-view.ts";
import { AccountNumbers, sourceOf } from "./account-numbers.tsx";
import { LineChart } from "./line-chart.tsx";

interface AccountCardProps {
  account: AccountView;
  now: Date;
  timeZone: string;
}

function Title({ account, now, timeZone }: AccountCardProps) {
  const { stats } = account;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <h3 className="t-sec inline-flex items-center gap-2">
        <PlatformMark platform={account.platform} />
        <a className="link" href={account.url} target="_blank" rel="noreferrer nofollow">
          @{account.handle}
        </a>
      </h3>
      {stats && (
        <span className="t-2">
          {stats.followers.toLocaleString("en-US")} followers, {stats.tier}
        </span>
      )}
      {account.ownedSince && (
        <span className="t-small t-2 inline-flex items-center gap-1.5">
          <Icon name="shield-check" size="s" />
          Ownership confirmed {formatDay(account.ownedSince, timeZone, now)}
        </span>
      )}
      {account.stale && <StaleMark />}
    </header>
  );
}

function Audience(props: AccountCardProps) {
  const { countries, ages, genders } = props.account;
  const rows = (shares: typeof countries) => shares.map(({ name, percent }) => ({ label: name, percent }));
  if (countries.length + ages.length + genders.length === 0)
    return <p className="t-2">No audience numbers were given for this account.</p>;
  return (
    <div className="grid gap-6 content-start">
      {countries.length > 0 && (
        <div className="grid gap-3">
          <AudienceBar shares={rows(countries)} />
          <ShareTable caption="Audience by country" rows={rows(countries)} />
          <p className="t-small t-3">{sourceOf(props, "audienceCountries")}</p>
        </div>
      )}
      {ages.length > 0 && (
        <div className="grid gap-1.5">
          <ShareTable caption="Audience by age" rows={rows(ages)}>
            <ShareBars rows={rows(ages)} />
          </ShareTable>
          <p className="t-small t-3">{sourceOf(props, "audienceAges")}</p>
        </div>
      )}
      {genders.length > 0 && (
        <div className="grid gap-1.5">
          <ShareTable caption="Audience by gender" rows={rows(genders)} />
          <p className="t-small t-3">{sourceOf(props, "audienceGenders")}</p>
        </div>
      )}
    </div>
  );
}

/** One account of a creator's page: newest numbers, audience, and both over time. */
export function AccountCard(props: AccountCardProps) {
  const { account, now, timeZone } = props;
  const { stats } = account;
  return (
    <article className="card pad grid gap-5">
      <Title {...props} />
      {stats ? (
        <>
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            <div className="grid gap-5 content-start">
              <div>
                <p className="t-strong mb-1">Engagement</p>
                <Engagement stats={stats} />
                <p className="t-small t-3">{sourceOf(props, "engagementBps")}</p>
              </div>
              <AccountNumbers {...props} />
            </div>
            <Audience {...props} />
          </div>
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            <LineChart
              title="Followers"
              points={account.followers}
              show={(value) => value.toLocaleString("en-US")}
              {...{ now, timeZone }}
            />
            <LineChart
              title={`Engagement, of ${stats.engagementDenominator}`}
              points={account.engagement}
              show={percentOf}
              {...{ now, timeZone }}
            />
          </div>
        </>
      ) : (
        <p className="t-2">No numbers yet.</p>
      )}
    </article>
  );
}
