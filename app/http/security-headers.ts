import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { env } from "#app/env.server.ts";

const https = env.ORIGIN.startsWith("https:");
const nonceOf = (res: unknown) => `'nonce-${(res as Response).locals.cspNonce as string}'`;

// A form without JavaScript is answered by a redirect to the payment page, and browsers apply form-action
// to redirects too. Nothing is ever loaded from these addresses.
const paymentPages = env.demoPayments
  ? [env.STRIPE_FAKE_URL].flatMap((url) => (url ? [new URL(url).origin] : []))
  : ["https://checkout.stripe.com", "https://connect.stripe.com"];

/** Gives each response a fresh nonce; pages read it through the load context. */
export const cspNonce: RequestHandler = (_req, res, next) => {
  res.locals.cspNonce = randomBytes(16).toString("base64");
  next();
};

/**
 * Security headers. Scripts and style sheets run from our own files or with the nonce; style attributes are
 * allowed, because bars and rings carry their numbers there and an attribute runs nothing. `dev` admits what
 * Vite injects.
 */
export function securityHeaders(dev: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", (_req, res) => nonceOf(res)],
        "style-src": ["'self'", dev ? "'unsafe-inline'" : (_req, res) => nonceOf(res)],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "media-src": ["'self'", "blob:"],
        "font-src": ["'self'"],
        "connect-src": dev ? ["'self'", "ws:"] : ["'self'"],
        "form-action": ["'self'", ...paymentPages],
        "frame-src": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'self'"],
        "object-src": ["'none'"],
        ...(https ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    // Same-origin, so that a link with a secret never leaves in a Referer, while our forms still send Origin.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "sameorigin" },
  });
}

/** Switches off the browser features that no page uses. */
export const permissionsPolicy: RequestHandler = (_req, res, next) => {
  res.setHeader(
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  );
  next();
};
