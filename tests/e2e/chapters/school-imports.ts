import type { Person } from '../support/people';
import {
  BROKEN_ROW,
  commaSeparated,
  LEAVER,
  NEW_IN_FIRST,
  renamedPicture,
  workbook,
  type PickedFile,
} from '../support/rosters';
import type { Stage } from '../support/stage';

async function pick(school: Person, button: string, file: PickedFile): Promise<void> {
  const chooser = school.page.waitForEvent('filechooser');
  await school.press(button);
  await (await chooser).setFiles(file);
}

/** The school's roster changes: a sheet is read, shown, and only then taken. */
export function importsRosters(stage: Stage): void {
  stage.step('tells a renamed picture for what it is, and goes on with another file', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.press(/^进入 河湾镇中心小学/);
    await school.press('导入花名册');
    await pick(school, '选择表格文件', renamedPicture());
    await school.sees('这个文件不是表格。请上传 .xlsx、.xls 或 .csv 格式的花名册。');
    await pick(school, '换一个文件', await workbook());
    await school.sees('《花名册.xlsx》读出来是这样');
  });

  stage.step('shows who is new, who left and which row is broken before anything changes', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.sees('3 个班，135 名学生');
    await school.sees('新增 1 · 转班 0 · 离开 1');
    await school.sees(`第 ${BROKEN_ROW} 行：缺少姓名，请补上学生姓名`);
    await school.sees('还没有生效');
    for (const list of await school.button('看名单（1 人）').all()) await list.waitFor();
    await school.press(school.button('看名单（1 人）').first());
    await school.sees(`${LEAVER}（五年级1班）`);
    await school.press(school.button('看名单（1 人）').first());
    await school.sees(`${NEW_IN_FIRST}（一年级1班）`);
  });

  stage.step('takes the roster after asking, and the classes have their new numbers', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.press('确认导入');
    await school.sees('有 1 名学生会离开花名册。');
    await school.press('现在导入');
    await school.sees('花名册导好了');
    await school.press('看班级，请家长绑定');
    await school.button(/^一年级1班，46 名学生/).waitFor();
    await school.button(/^三年级2班，45 名学生/).waitFor();
    await school.button(/^五年级1班，44 名学生/).waitFor();
  });

  stage.step('reads a UTF-8 .csv as well', async () => {
    const school = await stage.person('liu-min', 'window');
    await school.press('导入花名册');
    await pick(school, '选择表格文件', commaSeparated());
    await school.sees('新增 1 · 转班 0 · 离开 0');
    await school.press('确认导入');
    await school.press('现在导入');
    await school.sees('3 个班，136 名学生');
    await school.press('看班级，请家长绑定');
    await school.button(/^五年级1班，45 名学生/).waitFor();
  });
}
