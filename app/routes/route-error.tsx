import { Link, useRouteError } from "@remix-run/react";
import { explainError } from "#app/http/explain-error.ts";
import { useRequestId } from "#app/http/page-context.ts";

/**
 * The error page of any route: what was refused, in words, or that something unexpected happened, with the id
 * to look for in the log and nothing of its insides. Layout routes export it as their `ErrorBoundary` to keep
 * their frame around it.
 */
export function RouteError() {
  const { title, message, unexpected } = explainError(useRouteError());
  const requestId = useRequestId();
  return (
    <main className="wrap">
      <div className="mx-auto my-16 grid max-w-md gap-4">
        <h1 className="t-page">{title}</h1>
        <p className="t-body">{message}</p>
        {unexpected && requestId ? <p className="t-3 t-small">Request {requestId}</p> : null}
        <p>
          <Link className="link" to="/">
            Go to the start page
          </Link>
        </p>
      </div>
    </main>
  );
}
