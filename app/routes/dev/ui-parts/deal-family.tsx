import { Countdown } from "#app/components/ui/countdown.tsx";
import { LocalTime, RelativeDate } from "#app/components/ui/local-time.tsx";
import { Money, MoneyRows } from "#app/components/ui/money.tsx";
import { Stepper, type StepView } from "#app/components/ui/stepper.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { inHours, NOW, ZONE } from "./sample.ts";
import { Family, Row, Specimen } from "./specimen.tsx";

const STEPS: StepView[] = [
  { label: "Terms agreed", state: "done", at: inHours(-240), kind: "on" },
  { label: "Signed", state: "done", at: inHours(-216), kind: "on" },
  { label: "Funds secured", state: "done", at: inHours(-192), kind: "on" },
  { label: "Draft review", state: "now", at: inHours(54), kind: "to" },
  { label: "Live post", state: "later", at: inHours(150), kind: "by" },
  { label: "Live check", state: "later", at: inHours(222), kind: "by" },
  { label: "Paid", state: "later", at: inHours(290), kind: "by" },
];

const EVENTS = [
  { id: "5", at: inHours(-17), side: "creator", words: "Noor sent draft v2" },
  { id: "4", at: inHours(-76), side: "brand", words: "You asked for 2 changes" },
  { id: "3", at: inHours(-95), side: "creator", words: "Noor sent draft v1" },
  { id: "2", at: inHours(-198), side: "brand", words: "Funds secured, $473.00" },
  { id: "1", at: inHours(-216), side: "system", words: "Both signed, contract sealed" },
];

const clock = { now: NOW, timeZone: ZONE };

export function DealFamily() {
  return (
    <Family id="deal" title="Time and money">
      <Specimen name="Countdown: far, under 24 h, under 1 h, late">
        <Row>
          <Countdown
            {...clock}
            deadline={inHours(54.3)}
            start={inHours(-18)}
            atZero="then approved automatically"
          />
          <Countdown {...clock} deadline={inHours(21.6)} start={inHours(-50)} atZero="then the deal lapses" />
          <Countdown
            {...clock}
            deadline={inHours(0.4)}
            start={inHours(-72)}
            atZero="then the offer expires"
          />
          <Countdown {...clock} deadline={inHours(-3.2)} start={inHours(-72)} atZero="the draft is late" />
        </Row>
      </Specimen>
      <Specimen name="Stepper: at the desk, one line on phones">
        <Stepper {...clock} steps={STEPS} />
      </Specimen>
      <div className="grid gap-4 md:grid-cols-2">
        <Specimen name="Timeline">
          <Timeline {...clock} rows={EVENTS} />
        </Specimen>
        <Specimen name="MoneyRows, Money">
          <MoneyRows
            currency="USD"
            rows={[
              { label: "Reel", amount: 32_000n },
              { label: "3 stories", amount: 11_000n },
              { label: "Service fee, 10 %", amount: 4_300n },
              { label: "You pay", amount: 47_300n, sum: true },
              { label: "Noor receives", amount: 43_000n },
            ]}
          />
          <p className="mt-4 flex items-baseline gap-5">
            <Money amount={124_000n} currency="USD" big className="text-[2.375rem] leading-none" />
            <Money amount={98_000n} currency="JPY" />
            <Money amount={12_345n} currency="EUR" />
          </p>
        </Specimen>
      </div>
      <Specimen name="LocalTime, RelativeDate">
        <Row>
          <LocalTime {...clock} at={inHours(54)} zone />
          <LocalTime {...clock} at={inHours(54)} show="date" />
          <LocalTime {...clock} at={inHours(24 * 60)} show="date" />
          <LocalTime {...clock} at={inHours(54)} zone locale="en-GB" />
          <RelativeDate {...clock} at={inHours(121)} />
          <RelativeDate {...clock} at={inHours(-2)} />
        </Row>
      </Specimen>
    </Family>
  );
}
