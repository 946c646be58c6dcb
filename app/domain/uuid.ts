const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form can be an id at all; PostgreSQL would fail on others. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
