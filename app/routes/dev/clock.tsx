import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { clockNow, moveClock } from "#app/demo/clock/move-clock.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { installation } from "#app/http/installation.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Demo clock · Sweetspot" }];

const JUMPS = [1, 6, 24, 72, 168, 336] as const;
const words = (hours: number) =>
  hours < 24 ? `${hours} h` : `${hours / 24} ${hours === 24 ? "day" : "days"}`;

/** The demo clock: what time the marketplace thinks it is. Does not exist in production. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  const moved = new URL(request.url).searchParams.get("moved");
  return { now: await clockNow(), real: new Date(), moved: moved ? Number(moved) : null };
}

export async function action({ request }: ActionFunctionArgs) {
  if (!installation.demoTools) return refusalResponse(refuse("demo_only"));
  const hours = Number((await readForm(request)).get("hours"));
  valueOrRefusal(await moveClock(Math.round(hours * 3_600_000)));
  return redirect(`/dev/clock?moved=${hours}`);
}

export default function Clock() {
  const { now, real, moved } = useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="narrow">
        <h1 className="t-page mb-2">Demo clock</h1>
        <p className="t-body t-2 mb-5">
          Every deadline is measured with this clock. Move it forward to see what happens when a time is up.
          It moves for everybody, and never backward.
        </p>
        {moved !== null && (
          <div className="mb-5">
            <Notice tone="ok">
              Moved forward by {words(moved)}. The timers are running now; reload a page to see what they did.
            </Notice>
          </div>
        )}
        <div className="card pad mb-5">
          <p className="t-2">It is now</p>
          <p className="t-head">{formatInstant(now, "UTC", now, true)}</p>
          <p className="t-small t-3 mt-1">Real time: {formatInstant(real, "UTC", now, true)}</p>
        </div>
        <Form method="post" className="card pad">
          <h2 className="t-sec mb-3">Move forward by</h2>
          <div className="flex flex-wrap gap-2">
            {JUMPS.map((hours) => (
              <Button key={hours} look="2" name="hours" value={hours}>
                {words(hours)}
              </Button>
            ))}
          </div>
          <p className="hint mt-3">
            Answers to applications take at most 7 days, signing, funding and reviews 72 hours each, a first
            draft 10 days.
          </p>
        </Form>
      </div>
    </ActorShell>
  );
}
