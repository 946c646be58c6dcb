/** The carriers that people choose from, with the address of their tracking page; `{n}` is the number. */
const CARRIERS = {
  ups: ["UPS", "https://www.ups.com/track?tracknum={n}"],
  usps: ["USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={n}"],
  fedex: ["FedEx", "https://www.fedex.com/fedextrack/?trknbr={n}"],
  dhl: ["DHL", "https://www.dhl.com/global-en/home/tracking.html?tracking-id={n}"],
  royal_mail: ["Royal Mail", "https://www.royalmail.com/track-your-item#/tracking-results/{n}"],
  evri: ["Evri", "https://www.evri.com/track/parcel/{n}"],
  dpd: ["DPD", "https://www.dpdgroup.com/mydpd/tracking/{n}"],
  gls: ["GLS", "https://gls-group.com/track/{n}"],
  hermes: ["Hermes", "https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{n}"],
  la_poste: ["La Poste", "https://www.laposte.fr/outils/suivre-vos-envois?code={n}"],
  postnl: ["PostNL", "https://jouw.postnl.nl/track-and-trace/{n}"],
  canada_post: ["Canada Post", "https://www.canadapost-postescanada.ca/track-reperage/en#/details/{n}"],
  australia_post: ["Australia Post", "https://auspost.com.au/mypost/track/details/{n}"],
  other: ["Another carrier", null],
} as const satisfies Record<string, readonly [string, string | null]>;

export type CarrierKey = keyof typeof CARRIERS;
export const CARRIER_KEYS = Object.keys(CARRIERS) as [CarrierKey, ...CarrierKey[]];
export const isCarrier = (key: string | null): key is CarrierKey =>
  key !== null && Object.hasOwn(CARRIERS, key);

/** Letters, digits and the marks that carriers print between them. */
export const TRACKING_PATTERN = /^[A-Za-z0-9][A-Za-z0-9 ./-]{3,59}$/;

/** A tracking number as it is kept: without the spaces that labels print, in capitals. */
export const plainTracking = (typed: string): string => typed.replace(/\s+/g, "").toUpperCase();

/** The carrier's name; of another carrier, the one that was typed. */
export const carrierName = (key: string, typed: string | null): string =>
  (key === "other" ? typed : null) ?? (isCarrier(key) ? CARRIERS[key][0] : key);

/** The carrier's own page about a parcel; null where we know no page. */
export function trackingUrl(key: string | null, tracking: string | null): string | null {
  const page = isCarrier(key) ? CARRIERS[key][1] : null;
  return page && tracking ? page.replace("{n}", encodeURIComponent(tracking)) : null;
}
