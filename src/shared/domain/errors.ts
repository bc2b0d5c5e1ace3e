/**
 * Every error a caller can meet, each once, each with the sentence that tells its reader what to do next.
 * The sentences speak to parents and teachers; nothing internal is ever part of one.
 */
export const ERROR_SENTENCES = {
  UNAUTHENTICATED: '没有识别到您的微信身份，请退出后从微信重新打开。',
  FORBIDDEN: '您当前的身份不能做这件事。如有需要，请联系学校管理员。',
  NOT_FOUND: '没有找到这项内容，可能已被移走。请返回上一页刷新后再试。',
  INVALID_INPUT: '填写的内容有误，请检查标出的地方后再提交。',
  CONFLICT: '内容刚刚被更新，请刷新后再试一次。',
  EXPIRED: '这项内容已经结束，不再接收回执。如有疑问，请联系班主任。',
  RATE_LIMITED: '操作太频繁了，请稍等一分钟再试。',
  UPGRADE_REQUIRED: '当前版本过旧，请在微信里关闭小程序后重新打开，更新到新版本。',
  INTERNAL: '系统开小差了，您填写的内容已保留，请稍后再试。',
  NOTICE_CHANGED: '学校刚刚更正了这封信，请重新阅读新的内容后再签字。',
  NOTICE_WITHDRAWN: '学校已撤回这封信，不需要再签字。',
  NOTICE_CLOSED: '这封信的回执已经截止收取，请联系班主任补录。',
  SIGNATURE_EMPTY: '还没有签名，请在签字框里写下您的姓名。',
  LINK_CODE_UNKNOWN: '绑定码不对或已过期，请让家长在「我的」页面重新获取后再试。',
  GUARDIANS_FULL: '这个孩子绑定的家长已满 6 位，请先与班主任核对。',
  CHILDREN_FULL: '这位家长绑定的孩子已满 10 个，请与学校管理员核对。',
  ROSTER_NOT_A_SPREADSHEET: '这个文件不是表格。请上传 .xlsx、.xls 或 .csv 格式的花名册。',
  ROSTER_PROTECTED: '这个表格设了打开密码。请在 Excel 或 WPS 里取消密码，另存后再上传。',
  ROSTER_NOT_UTF8: '这个文件里的文字读不出来，可能是乱码。请在 Excel 或 WPS 里另存为 .xlsx 后再上传。',
  ROSTER_EMPTY: '表格里没有学生。请确认表头下面每行一个学生。',
  ROSTER_NO_HEADER: '没有找到表头。请在表格的前 10 行里写上「班级」和「姓名」两列。',
  ROSTER_TOO_LARGE: '文件太大。一次最多导入 7000 名学生、10 MB 的文件，请分校导入。',
  ROSTER_UNDO_LATE: '这次导入已经超过一天，不能撤销了。请改好表格，重新导入一次。',
  ROSTER_UNDO_OVERTAKEN: '这之后花名册又变过，只能撤销最近一次导入。请刷新后再看。',
  ROSTER_UNDO_FIRST: '这是学校的第一份花名册，没有可以退回的。有错请改好表格，重新导入一次。',
  ROSTER_GONE: '这份预览已经失效，请重新上传花名册。',
  RECORD_OBJECTED: '家长对这份补录有异议。请先看家长写的原因，和家长核对后再重新补录。',
  RECEIPT_SIGNED: '这份回执是家里人在微信里答复的，不是学校补录的，不能提出异议。如有疑问，请联系班主任。',
  PICTURE_UNREADABLE: '这不是能用的照片。请拍一张照片，或选一张 JPG、PNG 图片。',
  PICTURE_TOO_LARGE: '照片太大了，最多 3 MB。请重新拍一张，或先裁剪再上传。',
  FILE_NOT_FOUND: '上传的文件没有找到，请重新选择文件上传。',
  AUDIENCE_EMPTY: '请至少选择一个有学生的班级。',
  AUDIENCE_WITHOUT_LODGING:
    '所选班级的花名册上，没有登记为这种住宿情况的孩子。请换一个范围，或在花名册里补上「住宿」一列再导入。',
  DEADLINE_TOO_EARLY: '答复截止要晚于信发出的时间，请改一下日期。',
  PUBLISH_TIME_PAST: '选的发送时间已经过去，请重新选一个时间，或者现在就发。',
  NOTICE_SENT: '这封信已经发出，不能再改发送计划。要改内容，请在学校首页用「更正」。',
  ORG_AUDIENCE_EMPTY: '选中的范围里还没有学校。请换一个范围，或先登记学校。',
  NOTICE_FROM_ABOVE: '这封信是上级单位发的，学校不能更正或撤回。内容有误，请联系发信单位。',
  LETTER_PICTURE_TOO_LARGE: '这张图片超过 2 MB。请压缩，或截小一些再选。',
  LETTER_PICTURE_UNREADABLE: '这个文件不是手机能显示的图片。请选择 JPG、PNG、GIF 或 WebP 图片。',
  LETTER_FILE_NOT_WORD: '这个文件不是 Word 文档。请选择 .docx 文件。',
  LETTER_FILE_OLD_FORMAT: '这是旧格式的文档，如 .doc、.wps、.rtf。请在 Word 或 WPS 里另存为 .docx 后再选。',
  LETTER_FILE_PDF: 'PDF 里的文字取不出段落和表格。请找到原来的 Word 文件，或把文字粘贴到正文里。',
  LETTER_FILE_PROTECTED: '这个文档设了打开密码。请在 Word 或 WPS 里取消密码，另存后再选。',
  LETTER_FILE_TOO_LARGE: '这个文档太大。最大 10 MB，请压缩或删去一些图片后再选。',
  LETTER_FILE_TOO_LONG:
    '这个文档太长，不像一封信。一封信最多 20000 个字、80 段。请把要发给家长的部分另存成一个文件。',
  LETTER_FILE_BROKEN: '这个文档打不开，可能没有传完或已损坏。请在 Word 或 WPS 里打开，另存后再选。',
  LETTER_FILE_EMPTY: '这个文档里没有读到文字和图片。请确认选对了文件。',
  OFFLINE: '网络没有连上。您填写的内容已保存在手机里，连上网后会自动提交。',
} as const;

export type ErrorCode = keyof typeof ERROR_SENTENCES;

/** A refusal a caller may see. `fields` names what was wrong in the input, never its value. */
export class ActionFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly string[] = [],
  ) {
    super(code);
    this.name = 'ActionFailure';
  }
}
