// The table "who may import whom" of the architecture, as an ESLint rule. Plain JavaScript, because
// eslint.config.js is read by Node itself.
import path from "node:path";

/** Which zone a file of the project belongs to; the first pattern that fits decides. */
const ZONES = [
  ["tests", /^tests\/|\/testing\/|\.(test|spec)\.[cm]?[jt]sx?$|^[^/]+\.config\.[jt]s$/],
  ["generated", /^app\/generated\//],
  ["env", /^app\/env\.server\.ts$/],
  ["db", /^app\/db\.server\.ts$/],
  ["verb", /^app\/domain\/.*\.server\.tsx?$/],
  ["pure", /^app\/domain\//],
  ["payments", /^app\/services\/payments\//],
  ["storage", /^app\/services\/storage\//],
  ["email", /^app\/services\/email\//],
  ["signing", /^app\/services\/signing\//],
  // Papers are printed when somebody asks for them, from frozen facts, so a route may ask the printer.
  ["printer", /^app\/services\/pdf\/paper\.server\.ts$/],
  ["services", /^app\/services\//],
  ["enqueue", /^app\/jobs\/(registry|job-policy|enqueue)\b/],
  ["handlers", /^app\/jobs\/handlers\//],
  ["jobs", /^app\/jobs\//],
  ["http", /^app\/http\//],
  ["devRoutes", /^app\/routes\/dev\//],
  ["routes", /^app\/routes\//],
  ["components", /^app\/components\//],
  ["demo", /^app\/demo\//],
  ["start", /^app\/start\//],
  ["emails", /^emails\//],
  ["prisma", /^prisma\//],
  ["shell", /^app\//],
];

const DOMAIN = ["pure", "verb"];
const SERVICES = ["services", "payments", "storage", "email", "signing", "printer"];
const ROUTES = ["http", "components", "routes", "payments", "storage", "signing", "printer", ...DOMAIN];
const ANYTHING_BUT_ROUTES = [
  ...[
    "env",
    "db",
    "generated",
    "enqueue",
    "handlers",
    "jobs",
    "http",
    "components",
    "emails",
    "prisma",
    "shell",
  ],
  ...["demo", "start", ...DOMAIN, ...SERVICES],
];

/** What each zone may import besides packages. A zone that is not here may import anything. */
const MAY_IMPORT = {
  pure: ["pure"],
  verb: ["db", "enqueue", ...DOMAIN],
  services: ["env", "pure", "services", "signing"],
  // Computes and calls nobody: pages may check a signature, and sign the list of files of an export.
  signing: ["env", "pure", "signing"],
  printer: ["pure", "services"],
  payments: ["env", "pure", "payments"],
  storage: ["env", "pure", "storage"],
  email: ["env", "pure", "email", "emails"],
  enqueue: ["enqueue", "env", "db", "pure"],
  handlers: ["enqueue", "jobs", "handlers", ...DOMAIN, ...SERVICES],
  jobs: ["env", "db", "enqueue", "handlers", "jobs", "http", ...DOMAIN, ...SERVICES],
  http: ["env", "db", "http", ...DOMAIN],
  routes: ROUTES,
  devRoutes: [...ROUTES, "devRoutes", "demo", "env"],
  components: ["pure", "components"],
  emails: ["pure", "emails"],
  demo: ANYTHING_BUT_ROUTES,
  start: ANYTHING_BUT_ROUTES,
  db: ["env", "generated", "http", "pure"],
  env: [],
  prisma: ["prisma"],
  shell: ["shell", "http", "components", "pure", "env"],
};

const SERVER_PACKAGES =
  /^node:|^(pg|pg-boss|stripe|resend|pino|express|sharp|@aws-sdk\/|@node-rs\/|@prisma\/)/;
/** Packages that a zone must not import; for `pure` everything but zod. */
const NO_PACKAGE = {
  pure: /^(?!zod(\/|$))/,
  verb: /^(stripe|resend|express|react|pdfkit|@aws-sdk\/|@remix-run\/|@react-email\/|@conform-to\/)/,
  components: SERVER_PACKAGES,
  emails: SERVER_PACKAGES,
};

/** The zone of a path relative to the project, or null when it is not ours. */
export function zoneOf(file) {
  return ZONES.find(([, pattern]) => pattern.test(file))?.[0] ?? null;
}

/** The path, relative to the project, that an import names; null for a package. */
export function targetOf(specifier, importer) {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith("."))
    return path.posix.normalize(path.posix.join(path.posix.dirname(importer), specifier));
  return null;
}

/** Why this file may not import that, in one sentence; null when it may. */
export function refusalOf(importer, specifier) {
  const from = zoneOf(importer);
  if (!from || from === "tests") return null;
  const target = targetOf(specifier, importer);
  if (target === null)
    return NO_PACKAGE[from]?.test(specifier) ? `${from} must not import the package ${specifier}.` : null;
  const to = zoneOf(target.replace(/\?.*$/, ""));
  const allowed = MAY_IMPORT[from];
  if (to === null || !allowed || allowed.includes(to)) return null;
  return `${from} must not import ${to} (${target}); it may import ${allowed.join(", ") || "packages only"}.`;
}

/** The rule itself: static imports, re-exports and dynamic imports alike. */
export const boundaries = {
  meta: { type: "problem", schema: [], messages: { refused: "{{ reason }}" } },
  create(context) {
    const importer = path.relative(context.cwd, context.filename).split(path.sep).join("/");
    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const reason = refusalOf(importer, node.source.value);
      if (reason) context.report({ node: node.source, messageId: "refused", data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
