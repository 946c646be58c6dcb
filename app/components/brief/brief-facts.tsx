import { ProgrammeFact } from "#app/components/programme/programme-fact.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverableName, isContentOnly, type Platform } from "#app/domain/account/platforms.ts";
import type { Licence } from "#app/domain/brief/brief-details.ts";
import { licenceWords } from "#app/domain/brief/brief-words.ts";

interface BriefFactsProps {
  deliverables: readonly { platform: Platform; format: string; quantity: number }[];
  licence: Licence | null;
  /** Of an ambassador programme. */
  programme?: { periods: number } | null;
}

/** What is made, with platform marks, and what the brand may do with it: one line of a card. */
export function BriefFacts({ deliverables, licence, programme }: BriefFactsProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1.5 t-2">
      {deliverables.map((line, at) => (
        <li key={at} className="inline-flex items-center gap-2">
          <PlatformMark platform={line.platform} />
          {deliverableName(line)}
          {isContentOnly(line.format) ? ", you do not post it" : ""}
        </li>
      ))}
      <ProgrammeFact programme={programme} />
      {licence ? (
        <li className="inline-flex items-center gap-2">
          <Icon name="file-text" size="s" />
          {licenceWords(licence)}
        </li>
      ) : null}
    </ul>
  );
}
