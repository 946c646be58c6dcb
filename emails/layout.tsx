import { Body, Button, Container, Head, Html, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Mark } from "./mark.tsx";
import type { MessageProps } from "./props.ts";
import { DARK_STYLES, DISPLAY, FONT, PORTAL, SMALL, STATUS, type StatusTone, TEXT } from "./theme.ts";

interface About {
  briefTitle?: string;
  brandName?: string;
  creatorName?: string;
  dealNumber?: number;
}

export interface MessageFrame {
  props: MessageProps<object>;
  /** Whose turn it is, in a word or two. */
  status: [StatusTone, string];
  title: string;
  /** One sentence that inboxes show beside the subject. */
  preview: string;
  /** What the button does, as a verb. */
  action: string;
  /** Why this reader gets it; by default from the portal. */
  why?: string;
  /** What stands below the button, for those who need more. */
  after?: ReactNode;
  /** Where mail that is not part of the service stops, when that is not `unsubscribeUrl`: of a stranger's invitation. */
  optOut?: { href: string; words: string };
  children: ReactNode;
}

function aboutLine({ briefTitle, brandName, creatorName, dealNumber }: About): string {
  const who = [brandName, creatorName].filter(Boolean).join(" and ");
  return [dealNumber ? `Deal ${dealNumber}` : "", briefTitle ? quoted(briefTitle) : "", who]
    .filter(Boolean)
    .join(" · ");
}

function whyLine({ brandName, dealNumber }: About, portal: MessageProps<object>["to"]["portal"]): string {
  if (portal === "admin") return "You get this because you are on the staff of this marketplace.";
  if (portal === "brand")
    return `You get this because you are on ${brandName ?? "the brand"}’s team and can act on it.`;
  return `You get this because it is about your ${dealNumber ? "deal" : "application"}.`;
}

function Status({ tone, children }: { tone: StatusTone; children: string }) {
  const { ground, ink, sign } = STATUS[tone];
  return (
    <p style={{ margin: "0 0 12px" }}>
      <span
        className={`status-${tone}`}
        style={{
          display: "inline-block",
          padding: "3px 11px",
          borderRadius: "999px",
          background: ground,
          color: ink,
          fontFamily: FONT,
          fontSize: "13px",
          lineHeight: "19px",
          fontWeight: 600,
        }}
      >
        <span aria-hidden="true">{sign}</span> {children}
      </span>
    </p>
  );
}

function Action({
  portal,
  href,
  children,
}: {
  portal: MessageProps<object>["to"]["portal"];
  href: string;
  children: string;
}) {
  return (
    <Section style={{ margin: "22px 0 4px" }}>
      <Button
        href={href}
        className={`button button-${portal}`}
        style={{
          background: PORTAL[portal].light,
          color: "#ffffff",
          borderRadius: "10px",
          padding: "14px 24px",
          fontFamily: FONT,
          fontSize: "16px",
          lineHeight: "22px",
          fontWeight: 600,
          textDecoration: "none",
        }}
      >
        {children}
      </Button>
    </Section>
  );
}

/** Whether the reader can end messages of this kind, and where. */
function WhetherItComes({ stop }: { stop: { href: string; words: string } | null }) {
  if (!stop) return <>Messages of this kind belong to the service and always come.</>;
  return (
    <>
      <a className="ink-3" href={stop.href} style={{ color: "inherit", textDecoration: "underline" }}>
        {stop.words}
      </a>
      .
    </>
  );
}

/** The frame of every email: mark, whose turn, what happened, one button, why it came. */
export function Message({
  props,
  status,
  title,
  preview,
  action,
  why,
  after,
  optOut,
  children,
}: MessageFrame) {
  const about: About = props.data;
  const line = aboutLine(about);
  const { unsubscribeUrl } = props;
  const stop = optOut ?? (unsubscribeUrl ? { href: unsubscribeUrl, words: "Stop these emails" } : null);
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* Raw, because escaped text would break selectors; it is a constant of ours. */}
        <style dangerouslySetInnerHTML={{ __html: DARK_STYLES }} />
      </Head>
      <Preview>{preview}</Preview>
      <Body className="page" style={{ background: "#faf8f6", margin: 0, padding: "24px 12px" }}>
        <Container style={{ maxWidth: "560px", margin: "0 auto" }}>
          <Mark />
          <Section
            className="card"
            style={{
              background: "#ffffff",
              border: "1px solid #e6e0dd",
              borderRadius: "14px",
              padding: "28px",
            }}
          >
            <Status tone={status[0]}>{status[1]}</Status>
            <h1
              className="ink"
              style={{
                ...TEXT,
                fontFamily: DISPLAY,
                fontSize: "24px",
                lineHeight: "31px",
                fontWeight: 650,
                margin: "0 0 6px",
              }}
            >
              {title}
            </h1>
            {line && (
              <Text className="ink-3" style={{ ...SMALL, fontSize: "14px" }}>
                {line}
              </Text>
            )}
            {children}
            <Action portal={props.to.portal} href={props.href}>
              {action}
            </Action>
            {after}
          </Section>
          <Section style={{ padding: "18px 4px 0" }}>
            <Text className="ink-3" style={{ ...SMALL, margin: 0 }}>
              {why ?? whyLine(about, props.to.portal)} <WhetherItComes stop={stop} /> Answers to this address
              are not read; use the button. Sweetspot, {new URL(props.origin).host}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}
