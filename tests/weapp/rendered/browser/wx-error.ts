/** A failure as WeChat tells it. */
export class WxError extends Error {
  constructor(readonly errMsg: string) {
    super(errMsg);
  }
}
