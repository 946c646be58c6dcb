import { LocalTime } from "#app/components/ui/local-time.tsx";
import { DELIVERABLE_WORDS, type DeliverableState } from "#app/domain/deal/deliverable.ts";

export interface BundleItem {
  id: string;
  label: string;
  state: DeliverableState;
  disputed: boolean;
  drafts: { version: number; caption: string; note: string; feedback: string | null; submittedAt: Date }[];
  posts: { id: string; url: string; caption: string | null; problem: string | null; submittedAt: Date }[];
}

interface Props {
  items: readonly BundleItem[];
  timeZone: string;
  now: Date;
}

/** Each piece of work with every draft and post, and what was said about them. */
export function BundleWork({ items, timeZone, now }: Props) {
  const when = (at: Date) => <LocalTime at={at} now={now} timeZone={timeZone} className="t-small t-2" />;
  return (
    <div className="grid gap-5">
      {items.map((item) => (
        <div key={item.id} className="grid gap-2">
          <h3 className="t-strong">
            {item.label}: {DELIVERABLE_WORDS[item.state].label.toLowerCase()}
            {item.disputed ? ", in dispute" : ""}
          </h3>
          {item.drafts.length + item.posts.length === 0 && <p className="t-2">Nothing was sent yet.</p>}
          {item.drafts.map((draft) => (
            <div key={draft.version} className="well grid gap-1">
              <p className="t-strong">Draft v{draft.version}</p>
              {when(draft.submittedAt)}
              <p className="whitespace-pre-line break-words">{draft.caption || "No caption"}</p>
              {draft.note && <p className="t-2">Note: {draft.note}</p>}
              {draft.feedback && <p className="t-2">Asked for: {draft.feedback}</p>}
            </div>
          ))}
          {item.posts.map((post) => (
            <div key={post.id} className="well grid gap-1">
              <a className="link break-all" href={post.url} target="_blank" rel="noreferrer">
                {post.url}
              </a>
              {when(post.submittedAt)}
              {post.problem && <p className="t-2">Problem: {post.problem}</p>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
