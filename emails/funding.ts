import * as brandFeeChanged from "./funding/brand-fee-changed.tsx";

/** Of how a brand pays. */
export const fundingTemplates = {
  brand_fee_changed: brandFeeChanged,
};
