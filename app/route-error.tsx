import { useRouteError } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ErrorPage } from "#app/components/layout/error-page.tsx";
import { explainError } from "#app/http/explain-error.ts";
import { useRequestId } from "#app/http/page-context.ts";

/**
 * The error page of every route: what was refused, in words, or that something unexpected happened, with the id
 * to look for in the log and nothing of its insides.
 */
export function RouteError() {
  const { status, code, title, message, unexpected } = explainError(useRouteError());
  const requestId = useRequestId();
  const act =
    code === "not_verified"
      ? { label: "Get the link again", to: "/verify-email" }
      : { label: "Go to the start page", to: "/" };
  return (
    <ActorShell>
      <ErrorPage
        status={status}
        title={title}
        message={message}
        act={act}
        requestId={unexpected ? requestId : undefined}
      />
    </ActorShell>
  );
}
