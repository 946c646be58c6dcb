import type { DemoAdmin } from "./shapes.ts";

const place = { timeZone: "America/New_York", locale: "en-US" };

export const ADMINS: DemoAdmin[] = [
  { key: "hana", name: "Hana Novak", email: "admin@sweetspot.example", role: "superadmin", ...place },
  { key: "milo", name: "Milo Banks", email: "moderator@sweetspot.example", role: "moderator", ...place },
  { key: "ines", name: "Inês Costa", email: "finance@sweetspot.example", role: "finance", ...place },
];
