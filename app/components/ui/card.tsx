import type { HTMLAttributes, ReactNode } from "react";

export interface CardProps extends Omit<HTMLAttributes<HTMLElement>, "title"> {
  as?: "section" | "article" | "div" | "ul";
  /** Inner spacing of 18 px, 22 px at the desk; off for tables and lists that bring their own. */
  padded?: boolean;
}

/** A white surface with a hairline edge. Never put one inside another: use the class `well`. */
export function Card({ as: Element = "div", padded = true, className = "", ...rest }: CardProps) {
  return <Element {...rest} className={`card${padded ? " pad" : ""} ${className}`.trim()} />;
}

export interface SectionCardProps {
  /** Makes the id of the heading that names the section; unique in the page. */
  id: string;
  title: ReactNode;
  /** Right of the title: a link, a badge. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A card that is a named section with its `h2`. */
export function SectionCard({ id, title, aside, className = "", children }: SectionCardProps) {
  return (
    <section className={`card pad ${className}`.trim()} aria-labelledby={`${id}-title`}>
      <div className="sec-h">
        <h2 id={`${id}-title`} className="t-sec">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
