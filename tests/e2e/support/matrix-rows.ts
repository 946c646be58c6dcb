/**
 * Who may open what. Every path of the route table stands here, with what each kind of person gets. A route that is
 * missing fails the test, and so does one that answers otherwise.
 */
export const PEOPLE = [
  "visitor",
  "newcomer",
  "brand",
  "reviewer",
  "otherBrand",
  "creator",
  "otherCreator",
  "admin",
  "moderator",
] as const;
export type Person = (typeof PEOPLE)[number];

/**
 * `in`: opened, or looked at and found wanting (409, 422); `login`: sent to the sign-in page; `away`: sent to another
 * page; the others are the status.
 */
export type Outcome = "in" | "login" | "away" | 400 | 403 | 404 | 405;
export type Row = Record<Person, Outcome>;

/** The same for everybody but the visitor, apart from `own`. A newcomer has no pages yet and goes to make a profile. */
export const row = (visitor: Outcome, rest: Outcome, own: Partial<Row> = {}): Row => ({
  ...{ visitor, newcomer: rest, brand: rest, reviewer: rest, otherBrand: rest },
  ...{ creator: rest, otherCreator: rest, admin: rest, moderator: rest },
  ...own,
});
/** For people with a profile: 404 for all who are not named. */
export const settled = (own: Partial<Row>): Row => row("login", 404, { newcomer: "away", ...own });

export const same = (outcome: Outcome) => row(outcome, outcome);
export const anyone = same("in");
export const signedIn = row("login", "in");
export const signedOut = row("in", "away");
export const party = { brand: "in", reviewer: "in", creator: "in" } as const;
export const dealViewers = settled({ ...party, admin: "in", moderator: "in" });
export const dealCreator = settled({ creator: "in" });
export const ownParties = settled(party);
export const sides = settled({ ...party, otherBrand: "in", otherCreator: "in" });
export const brands = settled({ brand: "in", reviewer: "in", otherBrand: "in" });
export const ownBrand = settled({ brand: "in", reviewer: "in" });
export const writers = settled({ brand: "in", reviewer: 403, otherBrand: "in" });
export const ownWriters = settled({ brand: "in", reviewer: 403 });
export const signers = settled({ brand: "in", reviewer: 403, creator: "in" });
export const moneyViewers = settled({ ...party, reviewer: 403, admin: "in", moderator: "in" });
/** Whoever may say who is meant on papers. */
export const taxed = settled({
  brand: "in",
  reviewer: 403,
  otherBrand: "in",
  creator: "in",
  otherCreator: "in",
});
export const ownCreator = settled({ creator: "in" });
export const creators = settled({ creator: "in", otherCreator: "in" });
export const creatorsAway = settled({ creator: "away", otherCreator: "away" });
export const admins = settled({ admin: "in", moderator: "in" });
export const superadmins = settled({ admin: "in", moderator: 403 });
export const newcomers = (own: Partial<Row> = {}) => row("login", "away", own);
