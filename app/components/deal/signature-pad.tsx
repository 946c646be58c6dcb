import { type PointerEvent, useEffect, useRef, useState } from "react";
import { FieldNote } from "#app/components/forms/field.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { Button } from "#app/components/ui/button.tsx";
import { DRAWING_HEIGHT, DRAWING_WIDTH, drawnPoint } from "#app/domain/contract/drawing.ts";

/**
 * A box to draw a signature in, by finger, pen or mouse. Optional: the typed name is what binds, and all that somebody
 * at a keyboard or without scripts needs. Sends path data of whole numbers.
 */
export function SignaturePad({ meta }: { meta: FieldMeta }) {
  const [path, setPath] = useState(typeof meta.initialValue === "string" ? meta.initialValue : "");
  const [ready, setReady] = useState(false);
  const drawing = useRef(false);
  useEffect(() => setReady(true), []);

  function point(event: PointerEvent<SVGSVGElement>): string {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = DRAWING_WIDTH / box.width;
    return drawnPoint((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  }
  function begin(event: PointerEvent<SVGSVGElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const at = point(event);
    setPath((before) => `${before}M${at}`);
  }
  function go(event: PointerEvent<SVGSVGElement>) {
    if (!drawing.current) return;
    const next = `L${point(event)}`;
    setPath((before) => (before.endsWith(next) ? before : before + next));
  }
  const end = () => (drawing.current = false);

  // Hidden, and yet text: what was drawn comes back with what was typed, when the session ended in between.
  const sent = (
    <input
      type="text"
      hidden
      name={meta.name}
      value={path}
      onChange={(event) => setPath(event.target.value)}
    />
  );
  if (!ready) return sent;
  return (
    <div className="field">
      <span className="t-label" id="drawing-label">
        Your signature, drawn <span className="t-3">(optional)</span>
      </span>
      <svg
        viewBox={`0 0 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`}
        className="input !p-0 !h-auto block w-full touch-none cursor-crosshair"
        role="img"
        aria-labelledby="drawing-label"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => void end()}
        onPointerCancel={() => void end()}
      >
        <path d={`M20,${DRAWING_HEIGHT - 28}H${DRAWING_WIDTH - 20}`} className="stroke-current opacity-25" />
        {path && (
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth={3}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
      </svg>
      {sent}
      <FieldNote meta={meta} hint="Shown in the sealed PDF beside your typed name, which is what binds." />
      {path && (
        <div>
          <Button type="button" look="3" size="s" onClick={() => setPath("")}>
            Clear the drawing
          </Button>
        </div>
      )}
    </div>
  );
}
