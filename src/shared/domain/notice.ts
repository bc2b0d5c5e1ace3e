import type { Lodging } from './lodging';

/** A notice is one thing a school tells families, and what it asks of them. */
export const NOTICE_KINDS = ['letter', 'pledge', 'alert', 'holiday'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const TOPICS = ['drowning', 'traffic', 'fire', 'fraud', 'weather', 'winter', 'other'] as const;
export type Topic = (typeof TOPICS)[number];

/** What is asked: to have read it, to confirm with a tap, or to sign by hand. */
export const LEVELS = ['read', 'confirm', 'sign'] as const;
export type Level = (typeof LEVELS)[number];

/** What each kind usually asks; a school may ask for less or more. */
export const USUAL_LEVELS: Record<NoticeKind, Level> = {
  letter: 'sign',
  pledge: 'sign',
  alert: 'confirm',
  holiday: 'confirm',
};

/** Which children of the classes a notice concerns, by where they sleep. */
export const AUDIENCE_LODGINGS = ['all', 'boarder', 'day'] as const;
export type AudienceLodging = (typeof AUDIENCE_LODGINGS)[number];

/** Every class of the school there is when it opens, or chosen ones. */
export const REACHES = ['school', 'classes'] as const;
export type Reach = (typeof REACHES)[number];

/**
 * Whether a child is among those a notice concerns. One whose lodging no roster has told is in neither part: a
 * notice to boarders says nothing about a child of whom nobody knows.
 */
export function isAmong(audience: AudienceLodging | undefined, child: { lodging?: Lodging | null }): boolean {
  return audience === undefined || audience === 'all' || child.lodging === audience;
}

export type NoticeStatus = 'open' | 'closed' | 'withdrawn';

export const KIND_NAMES: Record<NoticeKind, string> = {
  letter: '告家长书',
  pledge: '承诺书',
  alert: '安全预警',
  holiday: '假期提醒',
};

export const TOPIC_NAMES: Record<Topic, string> = {
  drowning: '防溺水',
  traffic: '交通安全',
  fire: '消防安全',
  fraud: '防诈骗',
  weather: '天气',
  winter: '寒假安全',
  other: '安全提醒',
};
