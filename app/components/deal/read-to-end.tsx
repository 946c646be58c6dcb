import { type RefObject, useEffect, useRef, useState } from "react";
import { FieldNote } from "#app/components/forms/field.tsx";
import { controlProps, type FieldMeta } from "#app/components/forms/field-meta.ts";

/** How much of an element was scrolled past, in whole percent; it never goes back. */
export function useReadShare(target: RefObject<HTMLElement | null>): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    const measure = () => {
      const box = target.current?.getBoundingClientRect();
      if (!box || box.height === 0) return;
      const seen = Math.round(((window.innerHeight - box.top) / box.height) * 100);
      setShare((before) => Math.max(before, Math.min(100, Math.max(0, seen))));
    };
    measure();
    window.addEventListener("scroll", measure, { passive: true });
    window.addEventListener("resize", measure);
    return () => {
      window.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
    };
  }, [target]);
  return share;
}

/**
 * Says how far the contract was read, and ticks itself at the end. Without scripts, with a screen reader or at a
 * keyboard it is ticked by hand: nobody is made to scroll.
 */
export function ReadToEnd({ meta, share }: { meta: FieldMeta; share: number }) {
  const box = useRef<HTMLInputElement>(null);
  const done = share >= 100;
  useEffect(() => {
    if (done && box.current && !box.current.checked) box.current.click();
  }, [done]);
  const words = done ? "You have reached the end." : share > 0 ? `${share} % read.` : null;
  return (
    <div className="field">
      {share > 0 && (
        <div
          className="prog"
          role="progressbar"
          aria-label="Read so far"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share}
        >
          <i style={{ width: `${share}%` }} />
        </div>
      )}
      <label className="check top-a" htmlFor={meta.id}>
        <input
          ref={box}
          {...controlProps(meta, true)}
          type="checkbox"
          defaultChecked={meta.initialValue === "on"}
        />
        <span>I have read the contract to its end</span>
      </label>
      <FieldNote meta={meta} hint={words ?? "It ticks itself when you reach the end."} />
    </div>
  );
}
