import { describe, expect, it } from "vitest";
import { CARRIER_KEYS, carrierName, trackingUrl } from "./carriers.ts";
import { productForm } from "./product-forms.ts";

describe("carriers", () => {
  it.each(CARRIER_KEYS.filter((key) => key !== "other"))("%s has a tracking page over https", (key) => {
    const url = new URL(trackingUrl(key, "1Z 999/AA") ?? "");
    expect(url.protocol).toBe("https:");
    expect(url.href).toContain("1Z%20999%2FAA");
    expect(url.href).not.toContain("{n}");
  });
  it("have no page where we know none", () => {
    expect(trackingUrl("other", "123456")).toBeNull();
    expect(trackingUrl("no-such", "123456")).toBeNull();
    expect(trackingUrl("ups", null)).toBeNull();
  });
  it("are called by their names", () => {
    expect(carrierName("royal_mail", null)).toBe("Royal Mail");
    expect(carrierName("other", "Bike messenger")).toBe("Bike messenger");
  });
});

describe("what is typed of a parcel", () => {
  const ship = { intent: "ship", carrier: "ups", tracking: " 1z 999 aa1 0123 " };
  it("is kept without the spaces of the label", () => {
    expect(productForm.parse(ship)).toMatchObject({ tracking: "1Z999AA10123" });
  });
  it.each([
    [{ ...ship, carrier: "other" }, "carrierName"],
    [{ ...ship, carrier: "pigeon" }, "carrier"],
    [{ ...ship, tracking: "12" }, "tracking"],
    [{ ...ship, tracking: "<script>alert(1)</script>" }, "tracking"],
    [{ intent: "give_address", address: "here" }, "address"],
    [{ intent: "report", what: "damaged", problem: "broken" }, "problem"],
    [{ intent: "report", what: "lost", problem: "It never came to me." }, "what"],
  ])("%j is refused at %s", (form, field) => {
    const read = productForm.safeParse(form);
    expect(read.error?.issues.map((issue) => issue.path[0])).toContain(field);
  });
});
