/** What each device decides for itself, and what only the presenter's page has. */
const OWN: readonly string[] = ["theme", "lang", "present", "panel", "strip"];

/** The presenter's address as it is sent: what everyone is to see. */
export function sharedAddress(search: string): string {
  const address = new URLSearchParams(search);
  for (const name of OWN) address.delete(name);
  return written(address);
}

/** An address heard, with what this page has of its own. */
export function withOwn(heard: string, own: string): string {
  const [address, mine] = [new URLSearchParams(heard), new URLSearchParams(own)];
  for (const name of OWN) {
    const value = mine.get(name);
    address.delete(name);
    if (value !== null) address.set(name, value);
  }
  return written(address);
}

/** The address without its date: what changes when something other than time does. */
export function withoutDate(search: string): string {
  const address = new URLSearchParams(search);
  address.delete("date");
  address.sort();
  return written(address);
}

export function dateOf(search: string): string | null {
  return new URLSearchParams(search).get("date");
}

function written(address: URLSearchParams): string {
  return `?${address.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}
