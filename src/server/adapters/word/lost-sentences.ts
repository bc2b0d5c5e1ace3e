import { LETTER_LIMITS } from '@shared/domain/letter';
import type { LostFeature, WordLosses } from './find-losses';
import type { PictureFault } from './letter-picture';

/** What is said about everything that did not come along as it was. */
export interface Losses extends WordLosses {
  slip: string | null;
  notes: number;
  picturesInTables: number;
  hasMergedCells: boolean;
  splitTables: number;
  spelledTables: number;
  pictures: Record<PictureFault | 'too-many', number>;
  /** Texts that did not arrive anywhere. */
  unread: string[];
  chars: number;
  blocks: number;
}

const FEATURE_SENTENCES: Partial<Record<LostFeature, string>> = {
  formula: '公式没有带过来，请用文字写一下，或截成图片再加进来。',
  chart: '图表没有带过来，请截成图片再加进来。',
  diagram: 'SmartArt 图形没有带过来，请截成图片再加进来。',
  object: '嵌入的对象（如 Excel 表格、附件）没有带过来，请写成文字或表格。',
  background: '页面背景没有带过来，信的文字不受影响。',
  'text-box': '文本框里的文字放进了正文，位置可能和原来不一样，请看一看先后顺序。',
  'floating-picture': '浮动的图片（如公章）放在了所在段落的下面，不再盖在文字上。',
  changes: '文件里有修订痕迹：按“全部接受”读取，删掉的字没有带过来。',
  comments: '批注没有带过来。',
  ruby: '拼音注音没有带过来，汉字都在。',
  'foreign-part': '从别的文件插进来的内容没有带过来，请检查是否缺了段落。',
};

const QUOTED = 80;

/** One sentence for everything that a reader of the letter would miss, in the words of those who wrote it. */
export function lostSentences(losses: Losses): string[] {
  return [
    ...sizeSentences(losses),
    losses.slip === null
      ? ''
      : `信末的回执联（${quote(losses.slip)}）没有带过来：家长在小程序里的签字就是回执。如果回执里还问了别的事，请写进正文。`,
    losses.unread.length > 0
      ? `这些文字没有读进来，请自己补上：${losses.unread.map(quote).join('、')}。`
      : '',
    losses.wordArt.length > 0
      ? `艺术字没有带过来，请自己补上：${losses.wordArt.map(quote).join('、')}。`
      : '',
    ...pictureSentences(losses),
    ...tableSentences(losses),
    ...Object.entries(FEATURE_SENTENCES).map(([feature, sentence]) =>
      losses.features.has(feature as LostFeature) ? sentence : '',
    ),
    losses.pageMargins.length > 0
      ? `页眉页脚没有带过来：${losses.pageMargins.slice(0, 3).map(quote).join('、')}。`
      : '',
    losses.hasWatermark ? '水印没有带过来。' : '',
    losses.notes > 0 ? `${losses.notes} 条脚注放到了信的最后。` : '',
  ].filter(Boolean);
}

function sizeSentences({ chars, blocks }: Losses): string[] {
  const { totalChars, blocks: mostBlocks } = LETTER_LIMITS;
  return [
    chars > totalChars
      ? `这封信有 ${chars} 个字，一封信最多 ${totalChars} 个字。请先删减 ${chars - totalChars} 个字，再发布。`
      : '',
    blocks > mostBlocks
      ? `这封信有 ${blocks} 段，一封信最多 ${mostBlocks} 段。请合并或删去 ${blocks - mostBlocks} 段，再发布。`
      : '',
  ];
}

function pictureSentences({ pictures }: Losses): string[] {
  const { drawn, broken, 'too-large': tooLarge, 'too-many': tooMany } = pictures;
  return [
    drawn > 0
      ? `${drawn} 张图片的格式（如 WMF、EMF 矢量图）手机上显示不了，没有带过来。请另存为 PNG 或 JPG 再加进来。`
      : '',
    tooLarge > 0 ? `${tooLarge} 张图片超过 2 MB，没有带过来。请压缩以后再加进来。` : '',
    tooMany > 0 ? `一封信最多 ${LETTER_LIMITS.pictures} 张图片，后面的 ${tooMany} 张没有带过来。` : '',
    broken > 0 ? `${broken} 张图片不在文件里或已损坏，没有带过来。` : '',
  ];
}

function tableSentences(losses: Losses): string[] {
  const { splitTables, spelledTables, hasMergedCells, picturesInTables } = losses;
  return [
    splitTables > 0
      ? `${splitTables} 个表格超过 ${LETTER_LIMITS.tableRows} 行，拆成了几个表格，每个都带表头。`
      : '',
    spelledTables > 0 ? `${spelledTables} 个表格太宽或一格里字太多，改写成了一行一段的文字，请核对。` : '',
    hasMergedCells ? '表格里合并的单元格，内容在每一格里重复写了一遍，请核对。' : '',
    picturesInTables > 0 ? '表格里的图片放到了表格下面。' : '',
  ];
}

function quote(text: string): string {
  const chars = Array.from(text.replace(/_{2,}/g, '__'));
  return `“${chars.length > QUOTED ? `${chars.slice(0, QUOTED).join('')}…` : chars.join('')}”`;
}
