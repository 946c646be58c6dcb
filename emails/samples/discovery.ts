import { brief, creator, later, soon, usd, type Samples } from "./people.ts";

const search = { searchId: "01890a5d-ac96-774b-bcce-b302099a8057", searchName: "Noodles, US" };
const found = { title: brief.briefTitle, brandName: brief.brandName, net: usd(43000), closesAt: soon };
const open = { title: "Breakfast in five photos", brandName: "Oatwell", net: null, closesAt: later };

export const discovery = {
  search_alert: [
    { ...creator, data: { ...search, frequency: "instant", count: 1, briefs: [found] } },
    { ...creator, data: { ...search, frequency: "daily", count: 2, briefs: [found, open] } },
    { ...creator, data: { ...search, frequency: "weekly", count: 14, briefs: [found, open] } },
  ],
  saved_brief_closing: [
    { ...creator, data: { ...brief, creatorId: "01890a5d-ac96-774b-bcce-b302099a8058", closesAt: soon } },
  ],
} satisfies Partial<Samples>;
