/**
 * The columns of a sheet of rows to mend that are ours alone: where the row was, and what is wrong with it. A sheet
 * with the last of them is told from a whole roster, so that it may stay in whatever order it is handed back.
 */
export const MEND_TITLES = { sheet: '原工作表', row: '原行号', reason: '要改的地方' } as const;

/** The sheet of the template that only explains. */
export const GUIDE_SHEET = '填写说明';
