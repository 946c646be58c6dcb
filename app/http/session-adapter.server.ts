import type { Adapter, DatabaseSession } from "lucia";
import { removeExpired } from "#app/domain/account/remove-expired.server.ts";
import { sha256 } from "#app/domain/audit/digest.server.ts";
import { db } from "#app/db.server.ts";
import type { AdminRole, BrandRole } from "#app/domain/access/actor.ts";

declare module "lucia" {
  interface Register {
    DatabaseUserAttributes: UserRow;
    DatabaseSessionAttributes: SessionRow;
  }
}

/** What a request needs to know about the person, read together with the session. */
export interface UserRow {
  kind: "brand" | "creator" | "admin";
  email: string;
  emailVerifiedAt: Date | null;
  name: string;
  timeZone: string;
  locale: string;
  adminRole: AdminRole | null;
  brandId: string | null;
  brandName: string | null;
  brandSlug: string | null;
  brandRole: BrandRole | null;
  creatorId: string | null;
  handle: string | null;
}

export interface SessionRow {
  publicId: string;
  absoluteExpiresAt: Date;
  createdAt: Date;
  lastSeenAt: Date;
  ip: string;
  userAgent: string;
}

type Joined = UserRow & SessionRow & { userId: string; expiresAt: Date };

/** Session, person, first membership and creator profile in one statement; every request runs it. */
function load(tokenHash: string): Promise<Joined[]> {
  return db.$queryRaw<Joined[]>`
    select s.user_id::text as "userId", s.expires_at as "expiresAt", s.public_id::text as "publicId",
      s.absolute_expires_at as "absoluteExpiresAt", s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
      s.ip, s.user_agent as "userAgent", u.kind::text as kind, u.email, u.email_verified_at as "emailVerifiedAt",
      u.name, u.time_zone as "timeZone", u.locale, u.admin_role::text as "adminRole",
      b.id::text as "brandId", b.name as "brandName", b.slug as "brandSlug", m.role::text as "brandRole",
      c.id::text as "creatorId", c.handle
    from session s
    join app_user u on u.id = s.user_id and u.disabled_at is null
    left join lateral (
      select brand_id, role from brand_member where user_id = u.id order by created_at, brand_id limit 1
    ) m on true
    left join brand b on b.id = m.brand_id
    left join creator c on c.user_id = u.id
    where s.id = ${tokenHash} and s.absolute_expires_at > ${new Date()}`;
}

function split(row: Joined, token: string): [DatabaseSession, { id: string; attributes: UserRow }] {
  const { userId, expiresAt, publicId, absoluteExpiresAt, createdAt, lastSeenAt, ip, userAgent, ...person } =
    row;
  const attributes = { publicId, absoluteExpiresAt, createdAt, lastSeenAt, ip, userAgent };
  return [
    { id: token, userId, expiresAt, attributes },
    { id: userId, attributes: person },
  ];
}

/**
 * Lucia's storage over Prisma. Lucia calls a session's id what is really its token: it is hashed in every
 * method that takes it, and only the hash is stored, so a copy of the table signs nobody in.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(token) {
    const row = (await load(sha256(token)))[0];
    return row ? split(row, token) : [null, null];
  },
  async getUserSessions() {
    // Lists use the public id and never the token, which is not known here.
    throw new Error("Sessions are listed by list-sessions.server.ts");
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await db.session.create({ data: { id: sha256(id), userId, expiresAt, ...attributes } });
  },
  async updateSessionExpiration(token, expiresAt) {
    await db.session.updateMany({
      where: { id: sha256(token) },
      data: { expiresAt, lastSeenAt: new Date() },
    });
  },
  async deleteSession(token) {
    await db.session.deleteMany({ where: { id: sha256(token) } });
  },
  async deleteUserSessions(userId) {
    await db.session.deleteMany({ where: { userId } });
  },
  async deleteExpiredSessions() {
    await removeExpired();
  },
};
