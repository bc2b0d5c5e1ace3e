import { randomBytes } from 'node:crypto';
import { systemClock } from './clock';
import type { Identity, Ports } from '../ports';
import { downloads } from './download-store';
import { files } from './files';
import { identity } from './identity';
import { logger } from './logger';
import { notices } from './notice-store';
import { linkCodes, links, persons } from './people-stores';
import { orgNotices, orgs, origins } from './org-stores';
import { receipts } from './receipt-store';
import { rosters, schools } from './school-stores';
import { tallies } from './tally-store';

/** WeChat's cloud behind every port. */
export const cloudPorts: Ports & { identity: Identity } = {
  identity,
  persons,
  linkCodes,
  links,
  schools,
  rosters,
  notices,
  tallies,
  receipts,
  files,
  downloads,
  orgs,
  orgNotices,
  origins,
  clock: systemClock,
  ids: { randomBytes: (length) => randomBytes(length) },
  logger,
};
