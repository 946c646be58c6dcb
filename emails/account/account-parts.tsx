import { SMALL } from "../theme.ts";

export const ACCOUNT_WHY = "You get this because it is about your account.";

/**
 * Below the button: what to do if it was not you, and the address in full for those whose mail program shows
 * no button. It is not a link, because there is one button. The text version has the address anyway.
 */
export function WithoutButton({ href, children }: { href: string; children: string }) {
  return (
    <>
      <p className="ink-2" style={{ ...SMALL, fontSize: "14px", margin: "18px 0 8px", color: "#524850" }}>
        {children}
      </p>
      <p className="ink-3" data-skip-in-text="true" style={{ ...SMALL, margin: 0, overflowWrap: "anywhere" }}>
        If the button does not work, open this address: {href}
      </p>
    </>
  );
}
