import { APPLICATION_ACTS as application, type StoryState } from "./application-acts.server.ts";
import type { BriefBook } from "./briefs.server.ts";
import { BRIEFS } from "./briefs/index.ts";
import { chargeBack } from "./chargeback-acts.server.ts";
import type { Cast } from "./cast.server.ts";
import { COMMENT_ACTS as talk } from "./comment-acts.server.ts";
import { COMMISSION_ACTS as commission } from "./commission-acts.server.ts";
import { DISPUTE_ACTS as dispute } from "./dispute-acts.server.ts";
import { DEAL_ACTS as deal } from "./deal-acts.server.ts";
import { LAUNCH_ACTS as launch } from "./launch-acts.server.ts";
import { setUpPayouts } from "./money.server.ts";
import { STORIES } from "./stories/index.ts";
import type { DemoComment, DemoWork, Story } from "./stories/shapes.ts";
import { addTalk } from "./talk-acts.server.ts";
import type { Timeline } from "./timeline.server.ts";
import type { When } from "./when.ts";

/** Schedules one act of a story, when it happened at all. */
type At = (when: When | undefined, what: string, run: () => Promise<void>) => void;

function addApplication(at: At, state: StoryState): void {
  const { story } = state;
  const { offered, declined, offerDeclined } = story;
  at(story.applied, "applies", () => application.send(state));
  at(story.shortlisted, "is shortlisted", () => application.shortlist(state));
  for (const note of story.notes ?? [])
    at(note.at, "is discussed", () => application.note(state, note.body, note.by));
  if (declined) at(declined.at, "is declined", () => application.refuse(state, declined));
  at(story.withdrawn, "withdraws", () => application.withdraw(state));
  if (offered) at(offered.at, "gets an offer", () => application.offer(state, offered));
  for (const one of story.countered ?? [])
    at(one.at, `is countered by the ${one.by}`, () => application.counter(state, one));
  if (offerDeclined)
    at(offerDeclined.at, "declines", () => application.declineOffer(state, offerDeclined.reason));
  at(story.accepted, "accepts", () => application.accept(state));
}

function addComment(at: At, state: StoryState, position: number, version: number, one: DemoComment): void {
  let id = "";
  at(one.at, "is commented on", async () => {
    id = await talk.comment(state, position, version, one);
  });
  for (const answer of one.answers ?? [])
    at(answer.at, "is answered", () => talk.answer(state, position, id, answer));
  at(one.resolved?.at, "is resolved", () => talk.resolve(state, position, id, one.resolved?.by ?? "creator"));
}

function addWork(at: At, state: StoryState, work: readonly DemoWork[] = []): void {
  for (const [position, { drafts, posts = [] }] of work.entries()) {
    for (const [index, draft] of drafts.entries()) {
      const version = index + 1;
      const { approved, changes } = draft;
      at(draft.at, `sends draft v${version}`, () => deal.sendDraft(state, position, draft));
      for (const comment of draft.comments ?? []) addComment(at, state, position, version, comment);
      at(approved?.at, "is approved", () => deal.approve(state, position, version, approved?.by));
      if (changes)
        at(changes.at, "is asked for changes", () =>
          deal.askForChanges(state, position, version, changes.feedback, changes.by),
        );
    }
    for (const post of posts) {
      const { confirmed, problem } = post;
      at(post.at, "sends the link", () => deal.sendLink(state, position, post));
      at(confirmed?.at, "is confirmed", () => deal.confirm(state, position, confirmed?.by));
      if (problem)
        at(problem.at, "has a problem", () => deal.reportProblem(state, position, problem.text, problem.by));
    }
  }
}

/** The later months of a programme: each is a deal that the timers opened under the number of the first. */
function addMonths(at: At, first: StoryState): void {
  for (const [index, { funded, work }] of (first.story.months ?? []).entries()) {
    const period = index + 2;
    const month: StoryState = { ...first };
    at(funded, `month ${period} is funded`, async () => {
      month.dealNumber = await deal.monthNumber(first, period);
      await deal.fund(month);
    });
    addWork(at, month, work);
  }
}

function addSales(at: At, state: StoryState): void {
  const { sold } = state.story;
  for (const [when, order, amount] of sold?.orders ?? [])
    at(when, `sells ${order}`, () => commission.sell(state, order, amount));
  for (const when of sold?.paid ?? []) at(when, "is paid its commission", () => commission.pay(state));
}

function addDispute(at: At, state: StoryState): void {
  const { chargedBack } = state.story;
  if (chargedBack) at(chargedBack.at, "is charged back", () => chargeBack(state, chargedBack.reason));
  const { disputed } = state.story;
  if (!disputed) return;
  at(disputed.at, "is disputed", () => dispute.open(state, disputed));
  const { answered } = disputed;
  if (answered) at(answered.at, "is answered", () => dispute.answer(state, disputed, answered.text));
}

function addStory(timeline: Timeline, cast: Cast, book: BriefBook, story: Story): void {
  const brief = BRIEFS.find(({ key }) => key === story.brief);
  const briefId = book.get(story.brief)?.id;
  if (!brief || !briefId) throw new Error(`There is no brief called ${story.brief}`);
  const state: StoryState = {
    ...{ story, briefId, applicationId: "", offerId: "", dealNumber: 0 },
    brand: (email) => cast.brand(brief.brand, email),
    creator: () => cast.creator(story.creator),
  };
  const at: At = (when, what, run) => {
    if (when) timeline.at(when, `${story.creator}, ${story.brief}: ${what}`, run);
  };
  addApplication(at, state);
  at(story.signed?.brand, "brand signs", () => deal.signAsBrand(state));
  at(story.signed?.creator, "creator signs", () => deal.signAsCreator(state));
  at(story.funded, "is funded", () => deal.fund(state));
  const { parcel, slot } = story;
  at(parcel?.address, "gives the address", () => launch.giveAddress(state));
  at(parcel?.shipped, "is sent the product", () => launch.ship(state));
  at(parcel?.received, "has the product", () => launch.receive(state));
  if (slot) at(slot.at, "plans the post", () => launch.propose(state, slot));
  at(slot?.agreed, "agrees to the time", () => launch.agree(state, slot?.by));
  addWork(at, state, story.work);
  addMonths(at, state);
  const { amendment } = story;
  if (amendment) at(amendment.at, "is amended", () => deal.amend(state, amendment));
  addSales(at, state);
  addDispute(at, state);
  addTalk(at, state);
}

/** Those who have set up their payouts. One creator has not, and his money waits for it. */
const PAYEES = ["noor", "sofia", "jonas", "mei", "amara", "caleb", "priya"];

/** All applications, offers and deals. Without the processor's stand-in, funded deals are left out. */
export function addStories(timeline: Timeline, cast: Cast, book: BriefBook, withMoney: boolean): void {
  for (const story of STORIES) if (withMoney || !story.funded) addStory(timeline, cast, book, story);
  if (!withMoney) return;
  for (const key of PAYEES)
    timeline.at("62d 12:00", `${key} sets up payouts`, () => setUpPayouts(cast.creator(key).actor));
}
