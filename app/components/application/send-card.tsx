import type { ButtonHTMLAttributes, ReactNode } from "react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { PriceSums, type PriceSumsProps } from "./price-sums.tsx";

interface SendCardProps extends PriceSumsProps {
  /** A button that has the server add up, for browsers without scripts; null when there is nothing to add. */
  addUp: ButtonHTMLAttributes<HTMLButtonElement> | null;
  /** Below the button: how the draft stands. */
  children?: ReactNode;
}

/** What the creator would net, and the button that sends. */
export function SendCard({ addUp, children, ...sums }: SendCardProps) {
  return (
    <section className="card pad grid gap-4" aria-labelledby="sums-title">
      <h2 id="sums-title" className="t-sec">
        What you get
      </h2>
      <PriceSums {...sums} />
      {addUp && (
        <noscript>
          <button {...addUp} className="btn btn-2 full">
            Add up my prices
          </button>
        </noscript>
      )}
      <SubmitButton side="creator" size="l" full pendingLabel="Sending">
        Send the application
      </SubmitButton>
      <p className="t-small t-2 text-center">
        Free, always. You can edit it until the brand opens it, and withdraw it at any time.
      </p>
      {children}
    </section>
  );
}
