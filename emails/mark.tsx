import { FONT } from "./theme.ts";

const circle = (colour: string, left: string) => ({
  display: "inline-block",
  width: "22px",
  height: "22px",
  borderRadius: "22px",
  verticalAlign: "middle",
  background: colour,
  marginLeft: left,
});

/** The mark out of three shapes, because mail programs block pictures and drop SVG. */
export function Mark() {
  return (
    <p style={{ margin: "0 0 18px", lineHeight: "24px" }}>
      <span aria-hidden="true" style={circle("#2750cb", "0")} />
      <span aria-hidden="true" style={circle("#de3a77", "-8px")} />
      <span
        aria-hidden="true"
        style={{
          ...circle("#ffc22b", "-22px"),
          width: "8px",
          height: "17px",
          borderRadius: "8px",
          marginRight: "14px",
        }}
      />
      <span
        className="ink"
        style={{
          fontFamily: FONT,
          fontSize: "17px",
          fontWeight: 640,
          color: "#1a1417",
          marginLeft: "9px",
          verticalAlign: "middle",
        }}
      >
        Sweetspot
      </span>
    </p>
  );
}
