import { rule } from "../rule.ts";

/** English words of sex, violence, hate and drugs. */
export const ENGLISH_HARM = [
  rule(
    "adult",
    "high",
    "points to sexual content",
    "nudes, naked pics, sex tape, blowjob~, camgirl~, escort service, sexting, nude photos",
    {
      not: "lipstick~, palette~, shade~, nails, eyeshadow~, polish, lip liner, manicure, renaissance, museum",
    },
  ),
  rule(
    "adult",
    "medium",
    "is about sex or lingerie",
    "lingerie, topless, strip club~, sex toy~, erotic~, fetish, orgasm~, horny, masturbat~, sex life",
    {
      not: "topless bar stool, foodgasm",
    },
  ),
  rule("adult", "low", "names sex in passing", "sexy, condom~, sex education, sexual health"),
  rule(
    "violence",
    "high",
    "tells of killing or abuse",
    "behead~, massacre~, mass shooting~, stabbed, bloodbath, domestic violence, corpse~, rape, raped, rapist~",
    {
      not: "rape seed, corpse paint, corpse reviver, corpse flower, corpse pose, stabbed the dough, stabbed with a fork",
    },
  ),
  rule("violence", "medium", "tells of killing", "murder, murdered, murderer~", {
    not: "murder mystery, murdered that, murdered this workout, murder on the dancefloor, murder she wrote, bloody murder, screaming, crows",
  }),
  rule("violence", "medium", "tells of shooting or killing", "shot, shots, shooting, killed, killing", {
    beside:
      "gunman, gunmen, police officer~, bullet wound~, wounded, civilians, soldiers, shot dead, airstrike~, massacre, people were killed, militia, terrorist~",
    not: "camera, lens, film, photo~, espresso, behind the scenes, killing it, vlog",
  }),
  rule(
    "violence",
    "medium",
    "tells of war",
    "airstrike~, missile~, bombing~, troops, war crime~, invasion of, terror attack~, terrorist~",
    {
      not: "photobombing, alien invasion, space invasion",
    },
  ),
  rule(
    "violence",
    "high",
    "speaks of suicide or self-harm",
    "suicide, suicidal, self harm, selfharm, kill myself, kill yourself, kys",
    {
      not: "suicide squad, suicide doors, suicide prevention squad, suicide run~, suicide drill~",
    },
  ),
  rule(
    "hate",
    "high",
    "uses a slur",
    "faggot~, tranny, trannies, kike~, nigger~, wetback~, chink~, paki, pakis, gook~, raghead~, retard, retards, retarded",
    {
      not: "chink in, chinks in, chink of light, fire retard~, flame retard~, retarded growth",
      firm: true,
    },
  ),
  rule(
    "hate",
    "high",
    "puts people down for who they are",
    "go back to your country, subhuman~, race war, white genocide, great replacement, gas the",
    {
      not: "gas the car, gas the truck, gas the hob",
      firm: true,
    },
  ),
  rule(
    "hate",
    "high",
    "puts people down for who they are",
    "vermin, parasites, animals, scum, filth, cockroaches, invaders",
    {
      beside:
        "immigrants are, migrants are, refugees are, jews are, muslims are, gays are, gypsies are, foreigners are, these immigrants, these migrants",
    },
  ),
  rule(
    "drugs",
    "high",
    "names an illegal drug",
    "cocaine, heroin, meth, shrooms, magic mushrooms, psilocybin, acid trip, crackhead~",
    {
      not: "heroin chic",
    },
  ),
  rule(
    "drugs",
    "medium",
    "is about taking drugs",
    "weed, joint, joints, blunt, blunts, bong~, edible, edibles, pot, crack, ecstasy",
    {
      beside:
        "smoke, smoked, smoking, stoned, thc, puff~, dealer, blaze, blazed, 420, rolled, rolling a, high af, so high, got high, getting high, pill, rave, pipe",
      not: "garden~, weeds, weeding, lawn, dandelion~, seaweed, knee, hip, pain, pork, beef, lamb, brisket, bbq, venture, pot roast, egg~, pepper, flower pot, melting pot, rolled oats, edible flower~, hydro pot",
    },
  ),
  rule(
    "drugs",
    "medium",
    "is about taking drugs",
    "stoned, getting high, 420 friendly, dealer of the good stuff, high on molly, popping pills, tripping on",
    {
      not: "stoned fruit, stoned dates, stoned olives, stoned cherries",
    },
  ),
];
