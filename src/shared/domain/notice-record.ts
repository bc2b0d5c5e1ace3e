import { digestOf } from './digest';
import type { Block } from './letter';
import type { Level, NoticeKind, Topic } from './notice';

/** What a school decided to send, kept from the first moment so that an interrupted publication can be finished. */
export interface Notice {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolName: string;
  schoolYear: string;
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  blocks: Block[];
  version: number;
  versionHash: string;
  round: number;
  rosterId: string;
  classIds: string[];
  deadlineAt: number | null;
  publishedAt: number;
  publisherId: string;
  status: 'publishing' | 'open' | 'withdrawn';
}

/** The text as it was published, frozen. A receipt is bound to its hash. */
export interface NoticeVersion {
  _id: string;
  schemaVersion: 1;
  bureauId: string;
  schoolId: string;
  schoolYear: string;
  noticeId: string;
  version: number;
  versionHash: string;
  title: string;
  blocks: Block[];
  publishedAt: number;
}

export function versionIdOf(noticeId: string, version: number): string {
  return `${noticeId}:v${version}`;
}

/** The hash a signature is bound to: everything a family read that it answers for. */
export function versionHashOf(text: {
  kind: NoticeKind;
  topic: Topic;
  level: Level;
  title: string;
  blocks: readonly Block[];
}): string {
  const { kind, topic, level, title, blocks } = text;
  return digestOf({ kind, topic, level, title, blocks });
}
