import type { ReactNode } from "react";
import { type Drawing, Illustration } from "./illustrations.tsx";

export interface EmptyStateProps {
  /** mailbox: nothing arrived. page: nothing written. board: nothing posted. purse: no money yet. desk: all done. */
  drawing?: Drawing;
  /** What is empty: "No invitations this week". */
  title: string;
  /** Why it is. */
  children: ReactNode;
  /** One useful act. */
  act?: ReactNode;
  /** Its level in the page's headings. */
  level?: 2 | 3;
}

/** What is empty, why, and one useful act. */
export function EmptyState({ drawing = "page", title, children, act, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="px-4 py-8 text-center">
      <Illustration name={drawing} />
      <Heading className="t-sec mt-3">{title}</Heading>
      <p className="t-2 mx-auto mt-1 max-w-[44ch]">{children}</p>
      {act && <div className="mt-4 flex flex-wrap justify-center gap-2">{act}</div>}
    </div>
  );
}
