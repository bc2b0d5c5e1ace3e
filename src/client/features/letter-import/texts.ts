export const texts = {
  choose: '从 Word 文件导入',
  chooseNote: '已经写好的 .docx 文件，可以直接放进来，再在下面修改。',
  chooseHint: '在微信里，请先把文件发给“文件传输助手”，再从那里选。',
  working: { uploading: '正在上传', reading: '正在读取' },
  workingDetail: (name: string) => `${name}，请不要关闭这个页面。`,
  failedTitle: '没有读进来',
  chooseAnother: '换一个文件',
  retry: '再试一次',
  offline: '网络没有连上，文件没有传完。请连上网后再试一次。',
  sheetTitle: '从 Word 文件读到的信',
  noTitle: '没有认出标题，放进来以后请自己写上。',
  cameIn: '读进来的',
  facts: (paragraphs: number, tables: number, pictures: number) =>
    [`${paragraphs} 段文字`, tables > 0 ? `${tables} 个表格` : '', pictures > 0 ? `${pictures} 张图片` : '']
      .filter(Boolean)
      .join('、'),
  begins: '开头',
  allCame: '文件里的内容都读进来了。',
  lost: '没有带过来、或换了样子的',
  replaces: '草稿里现在的标题和正文会被换掉，不能找回。',
  take: '用这份内容',
  takeInstead: '换成这份内容',
  leave: '不用了',
  taken: '已放进草稿，请核对后再发布',
} as const;
