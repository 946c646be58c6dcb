import { db } from "#app/db.server.ts";
import type { AdminActor, BrandActor, CreatorActor, NewcomerActor } from "#app/domain/access/actor.ts";
import { addSocialAccount } from "#app/domain/account/add-social-account.server.ts";
import { createBrand } from "#app/domain/account/create-brand.server.ts";
import { createCreator } from "#app/domain/account/create-creator.server.ts";
import { editBrand } from "#app/domain/account/edit-brand.server.ts";
import { editCreator } from "#app/domain/account/edit-creator.server.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import { moment } from "./moment.ts";
import { must } from "./must.ts";
import type { DemoAdmin, DemoBrand, DemoCreator, DemoMember } from "./people/shapes.ts";

export interface CastCreator {
  actor: CreatorActor;
  demo: DemoCreator;
  accounts: { id: string; platform: Platform }[];
}

interface Person {
  name: string;
  email: string;
  timeZone: string;
  locale: string;
}

/** Everybody of the demo by key, so that acts can name who did them. */
export class Cast {
  /** By brand and email. */
  private readonly members = new Map<string, BrandActor>();
  private readonly owners = new Map<string, BrandActor>();
  private readonly creators = new Map<string, CastCreator>();
  private readonly admins = new Map<string, AdminActor>();

  /** Everybody has the same password, so that it is hashed once. */
  constructor(private readonly passwordHash: string) {}

  /** The one of a brand's team with this email; its owner without one. */
  brand(key: string, email?: string): BrandActor {
    return known(email ? this.members.get(email) : this.owners.get(key), email ?? key);
  }
  creator(key: string): CastCreator {
    return known(this.creators.get(key), key);
  }
  admin(key: string): AdminActor {
    return known(this.admins.get(key), key);
  }
  allCreators(): CastCreator[] {
    return [...this.creators.values()];
  }

  private async user(kind: "brand" | "creator" | "admin", person: Person, adminRole?: AdminActor["role"]) {
    const { name, email, timeZone, locale } = person;
    const { passwordHash } = this;
    const now = moment.now;
    const row = await db.user.create({
      data: {
        ...{ kind, name, email, timeZone, locale, passwordHash, adminRole: adminRole ?? null },
        ...{ createdAt: now, emailVerifiedAt: now },
      },
      select: { id: true },
    });
    return { userId: row.id, name, email, emailVerified: true, timeZone, locale };
  }

  async addAdmin(demo: DemoAdmin): Promise<void> {
    const person = await this.user("admin", demo, demo.role);
    this.admins.set(demo.key, { kind: "admin", ...person, role: demo.role });
  }

  async addBrand({ key, team, ...settings }: DemoBrand): Promise<void> {
    const [owner, ...others] = team;
    if (!owner) throw new Error(`${settings.name} has nobody`);
    const person = await this.user("brand", owner);
    const newcomer: NewcomerActor = { kind: "newcomer", ...person, joining: "brand" };
    const { mailingAddress: _private, ...profile } = settings;
    const { brandId } = must(await createBrand(newcomer, profile));
    const { slug } = await db.brand.findUniqueOrThrow({ where: { id: brandId } });
    const brand = { brandId, brandName: settings.name, brandSlug: slug };
    const actor: BrandActor = { kind: "brand", ...person, ...brand, role: "owner" };
    must(await editBrand(actor, settings));
    this.owners.set(key, actor);
    this.members.set(owner.email, actor);
    for (const member of others) await this.addMember(brand, member);
  }

  private async addMember(
    brand: Pick<BrandActor, "brandId" | "brandName" | "brandSlug">,
    member: DemoMember,
  ) {
    const person = await this.user("brand", member);
    const { userId } = person;
    const { role } = member;
    await db.brandMember.create({ data: { brandId: brand.brandId, userId, role, createdAt: moment.now } });
    this.members.set(member.email, { kind: "brand", ...person, ...brand, role });
  }

  async addCreator(demo: DemoCreator): Promise<void> {
    const person = await this.user("creator", demo);
    const newcomer: NewcomerActor = { kind: "newcomer", ...person, joining: "creator" };
    const { displayName, handle, country, languages, niches, bio, mailingAddress } = demo;
    const profile = { displayName, handle, country, languages, niches, bio };
    const { creatorId } = must(await createCreator(newcomer, profile));
    const actor: CreatorActor = { kind: "creator", ...person, creatorId, handle };
    must(await editCreator(actor, { ...profile, mailingAddress }));
    const accounts: CastCreator["accounts"] = [];
    for (const { platform, handle: name } of demo.accounts) {
      const { accountId } = must(await addSocialAccount(actor, { platform, handle: name }));
      accounts.push({ id: accountId, platform });
    }
    this.creators.set(demo.key, { actor, demo, accounts });
  }
}

function known<T>(found: T | undefined, name: string): T {
  if (!found) throw new Error(`Nobody in the demo is called ${name}`);
  return found;
}
