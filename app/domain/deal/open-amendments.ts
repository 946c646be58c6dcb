/** The part of a deal's query that its turns need of an open amendment: at most one is open per deal. */
export const openAmendments = {
  where: { state: { in: ["signing" as const, "funding" as const] } },
  select: {
    ...{ number: true, state: true, added: true, createdAt: true, signedAt: true, dueAt: true },
    signatures: { select: { side: true as const } },
  },
};
