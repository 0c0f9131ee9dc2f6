/** What precedes the name of a story in the address, where the story is kept on the reader's device alone. */
const DEVICE = "device:";

/** The id under which the page shows a story of this device. It is no id of the server's. */
export function deviceId(name: string): string {
  return `${DEVICE}${name}`;
}

/** The name of the story on this device; null for a story of the server. */
export function nameOnDevice(dataset: string): string | null {
  return dataset.startsWith(DEVICE) ? dataset.slice(DEVICE.length) : null;
}

/** The id of a dataset without what says that it is kept on this device, as for the name of a file. */
export function plainId(dataset: string): string {
  return nameOnDevice(dataset) ?? dataset;
}
