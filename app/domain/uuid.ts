const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form can be an id at all; PostgreSQL would fail on others. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** An id that sorts by the millisecond in which it was made (RFC 9562, version 7), for rows written by our own SQL. */
export function uuidv7(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  // Version 4 has its random digits and its variant where version 7 has them; only time and version differ.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
