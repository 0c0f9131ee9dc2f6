/** The parameters that each device decides for itself, and those of the presenter's page alone. */
const OWN: readonly string[] = ["theme", "lang", "present", "panel", "strip"];

/** The address that a presenter sends: without the parameters that are each device's own. */
export function sharedAddress(search: string): string {
  const address = new URLSearchParams(search);
  for (const name of OWN) address.delete(name);
  return formatSearch(address);
}

/** A received address with this page's own parameters in place of the sender's. */
export function withOwnParameters(received: string, own: string): string {
  const [address, mine] = [new URLSearchParams(received), new URLSearchParams(own)];
  for (const name of OWN) {
    const value = mine.get(name);
    address.delete(name);
    if (value !== null) address.set(name, value);
  }
  return formatSearch(address);
}

/** The address without its date, its parameters in order: it changes only if something other than time does. */
export function withoutDate(search: string): string {
  const address = new URLSearchParams(search);
  address.delete("date");
  address.sort();
  return formatSearch(address);
}

export function dateIn(search: string): string | null {
  return new URLSearchParams(search).get("date");
}

function formatSearch(address: URLSearchParams): string {
  return `?${address.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}
