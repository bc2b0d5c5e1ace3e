import {
  compositionRootsAreShort,
  featuresDoNotKnowEachOther,
  importsOnlyAllowedRooms,
  namesFilesByTheirJob,
  namesNothingOutsideTheProject,
  onlyTheCloudRoomUsesTheSdk,
  takesNoIdentityFromRequests,
  type Rule,
} from './rules';
import { readSourceFiles } from './source-files';

type Example = [path: string, text: string];

interface HouseRule {
  rule: Rule;
  /** Files that would break the rule: without them nobody knows that it can fail. */
  refuses: Example[];
  /** Files close to breaking it that must pass. */
  accepts: Example[];
}

const HOUSE_RULES: Record<string, HouseRule> = {
  'a room imports only what the table allows': {
    rule: importsOnlyAllowedRooms,
    refuses: [
      ['src/shared/domain/x.ts', "import { z } from 'zod';"],
      ['src/shared/domain/x.ts', "import fs from 'node:fs';"],
      ['src/shared/domain/x.ts', "import type { ActionInput } from '../contracts';"],
      ['src/shared/letters/x.ts', "export { CONTRACTS } from '@shared/contracts';"],
      ['src/client/pages/x/index.tsx', "import type { Clock } from '../../../server/ports';"],
      ['src/client/features/x/x.ts', "import { CONTRACTS } from '@shared/contracts';"],
      ['src/client/features/x/x.ts', "import { type ActionInput } from '@shared/contracts';"],
      ['src/client/components/x.tsx', "import { callAction } from '../lib/cloud-client';"],
      ['src/client/lib/x.ts', "import { x } from '../features/notices/x';"],
      ['src/client/lib/x.ts', "const z = require('zod');"],
      ['src/server/use-cases/x.ts', "import { cloudClock } from '../cloud/clock';"],
      ['src/server/use-cases/x.ts', "const { x } = await import('../adapters/x');"],
      ['src/server/use-cases/x.ts', "type X = import('../entry/define-function').X;"],
      ['src/server/entry/x.ts', "import { signReceipt } from '../use-cases/sign-receipt';"],
      ['src/server/ports.ts', "import type { UseCase } from './use-cases/use-case';"],
      ['src/server/cloud/x.ts', "import { x } from '../../client/lib/x';"],
      ['src/local/x.ts', "import { signReceipt } from '../server/use-cases/sign-receipt';"],
      ['src/local/x.ts', "import { main } from '../../cloudfunctions/family/index';"],
      ['config/x.ts', "import { x } from '../src/local/x';"],
      ['cloudfunctions/family/index.ts', "import * as z from 'zod';"],
      ['src/somewhere-new/x.ts', ''],
    ],
    accepts: [
      ['src/shared/domain/x.ts', "import dayjs from 'dayjs';\nimport utc from 'dayjs/plugin/utc';"],
      ['src/client/features/x/x.ts', "import type { ActionInput } from '@shared/contracts';"],
      [
        'src/client/pages/x/index.tsx',
        "import { View } from '@tarojs/components';\nimport { useState } from 'react';",
      ],
      ['src/server/use-cases/x.ts', "import type { Clock } from '../ports';\nimport { x } from './y';"],
      ['src/server/entry/x.ts', "import type { UseCase } from '../use-cases/use-case';"],
      ['cloudfunctions/family/index.ts', "import { x } from '../../src/server/use-cases/sign-receipt';"],
      ['src/local/x.ts', "import Database from 'libsql';\nimport { x } from '../shared/domain/actions';"],
    ],
  },
  'only the cloud room speaks to the SDK': {
    rule: onlyTheCloudRoomUsesTheSdk,
    refuses: [
      ['src/server/adapters/x.ts', "import cloud from 'wx-server-sdk';"],
      ['src/server/use-cases/x.ts', "import type { Cloud } from 'wx-server-sdk';"],
      ['src/local/x.ts', "require('wx-server-sdk/lib/api');"],
      ['cloudfunctions/family/index.ts', "const cloud = await import('wx-server-sdk');"],
      ['config/x.mjs', "require.resolve('wx-server-sdk');"],
      ['tests/domain/x.test.ts', "import cloud from 'wx-server-sdk';"],
    ],
    accepts: [
      ['src/server/cloud/x.ts', "import cloud from 'wx-server-sdk';"],
      ['tests/local/x.test.ts', "import cloud from 'wx-server-sdk';"],
      ['src/local/x.ts', "// stands in for wx-server-sdk's server\nconst name = 'wx-server-sdk';"],
    ],
  },
  'a feature imports no other feature': {
    rule: featuresDoNotKnowEachOther,
    refuses: [
      ['src/client/features/receipts/x.ts', "import { x } from '../notices/x';"],
      ['src/client/features/receipts/parts/x.ts', "import type { X } from '../../notices/x';"],
      ['src/client/features/receipts/x.ts', "export * from '../notices';"],
    ],
    accepts: [
      ['src/client/features/receipts/parts/x.ts', "import { x } from '../y';"],
      ['src/client/pages/todo/index.tsx', "import { x } from '../../features/todo/x';"],
    ],
  },
  'no file names a folder outside the project': {
    rule: namesNothingOutsideTheProject,
    refuses: [
      ['src/local/x.ts', "const data = '/home/anna/data/x.db';"],
      ['config/x.mjs', "const cache = '/tmp/build/';"],
      ['tests/local/x.test.ts', "const data = 'C:\\\\Users\\\\anna';"],
      ['src/local/x.ts', '// see file:///etc/hosts'],
      ['config/x.mjs', "import x from '../../elsewhere/x.mjs';"],
      ['config/x.mjs', "const other = path.join(root, '../../elsewhere');"],
      ['tests/local/x.test.ts', "import x from '../../../elsewhere/x';"],
    ],
    accepts: [
      ['config/x.mjs', "import x from '../src/x.mjs';"],
      ['src/local/x.ts', "const url = 'https://example.com/home/x';\nconst up = '../server/x';"],
      ['tests/local/x.test.ts', "await get('../../../../etc/passwd');"],
    ],
  },
  'a cloud function is only wired together': {
    rule: compositionRootsAreShort,
    refuses: [['cloudfunctions/family/index.ts', 'x();\n'.repeat(21)]],
    accepts: [
      ['cloudfunctions/family/index.ts', 'x();\n'.repeat(20)],
      ['src/server/entry/x.ts', 'x();\n'.repeat(21)],
    ],
  },
  'nobody’s identity comes with the request': {
    rule: takesNoIdentityFromRequests,
    refuses: [
      ['cloudfunctions/family/index.ts', 'const who = event.openid || context.OPENID;'],
      ['src/server/entry/x.ts', "const who = event['openid'];"],
      ['src/server/entry/x.ts', 'const who = event?.userInfo.openId;'],
      ['src/server/entry/x.ts', 'const { action, openid } = event;'],
      ['src/server/use-cases/x.ts', 'const { personId } = input;'],
      ['src/server/use-cases/x.ts', 'save(input.personId);'],
      ['src/server/use-cases/x.ts', 'save(request.input.OPENID);'],
    ],
    accepts: [
      ['src/server/use-cases/x.ts', 'const { personId } = grant;\nsave(grant.personId, input.studentId);'],
      ['src/server/cloud/x.ts', 'const { OPENID } = cloud.getWXContext();'],
      ['src/local/x.ts', 'switchTo(body.personId);'],
    ],
  },
  'a file is named in kebab-case by its job': {
    rule: namesFilesByTheirJob,
    refuses: [
      ['src/client/lib/utils.ts', ''],
      ['src/server/helpers/dates.ts', ''],
      ['src/local/worker-manager.ts', ''],
      ['src/client/common/x.ts', ''],
      ['src/client/components/BigButton.tsx', ''],
      ['src/shared/domain/school_day.ts', ''],
    ],
    accepts: [
      ['src/client/pages/todo/index.config.ts', ''],
      ['src/client/components/commonwealth-flag.tsx', ''],
      ['tests/domain/school-day.test.ts', ''],
    ],
  },
};

const files = readSourceFiles();

it('looks at the whole house', () => {
  const rooms = [
    'src/shared/domain/',
    'src/shared/contracts/',
    'src/client/',
    'src/server/',
    'src/local/',
    'config/',
  ];
  for (const room of [...rooms, 'tests/architecture/']) {
    expect([room, files.some((file) => file.path.startsWith(room))]).toEqual([room, true]);
  }
});

describe.each(Object.entries(HOUSE_RULES))('%s', (_rule, { rule, refuses, accepts }) => {
  it('holds in every file', () => {
    // The examples in this very file would break the rules they prove.
    const others = files.filter((file) => file.path !== 'tests/architecture/architecture.test.ts');
    expect(others.flatMap(rule)).toEqual([]);
  });

  it.each(refuses)('is broken by %s with %s', (path, text) => {
    expect(rule({ path, text })).not.toEqual([]);
  });

  it.each(accepts)('is not broken by %s with %s', (path, text) => {
    expect(rule({ path, text })).toEqual([]);
  });
});
