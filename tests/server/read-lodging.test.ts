import { read, utf8 } from './sheets';

const lodgingsOf = async (header: string, ...cells: string[]) => {
  const lines = cells.map((cell, index) => `三1班\t学生${'甲乙丙丁戊己'.charAt(index)}\t${cell}`);
  const { rows } = await read(utf8([`班级\t姓名\t${header}`, ...lines].join('\n')));
  return rows.map((row) => row.lodging);
};

describe('where a pupil sleeps', () => {
  it.each([
    ['走读/寄宿', '走读', 'day'],
    ['走读／寄宿（必填）', '寄宿生', 'boarder'],
    ['就读方式', '住校', 'boarder'],
    ['就读方式', '走 读', 'day'],
    ['是否住宿', '是', 'boarder'],
    ['是否住宿', '否', 'day'],
    ['是否住宿', '√', 'boarder'],
    ['住宿', '不住宿', 'day'],
    ['住校', '1', 'boarder'],
    ['寄宿', '×', 'day'],
    ['是否走读', '是', 'day'],
    ['是否走读', '否', 'boarder'],
    ['走读', '√', 'day'],
    ['住宿情况', '内宿', 'boarder'],
  ])('under %s, %s is read', async (header, cell, lodging) => {
    expect(await lodgingsOf(header, cell)).toEqual([lodging]);
  });

  it('is not told by an empty cell among words, nor by words that say neither', async () => {
    expect(await lodgingsOf('走读/寄宿', '寄宿', '', '半托')).toEqual(['boarder', null, 'unclear']);
  });

  it('is told by a missing tick where the others are ticked', async () => {
    expect(await lodgingsOf('住宿', '√', '', '✓')).toEqual(['boarder', 'day', 'boarder']);
    expect(await lodgingsOf('走读', '√', '')).toEqual(['day', 'boarder']);
  });

  it('is not told by a sheet without the column, or with an empty one', async () => {
    expect(await lodgingsOf('性别', '男')).toEqual([null]);
    expect(await lodgingsOf('住宿', '', '')).toEqual([null, null]);
  });
});
