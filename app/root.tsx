import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useShellData } from "#app/components/layout/shell-data.ts";
import { explainError } from "#app/http/explain-error.ts";
import { useNonce, useRequestId } from "#app/http/page-context.ts";
import { portalOf } from "#app/http/portal.ts";
import { readRootData } from "#app/http/root-data.server.ts";
import styles from "./styles/app.css?url";

const font = (href: string) =>
  ({ rel: "preload", as: "font", type: "font/woff2", href, crossOrigin: "anonymous" }) as const;

export const links: LinksFunction = () => [
  font("/fonts/instrument-sans-latin-wght-normal.woff2"),
  font("/fonts/besley-latin-wght-normal.woff2"),
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${explainError(error).title} · Sweetspot` : "Sweetspot" },
];

/** What every page knows, in two or three statements. */
export function loader({ request }: LoaderFunctionArgs) {
  return readRootData(request);
}

/** The document around every page and around every error. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const requestId = useRequestId();
  const failed = Boolean(useRouteError());
  const root = useShellData();
  const { pathname } = useLocation();
  return (
    <html
      lang="en"
      data-theme={root?.theme ?? undefined}
      data-request-id={failed ? requestId : undefined}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body data-portal={portalOf(pathname, root?.actor)}>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { RouteError as ErrorBoundary } from "./route-error.tsx";
