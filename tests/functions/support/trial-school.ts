import type { ActionInput, ActionOutput } from '@shared/contracts';
import type { Reply } from '@shared/contracts/reply';
import { ACTIONS, type ActionName } from '@shared/domain/actions';
import { classIdOf } from '@shared/domain/roster';
import { parseClassName } from '@shared/domain/class-name';
import type { ErrorCode } from '@shared/domain/errors';
import { personIdOf } from '@shared/domain/person-id';
import { DROWNING_LETTER } from '@shared/letters/drowning';
import type { TestCloud } from './test-cloud';

const BUREAU_ID = 'test-bureau';
const SCHOOL_YEAR = '2026-2027';

/** What of a running cloud a school is built on. */
export type SchoolCloud = Pick<TestCloud, 'call' | 'putFile' | 'insert' | 'personKey'>;

/** Somebody who calls functions, known to them by openid alone. */
export interface Caller {
  openid: string;
  /** The reply as it came. */
  call<A extends ActionName>(action: A, input: ActionInput<A>): Promise<Reply<ActionOutput<A>>>;
  /** The data; throws when the action was refused. */
  do<A extends ActionName>(action: A, input: ActionInput<A>): Promise<ActionOutput<A>>;
  /** The code of the refusal; throws when the action was not refused. */
  refusal<A extends ActionName>(action: A, input: ActionInput<A>): Promise<ErrorCode>;
}

let requests = 0;

export function callerOf(cloud: SchoolCloud, openid: string): Caller {
  async function call<A extends ActionName>(action: A, input: ActionInput<A>) {
    const { fn, v } = ACTIONS[action];
    requests += 1;
    const event = { action, v, requestId: `test-${requests}`, input };
    return (await cloud.call(fn, event, { openid })) as Reply<ActionOutput<A>>;
  }
  return {
    openid,
    call,
    async do(action, input) {
      const reply = await call(action, input);
      if (!reply.ok) throw new Error(`${action} was refused: ${reply.code} ${reply.fields.join()}`);
      return reply.data;
    },
    async refusal(action, input) {
      const reply = await call(action, input);
      if (reply.ok) throw new Error(`${action} was not refused`);
      return reply.code;
    },
  };
}

/** A school with its administrator, classes and class teachers, built through the product's own functions. */
export class TrialSchool {
  private constructor(
    private readonly cloud: SchoolCloud,
    readonly schoolId: string,
    readonly admin: Caller,
    private readonly bureauId: string,
  ) {}

  static async open(
    cloud: SchoolCloud,
    schoolId: string,
    { bureauId, orgId } = { bureauId: BUREAU_ID, orgId: BUREAU_ID },
  ): Promise<TrialSchool> {
    await cloud.insert('schools', {
      _id: schoolId,
      schemaVersion: 1,
      bureauId,
      orgId,
      name: `${schoolId} 小学`,
      schoolYear: SCHOOL_YEAR,
      rosterId: null,
    });
    const school = new TrialSchool(cloud, schoolId, callerOf(cloud, `oAdmin-${schoolId}`), bureauId);
    await school.giveRole(school.admin.openid, 'schoolAdmin', null);
    return school;
  }

  classId(name: string): string {
    return classIdOf(this.schoolId, SCHOOL_YEAR, parseClassName(name));
  }

  async giveRole(
    openid: string,
    role: 'schoolAdmin' | 'classTeacher',
    className: string | null,
  ): Promise<void> {
    await this.cloud.insert('persons', {
      _id: personIdOf(openid, this.cloud.personKey),
      schemaVersion: 1,
      children: {},
      roles: [
        {
          role,
          bureauId: this.bureauId,
          schoolId: this.schoolId,
          classId: className === null ? null : this.classId(className),
          orgId: null,
          scopeName: className ?? this.schoolId,
          status: 'active',
          until: null,
        },
      ],
    });
  }

  async teacherOf(className: string): Promise<Caller> {
    const teacher = callerOf(this.cloud, `oTeacher-${this.schoolId}-${this.classId(className)}`);
    await this.giveRole(teacher.openid, 'classTeacher', className);
    return teacher;
  }

  /** Uploads a roster; gives the preview's reply. */
  async stage(bytes: Uint8Array, key: string, by: Caller = this.admin) {
    const fileId = await this.cloud.putFile(by.openid, `inbox/${this.schoolId}-${key}.csv`, bytes);
    const reply = await by.call('stage-roster', {
      schoolId: this.schoolId,
      idempotencyKey: key,
      fileId,
      fileName: '花名册.csv',
    });
    return { ...reply, fileId };
  }

  /** Imports and confirms `{ 三年级2班: ['李沐阳', …] }`. */
  async importRoster(classes: Record<string, readonly string[]>, key = 'first'): Promise<void> {
    const reply = await this.stage(rosterCsv(classes), key);
    if (!reply.ok) throw new Error(`staging was refused: ${reply.code}`);
    await this.admin.do('confirm-roster', { schoolId: this.schoolId, rosterId: reply.data.rosterId });
  }

  async studentId(className: string, name: string): Promise<string> {
    const { students } = await this.admin.do('get-class', this.place(className));
    const student = students.find((one) => one.name === name);
    if (!student) throw new Error(`${name} is not in ${className}`);
    return student.studentId;
  }

  place(className: string) {
    return { schoolId: this.schoolId, classId: this.classId(className) };
  }

  /** Links a guardian to a child as a teacher would; gives the child's id. */
  async link(guardian: Caller, className: string, name: string): Promise<string> {
    const studentId = await this.studentId(className, name);
    const { code } = await guardian.do('issue-link-code', {});
    await this.admin.do('link-guardian', {
      ...this.place(className),
      studentId,
      code,
      relation: '妈妈',
      guardianName: '王芳',
    });
    return studentId;
  }

  async publish(classNames: readonly string[], changes: Partial<ActionInput<'publish-notice'>> = {}) {
    return this.admin.do('publish-notice', this.letter(classNames, changes));
  }

  letter(
    classNames: readonly string[],
    changes: Partial<ActionInput<'publish-notice'>> = {},
  ): ActionInput<'publish-notice'> {
    const { title, kind, topic, level, blocks } = DROWNING_LETTER;
    return {
      schoolId: this.schoolId,
      idempotencyKey: `letter-${this.schoolId}`,
      ...{ title, kind, topic, level, blocks: [...blocks] },
      deadlineAt: null,
      classIds: classNames.map((name) => this.classId(name)),
      ...changes,
    };
  }

  tally(className: string, noticeId: string, by: Caller = this.admin) {
    return by.do('get-tally', { ...this.place(className), noticeId, round: 1 });
  }

  guardian(name: string): Caller {
    return callerOf(this.cloud, `oGuardian-${name}`);
  }
}

export function rosterCsv(classes: Record<string, readonly string[]>): Uint8Array {
  const lines = Object.entries(classes).flatMap(([className, names]) =>
    names.map((name) => `${className},${name}`),
  );
  return new TextEncoder().encode(`班级,姓名\n${lines.join('\n')}\n`);
}
