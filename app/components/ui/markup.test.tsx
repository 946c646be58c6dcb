import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AudienceBar } from "./audience-bar.tsx";
import { Badge } from "./badge.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { Icon } from "./icon.tsx";
import { MoneyRows } from "./money.tsx";
import { Notice } from "./notice.tsx";
import { PlatformMark } from "./platform-mark.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { SlotsLeft } from "./spots.tsx";
import { Stepper, type StepView } from "./stepper.tsx";

const NOW = new Date("2026-11-12T15:24:00Z");

describe("icons", () => {
  it("are hidden beside words and named alone", () => {
    expect(html(<Icon name="check" />)).toContain('aria-hidden="true"');
    expect(html(<Icon name="check" label="Met" />)).toContain('role="img" aria-label="Met"');
    expect(html(<PlatformMark platform="tiktok" />)).toContain('aria-label="TikTok"');
    expect(html(<PlatformMark platform="other" />)).toContain('aria-label="Another platform"');
    expect(html(<PlatformMark platform="tiktok" decorative />)).not.toContain("aria-label");
  });
});

describe("status", () => {
  it("is a word and an icon, not a colour alone", () => {
    const badge = html(
      <Badge tone="ok" icon="lock">
        Funds secured
      </Badge>,
    );
    expect(badge).toMatch(/<svg.*<\/svg>Funds secured/);
  });

  it("announces trouble at once, success politely, information not at all", () => {
    expect(html(<Notice tone="bad">x</Notice>)).toContain('role="alert"');
    expect(html(<Notice tone="ok">x</Notice>)).toContain('role="status"');
    expect(html(<Notice>x</Notice>)).not.toContain("role=");
  });
});

describe("the stepper", () => {
  const steps: StepView[] = [
    { label: "Signed", state: "done", at: NOW, kind: "on" },
    { label: "Draft review", state: "now", at: NOW, kind: "to" },
    { label: "Paid", state: "later", at: null, kind: "by" },
  ];
  const markup = html(<Stepper steps={steps} timeZone="UTC" now={NOW} />).replaceAll("\u00a0", " ");

  it("marks the present step once and says the state of each", () => {
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
    expect(markup).toContain("Signed<span");
    expect(markup).toContain(", done");
    expect(markup).toContain("to Nov 12");
  });

  it("has one line of words for phones", () => {
    expect(markup).toContain("step 2 of 3");
    expect(markup).toContain("Next: paid.");
  });
});

describe("tables", () => {
  interface Row {
    name: string;
    asks: string;
  }
  const columns: [Column<Row>, ...Column<Row>[]] = [
    { id: "name", label: "Creator", cell: (row) => row.name },
    { id: "asks", label: "Asks", numeric: true, cell: (row) => row.asks },
  ];
  const markup = html(
    <DataTable
      caption="Applicants"
      columns={columns}
      rows={[{ name: "Noor", asks: "$410.00" }]}
      keyOf={(row) => row.name}
    />,
  );

  it("have a caption, scoped heads and a label for the narrow form that is not read twice", () => {
    expect(markup).toContain("<caption");
    expect(markup).toContain('<th scope="col">Creator</th>');
    expect(markup).toContain('<th scope="row">Noor</th>');
    expect(markup).toContain('<span class="lbl" aria-hidden="true">Asks</span>');
  });
});

describe("figures", () => {
  it("add up in a list with every decimal", () => {
    const rows = [
      { label: "Reel", amount: 32_000n },
      { label: "You pay", amount: 32_000n, sum: true },
    ];
    const markup = html(<MoneyRows currency="USD" rows={rows} />);
    expect(markup.match(/<dd>\$320\.00<\/dd>/g)).toHaveLength(2);
    expect(markup).toContain('class="mrow sum"');
  });

  it("are in words beside every chart", () => {
    expect(html(<SlotsLeft left={1} of={1} />)).toContain("of 1 slot left");
    const shares = [
      { label: "US", percent: 64 },
      { label: "UK", percent: 17 },
    ];
    const bar = html(<AudienceBar shares={shares} />).replaceAll("\u00a0", " ");
    expect(bar).toContain("64 %");
    expect(bar).toContain(", 17 % UK");
    expect(bar).toMatch(/class="aud" aria-hidden="true"/);
  });

  it("give progress a name and a value, and no value while it is unknown", () => {
    expect(html(<ProgressBar label="Uploading" percent={64.4} />)).toContain('aria-valuenow="64"');
    expect(html(<ProgressBar label="Checking" percent={null} />)).not.toContain("aria-valuenow");
  });
});
