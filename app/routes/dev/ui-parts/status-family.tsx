import { Badge, Tag, type Tone } from "#app/components/ui/badge.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import type { Drawing } from "#app/components/ui/illustrations.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import { Notice, type NoticeTone } from "#app/components/ui/notice.tsx";
import { ProgressBar } from "#app/components/ui/progress-bar.tsx";
import { Skeleton } from "#app/components/ui/skeleton.tsx";
import { Family, Row, Specimen } from "./specimen.tsx";

const BADGES: [Tone, IconName, string][] = [
  ["turn", "circle-dot", "Your turn"],
  ["ok", "lock", "Funds secured"],
  ["bad", "clock-alert", "3 d overdue"],
  ["idle", "send", "Sent Nov 6"],
  ["brand", "check", "Signed by brand"],
  ["creator", "star", "Shortlisted"],
  ["admin", "shield-check", "Approved"],
  ["soon", "hourglass", "Closes soon"],
];
const NOTICES: [NoticeTone, string][] = [
  ["info", "Nothing unusual in the numbers: 9 of 9 checks pass."],
  ["ok", "Draft v2 sent. Pepperjar has until Sat 3:40 pm."],
  ["bad", "We could not save this. Nothing was sent; try again."],
  ["turn", "Your turn: review draft v2."],
];
const DRAWINGS: [Drawing, string][] = [
  ["mailbox", "No invitations this week"],
  ["page", "No brief yet"],
  ["board", "No applications yet"],
  ["purse", "Nothing on its way"],
  ["desk", "All done"],
];

export function StatusFamily() {
  return (
    <Family id="status" title="Status">
      <Specimen name="Badge, Tag">
        <Row>
          {BADGES.map(([tone, icon, words]) => (
            <Badge key={words} tone={tone} icon={icon}>
              {words}
            </Badge>
          ))}
          <Tag>#weeknight</Tag>
        </Row>
      </Specimen>
      <Specimen name="Notice">
        <div className="grid gap-3">
          {NOTICES.map(([tone, words]) => (
            <Notice key={tone} tone={tone}>
              {words}
            </Notice>
          ))}
          <Notice
            title="Payouts are not set up"
            act={
              <ButtonLink size="s" look="2" to="#status">
                Set up payouts
              </ButtonLink>
            }
          >
            Money waits for you until they are.
          </Notice>
        </div>
      </Specimen>
      <Specimen name="ProgressBar, Skeleton">
        <div className="grid max-w-md gap-5">
          <ProgressBar label="Uploading reel.mp4" percent={64} />
          <ProgressBar label="Checking the file" percent={null} />
          <Skeleton />
        </div>
      </Specimen>
      <Specimen name="EmptyState">
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {DRAWINGS.map(([drawing, title]) => (
            <EmptyState
              key={drawing}
              drawing={drawing}
              title={title}
              level={3}
              act={
                <ButtonLink look="2" to="#status">
                  One useful act
                </ButtonLink>
              }
            >
              One sentence on why it is empty and what fills it.
            </EmptyState>
          ))}
        </div>
      </Specimen>
    </Family>
  );
}
