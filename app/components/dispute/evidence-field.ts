export const EVIDENCE_TYPES =
  "image/png,image/jpeg,image/webp,video/mp4,video/webm,video/quicktime,application/pdf";
export const EVIDENCE_HINT =
  "Up to 5 pictures, videos or PDFs of 25 MB each. Both sides and our staff can open them.";
