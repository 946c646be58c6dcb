import { ButtonLink } from "#app/components/ui/button.tsx";
import { type Drawing, Illustration } from "#app/components/ui/illustrations.tsx";

export interface ErrorPageProps {
  /** 404, 403, 500. */
  status: number;
  /** What happened, as a title: "This page is not here". */
  title: string;
  /** One sentence: what it means, and that nothing was lost when that is so. */
  message: string;
  /** The one useful act. */
  act: { label: string; to: string };
  /** For the log: shown small when something unexpected happened. */
  requestId?: string;
}

/** What a route's error boundary shows, inside whichever shell is left. */
export function ErrorPage({ status, title, message, act, requestId }: ErrorPageProps) {
  const drawing: Drawing = status === 404 ? "mailbox" : "desk";
  return (
    <div className="mx-auto max-w-[30rem] px-4 py-14 text-center md:py-20">
      <Illustration name={drawing} />
      <p className="t-2 n mt-5">{status}</p>
      <h1 className="t-page mt-1">{title}</h1>
      <p className="t-body t-2 mt-3">{message}</p>
      <p className="mt-6">
        <ButtonLink to={act.to}>{act.label}</ButtonLink>
      </p>
      {requestId && <p className="t-small t-3 mono mt-8">Request {requestId}</p>}
    </div>
  );
}
