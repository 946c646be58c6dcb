import { Icon } from "#app/components/ui/icon.tsx";
import { programmeWords } from "#app/domain/programme/programme-words.ts";

/** That a brief is for a programme, in the line of what is made; nothing for a one-off deal. */
export function ProgrammeFact({ programme }: { programme: { periods: number } | null | undefined }) {
  if (!programme) return null;
  return (
    <li className="inline-flex items-center gap-2">
      <Icon name="refresh-cw" size="s" />
      {programmeWords(programme)}
    </li>
  );
}
