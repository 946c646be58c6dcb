import { Button, ButtonLink, type Look } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { Family, Row, Specimen } from "./specimen.tsx";

const LOOKS: Look[] = ["1", "2", "3", "bad"];

export function ActionFamily() {
  return (
    <Family id="actions" title="Actions">
      <Specimen name="Button: looks 1, 2, 3, bad">
        <Row>
          {LOOKS.map((look) => (
            <Button key={look} type="button" look={look}>
              {look === "bad" ? "Remove the account" : "Approve draft v2"}
            </Button>
          ))}
        </Row>
      </Specimen>
      <Specimen name="Button: sizes s, m, l; pending; disabled says why beside it">
        <Row>
          <Button type="button" size="s">
            Shortlist
          </Button>
          <Button type="button">Shortlist</Button>
          <Button type="button" size="l">
            <Icon name="check" />
            Approve draft v2
          </Button>
          <Button type="button" pending>
            Sending
          </Button>
          <Button type="button" aria-disabled>
            Sign
          </Button>
          <span className="t-small t-2">Read to the end of the contract first.</span>
        </Row>
      </Specimen>
      <Specimen name="ButtonLink: sides, on public pages">
        <Row>
          <ButtonLink to="#actions" side="brand">
            Post a brief
          </ButtonLink>
          <ButtonLink to="#actions" side="creator">
            Browse briefs
          </ButtonLink>
          <ButtonLink to="#actions" side="admin">
            Open the queue
          </ButtonLink>
        </Row>
      </Specimen>
      <Specimen name="Segmented: views with their own addresses">
        <Segmented
          label="Applications by stage"
          segments={[
            { label: "To answer", to: "?stage=open", count: 23, current: true },
            { label: "Shortlisted", to: "?stage=short", count: 6 },
            { label: "Declined", to: "?stage=no", count: 9 },
          ]}
        />
      </Specimen>
    </Family>
  );
}
