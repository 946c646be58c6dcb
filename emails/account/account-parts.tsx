import { SMALL } from "../theme.ts";

export const ACCOUNT_WHY = "You get this because it is about your account.";

/** The address in full, for those whose mail program shows no button. Not a link: there is one button. */
export function FullLink({ href }: { href: string }) {
  return (
    <p className="ink-3" data-skip-in-text="true" style={{ ...SMALL, overflowWrap: "anywhere" }}>
      If the button does not work, open this address: {href}
    </p>
  );
}
