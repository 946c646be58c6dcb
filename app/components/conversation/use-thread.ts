import { useFetcher, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { previewOf } from "#app/domain/conversation/preview.ts";
import type { ConversationView } from "./view.ts";

/** Runs `onShow` when the page is looked at (now, or when its tab is opened again) and `onHide` when it is not. */
function whileVisible(onShow: () => void, onHide: () => void): () => void {
  const change = () => (document.visibilityState === "visible" ? onShow() : onHide());
  change();
  document.addEventListener("visibilitychange", change);
  return () => {
    document.removeEventListener("visibilitychange", change);
    onHide();
  };
}

/**
 * Loads the page's data again whenever the conversation changed. Only a page that is looked at listens: browsers
 * allow few connections to one host, and a tab that comes back asks from the version it knows.
 */
export function useThreadFeed({ id, version, newest }: ConversationView): void {
  const { revalidate } = useRevalidator();
  const known = useRef(version);
  useEffect(() => {
    known.current = Math.max(known.current, version);
  }, [version]);
  useEffect(() => {
    if (!newest) return;
    let source: EventSource | null = null;
    const open = () => {
      source ??= new EventSource(`/threads/${id}/events?since=${known.current}`);
      source.addEventListener("changed", (event) => {
        const told = Number(event.lastEventId);
        if (told <= known.current) return;
        known.current = told;
        revalidate();
      });
    };
    const close = () => {
      source?.close();
      source = null;
    };
    return whileVisible(open, close);
  }, [id, newest, revalidate]);
}

/** Marks what stands on the page as read, once it is looked at. */
export function useMarkRead({ id, unread, lastPosition }: ConversationView): void {
  const { submit } = useFetcher({ key: `read-${id}` });
  const marked = useRef(0);
  useEffect(() => {
    if (!unread) return;
    const mark = () => {
      if (marked.current >= lastPosition) return;
      marked.current = lastPosition;
      submit({ intent: "read", upTo: String(lastPosition) }, { method: "post", action: `/messages/${id}` });
    };
    return whileVisible(mark, () => undefined);
  }, [id, unread, lastPosition, submit]);
}

/** What a screen reader is told, politely, when messages of the other side come in while the page is open. */
export function useNews({ messages, name }: ConversationView): string {
  const [news, setNews] = useState("");
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const theirs = messages.filter((message) => !message.mine);
    const before = seen.current;
    const last = theirs.at(-1);
    seen.current = last?.position ?? 0;
    if (before === null || !last || last.position <= before) return;
    setNews(`New message from ${name}: ${previewOf(last.body, last.files.length)}`);
  }, [messages, name]);
  return news;
}
