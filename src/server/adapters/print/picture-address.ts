/** Kinds of picture by how their bytes begin: what a file is called says nothing of what it is. */
const BEGINNINGS: readonly { type: string; bytes: readonly number[]; at: number }[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff], at: 0 },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47], at: 0 },
  { type: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38], at: 0 },
  // RIFF, four bytes of length, WEBP.
  { type: 'image/webp', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
];

/** A picture as an address that holds it whole, so that a sheet needs nothing beside itself; null for no picture. */
export function pictureAddress(bytes: Uint8Array): string | null {
  const kind = BEGINNINGS.find((one) => one.bytes.every((byte, index) => bytes[one.at + index] === byte));
  if (!kind) return null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return `data:${kind.type};base64,${buffer.toString('base64')}`;
}
