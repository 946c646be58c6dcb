import { Readable } from "node:stream";
import { guessMapping } from "#app/domain/roster/columns.ts";
import { confirmImport } from "#app/domain/roster/confirm-import.server.ts";
import { lookAtFile } from "#app/domain/roster/look-at-file.server.ts";
import { mapColumns } from "#app/domain/roster/map-columns.server.ts";
import { startImport } from "#app/domain/roster/start-import.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { newStorageKey } from "#app/services/storage/storage-key.ts";
import type { Cast } from "./cast.server.ts";
import { must } from "./must.ts";
import type { Timeline } from "./timeline.server.ts";

// As an agency's assistant keeps it. Noor is on the marketplace already; one line cannot be read.
const LIST = `Name,Handle,Platform,Followers,ER,Price (USD),Email,Tags
Noor Haddad,@noor.eats,IG,38.4k,4.1%,450,,weeknight
Klára Novotná,@klara.vari,IG,21.5k,3.8 %,280,klara@agency.example,baking
Jonas Weber,https://www.tiktok.com/@jonas.kocht,TikTok,112k,6.2%,900,jonas@agency.example,fast
Chiara Greco,@chiaraincucina,YouTube,64.3k,2.9%,"1,200.00",chiara@agency.example,pasta
Ben Okafor,@benonabudget,IG,9.8k,5.4%,150,,budget
Somebody from the fair,,IG,many,,,,
`;

/** A brand brings the list that it kept so far: five of six lines are in its roster. */
export function addRoster(timeline: Timeline, cast: Cast): void {
  let importId = "";
  timeline.at("6d 10:00", "a roster is uploaded", async () => {
    const owner = cast.brand("pepperjar");
    const bytes = Buffer.from(LIST);
    const look = lookAtFile(bytes, true);
    if (!look) throw new Error("The demo's roster cannot be read");
    const storageKey = newStorageKey("rosters", "csv");
    const body = Readable.from([bytes], { objectMode: false });
    await storage.put(storageKey, body, { contentType: "text/csv" });
    const list = { storageKey, name: "creators-spring.csv", size: bytes.length, look };
    importId = must(await startImport(owner, list)).importId;
    must(await mapColumns(owner, importId, guessMapping(look.rows)));
  });
  timeline.at("6d 10:05", "the roster is confirmed", async () => {
    must(await confirmImport(cast.brand("pepperjar"), importId));
  });
}
