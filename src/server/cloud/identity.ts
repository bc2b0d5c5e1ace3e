import { personIdOf } from '@shared/domain/person-id';
import type { Identity } from '../ports';
import { cloud } from './sdk';

/** Who is calling, as WeChat says it. Read inside each call: the platform fills it in per request. */
export const identity: Identity = {
  personId() {
    const { OPENID } = cloud.getWXContext();
    return OPENID ? personIdOf(OPENID, Buffer.from(process.env.ANXIN_PERSON_KEY ?? '', 'base64')) : null;
  },
  isTimer() {
    const { OPENID, SOURCE } = cloud.getWXContext();
    return SOURCE === 'wx_trigger' && !OPENID;
  },
};
