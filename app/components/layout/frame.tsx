import type { ReactNode } from "react";

/** Skip link, main landmark and the small print of a demo. Every shell stands on it. */
export function Frame({
  top,
  bottom,
  children,
  wide,
  demoPayments,
}: {
  top: ReactNode;
  bottom?: ReactNode;
  children: ReactNode;
  wide?: boolean;
  demoPayments: boolean;
}) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      {top}
      <main id="main" className={`wrap ${wide ? "wide" : ""} pt-5 md:pt-7 pb-12 min-h-[70dvh]`}>
        {children}
      </main>
      {bottom}
      {demoPayments && <p className="demo-mark">Demo payments: no real money moves</p>}
    </>
  );
}
