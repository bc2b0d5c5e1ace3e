/** Where a pupil sleeps on school nights: at school (寄宿) or at home (走读). */
export type Lodging = 'boarder' | 'day';

/** Both words can stand before 生, as in 走读生. Schools of the south write 内宿 and 外宿, kindergartens 全托 and 日托. */
const BOARDER = /^(寄宿|住宿|住校|住读|在校住宿|内宿|全托)(生|制)?$/;
const DAY = /^(走读|通校|通学|通勤|外宿|日托|不(寄宿|住宿|住校)|非(寄宿|住宿|住校))(生|制)?$/;
const TICK = /^[√✓✔☑]$/;
const YES = /^(是|有|对|y|yes|1)$/i;
const NO = /^(否|不是|不|无|没有|n|no|0|[×✗✘x-])$/i;

/** What a tick or a yes means below a header that asks 是否走读; all other headers ask who boards. */
export function lodgingAskedBy(header: string): Lodging {
  return /^(是否)?(走读|通校)生?$/.test(header) ? 'day' : 'boarder';
}

/**
 * Reads a cell of a column such as 走读/寄宿 or 是否住宿: null for an empty one, `unclear` for one that says neither.
 * @param asked what a tick or a yes means in this column
 */
function readLodging(text: string, asked: Lodging): Lodging | 'unclear' | null {
  if (!text) return null;
  if (BOARDER.test(text)) return 'boarder';
  if (DAY.test(text)) return 'day';
  if (TICK.test(text) || YES.test(text)) return asked;
  if (NO.test(text)) return otherThan(asked);
  return 'unclear';
}

/**
 * Reads a whole column. Where pupils are only ticked, one without a tick is of the other kind; in a column of words
 * an empty cell tells nothing.
 */
export function readLodgings(texts: readonly string[], asked: Lodging): (Lodging | 'unclear' | null)[] {
  const written = texts.filter(Boolean);
  const isTicked = written.length > 0 && written.every((text) => TICK.test(text));
  return texts.map((text) => (isTicked && !text ? otherThan(asked) : readLodging(text, asked)));
}

function otherThan(lodging: Lodging): Lodging {
  return lodging === 'boarder' ? 'day' : 'boarder';
}
