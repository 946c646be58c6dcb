import type { DemoBrand, DemoMember } from "./shapes.ts";

const us = (
  name: string,
  email: string,
  role: DemoMember["role"],
  timeZone = "America/New_York",
): DemoMember => ({
  ...{ name, email, role, timeZone },
  locale: "en-US",
});
const gb = (name: string, email: string, role: DemoMember["role"]): DemoMember => ({
  ...{ name, email, role },
  timeZone: "Europe/London",
  locale: "en-GB",
});

export const BRANDS: DemoBrand[] = [
  {
    key: "pepperjar",
    name: "Pepperjar",
    website: "https://pepperjar.example",
    country: "US",
    background:
      "We make three chilli crisps in a former print shop in Queens: mild, loud and garlic. Two hundred shops carry them, and half of our orders still come from people who saw a friend eat it from the jar.",
    values: "Real kitchens, real portions. We pay on time and we never ask for a second take for free.",
    mailingAddress: "Pepperjar Inc.\n41-18 23rd Street\nLong Island City, NY 11101",
    team: [
      us("Rosa Delgado", "rosa@pepperjar.example", "owner"),
      us("Marcus Bell", "marcus@pepperjar.example", "reviewer"),
      us("Jonah Reyes", "jonah@pepperjar.example", "manager"),
      us("Marta Klein", "marta@pepperjar.example", "finance"),
    ],
  },
  {
    key: "sundial",
    name: "Sundial Oats",
    website: "https://sundialoats.example",
    country: "US",
    background:
      "Oats from nine family farms in Minnesota, rolled the week they are sold. We sell to people who would rather eat breakfast than photograph it, and work with creators who feel the same.",
    values: "Vetted creators, fixed fees, one round of comments from one person.",
    mailingAddress: "Sundial Oats LLC\n2200 Kennedy Street NE\nMinneapolis, MN 55413",
    team: [
      us("Greta Solberg", "greta@sundialoats.example", "owner", "America/Chicago"),
      us("Nate Okada", "nate@sundialoats.example", "finance", "America/Chicago"),
    ],
  },
  {
    key: "kestrel",
    name: "Kestrel Cycles",
    website: "https://kestrelcycles.example",
    country: "GB",
    background:
      "Steel commuter bikes built in Sheffield since 1987, sold with a map of quiet streets and a free first service. We want more people to ride to work, on any bike.",
    values: "No stunts in traffic, lights on after four. Riders of every size.",
    mailingAddress: "Kestrel Cycles Ltd\nUnit 6, Neepsend Lane\nSheffield S3 8AU",
    team: [
      gb("Tom Ashdown", "tom@kestrelcycles.example", "owner"),
      gb("Aisha Rahman", "aisha@kestrelcycles.example", "manager"),
    ],
  },
  {
    key: "otter",
    name: "Otter & Oak",
    website: "https://otterandoak.example",
    country: "US",
    background:
      "Wooden play sets for one to five year olds, made in Vermont from trees that fall by themselves. A set costs as much as three plastic ones and is handed down to four children on average.",
    values: "No screens in our pictures. Children are never asked to perform.",
    mailingAddress: "Otter & Oak\n9 Mill Street\nBristol, VT 05443",
    team: [us("Wren Calloway", "wren@otterandoak.example", "owner")],
  },
  {
    key: "lumo",
    name: "Lumo Lamps",
    website: "https://lumolamps.example",
    country: "DE",
    background:
      "Lamps for rented flats: no drilling, warm light, spare parts for fifteen years. Designed in Leipzig, assembled in Görlitz, shipped flat in paper.",
    values: "Show the room as it is. A crooked wall is welcome.",
    mailingAddress: "Lumo Lampen GmbH\nSpinnereistraße 7\n04179 Leipzig",
    team: [
      {
        ...{ name: "Jule Hartwig", email: "jule@lumolamps.example", role: "owner" },
        ...{ timeZone: "Europe/Berlin", locale: "en-GB" },
      },
      {
        ...{ name: "Emre Aydin", email: "emre@lumolamps.example", role: "reviewer" },
        ...{ timeZone: "Europe/Berlin", locale: "en-GB" },
      },
    ],
  },
  {
    key: "fennel",
    name: "Fennel & Rye",
    website: "https://fennelandrye.example",
    country: "GB",
    background:
      "A bakery on a corner in Leeds that sends its sourdough starter by post. Forty thousand of them are alive in kitchens from Truro to Tromsø, most of them with a name.",
    values: "Bread takes the time it takes. Say so when it went wrong.",
    mailingAddress: "Fennel & Rye Ltd\n88 Harrogate Road\nLeeds LS7 4LZ",
    team: [
      gb("Maud Pryce", "maud@fennelandrye.example", "owner"),
      gb("Idris Hale", "idris@fennelandrye.example", "manager"),
    ],
  },
];
