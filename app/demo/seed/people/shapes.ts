import type { AdminRole, BrandRole } from "#app/domain/access/actor.ts";
import type { BrandSettings } from "#app/domain/account/brand-profile.ts";
import type { CreatorSettings } from "#app/domain/account/creator-profile.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import type { AccountShape } from "../../population/numbers.ts";

interface Person {
  name: string;
  email: string;
  timeZone: string;
  locale: string;
}

export interface DemoMember extends Person {
  role: BrandRole;
}

export interface DemoBrand extends BrandSettings {
  key: string;
  /** The first one is the owner. */
  team: DemoMember[];
}

export interface DemoAccount extends AccountShape {
  platform: Platform;
  handle: string;
  /** What our staff saw of the account beside its numbers. */
  seen?: { following: number; commentsSampled: number; commentsLow: number; commentsIdentical: number };
}

export interface DemoCreator extends Person, CreatorSettings {
  key: string;
  /** Identity, accounts and evidence were checked by an admin. */
  vetted: boolean;
  accounts: DemoAccount[];
}

export interface DemoAdmin extends Person {
  key: string;
  role: AdminRole;
}
