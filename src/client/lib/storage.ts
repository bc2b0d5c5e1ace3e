import Taro from '@tarojs/taro';
import { personKey } from './person-key';

/** The phone had no room left: nothing was saved. */
export class StorageFullError extends Error {
  constructor() {
    super('storage is full');
    this.name = 'StorageFullError';
  }
}

/** Rooms of the storage. `cache` may be thrown away at any time; the others hold what a person has done. */
export type Room = 'cache' | 'queue' | 'draft' | 'setting';

/** One browser may be used by several people, and what one of them did must never be sent as another's. */
function keyOf(room: Room, name: string): string {
  return `${prefixOf(room)}${name}`;
}

function prefixOf(room: Room): string {
  return room === 'setting' ? 'anxin:setting:' : `anxin:${room}:${personKey()}:`;
}

/** What was stored under a name, or undefined. Unreadable things count as absent. */
export function readStored(room: Room, name: string): unknown {
  try {
    const value: unknown = Taro.getStorageSync(keyOf(room, name));
    return value === '' || value === null ? undefined : value;
  } catch {
    return undefined;
  }
}

/**
 * Stores a value (plain data) before it returns. Makes room by dropping what is only cached.
 * @throws StorageFullError when nothing was saved.
 */
export function writeStored(room: Room, name: string, value: unknown): void {
  try {
    Taro.setStorageSync(keyOf(room, name), value);
  } catch {
    if (room === 'cache') throw new StorageFullError();
    clearRoom('cache');
    try {
      Taro.setStorageSync(keyOf(room, name), value);
    } catch {
      throw new StorageFullError();
    }
  }
}

export function removeStored(room: Room, name: string): void {
  Taro.removeStorageSync(keyOf(room, name));
}

/** The names stored in a room for this person. */
export function namesIn(room: Room): string[] {
  const prefix = prefixOf(room);
  const { keys } = Taro.getStorageInfoSync();
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

function clearRoom(room: Room): void {
  for (const name of namesIn(room)) removeStored(room, name);
}
