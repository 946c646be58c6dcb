import { Who } from "#app/components/identity/who.tsx";
import { AgeBars, AudienceBar } from "#app/components/ui/audience-bar.tsx";
import { Benchmark } from "#app/components/ui/benchmark.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { FitSignals, type Met } from "#app/components/ui/fit-signals.tsx";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { SlotsLeft } from "#app/components/ui/spots.tsx";
import { Family, Row, Specimen } from "./specimen.tsx";

interface Applicant {
  name: string;
  handle: string;
  fit: Met[];
  share: number;
  rate: number;
  asks: bigint;
}

const APPLICANTS: Applicant[] = [
  {
    name: "Sofia Brandt",
    handle: "@sofiasupper",
    fit: ["full", "full", "full", "half", "full"],
    share: 72,
    rate: 4.1,
    asks: 41_000n,
  },
  {
    name: "Tomás Rivera",
    handle: "@tomascooks",
    fit: ["full", "full", "full", "full", "half"],
    share: 64,
    rate: 3.2,
    asks: 48_000n,
  },
  {
    name: "Dara Whelan",
    handle: "@darawhelan",
    fit: ["full", "half", "full", "none", "none"],
    share: 76,
    rate: 8.9,
    asks: 18_000n,
  },
];

const AGES = [4, 29, 44, 17, 6].map((percent, index) => ({
  label: ["18–24", "25–34", "35–44", "45–54", "55+"][index] ?? "",
  percent,
}));

const COLUMNS: [Column<Applicant>, ...Column<Applicant>[]] = [
  { id: "who", label: "Creator", cell: (row) => <Who name={row.name}>{row.handle}</Who> },
  { id: "fit", label: "Fit", cell: (row) => <FitSignals signals={row.fit} /> },
  {
    id: "audience",
    label: "Audience",
    cell: (row) => (
      <AudienceBar
        shares={[
          { label: "US", percent: row.share },
          { label: "CA", percent: 9 },
        ]}
      />
    ),
  },
  {
    id: "rate",
    label: "Engagement, of followers",
    cell: (row) => (
      <Benchmark
        value={`${row.rate}\u00a0%`}
        usual={"usual 2 to 3.5\u00a0%"}
        at={row.rate}
        low={2}
        high={3.5}
        scale={7}
      />
    ),
  },
  { id: "asks", label: "Asks", numeric: true, cell: (row) => <Money amount={row.asks} currency="USD" /> },
  {
    id: "act",
    label: "Actions",
    hiddenLabel: true,
    cell: (row) => (
      <Button type="button" look="2" size="s" aria-label={`Shortlist ${row.name}`}>
        Shortlist
      </Button>
    ),
  },
];

export function DataFamily() {
  return (
    <Family id="data" title="Data">
      <div className="card overflow-hidden">
        <DataTable
          caption="Applicants, soonest answer first"
          columns={COLUMNS}
          rows={APPLICANTS}
          keyOf={(row) => row.handle}
        />
      </div>
      <Specimen name="AudienceBar, AgeBars, Benchmark, SlotsLeft">
        <Row>
          <div className="w-48">
            <AudienceBar
              shares={[
                { label: "US", percent: 64 },
                { label: "UK", percent: 17 },
              ]}
            />
          </div>
          <AgeBars shares={AGES} asked={["25–34", "35–44"]} askedLabel="25–44" />
          <div className="w-40">
            <Benchmark value="$410.00" usual="guide $175 to $625" at={410} low={175} high={625} scale={950} />
          </div>
          <SlotsLeft left={4} of={6} />
          <SlotsLeft left={30} of={40} />
        </Row>
      </Specimen>
      <Specimen name="KeyValues">
        <KeyValues
          columns={2}
          rows={[
            { label: "Reel", value: "30 to 45 s, vertical" },
            { label: "Licence", value: "Instagram, 90 d, no paid ads, no AI training" },
            { label: "Exclusive", value: "Chilli sauces, 30 d" },
            { label: "Stays up", value: "30 d or longer" },
          ]}
        />
      </Specimen>
      <Specimen name="Breadcrumbs, Pager">
        <Breadcrumbs crumbs={[{ label: "Weeknight noodles", to: "#data" }, { label: "Deal 2041" }]} />
        <Pager previousHref="?back" nextHref="?next" range="21 to 40 of 118" />
      </Specimen>
    </Family>
  );
}
