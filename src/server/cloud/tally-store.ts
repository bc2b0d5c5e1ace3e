import { tallyIdOf, type Tally, type TallyHead } from '@shared/domain/tally';
import type { TallyStore } from '../ports';
import { Collection, QUERY_LIMIT } from './collection';
import { command } from './sdk';
import { countMoves, fieldsOfAll, standingOfAll } from './child-changes';
import { afterNotice, cutAtWholeRounds, HEAD_FIELDS } from './tally-heads';

const tallyDocuments = new Collection<Tally>('tallies');
const TALLIES_A_REQUEST = 20;
const TALLIES_A_PAGE = 50;
/** More than one notice's audience (200 classes), so that every page holds at least one notice whole. */
const HEADS_A_PAGE = 300;

export const tallies: TallyStore = {
  async addMissing(documents) {
    for (let start = 0; start < documents.length; start += TALLIES_A_REQUEST) {
      const batch = documents.slice(start, start + TALLIES_A_REQUEST);
      if ((await tallyDocuments.addMany(batch)) === 'added') continue;
      for (const document of batch) await tallyDocuments.add(document);
    }
  },
  findForChild: ({ bureauId, schoolId, classId }, noticeId, round) =>
    tallyDocuments.findOne({ _id: tallyIdOf(noticeId, round, classId), bureauId, schoolId }),
  findNewestForChild: ({ bureauId, schoolId, classId }, noticeId) =>
    tallyDocuments.findOne({ bureauId, schoolId, classId, noticeId }, { order: [['round', 'desc']] }),
  find: ({ bureauId, schoolId, classId }, noticeId, round) =>
    tallyDocuments.findOne({ _id: tallyIdOf(noticeId, round, classId), bureauId, schoolId }),
  async listOpenForChildren(children) {
    if (children.length === 0) return [];
    const classIds = [...new Set(children.map((child) => child.classId))];
    const own = Object.fromEntries(children.map((child) => [`children.${child.studentId}`, true as const]));
    return tallyDocuments.find(
      { classId: command.in(classIds), status: 'open' },
      { fields: { ...HEAD_FIELDS, ...own }, order: [['publishedAt', 'desc']], limit: QUERY_LIMIT },
    );
  },
  listOpenOfClasses: ({ bureauId, schoolId }, classIds) =>
    tallyDocuments.findAll({ bureauId, schoolId, classId: command.in([...classIds]), status: 'open' }),
  listHeadsOfClass: ({ bureauId, schoolId, classId }) =>
    tallyDocuments.find(
      { bureauId, schoolId, classId },
      { fields: HEAD_FIELDS, order: [['publishedAt', 'desc']], limit: QUERY_LIMIT },
    ),
  // In the index's own order: that tells the index of notices from the one of schools, which holds all notices.
  listHeadsOfNotice: ({ bureauId, schoolId }, noticeId) =>
    tallyDocuments.find(
      { bureauId, schoolId, noticeId },
      { fields: HEAD_FIELDS, order: [['classId', 'asc']], limit: QUERY_LIMIT },
    ),
  async listOfRound({ bureauId, schoolId }, noticeId, round) {
    const found: Tally[] = [];
    for (;;) {
      const last = found[found.length - 1];
      const from = last ? { classId: command.gt(last.classId) } : {};
      const page = await tallyDocuments.find(
        { bureauId, schoolId, noticeId, round, ...from },
        { order: [['classId', 'asc']], limit: TALLIES_A_PAGE },
      );
      found.push(...page);
      if (page.length < TALLIES_A_PAGE) return found;
    }
  },
  async listHeadsOfSchool({ bureauId, schoolId }, cursor) {
    const all = { bureauId, schoolId };
    const heads: TallyHead[] = await tallyDocuments.find(
      cursor === null ? all : command.and([all, afterNotice(cursor)]),
      {
        fields: HEAD_FIELDS,
        order: [
          ['publishedAt', 'desc'],
          ['noticeId', 'asc'],
        ],
        limit: HEADS_A_PAGE,
      },
    );
    return heads.length < HEADS_A_PAGE ? { items: heads, nextCursor: null } : cutAtWholeRounds(heads);
  },
  async listOpen(cursor) {
    const items = await tallyDocuments.find(
      { status: 'open', ...(cursor === null ? {} : { _id: command.gt(cursor) }) },
      { order: [['_id', 'asc']], limit: TALLIES_A_PAGE },
    );
    const last = items[items.length - 1];
    return { items, nextCursor: last && items.length === TALLIES_A_PAGE ? last._id : null };
  },
  replaceChild: (tallyId, studentId, before, after) =>
    tallies.replaceChildren(tallyId, 'open', [{ studentId, before, after }]),
  async replaceChildren(tallyId, status, changes) {
    const changed = await tallyDocuments.update(
      { _id: tallyId, status, ...standingOfAll(changes) },
      { ...fieldsOfAll(changes), ...countMoves(changes), revision: command.inc(1) },
    );
    return changed === 1;
  },
  async openFrom({ bureauId, schoolId, classId, studentId }, noticeId, round, seen, openedAt) {
    const path = `children.${studentId}`;
    const changed = await tallyDocuments.update(
      {
        _id: tallyIdOf(noticeId, round, classId),
        ...{ bureauId, schoolId, status: 'open' },
        [`${path}.state`]: seen,
        [`${path}.left`]: command.neq(true),
      },
      {
        [`${path}.state`]: 'opened',
        [`${path}.openedAt`]: openedAt,
        [`counts.${seen}`]: command.inc(-1),
        'counts.opened': command.inc(1),
        revision: command.inc(1),
      },
    );
    return changed === 1;
  },
  async recount(tallyId, revision, children, counts) {
    const changed = await tallyDocuments.update(
      { _id: tallyId, status: 'open', revision },
      { children: command.set(children), counts: command.set(counts), revision: command.inc(1) },
    );
    return changed === 1;
  },
  withdraw: ({ bureauId, schoolId }, noticeId, reason) =>
    tallyDocuments.update(
      { bureauId, schoolId, noticeId, status: command.neq('withdrawn') },
      { status: 'withdrawn', withdrawnReason: reason, revision: command.inc(1) },
    ),
  async replaceText({ bureauId, schoolId }, noticeId, { round, version, versionHash, title }) {
    await tallyDocuments.update(
      { bureauId, schoolId, noticeId, round, version: command.lt(version) },
      { version, versionHash, title, revision: command.inc(1) },
    );
  },
  async closeRoundsBefore({ bureauId, schoolId }, noticeId, round) {
    await tallyDocuments.update(
      { bureauId, schoolId, noticeId, round: command.lt(round), status: 'open' },
      { status: 'closed', nextRound: round, revision: command.inc(1) },
    );
  },
};
